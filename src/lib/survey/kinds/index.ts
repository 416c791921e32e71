import type { QuestionKind } from '#lib/domain/question.ts';
import { type KindReader, single } from './kind.ts';
import { matrixdynamic, paneldynamic } from './lists.ts';
import { rating } from './scale.ts';
import { expression, html } from './shown.ts';
import { matrix, matrixdropdown, multipletext } from './tables.ts';
import { boxKeys, defaultCommentLength, readBoxType, readChoices, readLength } from './values.ts';

export type { FieldDraft, KindContext, KindNature, KindReader, KindResult } from './kind.ts';

const choice: KindReader = {
  nature: 'figures',
  keys: ['choices', 'colCount'],
  read: (reader, json, path) => single({ kind: 'choice', choices: readChoices(reader, json, path) }),
};

const choices: KindReader = {
  ...choice,
  read: (reader, json, path) => single({ kind: 'choices', choices: readChoices(reader, json, path) }),
};

/** One entry per kind: a new kind does not compile until it can be read. */
export const kindReaders: Record<QuestionKind, KindReader> = {
  text: {
    nature: 'figures',
    keys: boxKeys,
    read: (reader, json, path) => single(readBoxType(reader, json, path, 'text')),
  },
  comment: {
    nature: 'figures',
    keys: ['maxLength', 'rows'],
    read: (reader, json, path) =>
      single({ kind: 'text', maxLength: readLength(reader, json, path, defaultCommentLength) }),
  },
  boolean: { nature: 'figures', keys: ['labelTrue', 'labelFalse'], read: () => single({ kind: 'boolean' }) },
  radiogroup: choice,
  dropdown: choice,
  checkbox: choices,
  tagbox: choices,
  rating,
  multipletext,
  matrix,
  matrixdropdown,
  matrixdynamic,
  paneldynamic,
  expression,
  html,
};
