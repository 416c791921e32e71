import type { LocalText } from '#lib/domain/text.ts';
import { composed } from '#lib/domain/text.ts';
import type { FaultList } from './fault-list.ts';

export type Json = Record<string, unknown>;

/** The longest text that a definition may hold in one place, in characters. */
export const longestText = 2000;

const forbidden = new Set(['__proto__', 'constructor', 'prototype', 'hasownproperty', 'tostring', 'valueof']);

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a fault tells of it. Not `String(value)`, which `{"toString": 1}` or deep nesting makes throw. */
export function told(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value).slice(0, 80);
}

/** Reads values out of parsed JSON and notes a fault with its path where one is missing or of the wrong kind. */
export class JsonReader {
  readonly list: FaultList;

  constructor(list: FaultList) {
    this.list = list;
  }

  object(value: unknown, path: string): Json {
    if (isObject(value)) return value;
    this.list.add(path, value === undefined ? 'missing' : 'wrong-type', { what: '{…}' });
    return {};
  }

  /** An array of objects, at most `limit` long; each comes with its own path. */
  objects(value: unknown, path: string, limit: number): { item: Json; path: string }[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.list.add(path, 'wrong-type', { what: '[…]' });
      return [];
    }
    if (value.length > limit) this.list.add(path, 'too-many', { limit });
    return value
      .slice(0, limit)
      .map((item, i) => ({ item: this.object(item, `${path}[${i}]`), path: `${path}[${i}]` }));
  }

  string(value: unknown, path: string, limit = longestText): string {
    if (typeof value !== 'string' || value === '') {
      this.list.add(path, value === undefined || value === '' ? 'missing' : 'wrong-type', { what: '"…"' });
      return '';
    }
    if (value.length > limit) this.list.add(path, 'too-long', { limit });
    return composed(value.slice(0, limit));
  }

  /** A whole or decimal number that is finite, or null where there is none. */
  number(value: unknown, path: string): number | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.list.add(path, 'bad-number', {});
    return null;
  }

  /** False where nothing is said. */
  boolean(value: unknown, path: string): boolean {
    if (value !== undefined && typeof value !== 'boolean') this.list.add(path, 'wrong-type', { what: 'true' });
    return value === true;
  }

  /** A text in both languages; the interface is complete in both, so a definition has to be. */
  local(value: unknown, path: string): LocalText {
    const texts = this.object(value, path);
    this.onlyKeys(texts, ['sv', 'en'], path);
    return { sv: this.string(texts.sv, `${path}.sv`), en: this.string(texts.en, `${path}.en`) };
  }

  optionalLocal(value: unknown, path: string): LocalText | null {
    return value === undefined || value === null ? null : this.local(value, path);
  }

  /** A name that addresses are made of: it may not be one that JavaScript gives a meaning. */
  name(value: unknown, path: string, pattern: RegExp): string {
    const name = this.string(value, path, 80);
    if (name === '') return '';
    if (forbidden.has(name.toLowerCase())) this.list.add(path, 'forbidden-name', { what: name });
    else if (!pattern.test(name)) this.list.add(path, 'bad-code', { what: name });
    return name;
  }

  onlyKeys(json: Json, allowed: readonly string[], path: string): void {
    for (const key of Object.keys(json)) {
      if (!allowed.includes(key)) this.list.add(`${path}.${key}`, codeForKey(key), { what: key });
    }
  }
}

/** Keys that stock SurveyJS knows and that an edition may not use, each with its own advice. */
function codeForKey(key: string) {
  if (key === 'validators' || key === 'regex') return 'regex-not-allowed' as const;
  if (key === 'choicesByUrl' || key === 'imageLink') return 'url-not-allowed' as const;
  return 'unknown-key' as const;
}
