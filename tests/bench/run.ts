/**
 * `npm run bench [name …]`: measures, each against a floor measured in the same run, and prints their ratios beside the
 * budgets of the design. Not a test: a busy machine shows here, and fails nothing.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ratio, Times, Timing } from './throughput.ts';

type Measure = { budget: number | string; measure: () => Promise<Ratio | Times | Timing> };

function figuresOf(measured: Ratio | Times | Timing): string[] {
  const timing = [`p99=${measured.p99.toFixed(1)}ms`, `n=${measured.n}`];
  if ('times' in measured) {
    const { times, oursMs, floorMs, also } = measured;
    return [
      `ratio=${times.toFixed(2)}`,
      `ours=${oursMs.toFixed(1)}ms`,
      `floor=${floorMs.toFixed(1)}ms`,
      ...timing,
      ...also,
    ];
  }
  if (!('ratio' in measured)) return [...timing, ...measured.also];
  const { ratio, ours, floor } = measured;
  return [`ratio=${ratio.toFixed(2)}`, `ours=${Math.round(ours)}/s`, `floor=${Math.round(floor)}/s`, ...timing];
}

const folder = join(import.meta.dirname, 'measures');
process.chdir(dirname(dirname(import.meta.dirname)));

const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}. The measures are ${known.join(', ')}.`);
  process.exit(1);
}

for (const name of asked.length > 0 ? asked : known) {
  const { budget, measure } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Measure;
  console.log([name, ...figuresOf(await measure()), `budget=${budget}`].join(' '));
}
