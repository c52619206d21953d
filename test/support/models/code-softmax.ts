// The softmax of bytes as importers write it for quantized networks: exponentials as four bytes each, looked up, and a quotient by Newton's
// steps.
import type { Net, Value } from "./net.ts";

/** Entries of a table of 16 bits; neighbours are this far apart, and so are differences of codes. */
const [ENTRIES, APART] = [513, 7];

/** e^(scale d) in 31 bits, for each difference of codes: one of its four bytes, the highest first. */
function bytesOfExp(scale: number, byte: number): Int16Array {
  return Int16Array.from({ length: ENTRIES }, (_, i) => {
    const e = Math.min(2 ** 31 - 1, Math.round(Math.exp(scale * (i - ENTRIES / 2 + 0.5)) * 2 ** 31));
    return (e >>> (24 - 8 * byte)) & 255;
  });
}

/** Along the last axis: codes of this scale to codes from -128 on, in parts of 256. */
export function codeSoftmax(net: Net, x: Value, scale: number): Value {
  const wide = net.rescale(x, "i32", 2 ** 30, 30, [0, 0]);
  const below = net.op("sub", [wide, net.reduced("max", wide)], x.shape, "i32");
  const keys = net.rescale(below, "i16", 2 ** 30, 30 - APART, [0, 0]);
  const number = (value: number): Value =>
    net.splat(
      x.shape.map(() => 1),
      "i32",
      value,
    );
  const shifted = (v: Value, by: number): Value =>
    by < 0
      ? net.op("logical_left_shift", [v, number(-by)], v.shape, "i32")
      : net.op("arithmetic_right_shift", [v, number(by)], v.shape, "i32", "round = true");
  const [first, ...rest] = [0, 1, 2, 3].map((byte) => {
    const table = net.constant([ENTRIES], "i16", bytesOfExp(scale, byte));
    return shifted(net.op("table", [keys, table], x.shape, "i32"), APART - 8 * (3 - byte));
  });
  const exp = rest.reduce((sum, part) => net.op("add", [sum, part], x.shape, "i32"), first!);
  return quotient(net, exp, shifted, number);
}

/** Each element over the sum of its row. */
function quotient(
  net: Net,
  exp: Value,
  shifted: (v: Value, by: number) => Value,
  number: (value: number) => Value,
): Value {
  const sum = net.reduced("sum", shifted(exp, 12));
  const row = (name: string, ...of: Value[]): Value => net.op(name, of, sum.shape, "i32");
  const times = (a: Value, b: Value, shift: number): Value => row("mul", a, b, net.splat([1], "i8", shift));
  const zeros = row("clz", sum);
  const mantissa = row("logical_left_shift", sum, row("sub", zeros, number(1)));
  let inverse = row("add", times(mantissa, number(-1010580540), 31), number(1515870810));
  for (let step = 0; step < 3; step++) {
    const off = row("sub", number(2 ** 29), times(inverse, mantissa, 31));
    inverse = row("add", inverse, times(times(inverse, off, 31), number(4), 0));
  }
  const scaled = net.op("mul", [exp, inverse, net.splat([1], "i8", 30)], exp.shape, "i32");
  const places = row("sub", number(35), zeros);
  const parts = net.op("arithmetic_right_shift", [scaled, places], exp.shape, "i32", "round = true");
  return net.rescale(parts, "i8", 2 ** 30, 30, [0, -128]);
}
