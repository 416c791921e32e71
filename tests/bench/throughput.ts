/** Two ways of doing the same, measured by turns in one run: their ratio says more than either number. */

type Turn = { perSecond: number; latencies: number[] };

/** How often per second `once` gets done when so many do it at the same time, each again and again; latencies in ms. */
async function turnOf(workers: number, forMs: number, once: (worker: number) => Promise<void>): Promise<Turn> {
  const start = performance.now();
  const latencies: number[] = [];
  const work = async (worker: number): Promise<void> => {
    while (performance.now() - start < forMs) {
      const before = performance.now();
      await once(worker);
      latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return { perSecond: latencies.length / ((performance.now() - start) / 1000), latencies };
}

export const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

export const percentile = (numbers: number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(Math.floor(numbers.length * part), numbers.length - 1)] ?? NaN;

/** `ours` and `floor` are times a second, `p99` is ours in milliseconds, `n` how many of ours were measured. */
export type Ratio = { ratio: number; ours: number; floor: number; p99: number; n: number };

/** How many times as long ours takes as the floor does: milliseconds of each, the medians of `n` turns. */
export type Times = { times: number; oursMs: number; floorMs: number; p99: number; n: number; also: string[] };

/** One at a time, by turns; the first turns only warm up. */
export async function times(
  turns: number,
  ours: () => Promise<void>,
  floor: () => Promise<void>,
  also: string[] = [],
): Promise<Times> {
  const taken: { ours: number; floor: number }[] = [];
  for (let turn = -2; turn < turns; turn++) {
    const measured = { ours: await lasting(ours), floor: await lasting(floor) };
    if (turn >= 0) taken.push(measured);
  }
  return timesOf(taken, also);
}

/** Turns of ours and of the floor, in milliseconds, each pair of them measured one after the other. */
export function timesOf(taken: { ours: number; floor: number }[], also: string[] = []): Times {
  const ours = taken.map((turn) => turn.ours);
  return {
    times: median(taken.map((turn) => turn.ours / turn.floor)),
    oursMs: median(ours),
    floorMs: median(taken.map((turn) => turn.floor)),
    p99: percentile(ours, 0.99),
    n: taken.length,
    also,
  };
}

export async function lasting(once: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await once();
  return performance.now() - before;
}

/** What has a budget of its own and no floor: `p99` in milliseconds of `n` times, and whatever else is to be told. */
export type Timing = { p99: number; n: number; also: string[] };

/** How long each of `n` times took; the first tenth only warms up, and is not counted. */
export function timed(n: number, once: (turn: number) => void): number[] {
  const latencies: number[] = [];
  const warmUp = Math.floor(n / 10);
  for (let turn = -warmUp; turn < n; turn++) {
    const before = performance.now();
    once(turn + warmUp);
    if (turn >= 0) latencies.push(performance.now() - before);
  }
  return latencies;
}

/** The median of several turns, the first of which only warms up. */
export async function compare(
  workers: number,
  ours: (worker: number) => Promise<void>,
  floor: (worker: number) => Promise<void>,
): Promise<Ratio> {
  const turns: { ours: Turn; floor: Turn }[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const measured = { ours: await turnOf(workers, 1500, ours), floor: await turnOf(workers, 1500, floor) };
    if (turn > 0) turns.push(measured);
  }
  const latencies = turns.flatMap((turn) => turn.ours.latencies);
  return {
    ratio: median(turns.map((turn) => turn.ours.perSecond / turn.floor.perSecond)),
    ours: median(turns.map((turn) => turn.ours.perSecond)),
    floor: median(turns.map((turn) => turn.floor.perSecond)),
    p99: percentile(latencies, 0.99),
    n: latencies.length,
  };
}
