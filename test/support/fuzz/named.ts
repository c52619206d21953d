// Names that the headers which generated C includes already give a meaning, in every position a model can put one.
import { execFileSync } from "node:child_process";

const includes = "stddef stdint string math arm_neon".split(" ").map((h) => `#include <${h}.h>\n`);

const compilers: readonly (readonly string[])[] = [
  ["aarch64-linux-gnu-gcc", "-march=armv8.2-a+dotprod"],
  ["clang-22", "--target=aarch64-linux-gnu", "-march=armv8.2-a+dotprod"],
];

/** What a compiler makes of the headers; `mode` asks for the text or for the macros. */
const preprocessed = ([command, ...flags]: readonly string[], mode: readonly string[]): string =>
  execFileSync(command!, [...flags, "-E", ...mode, "-x", "c", "-"], {
    input: includes.join(""),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });

const macros = (text: string): string[] => [...text.matchAll(/^#define (\w+)/gm)].map((m) => m[1]!);
const words = (text: string): string[] =>
  [...text.replace(/^#.*$/gm, "").matchAll(/\b[A-Za-z_]\w*\b/g)].map((m) => m[0]);

/** Every word that stands in the real headers of gcc and clang, sorted; read once. */
export function headerNames(): readonly string[] {
  return (known ??= [
    ...new Set(
      compilers.flatMap((c) => [...macros(preprocessed(c, ["-dM"])), ...words(preprocessed(c, ["-P"]))]),
    ),
  ].sort());
}

let known: readonly string[] | undefined;

/** Names that generated C gives to things of its own. */
const ours =
  "table table_0 row sum max total step x y z i j k n r c out0 arena f main tosac_min TOSAC_RESTRICT MODEL_H in0 column lane lanes sweep".split(
    " ",
  );

/** A function of that name, whose parameters, values and table have it or nearly. */
function textOf(name: string): string {
  const table = Array.from({ length: 256 }, (_, i) => (i * 7) % 251).map((v) => v - 125);
  return [
    `func.func @${name}(%${name}: tensor<3x19xi8>, %${name}_5: tensor<3x19xf32>) -> (tensor<3x1xi32>, tensor<3x19xf32>) {`,
    `  %${name}_0 = "tosa.const"() <{values = dense<[${table.join(", ")}]> : tensor<256xi8>}> : () -> tensor<256xi8>`,
    `  %${name}_1 = tosa.table %${name}, %${name}_0 : (tensor<3x19xi8>, tensor<256xi8>) -> tensor<3x19xi8>`,
    `  %${name}_2 = tosa.cast %${name}_1 : (tensor<3x19xi8>) -> tensor<3x19xi32>`,
    `  %${name}_3 = tosa.reduce_sum %${name}_2 {axis = 1 : i32} : (tensor<3x19xi32>) -> tensor<3x1xi32>`,
    `  %${name}_4 = tosa.exp %${name}_5 : (tensor<3x19xf32>) -> tensor<3x19xf32>`,
    `  return %${name}_3, %${name}_4 : tensor<3x1xi32>, tensor<3x19xf32>`,
    "}",
  ].join("\n");
}

/** The text for one name: ours first, then those of the headers in an order that mixes them. */
export function namedText(index: number): string {
  const names = headerNames();
  const at = index - ours.length;
  return textOf(at < 0 ? ours[index]! : names[(at * 7919) % names.length]!);
}

export const namedCount = (): number => ours.length + headerNames().length;
