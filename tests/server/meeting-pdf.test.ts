/** A meeting's pack as a PDF: its words, its tags, its charts as shapes, and what has to stand on every page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import type { PackReading } from '#lib/server/meetings/index.ts';
import { packToEdit, readPack, savePack } from '#lib/server/meetings/index.ts';
import { packPdf } from '#lib/server/publishing/index.ts';
import { shareRound } from '#lib/server/rounds/index.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { describeTrend, namedNotes } from '#lib/ui/chart/words.ts';
import { trendChart } from '#lib/ui/meetings/charts.ts';
import { paperFor } from '../../src/routes/rad/[agreement]/moten/[pack]/pdf/paper.ts';
import { now } from '../answered-round.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { type At, type Meetings, meetingsIn, norrbottens, written } from '../meeting.ts';
import { readPdf } from '../pdf-text.ts';

let fresh: FreshDatabase;
let meetings: Meetings;
let draft: At;
let shared: At;
let published: At;

const text: PackItem = { kind: 'text', heading: 'Åtgärder', text: 'Första stycket.\n\nAndra stycket.' };

beforeAll(async () => {
  fresh = await freshDatabase();
  meetings = await meetingsIn(fresh.database);
  const { officer, round, trend, places, cast } = meetings;
  await shareRound(fresh.database, officer, round, now);
  const items: PackItem[] = [text, { kind: 'trend', indicator: trend, comment: 'Lägg märke till det här.' }];
  draft = await meetings.draft();
  await savePack(fresh.database, officer, { ...draft, base: 1 }, written(items), now);
  shared = await meetings.shared([...items, { kind: 'state' }]);
  const trends = Array.from({ length: 11 }, (): PackItem => ({ kind: 'trend', indicator: places, comment: '' }));
  const norrbottensOfficer = cast.norrbottensOfficer.actor;
  const at = await meetings.draft(norrbottens, norrbottensOfficer);
  const { choices } = await packToEdit(fresh.database, norrbottensOfficer, at);
  const year = choices.publishedYears[0] ?? 0;
  const bars: PackItem = { kind: 'municipalities', indicator: places, year, comment: 'Jämför kommunerna.' };
  published = await meetings.shared([bars, ...trends], norrbottens, norrbottensOfficer);
});
afterAll(() => fresh.drop());

async function reading(at: At): Promise<PackReading> {
  const { officer, cast } = meetings;
  return readPack(fresh.database, at === published ? cast.norrbottensOfficer.actor : officer, at, now);
}

async function pdfOf(at: At, language: 'sv' | 'en' = 'sv') {
  overwriteGetLocale(() => language);
  const bytes = await packPdf(paperFor(await reading(at), language));
  return { ...readPdf(bytes), bytes };
}

/** What a dictionary's text says; those with other letters than English ones are written in UTF-16. */
function alts(dictionaries: string): string[] {
  return [...dictionaries.matchAll(/\/Alt \(((?:\\.|[^\\)])*)\)/gs)].map(([, raw = '']) => {
    const plain = raw.replace(/\\([nrtbf()\\])/g, (_, sign: string) => ({ n: '\n', r: '\r', t: '\t' })[sign] ?? sign);
    const bytes = Buffer.from(plain, 'latin1');
    return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : plain;
  });
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('the paper', () => {
  test('has front page, contents, items and tables, in the order of the pack, all tagged', async () => {
    const { pages, tags, untagged, dictionaries } = await pdfOf(shared);
    expect(dictionaries).toContain('/Lang (sv-SE)');
    expect(dictionaries).toContain('/Marked true');
    expect(untagged).toBe(0);
    expect(tags.get('H1')).toBe(1);
    expect(tags.get('Figure')).toBe(1);
    expect(tags.get('TOCI')).toBe(4);
    const [front = '', ...rest] = pages;
    for (const said of [
      'Rådets möte i mars',
      '12 mars 2014',
      'Linköping',
      '1. Åtgärder',
      'Bilaga: siffrorna i diagrammen',
    ])
      expect(front).toContain(said);
    const body = rest.join(' ');
    const order = [
      '1. Åtgärder',
      'Första stycket.',
      'Andra stycket.',
      'Lägg märke till det här.',
      '3. Läget i länet',
      'Har uppgift',
    ];
    const places = order.map((said) => body.indexOf(said));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    pages.forEach((page, at) => expect(page).toContain(`Sida ${at + 1} av ${pages.length}`));
  });

  test('reads out of a chart what its page does', async () => {
    const { dictionaries } = await pdfOf(shared);
    const item = (await reading(shared)).items.find(({ kind }) => kind === 'trend');
    if (item?.kind !== 'trend' || !item.trend) throw new Error('no trend');
    const { title, ...chart } = trendChart(item.trend, item, 'sv');
    expect(alts(dictionaries).map(squeezed)).toEqual([
      squeezed(describeTrend(title, { ...chart, breaks: namedNotes(chart.breaks) })),
    ]);
  });

  test('says on every page what has to be known: a draft, preliminary and invented figures', async () => {
    for (const page of (await pdfOf(shared)).pages) {
      expect(page).toContain('Preliminära uppgifter · Påhittade uppgifter');
      expect(page).not.toContain('Utkast');
    }
    for (const page of (await pdfOf(draft)).pages) expect(page).toContain('Utkast · Preliminära uppgifter');
    for (const page of (await pdfOf(published)).pages) expect(page).not.toMatch(/Utkast|Preliminära|Påhittade/);
  });

  test('is in the reader’s language, but for what the county wrote', async () => {
    const { pages, dictionaries } = await pdfOf(shared, 'en');
    expect(dictionaries).toContain('/Lang (en-GB)');
    const all = pages.join(' ');
    expect(all).toContain('Appendix: the figures in the charts');
    expect(all).toContain('Första stycket.');
    expect(all).not.toMatch(/Innehåll|Sida|Källa/);
  });

  test('draws charts as shapes, sharp in any size, and a dozen of them while others are served', async () => {
    const paper = paperFor(await reading(published), 'sv');
    expect(paper.sections.filter(({ chart }) => chart)).toHaveLength(12);
    const stops: number[] = [];
    let last = performance.now();
    const beat = setInterval(() => {
      const at = performance.now();
      stops.push(at - last);
      last = at;
    }, 1);
    const bytes = await packPdf(paper);
    clearInterval(beat);
    const { tags, dictionaries } = readPdf(bytes);
    expect(tags.get('Figure')).toBe(12);
    expect(dictionaries).not.toContain('/Subtype /Image');
    // Others had their turn at least once for every chart that was drawn, and for every one that was set.
    expect(stops.length).toBeGreaterThanOrEqual(12);
    expect(bytes.length).toBeLessThan(1_500_000);
  });
});

