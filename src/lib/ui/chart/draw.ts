/** Puts a chart on a canvas, lazily, and draws it again when the colours change. */
import type { Attachment } from 'svelte/attachments';
import type { Drawing } from '#lib/chart/drawing.ts';
import { onThemeChange } from './read-theme.ts';

/** `failed` is told when the chart's code could not be had: the page then goes back to the table. */
export function drawn(drawing: Drawing, failed: () => void): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    let chart: { destroy(): void } | undefined;
    let gone = false;
    const start = async (): Promise<() => void> => {
      const { draw, ready } = await import('./runtime.ts');
      await ready(canvas);
      const redraw = (): void => {
        chart?.destroy();
        if (!gone) chart = draw(canvas, drawing);
      };
      redraw();
      return onThemeChange(redraw);
    };
    const started = start().catch((cause: unknown) => {
      reportError(cause);
      if (!gone) failed();
    });
    return () => {
      gone = true;
      chart?.destroy();
      void started.then((stop) => stop?.());
    };
  };
}
