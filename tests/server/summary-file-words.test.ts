/** Choices, lists and texts in a summary's files: what three municipalities answered, read back from every format. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '#lib/domain/response.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { nationalAnswers } from '#lib/server/demo/national-answers.ts';
import { readResponse, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { listSummary, summariseArea } from '#lib/server/results/index.ts';
import { assignmentOf } from '../builders.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';
import { catalogue, loadWithTrials, now, open, readers } from '../stockholm.ts';
import { kindsOf } from '../../src/routes/lan/[county]/[year]/file-kinds.ts';
import { summaryFile } from '../../src/routes/lan/[county]/[year]/summary-file.ts';
import { namesOf } from '../../src/routes/lan/[county]/[year]/worded-columns.ts';
import { type Fetched, fetchFile, type Line, linesOf, sheetsOf } from '../summary-files.ts';

const [botkyrka, nacka, sodertalje] = ['0127', '0182', '0181'] as const;

/** Everything that a file or a spreadsheet may stumble on. */
const awkward = {
  [botkyrka]:
    '=HYPERLINK("http://x"; "Klicka")\nandra raden, med komma;\noch semikolon\n\n\tindraget “citat” åäö ÅÄÖ é 😀',
  [nacka]: '- Vi lyssnar\n- Vi frågar\u0085 \ufffe _x0041_ "citat"',
  [sodertalje]: "@SUM(1+1)*cmd|' /C calc'!A0",
} as const;

const byMunicipality = [awkward[botkyrka], awkward[nacka], awkward[sodertalje]];

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadWithTrials(fresh.database);
  const round = await open(fresh.database);
  const given = { hal_rutin: { value: true }, ins_utbud: { value: ['sprak', 'mentor'] } };
  await answer(round, botkyrka, { ...given, sfi_vantetid: { value: 'manad' } });
  await answer(round, nacka, { ins_utbud: { value: ['sprak'] }, sfi_vantetid: { reason: 'not_available' } });
  await answer(round, sodertalje, { ins_utbud: { value: ['ingen'] }, sfi_vantetid: { value: 'manad' } });
  await published(botkyrka, 'Ö, sist i ordningen');
  await published(nacka, 'A, först i ordningen');
});
afterAll(() => fresh.drop());

/** Answers all that the municipality is asked, its awkward text and the given questions so, and submits. */
async function answer(round: string, code: keyof typeof awkward, given: Record<string, Entry>): Promise<void> {
  const organisation = `kommun-${code}`;
  const assignment = await assignmentOf(fresh.database, organisation, round);
  const { parts } = await readResponse(fresh.database, system, assignment, now);
  const sections = nationalAnswers(parts, { organisation, municipality: code, year: 2026 });
  const changes = new Map<string, Entry>(sections.flatMap(({ answers }) => [...answers]));
  const own = { ...given, ins_lardomar: { value: awkward[code] } };
  for (const [question, entry] of Object.entries(own)) changes.set(`kommun/${question}`, entry);
  const saved = await saveAnswers(fresh.database, system, assignment, { base: 0, key: randomUUID(), changes }, now);
  await submitResponse(fresh.database, system, assignment, { base: saved.revision, key: randomUUID() }, now);
}

/** A text that is anybody's to read, from before the system. */
function published(code: string, words: string): Promise<unknown> {
  return fresh.database.pool.query(
    `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year, period_from,
       period_to, reporter_id, lead, status, words, synthetic, published, at)
     values (gen_random_uuid(), '00-INS-03', 'text', '', '01', $1, 2011, '2011-01-01', '2011-12-31', 'kommun-' || $1, true,
       'value', $2, false, true, now())`,
    [code, words],
  );
}

const summary: Fetched = { actor: readers.officer, county: '01', year: 2026, area: null, agreement: catalogue };
const sheets = { figures: 'Siffror', choices: 'Val', lists: 'Listor', texts: 'Texter' } as const;
type Kind = keyof typeof sheets;

const table = async (kind: Kind, of: Partial<Fetched> = {}): Promise<Line[]> => {
  overwriteGetLocale(() => of.language ?? 'sv');
  return linesOf((await fetchFile(fresh.database, { ...summary, ...of }, { format: 'csv', kind })).bytes);
};
const ofIndicator = (lines: Line[], code: string): Line[] =>
  lines.filter((line) => (line['Indikatorkod'] ?? line['Indicator code']) === code);
const pick = (lines: Line[], ...headings: string[]): (string | undefined)[][] =>
  lines.map((line) => headings.map((heading) => line[heading]));

const marks = {
  Länskod: '01',
  Län: 'Stockholms län',
  År: '2026',
  Överenskommelse: catalogue,
  Preliminär: 'ja',
  Påhittad: 'nej',
};

