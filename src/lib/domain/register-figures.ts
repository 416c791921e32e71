/** What the register of agreements gives for an indicator, municipality by municipality. */
import { type Component, type Definition, type Indicator, isRatio, type RegisterMeasure } from './indicator.ts';
import type { ObservationStatus } from './observation.ts';
import { lastDayOf, type LocalAgreement, type PlacesAgreement, standingOn } from './register.ts';

type Places = Pick<
  PlacesAgreement,
  'municipality' | 'kind' | 'agreed' | 'places' | 'forAssignment' | 'received' | 'synthetic'
>;
type Local = Pick<LocalAgreement, 'kind' | 'municipality' | 'validFrom' | 'validTo' | 'synthetic'>;

/** A county's register as far as one year needs it. `stated`: the county has said that it is complete for the year. */
export type YearOfRegister = {
  year: number;
  /** The codes of the county's municipalities. */
  municipalities: string[];
  /** The agreements on places for the year. */
  places: Places[];
  /** All local and special agreements, of whatever years. */
  local: Local[];
  stated: boolean;
};

type Amount = { status: Extract<ObservationStatus, 'value' | 'no_agreement' | 'not_stated'>; value: string | null };
type Measured = Amount & { synthetic: boolean };

/** A figure in an observation's terms; `value` is a canonical decimal text, null unless the status is `value`. */
export type RegisterFigure = Measured & { component: string; municipality: string; from: string; to: string };

const amount = (value: number): Amount => ({ status: 'value', value: String(value) });
const noAgreement: Amount = { status: 'no_agreement', value: null };

const given = (value: number | null): Amount =>
  value === null ? { status: 'not_stated', value: null } : amount(value);

type YearsEndMeasure = 'has_local_agreement' | 'is_municipality';

/** What one municipality's agreement on places gives. */
const ofPlaces: Record<Exclude<RegisterMeasure, YearsEndMeasure>, (places: Places) => Amount> = {
  places: ({ agreed, places }) => (agreed ? given(places) : noAgreement),
  places_for_assignment: ({ agreed, forAssignment }) => (agreed ? given(forAssignment) : noAgreement),
  places_received: ({ agreed, received }) => (agreed || received !== null ? given(received) : noAgreement),
  has_places_agreement: ({ agreed }) => amount(agreed ? 1 : 0),
};

/** Counted at the end of the year, once the register is said to be complete: until then none registered is not none. */
const atYearsEnd: ReadonlySet<RegisterMeasure> = new Set(['has_local_agreement', 'is_municipality']);

/** One measure of each municipality of which the register tells it. The places are those for refugees. */
export function measured(register: YearOfRegister, measure: RegisterMeasure): Map<string, Measured> {
  const { municipalities, places, stated } = register;
  if (measure === 'is_municipality' || measure === 'has_local_agreement') {
    return new Map(stated ? municipalities.map((code) => [code, atYearsEndOf(register, measure, code)]) : []);
  }
  const refugees = places.filter((row) => row.kind === 'refugees' && municipalities.includes(row.municipality));
  return new Map(refugees.map((row) => [row.municipality, { ...ofPlaces[measure](row), synthetic: row.synthetic }]));
}

function atYearsEndOf({ year, local }: YearOfRegister, measure: YearsEndMeasure, code: string): Measured {
  if (measure === 'is_municipality') return { ...amount(1), synthetic: false };
  const inForce = local.filter(
    (one) => one.kind === 'local' && one.municipality === code && standingOn(one, lastDayOf(year)) === 'current',
  );
  return {
    ...amount(inForce.length > 0 ? 1 : 0),
    synthetic: inForce.length > 0 && inForce.every(({ synthetic }) => synthetic),
  };
}

/** Of whom a share is told: who has no agreement is not among those with one, rather than a nought of them. */
function bases(register: YearOfRegister, measure: RegisterMeasure): Map<string, Measured> {
  const found = measured(register, measure);
  if (measure !== 'has_places_agreement') return found;
  return new Map([...found].map(([code, one]) => [code, one.value === '0' ? { ...one, ...noAgreement } : one]));
}

/**
 * The figures that the register gives for an indicator in a year; none where one of its components needs a complete
 * register and the county has not said that it is. A share's numerator is told of those in its denominator alone.
 */
export function registerFigures(
  register: YearOfRegister,
  { kind, components }: Pick<Definition, 'kind' | 'components'>,
): RegisterFigure[] {
  const own = components.filter(isRegistered);
  if (!register.stated && own.some((component) => atYearsEnd.has(component.register))) return [];
  const base = isRatio(kind) ? own.find(({ role }) => role === 'denominator') : undefined;
  const wholes = base && bases(register, base.register);
  return own.flatMap((component) => {
    const isPart = wholes !== undefined && component.role === 'numerator';
    const told = wholes !== undefined && component === base ? wholes : measured(register, component.register);
    return [...told].flatMap(([municipality, found]): RegisterFigure[] => {
      const whole = wholes?.get(municipality);
      if (isPart && !whole) return [];
      const figure = isPart && whole && whole.status !== 'value' ? whole : found;
      return [{ ...figure, component: component.key, municipality, ...periodOf(component.register, register.year) }];
    });
  });
}

type Registered = Component & { register: RegisterMeasure };
const isRegistered = (component: Component): component is Registered => component.register !== null;

function periodOf(measure: RegisterMeasure, year: number): { from: string; to: string } {
  const last = lastDayOf(year);
  return { from: atYearsEnd.has(measure) ? last : `${year}-01-01`, to: last };
}

/** The indicator's definition in a year; null before its first version and after the year in which it was retired. */
export function definitionIn(indicator: Indicator, year: number): Definition | null {
  if (indicator.retired && year > Number(indicator.retired.on.slice(0, 4))) return null;
  const versions = [
    { since: indicator.since, definition: indicator },
    ...indicator.earlier.toReversed().map(({ since, definition }) => ({ since, definition })),
  ];
  return versions.find(({ since }) => since === null || since <= year)?.definition ?? null;
}
