import type { Indicator } from '#lib/domain/indicator.ts';
import { countyBoardOf } from '#lib/domain/organisation.ts';
import {
  definitionIn,
  type RegisterFigure,
  registerFigures,
  type YearOfRegister,
} from '#lib/domain/register-figures.ts';
import type { Tx } from '../db/index.ts';
import { newId } from '../id.ts';
import { lockRegister, municipalitiesOf } from './county-register.ts';
import { localOf, placesOf, statedYears } from './rows.ts';

type Wanted = RegisterFigure & { indicator: string; year: number };
type Stored = Pick<Wanted, 'indicator' | 'component' | 'municipality' | 'year' | 'status' | 'value' | 'synthetic'> & {
  id: string;
};
type Key = Pick<Wanted, 'indicator' | 'component' | 'municipality' | 'year'>;

const keyOf = ({ indicator, component, municipality, year }: Key): string =>
  [indicator, component, municipality, year].join('/');

/**
 * Makes the figures that the county's register gives its indicators the current ones, in the transaction that changed
 * the register or the indicators. A figure that differs supersedes the old row, which stays; one that was answered in
 * a survey is left as it is. Answers how many rows were new or superseded.
 */
export async function deriveObservations(tx: Tx, county: string, now: Date): Promise<number> {
  await lockRegister(tx, county);
  const indicators = await registeredIndicators(tx, county);
  const stored = new Map((await derivedOnes(tx, county)).map((row) => [keyOf(row), row]));
  const answered = new Set((await answeredOnes(tx, county, indicators)).map(keyOf));
  const figures = indicators.length === 0 ? [] : await figuresFor(tx, county, indicators);
  const wanted = new Map(
    figures.filter((figure) => !answered.has(keyOf(figure))).map((figure) => [keyOf(figure), figure]),
  );
  const outdated = [...stored].filter(([key, row]) => !isSame(row, wanted.get(key))).map(([, row]) => row.id);
  const missing = [...wanted].filter(([key, figure]) => !isSame(stored.get(key), figure)).map(([, figure]) => figure);
  await supersede(tx, outdated, now);
  await insert(tx, county, missing, now);
  return outdated.length + missing.length;
}

function isSame(row: Stored | undefined, figure: Wanted | undefined): boolean {
  return row?.status === figure?.status && row?.value === figure?.value && row?.synthetic === figure?.synthetic;
}

async function figuresFor(tx: Tx, county: string, indicators: Indicator[]): Promise<Wanted[]> {
  const municipalities = (await municipalitiesOf(tx, county)).map(({ code }) => code);
  const places = await placesOf(tx, county);
  const local = await localOf(tx, county);
  const stated = await statedYears(tx, county);
  const years = [...new Set([...places.map(({ year }) => year), ...stated])];
  return years.flatMap((year) => {
    const own = places.filter((row) => row.year === year);
    const register: YearOfRegister = { year, municipalities, places: own, local, stated: stated.includes(year) };
    return indicators.flatMap((indicator) => {
      const definition = definitionIn(indicator, year);
      const figures = definition ? registerFigures(register, definition) : [];
      return figures.map((figure) => ({ ...figure, indicator: indicator.code, year }));
    });
  });
}

/** The indicators of the county's agreements of which some version has a component from the register. */
async function registeredIndicators({ client }: Tx, county: string): Promise<Indicator[]> {
  const { rows } = await client.query<{ document: Indicator }>(
    `select i.document from indicator i join agreement a on a.key = i.agreement_key
     where a.county_code = $1 and jsonb_path_exists(i.document, 'strict $.**.register ? (@ != null)', '{}', true)
     order by i.code`,
    [county],
  );
  return rows.map(({ document }) => document);
}

/** The board's figures that were nobody's answer: they came from the register. */
async function derivedOnes({ client }: Tx, county: string): Promise<Stored[]> {
  const { rows } = await client.query<Stored>(
    `select id, indicator_code as indicator, component, municipality_code as municipality, year, status, value, synthetic
     from observation
     where superseded_at is null and assignment_id is null and county_code = $1 and reporter_id = $2`,
    [county, countyBoardOf(county)],
  );
  return rows;
}

/** What a survey asked for in some year, before the register gave it: two leading figures would count twice. */
async function answeredOnes({ client }: Tx, county: string, indicators: Indicator[]): Promise<Key[]> {
  const { rows } = await client.query<Key>(
    `select indicator_code as indicator, component, municipality_code as municipality, year from observation
     where superseded_at is null and assignment_id is not null and county_code = $1 and indicator_code = any($2)
       and (lead or reporter_id = $3)`,
    [county, indicators.map(({ code }) => code), countyBoardOf(county)],
  );
  return rows;
}

async function supersede({ client }: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await client.query('update observation set superseded_at = $1 where id = any($2)', [now, ids]);
}

async function insert({ client }: Tx, county: string, figures: Wanted[], now: Date): Promise<void> {
  if (figures.length === 0) return;
  await client.query(
    `insert into observation (id, indicator_code, component, breakdown, county_code, municipality_code, year,
       period_from, period_to, reporter_id, lead, status, value, synthetic, published, at)
     select n.id, n.indicator, n.component, '', $2, n.municipality, n.year, n."from", n."to", $3, true, n.status, n.value,
       n.synthetic, true, $4
     from jsonb_to_recordset($1::jsonb) as n (id uuid, indicator text, component text, municipality text, year int,
       "from" date, "to" date, status text, value numeric, synthetic boolean)`,
    [JSON.stringify(figures.map((figure) => ({ ...figure, id: newId(now) }))), county, countyBoardOf(county), now],
  );
}