const hostile = [
  ['as long as it may be', 'Åtgärd '.repeat(700)],
  ['one word without an end', 'W'.repeat(5000)],
  ['other scripts, marks of direction and control characters', 'a\u0000b\u001b\u202eدعم\u2066ትግርኛ😀\ud800\ufffe'],
  ['operators of the format', ') Tj ET (\\ >> endstream endobj'],
  ['nothing', ''],
] as const;

test.each(hostile)('any words are set: %s', async (_name, word) => {
  overwriteGetLocale(() => 'sv');
  const paper = paperFor(await reading(shared), 'sv');
  const thread = { question: word, facts: [word], entries: [{ head: word, text: word }] };
  const sections = paper.sections.map((section) => ({
    ...section,
    heading: word,
    text: word,
    thread,
    chart: section.chart && { ...section.chart, alt: word, notes: word, legend: [word, word] },
    table: section.table && {
      ...section.table,
      caption: word,
      rows: section.table.rows.map(({ cells }) => ({
        header: word.slice(0, 300),
        cells: cells.map(() => word.slice(0, 300)),
      })),
    },
  }));
  const { pages, untagged } = readPdf(await packPdf({ ...paper, title: word, running: word, opening: word, sections }));
  expect(untagged).toBe(0);
  expect(pages.at(-1)?.endsWith(`Sida ${pages.length} av ${pages.length}`)).toBe(true);
  expect(pages.length).toBeLessThan(200);
});
