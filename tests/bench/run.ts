/**
 * `npm run bench [name …]`: measures, each against a floor measured in the same run, and prints their ratios beside the
 * budgets of the design. Not a test: a busy machine shows here, and fails nothing.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ratio } from './throughput.ts';

type Measure = { budget: number; measure: () => Promise<Ratio> };

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
  const { ratio, ours, floor, p99, n } = await measure();
  const figures = [
    `ratio=${ratio.toFixed(2)}`,
    `ours=${Math.round(ours)}/s`,
    `floor=${Math.round(floor)}/s`,
    `p99=${p99.toFixed(1)}ms`,
    `n=${n}`,
    `budget=${budget}`,
  ];
  console.log([name, ...figures].join(' '));
}
