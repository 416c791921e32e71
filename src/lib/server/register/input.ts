/** What is written in the register's forms, judged at the door. */
import type { Fault } from '#lib/domain/fault.ts';
import { isDate } from '#lib/domain/period.ts';
import { isRegisterYear, mostPlaces } from '#lib/domain/register.ts';
import { isKeepable } from '#lib/domain/text.ts';

/** A whole number, null where the field was empty, or the text that is no number. */
export type Written = number | string | null;

export function fault(path: string, code: Fault['code'], details: Fault['details'] = {}): Fault {
  return { path, code, details };
}

/** Whether it is a number of places, or none given. */
export function countFaults(path: string, value: Written): Fault[] {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostPlaces;
  return value === null || isCount ? [] : [fault(path, 'not-a-count', { limit: mostPlaces })];
}

/** Whether it is a day in the years that the register may hold, or none given. */
export function dayFaults(path: string, day: string | null): Fault[] {
  if (day === null) return [];
  if (!isDate(day)) return [fault(path, 'not-a-day', { what: day })];
  return isRegisterYear(Number(day.slice(0, 4))) ? [] : [fault(path, 'bad-year', { what: day })];
}

export function textFaults(path: string, text: string, limit: number): Fault[] {
  if (text.length > limit) return [fault(path, 'too-long', { limit })];
  return isKeepable(text) ? [] : [fault(path, 'wrong-type')];
}
