/** `node src/cli/surveys-load.ts [folder]`: loads the definition files (default `surveys`), or tells what is wrong in them. */
import { resolve } from 'node:path';
import { faultSentence, type Loaded, loadDefinitions } from '#lib/server/agreements/index.ts';
import { type Config, ConfigError, readConfig } from '#lib/server/config.ts';
import { migrate, openDatabase, startEmbedded } from '#lib/server/db/index.ts';
import type { FileFault } from '#lib/domain/fault.ts';
import type { Language } from '#lib/domain/text.ts';

type Place = { ownerUrl: string; serveUrl: string; leave(): Promise<void> };

async function placeOf(config: Config): Promise<Place> {
  const { databaseUrl } = config;
  if (databaseUrl !== undefined) {
    return { ownerUrl: config.migrateUrl ?? databaseUrl, serveUrl: databaseUrl, leave: () => Promise.resolve() };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: (line) => console.error(line) });
  return { ownerUrl: embedded.ownerUrl, serveUrl: embedded.serveUrl, leave: () => embedded.stop() };
}

function countsText(loaded: Loaded): string {
  return Object.entries(loaded).map(([what, count]) => `${what}: ${count}`).join('\n');
}

function lineOf({ file, ...fault }: FileFault, locale: Language): string {
  return [file, ...(fault.path === '' ? [] : [fault.path]), faultSentence(fault, locale)].join(': ');
}

async function load(folder: string, locale: Language): Promise<number> {
  const place = await placeOf(readConfig(process.env));
  try {
    await migrate(place.ownerUrl, place.serveUrl);
    const database = openDatabase(place.serveUrl);
    try {
      const result = await loadDefinitions(database, { kind: 'system' }, folder, new Date());
      if (result.ok) console.log(countsText(result.loaded));
      else for (const fault of result.faults) console.error(lineOf(fault, locale));
      return result.ok ? 0 : 1;
    } finally {
      await database.close();
    }
  } finally {
    await place.leave();
  }
}

try {
  const locale: Language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'sv';
  process.exitCode = await load(resolve(process.argv[2] ?? 'surveys'), locale);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
