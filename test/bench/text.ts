// Pieces of the texts of models.
import { seeded } from "../support/seeded.ts";

export const func = (name: string, params: string, result: string, body: string): string =>
  `func.func @${name}(${params}) -> ${result} {\n${body}}\n`;

export const constant = (name: string, type: string, values: readonly number[] | number): string => {
  const shown = (v: number): string => (type.endsWith("f32") ? v.toFixed(6) : `${v}`);
  const dense = typeof values === "number" ? shown(values) : `[${values.map(shown).join(", ")}]`;
  return `  %${name} = "tosa.const"() <{values = dense<${dense}> : tensor<${type}>}> : () -> tensor<${type}>\n`;
};

/** A table of 256 entries that no formula describes. */
export const someTable = (): number[] => {
  const random = seeded(256);
  return Array.from({ length: 256 }, () => random.within(-128, 127));
};

/** A tensor as its shape and type, such as 64x384xi8. */
export const rescale = (value: string, from: string, to: string, constants: string): string => {
  const [input, output] = [from, to].map((t) => t.slice(t.lastIndexOf("x") + 1));
  return (
    `tosa.rescale ${value}, ${constants} {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = false, ` +
    `input_unsigned = false, output_unsigned = false} : (tensor<${from}>, tensor<1xi32>, tensor<1xi8>, ` +
    `tensor<1x${input}>, tensor<1x${output}>) -> tensor<${to}>`
  );
};
