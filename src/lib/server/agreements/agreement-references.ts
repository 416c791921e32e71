import type { Fault } from '#lib/domain/fault.ts';
import { type ComponentRole, type IndicatorKind, indicatorKinds } from '#lib/domain/indicator.ts';
import type { AgreementOutline, ComponentOutline, IndicatorOutline } from './agreement-outline.ts';
import { undertakingFaults } from './agreement-undertakings.ts';
import { fault, type Known, repeated, unknownIn } from './reference-faults.ts';

/** The roles that each kind's arithmetic needs, each of them once. */
const rolesOf: Record<IndicatorKind, readonly ComponentRole[]> = {
  count: ['value'],
  share: ['numerator', 'denominator'],
  list: ['items'],
  text: ['text'],
};

/** What is wrong with how an agreement's parts refer to one another and to the world. */
export function referenceFaults(agreement: AgreementOutline, known: Known): Fault[] {
  const { countyCode, owner, validFrom, validTo, openEnded, parties, goalAreas, indicators } = agreement;
  return [
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
  const { code, goalArea, components } = indicator;
  const areas = new Set(agreement.goalAreas.map((area) => area.code));
  const elsewhere = code !== '' && agreement.countyCode !== '' && !code.startsWith(`${agreement.countyCode}-`);
  return [
    ...(elsewhere ? [fault(`${path}.code`, 'bad-code', code)] : []),
    ...unknownIn(areas, goalArea, `${path}.goalArea`, 'unknown-goal-area'),
    ...repeated(
      components.map((component) => component.key),
      (i) => `${path}.components[${i}].key`,
    ),
    ...roleFaults(indicator, path),
    ...components.flatMap((component, i) => componentFaults(component, `${path}.components[${i}]`, known)),
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

function componentFaults({ breakdowns, reporters }: ComponentOutline, path: string, known: Known): Fault[] {
  const leaderless = reporters.length > 0 && !reporters.some((reporter) => reporter.role === 'lead');
  return [
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
