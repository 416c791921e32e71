/** What is drawn of a goal area: its shares on one scale, the municipality's beside those that it is compared with. */
import type { ComparedLine, Together } from '#lib/domain/comparison.ts';
import { hasValue } from '#lib/domain/summary.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Coverage, DotRow } from '#lib/ui/chart/index.ts';
import type { Shown } from './compared.ts';
import { type Line, rowName } from './figures-table.ts';

/** `coverage` is of the figure with fewest; `uneven` where others have more. */
export type ComparisonChart = {
  series: string[];
  rows: DotRow[];
  decimals: number;
  coverage: Coverage;
  uneven: boolean;
};

type Other = { name: string; of: (line: ComparedLine) => Together | null };

/** At most two others: dots of more than three are not told apart. */
function othersIn({ countySeen, country, group }: Shown): Other[] {
  return [
    ...(countySeen ? [{ name: m.comparison_with_county(), of: (line: ComparedLine) => line.county }] : []),
    ...(group ? [{ name: m.comparison_with_group(), of: (line: ComparedLine) => line.group }] : []),
    ...(country ? [{ name: m.comparison_with_country(), of: (line: ComparedLine) => line.country }] : []),
  ].slice(0, 2);
}

/** Null where there is no share to draw, or nobody beside the municipality. */
export function chartOf(lines: Line[], shown: Shown, language: Language): ComparisonChart | null {
  const others = othersIn(shown);
  const shares = lines.filter(({ of, line }) => of.indicator.kind === 'share' && hasValue(line.own));
  const drawn = shares.filter(({ line }) => others.some(({ of }) => of(line)?.value != null));
  const [first] = others;
  if (!first || drawn.length === 0) return null;
  const counted = drawn.flatMap(({ line }) => first.of(line) ?? []);
  const fewest = Math.min(...counted.map(({ units }) => units));
  return {
    series: [shown.municipality.name, ...others.map(({ name }) => name)],
    rows: drawn.map((one) => ({
      name: rowName(one, language),
      values: [figureOf(one.line), ...others.map(({ of }) => numberOf(of(one.line)))],
    })),
    decimals: Math.max(...drawn.map(({ of }) => of.indicator.decimals)),
    coverage: { answered: fewest, asked: counted[0]?.asked ?? 0 },
    uneven: counted.some(({ units }) => units > fewest),
  };
}

function figureOf({ own }: ComparedLine): number | null {
  return hasValue(own) ? Number(own.value) : null;
}

function numberOf(together: Together | null): number | null {
  return together?.value == null ? null : Number(together.value);
}
