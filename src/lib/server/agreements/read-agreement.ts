import { type Actor, can } from '#lib/domain/access.ts';
import { type ActionPlan, collectiveNames, type Commitment, isCollective, type Target } from '#lib/domain/agreement.ts';
import type {
  AgreementReading,
  PlanReading,
  ShownAgreement,
  ShownTarget,
  Undertaken,
  Undertaking,
} from '#lib/domain/agreement-reading.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';
import { type Documents, documentsOf, organisationNames } from './agreement-documents.ts';
import { reporterNames } from './reporter-names.ts';

type Names = Map<string, LocalText>;

/** An agreement as it is shown: goal areas with all that belongs to them, and its parties by today's names. */
export async function readAgreement(database: Database, actor: Actor, key: string): Promise<AgreementReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const found = await documentsOf(tx, key);
    if (!found) throw new Problem('not-found', {});
    const { owner, parties, commitments } = found.agreement;
    const organisations = [...parties, ...commitments].map(({ organisation }) => organisation);
    const names = await organisationNames(tx, [owner, ...organisations]);
    return readingOf(found, names, await reporterNames(tx, found.indicators));
  });
}

type ReportersOf = Awaited<ReturnType<typeof reporterNames>>;

function readingOf(found: Documents, names: Names, reportedBy: ReportersOf): AgreementReading {
  const { goalAreas, owner, parties, commitments, targets, plans } = found.agreement;
  const undertakenIn = (code: string | null): Undertaken => ({
    targets: targets.filter(({ goalArea }) => goalArea === code).map((target) => shownTarget(target, found.indicators)),
    undertakings: undertakingsOf(
      commitments.filter(({ goalArea, plan }) => goalArea === code && plan === null),
      names,
    ),
  });
  return {
    agreement: shownAgreement(found.agreement),
    countyName: found.countyName,
    ownerName: names.get(owner) ?? inBoth(owner),
    predecessor: found.predecessor,
    successors: found.successors,
    parties: parties.map(({ organisation, nameInDocument, adoption }) => ({
      nameInDocument,
      name: names.get(organisation) ?? inBoth(nameInDocument),
      adoption,
    })),
    areas: goalAreas.map((area) => ({
      area,
      indicators: found.indicators
        .filter(({ goalArea }) => goalArea === area.code)
        .map((indicator) => ({ indicator, reportedBy: reportedBy(indicator) })),
      ...undertakenIn(area.code),
    })),
    plans: plans.map((plan) => shownPlan(plan, found.agreement, names)),
    elsewhere: undertakenIn(null),
  };
}

/** What the page says of the agreement as a whole. */
function shownAgreement(agreement: Documents['agreement']): ShownAgreement {
  const { key, kind, countyCode, owner, title, shortTitle, source, annexes } = agreement;
  const { validFrom, validTo, openEnded, revision, notice } = agreement;
  const { targetGroup, overallGoal, levelName, followUp, organs } = agreement;
  return {
    ...{ key, kind, countyCode, owner, title, shortTitle, source, annexes },
    ...{ validFrom, validTo, openEnded, revision, notice },
    ...{ targetGroup, overallGoal, levelName, followUp, organs },
  };
}

function shownPlan(plan: ActionPlan, { plans, commitments }: Documents['agreement'], names: Names): PlanReading {
  return {
    ...plan,
    replaces: plans.find(({ key }) => key === plan.replaces)?.title ?? null,
    undertakings: undertakingsOf(
      commitments.filter((commitment) => commitment.plan === plan.key),
      names,
    ),
  };
}

/** A name that there is in Swedish alone. */
const inBoth = (name: string): LocalText => ({ sv: name, en: name });

function shownTarget({ indicator, ...target }: Target, indicators: Indicator[]): ShownTarget {
  const { key, text, year, value, unit, decidedBy, decidedOn } = target;
  const measured = indicators.find(({ code }) => code === indicator)?.shortName ?? null;
  return { key, text, year, value, unit, decidedBy, decidedOn, indicator: measured };
}

/** By who undertook it, in the order of the document. */
function undertakingsOf(commitments: Commitment[], names: Names): Undertaking[] {
  const byOrganisation = Map.groupBy(commitments, ({ organisation }) => organisation);
  return [...byOrganisation].map(([organisation, theirs]) => ({
    who: isCollective(organisation) ? collectiveNames[organisation] : (names.get(organisation) ?? inBoth(organisation)),
    commitments: theirs.map(({ key, text, from, to }) => ({ key, text, from, to })),
  }));
}
