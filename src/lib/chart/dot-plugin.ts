import type { Plugin } from 'chart.js';
import type { DotAnnotations } from './dot-config.ts';
import { type Style, upright, write } from './pen.ts';
import type { ChartTheme } from './theme.ts';

/** Draws the county's line and what joins dots behind them; figures and marks over. */
export function dotPlugin({ spans, marks, figures, county }: DotAnnotations, theme: ChartTheme): Plugin {
  const soft: Style = { colour: theme.soft, weight: 400, align: 'left' };
  return {
    id: 'samsyn-dots',
    beforeDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      if (county) upright(chart, theme, x.getPixelForValue(county.value), county.text, theme.ink);
      chart.ctx.save();
      chart.ctx.strokeStyle = theme.strongLine;
      chart.ctx.lineWidth = 2.5;
      spans.forEach((span, index) => {
        if (!span) return;
        chart.ctx.beginPath();
        chart.ctx.moveTo(x.getPixelForValue(span[0]), y.getPixelForValue(index));
        chart.ctx.lineTo(x.getPixelForValue(span[1]), y.getPixelForValue(index));
        chart.ctx.stroke();
      });
      chart.ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { y } = chart.scales;
      if (!y) return;
      marks.forEach((mark, index) => {
        if (mark !== null) write(chart.ctx, theme, mark, chart.chartArea.left + 6, y.getPixelForValue(index), soft);
      });
      figures.forEach((text, index) => {
        if (text !== null)
          write(chart.ctx, theme, text, chart.width - 2, y.getPixelForValue(index), {
            colour: theme.ink,
            weight: 400,
            align: 'right',
          });
      });
    },
  };
}
