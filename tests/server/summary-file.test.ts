/** The summary's figures as files: every row against a plainer second way, and what a spreadsheet may not take for its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown } from '#lib/domain/indicator.ts';
import type { Field } from '#lib/domain/question.ts';
import type { Entry } from '#lib/domain/response.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { listSummary } from '#lib/server/results/index.ts';
import { askedFile } from '../../src/routes/lan/[county]/[year]/summary-file.ts';
import { answered, loadShipped, openYear } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, people, system } from '../people.ts';
import { amount, type Cell, figureOfOne, plainly } from '../plain-summary.ts';
import { fetchFile, type Line, linesOf as linesIn } from '../summary-files.ts';

const [ydre, kinda, linkoping] = ['0512', '0513', '0580'] as const;
const answering = [ydre, kinda, linkoping];
const formula = '=HYPERLINK("http://x"; "Ny utförare")';

let fresh: FreshDatabase;
let cast: Cast;
const cells: Cell[] = [];

const answersOf =
  (municipality: string) =>
  ({ observes, type }: Field): Entry | undefined => {
    if (!observes || observes.unit || type.kind !== 'number') return undefined;
    const { indicator, component, breakdown } = observes;
    const own = { municipality, indicator, component, breakdown };
    if (municipality === ydre && indicator === '05-SAM-01' && component === 'denominator' && breakdown.sex === 'M') {
      cells.push({ ...own, value: null });
      return { reason: 'not_available' };
    }
    const value = amount(municipality, indicator, component, breakdown);
    cells.push({ ...own, value });
    const explains = municipality === kinda && indicator === '05-SAM-01' && component === 'numerator';
    return { value: String(value), ...(explains && { note: formula }) };
  };

beforeAll(async () => {
  overwriteGetLocale(() => 'sv');
  fresh = await freshDatabase();
  await loadShipped(fresh.database);
  cast = await people(fresh.database);
  const round = await openYear(fresh.database, 2013);
  for (const code of answering) await answered(fresh.database, round, `kommun-${code}`, answersOf(code));
});
afterAll(() => fresh.drop());

/** The figures' rows by their headings, as a spreadsheet reads them. */
async function linesOf(county: string, year: number, area: string | null, format: 'csv' | 'excel' | 'xlsx') {
  const asked = format === 'xlsx' ? { format } : ({ format, kind: 'figures' } as const);
  const file = await fetchFile(fresh.database, { actor: system, county, year, area }, asked);
  return { ...file, lines: await linesIn(file.bytes) };
}

const rowOf = (lines: Line[], indicator: string, place: string, breakdown: string): Line => {
  const found = lines.filter(
    (line) => line['Indikatorkod'] === indicator && line['Kommunkod'] === place && line['Uppdelningskod'] === breakdown,
  );
  expect(found).toHaveLength(1);
  return found[0] ?? {};
};

const by =
  (wanted: Breakdown) =>
  (breakdown: Breakdown): boolean =>
    Object.entries(wanted).every(([dimension, code]) => breakdown[dimension as keyof Breakdown] === code);

const keyOf = (breakdown: Breakdown): string =>
  Object.entries(breakdown)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .sort()
    .join('|');

describe('the figures', () => {
  test.each<[string, Breakdown]>([
    ['05-SAM-01', {}],
    ['05-SAM-01', { sex: 'K' }],
    ['05-SAM-01', { sex: 'M' }],
    ['05-UTB-01', {}],
    ['05-UTB-01', { sfi_level: 'C' }],
    ['05-UTB-02', { sex: 'M', sfi_level: 'A' }],
  ])(
    'of %s by %j are those of a second way, municipality by municipality and for the county',
    async (code, breakdown) => {
      const { lines } = await linesOf('05', 2013, null, 'csv');
      for (const municipality of answering) {
        const line = rowOf(lines, code, municipality, keyOf(breakdown));
        const plain = figureOfOne(cells, code, municipality, by(breakdown));
        if (plain === null) {
          expect(line).toMatchObject({
            Siffra: '',
            'Varför siffra saknas': 'uppgift saknas',
            Täljare: '',
            Nämnare: '',
          });
          continue;
        }
        expect(Math.abs(Number(line['Siffra']) - plain.value)).toBeLessThanOrEqual(0.0500001);
        expect(line['Varför siffra saknas']).toBe('');
        if (plain.bottom > 0)
          expect([line['Täljare'], line['Nämnare']]).toEqual([String(plain.top), String(plain.bottom)]);
      }
      const county = rowOf(lines, code, '', keyOf(breakdown));
      const plain = plainly(cells, code, by(breakdown));
      expect(county).toMatchObject({
        'Kommun eller län': 'Östergötlands län',
        'Kommuner med uppgift': String(plain.answered),
        'Tillfrågade kommuner': '13',
      });
      const figure = plain.bottom > 0 ? plain.share : plain.top;
      expect(Math.abs(Number(county['Siffra']) - figure)).toBeLessThanOrEqual(0.0500001);
    },
  );

  test('are one row for each indicator, municipality and breakdown, the county’s and the total last', async () => {
    const { lines } = await linesOf('05', 2013, 'sam', 'csv');
    expect(lines).toHaveLength(14 * 3);
    expect(lines.slice(-3).map((line) => [line['Kommunkod'], line['Uppdelning']])).toEqual([
      ['', 'Kvinnor'],
      ['', 'Män'],
      ['', 'Totalt'],
    ]);
    expect(rowOf(lines, '05-SAM-01', '0583', '')).toMatchObject({ Siffra: '', 'Varför siffra saknas': 'ej svar' });
    for (const line of lines)
      expect(line).toMatchObject({ Länskod: '05', År: '2013', Enhet: 'procent', Preliminär: 'ja', Påhittad: 'ja' });
  });

  test('carry the explanation, and no spreadsheet takes it for a formula', async () => {
    const csv = await linesOf('05', 2013, 'sam', 'csv');
    expect(new TextDecoder().decode(csv.bytes)).toContain(`"'=HYPERLINK(""http://x""`);
    for (const format of ['csv', 'excel', 'xlsx'] as const) {
      const { lines } = await linesOf('05', 2013, 'sam', format);
      expect(rowOf(lines, '05-SAM-01', kinda, '')['Förklaring']).toBe(formula);
      expect(rowOf(lines, '05-SAM-01', linkoping, '')['Förklaring']).toBe('');
    }
  });

  test('of a share by route have no total, which is always a hundred', async () => {
    const { lines } = await linesOf('05', 2013, 'boe', 'csv');
    const routes = lines.filter((line) => line['Indikatorkod'] === '05-BOE-02');
    expect(routes.every((line) => line['Uppdelningskod']?.includes('settlement_route='))).toBe(true);
  });
});

