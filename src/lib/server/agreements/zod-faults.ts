import type { z } from 'zod';
import type { Fault, FaultCode } from '#lib/domain/fault.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Names that JavaScript gives a meaning; nothing in a definition may be called so. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const notations: Record<string, string> = { string: '"…"', object: '{…}', array: '[…]', boolean: 'true/false' };

/** `['indicators', 3, 'components', 0, 'role']` → `indicators[3].components[0].role` */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** Turns zod's issues into our faults; the files are read with `reportInput`, which tells missing from wrong. */
export function faultsOf(issues: readonly Issue[], at: Path = []): Fault[] {
  return issues.flatMap((issue) => faultOf(issue, [...at, ...issue.path]));
}

function faultOf(issue: Issue, path: Path): Fault[] {
  const one = (code: FaultCode, details: Fault['details'] = {}): Fault[] => [{ path: pathText(path), code, details }];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path));
  if (issue.input === undefined) return one('missing', { what: String(path.at(-1) ?? '') });
  switch (issue.code) {
    case 'invalid_type':
      return one('wrong-type', { what: notations[issue.expected] ?? '0' });
    case 'invalid_value':
      return one('unknown-kind', { what: shortened(issue.input) });
    case 'invalid_format':
      return one(forbiddenNames.has(issue.input) ? 'forbidden-name' : 'bad-code', { what: shortened(issue.input) });
    case 'too_big':
      if (issue.origin === 'string') return one('too-long', { limit: Number(issue.maximum) });
      return one(issue.origin === 'array' ? 'too-many' : 'bad-number', { limit: Number(issue.maximum) });
    case 'too_small':
      return one(issue.origin === 'number' || issue.origin === 'int' ? 'bad-number' : 'missing', {
        what: String(path.at(-1) ?? ''),
      });
    case 'invalid_union':
      return nearestBranch(issue.errors, path);
    default:
      return one('wrong-type', { what: issue.message });
  }
}

function unknownKey(key: string, path: Path): Fault {
  return {
    path: pathText([...path, key]),
    code: forbiddenNames.has(key) ? 'forbidden-name' : 'unknown-key',
    details: { what: key },
  };
}

/** Of a union's branches, the one that the value came closest to is the one that was meant. */
function nearestBranch(branches: readonly (readonly Issue[])[], path: Path): Fault[] {
  const [nearest] = [...branches].sort((a, b) => a.length - b.length);
  return nearest ? faultsOf(nearest, path) : [{ path: pathText(path), code: 'wrong-type', details: { what: '{…}' } }];
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
