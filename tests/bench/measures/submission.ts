/**
 * Submitting an answer again and again in a county's round: in a database with twenty years and 1.2 million figures, and
 * turn by turn in one that holds nothing else. What a submission costs must not grow with what has been collected before.
 */
import type { Actor } from '#lib/domain/access.ts';
import type { Database } from '#lib/server/db/index.ts';
import { submitResponse } from '#lib/server/responses/index.ts';
import { answered, loadShipped, now, openYear, reopen } from '../../answered-round.ts';
import { type BenchDatabase, settle, withNewDatabase } from '../database.ts';
import { fillWithFigures } from '../many-figures.ts';
import { lasting, type Times, timesOf } from '../throughput.ts';

export const budget = '1.2 times as long';

const system: Actor = { kind: 'system' };
const turns = 60;
/** Warm up, and are not counted. */
const before = 10;

type Answered = { database: Database; assignment: string };

async function answeredIn({ database }: BenchDatabase): Promise<Answered> {
  await loadShipped(database);
  const round = await openYear(database, 2014);
  return { database, assignment: await answered(database, round, 'kommun-0580', () => undefined) };
}

/** Sends the response back and submits it again; answers how long submitting took. */
async function submitAgain({ database, assignment }: Answered, turn: number): Promise<number> {
  await reopen(database, assignment);
  const request = { base: turn + 2, key: `again-${turn}` };
  return lasting(() => submitResponse(database, system, assignment, request, now));
}

export function measure(): Promise<Times> {
  return withNewDatabase((small) =>
    withNewDatabase(async (large) => {
      const [alone, among] = [await answeredIn(small), await answeredIn(large)];
      await fillWithFigures(large.database);
      for (const bench of [small, large]) await settle(bench);
      const taken: { ours: number; floor: number }[] = [];
      for (let turn = 0; turn < before + turns; turn++) {
        const measured = { ours: await submitAgain(among, turn), floor: await submitAgain(alone, turn) };
        if (turn >= before) taken.push(measured);
      }
      return timesOf(taken);
    }),
  );
}