describe('Norrbotten’s published figures', () => {
  test('are exact, with the year before and the change of the same municipalities', async () => {
    const { lines } = await linesOf('25', 2008, 'mot', 'csv');
    expect(rowOf(lines, '25-MOT-01', '', '')).toMatchObject({
      Siffra: '610',
      Jämförelseår: '2007',
      'Siffra jämförelseåret': '595',
      Ändring: '0',
      'Kommuner med uppgift båda åren': '13',
      Preliminär: 'nej',
      Påhittad: 'nej',
    });
    expect(rowOf(lines, '25-MOT-01', '2506', '')).toMatchObject({
      'Kommun eller län': 'Arjeplog',
      Siffra: '15',
      'Siffra jämförelseåret': '',
      Ändring: '',
    });
  });

  test('are in all formats the same', async () => {
    const [csv, excel, xlsx] = await Promise.all(
      (['csv', 'excel', 'xlsx'] as const).map((format) => linesOf('25', 2008, null, format)),
    );
    expect(excel?.lines).toEqual(csv?.lines);
    expect(xlsx?.lines).toEqual(csv?.lines);
  });
});

describe('a format', () => {
  test('csv is plain', async () => {
    const { bytes, response } = await linesOf('05', 2013, 'sam', 'csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('Länskod,Län,År,')).toBe(true);
    expect(text).toMatch(/,\d+\.\d,/);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="samsyn-05-2013-sam.csv"');
  });

  test('excel has a byte order mark, semicolons, a decimal comma and CRLF', async () => {
    const { bytes } = await linesOf('05', 2013, 'sam', 'excel');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeffLänskod;Län;År;')).toBe(true);
    expect(text).toMatch(/;"?\d+,\d"?;/);
    expect(text.split('\r\n').length).toBeGreaterThan(40);
  });

  test('xlsx keeps codes as text and figures as numbers', async () => {
    const { lines, response } = await linesOf('05', 2013, null, 'xlsx');
    expect(lines[0]).toMatchObject({ Länskod: '05' });
    expect(lines.some((line) => line['Kommunkod'] === '0512')).toBe(true);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="samsyn-05-2013.xlsx"');
  });
});

describe('an address', () => {
  const asked = (query: string) => askedFile(new URL(`http://x/lan/05/2013/fil${query}`));

  test('asks for the figures where it says nothing else, and for all of it as a workbook', () => {
    expect(asked('')).toEqual({ format: 'csv', kind: 'figures' });
    expect(asked('?format=excel')).toEqual({ format: 'excel', kind: 'figures' });
    expect(asked('?format=csv&slag=texter')).toEqual({ format: 'csv', kind: 'texts' });
    expect(asked('?slag=val')).toEqual({ format: 'csv', kind: 'choices' });
    expect(asked('?format=excel&slag=listor')).toEqual({ format: 'excel', kind: 'lists' });
    expect(asked('?format=xlsx')).toEqual({ format: 'xlsx' });
  });

  test.each(['?format=pdf', '?slag=allt', '?slag=', '?slag=figures', '?format=xlsx&slag=val', '?slag=val&slag=val'])(
    '%s is refused',
    (query) => expect(() => asked(query)).toThrow(expect.objectContaining({ code: 'bad-request' })),
  );
});

describe('a file', () => {
  const read = (actor: Parameters<typeof listSummary>[1], county = '05', year = 2013, area: string | null = null) =>
    listSummary(fresh.database, actor, county, year, area);

  test.each(['kinda', 'linkoping', 'region', 'church', 'council', 'norrbottensOfficer', 'withoutRights'] as const)(
    'of preliminary figures is refused to %s',
    async (who) => {
      await expect(read(cast[who].actor)).rejects.toMatchObject({ code: 'not-found' });
      await expect(read(cast[who].actor, '05', 2013, 'sam')).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  test('is the officer’s, the national office’s, and of what is published anyone’s', async () => {
    await expect(read(anonymous)).rejects.toMatchObject({ code: 'not-found' });
    for (const { actor } of [cast.officer, cast.surveyOffice])
      expect((await read(actor)).rows.length).toBeGreaterThan(0);
    expect((await read(anonymous, '25', 2009)).rows.length).toBeGreaterThan(0);
  });

  test('is not found of an area or a year that there is not', async () => {
    await expect(read(system, '05', 2013, 'constructor')).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(system, '05', 1999)).rejects.toMatchObject({ code: 'not-found' });
  });
});
