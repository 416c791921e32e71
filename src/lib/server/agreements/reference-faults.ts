import type { Fault, FaultCode } from '#lib/domain/fault.ts';

/** The codes that an agreement may refer to. */
export type Known = { counties: Set<string>; organisations: Set<string> };

export function fault(path: string, code: FaultCode, what: string): Fault {
  return { path, code, details: { what } };
}

/** An empty text could not be read, and the shape's fault tells why. */
export function unknownIn(known: Set<string>, value: string, path: string, code: FaultCode): Fault[] {
  return value === '' || known.has(value) ? [] : [fault(path, code, value)];
}

export function repeated(values: string[], pathOf: (index: number) => string): Fault[] {
  return values.flatMap((value, i) =>
    value !== '' && values.indexOf(value) !== i ? [fault(pathOf(i), 'duplicate-name', value)] : [],
  );
}

/** A decimal number as definitions write it: digits, a point, no exponent. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
