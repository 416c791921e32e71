import type { Edition, Part } from '#lib/domain/edition.ts';
import type { OrganisationKind } from '#lib/domain/organisation.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Field } from '#lib/domain/question.ts';
import type { ResponseDocument, ResponseState } from '#lib/domain/response.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { editionInCounty, type PublishedEdition } from '../authoring/index.ts';
import type { Tx } from '../db/index.ts';

/** Everything that one organisation's part in a round consists of, as it stands now. */
export type Assignment = {
  id: string;
  organisation: { id: string; kind: OrganisationKind; name: LocalText; municipality: string | null };
  county: string;
  countyName: string;
  round: { id: string; year: number; opensAt: Date; closesAt: Date; synthetic: boolean };
  /** The round's edition, and the county's supplement where there is one, as they are asked in the county. */
  editions: [PublishedEdition, PublishedEdition?];
  /** The organisation's own, of both editions; their keys differ. */
  parts: Part[];
  /** Of both editions, by address. */
  fields: Map<string, Field>;
  response: { state: ResponseState; revision: number; document: ResponseDocument; updatedAt: Date };
};

type Row = {
  id: string;
  parts: string[];
  organisationId: string;
  kind: OrganisationKind;
  nameSv: string;
  nameEn: string;
  municipality: string | null;
  county: string;
  countyName: string;
  roundId: string;
  year: number;
  opensAt: Date;
  closesAt: Date;
  synthetic: boolean;
  editionKey: string;
  editionHash: string;
  supplementKey: string | null;
  supplementHash: string | null;
  state: ResponseState;
  revision: number;
  document: ResponseDocument;
  updatedAt: Date;
};

const select = `
  select a.id, a.parts, o.id as "organisationId", o.kind, o.name_sv as "nameSv", o.name_en as "nameEn",
         o.municipality_code as municipality, a.county_code as county, c.name as "countyName",
         r.id as "roundId", r.year, r.opens_at as "opensAt", r.closes_at as "closesAt", r.synthetic,
         e.key as "editionKey", e.hash as "editionHash", s.key as "supplementKey", s.hash as "supplementHash",
         p.state, p.revision, p.document, p.updated_at as "updatedAt"
  from response p
  join assignment a on a.id = p.assignment_id
  join round r on r.id = a.round_id
  join edition e on e.key = r.edition_key
  left join edition s on s.key = r.supplement_key
  join organisation o on o.id = a.organisation_id
  join county c on c.code = a.county_code
  where p.assignment_id = $1`;

/** Named, so that a connection plans each only once: planning the joins takes several times as long as making them. */
const statements = {
  read: { name: 'assignment-read', text: select },
  lock: { name: 'assignment-lock', text: `${select} for update of p` },
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Loads an assignment; with `lock` its response is held until the transaction ends, so that saves come one by one
 * (the row is re-read after waiting, since it is the locked one that others change).
 */
export async function loadAssignment(tx: Tx, id: string, lock: 'lock' | 'read'): Promise<Assignment> {
  if (!uuid.test(id)) throw new Problem('not-found', {});
  const { rows } = await tx.client.query<Row>({ ...statements[lock], values: [id] });
  const row = rows[0];
  if (!row) throw new Problem('not-found', {});
  const editions = await editionsOf(tx, row);
  return {
    id: row.id,
    organisation: {
      id: row.organisationId,
      kind: row.kind,
      name: { sv: row.nameSv, en: row.nameEn },
      municipality: row.municipality,
    },
    county: row.county,
    countyName: row.countyName,
    round: { id: row.roundId, year: row.year, opensAt: row.opensAt, closesAt: row.closesAt, synthetic: row.synthetic },
    editions,
    parts: editions.flatMap((one) => one?.edition.parts ?? []).filter((part) => row.parts.includes(part.key)),
    fields: fieldsOf(editions),
    response: { state: row.state, revision: row.revision, document: row.document, updatedAt: row.updatedAt },
  };
}

async function editionsOf(tx: Tx, row: Row): Promise<Assignment['editions']> {
  const { county, supplementKey, supplementHash } = row;
  const first = await editionInCounty(tx, { key: row.editionKey, hash: row.editionHash }, county, 'first');
  if (supplementKey === null || supplementHash === null) return [first];
  return [first, await editionInCounty(tx, { key: supplementKey, hash: supplementHash }, county, 'supplement')];
}

function fieldsOf([first, supplement]: Assignment['editions']): Map<string, Field> {
  return supplement ? new Map([...first.fields, ...supplement.fields]) : first.fields;
}

/** The edition that a part of the assignment stands in. */
export function editionOf({ editions: [first, supplement] }: Assignment, part: string): Edition {
  return supplement?.edition.parts.some(({ key }) => key === part) ? supplement.edition : first.edition;
}

/** Refuses what comes before a round opens or after it closes; the draft stays as it was. */
export function refuseUnlessOpen(assignment: Assignment, now: Date): void {
  const { opensAt, closesAt } = assignment.round;
  if (now < opensAt) throw new Problem('round-not-open', { opens: opensAt.toISOString() });
  if (now >= closesAt) throw new Problem('round-closed', { closed: closesAt.toISOString() });
}
