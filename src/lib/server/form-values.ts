/** Reading typed values out of a form's texts. What cannot be one stays the text that it is, for the parser to refuse. */

/** The same as `FormTree` of http: a document of texts. */
export type Texts = { [name: string]: Texts | Texts[] | string | string[] };

/** The field's text, trimmed and composed; empty when it was not sent. */
export function textIn(texts: Texts, name: string): string {
  const value = texts[name];
  return typeof value === 'string' ? value.trim().normalize('NFC') : '';
}

export function textOrNull(texts: Texts, name: string): string | null {
  return textIn(texts, name) || null;
}

/** A text in two languages; where there is no English, the Swedish stands for it. */
export function localIn(texts: Texts, name: string): { sv: string; en: string } {
  const both = branchIn(texts, name);
  const sv = textIn(both, 'sv');
  return { sv, en: textIn(both, 'en') || sv };
}

export function localOrNull(texts: Texts, name: string): { sv: string; en: string } | null {
  const both = localIn(texts, name);
  return both.sv === '' && both.en === '' ? null : both;
}

/** A whole number, null when empty; other text as it was written. */
export function wholeOrNull(texts: Texts, name: string): number | string | null {
  const text = textIn(texts, name);
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** A decimal number as the definitions write it, from "1 234,5"; null when empty. */
export function decimalOrNull(texts: Texts, name: string): string | null {
  const text = textIn(texts, name)
    .replace(/[\s\u00a0\u202f\u2009]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return text === '' ? null : text;
}

export function isChecked(texts: Texts, name: string): boolean {
  return textIn(texts, name) !== '';
}

/** The texts of a field that may be sent several times: ticked boxes. */
export function allIn(texts: Texts, name: string): string[] {
  const value = texts[name];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
}

/** The texts of a list of single lines, without the empty ones: taking a line away is emptying it. */
export function linesIn(texts: Texts, name: string): string[] {
  return allIn(texts, name)
    .map((line) => line.trim().normalize('NFC'))
    .filter((line) => line !== '');
}

export function branchIn(texts: Texts, name: string): Texts {
  const value = texts[name];
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** The rows of a list, without the empty ones at its end: the form offers one to write in. */
export function rowsIn(texts: Texts, name: string): Texts[] {
  const value = texts[name];
  const rows = Array.isArray(value) ? value.filter((row): row is Texts => typeof row === 'object') : [];
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows.slice(0, last + 1);
}

function isBlank(texts: Texts): boolean {
  return Object.values(texts).every((value) =>
    typeof value === 'string'
      ? value.trim() === ''
      : Array.isArray(value)
        ? value.every((one) => (typeof one === 'string' ? one.trim() === '' : isBlank(one)))
        : isBlank(value),
  );
}
