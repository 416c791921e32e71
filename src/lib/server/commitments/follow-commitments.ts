import { type Actor, can } from '#lib/domain/access.ts';
import { collectiveNames, type Commitment, isCollective, organisationsMeant } from '#lib/domain/agreement.ts';
import type {
  FollowedCommitment,
  FollowedCommitments,
  Following,
  Named,
  Reporter,
} from '#lib/domain/commitment-reading.ts';
import {
  allReportYears,
  likelyYear,
  planVersions,
  reportersOf,
  reportYears,
  tallyOf,
} from '#lib/domain/commitment-report.ts';
import { Problem } from '#lib/domain/problem.ts';
import { bySwedishOrder } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { reportsFor } from './own-commitments.ts';
import {
  type AgreementDocument,
  agreementOf,
  byArea,
  organisationsBy,
  planTitle,
  reportsOn,
  shown,
  type StoredReport,
  yearAt,
} from './stored.ts';

type Reading = {
  agreement: AgreementDocument;
  organisations: Map<string, Named & { lastYear: number | null }>;
  /** The year whose reports are shown; null for who sees none. */
  year: number | null;
  reports: StoredReport[];
};

/**
 * An agreement's commitments and plans for anyone, and with them what the parties have reported for a year for those who
 * may follow that. Throws `not-found`, and `bad-request` for a year that nobody can report on.
 */
export async function followCommitments(
  database: Database,
  actor: Actor,
  at: { agreement: string; year: number | null },
  now: Date,
): Promise<FollowedCommitments> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const agreement = await agreementOf(tx, at.agreement);
    if (!agreement) throw new Problem('not-found', {});
    const concerned = concernedIn(agreement);
    const years = allReportYears(agreement, agreement.commitments, yearAt(now));
    const follows = can(actor, 'commitment.follow', { county: agreement.countyCode, parties: concerned });
    const year = follows ? (at.year ?? likelyYear(years, agreement, yearAt(now))) : null;
    if (year !== null && !years.includes(year)) throw new Problem('bad-request', { what: 'ar' });
    const reading = await readingOf(tx, agreement, concerned, year);
    const commitments = agreement.commitments
      .filter((commitment) => year === null || reportYears(agreement, commitment, yearAt(now)).includes(year))
      .map((commitment) => ({ goalArea: commitment.goalArea, item: followed(reading, commitment) }));
    const { key, shortTitle, validFrom, validTo, levelName } = agreement;
    return {
      agreement: { key, shortTitle, validFrom, validTo, levelName },
      plans: planVersions(agreement.plans),
      areas: byArea(agreement, commitments),
      following:
        year === null
          ? null
          : followingOf(
              commitments.map(({ item }) => item),
              year,
              years,
            ),
      reportsHere: reportsFor(actor).some((organisation) => concerned.includes(organisation)),
      synthetic: reading.reports.some(({ synthetic }) => synthetic),
    };
  });
}

/** The parties, and whoever else undertook something. */
function concernedIn({ parties, commitments }: AgreementDocument): string[] {
  const named = commitments.flatMap(({ organisation }) => organisationsMeant(organisation, parties));
  return [...new Set([...parties.map(({ organisation }) => organisation), ...named])];
}

async function readingOf(
  tx: Tx,
  agreement: AgreementDocument,
  concerned: string[],
  year: number | null,
): Promise<Reading> {
  const reports = year === null ? [] : await reportsOn(tx, agreement.key);
  return {
    agreement,
    organisations: await organisationsBy(tx, concerned),
    year,
    reports: reports.filter((report) => report.year === year),
  };
}

function followed(reading: Reading, commitment: Commitment): FollowedCommitment {
  const { agreement, year } = reading;
  const { key, text, from, to, kind, organisation, plan } = commitment;
  return {
    key,
    text,
    from,
    to,
    kind,
    who: isCollective(organisation) ? collectiveNames[organisation] : named(reading, organisation).name,
    collective: isCollective(organisation),
    plan: planTitle(agreement, plan),
    reporters: year === null ? null : reportersIn(reading, commitment, year),
  };
}

function named({ organisations }: Reading, id: string): Named {
  return { id, name: organisations.get(id)?.name ?? { sv: id, en: id } };
}

/** In Swedish order, without those that ceased before the year. */
function reportersIn(reading: Reading, commitment: Commitment, year: number): Reporter[] {
  return reportersOf(reading.agreement, commitment, year)
    .filter((id) => (reading.organisations.get(id)?.lastYear ?? year) >= year)
    .map((id) => {
      const report = reading.reports.find((one) => one.organisation === id && one.commitment === commitment.key);
      return { ...named(reading, id), report: report ? shown(report) : null };
    })
    .sort((a, b) => bySwedishOrder(a.name.sv, b.name.sv));
}

function followingOf(commitments: FollowedCommitment[], year: number, years: number[]): Following {
  const all = commitments.flatMap(({ reporters }) => reporters ?? []);
  const byParty = Map.groupBy(all, ({ id }) => id);
  const parties = [...byParty].flatMap(([id, theirs]) => {
    const name = theirs[0]?.name;
    return name ? [{ id, name, tally: tallyOf(theirs.map(({ report }) => report?.status ?? null)) }] : [];
  });
  return {
    year,
    years,
    tally: tallyOf(all.map(({ report }) => report?.status ?? null)),
    parties: parties.sort((a, b) => bySwedishOrder(a.name.sv, b.name.sv)),
  };
}
