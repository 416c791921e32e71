import { type FileRefusal, Problem } from '#lib/domain/problem.ts';

/** Throws `file-refused`: the file is not read at all. */
export function refuse(why: FileRefusal, details: { limit?: number; line?: number } = {}): never {
  throw new Problem('file-refused', { why, ...details });
}
