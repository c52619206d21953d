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

/** Exponent bits, mantissa bits, and whether the format has no infinities: then only all ones are a NaN. */
export type SmallFormat = readonly [exponent: number, mantissa: number, finite?: boolean];

/** Bits of `v` rounded to nearest even in a format; what is too large is infinity, or NaN where there is none. */
export function toSmallFloat(v: number, ...[e, m, finite = false]: SmallFormat): number {
  const sign = (Object.is(v, -0) || v < 0 ? 1 : 0) << (e + m);
  const most = finite ? 2 ** (e + m) - 1 : (2 ** e - 1) << m;
  if (Number.isNaN(v)) return sign | most | (1 << (m - 1));
  const bias = 2 ** (e - 1) - 1;
  const magnitude = Math.abs(v);
  if (magnitude === 0 || magnitude === Infinity) return sign | (magnitude && most);
  const exponent = Math.max(exponentOf(magnitude), 1 - bias);
  // The hidden bit of the significand carries into the exponent field, so rounding up to the next power is right.
  const significand = roundEven(magnitude / 2 ** (exponent - m));
  return sign | Math.min(((exponent + bias - 1) << m) + significand, most);
}

export function fromSmallFloat(bits: number, ...[e, m, finite = false]: SmallFormat): number {
  const field = (bits >> m) & (2 ** e - 1);
  const fraction = bits & (2 ** m - 1);
  const sign = (bits >> (e + m)) & 1 ? -1 : 1;
  if (field === 2 ** e - 1 && !finite) return fraction ? NaN : sign * Infinity;
  if (field === 2 ** e - 1 && fraction === 2 ** m - 1) return NaN;
  const bias = 2 ** (e - 1) - 1;
  const significand = field === 0 ? fraction : fraction + 2 ** m;
  return sign * significand * 2 ** (Math.max(field, 1) - bias - m);
}

/** Floats of a byte (OCP 8-bit floating point, revision 1.0). Nothing computes with them: they are read, moved and printed. */
const byteFloats: Readonly<Record<string, SmallFormat>> = { f8E5M2: [5, 2], f8E4M3FN: [4, 3, true] };

/** How a float that is kept as its bits is written; undefined of the others. */
export const formatOf = (type: string): SmallFormat | undefined => smallFloats[type] ?? byteFloats[type];

/** Exponent and mantissa bits of the floats kept as bits. They are computed with in binary32, and rounded when stored. */
export const smallFloats: Readonly<Record<string, SmallFormat>> = {
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
