import { expect, test } from 'vitest';
import { sampleIndicator } from '../../../tests/sample-indicator.ts';
import type { Distribution } from './distribution.ts';
import type { LocalText } from './text.ts';
import { choiceRows, listRows, textRows, type WordedSummary } from './worded-rows.ts';

const text = (sv: string): LocalText => ({ sv, en: sv });
const indicator = sampleIndicator();

const spread: Distribution = {
  answers: [
    { code: 'a', name: text('A'), municipalities: ['Kinda', 'Ydre'], share: '100.0' },
    { code: 'b', name: text('B'), municipalities: [], share: '0.0' },
  ],
  unanswered: [{ status: 'not_kept', municipalities: ['Ödeshög'] }],
  answered: 2,
  asked: 3,
};
const choice: WordedSummary = { indicator, shape: 'choice', ...spread };
const list: WordedSummary = {
  indicator,
  shape: 'items',
  items: [{ code: 'x', name: text('X'), municipalities: ['Kinda'] }],
  none: ['Ydre'],
  answered: 2,
  asked: 3,
};
const texts: WordedSummary = {
  indicator,
  shape: 'texts',
  texts: [
    { question: text('Hur?'), texts: [{ kind: 'municipality', reporter: text('Kinda kommun'), text: 'så' }] },
    { question: null, texts: [{ kind: 'agency', reporter: null, text: 'därför' }] },
  ],
};

test('answers come before those who have none, and all who were asked stand in one of the rows', () => {
  const rows = choiceRows(choice);
  expect(rows.map(({ answer, why, who, share }) => [answer?.code, why, who, share])).toEqual([
    ['a', null, ['Kinda', 'Ydre'], '100.0'],
    ['b', null, [], '0.0'],
    [undefined, 'not_kept', ['Ödeshög'], null],
  ]);
  expect(rows.flatMap(({ who }) => who)).toHaveLength(spread.asked);
});

test('who offers nothing comes last, also where that is nobody', () => {
  expect(listRows(list).map(({ code, name, who }) => [code, name?.sv, who])).toEqual([
    ['x', 'X', ['Kinda']],
    ['ingen', undefined, ['Ydre']],
  ]);
  expect(listRows({ ...list, items: [], none: [], answered: 0 })).toMatchObject([{ code: 'ingen', who: [] }]);
});

test('every row tells how many of those asked have answered', () => {
  for (const row of [...choiceRows(choice), ...listRows(list)]) expect(row.coverage).toEqual({ answered: 2, asked: 3 });
});

test('texts keep their order, their question and whoever is named', () => {
  expect(textRows(texts).map(({ question, reporter, text: words }) => [question?.sv, reporter?.sv, words])).toEqual([
    ['Hur?', 'Kinda kommun', 'så'],
    [undefined, undefined, 'därför'],
  ]);
});

test('each kind has rows of its own alone', () => {
  expect([list, texts].flatMap(choiceRows)).toEqual([]);
  expect([choice, texts].flatMap(listRows)).toEqual([]);
  expect([choice, list].flatMap(textRows)).toEqual([]);
});
