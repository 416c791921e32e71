import { collectives, organisationsMeant } from '#lib/domain/agreement.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { isDate } from '#lib/domain/period.ts';
import type { AgreementOutline } from './agreement-outline.ts';
import { fault, isDecimal, type Known, repeated, unknownIn } from './reference-faults.ts';

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
  { organisation, goalArea, plan, from, to }: AgreementOutline['commitments'][number],
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
    ...unknownIn(plansOf(agreement), plan, `${path}.plan`, 'unknown-plan'),
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
    ...(value === '' || isDecimal(value) ? [] : [fault(`${path}.value`, 'bad-number', value)]),
    ...badDate(decidedOn, `${path}.decidedOn`),
  ];
}

/** What is wrong with the action plans: a version replaces another plan of the agreement's, and never in a circle. */
export function planFaults(agreement: AgreementOutline): Fault[] {
  const { plans } = agreement;
  return [
    ...repeated(
      plans.map(({ key }) => key),
      (i) => `plans[${i}].key`,
    ),
    ...plans.flatMap((plan, i) => [
      ...unknownIn(plansOf(agreement), plan.replaces, `plans[${i}].replaces`, 'unknown-plan'),
      ...(isBefore(plan.key, plan.key, plans) ? [fault(`plans[${i}].replaces`, 'circle', plan.key)] : []),
      ...(plan.from !== null && plan.to !== null && plan.from > plan.to
        ? [fault(`plans[${i}].to`, 'bad-period', `${plan.from}–${plan.to}`)]
        : []),
      ...badDate(plan.adoptedOn, `plans[${i}].adoptedOn`),
    ]),
  ];
}

/** True when `earlier` is among the plans that `key` replaces, however many steps back. */
function isBefore(earlier: string, key: string, plans: AgreementOutline['plans']): boolean {
  const seen = new Set<string>();
  for (let at = replacedBy(key, plans); at !== '' && !seen.has(at); at = replacedBy(at, plans)) {
    if (at === earlier) return true;
    seen.add(at);
  }
  return false;
}

function replacedBy(key: string, plans: AgreementOutline['plans']): string {
  return key === '' ? '' : (plans.find((plan) => plan.key === key)?.replaces ?? '');
}

function plansOf({ plans }: AgreementOutline): Set<string> {
  return new Set(plans.map(({ key }) => key));
}

function areasOf({ goalAreas }: AgreementOutline): Set<string> {
  return new Set(goalAreas.map(({ code }) => code));
}

function badDate(text: string, path: string): Fault[] {
  return text === '' || isDate(text) ? [] : [fault(path, 'bad-period', text)];
}
