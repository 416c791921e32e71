import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../db/index.ts';
import { observation } from '../db/schema/index.ts';
import { newId } from '../id.ts';
import { type HistoricFigure, placesTable } from './parse-history.ts';

type Stored = Pick<
  typeof observation.$inferSelect,
  'id' | 'indicatorCode' | 'component' | 'municipalityCode' | 'year' | 'status' | 'value'
>;

const keyOf = (indicator: string, component: string, municipality: string | null, year: number): string =>
  [indicator, component, municipality, year].join('/');

/**
 * Makes the figures that were published before the system existed the current ones. A figure that the file gives
 * otherwise than before supersedes the old row, which stays. Answers how many rows were new or superseded.
 */
export async function storeHistory(tx: Tx, figures: HistoricFigure[], now: Date): Promise<number> {
  const stored = new Map(
    (await currentOnes(tx)).map((row) => [
      keyOf(row.indicatorCode, row.component, row.municipalityCode, row.year),
      row,
    ]),
  );
  const wanted = new Map(
    figures.map((figure) => [keyOf(figure.indicator, figure.component, figure.municipality, figure.year), figure]),
  );
  const outdated = [...stored].filter(([key, row]) => !isSame(row, wanted.get(key))).map(([, row]) => row.id);
  const missing = [...wanted].filter(([key, figure]) => !isSame(stored.get(key), figure)).map(([, figure]) => figure);
  if (outdated.length > 0)
    await tx.db.update(observation).set({ supersededAt: now }).where(inArray(observation.id, outdated));
  if (missing.length > 0) await tx.db.insert(observation).values(missing.map((figure) => rowOf(figure, now)));
  return outdated.length + missing.length;
}

function isSame(row: Stored | undefined, figure: HistoricFigure | undefined): boolean {
  return row?.status === figure?.status && row?.value === figure?.value;
}

/** Published figures have no assignment; one that came by the survey is not this file's to replace. */
function currentOnes({ db }: Tx): Promise<Stored[]> {
  const { id, indicatorCode, component, municipalityCode, year, status, value } = observation;
  return db
    .select({ id, indicatorCode, component, municipalityCode, year, status, value })
    .from(observation)
    .where(
      and(
        isNull(observation.supersededAt),
        isNull(observation.assignmentId),
        eq(observation.reporterId, placesTable.reporter),
        inArray(observation.indicatorCode, [...placesTable.indicators]),
      ),
    );
}

function rowOf(figure: HistoricFigure, now: Date): typeof observation.$inferInsert {
  return {
    id: newId(now),
    indicatorCode: figure.indicator,
    component: figure.component,
    breakdown: '',
    countyCode: figure.municipality.slice(0, 2),
    municipalityCode: figure.municipality,
    year: figure.year,
    periodFrom: `${figure.year}-01-01`,
    periodTo: `${figure.year}-12-31`,
    reporterId: placesTable.reporter,
    lead: true,
    status: figure.status,
    value: figure.value,
    synthetic: false,
    published: true,
    at: now,
  };
}
