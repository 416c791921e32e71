import { placesFingerprint, placesFromFingerprint } from '#lib/domain/register.ts';
import type { PlacesToEdit } from '#lib/domain/register-reading.ts';

/** A line as the form holds it: every value as text. */
export type GridLine = {
  municipality: string;
  name: string;
  base: string;
  was: string;
  agreed: string;
  places: string;
  forAssignment: string;
  received: string;
};

const values = ['agreed', 'places', 'forAssignment', 'received'] as const;

const textOf = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
const agreedText = (agreed: unknown): string => (typeof agreed === 'boolean' ? (agreed ? 'yes' : 'no') : '');

/**
 * What is stored, or what was written before the form came back, line by line. After a conflict only the lines that were
 * written in are as written, and count as written over what is stored now; the others show what is stored.
 */
export function gridLines(lines: PlacesToEdit[], written: unknown, conflict = false): GridLine[] {
  const rows = Array.isArray(written) ? (written as unknown[]) : [];
  return lines.map((line) => {
    const now = lineOf(line);
    const own = rows.find((row) => textIn(row, 'municipality') === now.municipality);
    if (own === undefined || (conflict && !isWrittenIn(own))) return now;
    const kept = conflict ? values : ([...values, 'base', 'was'] as const);
    return { ...now, ...Object.fromEntries(kept.map((name) => [name, textIn(own, name)])) };
  });
}

function lineOf({ municipality: { code, name }, stored }: PlacesToEdit): GridLine {
  return {
    municipality: code,
    name,
    base: textOf(stored?.revision),
    was: placesFingerprint(stored),
    agreed: agreedText(stored?.agreed),
    places: textOf(stored?.places),
    forAssignment: textOf(stored?.forAssignment),
    received: textOf(stored?.received),
  };
}

/** Whether a line says anything else than what it said when the page came. */
function isWrittenIn(row: unknown): boolean {
  const [agreed, ...counts] = placesFromFingerprint(textIn(row, 'was'));
  const before = [agreedText(agreed), ...counts.map(textOf)];
  return values.some((name, at) => textIn(row, name).trim() !== before[at]);
}

function textIn(row: unknown, name: string): string {
  const value: unknown = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value : '';
}

/** The source that all rows share; empty where they have none, or several. */
export function sharedSource(lines: PlacesToEdit[]): string {
  const sources = new Set(lines.flatMap(({ stored }) => (stored ? [stored.source] : [])));
  return sources.size === 1 ? ([...sources][0] ?? '') : '';
}
