import { type Actor, can } from '#lib/domain/access.ts';
import type { CountyChoice } from '#lib/domain/organisation-reading.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Database, Tx } from '../db/index.ts';
import { countiesIn, registersIn } from './list-organisations.ts';
import { type StoredOrganisation, storedOrganisation } from './stored-organisation.ts';

/** What one may choose among: other organisations, and counties; `national` when a body may be the whole country's. */
export type RegisterChoices = {
  organisations: { id: string; name: LocalText }[];
  counties: CountyChoice[];
  national: boolean;
};

/** An organisation for who may change it; `not-found` for anybody else. */
export async function organisationToEdit(
  database: Database,
  actor: Actor,
  id: string,
): Promise<StoredOrganisation & RegisterChoices> {
  return database.read(actor, async (tx) => {
    const stored = await storedOrganisation(tx, id);
    const mayEdit = stored && can(actor, 'organisation.edit', { county: stored.organisation.countyCode });
    if (!mayEdit) throw new Problem('not-found', {});
    return { ...stored, ...(await choicesFor(tx, actor, id)) };
  });
}

/** What a new organisation may be; `not-found` for who may register none. */
export async function registerChoices(database: Database, actor: Actor): Promise<RegisterChoices> {
  return database.read(actor, async (tx) => {
    const choices = await choicesFor(tx, actor, null);
    if (choices.counties.length === 0 && !choices.national) throw new Problem('not-found', {});
    return choices;
  });
}

async function choicesFor(tx: Tx, actor: Actor, but: string | null): Promise<RegisterChoices> {
  const all = await countiesIn(tx);
  const allowed = registersIn(actor, all);
  const { rows } = await tx.client.query<RegisterChoices['organisations'][number]>(
    `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation
     where id is distinct from $1 order by name_sv collate "swedish", id`,
    [but],
  );
  return {
    organisations: rows,
    counties: all.filter(({ code }) => allowed.includes(code)),
    national: allowed.includes(null),
  };
}
