import { type Actor, can } from '#lib/domain/access.ts';
import { type Agreement, collectiveNames, type Commitment, isCollective, type Target } from '#lib/domain/agreement.ts';
import type {
  AgreementReading,
  ShownAgreement,
  ShownTarget,
  Undertaken,
  Undertaking,
} from '#lib/domain/agreement-reading.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { reporterNames } from './reporter-names.ts';

/** An agreement as it is shown: goal areas with all that belongs to them, and its parties by today's names. */
export async function readAgreement(database: Database, actor: Actor, key: string): Promise<AgreementReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const found = await documentsOf(tx, key);
    if (!found) throw new Problem('not-found', {});
    const { goalAreas, parties, commitments, targets } = found.agreement;
    const reportedBy = await reporterNames(tx, found.indicators);
    const names = await organisationNames(
      tx,
      [...parties, ...commitments].map(({ organisation }) => organisation),
    );
    const undertakenIn = (code: string | null): Undertaken => ({
      targets: targets.filter(({ goalArea }) => goalArea === code).map(shownTarget),
      undertakings: undertakingsOf(
        commitments.filter(({ goalArea }) => goalArea === code),
        names,
      ),
    });
    return {
      agreement: shownAgreement(found.agreement),
      countyName: found.countyName,
      predecessor: found.predecessor,
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
      elsewhere: undertakenIn(null),
    };
  });
}

/** What the page says of the agreement as a whole. */
function shownAgreement(agreement: Documents['agreement']): ShownAgreement {
  const { key, countyCode, title, shortTitle, validFrom, validTo, openEnded, source, revision, notice } = agreement;
  const { targetGroup, overallGoal, levelName, followUp, organs, plans, annexes } = agreement;
  const facts = { validFrom, validTo, openEnded, source, revision, notice };
  return {
    key,
    countyCode,
    title,
    shortTitle,
    ...facts,
    targetGroup,
    overallGoal,
    levelName,
    followUp,
    organs,
    plans,
    annexes,
  };
}

/** A name that there is in Swedish alone. */
const inBoth = (name: string): LocalText => ({ sv: name, en: name });

function shownTarget({ key, text, year, decidedBy, decidedOn }: Target): ShownTarget {
  return { key, text, year, decidedBy, decidedOn };
}

/** By who undertook it, in the order of the document. */
function undertakingsOf(commitments: Commitment[], names: Map<string, LocalText>): Undertaking[] {
  const byOrganisation = Map.groupBy(commitments, ({ organisation }) => organisation);
  return [...byOrganisation].map(([organisation, theirs]) => ({
    who: isCollective(organisation) ? collectiveNames[organisation] : (names.get(organisation) ?? inBoth(organisation)),
    commitments: theirs.map(({ key, text, from, to }) => ({ key, text, from, to })),
  }));
}

type Documents = {
  agreement: Omit<Agreement, 'indicators'>;
  indicators: Indicator[];
  countyName: string;
  predecessor: AgreementReading['predecessor'];
};

async function documentsOf(tx: Tx, key: string): Promise<Documents | undefined> {
  const { rows } = await tx.client.query<Documents>(
    `select a.document as agreement, c.name as "countyName",
            (select coalesce(json_agg(i.document order by i.position), '[]') from indicator i where i.agreement_key = a.key) as indicators,
            (select json_build_object('key', p.key, 'shortTitle', p.document->'shortTitle')
             from agreement p where p.key = a.document->>'predecessor') as predecessor
     from agreement a join county c on c.code = a.county_code where a.key = $1`,
    [key],
  );
  return rows[0];
}

async function organisationNames(tx: Tx, ids: string[]): Promise<Map<string, LocalText>> {
  const { rows } = await tx.client.query<{ id: string; name: LocalText }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
