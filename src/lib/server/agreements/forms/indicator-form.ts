import { type Indicator, type IndicatorKind, isFigure } from '#lib/domain/indicator.ts';
import { isSameDefinition, nextVersion } from '#lib/domain/indicator-version.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { componentsFromForm } from './indicator-components.ts';
import {
  allIn,
  branchIn,
  isChecked,
  localIn,
  localOrNull,
  textIn,
  textOrNull,
  type Texts,
  wholeOrNull,
} from './values.ts';

/** What there is no choice of: units of what is not counted, and of a share where none is written. */
const units: Partial<Record<IndicatorKind, LocalText>> = {
  share: { sv: 'procent', en: 'per cent' },
  list: { sv: 'lista', en: 'list' },
  choice: { sv: 'svar', en: 'answer' },
  text: { sv: 'fritext', en: 'free text' },
};

/**
 * An indicator as its form tells it, to be judged by the parser. It keeps its code and its versions; where what is
 * measured has changed and the form says how the new compares with the old, it becomes the next version.
 */
export function indicatorFromForm(texts: Texts, before: Indicator | undefined): unknown {
  const after = writtenIndicator(texts, before);
  if (!before || isSameDefinition(before, after)) return after;
  const bridge = bridgeFromForm(texts);
  return bridge ? nextVersion(before, after, wholeOrNull(texts, 'since') as number, bridge) : after;
}

/** Typed as an indicator, though what was written may be anything until the parser has judged it. */
function writtenIndicator(texts: Texts, before: Indicator | undefined): Indicator {
  const kind = textIn(texts, 'kind') as IndicatorKind;
  const goalArea = textIn(texts, 'goalArea');
  const isNumeric = isFigure(kind);
  return {
    code: before?.code ?? textIn(texts, 'code').toUpperCase(),
    goalArea,
    goals: allIn(texts, 'goals').filter((goal) => goal.startsWith(`${goalArea}-`)),
    kind,
    wording: localIn(texts, 'wording'),
    shortName: localIn(texts, 'shortName'),
    explicit: isChecked(texts, 'explicit'),
    population: localOrNull(texts, 'population'),
    unit: unitFromForm(texts, kind, before),
    decimals: isNumeric ? (wholeOrNull(texts, 'decimals') as number) : 0,
    direction: isNumeric ? (textIn(texts, 'direction') as Indicator['direction']) : 'neither',
    byMunicipality: isChecked(texts, 'byMunicipality'),
    components: componentsFromForm(texts, kind, before),
    source: textIn(texts, 'source'),
    note: localOrNull(texts, 'note'),
    version: before?.version ?? 1,
    since: before?.since ?? null,
    bridge: before?.bridge ?? null,
    earlier: before?.earlier ?? [],
    retired: before?.retired ?? null,
    continues: textOrNull(texts, 'continues'),
  };
}

function unitFromForm(texts: Texts, kind: IndicatorKind, before: Indicator | undefined): LocalText {
  const isCounted = isFigure(kind);
  if (!isCounted && before?.kind === kind) return before.unit;
  const written = isCounted ? localOrNull(texts, 'unit') : null;
  return written ?? units[kind] ?? { sv: '', en: '' };
}

/** How the new definition compares; null while nothing is chosen. Whatever is not the same has to say in what. */
function bridgeFromForm(texts: Texts): Indicator['bridge'] {
  const bridge = branchIn(texts, 'bridge');
  const kind = textIn(bridge, 'kind');
  if (kind === '') return null;
  const note = kind === 'same' ? localOrNull(bridge, 'note') : localIn(bridge, 'note');
  return { kind: kind as 'same', note };
}

/**
 * When and why an indicator is no longer asked for. Without a day one that was retired is in use again; one that was not
 * has its day still to be told.
 */
export function retiredFromForm(texts: Texts, before: Pick<Indicator, 'retired'>): unknown {
  const retired = branchIn(texts, 'retired');
  const on = textIn(retired, 'on');
  return on === '' && before.retired !== null ? null : { on, reason: localIn(retired, 'reason') };
}
