import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import { agreementToEdit, changeFacts, changeItem, loadDefinitions } from '#lib/server/agreements/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { type Cast, people, system } from '../people.ts';

/** Two officers who have one agreement open at the same time. */
const now = new Date('2026-11-20T09:00:00Z');
const key = '05-etablering-i-utveckling-2015';
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

const stored = () => agreementToEdit(fresh.database, cast.officer.actor, key);

function rename(code: string, name: string, base: number): Promise<{ revision: number }> {
  const change = {
    list: 'goalAreas' as const,
    isIt: (area: Agreement['goalAreas'][number]) => area.code === code,
    become: (area: Agreement['goalAreas'][number] | undefined) => ({ ...area, name: { sv: name, en: name } }),
  };
  return changeItem(fresh.database, cast.officer.actor, { key, base }, change, now);
}

test('different items changed from the same revision both stand', async () => {
  const { revision } = await stored();
  await rename('UTB', 'Utbildning', revision);
  expect(await rename('HAL', 'Hälsa och vård', revision)).toEqual({ revision: revision + 2 });
  await changeFacts(fresh.database, cast.officer.actor, { key, base: revision }, { title: 'Ny titel' }, now);
  const { agreement } = await stored();
  const names = new Map(agreement.goalAreas.map(({ code, name }) => [code, name.sv]));
  expect([names.get('UTB'), names.get('HAL'), agreement.title]).toEqual(['Utbildning', 'Hälsa och vård', 'Ny titel']);
});

test('the same item changed by both is the first one’s', async () => {
  const { revision } = await stored();
  await rename('BOE', 'Den första', revision);
  await expect(rename('BOE', 'Den andra', revision)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await stored()).agreement.goalAreas.find(({ code }) => code === 'BOE')?.name.sv).toBe('Den första');
});

test('the same facts changed by both are the first one’s', async () => {
  const { revision } = await stored();
  const save = (title: string) =>
    changeFacts(fresh.database, cast.officer.actor, { key, base: revision }, { title }, now);
  await save('Den första');
  await expect(save('Den andra')).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('a revision that there is not yet is nobody’s to begin from', async () => {
  const { revision } = await stored();
  await expect(rename('BAR', 'x', revision + 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});
