/** What a transaction knows of who acts, and how values come back from the driver. */
import pg from 'pg';
import type { Actor } from '#lib/domain/access.ts';

type GetParser = typeof pg.types.getTypeParser;

/** The driver lists the types that it has names for, and knows others by their number. */
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => (value: string) => unknown;

const NUMERIC_ARRAY = 1231;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

/**
 * numeric and bigint come as strings already, and their arrays must not lose digits either. A date is a day, not an
 * instant: as a Date it would move with the machine's time zone. timestamptz stays a Date.
 */
export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === DATE_ARRAY || oid === NUMERIC_ARRAY) return parserOf(TEXT_ARRAY, format);
    return parserOf(oid, format);
  }) as GetParser,
};

/** A PostgreSQL array literal of texts, so that SQL can say `current_setting(…)::text[]`. */
function arrayOf(values: Iterable<string | null>): string {
  const given = new Set([...values].filter((value) => value !== null));
  return `{${[...given].map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

type Settings = { person: string; roles: string; organisations: string; counties: string };

function settingsOf(actor: Actor | 'system'): Settings {
  const nobody = { person: '', roles: '{}', organisations: '{}', counties: '{}' };
  if (actor === 'system' || actor.kind === 'system') return { ...nobody, roles: '{"system"}' };
  if (actor.kind === 'anonymous') return nobody;
  return {
    person: actor.personId,
    roles: arrayOf(actor.memberships.map((membership) => membership.role)),
    organisations: arrayOf(actor.memberships.map((membership) => membership.organisation)),
    counties: arrayOf(actor.memberships.map((membership) => membership.county)),
  };
}

/**
 * The statements that open a transaction, one round trip: `begin`, and who acts as settings that end with it.
 * `samsyn.person` is an id or empty; `samsyn.roles`, `.organisations` and `.counties` are text array literals.
 */
export function openingOf(begin: string, actor: Actor | 'system'): string {
  const set = Object.entries(settingsOf(actor)).map(
    ([name, value]) => `set_config('samsyn.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `${begin}; select ${set.join(', ')}`;
}
