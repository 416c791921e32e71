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
  if (!loaded) {
    process.exitCode = 1;
    return;
  }
  const { kept, ...counts } = loaded;
  for (const [what, count] of Object.entries(counts)) console.log(`${what}: ${count}`);
  for (const key of kept) console.log(`${key}: changed in the browser since it was loaded, and left as it is there`);
});
