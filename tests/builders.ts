/** Rounds, assignments and answers for tests of use cases, made by the use cases themselves. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AnswerValue } from '#lib/domain/answer.ts';
import type { Part } from '#lib/domain/edition.ts';
import { fieldsOf, questionsOf } from '#lib/domain/edition.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import type { Database } from '#lib/server/db/index.ts';
import { readResponse, type SaveReceipt, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { CastMember, PersonActor } from './people.ts';
import { system } from './people.ts';

const day = 86_400_000;

/** Loads the shipped definitions and opens the round of a year in Östergötland, from a day before now to 30 days after. */
export async function openedRound(database: Database, now: Date, label: '2013' | '2014' = '2014'): Promise<string> {
  const result = await loadDefinitions(database, system, 'surveys', now);
  if (!result.ok) throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  const window = { opensAt: new Date(now.getTime() - day), closesAt: new Date(now.getTime() + 30 * day) };
  const round = {
    editionKey: `05-uppfoljning-${label}`,
    supplementKey: null,
    countyCode: '05',
    synthetic: false,
    ...window,
  };
  return openRound(database, system, round, now);
}

/** The organisation's assignment in a round; in its latest when no round is named. */
export async function assignmentOf(
  database: Database,
  organisation: string,
  round: string | null = null,
): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select a.id from assignment a join round r on r.id = a.round_id
     where a.organisation_id = $1 and ($2::uuid is null or r.id = $2) order by r.year desc limit 1`,
    [organisation, round],
  );
  if (!rows[0]) throw new Error(`${organisation} has no assignment`);
  return rows[0].id;
}

/** The person as respondent of an organisation of the test's choice. */
export function respondentOf(member: CastMember, organisation: string): PersonActor {
  return { ...member.actor, memberships: [{ role: 'respondent', organisation, county: null, sections: null }] };
}

function valueFor(field: Field, part: Part, seed: number): AnswerValue {
  const { type, observes } = field;
  const isLesser = part.checks.some(
    (check) => check.kind === 'at-most' && check.question === field.question && check.lesser === observes?.component,
  );
  switch (type.kind) {
    case 'number':
      return String((isLesser ? 0 : 20) + (seed % 7));
    case 'text':
      return `Svar ${seed}`;
    case 'date':
      return '2014-06-01';
    case 'email':
      return 'svar@example.se';
    case 'boolean':
      return seed % 2 === 0;
    case 'choice':
      return type.choices[seed % type.choices.length]?.value ?? '';
    case 'choices': {
      const [first, last] = [type.choices[0]?.value ?? '', type.choices.at(-1)?.value ?? ''];
      return seed % 2 === 0 ? [first, last] : [first];
    }
    case 'rows':
      throw new Error(`${field.address} is a list: give it rows of its own`);
  }
}

/** A valid answer to every field that must have one; with an even seed all conditional questions are asked. */
export function completeAnswers(part: Part, seed: number): Map<string, Entry> {
  const required = fieldsOf(part).filter((field) => field.required);
  const all = new Map(required.map((field) => [field.address, { value: valueFor(field, part, seed) }]));
  const asked = relevantQuestions(part, Object.fromEntries(all));
  const hidden = questionsOf(part).filter(({ name }) => !asked.has(name));
  for (const { address } of hidden.flatMap(({ fields }) => fields)) all.delete(address);
  return all;
}

export type Entries = Record<string, unknown>;

/** Saves with a key of its own; `key` for a repeated send. */
export function save(
  database: Database,
  actor: PersonActor,
  assignment: string,
  request: { base: number; changes: Entries; key?: string },
  now: Date,
): Promise<SaveReceipt> {
  const { base, changes, key = randomUUID() } = request;
  return saveAnswers(database, actor, assignment, { base, key, changes: new Map(Object.entries(changes)) }, now);
}

/** Answers every required question of the assignment's parts, with `more` besides; returns the revision. */
export async function answerAll(
  database: Database,
  actor: PersonActor,
  assignment: string,
  now: Date,
  { seed = 0, more = {} }: { seed?: number; more?: Entries } = {},
): Promise<number> {
  const { parts, revision } = await readResponse(database, actor, assignment, now);
  const answers = Object.fromEntries(parts.flatMap((part) => [...completeAnswers(part, seed)]));
  return (await save(database, actor, assignment, { base: revision, changes: { ...answers, ...more } }, now)).revision;
}

export function submit(
  database: Database,
  actor: PersonActor,
  assignment: string,
  base: number,
  now: Date,
  key: string = randomUUID(),
) {
  return submitResponse(database, actor, assignment, { base, key }, now);
}

/** Everything that the tables hold of an assignment: what must not change when something is refused. */
export async function storedOf(database: Database, assignment: string) {
  const { rows } = await database.pool.query<Stored>(
    `select p.state, p.revision, p.document, p.answered, p.asked, p.updated_at as "updatedAt",
       (select count(*)::int from revision r where r.assignment_id = p.assignment_id) as revisions,
       (select count(*)::int from submission s where s.assignment_id = p.assignment_id) as submissions,
       (select count(*)::int from observation o where o.assignment_id = p.assignment_id) as observations,
       (select count(*)::int from audit u where u.subject_id = p.assignment_id::text) as audits
     from response p where p.assignment_id = $1`,
    [assignment],
  );
  if (!rows[0]) throw new Error(`no response for ${assignment}`);
  return rows[0];
}

/** The refusal that an attempt meets, once it is certain that it changed nothing of the assignment. */
export async function refusalOf(
  database: Database,
  assignment: string,
  attempt: () => Promise<unknown>,
): Promise<unknown> {
  const before = await storedOf(database, assignment);
  const thrown: unknown = await attempt().then(
    () => 'it was not refused',
    (error: unknown) => error,
  );
  const after = await storedOf(database, assignment);
  return isDeepStrictEqual(after, before) ? thrown : { changed: after };
}

/** The ids of Östergötland's municipalities. */
export async function municipalitiesOf05(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from organisation where kind = 'municipality' and county_code = '05' order by id`,
  );
  return rows.map(({ id }) => id);
}

export type Stored = {
  state: string;
  revision: number;
  document: Record<string, Entry & { revision: number; by: string }>;
  answered: number;
  asked: number;
  updatedAt: Date;
  revisions: number;
  submissions: number;
  observations: number;
  audits: number;
};
