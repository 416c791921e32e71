import type { Bridge } from './bridge.ts';
import type { Component, Definition, Indicator } from './indicator.ts';
import { leadsOf } from './indicator.ts';

/** What of a definition makes it another measure: the Swedish words, what is counted, when, by what, and who leads. */
function essenceOf({ kind, wording, population, unit, byMunicipality, components }: Definition): unknown {
  return {
    kind,
    wording: wording.sv,
    population: population?.sv ?? null,
    unit: unit.sv,
    byMunicipality,
    components: [...components].sort((a, b) => (a.key < b.key ? -1 : 1)).map(essenceOfComponent),
  };
}

function essenceOfComponent(component: Component): unknown {
  const { key, role, wording, breakdowns, period, register } = component;
  return [key, role, wording.sv, [...breakdowns].sort(), essenceOfPeriod(period), register, leadsOf(component).sort()];
}

function essenceOfPeriod(period: Component['period']): string | null {
  if (period === null) return null;
  return period.kind === 'day' ? period.on : `${period.from}/${period.to}`;
}

/** True when a figure by the one definition is a figure by the other; translations, bounds and labels may differ. */
export function isSameDefinition(a: Definition, b: Definition): boolean {
  return JSON.stringify(essenceOf(a)) === JSON.stringify(essenceOf(b));
}

export function definitionOf(indicator: Indicator): Definition {
  const { kind, wording, population, unit, byMunicipality, components } = indicator;
  return { kind, wording, population, unit, byMunicipality, components };
}

/** The changed indicator as the next version of what it was, which is kept among the earlier ones. */
export function nextVersion(before: Indicator, after: Indicator, since: number, bridge: Bridge): Indicator {
  const former = {
    version: before.version,
    since: before.since,
    bridge: before.bridge,
    definition: definitionOf(before),
  };
  return { ...after, version: before.version + 1, since, bridge, earlier: [...before.earlier, former] };
}

/** How each version from the second on compares with the one before it, and the survey year that it was first asked in. */
export function versionBridges({ since, bridge, earlier }: Versioned): { since: number; bridge: Bridge }[] {
  return [...earlier, { since, bridge }].flatMap((version) =>
    version.since === null || version.bridge === null ? [] : [{ since: version.since, bridge: version.bridge }],
  );
}

export type Versioned = Pick<Indicator, 'since' | 'bridge' | 'earlier'>;

/** What can be wrong with how an indicator that is in use was changed. */
export type VersionFault = 'bridge-missing' | 'version-order';

/**
 * Whether `after` may take the place of `before`, of which there are figures or questions: the same definition in the
 * same version, or the next version with a bridge, a later first year, and all that went before kept as it was.
 */
export function versionFault(before: Indicator, after: Indicator): VersionFault | null {
  const isSame = isSameDefinition(before, after);
  if (after.version === before.version) {
    if (!isSame) return 'bridge-missing';
    return after.earlier.length === before.earlier.length && after.since === before.since ? null : 'version-order';
  }
  if (after.version !== before.version + 1 || after.earlier.length !== before.earlier.length + 1)
    return 'version-order';
  if (after.bridge === null) return 'bridge-missing';
  const last = after.earlier.at(-1);
  const keeps = last?.version === before.version && isSameDefinition(last.definition, before);
  const isLater = after.since !== null && (before.since === null || after.since > before.since);
  return keeps && isLater ? null : 'version-order';
}
