/** The questionnaire as a PDF, fetched as a visitor fetches it. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Edition, questionsOf } from '#lib/domain/edition.ts';
import { type PaperPart, paperOf } from '#lib/domain/paper.ts';
import { isAnswerable } from '#lib/domain/question.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { type EditionReading, readEdition, respondentNames } from '#lib/server/authoring/index.ts';
import { questionnairePdf } from '#lib/server/publishing/index.ts';
import { paperFor } from '../../src/routes/utgavor/[edition]/pdf/paper.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { everyKindPart } from '../every-kind.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { readPdf } from '../pdf-text.ts';
import { anonymous, system } from '../people.ts';

let fresh: FreshDatabase;
const now = new Date('2026-02-02T08:00:00Z');
const folder = 'surveys/questionnaires';
const shipped = readdirSync(folder).flatMap((questionnaire) =>
  readdirSync(`${folder}/${questionnaire}`).map((file) => `${questionnaire}-${file.replace('.json', '')}`),
);

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
});
afterAll(() => fresh.drop());

/** Without spaces: lines end after spaces and hyphens. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

async function reading(key: string): Promise<EditionReading> {
  return readEdition(fresh.database, anonymous, key);
}

async function pdfOf(edition: EditionReading, language: 'sv' | 'en' = 'sv'): Promise<Uint8Array> {
  overwriteGetLocale(() => language);
  const names = await respondentNames(fresh.database, anonymous, edition.edition);
  return questionnairePdf(paperFor(edition, names, language));
}

describe.each(shipped)('%s', (key) => {
  test.each(['sv', 'en'] as const)('has every question, tagged and in %s', async (language) => {
    const found = await reading(key);
    const bytes = await pdfOf(found, language);
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
    const { pages, tags, untagged, dictionaries } = readPdf(bytes);
    expect(dictionaries).toContain(`/Lang (${language === 'sv' ? 'sv-SE' : 'en-GB'})`);
    expect(dictionaries).toContain('/Marked true');
    expect(dictionaries).toContain('/DisplayDocTitle true');
    expect(untagged).toBe(0);
    const questions = found.edition.parts.flatMap(questionsOf);
    expect(tags.get('H1')).toBe(1);
    const contents = questions.flatMap(({ shows }) => (shows?.kind === 'content' ? shows.content[language] : []));
    const headings = contents.filter((node) => typeof node !== 'string' && node.tag === 'h3');
    const asked = questions.filter(({ shows }) => shows?.kind !== 'content');
    expect(tags.get('H4')).toBe(asked.length + headings.length);
    const text = squeezed(pages.join(''));
    const titles = questions.filter(isAnswerable).map(({ title }) => title[language]);
    expect(titles.filter((title) => !text.includes(squeezed(title)))).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, at) =>
      expect(page).toContain(
        language === 'sv' ? `Sida ${at + 1} av ${pages.length}` : `Page ${at + 1} of ${pages.length}`,
      ),
    );
  });
});

test('every kind of question has room for its answer, and a condition is told in words', async () => {
  const found = await reading('05-uppfoljning-2014');
  const edition: Edition = { ...found.edition, parts: [everyKindPart()] };
  const { pages, tags, untagged } = readPdf(await pdfOf({ ...found, edition }));
  const text = pages.join(' ');
  expect(untagged).toBe(0);
  expect(tags.get('Table')).toBeGreaterThan(2);
  expect(tags.get('LI')).toBeGreaterThan(20);
  expect(text).toContain('☐ Somaliska');
  expect(text).toContain('Visas om ”Finns en samordnare?” är Ja');
  expect(text).not.toMatch(/\{\w+\}/);
  expect(text).toContain('Läs mer hos länsstyrelsen (https://www.example.se/).');
});

test('the grid of all municipalities is not written out', async () => {
  const found = await reading('05-uppfoljning-2014');
  const names = Array.from({ length: 290 }, (_, at) => ({
    key: String(1000 + at),
    text: { sv: `Ort ${at}`, en: `Ort ${at}` },
  }));
  const parts = found.edition.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.rowsAreMunicipalities ? { ...question, rows: names } : question,
      ),
    })),
  }));
  const { pages } = readPdf(await pdfOf({ ...found, edition: { ...found.edition, parts } }));
  expect(pages.length).toBeLessThan(20);
  expect(pages.join(' ')).toContain('En rad för var och en av 290 kommuner.');
});

/** The same edition with other words everywhere. */
function withWords(part: PaperPart, word: string): PaperPart {
  return JSON.parse(
    JSON.stringify(part, (name, value: unknown) =>
      typeof value === 'string' &&
      !['kind', 'after', 'key', 'tag', 'from', 'to'].includes(name) &&
      !['empty', 'tick'].includes(value)
        ? word
        : value,
    ),
  ) as PaperPart;
}

const hostile = [
  ['as long as it may be', 'Åtgärd '.repeat(285)],
  ['one word without an end', 'W'.repeat(2000)],
  ['other scripts, marks of direction and control characters', 'a\u0000b\u001b\u202eدعم\u2066ትግርኛ😀\ud800\ufffe'],
  ['lines', 'rad\n\n\nrad\r\nrad'],
  ['operators of the format', ') Tj ET (\\ >> endstream endobj'],
  ['nothing', ''],
] as const;

test.each(hostile)('any words are set: %s', async (_name, word) => {
  const found = await reading('05-uppfoljning-2014');
  overwriteGetLocale(() => 'sv');
  const paper = paperFor(found, new Map(), 'sv');
  const parts = paperOf({ ...found.edition, parts: [everyKindPart()] }, 'sv', (condition) => condition);
  const bytes = await questionnairePdf({
    ...paper,
    title: word,
    running: word,
    lead: word,
    parts: parts.map((part) => ({ ...withWords(part, word), lead: word })),
  });
  const { pages, untagged } = readPdf(bytes);
  expect(untagged).toBe(0);
  expect(pages.at(-1)?.endsWith(`Sida ${pages.length} av ${pages.length}`)).toBe(true);
  expect(pages.length).toBeLessThan(400);
});
