import { Model } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { isObject, type Json } from './json-reader.ts';
import { foreignSurveys } from '../../../tests/foreign-surveys.ts';
import type { FileElement } from './edition-file.ts';
import { type Imported, importSurvey, type ImportInto, type LeftCode } from './import-survey.ts';
import { parseEdition } from './parse-edition.ts';
import { stockSurvey } from './stock-survey.ts';

const into: ImportInto = {
  agreement: 'avtal',
  questionnaire: 'utifran',
  label: '2026',
  year: 2026,
  respondent: { kind: 'municipality' },
  language: 'sv',
};
const context = { indicators: new Map(), municipalities: [] };

const imported = (name: string): Imported => importSurvey(foreignSurveys[name], into);

/** Every element, those in panels too, by name. */
function elementsOf({ file }: Imported): Map<string, FileElement> {
  const within = (list: FileElement[]): FileElement[] =>
    list.flatMap((element) => [element, ...within((element.elements as FileElement[] | undefined) ?? [])]);
  const pages = file.parts[0]?.survey.pages ?? [];
  return new Map(within(pages.flatMap(({ elements }) => elements)).map((element) => [element.name, element]));
}

const codesOf = ({ left }: Imported): LeftCode[] => left.map(({ code }) => code);

/** What each leaves to be mended in the editor; the others are sound as they come. */
const faulty: Record<string, string[]> = { pictures: ['choices'], nested: ['expression'] };

describe.each(Object.keys(foreignSurveys))('the survey %s', (name) => {
  test('is an edition, or says what is missing', () => {
    const parsed = parseEdition(imported(name).file, context);
    const faults = parsed.ok ? undefined : parsed.faults.map(({ path }) => path.split('.').at(-1));
    expect(faults).toEqual(faulty[name]);
  });

  test('runs in stock SurveyJS afterwards', () => {
    const parsed = parseEdition(imported(name).file, context);
    const [part] = parsed.ok ? parsed.value.parts : [];
    if (!parsed.ok || !part) return;
    const model = new Model(stockSurvey(part, parsed.value.title));
    expect((model.jsonErrors as unknown[] | undefined) ?? []).toEqual([]);
    expect(model.getAllQuestions().map((question) => question.name)).toEqual(
      [...elementsOf(imported(name)).values()].filter(({ type }) => type !== 'panel').map((element) => element.name),
    );
  });

  test('says the same when it is imported again as stock SurveyJS', () => {
    const first = imported(name);
    const parsed = parseEdition(first.file, context);
    const [part] = parsed.ok ? parsed.value.parts : [];
    if (!parsed.ok || !part) return;
    const again = importSurvey(stockSurvey(part, parsed.value.title), into);
    expect(again.file.parts[0]?.survey).toEqual(first.file.parts[0]?.survey);
    expect(again.copied).toEqual([]);
  });
});

/** The visible questions of a survey with these answers. */
function visibleIn(json: unknown, data: Json): string[] {
  const model = new Model(json);
  model.data = data;
  return model.getAllQuestions(true).map(({ name }) => name);
}

describe('what is asked when', () => {
  test.each([3, 7, 10])('is the same as before, for a score of %s', (score) => {
    const parsed = parseEdition(imported('recommendation').file, context);
    const [part] = parsed.ok ? parsed.value.parts : [];
    const before = visibleIn(foreignSurveys.recommendation, { nps_score: score });
    const after = visibleIn(part ? stockSurvey(part, { sv: 'Enkät', en: 'Survey' }) : {}, { nps_score: score });
    expect(after).toEqual(before);
  });

  test('follows names and values that were made valid', () => {
    const elements = elementsOf(imported('clinic'));
    expect(elements.get('how_long')?.visibleIf).toBe("{were_you_seen_within_15_minutes} = 'not_at_all'");
    expect(elements.get('more')?.visibleIf).toBe("{care_provider.Friendliness_courtesy} = 'very_poor'");
    expect(elementsOf(imported('frameworks')).get('dear')?.visibleIf).toBe(
      '{numbers.food} > 1000 and {films.hell_or_high.rate} = 5',
    );
    expect(elementsOf(imported('translated')).get('old')?.visibleIf).toBe('{alder} > 64');
    expect([...elementsOf(imported('translated')).keys()]).toEqual(['alder', 'alder_2', 'constructor_2', 'old']);
  });

  test('joins the conditions of pages, and of panels that stand too deep', () => {
    const elements = elementsOf(imported('nested'));
    expect(elements.get('p1')?.visibleIf).toBe('({has} = true) and ({antal} > 1)');
    expect(elements.get('deep')?.visibleIf).toBe('({antal} > 2) and ({antal} > 3)');
    expect(elements.has('p4')).toBe(false);
  });

  test('is left out and told where it reads what is not there', () => {
    const { left, ...rest } = imported('application');
    expect(elementsOf({ left, ...rest }).get('after')?.visibleIf).toBeUndefined();
    expect(left).toContainEqual({ path: 'elements[4].visibleIf', code: 'condition', what: '{cv} notempty' });
  });
});

