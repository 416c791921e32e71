const longest = 60;

/** Words that JavaScript or SurveyJS's expressions read as something of their own. */
const reserved = new Set([
  'constructor',
  'prototype',
  'hasownproperty',
  'tostring',
  'valueof',
  'locale',
  'pageno',
  'pagecount',
  'survey',
  'panel',
  'row',
  'item',
  'question',
]);

/** `antal`, or `antal_2` and so on while it is taken. */
function free(taken: ReadonlySet<string>, wanted: string): string {
  const isFree = (name: string): boolean => !taken.has(name) && !reserved.has(name.toLowerCase());
  if (isFree(wanted)) return wanted;
  let number = 2;
  while (!isFree(`${wanted}_${number}`)) number += 1;
  return `${wanted}_${number}`;
}

/** Letters and digits with underscores between: `Were you seen?` → `were_you_seen`, å as a. */
function spelled(text: string): string {
  return text
    .slice(0, 4 * longest)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, longest)
    .replace(/_+$/, '');
}

/** A name for a question, a panel or a page: small letters, begins with one, and is not taken. */
export function nameFor(text: string, taken: ReadonlySet<string>, otherwise: string): string {
  const name = spelled(text).toLowerCase();
  const begun = name === '' ? otherwise : /^[a-z]/.test(name) ? name : `${otherwise}_${name}`;
  return free(taken, begun);
}

/** A key for a choice, a row, a column or an item. */
export function keyFor(text: string, taken: ReadonlySet<string>, otherwise: string): string {
  return free(taken, spelled(text) || otherwise);
}
