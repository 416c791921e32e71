/** Days and hours of the demonstration, on the clock of Stockholm. */

const day = 86_400_000;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far Stockholm is ahead of UTC at that instant, in milliseconds. */
function ahead(at: Date): number {
  return Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000;
}

/** The instant of an ISO day and a clock time (`16:00`) in Stockholm. */
export function inStockholm(date: string, time: string): Date {
  const asUtc = new Date(`${date}T${time}:00Z`);
  const guess = new Date(asUtc.getTime() - ahead(asUtc));
  // Asked again where it landed, since the night of a change lies in between.
  return new Date(asUtc.getTime() - ahead(guess));
}

/** The instant of a clock time in Stockholm, a number of days after (or before) another instant's day. */
export function daysFrom(at: Date, days: number, time: string): Date {
  const noon = inStockholm(clock.format(at).slice(0, 10), '12:00');
  return inStockholm(clock.format(new Date(noon.getTime() + days * day)).slice(0, 10), time);
}

/** The rounds under way have been open for so many days, and are open for so many more. */
const daysOpen = 21;
export const daysToGo = 26;
export const closingTime = '16:00';

export function openingOf(now: Date): Date {
  return daysFrom(now, -daysOpen, '08:00');
}

export function closingOf(now: Date): Date {
  return daysFrom(now, daysToGo, closingTime);
}
