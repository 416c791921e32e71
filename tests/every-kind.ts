/** Two sections with a question of every kind, and conditions that read each of them: for tests of all that kinds go through. */
import { readFileSync } from 'node:fs';
import type { Part } from '#lib/domain/edition.ts';
import type { FormWords } from '#lib/survey/form-json.ts';
import { parseEdition } from '#lib/survey/parse-edition.ts';
import { tiny, tinyContext } from './tiny-edition.ts';

type File = { pages: { name: string; elements: Record<string, unknown>[] }[]; checks: Record<string, unknown>[] };

/** Parsed anew each time, so that a test may change it. */
export function everyKindJson(): File {
  return JSON.parse(readFileSync('tests/every-kind.json', 'utf8')) as File;
}

/** The tiny edition with a question of every kind besides. */
export function everyKindEdition(change: (file: File) => void = () => undefined) {
  const file = everyKindJson();
  change(file);
  const [part] = tiny.parts;
  if (!part) throw new Error('the tiny edition has no part');
  const pages = [...part.survey.pages, ...file.pages];
  return { ...tiny, parts: [{ ...part, checks: [...part.checks, ...file.checks], survey: { pages } }] };
}

export function everyKindPart(): Part {
  const parsed = parseEdition(everyKindEdition(), tinyContext);
  const part = parsed.ok ? parsed.value.parts[0] : undefined;
  if (!part) throw new Error(JSON.stringify(parsed));
  return part;
}

/** The form's own words, for tests that draw no page. */
export const formWords: FormWords = {
  addRow: 'Lägg till rad',
  removeRow: 'Ta bort rad',
  addPanel: 'Lägg till',
  removePanel: 'Ta bort',
  panel: 'Nummer',
  noRows: 'Inget än',
  choose: 'Välj',
};
