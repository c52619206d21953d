// Rows brought to a common size by integers alone, as quantized importers write them: int8 in and out.
import { filled, uniform } from "./inputs.ts";
import { constant, func, rescale } from "./text.ts";
import type { Work } from "./work.ts";

const [rows, columns] = [64, 384];
const lanes = `${rows}x${columns}`;
const one = `${rows}x1`;
const tensor = (type: string): string => `tensor<${type}>`;
const [x8, x32, row16, row32] = [`${lanes}xi8`, `${lanes}xi32`, `${one}xi16`, `${one}xi32`].map(tensor) as [
  string,
  string,
  string,
  string,
];

const reduced = (op: string, value: string): string =>
  `tosa.reduce_${op} ${value} {axis = 1 : i32} : (${x32}) -> ${row32}`;
/** An op on values for each row, one operand of which may be a constant. */
const onRows = (op: string, a: string, b: string, type = "1x1xi32"): string =>
  `tosa.${op} ${a}, ${b} : (${row32}, ${tensor(type)}) -> ${row32}`;
/** An op on lanes and a value for each row, or a constant. */
const onLanes = (op: string, a: string, b: string, type = row32): string =>
  `tosa.${op} ${a}, ${b} : (${x32}, ${type}) -> ${x32}`;
const scaled = (a: string, b: string, shift: string): string =>
  `tosa.mul ${a}, ${b}, ${shift} : (${x32}, ${row32}, tensor<1xi8>) -> ${x32}`;
const clamped = (value: string): string =>
  `tosa.clamp ${value} {min_val = -128 : i32, max_val = 127 : i32} : (${x32}) -> ${x32}`;
const widened = `tosa.cast %x : (${x8}) -> ${x32}`;

const norm = (
  name: string,
  constants: readonly string[],
  ops: readonly (readonly [string, string])[],
): Work => {
  const body = [
    ...constants,
    ...ops.map(([value, op]) => `  %${value} = ${op}\n`),
    `  %clamped = ${clamped(`%${ops.at(-1)![0]}`)}\n`,
    `  %y = tosa.cast %clamped : (${x32}) -> ${x8}\n`,
    `  return %y : ${x8}\n`,
  ];
  return {
    name: `${name}_${lanes}`,
    text: func(`${name}_${lanes}`, `%x: ${x8}`, x8, body.join("")),
    inputs: [filled("i8", [rows, columns], uniform(-128, 127))],
    elements: rows * columns,
  };
};

/** (x - min) * 255 / (max - min) - 128, the factor with 16 bits behind the point. */
const minMax = (): Work =>
  norm(
    "min_max_norm",
    [
      constant("unit", `1x1xi32`, 255 * 2 ** 16),
      constant("one", `1x1xi32`, 1),
      constant("lowest", `1x1xi32`, -128),
      constant("bits", "1xi8", 16),
    ],
    [
      ["i", widened],
      ["min", reduced("min", "%i")],
      ["max", reduced("max", "%i")],
      ["width", onRows("sub", "%max", "%min", row32.slice(7, -1))],
      ["divisor", onRows("maximum", "%width", "%one")],
      ["factor", `tosa.intdiv %unit, %divisor : (tensor<1x1xi32>, ${row32}) -> ${row32}`],
      ["distance", onLanes("sub", "%i", "%min")],
      ["part", scaled("%distance", "%factor", "%bits")],
      ["code", onLanes("add", "%part", "%lowest", "tensor<1x1xi32>")],
    ],
  );

/** x * 127 * 2^5 / sum |x|, so that the mean magnitude becomes about 11; 18 bits behind the point. */
const l1 = (): Work =>
  norm(
    "l1_norm",
    [constant("unit", `1x1xi32`, 127 * 2 ** 23), constant("one", `1x1xi32`, 1), constant("bits", "1xi8", 18)],
    [
      ["i", widened],
      ["size", `tosa.abs %i : (${x32}) -> ${x32}`],
      ["sum", reduced("sum", "%size")],
      ["divisor", onRows("maximum", "%sum", "%one")],
      ["factor", `tosa.intdiv %unit, %divisor : (tensor<1x1xi32>, ${row32}) -> ${row32}`],
      ["code", scaled("%i", "%factor", "%bits")],
    ],
  );

/** 1 / (1 + i / 512) with 15 bits behind the point. */
const reciprocals = (): number[] =>
  Array.from({ length: 513 }, (_, i) => Math.min(32767, Math.round(2 ** 15 / (1 + i / 512))));

/**
 * u * 2^13 / sum u for u = x + 128: the sum is brought to 1.0 to 2.0 by its leading zeros, a table of 513 entries gives
 * 2^22 over that, and what was shifted comes back behind the product.
 */
const tableReciprocal = (): Work =>
  norm(
    "table_norm",
    [
      constant("m", "1xi32", 2 ** 30),
      constant("k", "1xi8", 30),
      constant("zx", "1xi8", -128),
      constant("z", "1xi32", 0),
      constant("plain", "1xi8", 0),
      constant("one", `1x1xi32`, 1),
      constant("down", `1x1xi32`, 14),
      constant("middle", `1x1xi32`, 98304),
      constant("places", `1x1xi32`, 40),
      constant("lowest", `1x1xi32`, -128),
      constant("reciprocals", "513xi16", reciprocals()),
    ],
    [
      ["u", rescale("%x", `${lanes}xi8`, `${lanes}xi32`, "%m, %k, %zx, %z")],
      ["sum", reduced("sum", "%u")],
      ["divisor", onRows("maximum", "%sum", "%one")],
      ["zeros", `tosa.clz %divisor : (${row32}) -> ${row32}`],
      ["up", onRows("sub", "%zeros", "%one")],
      ["normal", onRows("logical_left_shift", "%divisor", "%up", `${one}xi32`)],
      ["high", shiftedRight("%normal", "%down", row32, "tensor<1x1xi32>", false)],
      ["centred", onRows("sub", "%high", "%middle")],
      ["index", `tosa.cast %centred : (${row32}) -> ${row16}`],
      ["reciprocal", `tosa.table %index, %reciprocals : (${row16}, tensor<513xi16>) -> ${row32}`],
      ["shift", `tosa.sub %places, %zeros : (tensor<1x1xi32>, ${row32}) -> ${row32}`],
      ["product", scaled("%u", "%reciprocal", "%plain")],
      ["part", shiftedRight("%product", "%shift", x32, row32, true)],
      ["code", onLanes("add", "%part", "%lowest", "tensor<1x1xi32>")],
    ],
  );

const shiftedRight = (a: string, by: string, type: string, byType: string, round: boolean): string =>
  `tosa.arithmetic_right_shift ${a}, ${by} {round = ${round}} : (${type}, ${byType}) -> ${type}`;

export const norms = (): Work[] => [minMax(), l1(), tableReciprocal()];
