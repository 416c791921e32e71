/** Meeting packs in a county with an answered round that the council has not been shown, for tests of use cases. */
import { expect } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import { totalLine } from '#lib/domain/series.ts';
import type { Database } from '#lib/server/db/index.ts';
import { createPack, type savePack, sharePack } from '#lib/server/meetings/index.ts';
import { followTrends } from '#lib/server/results/index.ts';
import { answered, loadShipped, now, openYear } from './answered-round.ts';
import { type Cast, people, system } from './people.ts';

export const agreement = '05-etablering-i-utveckling-2015';
export const norrbottens = '25-norrbotten-2009';

export const head = { meetsOn: '2014-03-12', title: 'Rådets möte i mars' };
export const text: PackItem = { kind: 'text', heading: 'Mötet', text: 'Välkomna.' };

type Input = Parameters<typeof savePack>[3];
export type At = { agreement: string; id: string };

/** The editor's form as it was filled in. */
export const written = (items: PackItem[], step: Input['step'] = { kind: 'keep' }): Input => ({
  ...head,
  place: 'Linköping',
  lead: '',
  items,
  step,
});

export type Meetings = {
  cast: Cast;
  officer: Actor;
  /** The round that Kinda has answered; the council has not been shown it. */
  round: string;
  /** Indicators with a figure for the county: Östergötland's of that round, Norrbotten's published. */
  trend: string;
  places: string;
  draft(of?: string, actor?: Actor): Promise<At>;
  shared(items: PackItem[], of?: string, actor?: Actor): Promise<At>;
};

/** Loads what is shipped, and lets Kinda answer. */
export async function meetingsIn(database: Database): Promise<Meetings> {
  await loadShipped(database);
  const cast = await people(database);
  const officer = cast.officer.actor;
  const round = await openYear(database, 2013);
  await answered(database, round, 'kommun-0513', () => undefined);
  const draft = async (of = agreement, actor: Actor = officer): Promise<At> => {
    const { id } = await createPack(database, actor, { ...head, agreement: of, county: null, from: null }, now);
    return { agreement: of, id };
  };
  return {
    cast,
    officer,
    round,
    trend: await someIndicator(database, agreement),
    places: await someIndicator(database, norrbottens),
    draft,
    shared: async (items, of = agreement, actor = officer) => {
      const at = await draft(of, actor);
      await sharePack(database, actor, { ...at, base: 1 }, written(items), now);
      return at;
    },
  };
}

/** The first indicator of the agreement that has a figure for the county as a whole. */
async function someIndicator(database: Database, of: string): Promise<string> {
  const { areas } = await followTrends(database, system, of);
  const found = areas
    .flatMap(({ trends }) => trends)
    .find(({ series }) => totalLine(series)?.points.at(-1)?.value != null);
  if (!found) throw new Error(`no figures of ${of}`);
  return found.indicator.code;
}

/** What has been done to a pack, in the order of the alphabet. */
export async function auditOf(database: Database, id: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ action: string }>(
    `select action from audit where subject_kind = 'meeting_pack' and subject_id = $1 order by action`,
    [id],
  );
  return rows.map(({ action }) => action);
}

/** The problem that it was refused with. */
export async function refusal(run: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> {
  return run.then(
    () => Promise.reject(new Error('it was done')),
    (error: unknown) => error as { code: string; details: Record<string, unknown> },
  );
}

/** Each fault that it was refused for, as `path code`. */
export async function faults(run: Promise<unknown>): Promise<string[]> {
  const { code, details } = await refusal(run);
  expect(code).toBe('definition-faults');
  return (details.faults as { path: string; code: string }[]).map((fault) => `${fault.path} ${fault.code}`);
}
