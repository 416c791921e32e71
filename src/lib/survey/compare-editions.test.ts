import { describe, expect, test } from 'vitest';
import type { Edition } from '#lib/domain/edition.ts';
import { edited, shippedEdition } from '../../../tests/shipped.ts';
import { tiny, tinyContext } from '../../../tests/tiny-edition.ts';
import { compareEditions } from './compare-editions.ts';
import { parseEdition } from './parse-edition.ts';

const elements = 'parts[0].survey.pages[0].elements';
const note = { sv: 'Därför.', en: 'Because.' };

function parsed(json: unknown): Edition {
  const edition = parseEdition(json, tinyContext);
  if (!edition.ok) throw new Error(JSON.stringify(edition.faults));
  return edition.value;
}

/** The same edition a year later: every year in texts and periods moved on. */
const moved: typeof tiny = JSON.parse(JSON.stringify(tiny).replace(/2013/g, '2014'));
const faults = (next: unknown, before: unknown = tiny) =>
  compareEditions(parsed(before), parsed(next)).map(({ path, code }) => `${path} ${code}`);
const hur = 'kommun/hur';

test('the shipped editions have decided everything', () => {
  expect(compareEditions(shippedEdition('2013'), shippedEdition('2014'))).toEqual([]);
});

test.each([
  ['bridges', 'kommun/sfi_godkanda'],
  ['dropped', 'kommun/hinder'],
] as const)('without its %s the shipped edition of 2014 is refused', (what, key) => {
  const next = { ...shippedEdition('2014'), [what]: {} };
  expect(compareEditions(shippedEdition('2013'), next)).toEqual([
    { path: `${what}.${key}`, code: 'bridge-missing', details: { what: key } },
  ]);
});

describe('no decision is needed', () => {
  test('when years have moved on', () => {
    expect(faults(moved)).toEqual([]);
  });

  test('when nothing has changed within a year', () => {
    expect(faults(edited(tiny, 'label', '2013-b'))).toEqual([]);
  });

  test('for a question that is new', () => {
    expect(faults(edited(moved, `${elements}[3]`, { type: 'boolean', name: 'ny', title: note }))).toEqual([]);
  });

  test('for a question that has moved to another section', () => {
    const page = { name: 'tva', title: note, elements: [moved.parts[0]?.survey.pages[0]?.elements[2]] };
    const shortened = edited(moved, elements, moved.parts[0]?.survey.pages[0]?.elements.slice(0, 2));
    expect(faults(edited(shortened, 'parts[0].survey.pages[1]', page))).toEqual([]);
  });

  test('for a limit or a code that looks like a year and stays', () => {
    const choices = [{ value: '1980', text: note }];
    const before = edited(tiny, `${elements}[1].choices[2]`, choices[0]);
    const next = edited(moved, `${elements}[1].choices[2]`, choices[0]);
    expect(faults(next, before)).toEqual([]);
  });
});

describe('a decision is needed', () => {
  test.each<[string, string, unknown, string]>([
    ['a title is reworded', `${elements}[2].title`, note, hur],
    ['one language is reworded', `${elements}[2].title.en`, 'Why?', hur],
    ['a help text comes', `${elements}[2].description`, note, hur],
    ['a limit changes', `${elements}[2].maxLength`, 2001, hur],
    ['a condition changes', `${elements}[2].visibleIf`, "{samarbete} = 'nej'", hur],
    ['the kind changes', `${elements}[1].type`, 'dropdown', 'kommun/samarbete'],
    ['a choice comes', `${elements}[1].choices[2]`, { value: 'kanske', text: note }, 'kommun/samarbete'],
    ['a choice is reworded', `${elements}[1].choices[0].text`, note, 'kommun/samarbete'],
    ['an item is reworded', `${elements}[0].items[0].title`, note, 'kommun/antal'],
    ['the figures change places', `${elements}[0].items[0].name`, 'women', 'kommun/antal'],
    ['the year in a title stands still', `${elements}[0].title.sv`, 'Hur många under 2013?', 'kommun/antal'],
    ['the period becomes another', `${elements}[0].period.from`, '2014-07-01', 'kommun/antal'],
  ])('when %s', (_, path, value, key) => {
    const next = edited(moved, path, value);
    expect(faults(next)).toEqual([`bridges.${key} bridge-missing`]);
    expect(faults({ ...next, bridges: { [key]: { kind: 'break', note } } })).toEqual([]);
    expect(faults({ ...next, bridges: { [key]: { kind: 'same' } } })).toEqual([]);
  });

  test('when a question is gone: why', () => {
    const next = edited(moved, elements, moved.parts[0]?.survey.pages[0]?.elements.slice(0, 2));
    expect(faults(next)).toEqual([`dropped.${hur} bridge-missing`]);
    expect(faults({ ...next, dropped: { [hur]: note } })).toEqual([]);
  });

  test('when a question is renamed: one is gone, and the other is new', () => {
    expect(faults(edited(moved, `${elements}[2].name`, 'varfor'))).toEqual([`dropped.${hur} bridge-missing`]);
  });

  test('when a whole part is gone: for each of its questions', () => {
    const next = edited(moved, 'parts[0].key', 'annan');
    expect(faults(next)).toEqual(['antal', 'samarbete', 'hur'].map((name) => `dropped.kommun/${name} bridge-missing`));
  });
});

describe('a decision that means nothing is refused:', () => {
  test.each<[string, object, string]>([
    [
      'a bridge to a question that never was',
      { bridges: { 'kommun/aldrig': { kind: 'break', note } } },
      'bridges.kommun/aldrig',
    ],
    ['a bridge to what every object has', { bridges: { constructor: { kind: 'same' } } }, 'bridges.constructor'],
    ['a reason for a question that is still asked', { dropped: { [hur]: note } }, `dropped.${hur}`],
    ['a reason for a question that never was', { dropped: { 'kommun/aldrig': note } }, 'dropped.kommun/aldrig'],
  ])('%s', (_, more, path) => {
    expect(faults({ ...moved, ...more })).toEqual([`${path} bridge-unknown`]);
  });

  test('a bridge to a question that is new', () => {
    const next = edited(moved, `${elements}[3]`, { type: 'boolean', name: 'ny', title: note });
    expect(faults({ ...next, bridges: { 'kommun/ny': { kind: 'break', note } } })).toEqual([
      'bridges.kommun/ny bridge-unknown',
    ]);
  });
});
