import type { Language, LocalText } from '#lib/domain/text.ts';
import { composed } from '#lib/domain/text.ts';
import type { ElementType } from '../element-types.ts';
import { isObject, type Json, longestText } from '../json-reader.ts';

/** Why something of a survey made elsewhere was not taken as it stood; the words are in the catalogue, with what to do. */
export const leftCodes = [
  'not-a-survey',
  'kind-near',
  'kind-none',
  'validators',
  'choices-elsewhere',
  'condition',
  'function',
  'piping',
  'other',
  'comment',
  'logic',
  'hidden',
  'input-type',
  'column',
  'texts-in-cells',
  'markup',
  'cut',
  'too-deep',
  'too-many',
  'survey-setting',
  'settings',
] as const;
export type LeftCode = (typeof leftCodes)[number];

/** One thing that was not taken as it stood: where in the source, why, what it says, and the kind that is nearest to it. */
export type Left = { path: string; code: LeftCode; what: string; nearest?: ElementType };

/** A text that was there in one language only, and so stands for both. */
export type Copied = { path: string; text: string };

/** A question by the name that it had, with all that an expression may say of it. */
export type Known = {
  name: string;
  /** What stands for a literal: `'Very poor'` → `'Very_poor'`, or `true` for a word that meant yes. */
  literals: Map<string, string>;
  /** Rows, columns and items by the names that they had. */
  steps: Map<string, string>;
  /** The question that the words beside the choices became. */
  comment?: string;
};

/** An expression that waits until all names are known. */
export type Waiting = { path: string; text: string; put: (expression: string) => void };

const mostNotes = 300;
const longestWhat = 80;

/** What is gathered while a survey is taken over. */
export class Taking {
  readonly left: Left[] = [];
  readonly copied: Copied[] = [];
  readonly settings = new Set<string>();
  readonly known = new Map<string, Known>();
  readonly waiting: Waiting[] = [];
  readonly names = new Set<string>();
  readonly #language: Language;
  count = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  leave(path: string, code: LeftCode, what: unknown, nearest?: ElementType): void {
    if (this.left.length >= mostNotes) return;
    this.left.push({ path, code, what: shown(what), ...(nearest ? { nearest } : {}) });
  }

  /** The text in both languages, at most so long; null where there is none. */
  text(value: unknown, path: string, most = longestText): LocalText | null {
    const { sv, en } = this.#languages(value);
    const one = sv || en;
    if (one === '') return null;
    if ((sv === '') !== (en === '') && this.copied.length < mostNotes) this.copied.push({ path, text: shown(one) });
    if (/\{[^{}\s][^{}]*\}/.test(one)) this.leave(path, 'piping', one);
    if (Math.max(sv.length, en.length) > most) this.leave(path, 'cut', one);
    return { sv: (sv || one).slice(0, most).toWellFormed(), en: (en || one).slice(0, most).toWellFormed() };
  }

  /** `default` is in the survey's own language, unless that one is given besides. */
  #languages(value: unknown): LocalText {
    if (!isObject(value)) {
      const text = clean(value);
      return this.#language === 'sv' ? { sv: text, en: '' } : { sv: '', en: text };
    }
    const [sv, en, plain] = ['sv', 'en', 'default'].map((key) => clean(ownOf(value, key)));
    const other = clean(Object.values(value).find((text) => clean(text) !== ''));
    if (sv === '' && en === '')
      return this.#language === 'sv' ? { sv: plain || other, en: '' } : { sv: '', en: plain || other };
    return { sv: sv || (en !== plain ? plain : '') || '', en: en || (sv !== plain ? plain : '') || '' };
  }
}

function ownOf(json: Json, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}

/** A text without what cannot be kept; numbers and truths in their own words; nothing for lists and objects. */
export function clean(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? composed(value.replaceAll('\0', '').toWellFormed()).trim() : '';
}

function shown(what: unknown): string {
  return clean(what).slice(0, longestWhat).toWellFormed();
}

/** One object of the source: what is read of it is remembered, so that the rest can be told. */
export class Source {
  readonly path: string;
  readonly #json: Json;
  readonly #read = new Set<string>();

  constructor(json: Json, path: string) {
    this.#json = json;
    this.path = path;
  }

  take(key: string): unknown {
    this.#read.add(key);
    return ownOf(this.#json, key);
  }

  /** The value under the first of the keys that there is. */
  takeFirst(...keys: string[]): unknown {
    return keys.map((key) => this.take(key)).find((value) => value !== undefined);
  }

  list(key: string): unknown[] {
    const value = this.take(key);
    return Array.isArray(value) ? (value as unknown[]) : [];
  }

  /** A finite number, also one that is written as text; null for anything else. */
  number(key: string): number | null {
    const text = clean(this.take(key));
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  }

  rest(): string[] {
    return Object.keys(this.#json).filter((key) => !this.#read.has(key));
  }
}
