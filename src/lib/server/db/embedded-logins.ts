/** The database and the two logins inside the embedded server. */
import pg from 'pg';
import { urlOf, type Cluster, type Login } from './embedded-cluster.ts';

export const DATABASE = 'samsyn';

async function ensureLogin(client: pg.Client, cluster: Cluster, login: Login, abilities: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [login]);
  if (rowCount === 0)
    await client.query(
      `create role ${login} login ${abilities} password ${client.escapeLiteral(cluster.passwords[login])}`,
    );
}

/**
 * Makes what is missing: the owner's login (may make roles, so that it can migrate), the serving login (owns nothing),
 * and the database. The port is the running server's. Safe when several processes do it at once.
 */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, 'postgres', port, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('samsyn:embedded'))`);
    await ensureLogin(client, cluster, 'samsyn_owner', 'createrole');
    await ensureLogin(client, cluster, 'samsyn_server', '');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner samsyn_owner`);
  } finally {
    await client.end();
  }
}
