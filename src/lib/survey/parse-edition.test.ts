import { describe, expect, test } from 'vitest';
import { fieldsOf, questionsOf } from '#lib/domain/edition.ts';
import { edited, editionLabels, shippedContext, shippedEdition, shippedJson } from '../../../tests/shipped.ts';
import { tiny, tinyContext } from '../../../tests/tiny-edition.ts';
import { parseEdition } from './parse-edition.ts';

const elements = 'parts[0].survey.pages[0].elements';
const text = { sv: 'å', en: 'a' };

function faultsOf(json: unknown): string[] {
  const parsed = parseEdition(json, tinyContext);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}
const changed = (path: string, value: unknown) => faultsOf(edited(tiny, path, value));

describe.each(editionLabels)('the shipped edition of %s', (label) => {
  test('has no fault', () => {
    expect(parseEdition(shippedJson(label), shippedContext())).toMatchObject({
      ok: true,
      value: { key: `05-uppfoljning-${label}`, label },
    });
  });

  test('has an address of its own for every field, under its part and question', () => {
    for (const part of shippedEdition(label).parts) {
      const addresses = fieldsOf(part).map((field) => field.address);
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const field of fieldsOf(part)) expect(field.address.startsWith(`${part.key}/${field.question}`)).toBe(true);
    }
  });

  test('has the county’s thirteen municipalities in an agency’s grid, in Swedish order', () => {
    const grid = shippedEdition(label)
      .parts.flatMap(questionsOf)
      .find(({ rowsAreMunicipalities }) => rowsAreMunicipalities);
    const names = grid?.rows.map((row) => row.text.sv) ?? [];
    expect(names).toHaveLength(13);
    expect([names[0], names.at(-2), names.at(-1)]).toEqual(['Boxholm', 'Åtvidaberg', 'Ödeshög']);
    expect(new Set(grid?.fields.map(({ observes }) => observes?.unit))).toEqual(
      new Set(grid?.rows.map((row) => row.key)),
    );
  });
});

test('the edition that the cases below change has no fault itself', () => {
  expect(faultsOf(tiny)).toEqual([]);
});

