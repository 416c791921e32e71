import type { Captions, Choice } from '#lib/domain/question.ts';
import type { Json, JsonReader } from '../json-reader.ts';
import { type KindReader, single } from './kind.ts';
import { readChoices, readWhole } from './values.ts';

const mostSteps = 11;
const highest = 100;

/** A scale to choose one step of: whole numbers from one to another, or steps with texts of their own. */
export const rating: KindReader = {
  nature: 'figures',
  keys: ['rateMin', 'rateMax', 'rateValues', 'minRateDescription', 'maxRateDescription'],
  read(reader, json, path) {
    const choices =
      json.rateValues === undefined
        ? numberedSteps(reader, json, path)
        : readChoices(reader, json, path, { key: 'rateValues', most: mostSteps });
    const least = reader.optionalLocal(json.minRateDescription, `${path}.minRateDescription`);
    const most = reader.optionalLocal(json.maxRateDescription, `${path}.maxRateDescription`);
    const captions: Captions = { ...(least ? { least } : {}), ...(most ? { most } : {}) };
    return single({ kind: 'choice', choices }, Object.keys(captions).length > 0 ? captions : undefined);
  },
};

function numberedSteps(reader: JsonReader, json: Json, path: string): Choice[] {
  const least = readWhole(reader, json.rateMin, `${path}.rateMin`, { otherwise: 1, least: 0, most: highest });
  const most = readWhole(reader, json.rateMax, `${path}.rateMax`, { otherwise: 5, least: 0, most: highest });
  if (most <= least) reader.list.add(`${path}.rateMax`, 'bad-number', {});
  const steps = most - least + 1;
  if (steps > mostSteps) reader.list.add(`${path}.rateMax`, 'too-many', { limit: mostSteps });
  return Array.from({ length: Math.max(0, Math.min(steps, mostSteps)) }, (_, i) => String(least + i)).map((value) => ({
    value,
    text: { sv: value, en: value },
  }));
}
