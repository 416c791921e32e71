import { type Actor, can } from '#lib/domain/access.ts';
import { commitmentsOf, isCollective } from '#lib/domain/agreement.ts';
import type { OwnCommitments } from '#lib/domain/commitment-reading.ts';
import { allReportYears, likelyYear, tallyOf, toReport } from '#lib/domain/commitment-report.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../db/index.ts';
import { type AgreementDocument, agreementsNaming, byArea, organisationsBy, reportsOn, yearAt } from './stored.ts';

/** The organisations that the actor reports for. */
export function reportsFor(actor: Actor): string[] {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const organisations = memberships.flatMap(({ organisation }) => organisation ?? []);
  return [...new Set(organisations)].filter((organisation) => can(actor, 'commitment.report', { organisation }));
}

/** A year chosen for one agreement; the others show their likeliest. */
export type Chosen = { agreement: string; year: number } | null;

/**
 * What the actor's organisations undertook, agreement by agreement, with how far the reports of a year have come. Throws
 * `bad-request` for a year that cannot be reported.
 */
export async function ownCommitments(
  database: Database,
  actor: Actor,
  chosen: Chosen,
  now: Date,
): Promise<OwnCommitments[]> {
  const organisations = reportsFor(actor);
  return database.read(actor, async (tx) => {
    const found: OwnCommitments[] = [];
    for (const agreement of await agreementsNaming(tx, organisations)) {
      for (const organisation of organisations) {
        if (commitmentsOf(agreement, organisation).length === 0) continue;
        found.push(await ownIn(tx, agreement, organisation, chosen, yearAt(now)));
      }
    }
    return found;
  });
}

async function ownIn(
  tx: Tx,
  agreement: AgreementDocument,
  organisation: string,
  chosen: Chosen,
  thisYear: number,
): Promise<OwnCommitments> {
  const { key, shortTitle } = agreement;
  const years = allReportYears(agreement, commitmentsOf(agreement, organisation), thisYear);
  const year = chosen?.agreement === key ? chosen.year : likelyYear(years, agreement, thisYear);
  if (year !== null && !years.includes(year)) throw new Problem('bad-request', { what: 'ar' });
  const names = await organisationsBy(tx, [organisation]);
  const reports = (await reportsOn(tx, key, organisation)).filter((report) => report.year === year);
  const items = (year === null ? [] : toReport(agreement, organisation, year, thisYear)).map((commitment) => ({
    goalArea: commitment.goalArea,
    item: {
      key: commitment.key,
      text: commitment.text,
      collective: isCollective(commitment.organisation),
      status: reports.find((report) => report.commitment === commitment.key)?.status ?? null,
    },
  }));
  return {
    agreement: { key, shortTitle },
    organisation: {
      id: organisation,
      name: names.get(organisation)?.name ?? { sv: organisation, en: organisation },
    },
    years,
    year,
    areas: byArea(agreement, items),
    tally: tallyOf(items.map(({ item }) => item.status)),
    synthetic: reports.some(({ synthetic }) => synthetic),
  };
}
