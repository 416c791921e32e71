/** Reading an element's properties, which may be anything while it is being written. */
import type { LocalText } from '#lib/domain/text.ts';

export type Properties = Record<string, unknown>;

export function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringAt(of: Properties, name: string): string {
  const value = of[name];
  return typeof value === 'string' ? value : '';
}

/** A number as text; empty where there is none. */
export function numberAt(of: Properties, name: string): string {
  const value = of[name];
  return typeof value === 'number' ? String(value) : '';
}

export function localAt(of: Properties, name: string): LocalText {
  const value = of[name];
  if (!isProperties(value)) return { sv: '', en: '' };
  return { sv: stringAt(value, 'sv'), en: stringAt(value, 'en') };
}

export function listAt(of: Properties, name: string): Properties[] {
  const value = of[name];
  return Array.isArray(value) ? value.filter(isProperties) : [];
}

/** The element with a property set; taken away where the value is empty, so that no empty property is published. */
export function withProperty<T extends Properties>(of: T, name: string, value: unknown): T {
  const isEmpty = value === undefined || value === '' || value === false;
  const others = Object.entries(of).filter(([key]) => key !== name);
  return Object.fromEntries(isEmpty ? others : [...others, [name, value]]) as T;
}

/** A number out of what was typed; nothing when it is none. */
export function typedNumber(text: string): number | undefined {
  const number = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}

/** A text in two languages, or nothing when both are empty. */
export function typedLocal(text: LocalText): LocalText | undefined {
  return text.sv === '' && text.en === '' ? undefined : text;
}
