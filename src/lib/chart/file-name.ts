/** "Godkända i sfi 2014, kommun för kommun" and "Östergötlands län" → godkanda-i-sfi-2014-…-ostergotlands-lan */
const longest = 100;

/** Parts of a file's name as plain letters, figures and hyphens, that any system takes; empty parts are left out. */
export function fileName(parts: (string | number | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined ? [] : slug(String(part))))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, longest)
    .replace(/-+$/, '');
}

function slug(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
