import type { FileFault } from '#lib/domain/fault.ts';
import type { Tx } from '../db/index.ts';
import type { Definitions } from './definitions.ts';
import { sha256 } from './store-definitions.ts';

/**
 * What a load may not change: an edition that a round uses, and an indicator or component that has figures. The
 * editions are locked until the load is done, so that no round opens on one in the meantime.
 */
export async function frozenFaults(tx: Tx, definitions: Definitions): Promise<FileFault[]> {
  return [...(await changedEditions(tx, definitions)), ...(await lostComponents(tx, definitions))];
}

async function changedEditions({ client }: Tx, { editions }: Definitions): Promise<FileFault[]> {
  const hashes = new Map(editions.map(({ value, text }) => [value.key, sha256(text)]));
  const { rows: stored } = await client.query<{ key: string; hash: string }>(
    'select key, hash from edition where key = any($1) for update',
    [[...hashes.keys()]],
  );
  const changed = stored.filter(({ key, hash }) => hashes.get(key) !== hash).map(({ key }) => key);
  const { rows: used } = await client.query<{ key: string }>(
    'select distinct edition_key as key from round where edition_key = any($1)',
    [changed],
  );
  return used.map(({ key }) => ({
    file: editions.find(({ value }) => value.key === key)?.file ?? key,
    path: '',
    code: 'already-published',
    details: { what: key },
  }));
}

async function lostComponents({ client }: Tx, { agreements }: Definitions): Promise<FileFault[]> {
  const kept = agreements.flatMap(({ value }) =>
    value.indicators.flatMap(({ code, components }) => components.map(({ key }) => `${code}/${key}`)),
  );
  const { rows } = await client.query<{ agreement: string; lost: string }>(
    `select distinct i.agreement_key as agreement, c.indicator_code || '/' || c.key as lost
     from component c join indicator i on i.code = c.indicator_code
     where i.agreement_key = any($1) and not c.indicator_code || '/' || c.key = any($2)
       and exists (select 1 from observation o where o.indicator_code = c.indicator_code and o.component = c.key)
     order by 2`,
    [agreements.map(({ value }) => value.key), kept],
  );
  return rows.map(({ agreement, lost }) => ({
    file: agreements.find(({ value }) => value.key === agreement)?.file ?? agreement,
    path: 'indicators',
    code: 'already-published',
    details: { what: lost },
  }));
}

/** Takes away what a loaded agreement no longer holds and nothing refers to; answers how much it was. */
export async function removeDropped({ client }: Tx, { agreements }: Definitions): Promise<number> {
  const keys = agreements.map(({ value }) => value.key);
  const indicators = agreements.flatMap(({ value }) => value.indicators);
  const components = indicators.flatMap(({ code, components: own }) => own.map(({ key }) => `${code}/${key}`));
  const areas = agreements.flatMap(({ value }) => value.goalAreas.map(({ code }) => `${value.key}/${code}`));
  const ofThese = 'select code from indicator where agreement_key = any($1)';
  const results = [
    await client.query(
      `delete from component where indicator_code in (${ofThese}) and not indicator_code || '/' || key = any($2)`,
      [keys, components],
    ),
    await client.query('delete from indicator where agreement_key = any($1) and not code = any($2)', [
      keys,
      indicators.map(({ code }) => code),
    ]),
    await client.query(
      `delete from goal_area where agreement_key = any($1) and not agreement_key || '/' || code = any($2)`,
      [keys, areas],
    ),
  ];
  return results.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}
