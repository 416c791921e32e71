import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { faultsIn, type Form, IndicatorEditor } from '../indicator-forms.ts';
import { people, system } from '../people.ts';

const now = new Date('2026-11-20T09:00:00Z');
/** Two editions ask for its indicators. */
const asked = '05-etablering-i-utveckling-2015';

let fresh: FreshDatabase;
let officer: Actor;
let editor: IndicatorEditor;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  officer = (await people(fresh.database, now)).officer.actor;
  editor = new IndicatorEditor(fresh.database, now);
});
afterAll(() => fresh.drop());

const otherWords = { sv: 'Antal som läser på komvux', en: 'Number in adult education' };
const note = { sv: 'Nu räknas alla', en: 'Everyone is counted now' };

describe('an indicator in use', () => {
  const code = '05-UTB-05';

  test('saved as it was is as it was, and so with another translation or label', async () => {
    const before = await editor.stored(asked, code);
    const form = await editor.formOf(asked, code);
    await editor.save(officer, asked, code, form);
    expect(await editor.stored(asked, code)).toEqual(before);
    await editor.save(officer, asked, code, { ...form, shortName: { sv: 'Komvux', en: 'Adult education' } });
    expect(await editor.stored(asked, code)).toEqual({ ...before, shortName: { sv: 'Komvux', en: 'Adult education' } });
  });

  test('is refused another definition until it is said how the new compares, since when, and why', async () => {
    const before = await editor.stored(asked, code);
    const changed = { ...(await editor.formOf(asked, code)), wording: otherWords };
    const faults = (extra: Form) => faultsIn(editor.save(officer, asked, code, { ...changed, ...extra }));
    expect(await faults({})).toEqual(['bridge bridge-missing']);
    expect(await faults({ since: '2027' })).toEqual(['bridge bridge-missing']);
    expect(await faults({ bridge: { kind: 'break', note } })).toContain('since missing');
    expect(await faults({ since: 'snart', bridge: { kind: 'break', note } })).toContain('since wrong-type');
    expect(await faults({ since: '2027', bridge: { kind: 'note', note: { sv: '', en: '' } } })).toContain(
      'bridge.note.sv missing',
    );
    expect(await faults({ since: '2027', bridge: { kind: 'lite', note } })).toContain('bridge.kind unknown-kind');
    expect(await editor.stored(asked, code)).toEqual(before);
  });

  test('becomes the next version, and keeps what it was', async () => {
    const before = await editor.stored(asked, code);
    const changed = { ...(await editor.formOf(asked, code)), wording: otherWords };
    await editor.save(officer, asked, code, { ...changed, since: '2027', bridge: { kind: 'break', note } });
    const after = await editor.stored(asked, code);
    expect(after).toMatchObject({ version: 2, since: 2027, bridge: { kind: 'break', note }, wording: otherWords });
    expect(after.earlier).toMatchObject([
      { version: 1, since: null, bridge: null, definition: { wording: before.wording, components: before.components } },
    ]);
    await editor.save(officer, asked, code, await editor.formOf(asked, code));
    expect(await editor.stored(asked, code)).toEqual(after);
  });

  test('may say that the new is the same, without a word; and begins later than the version before', async () => {
    const changed = { ...(await editor.formOf(asked, code)), wording: { sv: 'Antal på komvux', en: '' } };
    const same = { bridge: { kind: 'same', note: { sv: '', en: '' } } };
    expect(await faultsIn(editor.save(officer, asked, code, { ...changed, ...same, since: '2027' }))).toEqual([
      'version version-order',
    ]);
    await editor.save(officer, asked, code, { ...changed, ...same, since: '2028' });
    expect(await editor.stored(asked, code)).toMatchObject({ version: 3, bridge: { kind: 'same', note: null } });
  });

  test('does not lose the parts that are asked for', async () => {
    const roles = { text: { wording: otherWords, leads: 'kind:municipality' } };
    const changed = {
      ...(await editor.formOf(asked, code)),
      kind: 'text',
      roles,
      since: '2030',
      bridge: { kind: 'break', note },
    };
    expect(await faultsIn(editor.save(officer, asked, code, changed))).toEqual(['components already-published']);
  });

  test('is retired rather than removed', async () => {
    expect(await faultsIn(editor.change(officer, asked, code, () => null))).toEqual([' already-published']);
    expect(await editor.open(asked, code)).toMatchObject({ used: true });
  });
});
