import { isDate } from '#lib/domain/period.ts';
import { isObject } from '../json-reader.ts';
import { clean, Source, type Taking } from './taking.ts';

type Box = Record<string, unknown>;

const inputTypes = new Set(['text', 'number', 'date', 'email']);
const longestComment = 10_000;

/** What a text box says of its answer: its type, bounds and length; checks that are bounds in other words are taken so. */
export function takeBox(taking: Taking, source: Source): Box {
  const checks = takeValidators(taking, source);
  const given = clean(source.take('inputType')) || checks.inputType || 'text';
  const inputType = inputTypes.has(given) ? given : 'text';
  if (inputType !== given) taking.leave(`${source.path}.inputType`, 'input-type', given);
  if (inputType === 'number') return { inputType, ...numbers(taking, source, checks) };
  if (inputType === 'date') return { inputType, ...days(taking, source) };
  if (inputType === 'email') return { inputType };
  return takeLength(source, checks.maxLength);
}

export function takeLength(source: Source, otherwise: number | null = null): Box {
  const length = source.number('maxLength') ?? otherwise;
  const isLength = length !== null && Number.isInteger(length) && length >= 1;
  return isLength ? { maxLength: Math.min(length, longestComment) } : {};
}

function numbers(taking: Taking, source: Source, checks: Checks): Box {
  const [min, max] = (['min', 'max'] as const).map((key) => {
    const number = source.number(key);
    if (number === null && clean(source.take(key)) !== '') taking.leave(`${source.path}.${key}`, 'logic', key);
    return number ?? checks[key];
  });
  const step = clean(source.take('step'));
  const decimals = /^\d+\.(\d{1,6})$/.exec(step)?.[1]?.length ?? 0;
  return {
    ...(typeof min === 'number' ? { min } : {}),
    ...(typeof max === 'number' ? { max } : {}),
    ...(decimals > 0 ? { decimals, step: Number(step) } : {}),
  };
}

function days(taking: Taking, source: Source): Box {
  const bounds = (['min', 'max'] as const).flatMap((key): [string, string][] => {
    const day = clean(source.take(key));
    if (isDate(day)) return [[key, day]];
    if (day !== '') taking.leave(`${source.path}.${key}`, 'logic', key);
    return [];
  });
  return Object.fromEntries(bounds);
}

type Checks = { inputType: string; min: number | null; max: number | null; maxLength: number | null };

function takeValidators(taking: Taking, source: Source): Checks {
  const checks: Checks = { inputType: '', min: null, max: null, maxLength: null };
  const path = `${source.path}.validators`;
  source.list('validators').forEach((item, at) => {
    const validator = new Source(isObject(item) ? item : {}, `${path}[${at}]`);
    const type = clean(validator.take('type')).replace(/validator$/, '');
    if (type === 'email') checks.inputType = 'email';
    else if (type === 'numeric') {
      checks.inputType = 'number';
      checks.min = validator.number('minValue');
      checks.max = validator.number('maxValue');
    } else if (type === 'text' && validator.number('maxLength') !== null)
      checks.maxLength = validator.number('maxLength');
    else taking.leave(validator.path, 'validators', type || 'validators');
  });
  return checks;
}