describe('choices', () => {
  test('tell who gave each answer, how large a share that is, and who gave none and why', async () => {
    const lines = ofIndicator(await table('choices'), '00-SFI-05');
    expect(pick(lines, 'Svarskod', 'Antal', 'Andel av svaren i procent', 'Vilka', 'Varför svar saknas')).toEqual([
      ['vecka', '0', '0.0', '', ''],
      ['manad', '2', '100.0', 'Botkyrka; Södertälje', ''],
      ['tre', '0', '0.0', '', ''],
      ['langre', '0', '0.0', '', ''],
      ['', '23', '', expect.stringMatching(/^Danderyd; Ekerö; .*; Värmdö; Österåker$/), 'ej svar'],
      ['', '1', '', 'Nacka', 'uppgift saknas'],
    ]);
    expect(lines[0]).toMatchObject({ ...marks, Svar: 'Högst två veckor', Område: expect.any(String) });
    for (const line of lines) expect(line).toMatchObject({ 'Har svarat': '2', Tillfrågade: '26' });
  });

  test('are every choice of the summary, and each municipality stands once', async () => {
    const { indicators } = await summariseArea(fresh.database, readers.officer, '01', 2026, 'lok', catalogue);
    const wanted = indicators.filter(({ shape }) => shape === 'choice').map(({ indicator }) => indicator.code);
    const lines = await table('choices', { area: 'lok' });
    expect([...new Set(lines.map((line) => line['Indikatorkod']))]).toEqual(wanted);
    for (const code of wanted) {
      const names = ofIndicator(lines, code).flatMap((line) => line['Vilka']?.split('; ').filter(Boolean));
      expect(new Set(names).size).toBe(26);
      expect(names).toHaveLength(26);
    }
  });

  test('are in the visitor’s language', async () => {
    const lines = ofIndicator(await table('choices', { language: 'en' }), '00-HAL-05');
    expect(pick(lines, 'Answer', 'Why there is no answer', 'Preliminary').slice(0, 3)).toEqual([
      ['Yes', '', 'yes'],
      ['No', '', 'yes'],
      ['', 'no answer', 'yes'],
    ]);
  });
});

test('names are as many as a spreadsheet’s cell has room for', () => {
  overwriteGetLocale(() => 'sv');
  const names = Array.from({ length: 3000 }, (_, at) => `Föreningen ${at}`);
  const cell = namesOf(names);
  expect(cell.length).toBeLessThan(32_767);
  const [, last, more] = / ?([^;]+) och (\d+) till$/.exec(cell) ?? [];
  expect(last).toBe(names.at(-1 - Number(more)));
  expect(namesOf(names.slice(0, 290))).toBe(names.slice(0, 290).join('; '));
  expect(namesOf([])).toBe('');
});

describe('lists', () => {
  test('tell who offers each thing, and who offers nothing', async () => {
    const lines = ofIndicator(await table('lists'), '00-INS-02');
    expect(pick(lines, 'Kod på listan', 'Antal', 'Vilka')).toEqual([
      ['sprak', '2', 'Botkyrka; Nacka'],
      ['mentor', '1', 'Botkyrka'],
      ['ingen', '1', 'Södertälje'],
    ]);
    expect(pick(lines, 'På listan').flat()).toEqual([
      expect.stringMatching(/^Språkstöd/),
      expect.stringMatching(/^Mentorer/),
      'Inget på listan',
    ]);
    for (const line of lines) expect(line).toMatchObject({ ...marks, 'Har svarat': '3', Tillfrågade: '26' });
  });

  test('say how many were asked even where nobody has said anything', async () => {
    const lines = ofIndicator(await table('lists', { actor: anonymous, year: 2011 }), '00-INS-02');
    expect(pick(lines, 'Kod på listan', 'Antal', 'Har svarat', 'Tillfrågade')).toEqual([['ingen', '0', '0', '26']]);
    expect(lines[0]).toMatchObject({ Preliminär: 'nej', Påhittad: 'nej' });
  });
});

