/**
 * Twenty years of a national survey, generated: every municipality in every year with the same 200 figures of 90
 * indicators, about 1.2 million in all, each submitted in a round of its county. Two in a hundred are not available.
 */
import type { Component, Dimension, Indicator } from '#lib/domain/indicator.ts';
import type { Database, Tx } from '#lib/server/db/index.ts';
import { sampleComponent, sampleIndicator } from '../sample-indicator.ts';

export const agreement = '00-mottagande-och-etablering';
export const edition = `${agreement}-2026`;
export const areas = ['AVT', 'LOK', 'INS', 'EKB', 'BOS', 'SFI', 'SO', 'ARB', 'HAL', 'FRI', 'REG', 'LST'];

export const years = Array.from({ length: 20 }, (_, i) => 2007 + i);
export const latest = years.at(-1) ?? 2026;

/** Thirty shares and twenty counts by sex, forty counts without: 30 × 4 + 20 × 2 + 40 figures of each municipality. */
const generated: readonly Indicator[] = [
  ...made('share', 30, ['numerator', 'denominator'], ['sex']),
  ...made('count', 20, ['value'], ['sex'], 30),
  ...made('count', 40, ['value'], [], 50),
];
export const indicators = generated.map(({ code }) => code);

function made(
  kind: 'share' | 'count',
  many: number,
  roles: Component['role'][],
  breakdowns: Dimension[],
  from = 0,
): Indicator[] {
  const reporters: Component['reporters'] = [{ who: { kind: 'municipality' }, role: 'lead' }];
  return Array.from({ length: many }, (_, i) => {
    const goalArea = areas[(from + i) % areas.length] ?? 'AVT';
    const code = `00-${goalArea}-${String(from + i + 1).padStart(2, '0')}`;
    const components = roles.map((role) => sampleComponent({ key: role, role, breakdowns, reporters }));
    const name = { sv: `Indikator ${from + i + 1}`, en: `Indicator ${from + i + 1}` };
    const decimals = kind === 'share' ? 1 : 0;
    return sampleIndicator({ code, goalArea, kind, decimals, components, shortName: name });
  });
}

/** Fills a database that holds the definitions. */
export async function fillWithFigures(database: Database): Promise<void> {
  await database.inTransaction('system', async (tx) => {
    await replaceIndicators(tx, generated, 'kind:municipality');
    await openRounds(tx);
    for (const year of years) await insertFigures(tx, year);
  });
}

/** The catalogue's own indicators make room for others, each component led by the reporter. */
export async function replaceIndicators({ client }: Tx, indicators: readonly Indicator[], lead: string): Promise<void> {
  await client.query(`delete from component where indicator_code like '00-%'`);
  await client.query(`delete from indicator where code like '00-%'`);
  await client.query(
    `insert into indicator (code, agreement_key, goal_area_code, position, kind, document)
     select i->>'code', $2, i->>'goalArea', at, i->>'kind', i from jsonb_array_elements($1::jsonb) with ordinality as t (i, at)`,
    [JSON.stringify(indicators), agreement],
  );
  await client.query(
    `insert into component (indicator_code, key, role, leads)
     select i->>'code', c->>'key', c->>'role', array[$2]
     from jsonb_array_elements($1::jsonb) i, jsonb_array_elements(i->'components') c`,
    [JSON.stringify(indicators), lead],
  );
}

async function openRounds({ client }: Tx): Promise<void> {
  await client.query(
    `insert into round (id, edition_key, county_code, year, period_from, period_to, opens_at, closes_at,
       shared_with_council_at, synthetic)
     select gen_random_uuid(), $1, c.code, y, make_date(y, 1, 1), make_date(y, 12, 31), make_date(y + 1, 1, 10),
            make_date(y + 1, 2, 28), make_date(y + 1, 3, 1), true
     from county c, unnest($2::int[]) y`,
    [edition, years],
  );
  await client.query(
    `insert into assignment (id, round_id, organisation_id, county_code, parts)
     select gen_random_uuid(), r.id, o.id, r.county_code, '{kommun}'
     from round r join organisation o on o.kind = 'municipality' and o.county_code = r.county_code
     where r.edition_key = $1`,
    [edition],
  );
  await client.query(
    `insert into response (assignment_id, organisation_id, county_code, state, revision, document, updated_at)
     select a.id, a.organisation_id, a.county_code, 'submitted', 1, '{}', now()
     from assignment a join round r on r.id = a.round_id and r.edition_key = $1`,
    [edition],
  );
}

async function insertFigures({ client }: Tx, year: number): Promise<void> {
  await client.query(
    `with cell as (
       select i.code, c.key, c.role, b.breakdown
       from indicator i join component c on c.indicator_code = i.code
       cross join lateral (
         select unnest(case when i.document->'components'->0->'breakdowns' = '["sex"]'::jsonb
                            then '{sex=K,sex=M}'::text[] else '{""}'::text[] end) as breakdown) b
       where i.agreement_key = $1
     ), made as (
       select a.id as assignment, o.id as organisation, o.municipality_code, a.county_code, cell.*,
              hashtext(concat_ws(' ', o.id, cell.code, cell.breakdown, r.year)) as seed
       from round r join assignment a on a.round_id = r.id join organisation o on o.id = a.organisation_id, cell
       where r.year = $2::int and r.edition_key = $3
     )
     insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year, period_from,
       period_to, reporter_id, lead, status, value, question, assignment_id, revision, synthetic, published, at)
     select gen_random_uuid(), code, key, breakdown, county_code, municipality_code, $2::int, make_date($2::int, 1, 1),
            make_date($2::int, 12, 31), organisation, true,
            case when seed % 50 = 7 then 'not_available' else 'value' end,
            case when seed % 50 = 7 then null
                 when role = 'numerator' then abs(seed % 40) else 40 + abs(seed % 300) end,
            'bench', assignment, 1, true, false, make_date($2::int + 1, 2, 1)
     from made`,
    [agreement, year, edition],
  );
}
