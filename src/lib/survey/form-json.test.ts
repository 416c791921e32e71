import { Model, surveyLocalization } from 'survey-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Section } from '#lib/domain/edition.ts';
import { everyKindPart, formWords } from '../../../tests/every-kind.ts';
import { edited, editionLabels, shippedEdition } from '../../../tests/shipped.ts';
import { tiny, tinyContext } from '../../../tests/tiny-edition.ts';
import { choicesOf, formJson } from './form-json.ts';
import { parseEdition } from './parse-edition.ts';

const languages = ['sv', 'en'] as const;
const parts = [
  ...editionLabels.flatMap((label) => shippedEdition(label).parts.map((part) => [label, part] as const)),
  ['every kind', everyKindPart()] as const,
];
const sections = parts.flatMap(([label, part]) =>
  part.sections.map((section) => [`${label}, ${part.key}/${section.key}`, section] as const),
);

/** The definition as the browser gets it. */
const sent = (section: Section, language: 'sv' | 'en'): Record<string, unknown> =>
  JSON.parse(JSON.stringify(formJson(section, language, formWords))) as Record<string, unknown>;

let warnings: unknown[][];
beforeEach(() => {
  warnings = [];
  for (const method of ['warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void warnings.push(words));
  }
});
afterEach(() => void vi.restoreAllMocks());

/** What SurveyJS found wrong (it has no list when there is nothing), and what it told the console. */
function complaintsOf(model: Model): unknown[] {
  const errors = model.jsonErrors as unknown[] | undefined;
  return [...(errors ?? []), ...warnings];
}

describe.each(sections)('%s', (_, section) => {
  test.each(languages)('runs in stock SurveyJS without a warning, in %s', (language) => {
    const model = new Model(sent(section, language));
    expect(complaintsOf(model)).toEqual([]);
    expect(model.locale || surveyLocalization.defaultLocale).toBe(language);
    const drawn = section.questions.filter(({ rowsAreMunicipalities }) => !rowsAreMunicipalities);
    expect(model.getAllQuestions().map(({ name }) => name)).toEqual(drawn.map(({ name }) => name));
    const titles = model.getAllQuestions().filter((question) => question.getType() !== 'html');
    expect(titles.map(({ title }) => title)).toEqual(
      drawn.filter(({ kind }) => kind !== 'html').map(({ title }) => title[language]),
    );
  });
});

test('a definition that SurveyJS does not know is warned of, so the test above can fail', () => {
  const model = new Model({ elements: [{ type: 'nosuch', name: 'a' }] });
  expect(complaintsOf(model).length).toBeGreaterThan(0);
});

describe('in the tiny edition', () => {
  const section = (path: string, value: unknown): Section => {
    const parsed = parseEdition(edited(tiny, path, value), tinyContext);
    const found = parsed.ok ? parsed.value.parts[0]?.sections[0] : undefined;
    if (!found) throw new Error(JSON.stringify(parsed));
    return found;
  };
  const elements = 'parts[0].survey.pages[0].elements';
  const markup = '<img src=x onerror=alert(1)>';
  const model = (path: string, value: unknown) => new Model(sent(section(path, value), 'sv'));

  test.each<[string, string, (model: Model) => { text: string; hasHtml: boolean } | undefined]>([
    ['title', `${elements}[2].title`, (on) => on.getQuestionByName('hur').locTitle],
    ['description', `${elements}[2].description`, (on) => on.getQuestionByName('hur').locDescription],
    ['choice', `${elements}[1].choices[0].text`, (on) => on.getQuestionByName('samarbete').choices[0].locText],
    ['item', `${elements}[0].items[0].title`, (on) => on.getQuestionByName('antal').items[0].locTitle],
  ])('markup in a %s stays text', (_, path, find) => {
    const found = find(model(path, { sv: markup, en: markup }));
    expect(found).toMatchObject({ text: markup, hasHtml: false });
  });

  test('a name in braces shows an answer as text, never as markup', () => {
    const on = model(`${elements}[2].title`, { sv: '{samarbete} {antal.kvinnor}', en: 'x' });
    on.data = { samarbete: '<script>alert(1)</script>', antal: { kvinnor: '5' } };
    expect(on.getQuestionByName('hur').locTitle.hasHtml).toBe(false);
  });

  test('numbers are text fields without bounds: the domain types them', () => {
    const on = model('label', '2013');
    on.setValue('antal', { kvinnor: '1 234,5' });
    expect(on.getQuestionByName('antal').items[0].editor.inputType).toBe('text');
    expect(on.getQuestionByName('antal').hasErrors(false)).toBe(false);
  });

  test('choices come in order with their texts, and a limit is a limit', () => {
    expect(choicesOf(section('label', '2013').questions[1]!).map(({ value }) => value)).toEqual(['ja', 'nej']);
    expect(model('label', '2013').getQuestionByName('hur').maxLength).toBe(2000);
  });
});
