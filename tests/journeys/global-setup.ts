/** Once per run: a database of its own with the demonstration's data, and the built program on a free port. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPerson } from '#lib/server/accounts/index.ts';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { migrate, openDatabase, startEmbedded, type Database } from '#lib/server/db/index.ts';
import { demoPassword } from '#lib/server/demo-accounts.ts';
import { makeDemo } from '#lib/server/demo/index.ts';
import { build, isBuilt } from '../../src/cli/parts/build.ts';
import { ownSite } from '../../src/cli/parts/site.ts';
import { serveSite, type Site } from '../served-site.ts';
import { vastmanland } from './support.ts';

const root = dirname(dirname(import.meta.dirname));
const log = join(root, 'tests', '.out', 'journeys-server.log');
/** Another build's `index.js`, served where it is. */
const givenSite = process.env['SAMSYN_JOURNEYS_BUILD'];
/** The tests may be killed with the power on, so what they wrote need not survive that. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function fill(ownerUrl: string, serveUrl: string): Promise<void> {
  await migrate(ownerUrl, serveUrl);
  const database = openDatabase(serveUrl);
  try {
    const now = new Date();
    const loaded = await loadDefinitions(database, { kind: 'system' }, join(root, 'surveys'), now);
    if (!loaded.ok) throw new Error(`The definition files have faults, the first: ${JSON.stringify(loaded.faults[0])}`);
    await makeDemo(database, now);
    await turnBack(database);
    await makeVastmanland(database, now);
  } finally {
    await database.close();
  }
}

/**
 * Where the demonstration is further on than the journeys begin: Västmanland's earlier round is not shared with its
 * council yet, and the Migration Agency's answers have been sent back to it, for which there is no use case so far.
 */
async function turnBack(database: Database): Promise<void> {
  await database.inTransaction('system', async ({ client }) => {
    await client.query(`update round set shared_with_council_at = null where county_code = '19' and year = 2025`);
    await client.query(
      `update response set state = 'reopened' where organisation_id = 'migrationsverket' and assignment_id in
         (select a.id from assignment a join round r on r.id = a.round_id where r.year = 2014)`,
    );
  });
}

async function makeVastmanland(database: Database, now: Date): Promise<void> {
  for (const [role, email] of [
    ['county_officer', vastmanland.officer],
    ['council_member', vastmanland.council],
  ] as const) {
    const memberships = [{ role, organisation: null, county: '19', sections: null }];
    const person = { email, name: 'Västmanlands län', memberships, password: demoPassword };
    await createPerson(database, { kind: 'system' }, person, now);
  }
}

/** A copy of the build, made first when there is none: one that is made during the run does not end it. */
async function siteToServe(): Promise<string> {
  if (givenSite !== undefined) return givenSite;
  process.chdir(root);
  if (!isBuilt()) await build();
  return ownSite();
}

export default async function setup(): Promise<() => Promise<void>> {
  const site = await siteToServe();
  const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-journeys-'));
  // PostgreSQL may run as a user of its own, who has to pass through.
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbedded({ dataDir, settings: quick });
  let served: Site | undefined;
  const teardown = async (): Promise<void> => {
    await served?.stop();
    await postgres.stop();
    for (const folder of [dataDir, postgres.home]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill(postgres.ownerUrl, postgres.serveUrl);
    served = await serveSite({
      entry: site,
      cwd: root,
      databaseUrl: postgres.serveUrl,
      migrateUrl: postgres.ownerUrl,
      dataDir,
      log,
    });
    process.env['SAMSYN_JOURNEYS_URL'] = served.url;
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
