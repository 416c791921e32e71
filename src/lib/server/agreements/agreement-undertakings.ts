import { collectives, organisationsMeant } from '#lib/domain/agreement.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { isDate } from '#lib/domain/period.ts';
import type { AgreementOutline } from './agreement-outline.ts';
import { fault, type Known, repeated, unknownIn } from './reference-faults.ts';

/** What is wrong with the parties' decisions, commitments and targets, and with the annexes' dates. */
export function undertakingFaults(agreement: AgreementOutline, known: Known): Fault[] {
  const { parties, commitments, targets, annexes } = agreement;
  return [
    ...parties.flatMap(({ adoption }, i) => [
      ...badDate(adoption.decidedOn, `parties[${i}].adoption.decidedOn`),
      ...badDate(adoption.ends, `parties[${i}].adoption.ends`),
    ]),
    ...repeated(
      commitments.map(({ key }) => key),
      (i) => `commitments[${i}].key`,
    ),
    ...commitments.flatMap((commitment, i) => commitmentFaults(commitment, `commitments[${i}]`, agreement, known)),
    ...repeated(
      targets.map(({ key }) => key),
      (i) => `targets[${i}].key`,
    ),
    ...targets.flatMap((target, i) => targetFaults(target, `targets[${i}]`, agreement)),
    ...annexes.flatMap(({ dated }, i) => badDate(dated, `annexes[${i}].dated`)),
  ];
}

function commitmentFaults(
  { organisation, goalArea, from, to }: AgreementOutline['commitments'][number],
  path: string,
  agreement: AgreementOutline,
  known: Known,
): Fault[] {
  return [
    ...(isNobody(organisation, agreement)
      ? [fault(`${path}.organisation`, 'unknown-organisation', organisation)]
      : unknownIn(
          new Set([...known.organisations, ...collectives]),
          organisation,
          `${path}.organisation`,
          'unknown-organisation',
        )),
    ...unknownIn(areasOf(agreement), goalArea, `${path}.goalArea`, 'unknown-goal-area'),
    ...(from !== null && to !== null && from > to ? [fault(`${path}.to`, 'bad-period', `${from}–${to}`)] : []),
  ];
}

/** The municipalities among parties of which none is one. Without parties yet, those that will join are meant. */
function isNobody(organisation: string, { parties }: AgreementOutline): boolean {
  const readable = parties.length > 0 && parties.every((party) => party.organisation !== '');
  return readable && organisationsMeant(organisation, parties).length === 0;
}

function targetFaults(
  { goalArea, indicator, value, decidedOn }: AgreementOutline['targets'][number],
  path: string,
  agreement: AgreementOutline,
): Fault[] {
  const indicators = new Set(agreement.indicators.map(({ code }) => code));
  return [
    ...unknownIn(areasOf(agreement), goalArea, `${path}.goalArea`, 'unknown-goal-area'),
    ...unknownIn(indicators, indicator, `${path}.indicator`, 'unknown-indicator'),
    ...(value === '' || /^-?\d+(\.\d+)?$/.test(value) ? [] : [fault(`${path}.value`, 'bad-number', value)]),
    ...badDate(decidedOn, `${path}.decidedOn`),
  ];
}

function areasOf({ goalAreas }: AgreementOutline): Set<string> {
  return new Set(goalAreas.map(({ code }) => code));
}

function badDate(text: string, path: string): Fault[] {
  return text === '' || isDate(text) ? [] : [fault(path, 'bad-period', text)];
}
