import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { newId } from '#lib/server/id.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import {
  definitionsIn,
  emptyFolder,
  edition2014,
  folderWith,
  ostergotland,
  places,
  removeFolders,
  shipped,
} from '../definition-folders.ts';

let fresh: FreshDatabase;
const { contents, load } = definitionsIn(() => fresh);
afterAll(removeFolders);

describe('faulty definitions', () => {
  beforeAll(async () => void (fresh = await freshDatabase()));
  afterAll(() => fresh.drop());

  test.each([
    [
      'a truncated file',
      ostergotland,
      (text: string) => text.slice(0, 5000),
      expect.stringMatching(/^line \d+$/),
      'not-json',
    ],
    [
      'a title of 2 MB',
      ostergotland,
      (text: string) => text.replace(/"title": "[^"]*"/, `"title": "${'x'.repeat(2_000_000)}"`),
      'title',
      'too-long',
    ],
    ['a file of 6 MB', ostergotland, () => ' '.repeat(6_000_000), '', 'too-long'],
    [
      'a key called __proto__',
      ostergotland,
      (text: string) => text.replace('{', '{"__proto__":{"x":1},'),
      '__proto__',
      'forbidden-name',
    ],
    [
      'a key called constructor',
      ostergotland,
      (text: string) => text.replace('{', '{"constructor":{"x":1},'),
      'constructor',
      'forbidden-name',
    ],
    [
      'an unknown goal area',
      ostergotland,
      (text: string) => text.replace('"goalArea": "HAL"', '"goalArea": "XYZ"'),
      'indicators[14].goalArea',
      'unknown-goal-area',
    ],
    [
      'another key than its file’s name',
      ostergotland,
      (text: string) => text.replace('-2015",', '-2016",'),
      'key',
      'bad-code',
    ],
    [
      'a predecessor that does not exist',
      ostergotland,
      (text: string) => text.replace('"predecessor": null', '"predecessor": "05-etablering-2005"'),
      'predecessor',
      'unknown-agreement',
    ],
    [
      'a predecessor that is itself',
      ostergotland,
      (text: string) => text.replace('"predecessor": null', '"predecessor": "05-etablering-i-utveckling-2015"'),
      'predecessor',
      'unknown-agreement',
    ],
    [
      'a commitment of an unknown organisation',
      ostergotland,
      (text: string) => text.replace('"organisation": "all:parties"', '"organisation": "nasa"'),
      'commitments[2].organisation',
      'unknown-organisation',
    ],
    [
      'a target in an unknown goal area',
      ostergotland,
      (text: string) =>
        text.replace(
          '"key": "asylplatser-2012",\n      "goalArea": "BAR"',
          '"key": "asylplatser-2012",\n      "goalArea": "XYZ"',
        ),
      'targets[0].goalArea',
      'unknown-goal-area',
    ],
    [
      'an indicator that does not exist',
      edition2014,
      (text: string) => text.replace('"05-UTB-05"', '"05-UTB-99"'),
      expect.stringMatching(/elements\[4\]$/),
      'unknown-indicator',
    ],
    [
      'an agreement that does not exist',
      edition2014,
      (text: string) => text.replace('-2015"', '-2019"'),
      'agreement',
      'unknown-agreement',
    ],
    [
      'a rewording without a bridge',
      edition2014,
      (text: string) => text.replace('den 15 oktober 2014?', 'den 16 oktober 2014?'),
      'bridges.kommun/sfi_nivaer',
      'bridge-missing',
    ],
    ['Windows-1252', places, (text: string) => Buffer.from(text, 'latin1'), '', 'wrong-type'],
    [
      'a code without its zero',
      'organisations/municipalities.csv',
      (text: string) => text.replace(',0580,', ',580,'),
      'line 52',
      'unknown-municipality',
    ],
    [
      'the same municipality and year twice',
      places,
      (text: string) => `${text}2506,Arjeplog,2007,0,,\n`,
      'line 44',
      'duplicate-name',
    ],
  ])('%s is told with file and path, and nothing is loaded', async (_name, file, change, path, code) => {
    const result = await load(folderWith(file, change));
    const faults = result.ok ? [] : result.faults;
    expect(faults[0]).toMatchObject({ file, path, code });
    expect(new Set(faults.map((fault) => fault.file))).toEqual(new Set([file]));
    expect(Object.values(await contents()).every((content) => content === '0 ')).toBe(true);
  });

  test('faults in several files are told at once', async () => {
    const folder = folderWith(ostergotland, (text) => text.replace('"kind": "regional"', '"kind": "national"'));
    writeFileSync(join(folder, places), 'municipality_code\n');
    rmSync(join(folder, 'organisations/organisations.json'));
    const result = await load(folder);
    const files = new Set(result.ok ? [] : result.faults.map((fault) => fault.file));
    expect([...files].sort()).toEqual([ostergotland, places, 'organisations/organisations.json'].sort());
  });

  test('an empty folder is told what it lacks', async () => {
    const folder = emptyFolder();
    expect(await load(folder)).toMatchObject({
      ok: false,
      faults: [{ file: 'organisations/municipalities.csv', code: 'missing' }],
    });
  });

  test('nobody but the system may load', async () => {
    const officer: Actor = {
      kind: 'person',
      personId: newId(),
      memberships: [{ role: 'survey_office', organisation: null, county: null, sections: null }],
    };
    await expect(load(shipped, officer)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(load(shipped, { kind: 'anonymous' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a byte order mark and CRLF are no fault', async () => {
    const folder = folderWith(ostergotland, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
    writeFileSync(join(folder, places), `\ufeff${readFileSync(join(folder, places), 'utf8').replaceAll('\n', '\r\n')}`);
    expect(await load(folder)).toMatchObject({
      ok: true,
      loaded: { agreements: 6, indicators: 122, places: 42 },
    });
  });
});

describe('surveys-load', () => {
  beforeAll(async () => void (fresh = await freshDatabase()));
  afterAll(() => fresh.drop());
  const run = promisify(execFile);
  const command = (folder: string) =>
    run(process.execPath, ['src/cli/surveys-load.ts', folder], {
      env: {
        PATH: process.env['PATH'],
        LANG: 'en_GB.UTF-8',
        DATABASE_URL: fresh.serveUrl,
        MIGRATE_URL: fresh.ownerUrl,
      },
    });

  test('prints what it loaded', async () => {
    expect((await command(shipped)).stdout).toContain('municipalities: 290');
  });

  test('prints each fault as file, path and sentence, and fails', async () => {
    const folder = folderWith(ostergotland, (text) => text.replace('"owner": "lansstyrelsen-05"', '"owner": "nasa"'));
    await expect(command(folder)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${ostergotland}: owner: There is no organisation nasa. Add it`) as string,
    });
  });
});
