import type { Bridge } from './bridge.ts';
import type { OrganisationKind } from './organisation.ts';
import type { LocalText } from './text.ts';

/**
 * How an indicator is summed up over municipalities:
 * `count` sums, `share` and `mean` divide the sum of numerators by the sum of denominators (a share in per cent, a mean
 * in its own unit, so that it is weighted by what it rests on), `list` unites what is offered, `choice` tells how the
 * answers are spread, `text` is read.
 */
export const indicatorKinds = ['count', 'share', 'mean', 'list', 'choice', 'text'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** True for what is one sum divided by another. */
export function isRatio(kind: IndicatorKind): kind is 'share' | 'mean' {
  return kind === 'share' || kind === 'mean';
}

/** True for what comes to a figure, not to a list, a spread or a text. */
export function isFigure(kind: IndicatorKind): kind is 'count' | 'share' | 'mean' {
  return kind === 'count' || isRatio(kind);
}

export const directions = ['higher', 'lower', 'neither'] as const;
/** Which way is better; `neither` where the indicator only describes. */
export type Direction = (typeof directions)[number];

/** What a component is to its indicator's arithmetic. */
export const componentRoles = ['value', 'numerator', 'denominator', 'items', 'choice', 'text'] as const;
export type ComponentRole = (typeof componentRoles)[number];

/** The roles that each kind's arithmetic needs, each of them once. */
export const rolesOf: Record<IndicatorKind, readonly ComponentRole[]> = {
  count: ['value'],
  share: ['numerator', 'denominator'],
  mean: ['numerator', 'denominator'],
  list: ['items'],
  choice: ['choice'],
  text: ['text'],
};

/** Who reports: a kind of organisation in the county, or one organisation by its id. */
export type ReporterRef = { kind: OrganisationKind } | { organisation: string };

/** `lead` is the source that tables show; `confirm` may confirm or contest it, and both stay on record. */
export type Reporter = { who: ReporterRef; role: 'lead' | 'confirm' };

/**
 * What part of the survey's year a figure concerns: a day (`10-15`, month and day), or an interval, both ends included.
 * An interval whose end comes before its start began the year before (the school year `07-01`–`06-30`).
 */
export type ReferencePeriod = { kind: 'day'; on: string } | { kind: 'interval'; from: string; to: string };

/** Outside of these a figure is asked about; decimal numbers as text, null where there is no bound. */
export type Bounds = { min: string | null; max: string | null };

/**
 * What the register of agreements can count, per municipality and year: agreed places, those of them for assignment,
 * places taken up, whether there is an agreement on places or a local one (1 or 0), and the municipality itself (1).
 */
export const registerMeasures = [
  'places',
  'places_for_assignment',
  'places_received',
  'has_places_agreement',
  'has_local_agreement',
  'is_municipality',
] as const;
export type RegisterMeasure = (typeof registerMeasures)[number];

export type Component = {
  key: string;
  role: ComponentRole;
  wording: LocalText;
  /** Null where the figure tells how things are when it is given. */
  period: ReferencePeriod | null;
  bounds: Bounds | null;
  /** Set when the register gives the figure, so that nobody is asked for it. */
  register: RegisterMeasure | null;
  /** Dimensions that the component is asked by, each a code of the agreement's code lists. */
  breakdowns: Dimension[];
  reporters: Reporter[];
  /** True when the wording is our proposal, since the agreement does not define it. */
  proposed: boolean;
};

/** What an indicator was before its present version: whatever makes it another measure when it is changed. */
export type Definition = Pick<Indicator, 'kind' | 'wording' | 'population' | 'unit' | 'byMunicipality' | 'components'>;

/** A former version, the survey year that it was first asked in, and what it says of the version before it. */
export type FormerVersion = { version: number; since: number | null; bridge: Bridge | null; definition: Definition };

export type Indicator = {
  code: string;
  goalArea: string;
  /** The goals of its area that it follows up, by their codes. */
  goals: string[];
  kind: IndicatorKind;
  /** The document's own words when `explicit`, else derived from its goals. */
  wording: LocalText;
  /** A label of ours for tables, where the document's words alone would not be understood. */
  shortName: LocalText;
  explicit: boolean;
  /** Who or what is counted: newcomers in the establishment programme, pupils, municipalities. */
  population: LocalText | null;
  unit: LocalText;
  decimals: number;
  direction: Direction;
  /** True when each municipality has a figure of its own; false for one figure for the county. */
  byMunicipality: boolean;
  components: Component[];
  source: string;
  note: LocalText | null;
  /** Counted from 1. `since` is the survey year from which this version is asked; null where it always was. */
  version: number;
  since: number | null;
  /** How this version compares with the one before; null for the first. */
  bridge: Bridge | null;
  /** The former versions, the oldest first. */
  earlier: FormerVersion[];
  /** Set when it is no longer asked for; its figures stay. `on` is an ISO date. */
  retired: { on: string; reason: LocalText } | null;
  /** The indicator of an earlier agreement whose series this one goes on with. */
  continues: string | null;
};

/** The dimensions that answers are broken down by. */
export const dimensions = ['sex', 'sfi_level', 'settlement_route', 'age_sex', 'sector'] as const;
export type Dimension = (typeof dimensions)[number];

export const dimensionNames: Record<Dimension, LocalText> = {
  sex: { sv: 'Kön', en: 'Sex' },
  sfi_level: { sv: 'Sfi-kurs', en: 'SFI course' },
  settlement_route: { sv: 'Väg till bosättning', en: 'Route of settlement' },
  age_sex: { sv: 'Ålder och kön', en: 'Age and sex' },
  sector: { sv: 'Sektor', en: 'Sector' },
};

/** Code lists, in the order in which they are shown. */
export const codeLists: Record<Dimension, { code: string; name: LocalText }[]> = {
  sex: [
    { code: 'K', name: { sv: 'Kvinnor', en: 'Women' } },
    { code: 'M', name: { sv: 'Män', en: 'Men' } },
  ],
  sfi_level: ['A', 'B', 'C', 'D'].map((level) => ({
    code: level,
    name: { sv: `Kurs ${level}`, en: `Course ${level}` },
  })),
  settlement_route: [
    { code: 'af', name: { sv: 'Anvisade via Arbetsförmedlingen', en: 'Assigned by the Public Employment Service' } },
    { code: 'mv', name: { sv: 'Anvisade via Migrationsverket', en: 'Assigned by the Migration Agency' } },
    { code: 'egen', name: { sv: 'Bosatta på egen hand', en: 'Settled on their own' } },
  ],
  age_sex: [
    { code: 'kvinnor', name: { sv: 'Kvinnor', en: 'Women' } },
    { code: 'man', name: { sv: 'Män', en: 'Men' } },
    { code: 'flickor', name: { sv: 'Flickor', en: 'Girls' } },
    { code: 'pojkar', name: { sv: 'Pojkar', en: 'Boys' } },
  ],
  sector: [
    { code: 'privat', name: { sv: 'Privat sektor', en: 'Private sector' } },
    { code: 'offentlig', name: { sv: 'Offentlig sektor', en: 'Public sector' } },
    { code: 'ideburen', name: { sv: 'Idéburen sektor', en: 'Non-profit sector' } },
  ],
};

/** A cell's place among the breakdowns: dimension → code. Empty for a total. */
export type Breakdown = Partial<Record<Dimension, string>>;

/** One text for a breakdown, the same however its keys were ordered: `sex=K|sfi_level=A`. Empty for a total. */
export function breakdownKey(breakdown: Breakdown): string {
  return dimensions
    .filter((dimension) => breakdown[dimension] !== undefined)
    .map((dimension) => `${dimension}=${breakdown[dimension]}`)
    .sort()
    .join('|');
}

/** True when every code of the breakdown stands on its dimension's list. */
export function isBreakdown(breakdown: Record<string, string>): breakdown is Breakdown {
  return Object.entries(breakdown).every(
    ([dimension, code]) =>
      Object.hasOwn(codeLists, dimension) && codeLists[dimension as Dimension].some((entry) => entry.code === code),
  );
}

export function nameOfCode(dimension: Dimension, code: string): LocalText {
  return codeLists[dimension].find((entry) => entry.code === code)?.name ?? { sv: code, en: code };
}

export function sameReporter(a: ReporterRef, b: ReporterRef): boolean {
  return 'kind' in a ? 'kind' in b && a.kind === b.kind : 'organisation' in b && a.organisation === b.organisation;
}

/** The component's lead reporters as short texts: `kind:municipality`, `organisation:migrationsverket`. */
export function leadsOf(component: Component): string[] {
  return component.reporters
    .filter(({ role }) => role === 'lead')
    .map(({ who }) => ('kind' in who ? `kind:${who.kind}` : `organisation:${who.organisation}`));
}
