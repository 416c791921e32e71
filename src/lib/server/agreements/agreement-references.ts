import type { Fault } from '#lib/domain/fault.ts';
import { indicatorKinds, rolesOf } from '#lib/domain/indicator.ts';
import type { AgreementOutline, ComponentOutline, IndicatorOutline } from './agreement-outline.ts';
import { versionFaultsIn } from './agreement-versions.ts';
import { planFaults, undertakingFaults } from './agreement-undertakings.ts';
import { isDate } from '#lib/domain/period.ts';
import { fault, isDecimal, type Known, repeated, unknownIn } from './reference-faults.ts';

/** What is wrong with how an agreement's parts refer to one another and to the world. */
export function referenceFaults(agreement: AgreementOutline, known: Known): Fault[] {
  const { key, countyCode, owner, validFrom, validTo, openEnded, parties, goalAreas, indicators } = agreement;
  const foreign = key !== '' && countyCode !== '' && !key.startsWith(`${countyCode}-`);
  return [
    ...(foreign ? [fault('key', 'bad-code', key)] : []),
    ...unknownIn(known.counties, countyCode, 'countyCode', 'unknown-county'),
    ...unknownIn(known.organisations, owner, 'owner', 'unknown-organisation'),
    ...(validFrom !== null && validTo !== null && validFrom > validTo
      ? [fault('validTo', 'bad-period', `${validFrom}–${validTo}`)]
      : []),
    ...(openEnded && validTo !== null ? [fault('openEnded', 'bad-period', `–${validTo}`)] : []),
    ...repeated(
      parties.map((party) => party.organisation),
      (i) => `parties[${i}].organisation`,
    ),
    ...parties.flatMap((party, i) =>
      unknownIn(known.organisations, party.organisation, `parties[${i}].organisation`, 'unknown-organisation'),
    ),
    ...repeated(
      goalAreas.map((area) => area.code),
      (i) => `goalAreas[${i}].code`,
    ),
    ...goalFaults(agreement),
    ...planFaults(agreement),
    ...undertakingFaults(agreement, known),
    ...repeated(
      indicators.map((indicator) => indicator.code),
      (i) => `indicators[${i}].code`,
    ),
    ...indicators.flatMap((indicator, i) => indicatorFaults(indicator, `indicators[${i}]`, agreement, known)),
  ];
}

function indicatorFaults(
  indicator: IndicatorOutline,
  path: string,
  agreement: AgreementOutline,
  known: Known,
): Fault[] {
  const { code, goalArea, goals, components } = indicator;
  const areas = new Set(agreement.goalAreas.map((area) => area.code));
  const own = agreement.goalAreas.find((area) => area.code === goalArea);
  const ownGoals = new Set(own ? own.goals.map((goal) => goal.code) : goals);
  const elsewhere = code !== '' && agreement.countyCode !== '' && !code.startsWith(`${agreement.countyCode}-`);
  return [
    ...(elsewhere ? [fault(`${path}.code`, 'bad-code', code)] : []),
    ...unknownIn(areas, goalArea, `${path}.goalArea`, 'unknown-goal-area'),
    ...repeated(goals, (i) => `${path}.goals[${i}]`),
    ...goals.flatMap((goal, i) => unknownIn(ownGoals, goal, `${path}.goals[${i}]`, 'unknown-goal')),
    ...versionFaultsIn(indicator, path),
    ...repeated(
      components.map((component) => component.key),
      (i) => `${path}.components[${i}].key`,
    ),
    ...roleFaults(indicator, path),
    ...components.flatMap((component, i) => componentFaults(component, `${path}.components[${i}]`, known)),
  ];
}

/** A goal's code is unique in the agreement and begins with its area's. */
function goalFaults({ goalAreas }: AgreementOutline): Fault[] {
  const places = goalAreas.flatMap(({ code: area, goals }, i) =>
    goals.map(({ code }, j) => ({ area, code, path: `goalAreas[${i}].goals[${j}].code` })),
  );
  return [
    ...repeated(
      places.map(({ code }) => code),
      (at) => places[at]?.path ?? '',
    ),
    ...places.flatMap(({ area, code, path }) =>
      !/^[A-Z]+$/.test(area) || code === '' || code.startsWith(`${area}-`) ? [] : [fault(path, 'bad-code', code)],
    ),
  ];
}

function roleFaults({ kind, components }: IndicatorOutline, path: string): Fault[] {
  const known = indicatorKinds.find((candidate) => candidate === kind);
  if (!known) return [];
  const needed: readonly string[] = rolesOf[known];
  const given = components.map((component) => component.role);
  return [
    ...needed.filter((role) => !given.includes(role)).map((role) => fault(`${path}.components`, 'missing', role)),
    ...given.flatMap((role, i) =>
      role === '' || needed.includes(role) ? [] : [fault(`${path}.components[${i}].role`, 'unknown-component', role)],
    ),
    ...repeated(given, (i) => `${path}.components[${i}].role`),
  ];
}

function componentFaults(component: ComponentOutline, path: string, known: Known): Fault[] {
  const { breakdowns, reporters } = component;
  const leaderless = reporters.length > 0 && !reporters.some((reporter) => reporter.role === 'lead');
  return [
    ...measureFaults(component, path),
    ...repeated(breakdowns, (i) => `${path}.breakdowns[${i}]`),
    ...(leaderless ? [fault(`${path}.reporters`, 'missing', 'lead')] : []),
    ...reporters.flatMap(({ who }, i) =>
      unknownIn(
        known.organisations,
        who.organisation,
        `${path}.reporters[${i}].who.organisation`,
        'unknown-organisation',
      ),
    ),
  ];
}

/** The period, the bounds, and what has no breakdown: a choice, and the whole figures that the register can give. */
function measureFaults({ role, period, bounds, breakdowns, register }: ComponentOutline, path: string): Fault[] {
  const days = [
    { day: period.on, at: 'on' },
    { day: period.from, at: 'from' },
    { day: period.to, at: 'to' },
  ];
  const { min, max } = bounds;
  return [
    ...days
      .filter(({ day }) => day !== '' && !isDate(`2024-${day}`))
      .map(({ day, at }) => fault(`${path}.period.${at}`, 'bad-period', day)),
    ...(min === '' || isDecimal(min) ? [] : [fault(`${path}.bounds.min`, 'bad-number', min)]),
    ...(max === '' || isDecimal(max) ? [] : [fault(`${path}.bounds.max`, 'bad-number', max)]),
    ...(isDecimal(min) && isDecimal(max) && Number(min) > Number(max)
      ? [fault(`${path}.bounds.max`, 'bad-number', max)]
      : []),
    ...((register !== '' || role === 'choice') && breakdowns.length > 0
      ? [fault(`${path}.breakdowns[0]`, 'unknown-breakdown', breakdowns[0] ?? '')]
      : []),
  ];
}
