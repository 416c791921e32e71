import { type Actor, can } from '#lib/domain/access.ts';
import type { MeetingPack } from '#lib/domain/meeting-pack.ts';
import { type Changed, changesSince, isStateChanged, type PackFigures } from '#lib/domain/pack-figures.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../db/index.ts';
import { fillPack } from './fill-pack.ts';
import { choicesBeside, indicatorsToShow, type PackChoices } from './pack-choices.ts';
import { type MeetingPlace, meetingPlace } from './place.ts';
import { type PackAt, readablePack, type StoredPack } from './stored-pack.ts';

type Head = MeetingPlace &
  Pick<StoredPack, 'id' | 'meetsOn' | 'revision' | 'updatedAt' | 'sharedAt'> & { mayWrite: boolean };

/** What has changed in an item, counted from 0, since the pack was handed out. */
export type ItemChange = { at: number; figures: Changed[]; state: boolean };

/** A pack to read. */
export type PackReading = Head &
  Omit<MeetingPack, 'items' | 'replaces'> &
  PackFigures & {
    state: 'draft' | 'shared';
    /** Where today's figures are others than those that were handed out; none for a draft. */
    changes: ItemChange[];
    /** The id of a newer version that has been handed out. */
    replacedBy: string | null;
  };

/**
 * A pack with its figures: a draft's as they stand now, a shared one's as they stood, with what has changed since as far
 * as the reader may see it. Throws `not-found` for whoever may not read it.
 */
export async function readPack(database: Database, actor: Actor, at: PackAt, now: Date): Promise<PackReading> {
  const { head, stored, replacedBy } = await database.read(actor, async (tx) => {
    const pack = await readablePack(tx, actor, at);
    return { head: await headOf(tx, actor, pack), stored: pack, replacedBy: await successorOf(tx, pack) };
  });
  const { document, frozen } = stored;
  const today = (await fillPack(database, actor, stored, document.items, now)).figures;
  const { title, place, lead } = document;
  return {
    ...head,
    title,
    place,
    lead,
    state: frozen ? 'shared' : 'draft',
    ...(frozen ?? today),
    changes: frozen ? changesIn(frozen, today) : [],
    replacedBy,
  };
}

/** A draft to go on writing, and what it can be put together from. */
export type PackToEdit = Head & Omit<MeetingPack, 'replaces'> & { state: StoredPack['state']; choices: PackChoices };

/**
 * The draft for whoever may write it; `not-found` for others. One that has been handed out meanwhile is told by its
 * `state`, so that what was written in it is not lost.
 */
export async function packToEdit(database: Database, actor: Actor, at: PackAt): Promise<PackToEdit> {
  const { stored, head, indicators } = await database.read(actor, async (tx) => {
    const pack = await readablePack(tx, actor, at);
    if (!can(actor, 'pack.write', { county: pack.county })) throw new Problem('not-found', {});
    return {
      stored: pack,
      head: await headOf(tx, actor, pack),
      indicators: await indicatorsToShow(tx, pack.agreement),
    };
  });
  const { title, place, lead, items } = stored.document;
  return {
    ...head,
    title,
    place,
    lead,
    items,
    state: stored.state,
    choices: { indicators, ...(await choicesBeside(database, actor, stored)) },
  };
}

async function headOf(tx: Tx, actor: Actor, pack: StoredPack): Promise<Head> {
  const { id, meetsOn, revision, updatedAt, sharedAt, agreement, county } = pack;
  const place = await meetingPlace(tx, agreement, county);
  return { ...place, id, meetsOn, revision, updatedAt, sharedAt, mayWrite: can(actor, 'pack.write', { county }) };
}

async function successorOf({ client }: Tx, { id, agreement, county }: StoredPack): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from meeting_pack
     where agreement_key = $1 and county_code = $2 and document->>'replaces' = $3 and state = 'shared'
     order by shared_at desc limit 1`,
    [agreement, county, id],
  );
  return rows[0]?.id ?? null;
}

function changesIn(then: PackFigures, now: PackFigures): ItemChange[] {
  return then.items
    .map((item, at) => ({
      at,
      figures: changesSince(item, now.items[at]),
      state: isStateChanged(item, now.items[at]),
    }))
    .filter(({ figures, state }) => figures.length > 0 || state);
}
