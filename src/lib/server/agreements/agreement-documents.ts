import type { Agreement } from '#lib/domain/agreement.ts';
import type { AgreementReading } from '#lib/domain/agreement-reading.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';

/** An agreement's stored documents, with the agreements before and after it. */
export type Documents = Pick<AgreementReading, 'countyName' | 'predecessor' | 'successors'> & {
  agreement: Omit<Agreement, 'indicators'>;
  indicators: Indicator[];
};

export async function documentsOf(tx: Tx, key: string): Promise<Documents | undefined> {
  const { rows } = await tx.client.query<Documents>(
    `select a.document as agreement, c.name as "countyName",
            (select coalesce(json_agg(i.document order by i.position), '[]') from indicator i where i.agreement_key = a.key) as indicators,
            (select json_build_object('key', p.key, 'shortTitle', p.document->'shortTitle')
             from agreement p where p.key = a.document->>'predecessor') as predecessor,
            (select coalesce(json_agg(json_build_object('key', s.key, 'shortTitle', s.document->'shortTitle')
                                      order by s.title collate "swedish"), '[]')
             from agreement s where s.document->>'predecessor' = a.key) as successors
     from agreement a left join county c on c.code = a.county_code where a.key = $1`,
    [key],
  );
  return rows[0];
}

/** Organisations' names of today, by their ids. */
export async function organisationNames(tx: Tx, ids: string[]): Promise<Map<string, LocalText>> {
  const { rows } = await tx.client.query<{ id: string; name: LocalText }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
