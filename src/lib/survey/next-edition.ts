import { yearsLater } from '#lib/domain/period.ts';
import type { EditionFile } from './edition-file.ts';

/** Where a year stands for a year: in words and periods, not in a municipality's code (1980) or a limit (2000). */
const datedKeys = new Set(['sv', 'en', 'from', 'to']);

export function isDated(key: string, value: unknown): value is string {
  return datedKeys.has(key) && typeof value === 'string';
}

/**
 * Next year's edition, begun from the one before: the same questions, every year in words and periods moved on, and
 * nothing yet said of how they compare. `names` are left alone: the year in an agreement's name is part of the name.
 */
export function nextEdition(before: EditionFile, label: string, year: number, names: string[] = []): EditionFile {
  const years = year - Number(before.period.to.slice(0, 4));
  const moved = JSON.parse(
    JSON.stringify(before, (key, value: unknown) =>
      isDated(key, value) ? besides(names, value, (text) => yearsLater(text, years)) : value,
    ),
  ) as EditionFile;
  return { ...moved, label, changelog: { sv: '', en: '' }, bridges: {}, dropped: {} };
}

/** Changes all of a text but the names in it. */
function besides([name, ...others]: string[], text: string, change: (text: string) => string): string {
  if (name === undefined) return change(text);
  return text
    .split(name)
    .map((between) => besides(others, between, change))
    .join(name);
}
