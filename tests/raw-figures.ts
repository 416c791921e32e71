/** What stands in the table of observations, for tests that reckon in a second and plainer way. */
import type { Database } from '#lib/server/db/index.ts';
import { system } from './people.ts';
import type { Cell } from './plain-summary.ts';

export type Raw = {
  municipality: string;
  county: string;
  indicator: string;
  component: string;
  breakdown: string;
  value: string | null;
  words: string | null;
  items: string[] | null;
};

/** The current lead figures of the country's own indicators, row by row. */
export async function rawRows(database: Database, year: number): Promise<Raw[]> {
  return database.read(system, async ({ client }) => {
    const { rows } = await client.query<Raw>(
      `select municipality_code as municipality, county_code as county, indicator_code as indicator, component, breakdown,
            value::text, words, items
     from observation where year = $1 and superseded_at is null and lead and indicator_code like '00-%'`,
      [year],
    );
    return rows;
  });
}

export function cellsOf(raw: Raw[]): Cell[] {
  return raw.map(({ municipality, indicator, component, breakdown, value }) => ({
    municipality,
    indicator,
    component,
    breakdown: Object.fromEntries(
      breakdown === '' ? [] : breakdown.split('|').map((pair) => pair.split('=')),
    ) as Cell['breakdown'],
    value: value === null ? null : Number(value),
  }));
}

export const inCounty = (raw: Raw[], county: string | null): Raw[] =>
  raw.filter((row) => county === null || row.county === county);
