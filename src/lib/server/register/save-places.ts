import { type Actor } from '#lib/domain/access.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isPlacesKind, isRegisterYear, type PlacesAgreement, placesFingerprint } from '#lib/domain/register.ts';
import { writeAudit } from '../audit.ts';
import type { Database, Tx } from '../db/index.ts';
import { lastChangedBy, municipalitiesOf, openRegister } from './county-register.ts';
import { deriveObservations } from './derive-observations.ts';
import { countFaults, fault, textFaults, type Written } from './input.ts';
import { placesOf } from './rows.ts';

/** Which table: a county's places of one kind in a year. */
export type PlacesAt = { county: string; year: number; kind: string };

/**
 * A municipality's line. `base` is the revision that the person saw, null for a new row, and `was` the fingerprint of what
 * the line said then; `agreed` null: not registered.
 */
export type PlacesLine = {
  municipality: string;
  base: number | null;
  was: string | null;
  agreed: boolean | null;
  places: Written;
  forAssignment: Written;
  received: Written;
};

/** The whole table as written. An empty `source` leaves each row's as it is; a line that nobody wrote in is left so too. */
export type PlacesInput = { source: string; rows: PlacesLine[] };

type Row = Pick<PlacesAgreement, 'municipality' | 'agreed' | 'places' | 'forAssignment' | 'received' | 'source'>;
type Change = { line: PlacesLine; before: PlacesAgreement | undefined; after: Row | null };

const longestSource = 500;

/**
 * Changes the rows of a table that differ from what is stored, and the figures computed from them. Throws
 * `definition-faults` with paths as `rows[2].places`, and `changed-meanwhile` when somebody else has changed one of
 * those rows since. Answers how many rows were changed. `synthetic` marks new rows as made up.
 */
export async function savePlaces(
  database: Database,
  actor: Actor,
  at: PlacesAt,
  input: PlacesInput,
  now: Date,
  synthetic = false,
): Promise<{ changed: number }> {
  return database.inTransaction(actor, async (tx) => {
    await openRegister(tx, actor, at.county);
    const municipalities = new Set((await municipalitiesOf(tx, at.county)).map(({ code }) => code));
    const faults = [...tableFaults(at), ...inputFaults(input, municipalities)];
    if (faults.length > 0) throw new Problem('definition-faults', { faults });
    const stored = (await placesOf(tx, at.county)).filter(({ year, kind }) => year === at.year && kind === at.kind);
    const changes = changesOf(input, stored);
    const subjectId = `${at.county}/${at.year}/${at.kind}`;
    if (changes.some(({ line, before }) => (before?.revision ?? null) !== line.base))
      throw new Problem('changed-meanwhile', { by: await lastChangedBy(tx, 'places', subjectId) });
    if (changes.length === 0) return { changed: 0 };
    for (const change of changes) await store(tx, at, change, { now, synthetic });
    const observations = await deriveObservations(tx, at.county, now);
    await writeAudit(tx, {
      at: now,
      actor,
      action: 'register.places',
      subjectKind: 'places',
      subjectId,
      countyCode: at.county,
      details: { observations, rows: changes.map(({ line, before, after }) => detailsOf(line, before, after)) },
    });
    return { changed: changes.length };
  });
}

function tableFaults({ year, kind }: PlacesAt): Fault[] {
  return [
    ...(isRegisterYear(year) ? [] : [fault('year', 'bad-year')]),
    ...(isPlacesKind(kind) ? [] : [fault('kind', 'unknown-kind', { what: kind })]),
  ];
}

function inputFaults({ source, rows }: PlacesInput, municipalities: ReadonlySet<string>): Fault[] {
  const seen = new Set<string>();
  return [
    ...textFaults('source', source, longestSource),
    ...rows.flatMap((line, at) => {
      const path = `rows[${at}]`;
      const { municipality } = line;
      const again = seen.has(municipality);
      seen.add(municipality);
      return [
        ...(municipalities.has(municipality)
          ? []
          : [fault(`${path}.municipality`, 'unknown-municipality', { what: municipality })]),
        ...(again ? [fault(`${path}.municipality`, 'duplicate-name', { what: municipality })] : []),
        ...lineFaults(line, path),
      ];
    }),
  ];
}

/** Without an agreement there are no agreed places; those for assignment are among the places. */
function lineFaults({ agreed, places, forAssignment, received }: PlacesLine, path: string): Fault[] {
  const counts = [
    ...countFaults(`${path}.places`, places),
    ...countFaults(`${path}.forAssignment`, forAssignment),
    ...countFaults(`${path}.received`, received),
  ];
  if (counts.length > 0) return counts;
  if (agreed === null && received !== null) return [fault(`${path}.agreed`, 'missing')];
  if (agreed !== true) {
    return [
      ...(places === null ? [] : [fault(`${path}.places`, 'not-agreed')]),
      ...(forAssignment === null ? [] : [fault(`${path}.forAssignment`, 'not-agreed')]),
    ];
  }
  const tooMany = forAssignment !== null && places !== null && Number(forAssignment) > Number(places);
  return tooMany ? [fault(`${path}.forAssignment`, 'part-too-large', { what: String(places) })] : [];
}

function changesOf({ source, rows }: PlacesInput, stored: PlacesAgreement[]): Change[] {
  return rows.flatMap((line): Change[] => {
    const before = stored.find(({ municipality }) => municipality === line.municipality);
    const isUntouched = placesFingerprint(line) === line.was;
    if (isUntouched && (!before || source === '' || source === before.source)) return [];
    if (line.agreed === null) return before ? [{ line, before, after: null }] : [];
    const after: Row = {
      municipality: line.municipality,
      agreed: line.agreed,
      places: line.places as number | null,
      forAssignment: line.forAssignment as number | null,
      received: line.received as number | null,
      source: source === '' ? (before?.source ?? '') : source,
    };
    return before && isSame(before, after) ? [] : [{ line, before, after }];
  });
}

function isSame(before: Row, after: Row): boolean {
  const names = ['agreed', 'places', 'forAssignment', 'received', 'source'] as const;
  return names.every((name) => before[name] === after[name]);
}

type Storing = { now: Date; synthetic: boolean };

async function store(
  { client }: Tx,
  at: PlacesAt,
  { line, before, after }: Change,
  { now, synthetic }: Storing,
): Promise<void> {
  const key = [line.municipality, at.year, at.kind];
  if (after === null) {
    await client.query('delete from places_agreement where (municipality_code, year, kind) = ($1, $2, $3)', key);
    return;
  }
  await client.query(
    `insert into places_agreement (municipality_code, year, kind, county_code, agreed, places, for_assignment, received,
       source, synthetic, revision, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (municipality_code, year, kind) do update
       set agreed = excluded.agreed, places = excluded.places, for_assignment = excluded.for_assignment,
           received = excluded.received, source = excluded.source, revision = excluded.revision,
           updated_at = excluded.updated_at`,
    [
      ...key,
      at.county,
      after.agreed,
      after.places,
      after.forAssignment,
      after.received,
      after.source,
      synthetic,
      (before?.revision ?? 0) + 1,
      now,
    ],
  );
}

function detailsOf({ municipality }: PlacesLine, before: PlacesAgreement | undefined, after: Row | null) {
  const figures = (row: Row | null | undefined) =>
    row ? { agreed: row.agreed, places: row.places, forAssignment: row.forAssignment, received: row.received } : null;
  return { municipality, before: figures(before), after: figures(after) };
}
