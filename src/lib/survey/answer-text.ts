import type { AnswerValue } from '#lib/domain/answer.ts';
import { formatDate, formatNumber } from '#lib/domain/format.ts';
import { type Field, type NumberUnit, type RowColumn, type ValueType, yesAndNo } from '#lib/domain/question.ts';
import { isRows, type RowRecord } from '#lib/domain/answer.ts';
import type { Language } from '#lib/domain/text.ts';
import type { SingleValue } from '#lib/domain/typed-value.ts';

/**
 * An answer as it is read: numbers in Swedish with their unit, dates in words, choices by their texts, yes and no in
 * the language. The rows of a list stand on a line each.
 */
export function answerText({ type }: Pick<Field, 'type'>, value: AnswerValue, language: Language): string {
  if (type.kind !== 'rows') return isRows(value) ? '' : valueText(type, value, language);
  if (!isRows(value)) return '';
  return value.map((row, i) => `${i + 1}. ${rowText(type.columns, row, language)}`).join('\n');
}

function rowText(columns: RowColumn[], row: RowRecord, language: Language): string {
  return columns
    .filter(({ key }) => row[key] !== undefined)
    .map((column) => `${column.text[language]}: ${cellText(column, row, language)}`)
    .join(', ');
}

/** One cell of a list; empty where nothing was written. */
export function cellText({ key, type }: RowColumn, row: RowRecord, language: Language): string {
  const value = Object.hasOwn(row, key) ? row[key] : undefined;
  return value === undefined ? '' : valueText(type, value, language);
}

function valueText(type: ValueType, value: SingleValue, language: Language): string {
  switch (type.kind) {
    case 'number':
      return withUnit(formatNumber(String(value), decimalsOf(String(value))), type.unit);
    case 'boolean':
      return (value === true ? yesAndNo.yes : yesAndNo.no)[language];
    case 'choice':
    case 'choices': {
      const values = Array.isArray(value) ? value : [value];
      return values
        .map((v) => type.choices.find((choice) => choice.value === v)?.text[language] ?? String(v))
        .join(', ');
    }
    case 'date':
      return formatDate(String(value), language);
    case 'text':
    case 'email':
      return String(value);
  }
}

/** What stands after the box of a number. */
export const unitSigns: Record<NumberUnit, string> = { percent: '%', money: 'kr' };

function withUnit(figure: string, unit: NumberUnit | undefined): string {
  return unit ? `${figure}\u00a0${unitSigns[unit]}` : figure;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
