/** Where in a file something is, as a person finds it there: `line 3`, or in a table `line 3 wording_sv`. */
export type FilePlace = { line: number | null; column: string | null };

/** The place as a fault's path. */
export function filePath({ line, column }: { line: number; column: string | null }): string {
  return column === null ? `line ${line}` : `line ${line} ${column}`;
}

/** The line and the column that a fault's path names; null where it names none. */
export function filePlace(path: string): FilePlace {
  const [, line, column] = /^line (\d+)(?: (.+))?$/s.exec(path) ?? [];
  return { line: line === undefined ? null : Number(line), column: column ?? null };
}
