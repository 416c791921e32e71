/**
 * Submitting an answer again and again in a county's round, in a database that holds nothing else and then in one with
 * twenty years and 1.2 million figures: what a submission costs must not grow with what has been collected before.
 */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { submitResponse } from '#lib/server/responses/index.ts';
import { answered, loadShipped, now, openYear, reopen } from '../../answered-round.ts';
import { withBenchDatabase } from '../database.ts';
import { fillWithFigures } from '../many-figures.ts';
import { lasting, median, percentile, type Times } from '../throughput.ts';

export const budget = '1.2 times as long';

const system: Actor = { kind: 'system' };
const turns = 60;

/** Sends the response back and submits it again, so many times; answers how long each submission took. */
async function submitAgain(database: Database, assignment: string, from: number): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await reopen(database, assignment);
    const request = { base: from + turn, key: `again-${from + turn}` };
    taken.push(await lasting(() => submitResponse(database, system, assignment, request, now)));
  }
  return taken;
}

export function measure(): Promise<Times> {
  return withBenchDatabase(async (database) => {
    await loadShipped(database);
    const round = await openYear(database, 2014);
    const organisations = ['kommun-0580', 'kommun-0581', 'kommun-0513'];
    const [first, second, third] = await Promise.all(
      organisations.map((organisation) => answered(database, round, organisation, () => undefined)),
    );
    if (!first || !second || !third) throw new Error('There is nobody to submit.');
    await submitAgain(database, third, 2);
    const alone = await submitAgain(database, first, 2);
    await fillWithFigures(database);
    await database.pool.query('analyze').catch(() => undefined);
    const among = await submitAgain(database, second, 2);
    return {
      times: median(among) / median(alone),
      oursMs: median(among),
      floorMs: median(alone),
      p99: percentile(among, 0.99),
      n: among.length,
      also: [],
    };
  });
}
