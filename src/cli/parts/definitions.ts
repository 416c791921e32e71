/** Loading the definition files, and saying what is wrong in them. */
import type { FileFault } from '#lib/domain/fault.ts';
import type { Language } from '#lib/domain/text.ts';
import { faultSentence, type Loaded, loadDefinitions } from '#lib/server/agreements/index.ts';
import type { Database } from '#lib/server/db/index.ts';

/** The terminal's language: English when it says so, else Swedish. */
export function languageOf(env: Record<string, string | undefined>): Language {
  return (env['LC_ALL'] ?? env['LANG'] ?? '').startsWith('en') ? 'en' : 'sv';
}

function lineOf({ file, ...fault }: FileFault, language: Language): string {
  return [file, ...(fault.path === '' ? [] : [fault.path]), faultSentence(fault, language)].join(': ');
}

/** What was loaded from the folder; undefined, and every fault on its own line of the error output, when nothing was. */
export async function loadFrom(database: Database, folder: string, language: Language): Promise<Loaded | undefined> {
  const result = await loadDefinitions(database, { kind: 'system' }, folder, new Date());
  if (result.ok) return result.loaded;
  for (const fault of result.faults) console.error(lineOf(fault, language));
  return undefined;
}
