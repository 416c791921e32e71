import type { Fault, FaultCode } from '#lib/domain/fault.ts';
import { type ComponentRole, type IndicatorKind, indicatorKinds } from '#lib/domain/indicator.ts';
import type { AgreementOutline, ComponentOutline, IndicatorOutline } from './agreement-outline.ts';

/** The codes that an agreement may refer to. */
export type Known = { counties: Set<string>; organisations: Set<string> };

/** The roles that each kind's arithmetic needs, each of them once. */
const rolesOf: Record<IndicatorKind, readonly ComponentRole[]> = {
  count: ['value'],
  share: ['numerator', 'denominator'],
  list: ['items'],
  text: ['text'],
};

/** What is wrong with how an agreement's parts refer to one another and to the world. */
export function referenceFaults(agreement: AgreementOutline, known: Known): Fault[] {
  const { countyCode, owner, validFrom, validTo, parties, goalAreas, indicators } = agreement;
  return [
    ...unknownIn(known.counties, countyCode, 'countyCode', 'unknown-county'),
    ...unknownIn(known.organisations, owner, 'owner', 'unknown-organisation'),
    ...(validFrom !== null && validTo !== null && validFrom > validTo ? [fault('validTo', 'bad-period', `${validFrom}–${validTo}`)] : []),
    ...repeated(parties.map((party) => party.organisation), (i) => `parties[${i}].organisation`),
    ...parties.flatMap((party, i) =>
      unknownIn(known.organisations, party.organisation, `parties[${i}].organisation`, 'unknown-organisation'),
    ),
    ...repeated(goalAreas.map((area) => area.code), (i) => `goalAreas[${i}].code`),
    ...repeated(indicators.map((indicator) => indicator.code), (i) => `indicators[${i}].code`),
    ...indicators.flatMap((indicator, i) => indicatorFaults(indicator, `indicators[${i}]`, agreement, known)),
  ];
}

function indicatorFaults(indicator: IndicatorOutline, path: string, agreement: AgreementOutline, known: Known): Fault[] {
  const { code, goalArea, components } = indicator;
  const areas = new Set(agreement.goalAreas.map((area) => area.code));
  const elsewhere = code !== '' && agreement.countyCode !== '' && !code.startsWith(`${agreement.countyCode}-`);
  return [
    ...(elsewhere ? [fault(`${path}.code`, 'bad-code', code)] : []),
    ...unknownIn(areas, goalArea, `${path}.goalArea`, 'unknown-goal-area'),
    ...repeated(components.map((component) => component.key), (i) => `${path}.components[${i}].key`),
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
      unknownIn(known.organisations, who.organisation, `${path}.reporters[${i}].who.organisation`, 'unknown-organisation'),
    ),
  ];
}

function fault(path: string, code: FaultCode, what: string): Fault {
  return { path, code, details: { what } };
}

/** An empty text could not be read, and the shape's fault tells why. */
function unknownIn(known: Set<string>, value: string, path: string, code: FaultCode): Fault[] {
  return value === '' || known.has(value) ? [] : [fault(path, code, value)];
}

function repeated(values: string[], pathOf: (index: number) => string): Fault[] {
  return values.flatMap((value, i) => (value !== '' && values.indexOf(value) !== i ? [fault(pathOf(i), 'duplicate-name', value)] : []));
}
