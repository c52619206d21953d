// Graphs of many ops, in the shapes that models have: any number of ops makes the same shape, only longer.
import { constant, rescale } from "./text.ts";

/** The text of a graph of about so many ops. */
export type Graph = (ops: number) => string;

const tensor = (shape: string, type = "i32"): string => `tensor<${shape}x${type}>`;
const square = tensor("64x64");
const binary = (to: string, op: string, a: string, b: string, t = square): string =>
  `  ${to} = tosa.${op} ${a}, ${b} : (${t}, ${t}) -> ${t}\n`;
const turned = (to: string, value: string, from: string, t: string): string =>
  `  ${to} = tosa.transpose ${value} {perms = array<i32: 1, 0>} : (${from}) -> ${t}\n`;

const repeat = (n: number, line: (i: number) => string): string =>
  Array.from({ length: Math.floor(n) }, (_, i) => line(i)).join("");
const valueOf = (i: number): string => (i < 0 ? "%x" : `%v${i}`);
const pick = (i: number): string => ["add", "sub", "maximum", "minimum", "bitwise_xor"][i % 5]!;

/** A function of x and y that ends with the value of the last step. */
const func = (body: string, steps: number, name = "f", t = square, result = t): string =>
  `func.func @${name}(%x: ${t}, %y: ${t}) -> ${result} {\n${body}` +
  `  return ${valueOf(Math.floor(steps) - 1)} : ${result}\n}\n`;

const chain: Graph = (ops) =>
  func(
    repeat(ops, (i) => binary(valueOf(i), pick(i), valueOf(i - 1), "%y")),
    ops,
  );

const floats: Graph = (ops) => {
  const t = tensor("64x64", "f32");
  const line = (i: number): string => binary(valueOf(i), pick(i % 4), valueOf(i - 1), "%y", t);
  return func(repeat(ops, line), ops, "f", t);
};

const manyUses: Graph = (ops) =>
  func(
    repeat(ops, (i) =>
      binary(valueOf(i), pick(i), i < 9 ? "%x" : valueOf(i - 9), valueOf(Math.min(0, i - 1))),
    ),
    ops,
  );

const diamonds: Graph = (ops) =>
  func(
    repeat(
      ops / 3,
      (i) =>
        binary(`%a${i}`, "add", valueOf(i - 1), "%y") +
        binary(`%b${i}`, "sub", valueOf(i - 1), "%y") +
        binary(valueOf(i), "maximum", `%a${i}`, `%b${i}`),
    ),
    ops / 3,
  );

const transposes: Graph = (ops) => {
  const [a, b] = [tensor("32x64"), tensor("64x32")];
  const step = (i: number): string =>
    turned(`%t${i}`, valueOf(i - 1), a, b) +
    `  %n${i} = tosa.abs %t${i} : (${b}) -> ${b}\n` +
    turned(`%u${i}`, `%n${i}`, b, a) +
    binary(valueOf(i), "add", `%u${i}`, valueOf(i - 1), a);
  return func(repeat(ops / 4, step), ops / 4, "f", a);
};

/** Reductions of each other's results (`max`), or of one value (`sum`). */
const reductions =
  (op: "max" | "sum"): Graph =>
  (ops) => {
    const row = tensor("64x1");
    const step = (i: number): string =>
      `  %m${i} = tosa.reduce_${op} ${op === "max" ? valueOf(i - 1) : "%x"} {axis = 1 : i32} : (${square}) -> ${row}\n` +
      `  ${valueOf(i)} = tosa.sub ${valueOf(i - 1)}, %m${i} : (${square}, ${row}) -> ${square}\n`;
    return func(repeat(ops / 2, step), ops / 2);
  };

/** Int8 blocks that add their input, and the one before, as quantized networks do. */
const residual: Graph = (ops) => {
  const [narrow, wide] = ["64x64xi8", "64x64xi32"];
  const constants =
    constant("m", "1xi32", 1073741824) +
    constant("k", "1xi32", 1503238554) +
    constant("s", "1xi8", 11) +
    constant("q", "1xi8", 50) +
    constant("z", "1xi8", 3) +
    constant("none", "1xi32", 0);
  const step = (i: number): string =>
    `  %a${i} = ${rescale(valueOf(i - 1), narrow, wide, "%m, %s, %z, %none")}\n` +
    `  %b${i} = ${rescale(i < 2 ? "%y" : valueOf(i - 2), narrow, wide, "%k, %s, %z, %none")}\n` +
    binary(`%c${i}`, "add", `%a${i}`, `%b${i}`) +
    `  ${valueOf(i)} = ${rescale(`%c${i}`, wide, narrow, "%k, %q, %none, %z")}\n`;
  return func(constants + repeat(ops / 4, step), ops / 4, "f", `tensor<${narrow}>`);
};

const functions: Graph = (ops) =>
  repeat(ops / 5, (f) =>
    func(
      repeat(5, (i) => binary(valueOf(i), pick(i + f), valueOf(i - 1), "%y")),
      5,
      `f${f}`,
    ),
  );

const concat: Graph = (ops) => {
  const [parts, row] = [ops - 1, tensor("1x4")];
  const list = (item: (i: number) => string): string =>
    Array.from({ length: parts }, (_, i) => item(i)).join(", ");
  const all = tensor(`${parts}x4`);
  const body =
    repeat(parts, (i) => binary(valueOf(i), pick(i), "%x", "%y", row)) +
    `  ${valueOf(parts)} = tosa.concat ${list(valueOf)} {axis = 0 : i32} : (${list(() => row)}) -> ${all}\n`;
  return func(body, ops, "f", row, all);
};

export const graphs: Readonly<Record<string, Graph>> = {
  "one chain": chain,
  "one chain of floats": floats,
  "many uses of one value": manyUses,
  diamonds,
  "transposes between": transposes,
  "rows and their maxima": reductions("max"),
  "sums of one value": reductions("sum"),
  "residual int8 blocks": residual,
  "many functions": functions,
  "one wide concat": concat,
};
