import { type Actor, can } from '#lib/domain/access.ts';
import { typeText } from '#lib/domain/answer.ts';
import {
  commitmentStatuses,
  type CommitmentStatus,
  longestResult,
  reportersOf,
  reportYears,
} from '#lib/domain/commitment-report.ts';
import { Problem, type Violation } from '#lib/domain/problem.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { commitmentReport } from '../db/schema/index.ts';
import { newId } from '../id.ts';
import { commitmentAt } from './own-commitment.ts';
import { reportsOn, yearAt } from './stored.ts';

/** What a party reports, as it was written; `synthetic` when the demonstration made it up. */
export type GivenReport = {
  agreement: string;
  commitment: string;
  organisation: string;
  year: number;
  status: string;
  result: string;
  synthetic: boolean;
};

type Said = { status: CommitmentStatus; result: string };

/**
 * Keeps what an organisation says of its commitment for a year. A report that is there already is superseded and stays;
 * the same one again changes nothing. Throws `not-found` when the commitment is none of the organisation's or the actor
 * does not report for it, `bad-request` for a year outside the commitment's, and `answers-invalid` with the
 * violations of `status` and `result`. Nothing is stored then.
 */
export async function reportCommitment(database: Database, actor: Actor, given: GivenReport, now: Date): Promise<void> {
  await database.inTransaction(actor, async (tx) => {
    // One report on an agreement at a time, so that of two at once the later supersedes the earlier.
    await tx.client.query('select 1 from agreement where key = $1 for no key update', [given.agreement]);
    const { agreement, commitment } = await commitmentAt(tx, given);
    const meant = reportersOf(agreement, commitment, given.year).includes(given.organisation);
    if (!meant || !can(actor, 'commitment.report', given)) throw new Problem('not-found', {});
    if (!reportYears(agreement, commitment, yearAt(now)).includes(given.year))
      throw new Problem('bad-request', { what: 'ar' });
    const said = readSaid(given);
    if (!(await isNews(tx, given, said))) return;
    await put(tx, { ...given, ...said, countyCode: agreement.countyCode }, { actor, now });
  });
}

function readSaid({ status, result }: GivenReport): Said {
  const violations: Record<string, Violation> = {};
  const chosen = commitmentStatuses.find((one) => one === status);
  if (chosen === undefined) violations.status = { code: 'not-a-choice' };
  const text = typeText({ kind: 'text', maxLength: longestResult }, result.trim());
  if (!text.ok) violations.result = text.violation;
  if (chosen === undefined || !text.ok) throw new Problem('answers-invalid', { violations });
  return { status: chosen, result: String(text.value) };
}

async function isNews(tx: Tx, { agreement, commitment, organisation, year }: GivenReport, said: Said) {
  const reports = await reportsOn(tx, agreement, organisation);
  const current = reports.find((report) => report.commitment === commitment && report.year === year);
  return current?.status !== said.status || current.result !== said.result;
}

async function put(
  tx: Tx,
  report: GivenReport & Said & { countyCode: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const { agreement, commitment, organisation, year, status, result, synthetic, countyCode } = report;
  await tx.client.query(
    `update commitment_report set superseded_at = $5
     where agreement_key = $1 and commitment_key = $2 and organisation_id = $3 and year = $4 and superseded_at is null`,
    [agreement, commitment, organisation, year, now],
  );
  await tx.db.insert(commitmentReport).values({
    id: newId(now),
    agreementKey: agreement,
    commitmentKey: commitment,
    organisationId: organisation,
    countyCode,
    year,
    status,
    result,
    synthetic,
    personId: actor.kind === 'person' ? actor.personId : null,
    at: now,
  });
  await writeAudit(tx, {
    at: now,
    actor,
    action: 'commitment.report',
    subjectKind: 'commitment',
    subjectId: `${agreement}/${commitment}`,
    organisationId: organisation,
    countyCode,
    details: { year, status, synthetic },
  });
}
