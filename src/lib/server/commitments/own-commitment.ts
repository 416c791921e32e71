import type { Actor } from '#lib/domain/access.ts';
import { type Commitment, isCollective } from '#lib/domain/agreement.ts';
import type { OwnCommitment } from '#lib/domain/commitment-reading.ts';
import { likelyYear, reportersOf, reportYears } from '#lib/domain/commitment-report.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../db/index.ts';
import { reportsFor } from './own-commitments.ts';
import { type AgreementDocument, agreementOf, organisationsBy, planTitle, reportsOn, shown, yearAt } from './stored.ts';

/** Which commitment; without an organisation or a year the actor's own, and the likeliest. */
export type CommitmentAt = {
  agreement: string;
  commitment: string;
  organisation: string | null;
  year: number | null;
};

/**
 * A commitment for the actor's organisation to report on. Throws `not-found` when it is none of the organisation's, and
 * `bad-request` for a year that cannot be reported on it.
 */
export async function ownCommitment(
  database: Database,
  actor: Actor,
  at: CommitmentAt,
  now: Date,
): Promise<OwnCommitment> {
  return database.read(actor, async (tx) => {
    const { agreement, commitment } = await commitmentAt(tx, at);
    const years = reportYears(agreement, commitment, yearAt(now));
    const year = at.year ?? likelyYear(years, agreement, yearAt(now));
    if (year === null || !years.includes(year)) throw new Problem('bad-request', { what: 'ar' });
    const meant = reportersOf(agreement, commitment, year);
    const organisation = reportsFor(actor).find((id) => meant.includes(id) && (at.organisation ?? id) === id);
    if (organisation === undefined) throw new Problem('not-found', {});
    return reading(tx, agreement, commitment, { organisation, years, year });
  });
}

/** The commitment in its agreement; throws `not-found` when there is none. */
export async function commitmentAt(
  tx: Tx,
  at: Pick<CommitmentAt, 'agreement' | 'commitment'>,
): Promise<{ agreement: AgreementDocument; commitment: Commitment }> {
  const agreement = await agreementOf(tx, at.agreement);
  const commitment = agreement?.commitments.find(({ key }) => key === at.commitment);
  if (!agreement || !commitment) throw new Problem('not-found', {});
  return { agreement, commitment };
}

async function reading(
  tx: Tx,
  agreement: AgreementDocument,
  commitment: Commitment,
  { organisation, years, year }: { organisation: string; years: number[]; year: number },
): Promise<OwnCommitment> {
  const reports = (await reportsOn(tx, agreement.key, organisation)).filter(
    (report) => report.commitment === commitment.key,
  );
  const reportOf = (of: number) => {
    const report = reports.find((one) => one.year === of);
    return report ? shown(report) : null;
  };
  const names = await organisationsBy(tx, [organisation]);
  const { key, text, from, to, kind } = commitment;
  return {
    agreement: { key: agreement.key, shortTitle: agreement.shortTitle },
    organisation: { id: organisation, name: names.get(organisation)?.name ?? { sv: organisation, en: organisation } },
    commitment: { key, text, from, to, kind },
    collective: isCollective(commitment.organisation),
    area: agreement.goalAreas.find(({ code }) => code === commitment.goalArea)?.name ?? null,
    plan: planTitle(agreement, commitment.plan),
    years,
    year,
    report: reportOf(year),
    before: reportOf(year - 1),
  };
}
