/** The next free code of an area's indicators: `05-UTB-08`. `taken` are codes of any kind; they are never used again. */
export function nextIndicatorCode(county: string, area: string, taken: string[]): string {
  const start = `${county}-${area}-`;
  const numbers = taken.filter((code) => code.startsWith(start)).map((code) => Number(code.slice(start.length)));
  return `${start}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
