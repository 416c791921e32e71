/**
 * Figures and dates as a Swedish reader expects them, in both languages of the interface: U+202F between
 * thousands, decimal comma, U+2212 for minus, clock times with a full stop. Canonical decimals ("1234.5") are
 * rounded on their digits, half away from zero, and never pass through a float.
 */
import type { Language } from './text.ts';

const thousands = '\u202f';
const minus = '\u2212';
const percentSpace = '\u00a0';

type Decimal = { negative: boolean; digits: bigint; scale: number };

const canonical = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Only a number may come with an exponent: JavaScript writes 1e21 and 1.5e-7 so. */
const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

function parse(value: string | number): Decimal {
  const match = typeof value === 'string' ? canonical.exec(value) : written.exec(String(value));
  if (!match) throw new RangeError(`not a decimal number: ${value}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return {
    negative: sign === '-',
    digits: scale < 0 ? digits * 10n ** BigInt(-scale) : digits,
    scale: Math.max(scale, 0),
  };
}

/** The number in whole units of 10^-decimals. */
function round({ digits, scale }: Decimal, decimals: number): bigint {
  if (scale <= decimals) return digits * 10n ** BigInt(decimals - scale);
  const unit = 10n ** BigInt(scale - decimals);
  return (digits + unit / 2n) / unit;
}

/** Sign and text apart: what rounds to zero has no sign. */
function spell(decimal: Decimal, decimals: number): { sign: -1 | 0 | 1; text: string } {
  const units = round(decimal, decimals);
  const padded = units.toString().padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(\d{3})+$)/g, thousands);
  const text = decimals === 0 ? whole : `${whole},${padded.slice(-decimals)}`;
  return { sign: units === 0n ? 0 : decimal.negative ? -1 : 1, text };
}

export function formatNumber(value: string | number, decimals: number): string {
  const { sign, text } = spell(parse(value), decimals);
  return sign < 0 ? minus + text : text;
}

/** A difference, with its sign: +3,1 or −2,0; no sign for what rounds to zero. */
export function formatChange(value: string | number, decimals: number): string {
  const { sign, text } = spell(parse(value), decimals);
  return sign < 0 ? minus + text : sign > 0 ? `+${text}` : text;
}

/** A share of one as per cent: 0.125 → "12,5 %". */
export function formatShare(share: string | number, decimals: number): string {
  const decimal = parse(share);
  const { sign, text } = spell({ ...decimal, digits: decimal.digits * 100n }, decimals);
  return `${sign < 0 ? minus : ''}${text}${percentSpace}%`;
}

const timeZone = 'Europe/Stockholm';
const tags: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const at: Record<Language, string> = { sv: 'kl.', en: 'at' };

const dayAndMonth = { timeZone, day: 'numeric', month: 'long' } as const;

/** An ISO date alone is that calendar day, wherever the program runs. */
function instant(date: Date | string): Date {
  return typeof date === 'string' ? new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date) : date;
}

/** "16 januari 2015" */
export function formatDate(date: Date | string, locale: Language): string {
  return new Intl.DateTimeFormat(tags[locale], { ...dayAndMonth, year: 'numeric' }).format(instant(date));
}

/** "14.32", on the clock of Stockholm. */
export function formatTime(date: Date | string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false })
    .format(instant(date))
    .replace(':', '.');
}

/** "fredag 16 januari 2015 kl. 16.00": a deadline may be in another year, and a receipt is kept for many. */
export function formatDateTime(date: Date | string, locale: Language): string {
  const parts = new Intl.DateTimeFormat(tags[locale], {
    ...dayAndMonth,
    weekday: 'long',
    year: 'numeric',
  }).formatToParts(instant(date));
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')} ${at[locale]} ${formatTime(date)}`;
}

/**
 * Calendar days in Stockholm from today to the deadline's day: 0 on the day itself, negative after it.
 * Whether the hour has passed on the last day is the clock's to say, not the calendar's.
 */
export function daysLeft(now: Date, deadline: Date): number {
  return Math.round((dayNumber(deadline) - dayNumber(now)) / 86_400_000);
}

function dayNumber(date: Date): number {
  return Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone }).format(date)}T00:00:00Z`);
}
