import type { FileElement } from './edition-file.ts';

type Json = Record<string, unknown>;

/**
 * A question taken over from another edition: what ties it to an indicator comes along only where the indicator is one
 * of `indicators`, and a condition never does, since it reads questions that may not be here.
 */
export function takenElement(element: FileElement, name: string, indicators: ReadonlySet<string>): FileElement {
  const { visibleIf: _, ...rest } = element;
  const code = indicatorIn(element);
  const tied = code === null || indicators.has(code) ? rest : (untied(rest) as Json);
  return { ...tied, type: element.type, name };
}

/** The first indicator that the element, or a row, column or box of it, names. */
function indicatorIn(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(indicatorIn).find((code) => code !== null) ?? null;
  if (typeof value !== 'object' || value === null) return null;
  if ('indicator' in value && typeof value.indicator === 'string') return value.indicator;
  return (
    Object.values(value)
      .map(indicatorIn)
      .find((code) => code !== null) ?? null
  );
}

const ties = new Set(['indicator', 'component', 'breakdown']);

function untied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ties.has(key))
      .map(([key, inner]) => [key, untied(inner)]),
  );
}
