import { type ActionPlan, type Agreement, type Commitment, organisationsMeant } from './agreement.ts';

/** How far a party has come with what it undertook, in its own judgement. */
export const commitmentStatuses = ['not-begun', 'under-way', 'done', 'dropped'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What a party says of one of its commitments for one year; `result` may be empty. */
export type CommitmentReport = {
  commitment: string;
  organisation: string;
  year: number;
  status: CommitmentStatus;
  result: string;
  at: Date;
};

/** The longest result that a party may write, in characters. */
export const longestResult = 4000;

/** How many years one may look back on where neither the agreement nor its date tells when it began. */
const yearsBack = 10;

type Dated = Pick<Agreement, 'validFrom' | 'validTo' | 'source' | 'plans'>;
type Joined = Pick<Agreement, 'parties'>;

/**
 * The years that may be reported on a commitment, the latest first: its own, else its plan's, else the agreement's,
 * and never one that has not begun.
 */
export function reportYears(
  { validFrom, validTo, source, plans }: Dated,
  { plan: key, from, to }: Pick<Commitment, 'plan' | 'from' | 'to'>,
  thisYear: number,
): number[] {
  const plan = plans.find((one) => one.key === key);
  const first = from ?? plan?.from ?? validFrom ?? yearIn(source.dated) ?? thisYear - yearsBack + 1;
  const last = Math.min(to ?? plan?.to ?? validTo ?? thisYear, thisYear);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => last - back);
}

function yearIn(dated: string): number | null {
  const [year] = /^\d{4}/.exec(dated) ?? [];
  return year === undefined ? null : Number(year);
}

/**
 * The year that one most likely wants: the last finished one of an agreement that ends, the current one of an
 * agreement that goes on. Null when none can be reported yet.
 */
export function likelyYear(years: number[], { validTo }: Pick<Agreement, 'validTo'>, thisYear: number): number | null {
  const finished = validTo === null ? undefined : years.find((year) => year < thisYear);
  return finished ?? years[0] ?? null;
}

/** Every year that can be reported on one of the commitments, the latest first. */
export function allReportYears(agreement: Dated, commitments: Commitment[], thisYear: number): number[] {
  const years = commitments.flatMap((commitment) => reportYears(agreement, commitment, thisYear));
  return [...new Set(years)].sort((a, b) => b - a);
}

/**
 * Those who report on a commitment for a year, each for itself. A party that declined, or that the agreement ceased to
 * apply to in an earlier year, does not.
 */
export function reportersOf({ parties }: Joined, { organisation }: Pick<Commitment, 'organisation'>, year: number) {
  const outside = new Set(
    parties.filter(({ adoption }) => !appliesIn(adoption, year)).map((party) => party.organisation),
  );
  return organisationsMeant(organisation, parties).filter((id) => !outside.has(id));
}

function appliesIn(adoption: Agreement['parties'][number]['adoption'], year: number): boolean {
  if (adoption === null) return true;
  const { status, ends } = adoption;
  return status !== 'declined' && (ends === null || Number(ends.slice(0, 4)) >= year);
}

/** What an organisation is to report on for a year. */
export function toReport(
  agreement: Dated & Joined & Pick<Agreement, 'commitments'>,
  organisation: string,
  year: number,
  thisYear: number,
): Commitment[] {
  return agreement.commitments.filter(
    (commitment) =>
      reportYears(agreement, commitment, thisYear).includes(year) &&
      reportersOf(agreement, commitment, year).includes(organisation),
  );
}

/** How many were to report, how many have, and with which status. */
export type CommitmentTally = { asked: number; reported: number; statuses: Record<CommitmentStatus, number> };

/** Counts the statuses given; null stands for one that is still to come. */
export function tallyOf(given: (CommitmentStatus | null)[]): CommitmentTally {
  const statuses: Record<CommitmentStatus, number> = { 'not-begun': 0, 'under-way': 0, done: 0, dropped: 0 };
  for (const status of given) if (status !== null) statuses[status] += 1;
  return { asked: given.length, reported: given.filter((status) => status !== null).length, statuses };
}

/** The next that has no report, in the order of the list: after the one just reported, else from the start. */
export function nextToReport<Item extends { key: string; status: CommitmentStatus | null }>(
  items: Item[],
  after: string,
): Item | null {
  const at = items.findIndex(({ key }) => key === after) + 1;
  return [...items.slice(at), ...items.slice(0, at)].find(({ status }) => status === null) ?? null;
}

/** A plan's versions: the latest that was adopted, those that it replaced, and drafts of the next. */
export type PlanVersions = { current: ActionPlan | null; earlier: ActionPlan[]; drafts: ActionPlan[] };

/** The agreement's plans, each with its versions, the latest first. */
export function planVersions(plans: ActionPlan[]): PlanVersions[] {
  const replaced = new Set(plans.map(({ replaces }) => replaces));
  return plans
    .filter(({ key }) => !replaced.has(key))
    .map((last) => {
      const chain = backFrom(last, plans);
      const at = chain.findIndex(({ adoptedBy }) => adoptedBy !== null);
      if (at < 0) return { current: null, earlier: [], drafts: chain };
      return { current: chain[at] ?? null, earlier: chain.slice(at + 1), drafts: chain.slice(0, at) };
    });
}

function backFrom(last: ActionPlan, plans: ActionPlan[]): ActionPlan[] {
  const chain: ActionPlan[] = [];
  for (let plan: ActionPlan | undefined = last; plan && !chain.includes(plan);) {
    chain.push(plan);
    const { replaces }: ActionPlan = plan;
    plan = plans.find(({ key }) => key === replaces);
  }
  return chain;
}