describe('texts', () => {
  test('stand with their question and who wrote them, as they were written', async () => {
    const lines = ofIndicator(await table('texts'), '00-INS-03');
    expect(pick(lines, 'Vem som har skrivit', 'Text')).toEqual([
      ['Botkyrka kommun', awkward[botkyrka]],
      ['Nacka kommun', awkward[nacka]],
      ['Södertälje kommun', awkward[sodertalje]],
    ]);
    for (const line of lines)
      expect(line).toMatchObject({ ...marks, Fråga: 'Vad lärde ni er av insatserna under 2026?' });
  });

  test.each(['csv', 'excel'] as const)('are no formula in %s', async (format) => {
    const { bytes } = await fetchFile(fresh.database, { ...summary, area: 'ins' }, { format, kind: 'texts' });
    const text = new TextDecoder().decode(bytes);
    const cells = text.split(format === 'csv' ? ',' : ';');
    expect(text).toContain(`"'=HYPERLINK(""http://x""`);
    expect(text).toContain("'@SUM(1+1)");
    expect(text).toContain(`"'- Vi lyssnar\n- Vi frågar`);
    expect(cells.filter((cell) => /^"?[=@+-]/.test(cell))).toEqual([]);
    expect(pick(await linesOf(bytes), 'Text').flat()).toEqual(byMunicipality);
  });

  test('name nobody whom the page does not name', async () => {
    const read = async (actor: Fetched['actor'], language: 'sv' | 'en' = 'sv') =>
      pick(
        await table('texts', { actor, year: 2011, language }),
        ...(language === 'sv' ? ['Vem som har skrivit', 'Text'] : ['Who wrote', 'Text']),
      );
    const unnamed = [
      ['En kommun', 'A, först i ordningen'],
      ['En kommun', 'Ö, sist i ordningen'],
    ];
    for (const actor of [anonymous, readers.norrbottens, readers.sodertalje]) {
      expect(await read(actor)).toEqual(unnamed);
      const { bytes } = await fetchFile(fresh.database, { ...summary, actor, year: 2011 }, { format: 'xlsx' });
      expect(pick((await sheetsOf(bytes)).get('Texter') ?? [], 'Vem som har skrivit', 'Text')).toEqual(unnamed);
    }
    expect(await read(anonymous, 'en')).toEqual(unnamed.map(([, text]) => ['A municipality', text]));
    expect((await read(readers.officer, 'en')).map(([who]) => who)).toEqual([
      'Botkyrka Municipality',
      'Nacka Municipality',
    ]);
    expect(await read(readers.nacka)).toEqual([
      ['Nacka kommun', 'A, först i ordningen'],
      ['En kommun', 'Ö, sist i ordningen'],
    ]);
    for (const actor of [readers.officer, readers.office])
      expect(await read(actor)).toEqual([
        ['Botkyrka kommun', 'Ö, sist i ordningen'],
        ['Nacka kommun', 'A, först i ordningen'],
      ]);
  });
});

describe('a workbook', () => {
  const workbook = async (of: Partial<Fetched> = {}): Promise<Uint8Array> => {
    overwriteGetLocale(() => of.language ?? 'sv');
    return (await fetchFile(fresh.database, { ...summary, ...of }, { format: 'xlsx' })).bytes;
  };

  test('has all kinds, each on its sheet and the same as in CSV', async () => {
    const found = await sheetsOf(await workbook());
    expect([...found.keys()]).toEqual(Object.values(sheets));
    for (const [kind, sheet] of Object.entries(sheets) as [Kind, string][]) {
      const lines = await table(kind);
      expect(lines.length).toBeGreaterThan(2);
      expect(found.get(sheet)?.map(ofNumbers)).toEqual(lines.map(ofNumbers));
    }
  });

  test('keeps a text as it was written', async () => {
    const texts = (await sheetsOf(await workbook({ area: 'ins' }))).get('Texter') ?? [];
    expect(pick(texts, 'Text').flat()).toEqual(byMunicipality);
  });

  test('has the kinds that the page offers', async () => {
    const offered = async (area: string, year = 2026) => {
      const { indicators } = await summariseArea(fresh.database, readers.officer, '01', year, area, catalogue);
      return kindsOf(indicators).map((kind) => sheets[kind]);
    };
    for (const area of ['ins', 'fri', 'lok', 'arb'])
      expect(await offered(area)).toEqual([...(await sheetsOf(await workbook({ area }))).keys()]);
    expect(await offered('lst', 2011)).toEqual(['Val', 'Listor']);
  });

  test('has no sheet of what there is nothing of, and is never without any', async () => {
    const names = async (of: Partial<Fetched>) => [...(await sheetsOf(await workbook(of))).keys()];
    expect(await names({ area: 'fri' })).toEqual(['Siffror', 'Val', 'Listor']);
    expect(await names({ area: 'fri', language: 'en' })).toEqual(['Figures', 'Choices', 'Lists']);
    expect(await names({ area: 'lst', year: 2011 })).toEqual(['Val', 'Listor']);
    expect(await names({ county: '25', year: 2009, area: 'mot', agreement: null })).toEqual(['Siffror']);
    const list = await listSummary(fresh.database, anonymous, '25', 2009, null);
    const empty = await summaryFile({ ...list, rows: [] }, { format: 'xlsx' }, 'sv');
    expect([...(await sheetsOf(new Uint8Array(await empty.arrayBuffer())))]).toEqual([['Siffror', []]]);
  });
});

/** A workbook has 50, where a text has 50.0. */
function ofNumbers(line: Line): Line {
  const entries = Object.entries(line).map(([heading, cell]) => [heading, cell.replace(/^(\d+)\.0+$/, '$1')]);
  return Object.fromEntries(entries) as Line;
}
