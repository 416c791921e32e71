/**
 * One year of a survey that 50,000 organisations have answered, generated: 96 questions each, of which 40 choices of
 * four answers, 16 lists of up to six items and 40 counts; spread over the counties, none of them tied to a municipality.
 */
import type { Component, Indicator } from '#lib/domain/indicator.ts';
import type { Database, Tx } from '#lib/server/db/index.ts';
import { sampleComponent, sampleIndicator } from '../sample-indicator.ts';
import { areas, edition, replaceIndicators } from './many-figures.ts';

export const responses = 50_000;
export const year = 2026;

const reporters: Component['reporters'] = [{ who: { kind: 'association' }, role: 'lead' }];

/** Ninety-six indicators of one question each. */
const questions: readonly Indicator[] = [
  ...made('choice', 'choice', 40, 0),
  ...made('list', 'items', 16, 40),
  ...made('count', 'value', 40, 56),
];

function made(kind: Indicator['kind'], role: Component['role'], many: number, from: number): Indicator[] {
  return Array.from({ length: many }, (_, i) => {
    const goalArea = areas[(from + i) % areas.length] ?? 'AVT';
    const code = `00-${goalArea}-${String(from + i + 1).padStart(2, '0')}`;
    const components = [sampleComponent({ key: role, role, reporters })];
    return sampleIndicator({ code, goalArea, kind, byMunicipality: false, components });
  });
}

export async function fillWithResponses(database: Database): Promise<void> {
  await database.inTransaction('system', async (tx) => {
    await replaceIndicators(tx, questions, 'kind:association');
    await addOrganisations(tx);
    for (const { code, kind, components } of questions) await insertAnswers(tx, code, kind, components[0]?.key ?? '');
  });
}

async function addOrganisations({ client }: Tx): Promise<void> {
  await client.query(
    `insert into round (id, edition_key, county_code, year, period_from, period_to, opens_at, closes_at,
       shared_with_council_at, synthetic)
     select gen_random_uuid(), $1, code, $2::int, make_date($2::int, 1, 1), make_date($2::int, 12, 31),
            make_date($2::int + 1, 1, 10), make_date($2::int + 1, 2, 28), make_date($2::int + 1, 3, 1), true
     from county`,
    [edition, year],
  );
  await client.query(
    `insert into organisation (id, kind, name_sv, name_en, county_code)
     select 'forening-' || n, 'association', 'Förening ' || n, 'Association ' || n, c.code
     from generate_series(1, $1::int) n
     join (select code, row_number() over (order by code) - 1 as at, count(*) over () as all_of_them from county) c
       on c.at = n % c.all_of_them`,
    [responses],
  );
  await client.query(
    `insert into assignment (id, round_id, organisation_id, county_code, parts)
     select gen_random_uuid(), r.id, o.id, r.county_code, '{forening}'
     from round r join organisation o on o.id like 'forening-%' and o.county_code = r.county_code
     where r.edition_key = $1 and r.year = $2`,
    [edition, year],
  );
  await client.query(
    `insert into response (assignment_id, organisation_id, county_code, state, revision, document, updated_at)
     select id, organisation_id, county_code, 'submitted', 1, '{}', now() from assignment
     where organisation_id like 'forening-%'`,
  );
}

/** Two in a hundred have no answer to a choice or a list, and say so. */
async function insertAnswers({ client }: Tx, code: string, kind: Indicator['kind'], component: string): Promise<void> {
  await client.query(
    `insert into observation (id, indicator_code, component, breakdown, county_code, year, period_from, period_to,
       reporter_id, lead, status, value, items, words, question, assignment_id, revision, synthetic, published, at)
     select gen_random_uuid(), $1, $2, '', county_code, $3::int, make_date($3::int, 1, 1), make_date($3::int, 12, 31), id,
            true, case when given then 'value' else 'not_available' end,
            case when $4 = 'count' then abs(seed % 500) end,
            case when $4 = 'list' and given then
              array(select 'sak-' || item from generate_series(1, 6) item where (seed >> item) & 1 = 1 or item = 1) end,
            case when $4 = 'choice' and given then 'val-' || abs(seed % 4) end,
            'bench', assignment, 1, true, false, now()
     from (select *, $4 = 'count' or seed % 50 <> 7 as given
           from (select organisation_id as id, county_code, id as assignment, hashtext(organisation_id || $1) as seed
                 from assignment where organisation_id like 'forening-%') o) made`,
    [code, component, year, kind],
  );
}
