import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import { fieldsOf, questionsOf } from '#lib/domain/edition.ts';
import { generateEdition } from './generate-edition.ts';
import { parseEdition } from './parse-edition.ts';

const folder = 'surveys/agreements';
const municipalities = [{ code: '0580', countyCode: '05', name: 'Linköping', latitude: 58.4, longitude: 15.6 }];

function shipped(file: string): Agreement {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Agreement;
}

function generated(agreement: Agreement, codes: string[]) {
  return generateEdition({
    agreement: agreement.key,
    questionnaire: 'prov',
    label: '2027',
    title: { sv: 'Prov', en: 'Trial' },
    year: 2027,
    goalAreas: agreement.goalAreas,
    indicators: agreement.indicators.filter(({ code }) => codes.includes(code)),
    leftOut: agreement.indicators.filter(({ code }) => !codes.includes(code)).map(({ code }) => code),
    nameOf: (id) => ({ sv: id, en: id }),
  });
}

const contextOf = ({ indicators }: Agreement) => ({
  indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  municipalities,
});

describe.each(readdirSync(folder))('an edition made from %s', (file) => {
  const agreement = shipped(file);
  const all = agreement.indicators.map(({ code }) => code);

  test('is sound, and asks for everything that the register does not give', () => {
    const parsed = parseEdition(generated(agreement, all), contextOf(agreement));
    expect(parsed.ok ? [] : parsed.faults).toEqual([]);
    const asked = new Set(
      (parsed.ok ? parsed.value.parts : []).flatMap(fieldsOf).map(({ observes }) => observes?.indicator),
    );
    const given = agreement.indicators.filter(({ components }) =>
      components.every(({ register }) => register !== null),
    );
    expect([...all].filter((code) => !asked.has(code))).toEqual(given.map(({ code }) => code));
  });

  test('of one indicator alone says that it leaves out the others', () => {
    const [first = ''] = agreement.indicators
      .filter(({ components }) => components.some(({ register }) => register === null))
      .map(({ code }) => code);
    const parsed = parseEdition(generated(agreement, [first]), contextOf(agreement));
    expect(parsed).toMatchObject({ ok: true, value: { leftOut: all.filter((code) => code !== first) } });
  });
});

test('the sections follow the goal areas, and a share is checked against its whole', () => {
  const agreement = shipped('05-etablering-i-utveckling-2015.json');
  const parsed = parseEdition(
    generated(
      agreement,
      agreement.indicators.map(({ code }) => code),
    ),
    contextOf(agreement),
  );
  const part = parsed.ok ? parsed.value.parts.find(({ key }) => key === 'kommun') : undefined;
  expect(part?.sections.map(({ goalArea }) => goalArea)).toEqual(
    agreement.goalAreas
      .map(({ code }) => code)
      .filter((code) => part?.sections.some(({ goalArea }) => goalArea === code)),
  );
  const shares = agreement.indicators.filter(({ kind }) => kind === 'share').map(({ code }) => code);
  const checked = new Set(part?.checks.map(({ question }) => question));
  const asksShare = part
    ? questionsOf(part).filter(({ fields }) =>
        fields.some(({ observes }) => shares.includes(observes?.indicator ?? '')),
      )
    : [];
  const both = asksShare.filter(({ fields }) => new Set(fields.map(({ observes }) => observes?.component)).size > 1);
  expect(both.length).toBeGreaterThan(0);
  expect(both.map(({ name }) => name).filter((name) => !checked.has(name))).toEqual([]);
});
