import type { Edition } from '#lib/domain/edition.ts';
import { municipalitiesIn } from '#lib/domain/territory.ts';
import { compareEditions } from '#lib/survey/compare-editions.ts';
import { parseEdition } from '#lib/survey/parse-edition.ts';
import { type FileFaults, filesIn, foldersIn, parseJson, readText } from './definition-files.ts';
import type { Read, World } from './definitions.ts';

/** Reads every questionnaire's editions in order, each also against the one before it. */
export function readEditions(world: World): (Read<Edition> & { position: number })[] {
  return foldersIn(world.folder, 'questionnaires').flatMap((name) => {
    const under = `questionnaires/${name}`;
    const editions = filesIn(world.folder, under, '.json').flatMap(
      (file) => readEdition(world, `${under}/${file}`) ?? [],
    );
    compareInOrder(editions, world.faults);
    return editions.map((edition, position) => ({ ...edition, position }));
  });
}

function readEdition({ folder, agreements, territory, faults }: World, file: string): Read<Edition> | undefined {
  const text = faults.value(file, readText(folder, file));
  const json = text === undefined ? undefined : faults.value(file, parseJson(text));
  if (text === undefined || json === undefined) return undefined;
  const key = agreementKeyOf(json);
  if (!agreements.has(key))
    faults.add(file, [{ path: 'agreement', code: 'unknown-agreement', details: { what: key } }]);
  const agreement = agreements.get(key)?.value;
  if (!agreement || !territory) return undefined;
  const edition = faults.value(
    file,
    parseEdition(json, {
      indicators: new Map(agreement.indicators.map((indicator) => [indicator.code, indicator])),
      municipalities: municipalitiesIn(territory.municipalities, agreement.countyCode),
    }),
  );
  if (!edition) return undefined;
  if (file !== `questionnaires/${edition.questionnaire}/${edition.label}.json`) {
    faults.add(file, [
      { path: 'label', code: 'bad-code', details: { what: `${edition.questionnaire}/${edition.label}` } },
    ]);
  }
  return { file, text, value: edition };
}

function agreementKeyOf(json: unknown): string {
  const key = typeof json === 'object' && json !== null && 'agreement' in json ? json.agreement : '';
  return typeof key === 'string' ? key.slice(0, 80) : '';
}

function compareInOrder(editions: Read<Edition>[], faults: FileFaults): void {
  editions.forEach((edition, i) => {
    const before = editions[i - 1];
    if (before && before.value.agreement !== edition.value.agreement) {
      faults.add(edition.file, [
        { path: 'agreement', code: 'unknown-agreement', details: { what: edition.value.agreement } },
      ]);
    } else if (before) {
      faults.add(edition.file, compareEditions(before.value, edition.value));
    }
  });
}
