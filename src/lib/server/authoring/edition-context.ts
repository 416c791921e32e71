import type { Agreement } from '#lib/domain/agreement.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Fault, Parsed } from '#lib/domain/fault.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { nation } from '#lib/domain/territory.ts';
import { compareEditions } from '#lib/survey/compare-editions.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { parseEdition } from '#lib/survey/parse-edition.ts';
import { storedAgreement } from '../agreements/index.ts';
import type { Tx } from '../db/index.ts';

/** What an edition is judged against: its agreement's indicators, the municipalities, and the edition before it. */
export type JudgedAgainst = {
  agreement: Agreement;
  indicators: Indicator[];
  municipalities: Municipality[];
  previous: Edition | null;
};

export async function judgedAgainst(tx: Tx, agreementKey: string, previous: string | null): Promise<JudgedAgainst> {
  const { agreement } = await storedAgreement(tx, agreementKey);
  const { rows: municipalities } = await tx.client.query<Municipality>(
    `select code, county_code as "countyCode", name, latitude, longitude from municipality
     where county_code = $1 or $1 = '${nation}' order by name collate "swedish"`,
    [agreement.countyCode],
  );
  const { rows: editions } = await tx.client.query<{ document: Edition }>(
    'select document from edition where key = $1',
    [previous],
  );
  return {
    agreement,
    indicators: agreement.indicators,
    municipalities,
    previous: editions[0]?.document ?? null,
  };
}

/** The document as an edition, when it can be read as one, and all that is wrong with it by itself or beside the one before. */
export type Judged = { edition: Edition | null; faults: Fault[] };

export function judgeEdition(document: EditionFile, against: JudgedAgainst): Judged {
  const { indicators, municipalities, previous } = against;
  const context = {
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    municipalities,
  };
  const parsed = parseEdition(document, context);
  const edition = editionOf(parsed) ?? editionOf(parseEdition(withChangelog(document), context));
  return {
    edition,
    faults: [...(parsed.ok ? [] : parsed.faults), ...(edition && previous ? compareEditions(previous, edition) : [])],
  };
}

const editionOf = (parsed: Parsed<Edition>): Edition | null => (parsed.ok ? parsed.value : null);

/** What is new is written last, and must not keep anybody from trying and comparing the questions before that. */
function withChangelog(document: EditionFile): EditionFile {
  return { ...document, changelog: { sv: '–', en: '–' } };
}
