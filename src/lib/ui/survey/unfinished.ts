import { isRows } from '#lib/domain/answer.ts';
import type { Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** What a list that somebody has begun still lacks, in a sentence; null when it lacks nothing. */
export function unfinishedText({ fields }: Question, entries: Entries, language: Language): string | null {
  const [field] = fields;
  const rows = entries[field?.address ?? '']?.value;
  if (field?.type.kind !== 'rows' || !isRows(rows)) return null;
  const { min, columns } = field.type;
  const missing = columns.filter(({ key, required }) => required && rows.some((row) => row[key] === undefined));
  if (missing.length > 0)
    return m.kinds_row_incomplete({ columns: missing.map(({ text }) => text[language]).join(', ') });
  return rows.length < min ? m.kinds_row_count({ min }) : null;
}
