/** A text in the two languages of the interface. Swedish is the original. */
export type LocalText = { sv: string; en: string };

export type Language = keyof LocalText;

const swedish = new Intl.Collator('sv-SE');

/** Orders two words as a Swedish reader expects: å ä ö last, case and accents second. */
export function bySwedishOrder(a: string, b: string): number {
  return swedish.compare(a, b);
}

const lists: Record<Language, Intl.ListFormat> = {
  sv: new Intl.ListFormat('sv-SE', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** "Kinda, Ydre och Boxholm", "Kinda, Ydre and Boxholm". */
export function listed(texts: readonly string[], language: Language): string {
  return lists[language].format(texts);
}

/** Unicode composition (NFC), so that a decomposed å equals a composed one. */
export function composed(text: string): string {
  return text.normalize('NFC');
}
