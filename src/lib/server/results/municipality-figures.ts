import { type Actor, can } from '#lib/domain/access.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { baseOf, type TableRow } from '#lib/domain/indicator-table.ts';
import { amountOf, type Figure, figureOf } from '#lib/domain/summary.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { type Spread, spreadOf } from '#lib/domain/statistics.ts';
import type { Tx } from '../db/index.ts';
import { figuresIn } from './kept-figures.ts';
import type { NationalYear } from './national-years.ts';

/** A municipality's headline figure, where it lies; `base` is what a ratio rests on. */
export type PlacedFigure = Municipality & { figure: Figure; base: TableRow['base'] };

/** The municipalities that the actor may see beside each other, with how their figures are spread. */
export type MunicipalityFigures = { places: PlacedFigure[]; spread: Spread<string> | null };

/** One indicator in a year, in the municipalities of the counties seen that the actor may compare one by one. */
export async function municipalityFigures(
  tx: Tx,
  actor: Actor,
  seen: NationalYear[],
  year: number,
  indicator: Indicator,
): Promise<MunicipalityFigures> {
  const ofYear = seen.filter((one) => one.year === year);
  const counties = ofYear.map(({ county }) => county);
  const municipalities = (await municipalitiesIn(tx, counties)).filter(({ countyCode, organisation }) => {
    const county = ofYear.find((one) => one.county === countyCode);
    return county !== undefined && can(actor, 'municipality.compare', { ...county, organisation });
  });
  const tallies = await figuresIn(tx, { counties, by: 'municipality' }, [year], [indicator.code]);
  const at = (code: string) => tallies.at(indicator, year, code, '');
  const measured = municipalities.flatMap(({ code, name }) => {
    const amount = amountOf(indicator.kind, at(code));
    return amount ? [{ who: name, amount }] : [];
  });
  return {
    places: municipalities.map(({ code, countyCode, name, latitude, longitude }) => ({
      code,
      countyCode,
      name,
      latitude,
      longitude,
      figure: figureOf(indicator, at(code)),
      base: baseOf(indicator, at(code)),
    })),
    spread: spreadOf(measured, indicator),
  };
}

async function municipalitiesIn(
  { client }: Tx,
  counties: string[],
): Promise<(Municipality & { organisation: string })[]> {
  const { rows } = await client.query<Municipality & { organisation: string }>(
    `select m.code, m.county_code as "countyCode", m.name, m.latitude, m.longitude, o.id as organisation
     from municipality m join organisation o on o.municipality_code = m.code and o.kind = 'municipality'
     where m.county_code = any($1) order by m.county_code, m.name collate "swedish"`,
    [counties],
  );
  return rows;
}
