/** "Godkända i sfi 2014, kommun för kommun" and "Östergötlands län" → godkanda-i-sfi-2014-…-ostergotlands-lan */
const longest = 140;

/**
 * Parts of a file's name as plain letters, figures and hyphens, that any system takes; empty parts are left out, and a
 * first part that is too long gives way to those after it.
 */
export function fileName(parts: (string | number | undefined)[]): string {
  const [first = '', ...rest] = parts
    .flatMap((part) => (part === undefined ? [] : slug(String(part))))
    .filter((part) => part !== '');
  const room = longest - rest.reduce((sum, part) => sum + part.length + 1, 0);
  return [first.slice(0, room).replace(/-+$/, ''), ...rest].join('-');
}

function slug(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
