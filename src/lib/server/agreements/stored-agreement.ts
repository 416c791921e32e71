import type { Agreement } from '#lib/domain/agreement.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Tx } from '../db/index.ts';

/** An agreement as it stands, the number of its latest revision, and whether it is kept as a file or here. */
export type StoredAgreement = { agreement: Agreement; revision: number; origin: 'file' | 'browser' };

type Row = Omit<StoredAgreement, 'agreement'> & { document: Omit<Agreement, 'indicators'>; indicators: Indicator[] };

/** The stored agreements with these keys, their indicators in order; `lock` holds them until the transaction ends. */
export async function storedAgreements(
  { client }: Tx,
  keys: string[],
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredAgreement[]> {
  if (lock) await client.query('select 1 from agreement where key = any($1) order by key for update', [keys]);
  const { rows } = await client.query<Row>(
    `select a.document, a.revision, a.origin,
            (select coalesce(json_agg(i.document order by i.position), '[]')
             from indicator i where i.agreement_key = a.key) as indicators
     from agreement a where a.key = any($1) order by a.key`,
    [keys],
  );
  return rows.map(({ document, indicators, revision, origin }) => ({
    agreement: { ...document, indicators },
    revision,
    origin,
  }));
}

/** One of them; throws `not-found` when there is none with the key. */
export async function storedAgreement(tx: Tx, key: string): Promise<StoredAgreement> {
  const [stored] = await storedAgreements(tx, [key]);
  if (!stored) throw new Problem('not-found', {});
  return stored;
}
