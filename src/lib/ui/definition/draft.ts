/** What a form holds while it is written: the document's own shape, with every value as text. */
export type Draft<T> = T extends (infer Item)[]
  ? Draft<Item>[]
  : T extends string | number | boolean | null | undefined
    ? string
    : { [Name in keyof T]-?: Draft<NonNullable<T[Name]>> };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the Swedish text stands for the English one too, there is none to write on: else a change would leave it behind. */
function withoutEcho(item: Record<string, unknown>): Record<string, unknown> {
  return typeof item['sv'] === 'string' && item['sv'] === item['en'] ? { ...item, en: '' } : item;
}

/**
 * A draft in the shape of `blank`, filled from a stored item or from what was written in the form. What the item
 * lacks, or has as null, is as in `blank`; the first row of a list in `blank` is the model of its rows.
 */
export function draftOf<Shape>(blank: Shape, item: unknown): Shape {
  return filled(blank, item) as Shape;
}

function filled(blank: unknown, item: unknown): unknown {
  if (Array.isArray(blank)) {
    const model: unknown = blank[0];
    const rows: unknown[] = Array.isArray(item)
      ? item
      : item === undefined || item === null || item === ''
        ? []
        : [item];
    return rows.map((row) => filled(model, row));
  }
  if (isObject(blank)) {
    const given = isObject(item) ? withoutEcho(item) : {};
    return Object.fromEntries(Object.entries(blank).map(([name, value]) => [name, filled(value, given[name])]));
  }
  if (typeof item === 'boolean') return item ? 'on' : '';
  return typeof item === 'string' || typeof item === 'number' ? String(item) : blank;
}
