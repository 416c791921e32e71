import { describe, expect, test } from 'vitest';
import { coverageOf } from '#lib/domain/coverage.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Component, ReferencePeriod } from '#lib/domain/indicator.ts';
import { readDefinitions } from '#lib/server/agreements/read-definitions.ts';
import { shippedEdition } from '../shipped.ts';
import { fromRegister, goalsNotMeasured, measuresNoGoal } from './definitions-wordings.ts';

const read = readDefinitions('surveys');
if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
const agreements = read.definitions.agreements.map(({ value }) => value).filter(({ kind }) => kind !== 'catalogue');
const indicators = agreements.flatMap((agreement) => agreement.indicators);
const components = indicators.flatMap((indicator) =>
  indicator.components.map((component) => ({ indicator, component, name: `${indicator.code} ${component.key}` })),
);
const isNumber = ({ role }: Component): boolean => !['items', 'choice', 'text'].includes(role);

test('are fifty-nine indicators, nineteen of them in Östergötland and in the document’s words', () => {
  expect(indicators).toHaveLength(59);
  const ostergotland = agreements.find(({ key }) => key === '05-etablering-i-utveckling-2015');
  expect(ostergotland?.goalAreas.map(({ code }) => code)).toEqual(['OVR', 'UTB', 'SAM', 'BOE', 'HAL', 'BAR']);
  expect(ostergotland?.indicators.filter(({ explicit }) => explicit)).toHaveLength(19);
  expect(ostergotland?.indicators).toHaveLength(19);
});

describe('which goals are followed up', () => {
  test.each(agreements)('$key: all but those that nothing measures', ({ key, goalAreas, indicators: own }) => {
    const { goalsWithoutIndicator } = coverageOf(goalAreas, own, null);
    expect(goalsWithoutIndicator.map(({ goal }) => goal.code)).toEqual(goalsNotMeasured[key]);
  });

  test('an indicator that measures no goal of its area is linked to none', () => {
    const unlinked = indicators.filter(({ goals }) => goals.length === 0).map(({ code }) => code);
    expect(unlinked.sort()).toEqual(Object.keys(measuresNoGoal).sort());
  });

  test('each link is to a goal of the indicator’s own area', () => {
    for (const { goalAreas, indicators: own } of agreements)
      for (const { code, goalArea, goals } of own) {
        const known = goalAreas.find((area) => area.code === goalArea)?.goals.map((goal) => goal.code) ?? [];
        for (const goal of goals) expect(known, code).toContain(goal);
      }
  });
});

describe('what is counted, when, and within what', () => {
  test('is said of every share, and of all that is counted in people', () => {
    const unsaid = indicators.filter(({ population }) => population === null);
    expect(unsaid.map(({ code }) => code)).toEqual(['01-REG-01', '01-KUN-01', '05-UTB-03', '05-SAM-02', '25-TRA-01']);
  });

  test.each(['2013', '2014'] as const)('the questions of %s ask for the indicator’s own period', (label) => {
    const year = (at: ReferencePeriod): object =>
      at.kind === 'day'
        ? { from: `${label}-${at.on}`, to: `${label}-${at.on}` }
        : { from: `${label}-${at.from}`, to: `${label}-${at.to}` };
    const asked = shippedEdition(label).parts.flatMap((part) =>
      questionsOf(part).flatMap(({ period, fields }) => fields.map(({ observes }) => ({ period, observes }))),
    );
    const compared = components.flatMap(({ indicator, component }) =>
      asked
        .filter(({ observes }) => observes?.indicator === indicator.code && observes.component === component.key)
        .map(({ period }) => ({ code: indicator.code, period, ours: component.period })),
    );
    expect(compared.length).toBeGreaterThan(50);
    for (const { code, period, ours } of compared)
      if (ours === null) expect(code, 'its first year differs between the editions').toBe('05-UTB-02');
      else expect(period, code).toEqual(year(ours));
  });

  test('a number has a floor of zero and a ceiling, a flag a ceiling of one, a text neither', () => {
    for (const { indicator, component, name } of components) {
      if (!isNumber(component)) expect(component.bounds, name).toBeNull();
      else expect(component.bounds?.min, name).toBe('0');
      const isFlag = component.wording.sv.startsWith('1 för ');
      if (isNumber(component)) expect(component.bounds?.max === '1', name).toBe(isFlag);
      expect(Number(component.bounds?.max ?? 1), indicator.code).toBeGreaterThan(0);
    }
  });

  test('comes out of the register of agreements where that can tell', () => {
    const given = components.filter(({ component }) => component.register !== null);
    expect(Object.fromEntries(given.map(({ name, component }) => [name, component.register]))).toEqual(fromRegister);
  });
});

test('Blekinge has an action plan for the agreement’s years, and Stockholm one a year', () => {
  const plans = agreements.flatMap(({ key, plans: own, commitments }) =>
    own.map((plan) => ({
      key,
      plan: plan.key,
      years: [plan.from, plan.to],
      by: plan.adoptedBy,
      activities: commitments.filter((commitment) => commitment.plan === plan.key).map((commitment) => commitment.key),
    })),
  );
  expect(plans).toEqual([
    {
      key: '01-ksl-nyanlanda',
      plan: 'arlig-handlingsplan',
      years: [null, null],
      by: 'Styrgruppen',
      activities: ['arlig-handlingsplan'],
    },
    {
      key: '10-fran-asyl-till-arbete-2016',
      plan: 'handlingsplan-2016-2018',
      years: [2016, 2018],
      by: 'Beredningsgruppen',
      activities: ['gemensam-handlingsplan', 'lansstyrelsen-uppfoljning'],
    },
  ]);
  for (const { commitments } of agreements)
    for (const { key, plan, kind } of commitments) if (plan !== null) expect(kind, key).toBe('activity');
});