describe('a fault is told with its place:', () => {
  const uncheckable = [
    'parts[0].checks[0].lesser unknown-component',
    'parts[0].checks[0].greater unknown-component',
    'parts not-asked',
  ];
  const grid = (extra: object) => ({
    type: 'matrixdropdown',
    name: 'tal',
    title: text,
    rows: [{ value: 'a', text }],
    columns: [{ name: 'b', title: text }],
    ...extra,
  });

  // `Q` stands for the page's list of questions.
  test.each<[string, string, unknown, string[]]>([
    ['an author’s regex', 'Q[2].validators', [{ type: 'regex', regex: '(' }], ['Q[2].validators regex-not-allowed']],
    [
      'a regex that blocks',
      'Q[2].validators',
      [{ type: 'regex', regex: '^(a+)+$' }],
      ['Q[2].validators regex-not-allowed'],
    ],
    ['a regex of its own', 'Q[2].regex', '^(a+)+$', ['Q[2].regex regex-not-allowed']],
    [
      'choices from anywhere',
      'Q[1].choicesByUrl',
      { url: 'https://evil.example' },
      ['Q[1].choicesByUrl url-not-allowed'],
    ],
    ['a picture from anywhere', 'Q[1].imageLink', 'https://evil.example/x.svg', ['Q[1].imageLink url-not-allowed']],
    ['a logo with script', 'parts[0].survey.logo', '<svg onload=alert(1)>', ['parts[0].survey.logo unknown-key']],
    ['an unknown kind', 'Q[2].type', 'signaturepad', ['Q[2].type unknown-kind']],
    [
      'a text between questions in no language',
      'Q[2]',
      { type: 'html', name: 'h', html: '<iframe>' },
      ['Q[2].html wrong-type', 'Q[2].html.sv missing', 'Q[2].html.en missing'],
    ],
    [
      'a text tied to an indicator',
      'Q[2]',
      { type: 'html', name: 'h', html: text, indicator: 'I-01', isRequired: true },
      ['Q[2].indicator unknown-key', 'Q[2].isRequired unknown-key'],
    ],
    [
      'a list tied to an indicator',
      'Q[2]',
      { type: 'matrixdynamic', name: 'm', title: text, columns: [{ name: 'a', title: text }], indicator: 'I-01' },
      ['Q[2].indicator unknown-key'],
    ],
    ['a kind that is not even a text', 'Q[2].type', { toString: 1, valueOf: 1 }, ['Q[2].type unknown-kind']],
    [
      'a list of a million',
      'Q[2]',
      { type: 'matrixdynamic', name: 'm', title: text, columns: [{ name: 'a', title: text }], maxRowCount: 1e6 },
      ['Q[2].maxRowCount too-many'],
    ],
    ['a name that conditions have for something else', 'Q[2].name', 'locale', ['Q[2].name forbidden-name']],
    ['a million rows', 'Q[2]', grid({ maxRowCount: 1e6 }), ['Q[2].maxRowCount unknown-key']],
    [
      'more rows than can be',
      'Q[2]',
      grid({ rows: Array.from({ length: 20_000 }, (_, i) => ({ value: `r${i}`, text })) }),
      ['Q[2].rows too-many'],
    ],
    [
      'the same question twice',
      'Q[2].name',
      'samarbete',
      ['Q[2].visibleIf visibility-circle', 'parts[0] duplicate-name'],
    ],
    [
      'the same section twice',
      'parts[0].survey.pages[1]',
      { name: 'ett', title: text, elements: [{ type: 'text', name: 'n', title: text }] },
      ['parts[0].survey.pages duplicate-name'],
    ],
    ['a question named __proto__', 'Q[2].name', '__proto__', ['Q[2].name forbidden-name']],
    ['a question named constructor', 'Q[2].name', 'constructor', ['Q[2].name forbidden-name']],
    ['a choice named __proto__', 'Q[1].choices[0].value', '__proto__', ['Q[1].choices[0].value forbidden-name']],
    ['a part named constructor', 'parts[0].key', 'constructor', ['parts[0].key forbidden-name']],
    ['a name with a slash, which an address is cut at', 'Q[2].name', 'a/b', ['Q[2].name bad-code']],
    ['the same choice twice', 'Q[1].choices[1].value', 'ja', ['Q[1].choices[1] duplicate-name']],
    ['a title of 2 MB', 'Q[2].title.sv', 'x'.repeat(2_000_000), ['Q[2].title.sv too-long']],
    ['a title without English', 'Q[2].title', { sv: 'Hur?' }, ['Q[2].title.en missing']],
    ['an empty title', 'Q[2].title.sv', '', ['Q[2].title.sv missing']],
    ['a title in a third language', 'Q[2].title.fi', 'Miten?', ['Q[2].title.fi unknown-key']],
    ['NUL in a title', 'Q[2].title.sv', 'a\u0000', ['Q[2].title.sv wrong-type']],
    ['half a character in a title', 'Q[2].title.sv', 'a\ud83d', ['Q[2].title.sv wrong-type']],
    ['NUL where nothing is read', 'Q[0].items[0].step', '\u0000', ['Q[0].items[0].step wrong-type']],
    ['a required that is neither', 'Q[2].isRequired', 'ja', ['Q[2].isRequired wrong-type']],
    [
      'an indicator that does not exist',
      'Q[0].indicator',
      'X',
      ['Q[0] unknown-indicator', 'Q[0] unknown-indicator', ...uncheckable],
    ],
    [
      'a component that does not exist',
      'Q[0].component',
      'x',
      ['Q[0] unknown-component', 'Q[0] unknown-component', ...uncheckable],
    ],
    [
      'a breakdown outside its list',
      'Q[0].items[0].breakdown.sex',
      'X',
      ['Q[0].items[0].breakdown.sex unknown-breakdown', 'Q[0] unknown-breakdown'],
    ],
    [
      'a dimension that every object has',
      'Q[2].breakdown',
      { constructor: 'K' },
      ['Q[2].breakdown.constructor unknown-breakdown'],
    ],
    ['a breakdown too many', 'Q[0].items[0].breakdown', { sex: 'K', sfi_level: 'A' }, ['Q[0] unknown-breakdown']],
    ['a figure asked twice', 'Q[0].items[1].breakdown.sex', 'K', ['parts[0] asked-twice']],
    ['a figure without a period', 'Q[0].period', undefined, ['Q[0].period missing']],
    ['a period with a day that is not', 'Q[0].period.to', '2013-02-30', ['Q[0].period bad-period']],
    ['a period backwards', 'period', { from: '2013-12-31', to: '2013-01-01' }, ['period bad-period']],
    [
      'figures from somebody not named',
      'parts[0].respondent',
      { kind: 'church' },
      ['parts not-asked', 'parts[0] not-lead'],
    ],
    [
      'a respondent of no kind',
      'parts[0].respondent',
      { kind: 'king' },
      ['parts[0].respondent.kind unknown-organisation'],
    ],
    ['a check of no question', 'parts[0].checks[0].question', 'x', ['parts[0].checks[0].question unknown-question']],
    ['a check of no component', 'parts[0].checks[0].lesser', 'x', ['parts[0].checks[0].lesser unknown-component']],
    ['a check of no severity', 'parts[0].checks[0].severity', 'fatal', ['parts[0].checks[0].severity unknown-kind']],
    [
      'a bridge of no kind',
      'bridges',
      { 'kommun/hur': { kind: 'maybe', note: text } },
      ['bridges.kommun/hur.kind unknown-kind'],
    ],
    [
      'a break without its reason',
      'bridges',
      { 'kommun/hur': { kind: 'break' } },
      ['bridges.kommun/hur.note missing', 'bridges.kommun/hur.note.sv missing', 'bridges.kommun/hur.note.en missing'],
    ],
    ['a condition on a question that is not', 'Q[2].visibleIf', '{nagot} = 1', ['Q[2].visibleIf unknown-question']],
    ['a condition on itself', 'Q[2].visibleIf', '{hur} notempty', ['Q[2].visibleIf visibility-circle']],
    [
      'a circle in two steps',
      'Q[1].visibleIf',
      '{hur} notempty',
      ['Q[1].visibleIf visibility-circle', 'Q[2].visibleIf visibility-circle'],
    ],
    ['an unknown function', 'Q[2].visibleIf', "fetch({samarbete}) = 'ja'", ['Q[2].visibleIf unknown-function']],
    ['half a condition', 'Q[2].visibleIf', '{samarbete} = (', ['Q[2].visibleIf bad-expression']],
    [
      'no sections',
      'parts[0].survey.pages',
      [],
      ['parts[0].survey.pages missing', 'parts[0].checks[0].question unknown-question', 'parts not-asked'],
    ],
    [
      'a list for an object',
      'parts[0].survey',
      [],
      [
        'parts[0].survey wrong-type',
        'parts[0].survey.pages missing',
        'parts[0].checks[0].question unknown-question',
        'parts not-asked',
      ],
    ],
  ])('%s', (_, path, value, faults) => {
    expect(changed(path.replace(/^Q/, elements), value).map((fault) => fault.replace(elements, 'Q'))).toEqual(faults);
  });

  test('all at once, and no more than 500', () => {
    expect(faultsOf(edited(edited(tiny, 'label', '__proto__'), `${elements}[2].type`, 'x'))).toEqual([
      'label forbidden-name',
      `${elements}[2].type unknown-kind`,
    ]);
    expect(
      changed(
        `${elements}[1].choices`,
        Array.from({ length: 400 }, () => ({})),
      ),
    ).toHaveLength(500);
  });
});

