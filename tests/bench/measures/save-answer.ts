/**
 * Saving two answers through the use case (locking, typing, rights, progress, revision, document, audit), against a
 * handler that only makes the same writes; 32 at a time, each on a response of their own.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/domain/access.ts';
import { createPersonWithHash } from '#lib/server/accounts/index.ts';
import type { Database } from '#lib/server/db/index.ts';
import { saveAnswers } from '#lib/server/responses/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { withBenchDatabase } from '../database.ts';
import { compare, type Ratio } from '../throughput.ts';

export const budget = 0.5;

const workers = 32;
const system: Actor = { kind: 'system' };
const addresses = ['kommun/sfi_nivaer/kurs_a/kvinnor', 'kommun/sfi_nivaer/kurs_a/man'];

type Desk = { assignment: string; organisation: string; actor: Extract<Actor, { kind: 'person' }>; revision: number };

/** One response each for twice as many municipalities; the county has too few, so others are let in by hand. */
async function desks(database: Database): Promise<Desk[]> {
  const now = new Date();
  const closesAt = new Date(now.getTime() + 3_600_000);
  const round = {
    editionKey: '05-uppfoljning-2014',
    supplementKey: null,
    countyCode: '05',
    opensAt: new Date(now.getTime() - 1000),
    closesAt,
    synthetic: true,
  };
  const id = await openRound(database, system, round, now);
  const { rows } = await database.pool.query<{ assignment: string; organisation: string }>(
    `with a as (
       insert into assignment (id, round_id, organisation_id, county_code, parts)
       select gen_random_uuid(), $1, id, '05', '{kommun}' from organisation
       where kind = 'municipality' and county_code <> '05' order by id limit $2
       returning id, organisation_id
     ), r as (
       insert into response (assignment_id, organisation_id, county_code, state, revision, document, updated_at)
       select id, organisation_id, '05', 'draft', 0, '{}', now() from a
     )
     select id as assignment, organisation_id as organisation from a`,
    [id, workers * 2],
  );
  return Promise.all(
    rows.map(async ({ assignment, organisation }) => {
      const memberships = [{ role: 'respondent' as const, organisation, county: null, sections: null }];
      const person = { email: `${organisation}@bench.example`, name: organisation, memberships, passwordHash: 'none' };
      const personId = await createPersonWithHash(database, system, person, now);
      return { assignment, organisation, actor: { kind: 'person' as const, personId, memberships }, revision: 0 };
    }),
  );
}

async function throughUseCase(database: Database, desk: Desk): Promise<void> {
  const value = String(desk.revision % 1000);
  const request = {
    base: desk.revision,
    key: randomUUID(),
    changes: new Map(addresses.map((address) => [address, { value }])),
  };
  desk.revision = (await saveAnswers(database, desk.actor, desk.assignment, request, new Date())).revision;
}

/** What one would write by hand: lock, compare, three writes, commit. */
async function byHand(database: Database, desk: Desk): Promise<void> {
  const client = await database.pool.connect();
  const { assignment, organisation, actor } = desk;
  const value = String(desk.revision % 1000);
  try {
    await client.query('begin');
    const { rows } = await client.query<{ revision: number }>(
      'select revision from response where assignment_id = $1 for update',
      [assignment],
    );
    const number = (rows[0]?.revision ?? 0) + 1;
    const changes = JSON.stringify(Object.fromEntries(addresses.map((address) => [address, { value }])));
    const stored = JSON.stringify(
      Object.fromEntries(addresses.map((address) => [address, { value, revision: number, by: actor.personId }])),
    );
    await client.query(
      `insert into revision (assignment_id, number, base, kind, changes, person_id, at, idempotency_key, body_hash)
       values ($1, $2, $3, 'save', $4, $5, now(), $6, 'none')`,
      [assignment, number, number - 1, changes, actor.personId, randomUUID()],
    );
    await client.query(
      'update response set revision = $2, document = document || $3::jsonb, updated_at = now() where assignment_id = $1',
      [assignment, number, stored],
    );
    await client.query(
      `insert into audit (id, at, person_id, action, subject_kind, subject_id, organisation_id, county_code, details)
       values ($1, now(), $2, 'response.save', 'assignment', $3, $4, '14', $5)`,
      [randomUUID(), actor.personId, assignment, organisation, JSON.stringify({ revision: number, addresses })],
    );
    await client.query('commit');
    desk.revision = number;
  } finally {
    client.release();
  }
}

export function measure(): Promise<Ratio> {
  return withBenchDatabase(async (database) => {
    const all = await desks(database);
    const deskOf = (i: number): Desk => {
      const desk = all[i];
      if (!desk) throw new Error(`There are only ${all.length} responses to write to.`);
      return desk;
    };
    return compare(
      workers,
      (worker) => throughUseCase(database, deskOf(worker)),
      (worker) => byHand(database, deskOf(workers + worker)),
    );
  });
}
