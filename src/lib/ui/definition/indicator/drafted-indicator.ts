import {
  type Component,
  type ComponentRole,
  type Dimension,
  type Indicator,
  type IndicatorKind,
  type ReferencePeriod,
  type Reporter,
  rolesOf,
} from '#lib/domain/indicator.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { IndicatorDraft, PartDraft } from './indicator-draft.ts';

/**
 * What is being written as the indicator that it would be, to show how it will be asked and whether it measures
 * something else than before. The server reads and judges the form by itself.
 */
export function draftedIndicator(draft: IndicatorDraft, stored: Indicator | null): Indicator {
  const kind = draft.kind as IndicatorKind;
  const roles = Object.hasOwn(rolesOf, kind) ? rolesOf[kind] : [];
  const decimals = Number(draft.decimals);
  return {
    code: stored?.code ?? draft.code,
    goalArea: draft.goalArea,
    goals: draft.goals,
    kind,
    wording: inBoth(draft.wording),
    shortName: inBoth(draft.shortName),
    explicit: draft.explicit !== '',
    population: draft.population.sv.trim() === '' ? null : inBoth(draft.population),
    unit: inBoth(draft.unit),
    decimals: Number.isInteger(decimals) && decimals >= 0 && decimals <= 6 ? decimals : 0,
    direction: 'neither',
    byMunicipality: draft.byMunicipality !== '',
    components: roles.map((role) => drafted(role, draft, stored)),
    source: draft.source,
    note: null,
    version: 1,
    since: null,
    bridge: null,
    earlier: [],
    retired: stored?.retired ?? null,
    continues: null,
  };
}

function drafted(role: ComponentRole, draft: IndicatorDraft, stored: Indicator | null): Component {
  const own = draft.roles[role];
  const shared = role === 'denominator' && draft.same !== '' ? draft.roles.numerator : own;
  return {
    key: stored?.components.find((component) => component.role === role)?.key ?? role,
    role,
    wording: inBoth(own.wording),
    period: periodOf(shared.period),
    bounds: { min: own.bounds.min || null, max: own.bounds.max || null },
    register: (own.register || null) as Component['register'],
    breakdowns: shared.breakdowns as Dimension[],
    reporters: [...reportersOf(shared.leads, 'lead'), ...reportersOf(shared.confirms, 'confirm')],
    proposed: own.proposed !== '',
  };
}

function inBoth({ sv, en }: LocalText): LocalText {
  const text = sv.trim();
  return { sv: text, en: en.trim() || text };
}

function periodOf({ kind, on, from, to }: PartDraft['period']): ReferencePeriod | null {
  if (kind === 'year') return { kind: 'interval', from: '01-01', to: '12-31' };
  if (kind === 'day') return { kind: 'day', on: on.trim() };
  return kind === 'interval' ? { kind: 'interval', from: from.trim(), to: to.trim() } : null;
}

function reportersOf(written: string[], role: Reporter['role']): Reporter[] {
  return written
    .filter((one) => one !== '')
    .map((one) => {
      const name = one.slice(one.indexOf(':') + 1);
      return { who: one.startsWith('kind:') ? { kind: name as 'municipality' } : { organisation: name }, role };
    });
}
