/** An agreement as a file: what it would change, that it changes just that, and everything that it may not be. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import {
  changeAgreement,
  exportAgreement,
  importAgreement,
  loadDefinitions,
  previewAgreement,
} from '#lib/server/agreements/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, people, system } from '../people.ts';
import { agreement as sample } from '../sample-agreement.ts';

const key = '05-etablering-i-utveckling-2015';
const now = new Date('2016-01-15T09:00:00Z');
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

const fileOf = (name = key): string => readFileSync(`surveys/agreements/${name}.json`, 'utf8');
const stored = (name = key) => exportAgreement(fresh.database, anonymous, name);
const preview = (text: string) => previewAgreement(fresh.database, cast.officer.actor, text);
const newOne = () => {
  const whole = sample();
  const indicators = whole.indicators.map((indicator, at) => ({ ...indicator, code: `05-PRV-0${at + 1}` }));
  return { ...whole, predecessor: null, indicators };
};

async function edited(edit: (agreement: Agreement) => void): Promise<string> {
  const { agreement } = await stored();
  edit(agreement);
  return JSON.stringify(agreement);
}

test.each(readdirSync('surveys/agreements'))('%s as it is changes nothing', async (file) => {
  const name = file.replace('.json', '');
  const { revision } = await stored(name);
  const read = await previewAgreement(fresh.database, system, fileOf(name));
  expect(read).toMatchObject({ key: name, base: revision, changes: [] });
  await importAgreement(fresh.database, system, { text: fileOf(name), base: revision }, now);
  expect((await stored(name)).revision).toBe(revision);
});

test('with a byte order mark and other line ends it is the same file', async () => {
  expect((await preview(`\ufeff${fileOf().replaceAll('\n', '\r\n')}`)).changes).toEqual([]);
});

test('what would change is told by section, and nothing is stored until it is confirmed', async () => {
  const text = await edited((agreement) => {
    agreement.title = '<img src=x onerror=alert(1)>';
    agreement.commitments = agreement.commitments.slice(1);
    agreement.goalAreas.push({ code: 'NYA', name: { sv: 'Nytt', en: 'New' }, goals: [], proposed: true });
  });
  const before = await stored();
  const { base, changes } = await preview(text);
  expect(changes.map(({ section, items }) => [section, items.map(({ kind }) => kind)])).toEqual([
    ['facts', ['changed']],
    ['areas', ['added']],
    ['commitments', ['removed']],
  ]);
  expect(changes[0]?.items[0]?.fields).toEqual([
    { path: [{ field: 'title' }], before: before.agreement.title, after: '<img src=x onerror=alert(1)>' },
  ]);
  expect(await stored()).toEqual(before);
  expect(await importAgreement(fresh.database, cast.officer.actor, { text, base }, now)).toEqual({ key });
  const after = await stored();
  expect(after.agreement).toEqual(JSON.parse(text));
  expect(after.revision).toBe(before.revision + 1);
  const audit = await fresh.database.read('system', async ({ client }) => {
    const { rows } = await client.query<{ person: string; details: unknown }>(
      `select person_id as person, details from audit where subject_id = $1 order by at desc, id desc limit 1`,
      [key],
    );
    return rows[0];
  });
  expect(audit).toMatchObject({
    person: cast.officer.id,
    details: { origin: 'import', changed: ['facts', 'areas', 'commitments'] },
  });
});

test('one that has been changed since the preview is left alone', async () => {
  const text = await edited((agreement) => {
    agreement.title = 'Min titel';
  });
  const { base } = await preview(text);
  const at = { key, base: base ?? 0 };
  await changeAgreement(fresh.database, cast.officer.actor, at, (agreement) => ({ ...agreement, title: 'Deras' }), now);
  await expect(importAgreement(fresh.database, cast.officer.actor, { text, base }, now)).rejects.toMatchObject({
    code: 'changed-meanwhile',
    details: { by: 'officer' },
  });
  expect((await stored()).agreement.title).toBe('Deras');
});

test('a new agreement is previewed by what it holds, and made once', async () => {
  const text = JSON.stringify(newOne());
  const read = await preview(text);
  expect(read).toMatchObject({ key: '05-prov', base: null, changes: [] });
  expect(read.holds).toEqual({ areas: 1, goals: 1, indicators: 2, parties: 1, plans: 1, commitments: 4, targets: 2 });
  await expect(stored('05-prov')).rejects.toMatchObject({ code: 'not-found' });
  await importAgreement(fresh.database, cast.officer.actor, { text, base: null }, now);
  expect((await stored('05-prov')).agreement).toEqual(newOne());
  await expect(importAgreement(fresh.database, cast.officer.actor, { text, base: null }, now)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
});

test('what is in use cannot be taken away by a file either', async () => {
  const text = await edited((agreement) => {
    agreement.indicators = [];
    agreement.targets = agreement.targets.map((target) => ({ ...target, indicator: null }));
  });
  await expect(preview(text)).rejects.toMatchObject({ code: 'definition-faults' });
});

const faultsOf = async (text: string): Promise<{ path: string; code: string }[]> => {
  const error: unknown = await preview(text).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'definition-faults' });
  return (error as { details: { faults: { path: string; code: string }[] } }).details.faults;
};
const titled = (title: string) => JSON.stringify({ ...newOne(), key: '05-annan', title });

test.each<[string, string, { path: string; code: string }]>([
  ['a truncated file', fileOf().slice(0, 5000), { path: expect.stringMatching(/^line \d+$/), code: 'not-json' }],
  ['a page', '<!doctype html><html></html>', { path: 'line 1', code: 'not-json' }],
  ['a list', '[]', { path: '', code: 'wrong-type' }],
  ['null', 'null', { path: '', code: 'wrong-type' }],
  ['a title of 400 000 signs', titled('å'.repeat(400_000)), { path: 'title', code: 'too-long' }],
  ['depth 10 000', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, { path: '', code: 'too-deep' }],
  ['depth under a name', `{"title":${'{"a":'.repeat(50)}1${'}'.repeat(51)}`, { path: '', code: 'too-deep' }],
  ['__proto__', titled('x').replace('{', '{"__proto__":{"a":1},'), { path: '__proto__', code: 'forbidden-name' }],
  ['constructor', titled('x').replace('{', '{"constructor":1,'), { path: 'constructor', code: 'forbidden-name' }],
  ['a name twice', titled('x').replace('{', '{"title":"y",'), { path: 'title', code: 'duplicate-name' }],
  [
    'a name twice further in, once in disguise',
    titled('x').replace('"code":"UTB-1"', '"code":"UTB-1","c\\u006fde":"UTB-2"'),
    { path: 'goalAreas[0].goals[0].code', code: 'duplicate-name' },
  ],
  ['an unknown name', titled('x').replace('{', '{"tittel":1,'), { path: 'tittel', code: 'unknown-key' }],
])('%s is refused with its place', async (_, text, expected) => {
  expect(await faultsOf(text)).toContainEqual(expect.objectContaining(expected));
});

test.each([
  ['nothing', ' \n', { why: 'empty' }],
  ['a title of 2 MB', titled('a'.repeat(2_000_000)), { why: 'too-large', limit: 500 }],
])('%s is not read at all', async (_, text, details) => {
  await expect(preview(text)).rejects.toMatchObject({ code: 'file-refused', details });
});

test('the same name in different objects, and in texts, is no fault', async () => {
  const text = JSON.stringify({ ...newOne(), key: '05-tredje', title: '{"a":1,"a":2} \\" [', indicators: [] });
  expect(await preview(text)).toMatchObject({ base: null });
});

test.each(['norrbottensOfficer', 'council', 'surveyOffice', 'linkoping', 'withoutRights'] as const)(
  '%s may neither preview nor import over another’s agreement, nor make one there',
  async (name) => {
    const { actor } = cast[name];
    const fresh05 = JSON.stringify({ ...newOne(), key: '05-ingens', indicators: [] });
    const { revision } = await stored();
    const attempt = { text: fileOf(), base: revision };
    await expect(previewAgreement(fresh.database, actor, fileOf())).rejects.toMatchObject({ code: 'not-found' });
    await expect(importAgreement(fresh.database, actor, attempt, now)).rejects.toMatchObject({ code: 'not-found' });
    await expect(previewAgreement(fresh.database, actor, fresh05)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(importAgreement(fresh.database, actor, { text: fresh05, base: null }, now)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  },
);

test('an owner does not give an agreement away by a file', async () => {
  const text = await edited((agreement) => {
    agreement.owner = 'kommun-0580';
  });
  const { revision } = await stored();
  await expect(preview(text)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(
    importAgreement(fresh.database, cast.officer.actor, { text, base: revision }, now),
  ).rejects.toMatchObject({ code: 'not-allowed' });
});
