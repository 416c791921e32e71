import type { Agreement } from '#lib/domain/agreement.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Fault, Parsed } from '#lib/domain/fault.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { isDate, type Period } from '#lib/domain/period.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { nation } from '#lib/domain/territory.ts';
import { compareEditions } from '#lib/survey/compare-editions.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { parseEdition } from '#lib/survey/parse-edition.ts';
import { storedAgreement } from '../agreements/index.ts';
import type { Tx } from '../db/index.ts';
import { inTime } from '../edition-order.ts';
import type { StoredDraft } from './draft-store.ts';

/** What an edition is judged against: its agreement's indicators, the municipalities, and the editions around it in time. */
export type JudgedAgainst = {
  agreement: Agreement;
  indicators: Indicator[];
  municipalities: Municipality[];
  previous: Edition | null;
  /** Published already, for a later period; null where the edition is the latest. */
  following: Edition | null;
};

export async function judgedAgainst(tx: Tx, draft: StoredDraft): Promise<JudgedAgainst> {
  const { agreement } = await storedAgreement(tx, draft.agreement.key);
  const { rows: municipalities } = await tx.client.query<Municipality>(
    `select code, county_code as "countyCode", name, latitude, longitude from municipality
     where county_code = $1 or $1 = '${nation}' order by name collate "swedish"`,
    [agreement.countyCode],
  );
  return {
    agreement,
    indicators: agreement.indicators,
    municipalities,
    ...(await editionsAround(tx, draft)),
  };
}

async function editionsAround({ client }: Tx, { questionnaire, document }: StoredDraft) {
  const { rows } = await client.query<{ document: Edition; isBefore: boolean }>(
    `with placed as (
       select document, position, document #>> '{period,to}' <= $2 as "isBefore" from edition where questionnaire_key = $1)
     (select document, "isBefore" from placed p where "isBefore" order by ${inTime('p')} desc limit 1)
     union all
     (select document, "isBefore" from placed p where not "isBefore" order by ${inTime('p')} limit 1)`,
    [questionnaire, endOf(document)],
  );
  return {
    previous: rows.find(({ isBefore }) => isBefore)?.document ?? null,
    following: rows.find(({ isBefore }) => !isBefore)?.document ?? null,
  };
}

/** While a draft has no period that can be read, it comes after all the others. */
function endOf({ period }: { period?: Partial<Period> }): string {
  const to = period?.to ?? '';
  return isDate(to) ? to : '9999-12-31';
}

/** The document as an edition, when it can be read as one, and all that is wrong with it by itself or beside those around it. */
export type Judged = { edition: Edition | null; faults: Fault[] };

export function judgeEdition(document: EditionFile, against: JudgedAgainst): Judged {
  const { indicators, municipalities } = against;
  const context = {
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    municipalities,
  };
  const parsed = parseEdition(document, context);
  const edition = editionOf(parsed) ?? editionOf(parseEdition(withChangelog(document), context));
  return {
    edition,
    faults: [...(parsed.ok ? [] : parsed.faults), ...(edition ? besideOthers(edition, against) : [])],
  };
}

function besideOthers(edition: Edition, { previous, following }: JudgedAgainst): Fault[] {
  return [
    ...(previous ? compareEditions(previous, edition) : []),
    ...(following ? compareEditions(edition, following).map((fault) => unlike(following, fault)) : []),
  ];
}

/** What would have to be said in an edition that never changes again can only be mended in the one before it. */
function unlike({ label }: Edition, { path }: Fault): Fault {
  return { path, code: 'unlike-later', details: { what: label } };
}

const editionOf = (parsed: Parsed<Edition>): Edition | null => (parsed.ok ? parsed.value : null);

/** What is new is written last, and must not keep anybody from trying and comparing the questions before that. */
function withChangelog(document: EditionFile): EditionFile {
  return { ...document, changelog: { sv: '–', en: '–' } };
}
