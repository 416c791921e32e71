import type { Organ } from '#lib/domain/agreement.ts';
import { Problem } from '#lib/domain/problem.ts';
import { nation } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';

/** Whose meetings: an agreement as it is followed in a county, with its bodies; `national` where an address must say which. */
export type MeetingPlace = {
  agreement: { key: string; shortTitle: LocalText };
  county: { code: string; name: string };
  national: boolean;
  organs: Organ[];
};

type Row = { key: string; shortTitle: LocalText; owner: string; code: string; name: string; organs: Organ[] };

/**
 * An agreement in a county. The whole country's is followed in the one that is said; for others it is their own, said or
 * not. Throws `not-found` for any other.
 */
export async function meetingPlace({ client }: Tx, key: string, inCounty: string | null): Promise<MeetingPlace> {
  const { rows } = await client.query<Row>(
    `select a.key, a.document->'shortTitle' as "shortTitle", a.county_code as owner, c.code, c.name,
            a.document->'organs' as organs
     from agreement a join county c on c.code = case when a.county_code = $3 then $2 else a.county_code end
     where a.key = $1 and ($2::text is null or c.code = $2)`,
    [key, inCounty, nation],
  );
  const [row] = rows;
  if (!row) throw new Problem('not-found', {});
  const { code, name, shortTitle, organs, owner } = row;
  return { agreement: { key, shortTitle }, county: { code, name }, national: owner === nation, organs };
}
