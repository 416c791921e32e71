import { describe, expect, test } from 'vitest';
import { type Part, questionsOf } from '#lib/domain/edition.ts';
import { everyKindEdition } from '../../../tests/every-kind.ts';
import { edited } from '../../../tests/shipped.ts';
import { tiny, tinyContext } from '../../../tests/tiny-edition.ts';
import { compareEditions } from './compare-editions.ts';
import { parseEdition } from './parse-edition.ts';
import { relevantQuestions } from './relevance.ts';

const text = { sv: 'å', en: 'a' };
const elements = 'parts[0].survey.pages[0].elements';
type Json = Record<string, unknown>;

const yes = (name: string, more: Json = {}): Json => ({ type: 'boolean', name, title: text, ...more });
const panel = (name: string, inside: Json[], more: Json = {}): Json => ({
  type: 'panel',
  name,
  elements: inside,
  ...more,
});
const withLast = (element: Json) => edited(tiny, `${elements}[2]`, element);

function faultsOf(json: unknown): string[] {
  const parsed = parseEdition(json, tinyContext);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`.replace(elements, 'Q'));
}
function partOf(json: unknown): Part {
  const parsed = parseEdition(json, tinyContext);
  const part = parsed.ok ? parsed.value.parts[0] : undefined;
  if (!part) throw new Error(JSON.stringify(parsed));
  return part;
}

describe('a panel', () => {
  const nested = panel(
    'ram',
    [yes('a'), panel('inre', [yes('b', { visibleIf: '{a} = true' })], { visibleIf: '{a} notempty' })],
    {
      title: text,
      visibleIf: "{samarbete} = 'ja' or {samarbete} = 'nej'",
    },
  );

  test('is taken apart: its questions have its heading, and its condition before their own', () => {
    const questions = questionsOf(partOf(withLast(nested)));
    expect(questions.map(({ name }) => name)).toEqual(['antal', 'samarbete', 'a', 'b']);
    expect(questions.map(({ panels }) => panels?.map(({ name, title }) => [name, title]))).toEqual([
      undefined,
      undefined,
      [['ram', text]],
      [
        ['ram', text],
        ['inre', null],
      ],
    ]);
    expect(questions[2]?.visibleIf).toBe("{samarbete} = 'ja' or {samarbete} = 'nej'");
    expect(questions[3]?.visibleIf).toBe(
      "({samarbete} = 'ja' or {samarbete} = 'nej') and ({a} notempty) and ({a} = true)",
    );
  });

  test('hides what stands in it', () => {
    const part = partOf(withLast(nested));
    const asked = (entries: Json) => [...relevantQuestions(part, entries as never)];
    expect(asked({ 'kommun/a': { value: true } })).toEqual(['antal', 'samarbete']);
    expect(asked({ 'kommun/a': { value: true }, 'kommun/samarbete': { value: 'ja' } })).toEqual([
      'antal',
      'samarbete',
      'a',
      'b',
    ]);
  });

  test.each<[string, Json, string[]]>([
    ['without a question', panel('ram', []), ['Q[2].elements missing']],
    ['with a panel in a panel in a panel', panel('p1', [panel('p2', [panel('p3', [yes('a')])])]), []],
    [
      'one deeper',
      panel('p1', [panel('p2', [panel('p3', [yes('a'), panel('p4', [yes('b')])])])]),
      ['Q[2].elements[0].elements[0].elements[1] too-deep'],
    ],
    ['tied to an indicator', panel('ram', [yes('a')], { indicator: 'I-01' }), ['Q[2].indicator unknown-key']],
    ['of a question’s name', panel('antal', [yes('a')]), ['parts[0] duplicate-name']],
    ['with a question asked elsewhere', panel('ram', [yes('samarbete')]), ['parts[0] duplicate-name']],
    ['named __proto__', panel('__proto__', [yes('a')]), ['Q[2].name forbidden-name']],
    [
      'with half a condition',
      panel('ram', [yes('a')], { visibleIf: '{samarbete} = (' }),
      ['Q[2].visibleIf bad-expression'],
    ],
    [
      'on a question that is not, told once for all in it',
      panel('ram', [yes('a'), yes('b')], { visibleIf: '{nagot} = 1' }),
      ['Q[2].visibleIf unknown-question'],
    ],
    [
      'that depends on what stands in it',
      panel('ram', [yes('a')], { visibleIf: '{a} notempty' }),
      ['Q[2].visibleIf visibility-circle'],
    ],
    [
      'whose question leads back to it',
      panel('ram', [yes('a'), yes('b', { visibleIf: '{a} = true' })], { visibleIf: '{b} notempty' }),
      ['Q[2].visibleIf visibility-circle', 'Q[2].elements[1].visibleIf visibility-circle'],
    ],
  ])('%s', (_, element, faults) => {
    const found = faultsOf(withLast(element));
    expect(found.toSorted()).toEqual(faults.toSorted());
  });
});

describe('an expression', () => {
  const sum = (name: string, expression: string): Json => ({ type: 'expression', name, title: text, expression });

  test.each<[string, Json, string[]]>([
    ['may read answers', sum('summa', '{antal.kvinnor} + {antal.man}'), []],
    ['of a question that is not', sum('summa', '{nagot} + 1'), ['Q[2].expression unknown-question']],
    ['of itself', sum('summa', '{summa} + 1'), ['Q[2].expression visibility-circle']],
    [
      'of 50,000 terms',
      sum('summa', Array.from({ length: 50_000 }, () => '1').join('+')),
      ['Q[2].expression too-long'],
    ],
  ])('%s', (_, element, faults) => {
    expect(faultsOf(withLast(element))).toEqual(faults);
  });
});

describe('checks', () => {
  const edition = (check: Json) =>
    everyKindEdition((file) => (file.checks = [{ severity: 'error', message: text, ...check }]));
  const at = 'parts[0].checks[1]';

  test.each<[string, Json, string[]]>([
    ['a sum of rows', { kind: 'sum', question: 'personer', parts: ['kvinnor', 'man'], total: 'totalt' }, []],
    ['a sum of all in another question', { kind: 'sum', question: 'personer', totalQuestion: 'kom' }, []],
    ['a sum of columns', { kind: 'sum', question: 'insatser', parts: ['antal'], total: 'kostnad' }, []],
    ['at most, by question', { kind: 'at-most', lesserQuestion: 'kom', greaterQuestion: 'kostnad' }, []],
    ['at most, by row', { kind: 'at-most', question: 'personer', lesser: 'man', greater: 'totalt' }, []],
    ['at most, across', { kind: 'at-most', question: 'personer', lesser: 'man', greaterQuestion: 'kom' }, []],
    ['a sum without parts', { kind: 'sum', question: 'personer', total: 'totalt' }, [`${at}.parts missing`]],
    ['a sum without total', { kind: 'sum', question: 'personer', parts: ['man'] }, [`${at}.total missing`]],
    [
      'a part that is not',
      { kind: 'sum', question: 'personer', parts: ['man', 'barn'], total: 'totalt' },
      [`${at}.parts[1] unknown-component`],
    ],
    [
      'a part twice',
      { kind: 'sum', question: 'personer', parts: ['man', 'man'], total: 'totalt' },
      [`${at}.parts duplicate-name`],
    ],
    [
      'a total in no question',
      { kind: 'sum', question: 'personer', totalQuestion: 'ingen' },
      [`${at}.totalQuestion unknown-question`],
    ],
    ['a sum of words', { kind: 'sum', question: 'namn', totalQuestion: 'kom' }, [`${at} unknown-component`]],
    [
      'cells that have nothing in common',
      { kind: 'at-most', question: 'personer', greaterQuestion: 'insatser' },
      [`${at} unknown-component`],
    ],
    [
      'a column of words',
      { kind: 'at-most', question: 'insatser', lesser: 'vem', greater: 'antal' },
      [`${at}.lesser unknown-component`],
    ],
    [
      'a list of rows',
      { kind: 'at-most', lesserQuestion: 'kurser', greaterQuestion: 'kom' },
      [`${at} unknown-component`],
    ],
    [
      'of another kind',
      { kind: 'regex', question: 'personer', lesser: 'man', greater: 'man' },
      [`${at}.kind unknown-kind`],
    ],
    [
      'what belongs to another kind',
      { kind: 'sum', question: 'personer', parts: ['man'], total: 'totalt', lesser: 'man' },
      [`${at}.lesser unknown-key`],
    ],
  ])('%s', (_, check, faults) => {
    expect(faultsOf(edition(check))).toEqual(faults);
  });
});

describe('between editions', () => {
  const parsed = (change?: Parameters<typeof everyKindEdition>[0]) => {
    const result = parseEdition(everyKindEdition(change), tinyContext);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    return result.value;
  };
  const find = (name: string, file: { pages: { elements: Json[] }[] }) =>
    file.pages.flatMap((page) => page.elements).find((element) => element.name === name)!;
  const faults = (name: string, change: Json) =>
    compareEditions(
      parsed(),
      parsed((file) => void Object.assign(find(name, file), change)),
    ).map(({ path }) => path);

  test.each<[string, Json, string[]]>([
    ['inledning', { html: text }, []],
    ['summa', { title: text, maximumFractionDigits: 3 }, []],
    ['betyg', { minRateDescription: text }, ['bridges.kommun/betyg']],
    ['kurser', { maxRowCount: 9 }, ['bridges.kommun/kurser']],
    ['ram', { title: text }, ['tjanst', 'chef', 'chef_hur'].map((name) => `bridges.kommun/${name}`)],
  ])('%s changed to %j needs bridges at %j', (name, change, paths) => {
    expect(faults(name, change)).toEqual(paths);
  });
});
