import type { Fault } from './fault.ts';
import { isDate } from './period.ts';
import type { LocalText } from './text.ts';

/** The kinds of body that sign an agreement or answer a questionnaire. */
export const organisationKinds = [
  'municipality',
  'county_board',
  'agency',
  'region',
  'association',
  'church',
  'university',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** Those that can be registered: the municipalities and the county boards are given. */
export const registrableKinds = ['agency', 'region', 'association', 'church', 'university'] as const;

/** The longest name of an organisation, in characters. */
export const longestName = 200;

/** How a body's tasks went on in another: joined into it, split up into several, or taken over as they were. */
export const successionKinds = ['merged', 'split', 'continued'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** `on` is the ISO date from which the successor has the tasks. */
export type Succession = { organisation: string; on: string; kind: SuccessionKind };

/**
 * A body that signs or answers. `id` is ours and stable (`kommun-0580`, `lansstyrelsen-05`, `migrationsverket`);
 * `countyCode` is null for a national body, `municipalityCode` for all but municipalities. A body that is renamed stays
 * itself; one that ceased has `validTo`, its last day, and `successors`. Null means as long as we know.
 */
export type Organisation = {
  id: string;
  kind: OrganisationKind;
  name: LocalText;
  formerNames: { name: string; until: string }[];
  countyCode: string | null;
  municipalityCode: string | null;
  validFrom: string | null;
  validTo: string | null;
  successors: Succession[];
};

/** The id of a county's own board. */
export const countyBoardOf = (county: string): string => `lansstyrelsen-${county}`;

/** The id of the organisation that answers for a municipality. */
export const municipalOrganisationOf = (code: string): string => `kommun-${code}`;

/** The Swedish name that the body had on a day (ISO date). */
export function nameOn({ name, formerNames }: Pick<Organisation, 'name' | 'formerNames'>, day: string): string {
  const earlier = formerNames.filter(({ until }) => day <= until).sort((a, b) => (a.until < b.until ? -1 : 1));
  return earlier[0]?.name ?? name.sv;
}

/** True when the body was there on the day (ISO date). */
export function existsOn({ validFrom, validTo }: Pick<Organisation, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The day after an ISO date, or so many days after it; negative for before. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export type NameSpan = { name: string; from: string | null; until: string | null };

/** Its Swedish names with the days on which each was in use, the latest first. Null is as long as we know. */
export function namesOverTime({
  name,
  formerNames,
  validFrom,
  validTo,
}: Pick<Organisation, 'name' | 'formerNames' | 'validFrom' | 'validTo'>): NameSpan[] {
  const earlier = [...formerNames].sort((a, b) => (a.until < b.until ? -1 : 1));
  const names = [
    ...earlier.map((former) => ({ name: former.name, until: former.until })),
    { name: name.sv, until: validTo },
  ];
  return names
    .map(({ name: one, until }, i) => {
      const before = earlier[i - 1]?.until;
      return { name: one, from: before === undefined ? validFrom : dayAfter(before), until };
    })
    .reverse();
}

/** The organisation under a new name from a day on (ISO date): the old name is kept until the day before. */
export function renamed(organisation: Organisation, name: LocalText, from: string): Organisation {
  const until = dayAfter(from, -1);
  return { ...organisation, name, formerNames: [...organisation.formerNames, { name: organisation.name.sv, until }] };
}

const plainLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', ß: 'ss', đ: 'd', ł: 'l' };

/** An id of plain letters, digits and hyphens, made from a name: Röda Korset → roda-korset. Empty when nothing is left. */
export function idFromName(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .replace(/[æøßđł]/g, (letter) => plainLetters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** Ids that say what they stand for, and are given to those alone. */
export const isReservedId = (id: string): boolean => /^(kommun|lansstyrelsen)-/.test(id);

type Times = Pick<Organisation, 'id' | 'validFrom' | 'validTo' | 'formerNames' | 'successors'>;

/**
 * What is wrong with the days of an organisation's life, its names and its successors; paths are counted from the
 * organisation. `others` are all organisations but this one, with their own successors.
 */
export function timeFaults(organisation: Times, others: ReadonlyMap<string, Succession[]>): Fault[] {
  const { validFrom, validTo, formerNames, successors } = organisation;
  const days = formerNames.map(({ until }) => until);
  const outside = (day: string): boolean =>
    (validFrom !== null && day < validFrom) || (validTo !== null && day >= validTo);
  const isOver = successors.some(({ kind }) => kind !== 'split');
  return [
    ...badDay(validFrom, 'validFrom'),
    ...badDay(validTo, 'validTo', validFrom !== null && validTo !== null && validFrom > validTo),
    ...(isOver && validTo === null
      ? [{ path: 'validTo', code: 'missing' as const, details: { what: 'validTo' } }]
      : []),
    ...days.flatMap((day, i) => badDay(day, `formerNames[${i}].until`, days.indexOf(day) !== i || outside(day))),
    ...successors.flatMap((successor, i) => successionFaults(organisation, successor, `successors[${i}]`, others)),
  ];
}

function badDay(day: string | null, path: string, otherwise = false): Fault[] {
  return day !== null && (!isDate(day) || otherwise) ? [{ path, code: 'bad-period', details: { what: day } }] : [];
}

function successionFaults(
  { id, validTo }: Times,
  { organisation: successor, on, kind }: Succession,
  path: string,
  others: ReadonlyMap<string, Succession[]>,
): Fault[] {
  const what = { what: successor };
  const before = kind !== 'split' && validTo !== null && on <= validTo;
  const where = `${path}.organisation`;
  if (successor === id || leadsTo(successor, id, others)) return [{ path: where, code: 'circle', details: what }];
  return [
    ...(others.has(successor) ? [] : [{ path: where, code: 'unknown-organisation' as const, details: what }]),
    ...badDay(on, `${path}.on`, before),
  ];
}

/** True when one comes to `to` by going from successor to successor. */
function leadsTo(from: string, to: string, others: ReadonlyMap<string, Succession[]>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(others.get(at) ?? []).map(({ organisation }) => organisation));
  }
  return false;
}
