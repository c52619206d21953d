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
  small("rescale_i32_i8_4096", requantize(), filled("i32", [n], uniform(-2e6, 2e6))),
  small("add_i8_4096", sum(), filled("i8", [n], uniform(-128, 127)), filled("i8", [n], uniform(-100, 100))),
];
