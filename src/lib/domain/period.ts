/** A reference period in whole days, both ends included; ISO dates (`2013-01-01`). A single day has equal ends. */
export type Period = { from: string; to: string };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for an ISO date that exists in the calendar: 2024-02-29 does, 2026-02-30 does not. */
export function isDate(text: string): boolean {
  const match = isoDate.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

export function isPeriod(period: Period): boolean {
  return isDate(period.from) && isDate(period.to) && period.from <= period.to;
}

/** The calendar year that a period is counted under: the year in which it ends. */
export function yearOf(period: Period): number {
  return Number(period.to.slice(0, 4));
}

/** The same period a number of years earlier (28 February for a 29 February that is not). */
export function yearsBefore(period: Period, years: number): Period {
  return { from: shift(period.from, years), to: shift(period.to, years) };
}

function shift(date: string, years: number): string {
  const moved = `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`;
  return isDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** The text with every year in it (1900–2099) moved on. */
export function yearsLater(text: string, years: number): string {
  return text.replace(/\b(19|20)\d{2}\b/g, (year) => String(Number(year) + years));
}
