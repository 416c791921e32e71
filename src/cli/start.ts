/**
 * `npm start`: Samsyn in production. Reads the configuration (docs/operating.md), brings the database's schema and the
 * definitions up to date, and serves. Build first: `npm run build`.
 */
import { resolve } from 'node:path';
import { readConfig } from '#lib/server/config.ts';
import { isBuilt } from './parts/build.ts';
import { withDatabase } from './parts/database-place.ts';
import { languageOf, loadFrom } from './parts/definitions.ts';
import { Failure, orSay } from './parts/failure.ts';
import { isFree } from './parts/port.ts';
import { serve } from './parts/serve.ts';

process.env['NODE_ENV'] ||= 'production';

await orSay(async () => {
  const config = readConfig(process.env);
  if (!isBuilt()) throw new Failure('There is no build. Run: npm run build');
  if (!(await isFree(config.host, config.port)))
    throw new Failure(`Port ${config.port} on ${config.host} is taken, or may not be used. Set PORT to another.`);
  const loaded = await withDatabase(config, (database) =>
    loadFrom(database, resolve('surveys'), languageOf(process.env)),
  );
  if (!loaded) throw new Failure('The definitions in the folder surveys have faults; nothing was loaded.');
  await serve(config);
});
