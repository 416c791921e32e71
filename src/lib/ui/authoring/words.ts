import type { BridgeKind } from '#lib/domain/bridge.ts';
import type { ChangeKind } from '#lib/domain/edition-difference.ts';
import * as m from '#lib/paraglide/messages.js';
import type { ElementType } from '#lib/survey/element-types.ts';
import type { Comparison } from '#lib/survey/simple-condition.ts';

export const typeWords: Record<ElementType, () => string> = {
  text: m.author_type_text,
  comment: m.author_type_comment,
  boolean: m.author_type_boolean,
  radiogroup: m.author_type_radiogroup,
  dropdown: m.author_type_dropdown,
  checkbox: m.author_type_checkbox,
  tagbox: m.author_type_tagbox,
  rating: m.author_type_rating,
  matrix: m.author_type_matrix,
  multipletext: m.author_type_multipletext,
  matrixdropdown: m.author_type_matrixdropdown,
  matrixdynamic: m.author_type_matrixdynamic,
  paneldynamic: m.author_type_paneldynamic,
  expression: m.author_type_expression,
  html: m.author_type_html,
  panel: m.author_type_panel,
};

export const cellWords: Record<'text' | 'dropdown' | 'boolean', () => string> = {
  text: m.author_cell_box,
  dropdown: m.author_type_dropdown,
  boolean: m.author_type_boolean,
};

export const changeWords: Record<ChangeKind, () => string> = {
  title: m.change_title,
  help: m.change_help,
  kind: m.change_kind,
  rows: m.change_rows,
  columns: m.change_columns,
  choices: m.change_choices,
  bounds: m.change_bounds,
  period: m.change_period,
  condition: m.change_condition,
  required: m.change_required,
  indicator: m.change_indicator,
  moved: m.change_moved,
};

export const bridgeWords: Record<BridgeKind, () => string> = {
  same: m.bridge_same,
  note: m.bridge_note,
  break: m.bridge_break,
};

/** What a comparison of a condition says between the question and the value. */
export const comparisonWords: Record<Comparison, () => string> = {
  '=': m.author_is,
  '<>': m.author_is_not,
  '>': m.author_more,
  '>=': m.author_at_least,
  '<': m.author_less,
  '<=': m.author_at_most,
  contains: m.author_contains,
  notempty: m.author_answered,
  empty: m.author_unanswered,
};

/** What a row of a list is called, by what a new one's code begins with. */
export type Stem = 'val' | 'steg' | 'rad' | 'kolumn' | 'ruta';

export const rowWords: Record<Stem, { one: (number: number) => string; add: () => string }> = {
  val: { one: (number) => m.author_row_val({ number }), add: () => m.author_add_val() },
  steg: { one: (number) => m.author_row_steg({ number }), add: () => m.author_add_steg() },
  rad: { one: (number) => m.author_row_rad({ number }), add: () => m.author_add_rad() },
  kolumn: { one: (number) => m.author_row_kolumn({ number }), add: () => m.author_add_kolumn() },
  ruta: { one: (number) => m.author_row_ruta({ number }), add: () => m.author_add_ruta() },
};
