import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#lib/domain/access.ts';
import { type MeetingPack, type RefusedItem, stepped, unfinishedFaults } from '#lib/domain/meeting-pack.ts';
import { type PackFigures, refusedItems } from '#lib/domain/pack-figures.ts';
import { Problem } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { councilOf } from './council-eyes.ts';
import { fillPack, type Followed } from './fill-pack.ts';
import { itemFaults } from './item-faults.ts';
import { choicesBeside, indicatorsToShow, type OtherChoices } from './pack-choices.ts';
import { type PackInput, type ReadPack, readPackInput } from './pack-input.ts';
import { draftToChange, type PackAt, readablePack, type StoredPack } from './stored-pack.ts';

/** Which draft, and the revision that the person began from. */
export type DraftAt = PackAt & { base: number };

/**
 * Keeps what is written of a draft, and does what the button asked for: adds an item, moves one, takes one away. Gives
 * where the item stands now. Throws `definition-faults` with the form's names as paths, `changed-meanwhile` when the draft
 * is no longer at `base` or has been handed out, and `not-found` where the actor may not write it.
 */
export async function savePack(
  database: Database,
  actor: Actor,
  at: DraftAt,
  input: PackInput,
  now: Date,
): Promise<{ revision: number; at: number | null }> {
  const { read, choices } = await readFor(database, actor, at, input);
  return database.inTransaction(actor, async (tx) => {
    const draft = await draftToChange(tx, actor, at, at.base);
    const after = await judged(tx, draft, read, choices);
    if (after.isSame) return { revision: draft.revision, at: after.at };
    await tx.client.query(
      'update meeting_pack set document = $2, meets_on = $3, revision = revision + 1, updated_at = $4 where id = $1',
      [draft.id, after.document, read.meetsOn, now],
    );
    await record(tx, draft, { actor, now, action: 'pack.save' }, { items: after.document.items.length });
    return { revision: draft.revision + 1, at: after.at };
  });
}

/**
 * Hands a pack out to the council, as it is written: its figures stay as they stand now. Throws as `savePack` does, and
 * `pack-refused` with every item that has no figures, or some that the council may not be shown.
 */
export async function sharePack(
  database: Database,
  actor: Actor,
  at: DraftAt,
  input: PackInput,
  now: Date,
): Promise<void> {
  const { read, of, choices } = await readFor(database, actor, at, { ...input, step: { kind: 'keep' } });
  const unfinished = unfinishedFaults(read);
  if (unfinished.length > 0) throw new Problem('definition-faults', { faults: unfinished });
  const { frozen, refused } = await figuresToShare(database, actor, of, read, now);
  await database.inTransaction(actor, async (tx) => {
    const draft = await draftToChange(tx, actor, at, at.base);
    const { document } = await judged(tx, draft, read, choices);
    if (refused.length > 0)
      throw new Problem('pack-refused', { items: refused, rounds: await roundsToShare(tx, of, refused) });
    await tx.client.query(
      `update meeting_pack set document = $2, meets_on = $3, frozen = $4, state = 'shared', shared_at = $5,
         revision = revision + 1, updated_at = $5
       where id = $1`,
      [draft.id, document, read.meetsOn, frozen, now],
    );
    await record(tx, draft, { actor, now, action: 'pack.share' }, { meetsOn: read.meetsOn });
  });
}

/** Takes a draft away: it stays on record, and is shown no more. Throws as `savePack` does. */
export async function discardPack(database: Database, actor: Actor, at: DraftAt, now: Date): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    const draft = await draftToChange(tx, actor, at, at.base);
    await tx.client.query(
      `update meeting_pack set state = 'discarded', revision = revision + 1, updated_at = $2 where id = $1`,
      [draft.id, now],
    );
    await record(tx, draft, { actor, now, action: 'pack.discard' }, {});
  });
}

type Read = { read: ReadPack; of: Followed; choices: OtherChoices };

/** What is written, read, with what it is judged by beyond the draft itself. Whether it may be changed is asked later, under lock. */
async function readFor(database: Database, actor: Actor, at: PackAt, input: PackInput): Promise<Read> {
  const { agreement, county } = await database.read(actor, (tx) => readablePack(tx, actor, at));
  const read = readPackInput(input);
  const of = { agreement, county };
  return { read, of, choices: await choicesBeside(database, actor, of) };
}

type Judged = { document: MeetingPack; at: number | null; isSame: boolean };

async function judged(tx: Tx, draft: StoredPack, read: ReadPack, choices: OtherChoices): Promise<Judged> {
  const faults = itemFaults(read, { indicators: await indicatorsToShow(tx, draft.agreement), ...choices });
  if (faults.length > 0) throw new Problem('definition-faults', { faults });
  const { title, place, lead, meetsOn } = read;
  const { items, at } = stepped(read.items, read.step);
  const document: MeetingPack = { title, place, lead, items, replaces: draft.document.replaces };
  return { document, at, isSame: isDeepStrictEqual(document, draft.document) && meetsOn === draft.meetsOn };
}

/** The figures with the council's eyes, and what in the pack the officer sees that the council may not. */
async function figuresToShare(
  database: Database,
  actor: Actor,
  of: Followed,
  { items }: ReadPack,
  now: Date,
): Promise<{ frozen: PackFigures; refused: RefusedItem[] }> {
  const own = await fillPack(database, actor, of, items, now);
  const theirs = await fillPack(database, councilOf(of.county), of, items, now);
  const unshared = own.years.filter((year) => !theirs.years.includes(year));
  return { frozen: theirs.figures, refused: refusedItems(own.figures.items, theirs.figures.items, unshared) };
}

/** The rounds that the council would have to be shown first. */
async function roundsToShare(
  { client }: Tx,
  { agreement, county }: Followed,
  refused: RefusedItem[],
): Promise<{ id: string; year: number }[]> {
  const years = refused.flatMap((item) => (item.why === 'not-shared' ? item.years : []));
  const { rows } = await client.query<{ id: string; year: number }>(
    `select distinct r.id, r.year
     from round r join edition e on e.key in (r.edition_key, r.supplement_key)
     join questionnaire q on q.key = e.questionnaire_key
     where r.county_code = $1 and q.agreement_key = $2 and r.year = any($3) and r.shared_with_council_at is null
     order by r.year`,
    [county, agreement, years],
  );
  return rows;
}

async function record(
  tx: Tx,
  { id, agreement, county, revision }: StoredPack,
  { actor, now, action }: { actor: Actor; now: Date; action: string },
  details: Record<string, unknown>,
): Promise<void> {
  await writeAudit(tx, {
    at: now,
    actor,
    action,
    subjectKind: 'meeting_pack',
    subjectId: id,
    countyCode: county,
    details: { agreement, revision: revision + 1, ...details },
  });
}
