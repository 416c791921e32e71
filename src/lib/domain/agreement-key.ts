/** Keys of what is registered in the browser: they stand in addresses and files, so they are ASCII. */

const longestKey = 80;

/** Latin letters without their marks, digits, and hyphens for the rest: "Från asyl till arbete" → "fran-asyl-till-arbete". */
function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The key that an agreement gets unless its owner says otherwise: the county's code and the short name. */
export function proposedKey(countyCode: string, shortTitle: string): string {
  return `${countyCode}-${ascii(shortTitle) || 'overenskommelse'}`.slice(0, longestKey).replace(/-$/, '');
}

/** The key of a new item of a list: its kind and the number after the highest that there is, `atagande-12`. */
export function numberedKey(kind: string, items: readonly { key: string }[]): string {
  const numbers = items.map(({ key }) => (key.startsWith(`${kind}-`) ? /-(\d{1,9})$/.exec(key)?.[1] : undefined));
  return `${kind}-${Math.max(items.length, ...numbers.map((number) => Number(number ?? 0))) + 1}`;
}
