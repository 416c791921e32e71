/** Rounds with answers in them, made through the use cases. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { fieldsOf } from '#lib/domain/edition.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import type { Database } from '#lib/server/db/index.ts';
import { readResponse, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { assignmentOf, completeAnswers } from './builders.ts';
import { system } from './people.ts';

export const now = new Date('2014-01-15T12:00:00Z');
const opensAt = new Date('2013-12-16T08:00:00Z');
const closesAt = new Date('2014-01-31T15:00:00Z');

/** Loads the shipped definitions, with one file written anew where a test asks for it. */
export async function loadShipped(
  database: Database,
  file?: string,
  change: (text: string) => string = (text) => text,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-results-'));
  try {
    cpSync('surveys', folder, { recursive: true });
    if (file) writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    const loaded = await loadDefinitions(database, system, folder, now);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function openYear(database: Database, year: 2013 | 2014): Promise<string> {
  const round = {
    editionKey: `05-uppfoljning-${year}`,
    supplementKey: null,
    countyCode: '05',
    opensAt,
    closesAt,
    synthetic: true,
  };
  return openRound(database, system, round, opensAt);
}

export type AnswerTo = (field: Field) => Entry | undefined;

/** Answers every field, as `answerTo` says or anyhow, and submits. An answer that is `{}` is left empty. */
export async function answered(
  database: Database,
  round: string,
  organisation: string,
  answerTo: AnswerTo,
): Promise<string> {
  const assignment = await assignmentOf(database, organisation, round);
  const { parts, revision } = await readResponse(database, system, assignment, now);
  const own = parts.flatMap(fieldsOf).flatMap((field) => {
    const answer = answerTo(field);
    return answer ? [[field.address, answer] as const] : [];
  });
  const changes = new Map([...parts.flatMap((part) => [...completeAnswers(part, 0)]), ...own]);
  const key = (what: string) => `${what}-${assignment}-${revision}`;
  const saved = await saveAnswers(database, system, assignment, { base: revision, key: key('save'), changes }, now);
  await submitResponse(database, system, assignment, { base: saved.revision, key: key('submit') }, now);
  return assignment;
}

/** As the county does when it sends a response back; there is no use case for it yet. */
export async function reopen(database: Database, assignment: string): Promise<void> {
  await database.inTransaction('system', ({ client }) =>
    client.query(`update response set state = 'reopened' where assignment_id = $1`, [assignment]),
  );
}
