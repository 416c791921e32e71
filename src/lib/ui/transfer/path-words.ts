import type { FieldChange, FieldStep } from '#lib/domain/agreement-changes.ts';
import * as m from '#lib/paraglide/messages.js';
import { fieldNames } from './field-names.ts';

function isLanguage(step: FieldStep | undefined): step is { field: 'sv' | 'en' } {
  return step !== undefined && 'field' in step && (step.field === 'sv' || step.field === 'en');
}

/** The way to a value in words: "mål UTB-1: text (svenska)". */
export function pathWords(path: FieldStep[]): string {
  const last = path.at(-1);
  const [steps, language] = isLanguage(last) ? [path.slice(0, -1), ` (${fieldNames[last.field]()})`] : [path, ''];
  const words = steps.reduce((text, step) => {
    if ('id' in step) return `${text} ${step.id}`;
    return text === '' ? fieldNames[step.field]() : `${text}: ${fieldNames[step.field]()}`;
  }, '');
  return words + language;
}

/** A value as it is shown; a sign that there is none instead of nothing. */
export function valueWords(value: FieldChange['before']): string {
  if (value === null || value === '') return m.transfer_nothing_there();
  if (typeof value === 'boolean') return value ? m.transfer_yes() : m.transfer_no();
  return String(value);
}
