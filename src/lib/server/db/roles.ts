/**
 * The role that serving runs in. Tables belong to the login that migrates; `samsyn_app` owns nothing and gets only the
 * rights that serving needs, and every serving connection runs in it, also when one login does both jobs.
 */
import pg from 'pg';

export const APP_ROLE = 'samsyn_app';

/** Tables of which nothing is ever changed or taken away. */
export const APPEND_ONLY = ['audit', 'revision', 'submission', 'agreement_revision', 'trail_entry'] as const;

/** The login in a connection string, found as the driver finds it. */
export function loginOf(url: string): string {
  const { user } = new pg.Client({ connectionString: url });
  if (!user)
    throw new Error('The connection string names no login; write it as postgres://login:password@host:5432/database');
  return user;
}

/**
 * The same connection string, whose sessions start in `samsyn_app` and in UTC, with room to sum a county's twenty years
 * in memory. Being the session's start value, the role
 * also survives RESET. Options that the operator has put into the string stay, before ours.
 */
export function asAppRole(url: string): string {
  const [address, query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  const given = parameters.get('options');
  parameters.set('options', `${given ? `${given} ` : ''}-c role=${APP_ROLE} -c TimeZone=UTC -c work_mem=32MB`);
  return `${address}?${parameters}`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** Another database of the same server may be migrated at this moment, and roles belong to the server. */
async function unlessDoneMeanwhile(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const concurrent = ['42710', '23505', 'XX000'];
    if (!concurrent.includes(codeOf(error) ?? '')) throw error;
  }
}

async function isMember(client: pg.ClientBase, login: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles l on l.oid = m.member
     where g.rolname = $1 and l.rolname = $2
       and coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)`,
    [APP_ROLE, login],
  );
  return (rowCount ?? 0) > 0;
}

async function ensureMember(client: pg.ClientBase, login: string): Promise<void> {
  for (let left = 5; !(await isMember(client, login)); left--) {
    const grant = () => client.query(`grant ${APP_ROLE} to ${client.escapeIdentifier(login)}`);
    await (left > 0 ? unlessDoneMeanwhile(grant) : grant());
  }
}

/**
 * Makes `samsyn_app` when it is missing and grants it to the serving login. Rejects with the two statements that an
 * administrator has to run when our login may not.
 */
export async function ensureAppRole(client: pg.ClientBase, servingLogin: string): Promise<void> {
  try {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
    if (rowCount === 0) await unlessDoneMeanwhile(() => client.query(`create role ${APP_ROLE} nologin`));
    await ensureMember(client, servingLogin);
  } catch (cause) {
    if (codeOf(cause) !== '42501') throw cause;
    const login = client.escapeIdentifier(servingLogin);
    throw new Error(
      `The login that migrates may not make or grant roles. Let an administrator of the server run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to ${login};`,
      { cause },
    );
  }
}

/** What serving may do in the schema `public`, said anew after every migration. */
export async function grantToAppRole(client: pg.ClientBase): Promise<void> {
  await client.query(`
    revoke create on schema public from public;
    revoke all on schema public from ${APP_ROLE};
    grant usage on schema public to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
    grant usage, select on all sequences in schema public to ${APP_ROLE};
    grant execute on all functions in schema public to ${APP_ROLE};
    alter default privileges in schema public grant select, insert on tables to ${APP_ROLE};
    alter default privileges in schema public grant usage, select on sequences to ${APP_ROLE};
    alter default privileges in schema public grant execute on functions to ${APP_ROLE};
  `);
  for (const table of APPEND_ONLY) {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      `public.${table}`,
    ]);
    if (rows[0]?.there)
      await client.query(`revoke update, delete, truncate, references, trigger on public.${table} from ${APP_ROLE}`);
  }
}

/** Rejects when serving could do more, or less, than it should: grants without effect only warn. */
export async function checkAppRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ fault: string }>(
    `select 'it may create tables in schema public' as fault where has_schema_privilege($1, 'public', 'create')
     union all select 'it may not use schema public' where not has_schema_privilege($1, 'public', 'usage')
     union all select 'it owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1
     union all select 'it may change ' || t from unnest($2::text[]) t
       where to_regclass('public.' || t) is not null and has_table_privilege($1, 'public.' || t, 'update, delete, truncate')`,
    [APP_ROLE, APPEND_ONLY],
  );
  if (rows.length > 0) {
    throw new Error(
      `The role ${APP_ROLE} has the wrong rights: ${rows.map((row) => row.fault).join('; ')}. Let the database's owner be the login that migrates.`,
    );
  }
}
