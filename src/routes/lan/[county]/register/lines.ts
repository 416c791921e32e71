import { lastDayOf, standingOn } from '#lib/domain/register.ts';
import type { RegisterEntry, RegisterReading } from '#lib/domain/register-reading.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Line } from './EntryTable.svelte';

/** Local agreements, municipality by municipality; those that have none too. `base` is the register's address. */
export function localLines({ municipalities, entries }: RegisterReading, base: string, mayWrite: boolean): Line[] {
  return municipalities.flatMap(({ code, name }): Line[] => {
    const own = entries.filter(({ kind, municipality }) => kind === 'local' && municipality === code);
    const add = mayWrite ? `${base}/ny?slag=local&kommun=${code}` : null;
    if (own.length === 0) return [{ place: name, entry: null, add }];
    return own.map((entry) => ({ place: name, entry, add: null }));
  });
}

export function specialLines(entries: RegisterEntry[]): Line[] {
  return entries
    .filter(({ kind }) => kind === 'special')
    .map((entry) => ({ place: entry.municipalityName ?? m.register_whole_county(), entry, add: null }));
}

/** For each year that the register is complete for, how many had a local agreement on its last day; the latest first. */
export function statedLines({ municipalities, entries, stated }: RegisterReading) {
  return stated.toReversed().map((year) => {
    const having = entries
      .filter(({ kind }) => kind === 'local')
      .filter((one) => standingOn(one, lastDayOf(year)) === 'current');
    return { year, having: new Set(having.map(({ municipality }) => municipality)).size, all: municipalities.length };
  });
}
