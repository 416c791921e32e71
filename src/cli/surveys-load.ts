/** `node src/cli/surveys-load.ts [folder]`: loads the definition files (default `surveys`), or tells what is wrong in them. */
import { resolve } from 'node:path';
import { readConfig } from '#lib/server/config.ts';
import { withDatabase } from './parts/database-place.ts';
import { languageOf, loadFrom } from './parts/definitions.ts';
import { orSay } from './parts/failure.ts';

await orSay(async () => {
  const folder = resolve(process.argv[2] ?? 'surveys');
  const loaded = await withDatabase(readConfig(process.env), (database) =>
    loadFrom(database, folder, languageOf(process.env)),
  );
  if (!loaded) process.exitCode = 1;
  else for (const [what, count] of Object.entries(loaded)) console.log(`${what}: ${count}`);
});
