import { type Actor, can } from '#lib/domain/access.ts';
import type { Edition } from '#lib/domain/edition.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Database } from '../db/index.ts';

/** The names of the single organisations that answer parts of the edition, by id, for anyone. */
export async function respondentNames(
  database: Database,
  actor: Actor,
  { parts }: Edition,
): Promise<ReadonlyMap<string, LocalText>> {
  if (!can(actor, 'agreement.read', null)) throw new Problem('not-found', {});
  const ids = parts.flatMap(({ respondent }) => ('organisation' in respondent ? [respondent.organisation] : []));
  return database.read(actor, async ({ client }) => {
    const { rows } = await client.query<{ id: string; name: LocalText }>(
      `select id, json_build_object('sv', name_sv, 'en', name_en) as name from organisation where id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}
