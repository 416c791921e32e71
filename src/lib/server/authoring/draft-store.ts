import { type Actor, can } from '#lib/domain/access.ts';
import type { DraftHead } from '#lib/domain/edition-draft.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { ownershipOf } from '../agreements/index.ts';
import type { Tx } from '../db/index.ts';

/** A draft with its document, and what its agreement's ownership says of who may write it. */
export type StoredDraft = DraftHead & {
  document: EditionFile;
  state: 'draft' | 'published' | 'discarded';
  countyCode: string;
  owner: string;
};

type Row = Omit<StoredDraft, 'agreement' | 'label' | 'title'> & { agreementKey: string; shortTitle: LocalText };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const select = `
  select d.id, d.agreement_key as "agreementKey", a.document->'shortTitle' as "shortTitle", a.county_code as "countyCode",
         a.document->>'owner' as owner, d.questionnaire_key as questionnaire, d.previous_key as previous, d.document,
         d.revision, d.state, d.updated_at as "updatedAt", p.name as "updatedBy"
  from edition_draft d join agreement a on a.key = d.agreement_key left join person p on p.id = d.updated_by`;

function draftOf({ agreementKey, shortTitle, ...row }: Row): StoredDraft {
  const { label, title } = row.document;
  return { ...row, agreement: { key: agreementKey, shortTitle }, label, title };
}

/** The draft, for whoever owns its agreement; not found for anybody else. `lock` holds it until the transaction ends. */
export async function draftFor(tx: Tx, actor: Actor, id: string, lock: 'lock' | 'read'): Promise<StoredDraft> {
  if (!uuid.test(id)) throw new Problem('not-found', {});
  const { rows } = await tx.client.query<Row>(`${select} where d.id = $1 ${lock === 'lock' ? 'for update of d' : ''}`, [
    id,
  ]);
  const row = rows[0];
  if (!row || !can(actor, 'agreement.edit', ownershipOf(row))) throw new Problem('not-found', {});
  return draftOf(row);
}

/** The drafts that the actor may write, the latest first. */
export async function draftsFor({ client }: Tx, actor: Actor): Promise<StoredDraft[]> {
  const { rows } = await client.query<Row>(`${select} where d.state = 'draft' order by d.updated_at desc`);
  return rows.filter((row) => can(actor, 'agreement.edit', ownershipOf(row))).map(draftOf);
}
