/** What tests of the register share: its forms filled in, and the figures that came of it. */
import { isProblem } from '#lib/domain/problem.ts';
import type { Database } from '#lib/server/db/index.ts';
import type { LocalInput, PlacesInput } from '#lib/server/register/index.ts';

export const sala = '1981';
export const fagersta = '1982';
export const vasteras = '1980';

/** A local agreement of a municipality's, as its form tells it. */
export function written(municipality: string, given: Partial<LocalInput> = {}): LocalInput {
  return {
    kind: 'local',
    municipality,
    title: '',
    parties: ['arbetsformedlingen'],
    otherParties: '',
    validFrom: '2012-01-01',
    validTo: null,
    revisedOn: null,
    followedUpOn: null,
    source: 'Dnr 851-1-12',
    note: '',
    ...given,
  };
}

/** A line of a table of places that nobody had seen before. */
export function line(municipality: string, given: Partial<PlacesInput['rows'][number]> = {}) {
  return {
    municipality,
    base: null,
    was: null,
    agreed: true,
    places: null,
    forAssignment: null,
    received: null,
    ...given,
  };
}

type Figure = { municipality: string | null; component: string; status: string; value: string | null };

/** An indicator's current figures in a year, by municipality and component. */
export async function currentFigures(database: Database, indicator: string, year: number): Promise<Figure[]> {
  return database.read('system', async ({ client }) => {
    const { rows } = await client.query<Figure>(
      `select municipality_code as municipality, component, status, value from observation
       where indicator_code = $1 and year = $2 and superseded_at is null order by 1, 2`,
      [indicator, year],
    );
    return rows;
  });
}

/** The faults that it was refused for, as `path code`. */
export async function faultsOf(doing: Promise<unknown>): Promise<string[]> {
  const problem: unknown = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!isProblem(problem, 'definition-faults')) throw new Error(`not refused: ${String(problem)}`);
  return problem.details.faults.map(({ path, code }) => `${path} ${code}`);
}
