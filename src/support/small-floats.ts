// Floats narrower than binary32, by their bits.

const f64 = new Float64Array(1);
const u64 = new BigUint64Array(f64.buffer);

/** Binary exponent of a positive normal double. */
function exponentOf(v: number): number {
  f64[0] = v;
  return Number(u64[0]! >> 52n) - 1023;
}

function roundEven(v: number): number {
  const floor = Math.floor(v);
  const rest = v - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}

/** Bits of `v` rounded to nearest even in a format of `e` exponent and `m` mantissa bits. */
export function toSmallFloat(v: number, e: number, m: number): number {
  const sign = (Object.is(v, -0) || v < 0 ? 1 : 0) << (e + m);
  const infinity = (2 ** e - 1) << m;
  if (Number.isNaN(v)) return sign | infinity | (1 << (m - 1));
  const bias = 2 ** (e - 1) - 1;
  const magnitude = Math.abs(v);
  if (magnitude === 0 || magnitude === Infinity) return sign | (magnitude && infinity);
  const exponent = Math.max(exponentOf(magnitude), 1 - bias);
  if (exponent > bias) return sign | infinity;
  // The hidden bit of the significand carries into the exponent field, so rounding up to the next power is right.
  const significand = roundEven(magnitude / 2 ** (exponent - m));
  return sign | (((exponent + bias - 1) << m) + significand);
}

export function fromSmallFloat(bits: number, e: number, m: number): number {
  const field = (bits >> m) & (2 ** e - 1);
  const fraction = bits & (2 ** m - 1);
  const sign = (bits >> (e + m)) & 1 ? -1 : 1;
  if (field === 2 ** e - 1) return fraction ? NaN : sign * Infinity;
  const bias = 2 ** (e - 1) - 1;
  const significand = field === 0 ? fraction : fraction + 2 ** m;
  return sign * significand * 2 ** (Math.max(field, 1) - bias - m);
}

/** Exponent and mantissa bits of the floats kept as bits. They are computed with in binary32, and rounded when stored. */
export const smallFloats: Readonly<Record<string, readonly [exponent: number, mantissa: number]>> = {
  f16: [5, 10],
  bf16: [8, 7],
};

/** Whether elements of a type are kept as the bits of a float that is narrower than binary32. */
export const isSmallFloat = (type: string): boolean => Object.hasOwn(smallFloats, type);

/** The numbers that bits of a type stand for; each is a binary32 number too. */
export const floatsOf = (type: string, bits: ArrayLike<number | bigint>): Float32Array =>
  Float32Array.from({ length: bits.length }, (_, i) =>
    fromSmallFloat(Number(bits[i]), ...smallFloats[type]!),
  );

/** Stores numbers as the bits of a type, each rounded to nearest even. */
export function storeFloats(
  type: string,
  values: Float32Array,
  into: { [i: number]: number | bigint },
): void {
  for (let i = 0; i < values.length; i++) into[i] = toSmallFloat(values[i]!, ...smallFloats[type]!);
}

/** A number rounded to nearest even in a type that may be such a float; of other types as it is. */
export function rounded(type: string, value: number): number {
  const small = smallFloats[type];
  return small ? fromSmallFloat(toSmallFloat(value, ...small), ...small) : value;
}
