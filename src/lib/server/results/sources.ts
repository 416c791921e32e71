import type { Actor } from '#lib/domain/access.ts';
import type { Indicator, ReporterRef } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import { compareSources, type Pair, pairsIn, type Reported, type SourceComparison } from '#lib/domain/two-sources.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database, Tx } from '../db/index.ts';
import { municipalitiesOf } from './scope.ts';
import { scopeOf, type SummaryHead } from './summary-scope.ts';

/** `shownBy` is who tables follow, `otherBy` who else tells of the same. */
export type NamedSources = SourceComparison & { shownBy: ReportedBy[]; otherBy: ReportedBy };

export type SourcesView = SummaryHead & {
  /** What both have told of, in at least one municipality. */
  both: NamedSources[];
  /** What only one of them has told of; nobody's silence is listed. */
  single: { indicator: Indicator; component: LocalText; by: ReportedBy[]; missing: ReportedBy[] }[];
};

/**
 * What two organisations say of the same thing, municipality by municipality, for whoever may see the county's figures
 * of the year; not found for all others. `agreement` is as in a summary.
 */
export async function readSources(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  agreement: string | null = null,
): Promise<SourcesView> {
  return database.read(actor, async (tx) => {
    const { head, indicators } = await scopeOf(tx, actor, county, year, agreement);
    const pairs = pairsIn(indicators);
    const reported = await reportedOf(tx, county, year, pairs);
    const places = await municipalitiesOf(tx, county);
    const nameOf = await namesOf(tx, pairs);
    const named = pairs
      .map((pair) => compareSources(pair, reported, places))
      .map((one): NamedSources => ({ ...one, shownBy: one.lead.map(nameOf), otherBy: nameOf(one.other) }));
    return { ...head, both: named.filter(isTold), single: named.filter((one) => !isTold(one)).flatMap(singleOf) };
  });
}

/** Whether anything in the year has two sources of which both have told, or one has. */
export async function hasSources(
  database: Database,
  actor: Actor,
  county: string,
  year: number,
  agreement: string | null = null,
): Promise<boolean> {
  return database.read(actor, async (tx) => {
    const { indicators } = await scopeOf(tx, actor, county, year, agreement);
    return (await reportedOf(tx, county, year, pairsIn(indicators))).length > 0;
  });
}

function isTold({ rows, equal }: SourceComparison): boolean {
  return rows.length + equal > 0;
}

function singleOf({
  indicator,
  component,
  onlyShown,
  onlyOther,
  shownBy,
  otherBy,
}: NamedSources): SourcesView['single'] {
  const line = { indicator, component: component.wording };
  // Both have told of something, though never of the same municipality: each is single.
  return [
    ...(onlyShown.length > 0 ? [{ ...line, by: shownBy, missing: [otherBy] }] : []),
    ...(onlyOther.length > 0 ? [{ ...line, by: [otherBy], missing: shownBy }] : []),
  ];
}

/** Each reporter's current figures, in one row for a component of a municipality. */
async function reportedOf({ client }: Tx, county: string, year: number, pairs: Pair[]): Promise<Reported[]> {
  const { rows } = await client.query<Reported>(
    `select o.indicator_code as indicator, o.component, o.municipality_code as municipality, o.reporter_id as reporter,
            g.kind, o.lead, json_object_agg(o.breakdown, o.value::text) as parts
     from observation o
     join organisation g on g.id = o.reporter_id
     join unnest($3::text[], $4::text[]) as pair (indicator, component)
       on pair.indicator = o.indicator_code and pair.component = o.component
     where o.superseded_at is null and o.county_code = $1 and o.year = $2 and o.municipality_code is not null
     group by o.indicator_code, o.component, o.municipality_code, o.reporter_id, g.kind, o.lead`,
    [county, year, ...distinct(pairs)],
  );
  return rows;
}

/** A component that two others confirm is one to read. */
function distinct(pairs: Pair[]): [string[], string[]] {
  const keys = new Map(
    pairs.map(({ indicator, component }) => [`${indicator.code} ${component.key}`, [indicator.code, component.key]]),
  );
  const all = [...keys.values()];
  return [all.map(([code]) => code ?? ''), all.map(([, key]) => key ?? '')];
}

async function namesOf({ client }: Tx, pairs: Pair[]): Promise<(who: ReporterRef) => ReportedBy> {
  const all = pairs.flatMap(({ lead, other }) => [...lead, other]);
  const { rows } = await client.query<{ id: string; name: LocalText }>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
    [all.flatMap((who) => ('organisation' in who ? [who.organisation] : []))],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (who) =>
    'kind' in who ? who : { name: names.get(who.organisation) ?? { sv: who.organisation, en: who.organisation } };
}
