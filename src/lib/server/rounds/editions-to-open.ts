import { type Actor, can } from '#lib/domain/access.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Period } from '#lib/domain/period.ts';
import { Problem, type SupplementRefusal } from '#lib/domain/problem.ts';
import { nation } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { inTime } from '../edition-order.ts';

/** A published edition that a round can be opened of, or that can be a round's supplement. */
export type OpenableEdition = {
  key: string;
  title: LocalText;
  /** The year that it asks about. */
  year: number;
  /** Everybody's, and not the county's own. */
  national: boolean;
  /** It has been opened in the county, as a round's first edition. */
  opened: boolean;
};

export type OpenableEditions = { countyName: string; editions: OpenableEdition[] };

/** The editions that the county can open: the national ones and its own, the latest year first. Not found for others. */
export async function openableEditions(database: Database, actor: Actor, county: string): Promise<OpenableEditions> {
  if (!can(actor, 'round.open', { county })) throw new Problem('not-found', {});
  return database.read(actor, async ({ client }) => {
    const { rows: counties } = await client.query<{ name: string }>('select name from county where code = $1', [
      county,
    ]);
    if (!counties[0]) throw new Problem('not-found', {});
    const { rows: editions } = await client.query<OpenableEdition>(
      `select e.key, e.document->'title' as title, left(e.document#>>'{period,to}', 4)::int as year,
              a.county_code = $2 as national,
              exists (select from round r where r.edition_key = e.key and r.county_code = $1) as opened
       from edition e
       join questionnaire q on q.key = e.questionnaire_key
       join agreement a on a.key = q.agreement_key
       where a.county_code in ($1, $2)
       order by year desc, national desc, e.questionnaire_key, ${inTime('e')} desc`,
      [county, nation],
    );
    return { countyName: counties[0].name, editions };
  });
}

type Chosen = { editionKey: string; supplementKey: string | null; countyCode: string };

/** The round's editions. An edition that is neither national nor the county's own is not found. */
export async function editionsFor(
  tx: Tx,
  { editionKey, supplementKey, countyCode }: Chosen,
): Promise<{ edition: Edition; supplement: Edition | null }> {
  const first = await ownedEdition(tx, editionKey);
  if (first.county !== nation && first.county !== countyCode) throw new Problem('not-found', {});
  if (supplementKey === null) return { edition: first.edition, supplement: null };
  const supplement = await ownedEdition(tx, supplementKey);
  if (supplement.county !== countyCode) refuse('not-of-county');
  refuseUnfit(first.edition, supplement.edition);
  return { edition: first.edition, supplement: supplement.edition };
}

/** The year that a round is of: the last that its period touches. */
export function yearOf(period: Period): number {
  return Number(period.to.slice(0, 4));
}

/** An answer's address begins with its part, and a round's figures are of one year. */
function refuseUnfit(edition: Edition, supplement: Edition): void {
  if (edition.key === supplement.key) refuse('same-edition');
  const both = supplement.parts.filter(({ key }) => edition.parts.some((part) => part.key === key));
  if (both.length > 0) refuse('same-parts', both.map(({ key }) => key).join(', '));
  const year = yearOf(supplement.period);
  if (year !== yearOf(edition.period)) refuse('other-year', String(year));
}

function refuse(why: SupplementRefusal, what = ''): never {
  throw new Problem('supplement-refused', { why, what });
}

async function ownedEdition({ client }: Tx, key: string): Promise<{ edition: Edition; county: string }> {
  const { rows } = await client.query<{ edition: Edition; county: string }>(
    `select e.document as edition, a.county_code as county from edition e
     join questionnaire q on q.key = e.questionnaire_key
     join agreement a on a.key = q.agreement_key
     where e.key = $1`,
    [key],
  );
  if (!rows[0]) throw new Problem('not-found', {});
  return rows[0];
}
