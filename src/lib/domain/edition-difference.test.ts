import { expect, test } from 'vitest';
import type { Edition } from './edition.ts';
import { differenceOf } from './edition-difference.ts';
import type { Question } from './question.ts';
import { sampleField as field, sampleQuestion as question } from '../../../tests/sample-question.ts';

const text = (word: string) => ({ sv: word, en: word });

function edition(sections: Record<string, Question[]>, said: Partial<Edition> = {}): Edition {
  const part = {
    key: 'p',
    title: text('p'),
    respondent: { kind: 'municipality' as const },
    sections: Object.entries(sections).map(([key, questions]) => ({
      key,
      title: text(key),
      intro: null,
      goalArea: null,
      questions,
    })),
    checks: [],
    survey: {},
  };
  return {
    key: 'e',
    questionnaire: 'e',
    label: '1',
    agreement: 'a',
    title: text('e'),
    period: { from: '2013-01-01', to: '2013-12-31' },
    changelog: text('x'),
    parts: [part],
    bridges: {},
    dropped: {},
    ...said,
  };
}

/** Each question's place with what differs: `p/a title,help`. */
function told(before: Edition, after: Edition): string[] {
  return differenceOf(before, after).map(({ place, before: was, after: is, changes }) =>
    [place, was ? (is ? changes.map(({ what }) => what).join(',') || 'same' : 'gone') : 'new'].join(' '),
  );
}

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => question(name)) as [Question, Question, Question, Question];

test('tells new, gone and same questions by their names, whatever their words', () => {
  const renamed = question('a2', { title: text('a') });
  expect(told(edition({ s: [a, b] }), edition({ s: [renamed, b] }))).toEqual(['p/a2 new', 'p/b same', 'p/a gone']);
});

test('one question moved to the end is one move', () => {
  expect(told(edition({ s: [a, b, c, d] }), edition({ s: [b, c, d, a] }))).toEqual([
    'p/b same',
    'p/c same',
    'p/d same',
    'p/a moved',
  ]);
});

test('a question in another section has moved', () => {
  expect(told(edition({ s: [a, b], t: [c] }), edition({ s: [a], t: [b, c] }))).toEqual([
    'p/a same',
    'p/b moved',
    'p/c same',
  ]);
});

test('a new question before others moves nobody', () => {
  expect(told(edition({ s: [a, b] }), edition({ s: [c, a, b] }))).toEqual(['p/c new', 'p/a same', 'p/b same']);
});

test.each<[string, Partial<Question>, string]>([
  ['a reworded title', { title: { sv: 'ny', en: 'a' } }, 'title'],
  ['a help text', { help: text('hjälp') }, 'help'],
  ['another kind', { kind: 'comment' }, 'kind'],
  ['a condition', { visibleIf: '{b} = 1' }, 'condition'],
  ['a period', { period: { from: '2013-10-15', to: '2013-10-15' } }, 'period'],
  ['a bound', { fields: [field({ type: { kind: 'number', min: 0, max: 10, decimals: 0 } })] }, 'bounds'],
  ['a required answer', { fields: [field({ required: true })] }, 'required'],
  [
    'an indicator',
    { fields: [field({ observes: { indicator: 'I', component: 'value', breakdown: { sex: 'K' }, unit: null } })] },
    'indicator',
  ],
  [
    'a choice with another text',
    { fields: [field({ type: { kind: 'choice', choices: [{ value: 'x', text: text('y') }] } })] },
    'choices',
  ],
])('tells of %s', (_, given, what) => {
  const type = given.fields?.[0]?.type;
  const before =
    type?.kind === 'choice'
      ? question('a', { fields: [field({ type: { kind: 'choice', choices: [{ value: 'x', text: text('x') }] } })] })
      : question('a', { fields: given.fields ? [field()] : [] });
  expect(told(edition({ s: [before] }), edition({ s: [question('a', given)] }))).toEqual([`p/a ${what}`]);
});

test('a year that has moved on is no difference, and any other year is', () => {
  const asked = (year: number) => [question('a', { title: text(`Hur många under ${year}?`) })];
  const in2014 = { period: { from: '2014-01-01', to: '2014-12-31' } };
  expect(told(edition({ s: asked(2013) }), edition({ s: asked(2014) }, in2014))).toEqual(['p/a same']);
  expect(told(edition({ s: asked(2013) }), edition({ s: asked(2015) }, in2014))).toEqual(['p/a title']);
});

test('carries what the later edition says of them', () => {
  const bridge = { kind: 'break' as const, note: text('n') };
  const later = edition({ s: [a] }, { bridges: { 'p/a': bridge }, dropped: { 'p/b': text('borta') } });
  const [kept, gone] = differenceOf(edition({ s: [a, b] }), later);
  expect(kept?.bridge).toEqual(bridge);
  expect(gone?.dropped).toEqual(text('borta'));
});
