import type { Agreement } from '#lib/domain/agreement.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { FileFault } from '#lib/domain/fault.ts';
import type { Organisation } from '#lib/domain/organisation.ts';
import type { County, Municipality } from '#lib/domain/territory.ts';
import type { FilePlaces } from '../register/index.ts';
import type { FileFaults } from './definition-files.ts';
import type { Territory } from './parse-organisations.ts';

/** What was read, and the file's own text, of which the hash is kept. */
export type Read<T> = { file: string; text: string; value: T };

/** All that `surveys/` holds, checked. Editions stand in order, questionnaire by questionnaire. */
export type Definitions = {
  counties: County[];
  municipalities: Municipality[];
  organisations: Organisation[];
  agreements: Read<Agreement>[];
  editions: (Read<Edition> & { position: number })[];
  /** Agreements on places that were published before the system existed. */
  history: FilePlaces[];
};

export type ReadResult = { ok: true; definitions: Definitions } | { ok: false; faults: FileFault[] };

/**
 * What the other files refer to; undefined where its own file has faults. What refers to it is then not judged:
 * one wrong code in the list of municipalities would else be drowned by what follows from it.
 */
export type World = {
  folder: string;
  faults: FileFaults;
  territory: Territory | undefined;
  organisations: Organisation[] | undefined;
  /** By key, which is the file's name. */
  agreements: Map<string, Read<Agreement> | undefined>;
};
