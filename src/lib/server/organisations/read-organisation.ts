import { type Actor, can } from '#lib/domain/access.ts';
import type { Contact, Kin, OrganisationAgreement, OrganisationReading } from '#lib/domain/organisation-reading.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../db/index.ts';
import { storedOrganisation } from './stored-organisation.ts';

/** An organisation over time, its agreements and its contact, for anyone. Throws `not-found`. */
export async function readOrganisation(database: Database, actor: Actor, id: string): Promise<OrganisationReading> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  return database.read(actor, async (tx) => {
    const stored = await storedOrganisation(tx, id);
    if (!stored) throw new Problem('not-found', {});
    const { organisation } = stored;
    const county = organisation.countyCode;
    return {
      organisation,
      countyName: await countyName(tx, county),
      predecessors: await predecessorsOf(tx, id),
      successors: await successorsOf(tx, id),
      agreements: await agreementsOf(tx, id),
      contact: (await contactOf(tx, id))?.contact ?? null,
      mayEdit: can(actor, 'organisation.edit', { county }),
      mayChangeContact: can(actor, 'organisation.contact', { organisation: id, county }),
    };
  });
}

async function countyName({ client }: Tx, code: string | null): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>('select name from county where code = $1', [code]);
  return rows[0]?.name ?? null;
}

async function predecessorsOf({ client }: Tx, id: string): Promise<Kin[]> {
  const { rows } = await client.query<Kin>(
    `select o.id, json_build_object('sv', o.name_sv, 'en', o.name_en) as name, s->>'on' as "on", s->>'kind' as kind
     from organisation o, jsonb_array_elements(o.successors) s where s->>'organisation' = $1
     order by s->>'on', o.name_sv collate "swedish"`,
    [id],
  );
  return rows;
}

async function successorsOf({ client }: Tx, id: string): Promise<Kin[]> {
  const { rows } = await client.query<Kin>(
    `select o.id, json_build_object('sv', o.name_sv, 'en', o.name_en) as name, s->>'on' as "on", s->>'kind' as kind
     from organisation gone, jsonb_array_elements(gone.successors) s join organisation o on o.id = s->>'organisation'
     where gone.id = $1 order by s->>'on', o.name_sv collate "swedish"`,
    [id],
  );
  return rows;
}

/** What it is a party of or owns, the latest first. */
async function agreementsOf({ client }: Tx, id: string): Promise<OrganisationAgreement[]> {
  const { rows } = await client.query<OrganisationAgreement>(
    `select a.key, a.document->'shortTitle' as "shortTitle", (a.document->>'validFrom')::int as "validFrom",
            (a.document->>'validTo')::int as "validTo", p->>'nameInDocument' as "nameInDocument",
            a.document->>'owner' = $1 as owned
     from agreement a
     left join lateral (select p from jsonb_array_elements(a.document->'parties') p
                        where p->>'organisation' = $1 limit 1) party on true
     where p is not null or a.document->>'owner' = $1
     order by (a.document->>'validFrom')::int desc nulls last, a.key`,
    [id],
  );
  return rows;
}

/** The organisation's contact and how often it was changed; undefined when there is none. */
export async function contactOf(
  { client }: Tx,
  id: string,
): Promise<{ contact: Contact; revision: number } | undefined> {
  const { rows } = await client.query<Contact & { revision: number }>(
    'select role, email, revision from organisation_contact where organisation_id = $1',
    [id],
  );
  const [row] = rows;
  return row && { contact: { role: row.role, email: row.email }, revision: row.revision };
}
