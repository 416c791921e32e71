/** An exact quotient of whole numbers; `bottom` is positive. A count is a fraction over one. */
export type Fraction = { top: bigint; bottom: bigint };

/** Canonical decimal text ("-1234.5") as an exact fraction. */
export function fromDecimal(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

/** a ÷ b, or null where b is zero: a share of nothing is not applicable, not zero. */
export function quotient(a: Fraction, b: Fraction): Fraction | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function times(a: Fraction, factor: bigint): Fraction {
  return { top: a.top * factor, bottom: a.bottom };
}

/** Canonical decimal text with exactly `decimals` decimals, halves rounded away from zero. Never "-0". */
export function rounded({ top, bottom }: Fraction, decimals: number): string {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const whole = (scaled * 2n + bottom) / (bottom * 2n);
  const digits = whole.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return top < 0n && whole !== 0n ? `-${text}` : text;
}

/** Below zero where a is less than b, above where it is more, zero where they are the same amount. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
