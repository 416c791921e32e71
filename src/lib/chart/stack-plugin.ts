import type { Plugin } from 'chart.js';
import { write, widthOf } from './pen.ts';
import type { StackAnnotations } from './stack-config.ts';
import type { ChartTheme } from './theme.ts';

/** Writes each part's letter and figure in it, as far as there is room, and the mark of a row without parts. */
export function stackPlugin({ rows }: StackAnnotations, theme: ChartTheme): Plugin {
  return {
    id: 'samsyn-stack',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      rows.forEach(({ segments, mark }, index) => {
        const height = y.getPixelForValue(index);
        if (mark !== null) {
          write(chart.ctx, theme, mark, x.getPixelForValue(0) + 6, height, {
            colour: theme.soft,
            weight: 400,
            align: 'left',
          });
        }
        for (const { from, to, text, short, ink } of segments) {
          const [left, right] = [x.getPixelForValue(from), x.getPixelForValue(to)];
          const fitting = [text, short].find((one) => widthOf(chart.ctx, theme, one) + 8 <= right - left);
          if (fitting === undefined) continue;
          write(chart.ctx, theme, fitting, (left + right) / 2, height, { colour: ink, weight: 600, align: 'center' });
        }
      });
    },
  };
}
