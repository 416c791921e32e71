import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportAgreement, loadDefinitions } from '#lib/server/agreements/index.ts';
import { freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';

const folder = 'surveys/agreements';
let fresh: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', new Date())).toMatchObject({ ok: true });
});
afterAll(() => fresh.drop());

test.each(readdirSync(folder))('%s comes out as it went in, for anyone', async (file) => {
  const definition: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const { agreement } = await exportAgreement(fresh.database, anonymous, file.replace('.json', ''));
  expect(agreement).toEqual(definition);
});

test('an agreement that there is not is not found', async () => {
  await expect(exportAgreement(fresh.database, anonymous, 'finns-inte')).rejects.toMatchObject({ code: 'not-found' });
});
