import { describe, expect, test } from 'vitest';
import type { Edition } from './edition.ts';
import { explainedFor, textGroups, type Written } from './written-text.ts';

const edition = {
  key: '05-2014',
  parts: [
    {
      key: 'kommun',
      sections: [
        {
          questions: [
            { name: 'hur', title: { sv: 'Hur arbetar ni?', en: 'How do you work?' } },
            { name: 'varfor', title: { sv: 'Varför?', en: 'Why?' } },
          ],
        },
      ],
    },
  ],
} as unknown as Edition;

const written = (organisation: string, words: string, question: string | null = '05-2014/kommun/hur'): Written => ({
  organisation,
  kind: 'municipality',
  reporter: { sv: organisation, en: organisation },
  words,
  question,
});
const everybody = (): boolean => true;
const shown = (given: Written[], mayName: (organisation: string) => boolean) =>
  textGroups(given, edition, mayName).map(({ question, texts }) => [
    question?.sv ?? null,
    texts.map(({ reporter, text }) => `${reporter?.sv ?? '?'}: ${text}`),
  ]);

describe('texts', () => {
  test('stand under their questions, in the questionnaire’s order; others come last', () => {
    const given = [
      written('a', 'för att', '05-2014/kommun/varfor'),
      written('b', 'gammalt', '05-2009/kommun/hur'),
      written('c', 'så här'),
      written('d', 'utan fråga', null),
    ];
    expect(shown(given, everybody)).toEqual([
      ['Hur arbetar ni?', ['c: så här']],
      ['Varför?', ['a: för att']],
      [null, ['b: gammalt', 'd: utan fråga']],
    ]);
  });

  test('keep the order of the reporters where they are named', () => {
    expect(shown([written('a', 'ö'), written('b', 'a')], everybody)).toEqual([['Hur arbetar ni?', ['a: ö', 'b: a']]]);
  });

  test('come in the order of their words where their reporters are not', () => {
    const given = [written('a', 'ö'), written('b', 'a'), written('c', 'mitt'), written('d', 'å')];
    expect(shown(given, (organisation) => organisation === 'c')).toEqual([
      ['Hur arbetar ni?', ['c: mitt', '?: a', '?: å', '?: ö']],
    ]);
  });

  test('are none where nobody has written', () => expect(textGroups([], edition, everybody)).toEqual([]));
});

test('an explanation is left out for whoever may not read it, and the row stays', () => {
  const row = (municipality: string | null) => ({ municipality, figure: '5', explanation: 'Ny utförare.' });
  const read = explainedFor(
    [row('0513'), row('0580'), row(null)],
    ({ municipality }) => municipality,
    (municipality) => municipality === '0580',
  );
  expect(read).toEqual([{ ...row('0513'), explanation: null }, row('0580'), { ...row(null), explanation: null }]);
});
