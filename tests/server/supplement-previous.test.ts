/** Last year's answers where the national questionnaire and the supplement were answered in different rounds. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previousIn, readResponse } from '#lib/server/responses/index.ts';
import { assignmentOf } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { answered, loadWithTrials, now, open, readers, sodertalje, tillagg } from '../stockholm.ts';

let fresh: FreshDatabase;
let national: string;
let own: string;

/** The editions are the same each time: it is the rounds that are of other years. */
async function inYear(year: number, change: Parameters<typeof open>[1]): Promise<string> {
  const round = await open(fresh.database, change);
  const assignment = await answered(fresh.database, round);
  await fresh.database.pool.query('update round set year = $2 where id = $1', [round, year]);
  return assignment;
}

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadWithTrials(fresh.database);
  national = await inYear(2024, { supplementKey: null });
  own = await inYear(2025, { editionKey: tillagg, supplementKey: null });
});
afterAll(() => fresh.drop());

test('each part has its own questionnaire’s, with its year', async () => {
  const id = await assignmentOf(fresh.database, sodertalje, await open(fresh.database));
  const answering = await readResponse(fresh.database, readers.sodertalje, id, now);
  const first = previousIn(answering, 'kommun');
  const second = previousIn(answering, 'tillagg');
  expect([first?.year, first?.assignment]).toEqual([2024, national]);
  expect([second?.year, second?.assignment]).toEqual([2025, own]);
  expect(Object.keys(first?.values ?? {}).every((address) => address.startsWith('kommun/'))).toBe(true);
  expect(Object.keys(second?.values ?? {}).every((address) => address.startsWith('tillagg/'))).toBe(true);
  expect(first?.values['kommun/avt_platser']).toMatch(/^\d+$/);
  expect(second?.values['tillagg/avtal']).toBe('1');
});

test('a jump is found in both', async () => {
  const id = await assignmentOf(fresh.database, sodertalje);
  const { findings } = await afterSaving(id, ['kommun/avt_platser', 'tillagg/praktik/kvinnor']);
  expect(findings.flatMap(({ code, addresses }) => (code === 'jump' ? addresses : [])).sort()).toEqual([
    'kommun/avt_platser',
    'tillagg/praktik/kvinnor',
  ]);
});

async function afterSaving(id: string, addresses: string[]) {
  const changes = Object.fromEntries(addresses.map((address) => [address, { value: '9000' }]));
  const entries = Object.entries(changes).map(([address, entry]) => [address, { ...entry, revision: 1, by: 'x' }]);
  await fresh.database.pool.query('update response set document = $2 where assignment_id = $1', [
    id,
    JSON.stringify(Object.fromEntries(entries)),
  ]);
  return readResponse(fresh.database, readers.sodertalje, id, now);
}
