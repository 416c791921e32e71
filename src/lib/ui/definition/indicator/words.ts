/** An indicator's definition in the words of the interface. */
import type { BridgeKind } from '#lib/domain/bridge.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type {
  Bounds,
  ComponentRole,
  Dimension,
  Indicator,
  IndicatorKind,
  ReferencePeriod,
  RegisterMeasure,
  ReporterRef,
} from '#lib/domain/indicator.ts';
import { isDate } from '#lib/domain/period.ts';
import { type Language, listed, type LocalText } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { capital, reporterText } from '#lib/ui/results/index.ts';

export const kindWords: Record<IndicatorKind, { text: () => string; hint: () => string }> = {
  count: { text: m.indicator_kind_count, hint: m.indicator_kind_count_hint },
  share: { text: m.indicator_kind_share, hint: m.indicator_kind_share_hint },
  mean: { text: m.indicator_kind_mean, hint: m.indicator_kind_mean_hint },
  list: { text: m.indicator_kind_list, hint: m.indicator_kind_list_hint },
  choice: { text: m.indicator_kind_choice, hint: m.indicator_kind_choice_hint },
  text: { text: m.indicator_kind_text, hint: m.indicator_kind_text_hint },
};

export const roleWords: Record<ComponentRole, () => string> = {
  value: m.indicator_role_value,
  numerator: m.indicator_role_numerator,
  denominator: m.indicator_role_denominator,
  items: m.indicator_role_items,
  choice: m.indicator_role_choice,
  text: m.indicator_role_text,
};

export const dimensionWords: Record<Dimension, () => string> = {
  sex: m.indicator_breakdown_sex,
  sfi_level: m.indicator_breakdown_sfi_level,
  settlement_route: m.indicator_breakdown_settlement_route,
  age_sex: m.indicator_breakdown_age_sex,
  sector: m.indicator_breakdown_sector,
};

export const registerWords: Record<RegisterMeasure, () => string> = {
  places: m.indicator_register_places,
  places_for_assignment: m.indicator_register_places_for_assignment,
  places_received: m.indicator_register_places_received,
  has_places_agreement: m.indicator_register_has_places_agreement,
  has_local_agreement: m.indicator_register_has_local_agreement,
  is_municipality: m.indicator_register_is_municipality,
};

export const directionWords: Record<Indicator['direction'], () => string> = {
  higher: m.indicator_direction_higher,
  lower: m.indicator_direction_lower,
  neither: m.indicator_direction_neither,
};

export const bridgeWords: Record<BridgeKind, () => string> = {
  same: m.indicator_bridged_same,
  note: m.indicator_bridged_note,
  break: m.indicator_bridged_break,
};

/** "15 oktober"; what is no day of the year stays as it is. */
function dayText(day: string, language: Language): string {
  if (!isDate(`2024-${day}`)) return day;
  const at = new Date(`2024-${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).format(at);
}

export function periodText(period: ReferencePeriod | null, language: Language): string {
  if (period === null) return m.indicator_period_none();
  if (period.kind === 'day') return m.indicator_period_on_day({ day: capital(dayText(period.on, language)) });
  if (period.from === '01-01' && period.to === '12-31') return m.indicator_period_year();
  const span = { from: dayText(period.from, language), to: dayText(period.to, language) };
  return capital(period.from > period.to ? m.indicator_period_span_before(span) : m.indicator_period_span(span));
}

export function boundsText({ min, max }: Bounds): string {
  const shown = (value: string): string => formatNumber(value, value.split('.')[1]?.length ?? 0);
  if (min !== null && max !== null) return m.indicator_bounds_both({ min: shown(min), max: shown(max) });
  if (min !== null) return m.indicator_bounds_min({ min: shown(min) });
  return max === null ? '' : m.indicator_bounds_max({ max: shown(max) });
}

/** One who reports: a kind as a group, an organisation by its name. */
export function whoText(who: ReporterRef, names: Record<string, LocalText>, language: Language): string {
  if ('kind' in who) return reporterText([{ kind: who.kind }], language);
  return names[who.organisation]?.[language] ?? who.organisation;
}

export function listText(texts: string[], language: Language): string {
  return listed(texts, language);
}
