// Fused multiply-add by exact arithmetic on bigints, as a reference.

/** A finite float is sign * digits * 2^exponent. */
interface Exact {
  readonly digits: bigint;
  readonly exponent: number;
}

function exact(v: number): Exact {
  let exponent = 0;
  for (; !Number.isInteger(v); exponent--) v *= 2;
  return { digits: BigInt(v), exponent };
}

const sum = (a: Exact, b: Exact): Exact => {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = (x: Exact): bigint => x.digits << BigInt(x.exponent - exponent);
  return { digits: at(a) + at(b), exponent };
};

/** Nearest multiple of 2^shift, ties to even, divided by 2^shift. */
function roundOff(digits: bigint, shift: number): bigint {
  if (shift <= 0) return digits << BigInt(-shift);
  const unit = 1n << BigInt(shift);
  const quotient = digits / unit;
  const twice = 2n * (digits % unit);
  return quotient + (twice > unit || (twice === unit && quotient % 2n === 1n) ? 1n : 0n);
}

/** Nearest binary32 number to a non-zero exact one. */
function nearest({ digits, exponent }: Exact): number {
  const negative = digits < 0n;
  const magnitude = negative ? -digits : digits;
  const last = Math.max(exponent + magnitude.toString(2).length - 24, -149);
  const value = Number(roundOff(magnitude, last - exponent)) * 2 ** last;
  const bounded = value >= 2 ** 128 ? Infinity : value;
  return negative ? -bounded : bounded;
}

/** a * b + c with one rounding to binary32, for finite binary32 operands. */
export function exactFma(a: number, b: number, c: number): number {
  const [x, y] = [exact(a), exact(b)];
  const total = sum({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent }, exact(c));
  // An exact zero is +0 unless both the product and c are -0.
  return total.digits === 0n ? a * b + c : nearest(total);
}
