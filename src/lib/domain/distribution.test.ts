import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import { distributionOf, mostCommon } from './distribution.ts';
import type { Edition } from './edition.ts';
import type { Listing } from './listing-table.ts';
import type { FieldType, Question } from './question.ts';
import type { LocalText } from './text.ts';

const text = (sv: string): LocalText => ({ sv, en: sv });
const indicator = sampleIndicator({ kind: 'choice', components: [sampleComponent({ key: 'choice', role: 'choice' })] });
const places = ['Ydre', 'Ödeshög', 'Kinda', 'Boxholm'].map((name) => ({ code: name, name }));
const steps = ['a', 'b', 'c'].map((value) => ({ value, text: text(value.toUpperCase()) }));

/** An edition with one question, whose fields each ask for the indicator. */
function asking(types: FieldType[], captions: Question['captions'] = {}): Edition {
  const observes = { indicator: indicator.code, component: 'choice', breakdown: {}, unit: null };
  const fields = types.map((type) => ({ type, observes }));
  return { parts: [{ sections: [{ questions: [{ fields, captions }] }] }] } as unknown as Edition;
}

const listing = (name: string, words: string | null, status: Listing['status'] = 'value'): Listing => ({
  indicator: indicator.code,
  year: 2026,
  county: '05',
  municipality: name,
  organisation: `kommun-${name}`,
  reporter: text(`${name}s kommun`),
  items: null,
  words,
  status,
});

const choice = asking([{ kind: 'choice', choices: steps }]);

describe('a choice', () => {
  test('is told in the order of its choices, with those that nobody chose', () => {
    const given = [listing('Ydre', 'c'), listing('Ödeshög', 'a'), listing('Kinda', 'c')];
    expect(distributionOf(indicator, given, places, choice)).toEqual({
      answers: [
        { code: 'a', name: text('A'), municipalities: ['Ödeshög'], share: '33.3' },
        { code: 'b', name: text('B'), municipalities: [], share: '0.0' },
        { code: 'c', name: text('C'), municipalities: ['Kinda', 'Ydre'], share: '66.7' },
      ],
      unanswered: [{ status: 'no_answer', municipalities: ['Boxholm'] }],
      answered: 3,
      asked: 4,
    });
  });

  test('of yes and no has yes first', () => {
    const { answers } = distributionOf(
      indicator,
      [listing('Ydre', 'false'), listing('Kinda', 'false')],
      places,
      asking([{ kind: 'boolean' }]),
    );
    expect(answers.map(({ name, municipalities }) => [name.sv, municipalities.length])).toEqual([
      ['Ja', 0],
      ['Nej', 2],
    ]);
  });

  test('of a scale says what its ends mean', () => {
    const scale = asking([{ kind: 'choice', choices: steps }], { least: text('Lätt'), most: text('Svårt') });
    const { answers } = distributionOf(indicator, [], places, scale);
    expect(answers.map(({ name }) => name.sv)).toEqual(['A (Lätt)', 'B', 'C (Svårt)']);
    expect(answers.map(({ share }) => share)).toEqual([null, null, null]);
  });

  test('that is no longer among the choices comes last, by its code', () => {
    const given = [listing('Ydre', 'ö'), listing('Kinda', 'z'), listing('Boxholm', 'b')];
    expect(distributionOf(indicator, given, places, choice).answers.map(({ code }) => code)).toEqual([
      'a',
      'b',
      'c',
      'z',
      'ö',
    ]);
    expect(distributionOf(indicator, given, places, null).answers).toHaveLength(3);
  });

  test('that was not made has its reason', () => {
    const given = [listing('Ydre', null, 'not_kept'), listing('Kinda', null), listing('Boxholm', 'a')];
    expect(distributionOf(indicator, given, places, choice).unanswered).toEqual([
      { status: 'not_kept', municipalities: ['Ydre'] },
      { status: 'no_answer', municipalities: ['Ödeshög'] },
      { status: 'not_stated', municipalities: ['Kinda'] },
    ]);
  });

  test('of the county as a whole has its reporters, and nobody else to wait for', () => {
    const whole = { ...indicator, byMunicipality: false };
    const given = [{ ...listing('', 'a'), municipality: null, reporter: text('Regionen') }];
    const found = distributionOf(whole, given, places, choice);
    expect(found).toMatchObject({ unanswered: [], answered: 1, asked: 1 });
    expect(found.answers[0]).toMatchObject({ municipalities: ['Regionen'], share: '100.0' });
  });
});

test('every municipality stands once, and the shares are as a plain count says', () => {
  const word = fc.option(fc.constantFrom('a', 'b', 'c', 'old'));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.nat({ max: 5 }), (words, silent) => {
      const all = Array.from({ length: words.length + silent }, (_, at) => ({ code: `${at}`, name: `K${at}` }));
      const given = words.map((one, at) => listing(`${at}`, one, one === null ? 'not_available' : 'value'));
      const { answers, unanswered, answered, asked } = distributionOf(indicator, given, all, choice);
      const chosen = words.filter((one) => one !== null);
      expect({ answered, asked }).toEqual({ answered: chosen.length, asked: all.length });
      for (const { code, municipalities, share } of answers) {
        const count = chosen.filter((one) => one === code).length;
        expect(municipalities).toHaveLength(count);
        expect(Math.abs(Number(share) - (chosen.length === 0 ? 0 : (100 * count) / chosen.length))).toBeLessThan(
          0.0501,
        );
      }
      const named = [...answers, ...unanswered].flatMap(({ municipalities }) => municipalities);
      expect(named.sort()).toEqual(all.map(({ name }) => name).sort());
    }),
  );
});

test('the most common answer is one, or those that are equally common, or none yet', () => {
  const most = (...words: string[]) => {
    const given = words.map((word, at) => listing(places[at]?.code ?? '', word));
    return mostCommon(distributionOf(indicator, given, places, choice)).map(({ code }) => code);
  };
  expect(most('a', 'b', 'b')).toEqual(['b']);
  expect(most('b', 'a')).toEqual(['a', 'b']);
  expect(most()).toEqual([]);
});
