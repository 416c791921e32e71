import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, FileFault, Parsed } from '#lib/domain/fault.ts';

/** The largest definition file that is read at all, in bytes. */
const largestFile = 5_000_000;

/** Collects what was wrong in which file, and reads on. */
export class FileFaults {
  readonly all: FileFault[] = [];

  /** A fault in a question is found once per cell; it is told once. */
  add(file: string, faults: Fault[]): void {
    for (const fault of faults) {
      if (!this.all.some((told) => told.file === file && isSame(told, fault))) this.all.push({ ...fault, file });
    }
  }

  /** The value that was read, or undefined once its faults are noted. */
  value<T>(file: string, parsed: Parsed<T>): T | undefined {
    if (parsed.ok) return parsed.value;
    this.add(file, parsed.faults);
    return undefined;
  }
}

function isSame(a: Fault, b: Fault): boolean {
  return a.path === b.path && a.code === b.code && a.details.what === b.details.what;
}

/** The names of a folder's files that end so, in order; none where there is no folder. */
export function filesIn(folder: string, under: string, ending: string): string[] {
  return entriesIn(folder, under)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name)
    .sort();
}

export function foldersIn(folder: string, under: string): string[] {
  return entriesIn(folder, under)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function entriesIn(folder: string, under: string): Dirent[] {
  try {
    return readdirSync(join(folder, under), { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file's text: UTF-8, with or without a byte order mark. */
export function readText(folder: string, file: string): Parsed<string> {
  const path = join(folder, file);
  try {
    if (statSync(path).size > largestFile)
      return { ok: false, faults: [{ path: '', code: 'too-long', details: { limit: largestFile } }] };
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (isMissing(error)) return { ok: false, faults: [{ path: '', code: 'missing', details: { what: file } }] };
    if (error instanceof TypeError)
      return { ok: false, faults: [{ path: '', code: 'wrong-type', details: { what: 'UTF-8' } }] };
    throw error;
  }
}

export function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const line = text.slice(0, position).split('\n').length;
    return { ok: false, faults: [{ path: `line ${line}`, code: 'not-json', details: {} }] };
  }
}

/** True when there is no such file or folder. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
