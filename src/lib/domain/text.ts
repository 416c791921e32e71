/** A text in the two languages of the interface. Swedish is the original. */
export type LocalText = { sv: string; en: string };

export type Language = keyof LocalText;

const swedish = new Intl.Collator('sv-SE');

/** Orders two words as a Swedish reader expects: å ä ö last, case and accents second. */
export function bySwedishOrder(a: string, b: string): number {
  return swedish.compare(a, b);
}

/** Unicode composition (NFC), so that a decomposed å equals a composed one. */
export function composed(text: string): string {
  return text.normalize('NFC');
}
