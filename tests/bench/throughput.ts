/** Two ways of doing the same, measured by turns in one run: their ratio says more than either number. */

/** How often per second `once` gets done when so many do it at the same time, each again and again. */
async function perSecond(workers: number, forMs: number, once: (worker: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const work = async (worker: number): Promise<void> => {
    while (performance.now() - start < forMs) {
      await once(worker);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return done / ((performance.now() - start) / 1000);
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

export type Ratio = { ratio: number; ours: number; floor: number };

/** The median of several turns, the first of which only warms up. */
export async function compare(
  workers: number,
  ours: (worker: number) => Promise<void>,
  floor: (worker: number) => Promise<void>,
): Promise<Ratio> {
  const turns: Ratio[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const a = await perSecond(workers, 1500, ours);
    const b = await perSecond(workers, 1500, floor);
    if (turn > 0) turns.push({ ratio: a / b, ours: a, floor: b });
  }
  return {
    ratio: median(turns.map((t) => t.ratio)),
    ours: median(turns.map((t) => t.ours)),
    floor: median(turns.map((t) => t.floor)),
  };
}
