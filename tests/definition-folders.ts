/** The shipped definitions loaded into a database, and copies of them in which one file is written anew. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#lib/domain/access.ts';
import { loadDefinitions, type LoadResult } from '#lib/server/agreements/index.ts';
import type { FreshDatabase } from './database.ts';
import { system } from './people.ts';

export const shipped = 'surveys';
export const now = new Date('2014-01-15T12:00:00Z');

export const ostergotland = 'agreements/05-etablering-i-utveckling-2015.json';
export const edition2014 = 'questionnaires/05-uppfoljning/2014.json';
export const places = 'history/norrbotten-places.csv';

const tables = [
  'county',
  'municipality',
  'organisation',
  'agreement',
  'goal_area',
  'indicator',
  'component',
  'questionnaire',
  'edition',
  'places_agreement',
  'observation',
  'audit',
];

/** What a test file does with its database; `fresh` is asked for each time, since a test may make a new one. */
export function definitionsIn(fresh: () => FreshDatabase) {
  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return fresh().database.read('system', async ({ client }) => (await client.query<Row>(sql, values)).rows);
  }

  /** Each table's number of rows and a checksum of them. */
  async function contents(): Promise<Record<string, string>> {
    const entries = tables.map(async (table) => {
      const [row] = await rows<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${table} t`,
      );
      return [table, row?.hash ?? ''] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  const load = (folder = shipped, actor: Actor = system, at = now): Promise<LoadResult> =>
    loadDefinitions(fresh().database, actor, folder, at);

  return { rows, contents, load };
}

const folders: string[] = [];

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-surveys-'));
  folders.push(folder);
  return folder;
}

/** A copy of the shipped definitions in which one file is written anew. */
export function folderWith(file: string, change: (text: string) => string | Buffer): string {
  const folder = emptyFolder();
  cpSync(shipped, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

/** For `afterAll`: takes the copies away. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
