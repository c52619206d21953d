// Sums of squares along rows of int8: as they are, around a zero point, and around the row's mean.
import { filled, uniform } from "./inputs.ts";
import { constant, func } from "./text.ts";
import type { Work } from "./work.ts";

const [rows, columns] = [64, 384];
const [x8, x32, row32] = [`${rows}x${columns}xi8`, `${rows}x${columns}xi32`, `${rows}x1xi32`].map(
  (type) => `tensor<${type}>`,
) as [string, string, string];

const summed = (to: string, value: string): string =>
  `  %${to} = tosa.reduce_sum ${value} {axis = 1 : i32} : (${x32}) -> ${row32}\n`;
const less = (by: string, type: string): string =>
  `  %d = tosa.sub %i, ${by} : (${x32}, ${type}) -> ${x32}\n`;

/** The sum of the squares of `of`, which `made` gives from %i. */
function moment(kind: string, of: string, made: string): Work {
  const name = `${kind}_i8_${rows}x${columns}`;
  const body = [
    constant("plain", "1xi8", 0),
    constant("zero_point", "1x1xi32", 17),
    constant("count", "1x1xi32", columns),
    `  %i = tosa.cast %x : (${x8}) -> ${x32}\n`,
    made,
    `  %q = tosa.mul ${of}, ${of}, %plain : (${x32}, ${x32}, tensor<1xi8>) -> ${x32}\n`,
    summed("y", "%q"),
    `  return %y : ${row32}\n`,
  ];
  return {
    name,
    text: func(name, `%x: ${x8}`, row32, body.join("")),
    inputs: [filled("i8", [rows, columns], uniform(-128, 127))],
    elements: rows * columns,
  };
}

const mean = `  %m = tosa.intdiv %s, %count : (${row32}, tensor<1x1xi32>) -> ${row32}\n`;

export const moments = (): Work[] => [
  moment("squares", "%i", ""),
  moment("centred_squares", "%d", less("%zero_point", "tensor<1x1xi32>")),
  moment("variance", "%d", summed("s", "%i") + mean + less("%m", row32)),
];
