// One element at a time.
import type { Tensor } from "../../src/support/tensor.ts";
import { filled, uniform } from "./inputs.ts";
import { constant, func, rescale, someTable } from "./text.ts";
import type { Work } from "./work.ts";

const n = 4096;
const bytes = `tensor<${n}xi8>`;

const chain = (): string =>
  func(
    "chain_i8_4096",
    `%x: ${bytes}`,
    bytes,
    constant("t", "256xi8", someTable()) +
      constant("m", "1xi32", 1503238554) +
      constant("s", "1xi8", 30) +
      constant("z", "1xi8", 3) +
      `  %a = tosa.table %x, %t : (${bytes}, tensor<256xi8>) -> ${bytes}\n` +
      `  %b = ${rescale("%a", `${n}xi8`, `${n}xi8`, "%m, %s, %z, %z")}\n` +
      `  %c = tosa.clamp %b {max_val = 100 : i8, min_val = -90 : i8} : (${bytes}) -> ${bytes}\n` +
      `  %d = tosa.negate %c, %z, %z : (${bytes}, tensor<1xi8>, tensor<1xi8>) -> ${bytes}\n` +
      `  return %d : ${bytes}\n`,
  );

/** The table of a function. */
const functionOf = (name: string, f: (x: number) => number): string =>
  func(
    name,
    `%x: ${bytes}`,
    bytes,
    constant(
      "t",
      "256xi8",
      Array.from({ length: 256 }, (_, i) => clamped(f(i - 128))),
    ) +
      `  %y = tosa.table %x, %t : (${bytes}, tensor<256xi8>) -> ${bytes}\n` +
      `  return %y : ${bytes}\n`,
  );

const clamped = (v: number): number => Math.max(-128, Math.min(127, Math.round(v)));
const logistic = (scale: number, zero: number): ((x: number) => number) => {
  return (x) => 256 / (1 + Math.exp(-scale * (x - zero))) - 128;
};

/** What an activation leaves: another scale, then a clamp. */
const rescaled = (name: string, clamp: string): string =>
  func(
    name,
    `%x: ${bytes}`,
    bytes,
    constant("m", "1xi32", 1503238554) +
      constant("s", "1xi8", 31) +
      constant("z", "1xi8", -11) +
      constant("o", "1xi8", 5) +
      `  %a = ${rescale("%x", `${n}xi8`, `${n}xi8`, "%m, %s, %z, %o")}\n` +
      `  %b = tosa.clamp %a {${clamp}} : (${bytes}) -> ${bytes}\n` +
      `  return %b : ${bytes}\n`,
  );

/** Of one step each way, and clamped. */
const negated = (): string =>
  func(
    "chain_negated_4096",
    `%x: ${bytes}`,
    bytes,
    constant("z", "1xi8", 3) +
      constant("o", "1xi8", -4) +
      `  %a = tosa.negate %x, %z, %o : (${bytes}, tensor<1xi8>, tensor<1xi8>) -> ${bytes}\n` +
      `  %b = tosa.clamp %a {max_val = 100 : i8, min_val = -60 : i8} : (${bytes}) -> ${bytes}\n` +
      `  return %b : ${bytes}\n`,
  );

const requantize = (): string =>
  func(
    "rescale_i32_i8_4096",
    `%x: tensor<${n}xi32>`,
    bytes,
    constant("m", "1xi32", 1518500250) +
      constant("s", "1xi8", 44) +
      constant("z", "1xi32", 0) +
      constant("o", "1xi8", -7) +
      `  %y = ${rescale("%x", `${n}xi32`, `${n}xi8`, "%m, %s, %z, %o")}\n  return %y : ${bytes}\n`,
  );

const sum = (): string =>
  func(
    "add_i8_4096",
    `%x: ${bytes}, %y: ${bytes}`,
    bytes,
    constant("m", "1xi32", 1073741824) +
      constant("k", "1xi32", 1503238554) +
      constant("l", "1xi32", 1717986918) +
      constant("s", "1xi8", 11) +
      constant("r", "1xi8", 12) +
      constant("q", "1xi8", 50) +
      constant("zx", "1xi8", 4) +
      constant("zy", "1xi8", -11) +
      constant("zo", "1xi8", 1) +
      constant("z", "1xi32", 0) +
      `  %a = ${rescale("%x", `${n}xi8`, `${n}xi32`, "%m, %s, %zx, %z")}\n` +
      `  %b = ${rescale("%y", `${n}xi8`, `${n}xi32`, "%k, %r, %zy, %z")}\n` +
      `  %c = tosa.add %a, %b : (tensor<${n}xi32>, tensor<${n}xi32>) -> tensor<${n}xi32>\n` +
      `  %d = ${rescale("%c", `${n}xi32`, `${n}xi8`, "%l, %q, %z, %zo")}\n  return %d : ${bytes}\n`,
  );

const small = (name: string, text: string, ...inputs: Tensor[]): Work => ({
  name,
  text,
  inputs,
  elements: n,
});

export const elementwise = (): Work[] => [
  small("chain_i8_4096", chain(), filled("i8", [n], uniform(-128, 127))),
  ...[
    functionOf("chain_logistic_4096", logistic(0.05, 3)),
    functionOf("chain_steep_4096", logistic(0.4, 20)),
    functionOf("chain_tanh_4096", (x) => 128 * Math.tanh(0.03 * x)),
    functionOf("chain_square_4096", (x) => (x * x) / 64 - 128),
    functionOf("chain_leaky_4096", (x) => (x < 0 ? 0.1 * x : x)),
    rescaled("chain_rescaled_4096", "max_val = 110 : i8, min_val = -110 : i8"),
    rescaled("chain_relu_4096", "max_val = 80 : i8, min_val = 5 : i8"),
    negated(),
  ].map((text) => small(/@(\w+)/.exec(text)![1]!, text, filled("i8", [n], uniform(-128, 127)))),
  small("rescale_i32_i8_4096", requantize(), filled("i32", [n], uniform(-2e6, 2e6))),
  small("add_i8_4096", sum(), filled("i8", [n], uniform(-128, 127)), filled("i8", [n], uniform(-100, 100))),
];
