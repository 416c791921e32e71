import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import {
  createAgreement,
  exportAgreement,
  listAgreements,
  loadDefinitions,
  readAgreement,
} from '#lib/server/agreements/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';

const now = new Date('2026-03-01T09:00:00Z');
const earlier = '10-fran-asyl-till-arbete-2016';
const later = '10-fran-asyl-till-arbete-2019';
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
});
afterAll(() => fresh.drop());

const reading = (key: string) => readAgreement(fresh.database, anonymous, key);

/** Blekinge's next agreement: of its own years, replacing the one before, with nothing measured yet. */
async function successor(): Promise<Agreement> {
  const { agreement } = await exportAgreement(fresh.database, anonymous, earlier);
  return { ...agreement, key: later, validFrom: 2019, validTo: 2021, predecessor: earlier, indicators: [] };
}

describe('an agreement as it is read', () => {
  test('says whose it is, of what kind, and where it is written', async () => {
    const { agreement, ownerName, countyName } = await reading('01-ksl-nyanlanda');
    expect(agreement).toMatchObject({ kind: 'regional', owner: 'ksl', source: { dated: 'odaterad' } });
    expect(ownerName.sv).toContain('Stockholms');
    expect(countyName).toBe('Stockholms län');
  });

  test('has an action plan’s activities with the plan, not among the commitments', async () => {
    const { plans, elsewhere } = await reading(earlier);
    expect(plans).toMatchObject([{ adoptedBy: 'Beredningsgruppen', from: 2016, to: 2018, replaces: null }]);
    const keysOf = (undertakings: typeof elsewhere.undertakings) =>
      undertakings.flatMap(({ commitments }) => commitments.map(({ key }) => key));
    expect(keysOf(plans[0]?.undertakings ?? [])).toEqual(['gemensam-handlingsplan', 'lansstyrelsen-uppfoljning']);
    expect(keysOf(elsewhere.undertakings)).not.toContain('gemensam-handlingsplan');
    expect(keysOf(elsewhere.undertakings)).toContain('folja-upp-egna-insatser');
  });

  test('knows the agreement before it, and those that replace it', async () => {
    expect(await reading(earlier)).toMatchObject({ predecessor: null, successors: [] });
    await createAgreement(fresh.database, system, await successor(), now);
    expect((await reading(earlier)).successors.map(({ key }) => key)).toEqual([later]);
    expect((await reading(later)).predecessor?.key).toBe(earlier);
  });

  test('that there is not is not found', async () => {
    await expect(reading('finns-inte')).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('the list names each owner, and tells which agreements have no end', async () => {
  const list = await listAgreements(fresh.database, anonymous);
  expect(list.find(({ countyCode }) => countyCode === '01')).toMatchObject({ openEnded: true });
  expect(list.find(({ countyCode }) => countyCode === '25')?.ownerName.sv).toContain('Länsstyrelsen');
  expect(new Set(list.map(({ countyName }) => countyName)).size).toBe(6);
});
