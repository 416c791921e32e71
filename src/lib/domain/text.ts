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

/** A lone surrogate, or a control character other than line break and tab. */
// eslint-disable-next-line no-control-regex -- the characters that it looks for are the point
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** True when a text can be kept in the database and shown on a page as it is. */
export function isKeepable(text: string): boolean {
  return !unkeepable.test(text);
}

/** The same for what stands on one line, such as a name. */
export function isKeepableLine(text: string): boolean {
  return isKeepable(text) && !/[\t\n\r]/.test(text);
}
