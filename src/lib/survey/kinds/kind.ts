import type { Captions, FieldType, Heading, Shown } from '#lib/domain/question.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import type { Reading } from '../expression.ts';
import type { Json, JsonReader } from '../json-reader.ts';
import type { Mapping } from '../mapping.ts';

/** A field of a question before it has its address: its row and column, its type, and what its steps map to. */
export type FieldDraft = { row: string | null; column: string | null; type: FieldType; steps: Mapping[] };

export type KindResult = {
  rows: Heading[];
  columns: Heading[];
  rowsAreMunicipalities: boolean;
  fields: FieldDraft[];
  shows?: Shown;
  captions?: Captions;
  /** The names that it is computed from. */
  reads?: Reading[];
};

export type KindContext = { municipalities: Municipality[] };

/**
 * What a kind has in common with the others: `figures` may be tied to an indicator, `lists` are answered but tied to
 * none, `computed` has a title and nothing to answer, and `content` not even that.
 */
export type KindNature = 'figures' | 'lists' | 'computed' | 'content';

export type KindReader = {
  nature: KindNature;
  /** SurveyJS properties of this kind that an edition may use, besides those that its nature has. */
  keys: readonly string[];
  read(reader: JsonReader, json: Json, path: string, context: KindContext): KindResult;
};

/** A question with one field. */
export function single(type: FieldType, captions?: Captions): KindResult {
  return {
    rows: [],
    columns: [],
    rowsAreMunicipalities: false,
    fields: [{ row: null, column: null, type, steps: [] }],
    ...(captions ? { captions } : {}),
  };
}

/** A question without fields. */
export function shownOnly(shows: Shown, reads: Reading[] = []): KindResult {
  return { rows: [], columns: [], rowsAreMunicipalities: false, fields: [], shows, reads };
}