test('markup in a title is kept as the text that it is', () => {
  const title = { sv: '<img src=x onerror=alert(1)>', en: '{samarbete} <script>' };
  const parsed = parseEdition(edited(tiny, `${elements}[2].title`, title), tinyContext);
  expect(parsed.ok && questionsOf(parsed.value.parts[0]!).find(({ name }) => name === 'hur')?.title).toEqual(title);
});

describe('what an edition says that it leaves out', () => {
  const unasked = edited(tiny, elements, [{ type: 'comment', name: 'annat', title: text }]) as Record<string, unknown>;
  const sound = { ...unasked, parts: [{ ...(unasked.parts as object[])[0], checks: [] }] };

  test('need not be asked', () => {
    expect(faultsOf(sound)).toEqual(['parts not-asked']);
    expect(faultsOf({ ...sound, leftOut: ['I-01'] })).toEqual([]);
  });

  test.each<[unknown, string[]]>([
    [['I-02'], ['leftOut[0] unknown-indicator', 'parts not-asked']],
    [['I-01', 'I-01'], ['leftOut too-many']],
    ['I-01', ['leftOut wrong-type', 'parts not-asked']],
    [[{ toString: 1 }], ['leftOut[0] unknown-indicator', 'parts not-asked']],
  ])('%j is judged', (leftOut, faults) => {
    expect(faultsOf({ ...sound, leftOut })).toEqual(faults);
  });
});
