/** What each column of an indicator list means, in both languages: the workbook's second sheet. */
import { registerMeasures } from '#lib/domain/indicator.ts';
import * as m from '#lib/paraglide/messages.js';
import { listColumns } from '#lib/server/agreements/index.ts';

type Meaning = (words: { measures: string }, options: { locale: 'sv' | 'en' }) => string;

const meanings: Record<string, Meaning> = {
  code: (_, options) => m.transfer_column_code({}, options),
  area: (_, options) => m.transfer_column_area({}, options),
  goals: (_, options) => m.transfer_column_goals({}, options),
  kind: (_, options) => m.transfer_column_kind({}, options),
  wording_sv: (_, options) => m.transfer_column_wording_sv({}, options),
  wording_en: (_, options) => m.transfer_column_wording_en({}, options),
  short_sv: (_, options) => m.transfer_column_short_sv({}, options),
  short_en: (_, options) => m.transfer_column_short_en({}, options),
  population_sv: (_, options) => m.transfer_column_population_sv({}, options),
  population_en: (_, options) => m.transfer_column_population_en({}, options),
  unit_sv: (_, options) => m.transfer_column_unit_sv({}, options),
  unit_en: (_, options) => m.transfer_column_unit_en({}, options),
  decimals: (_, options) => m.transfer_column_decimals({}, options),
  direction: (_, options) => m.transfer_column_direction({}, options),
  by_municipality: (_, options) => m.transfer_column_by_municipality({}, options),
  explicit: (_, options) => m.transfer_column_explicit({}, options),
  source: (_, options) => m.transfer_column_source({}, options),
  note_sv: (_, options) => m.transfer_column_note_sv({}, options),
  note_en: (_, options) => m.transfer_column_note_en({}, options),
  continues: (_, options) => m.transfer_column_continues({}, options),
  retired_on: (_, options) => m.transfer_column_retired_on({}, options),
  retired_reason_sv: (_, options) => m.transfer_column_retired_reason_sv({}, options),
  retired_reason_en: (_, options) => m.transfer_column_retired_reason_en({}, options),
  component: (_, options) => m.transfer_column_component({}, options),
  role: (_, options) => m.transfer_column_role({}, options),
  component_wording_sv: (_, options) => m.transfer_column_component_wording_sv({}, options),
  component_wording_en: (_, options) => m.transfer_column_component_wording_en({}, options),
  breakdowns: (_, options) => m.transfer_column_breakdowns({}, options),
  period: (_, options) => m.transfer_column_period({}, options),
  lead: (_, options) => m.transfer_column_lead({}, options),
  confirm: (_, options) => m.transfer_column_confirm({}, options),
  min: (_, options) => m.transfer_column_min({}, options),
  max: (_, options) => m.transfer_column_max({}, options),
  register: m.transfer_column_register,
  proposed: (_, options) => m.transfer_column_proposed({}, options),
  version: (_, options) => m.transfer_column_version({}, options),
  since: (_, options) => m.transfer_column_since({}, options),
  bridge: (_, options) => m.transfer_column_bridge({}, options),
  bridge_note_sv: (_, options) => m.transfer_column_bridge_note_sv({}, options),
  bridge_note_en: (_, options) => m.transfer_column_bridge_note_en({}, options),
};

/** Rows of heading, Swedish and English, in the order of the columns. */
export function explanationRows(): string[][] {
  const measures = registerMeasures.join(', ');
  return [
    ['kolumn / column', 'svenska', 'English'],
    ...listColumns.map((name) => [
      name,
      meanings[name]?.({ measures }, { locale: 'sv' }) ?? '',
      meanings[name]?.({ measures }, { locale: 'en' }) ?? '',
    ]),
  ];
}
