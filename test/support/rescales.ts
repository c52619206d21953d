// Rescales: every kind of sides and flags that the specification allows, and the formula in exact integers.

export const widths = { i8: 8, i16: 16, i32: 32 } as const;
export type Integer = keyof typeof widths;
export const integers = Object.keys(widths) as Integer[];

export interface Side {
  readonly type: Integer;
  readonly unsigned: boolean;
}

export interface Scale {
  readonly multiplier: number;
  readonly shift: number;
}

/** Zero points as the numbers they mean. */
export interface Zeros {
  readonly from: number;
  readonly to: number;
}

export interface Kind {
  readonly from: Side;
  readonly to: Side;
  readonly mode: string;
}

/** At most one side is unsigned, and then of 8 or 16 bits. */
export const sides = integers.flatMap((from) =>
  integers.flatMap((to) =>
    [
      [false, false],
      [true, false],
      [false, true],
    ]
      .filter(([a, b]) => !(a && from === "i32") && !(b && to === "i32"))
      .map(([a, b]) => ({ from: { type: from, unsigned: a! }, to: { type: to, unsigned: b! } })),
  ),
);

/** Rounding modes with the multipliers that they go with. */
export const modes = [
  ...["SINGLE_ROUND", "DOUBLE_ROUND", "INEXACT_ROUND"].map((mode) => ({ mode, scale32: true })),
  { mode: "SINGLE_ROUND", scale32: false },
];

export const clamp = (v: bigint, lo: bigint, hi: bigint): bigint => (v < lo ? lo : v > hi ? hi : v);

/** The number that stored bits mean. */
export const meant = ({ type, unsigned }: Side, stored: number): number =>
  unsigned && stored < 0 ? stored + 2 ** widths[type] : stored;

/** What a rescale gives, whatever its parameters: shifts count as the nearest of 0..63, and every sum is exact. */
export function rescaled(
  { from, to, mode }: Kind,
  zero: Zeros,
  { multiplier, shift }: Scale,
  x: number,
): number {
  const centred = BigInt(meant(from, x)) - BigInt(zero.from);
  const [n, second] = [clamp(BigInt(shift), 0n, 63n), centred < 0n ? -(1n << 30n) : 1n << 30n];
  const first = n > 0n ? 1n << (n - 1n) : 0n;
  const round = first + (mode === "DOUBLE_ROUND" && shift > 31 ? second : 0n);
  const result = ((centred * BigInt(multiplier) + round) >> n) + BigInt(zero.to);
  const bits = BigInt(widths[to.type]);
  const half = 1n << (bits - 1n);
  const inside = to.unsigned ? clamp(result, 0n, 2n * half - 1n) : clamp(result, -half, half - 1n);
  return Number(BigInt.asIntN(Number(bits), inside));
}
