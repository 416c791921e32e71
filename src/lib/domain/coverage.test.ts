import { describe, expect, test } from 'vitest';
import { shippedContext, shippedEdition } from '../../../tests/shipped.ts';
import type { GoalArea } from './agreement.ts';
import { coverageOf } from './coverage.ts';

const indicators = [...shippedContext().indicators.values()];
const edition = shippedEdition('2014');
const area = (code: string): GoalArea => ({ code, name: { sv: code, en: code }, goals: [], proposed: false });

describe('what is still unmeasured in Östergötland', () => {
  const areas = ['OVR', 'UTB', 'SAM', 'BOE', 'HAL', 'BAR', 'FRI'].map(area);
  const coverage = coverageOf(areas, indicators, edition);

  test('is an area that no indicator follows up', () => {
    expect(coverage.areasWithoutIndicator.map(({ code }) => code)).toEqual(['FRI']);
  });

  test('is no indicator, since all nineteen are asked of those who lead them', () => {
    expect(indicators).toHaveLength(19);
    expect(coverage.indicatorsWithoutQuestion).toEqual([]);
  });

  test('are questions that follow up no indicator, by the part that asks them', () => {
    expect(coverage.questionsWithoutIndicator.map(({ part, question }) => `${part}/${question.name}`)).toEqual([
      'kommun/so_sprak_annat',
      'kommun/ideburen_samarbete',
      'kommun/lok_finns',
    ]);
  });
});

test('an indicator is not measured when only those who confirm it are asked', () => {
  const withoutAgency = { ...edition, parts: edition.parts.filter(({ key }) => key !== 'mv') };
  const missing = coverageOf([], indicators, withoutAgency).indicatorsWithoutQuestion;
  expect(missing.map(({ indicator, components }) => [indicator.code, components.length])).toEqual([
    ['05-BOE-01', 1],
    ['05-BOE-02', 2],
  ]);
});

test('without a questionnaire nothing is measured', () => {
  expect(coverageOf([], indicators, null).indicatorsWithoutQuestion).toHaveLength(19);
});
