import { describe, expect, test } from 'vitest';
import { shippedContext, shippedEdition } from '../../../tests/shipped.ts';
import type { GoalArea } from './agreement.ts';
import { coverageOf, followersOf } from './coverage.ts';
import type { Indicator } from './indicator.ts';

const indicators = [...shippedContext().indicators.values()];
const edition = shippedEdition('2014');
const inBoth = (text: string) => ({ sv: text, en: text });
const area = (code: string, goals = 0): GoalArea => ({
  code,
  name: inBoth(code),
  goals: Array.from({ length: goals }, (_, at) => ({ code: `${code}-${at + 1}`, text: inBoth('Mål'), strategies: [] })),
  proposed: false,
});
const retire = (code: string): Indicator[] =>
  indicators.map((indicator) =>
    indicator.code === code ? { ...indicator, retired: { on: '2014-01-01', reason: inBoth('Ersatt') } } : indicator,
  );
const goalsOf = ({ goalsWithoutIndicator }: ReturnType<typeof coverageOf>) =>
  goalsWithoutIndicator.map(({ area: { code }, goal }) => `${code} ${goal.code}`);

describe('what is still unmeasured in Östergötland', () => {
  const areas = ['OVR', 'UTB', 'SAM', 'BOE', 'HAL', 'BAR', 'FRI'].map((code) => area(code));
  const coverage = coverageOf(areas, indicators, edition);

  test('is an area that no indicator follows up', () => {
    expect(coverage.areasWithoutIndicator.map(({ code }) => code)).toEqual(['FRI']);
  });

  test('is no indicator, since all nineteen are asked of those who lead them', () => {
    expect(coverage.totals.indicators).toBe(19);
    expect(coverage.indicatorsWithoutQuestion).toEqual([]);
  });

  test('are questions that follow up no indicator, by the part that asks them', () => {
    expect(coverage.questionsWithoutIndicator.map(({ part, question }) => `${part}/${question.name}`)).toEqual([
      'kommun/so_sprak_annat',
      'kommun/ideburen_samarbete',
      'kommun/lok_finns',
    ]);
    expect(coverage.totals.questions).toBe(26);
  });

  test('are goals that no indicator names, each with its area', () => {
    const measured = coverageOf([area('UTB', 4), area('BOE', 3)], indicators, edition);
    expect(goalsOf(measured)).toEqual(['UTB UTB-2', 'UTB UTB-4', 'BOE BOE-1', 'BOE BOE-3']);
    expect(measured.totals.goals).toBe(7);
  });
});

describe('a retired indicator', () => {
  test('follows up its goal no longer, nor its area when it was the only one', () => {
    const coverage = coverageOf([area('OVR', 1)], retire('05-OVR-01'), edition);
    expect(goalsOf(coverage)).toEqual(['OVR OVR-1']);
    expect(coverage.areasWithoutIndicator.map(({ code }) => code)).toEqual(['OVR']);
    expect(followersOf({ code: 'OVR-1' }, retire('05-OVR-01'))).toEqual([]);
    expect(followersOf({ code: 'OVR-1' }, indicators).map(({ code }) => code)).toEqual(['05-OVR-01']);
  });

  test('is not asked for', () => {
    const coverage = coverageOf([], retire('05-OVR-01'), null);
    expect(coverage.totals.indicators).toBe(18);
    expect(coverage.indicatorsWithoutQuestion.map(({ indicator }) => indicator.code)).not.toContain('05-OVR-01');
  });
});

test('what the register gives needs no question', () => {
  const fromRegister = indicators.map((indicator) => ({
    ...indicator,
    components: indicator.components.map((component) =>
      component.key === 'numerator' ? { ...component, register: 'has_local_agreement' as const } : component,
    ),
  }));
  const missing = coverageOf([], fromRegister, null).indicatorsWithoutQuestion;
  const share = missing.find(({ indicator }) => indicator.code === '05-OVR-01');
  expect(share?.components.map(({ key }) => key)).toEqual(['denominator']);
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
  const coverage = coverageOf([], indicators, null);
  expect(coverage.indicatorsWithoutQuestion).toHaveLength(19);
  expect(coverage.totals.questions).toBe(0);
});
