import { isDate } from './period.ts';

/** The clocks of Stockholm: one hour before UTC in winter, two in summer. */
const winter = 1;
const summer = 2;

const hour = 3_600_000;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

const inStockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** True for a time of day as a form sends it: 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return clock.test(text);
}

/** What the clocks of Stockholm show at an instant, as a form's date and time. */
export function stockholmLocal(instant: Date): { date: string; time: string } {
  const [date = '', time = ''] = inStockholm.format(instant).split(' ');
  return { date, time };
}

/**
 * The instant at which the clocks of Stockholm show a date and time. Of the hour that comes twice in October it is
 * the later one, so that nobody is cut off early; a time in the hour that is skipped in March is the same stretch
 * after the change (02:30 becomes 03:30). Throws RangeError for what is no date or no time.
 */
export function stockholmInstant(date: string, time: string): Date {
  if (!isDate(date) || !isTime(time)) throw new RangeError(`not a local time: ${date} ${time}`);
  const utc = Date.parse(`${date}T${time}:00Z`);
  const at = (offset: number): Date => new Date(utc - offset * hour);
  const shows = (instant: Date): boolean => {
    const local = stockholmLocal(instant);
    return local.date === date && local.time === time;
  };
  return [winter, summer].map(at).find(shows) ?? at(winter);
}

/** Why an instant cannot be a round's deadline; null when it can. */
export type DeadlineFault = 'past' | 'before-opening' | 'too-far';

const longestYears = 2;

export function deadlineFault(closesAt: Date, round: { opensAt: Date }, now: Date): DeadlineFault | null {
  if (closesAt <= now) return 'past';
  if (closesAt <= round.opensAt) return 'before-opening';
  return closesAt.getTime() - now.getTime() > longestYears * 366 * 24 * hour ? 'too-far' : null;
}
