import {
  type Component,
  type ComponentRole,
  dimensions,
  type Indicator,
  type IndicatorKind,
  type ReferencePeriod,
  type Reporter,
  type ReporterRef,
  rolesOf,
} from '#lib/domain/indicator.ts';
import { allIn, branchIn, decimalOrNull, isChecked, localIn, textIn, textOrNull, type Texts } from './values.ts';

/**
 * The components of an indicator's kind, in the order of their roles. The form has one group of fields for each role
 * (`roles.numerator…`); a denominator may be said to be as its numerator in all but its words.
 */
export function componentsFromForm(texts: Texts, kind: IndicatorKind, before: Indicator | undefined): Component[] {
  const roles = branchIn(texts, 'roles');
  const needed = Object.hasOwn(rolesOf, kind) ? rolesOf[kind] : [];
  return needed.map((role) => {
    const own = branchIn(roles, role);
    const shared = role === 'denominator' && isChecked(texts, 'same') ? branchIn(roles, 'numerator') : own;
    return componentFromForm({ own, shared }, role, before);
  });
}

function componentFromForm(
  { own, shared }: { own: Texts; shared: Texts },
  role: ComponentRole,
  before: Indicator | undefined,
): Component {
  const ticked = new Set(allIn(shared, 'breakdowns'));
  return {
    key: before?.components.find((component) => component.role === role)?.key ?? role,
    role,
    wording: localIn(own, 'wording'),
    period: periodFromForm(branchIn(shared, 'period')),
    bounds: boundsFromForm(branchIn(own, 'bounds')),
    register: textOrNull(own, 'register') as Component['register'],
    breakdowns: dimensions.filter((dimension) => ticked.has(dimension)),
    reporters: [...reportersFromForm(shared, 'leads', 'lead'), ...reportersFromForm(shared, 'confirms', 'confirm')],
    proposed: isChecked(own, 'proposed'),
  };
}

function reportersFromForm(texts: Texts, name: string, role: Reporter['role']): Reporter[] {
  return allIn(texts, name).map((written) => ({ who: reporterFrom(written), role }));
}

/** `kind:municipality` or `organisation:migrationsverket`. */
function reporterFrom(written: string): ReporterRef {
  const [sort, ...name] = written.split(':');
  const named = name.join(':');
  return sort === 'kind' ? { kind: named as 'municipality' } : { organisation: named };
}

function periodFromForm(texts: Texts): ReferencePeriod | null {
  switch (textIn(texts, 'kind')) {
    case 'year':
      return { kind: 'interval', from: '01-01', to: '12-31' };
    case 'day':
      return { kind: 'day', on: textIn(texts, 'on') };
    case 'interval':
      return { kind: 'interval', from: textIn(texts, 'from'), to: textIn(texts, 'to') };
    default:
      return null;
  }
}

function boundsFromForm(texts: Texts): Component['bounds'] {
  const bounds = { min: decimalOrNull(texts, 'min'), max: decimalOrNull(texts, 'max') };
  return bounds.min === null && bounds.max === null ? null : bounds;
}