describe('what is not taken', () => {
  test.each<[string, LeftCode[]]>([
    ['recommendation', ['validators', 'other', 'survey-setting', 'survey-setting', 'settings']],
    ['clinic', []],
    [
      'application',
      ['logic', 'input-type', 'validators', 'piping', 'logic', 'column', 'kind-none', 'kind-none', 'condition'],
    ],
    ['older', ['comment']],
    ['frameworks', ['column', 'logic', 'logic']],
    ['nested', ['too-deep', 'hidden', 'function', 'markup']],
    ['pictures', ['choices-elsewhere', 'kind-near', 'kind-near', 'kind-none', 'function']],
  ])('of %s is told', (name, codes) => {
    expect(codesOf(imported(name))).toEqual(expect.arrayContaining(codes));
    if (codes.length === 0) expect(codesOf(imported(name))).toEqual([]);
  });

  test('names the kind that is nearest', () => {
    expect(imported('pictures').left).toContainEqual({
      path: 'elements[2]',
      code: 'kind-near',
      what: 'ranking',
      nearest: 'matrix',
    });
  });
});

describe('what is taken', () => {
  test('is counted by kind', () => {
    expect(imported('recommendation').taken).toEqual([
      { type: 'comment', count: 3 },
      { type: 'rating', count: 1 },
      { type: 'checkbox', count: 1 },
    ]);
  });

  test('”other” is a choice with a question of its own', () => {
    const elements = elementsOf(imported('recommendation'));
    expect(elements.get('promoter_features')?.choices).toContainEqual({
      value: 'other',
      text: { sv: 'Något annat:', en: 'Något annat:' },
    });
    expect(elements.get('promoter_features_annat')?.visibleIf).toBe(
      "({nps_score} >= 9) and ({promoter_features} contains 'other')",
    );
  });

  test('a text in one language stands for both, and is told', () => {
    const { file, copied } = imported('translated');
    expect(file.title).toEqual({ sv: 'Enkät', en: 'Survey' });
    expect(copied.map(({ text }) => text)).toEqual(['About you', 'A name', 'Old']);
  });

  test('checks in words of bounds are bounds', () => {
    const elements = elementsOf(imported('application'));
    expect(elements.get('mail')).toMatchObject({ inputType: 'email' });
    expect(elements.get('jobs')).toMatchObject({
      templateElements: [{}, { name: 'years', inputType: 'number', min: 0, decimals: 1 }, {}],
    });
  });
});

const deep = (levels: number): unknown =>
  JSON.parse(`${'{"type":"panel","name":"p","elements":['.repeat(levels)}${']}'.repeat(levels)}`);
const many = (count: number): unknown =>
  Array.from({ length: count }, (_, at) => ({ type: 'text', name: `!${'?'.repeat(at % 7)}` }));

describe('nothing crashes', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a number', 5],
    ['nothing in it', {}],
    ['pages that are an object', { pages: { a: 1 } }],
    ['a page that is a list', { pages: [[1, 2]] }],
    ['elements of all sorts', { elements: [null, 1, 'x', [], { type: [] }, { type: { toString: 1 } }, {}] }],
    [
      'lists for objects everywhere',
      { elements: [{ type: 'text', name: [], title: [[]], visibleIf: {}, validators: 5 }] },
    ],
    ['objects for lists', { elements: [{ type: 'matrix', name: {}, rows: {}, columns: 'x', choices: 4 }] }],
    ['numbers for texts', { title: 5, elements: [{ type: 'text', name: 7, title: 8, description: false }] }],
    [
      '__proto__',
      JSON.parse(
        '{"__proto__":{"pages":[]},"elements":[{"type":"__proto__","name":"__proto__","title":{"__proto__":1}}]}',
      ),
    ],
    [
      'names that mean something',
      { elements: ['__proto__', 'constructor', 'survey'].map((name) => ({ type: 'text', name })) },
    ],
    ['10,000 panels in one another', { elements: [deep(10_000)] }],
    ['2 MB of title', { elements: [{ type: 'text', name: 'a', title: 'x'.repeat(2_000_000) }] }],
    [
      '2 MB of braces',
      { elements: [{ type: 'text', name: 'a', visibleIf: '{'.repeat(2_000_000), title: '{a'.repeat(1_000_000) }] },
    ],
    ['20,000 questions', { elements: many(20_000) }],
    ['NUL and half a character', { elements: [{ type: 'html', name: 'a', html: 'x\u0000\ud800<script' }] }],
  ])('%s', (_name, json) => {
    const started = performance.now();
    const { file, left, taken } = importSurvey(json, into);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(() => JSON.stringify(file)).not.toThrow();
    expect(JSON.stringify(file).length).toBeLessThan(1_000_000);
    expect(taken.length > 0 || left.some(({ code }) => code === 'not-a-survey')).toBe(true);
    expect(isObject(parseEdition(file, context))).toBe(true);
    expect(left.length).toBeLessThanOrEqual(302);
    expect(Object.hasOwn(Object.prototype, 'pages')).toBe(false);
  });
});
