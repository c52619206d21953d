// What cores are like, as far as choices depend on it.

/** What a family of cores pays: a simple instruction on a register is 1, and all of it is for one register of words. */
export interface Family {
  /** The product of a register of words. */
  readonly multiply: number;
  /** A shift, or a change of lane width. */
  readonly shift: number;
  readonly divide: number;
  readonly root: number;
  /** Words to floats, or back. */
  readonly float: number;
  /** A register of bytes looked up in one, two and more registers at once, as far as one instruction can. */
  readonly registers: readonly number[];
  /** Words loaded from a table, lane by lane. */
  readonly gather: number;
}

/** What operations cost by name, on words; without an entry: 1. */
export const weightsOn = ({
  multiply,
  shift,
  divide,
  root,
  float,
}: Family): Readonly<Record<string, number>> => ({
  rounding_mul_shift: multiply + shift,
  double_rounding_mul_shift: multiply + shift + 1,
  rounding_mul_high: multiply,
  rounding_mul_q15: multiply,
  mul_high: multiply,
  mul: multiply,
  interpolate: multiply + shift,
  convert: shift,
  unsigned_convert: shift,
  saturate: shift,
  saturate_unsigned: shift,
  shl: shift,
  sar: shift,
  shift_left: shift,
  shift_right: shift + 1,
  rounding_shift_right: shift + 1,
  logical_shift_right: shift + 1,
  quotient: 20,
  div: divide,
  sqrt: root,
  to_float: float,
  to_int: float,
  float_bits: 0,
  bits_float: 0,
});
