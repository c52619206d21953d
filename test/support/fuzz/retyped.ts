// Random functions on element types that lanes are wider than, or twice as wide as usual: what was f32 or i32 in a text is another type.
import { floatOfBits } from "../../../src/expr/numbers.ts";
import { smallFloats, toSmallFloat } from "../../../src/support/small-floats.ts";

/** From a type to another, where tensors and bounds have it; accumulators and axes keep theirs. */
const renamed = (text: string, from: string, to: string): string =>
  text
    .replace(new RegExp(`(?<=[x<])${from}(?=>)`, "g"), to)
    .replace(new RegExp(`((?:min|max)_val = \\S+ : )${from}\\b`, "g"), `$1${to}`);

/** Infinities and NaN are written by their bits, which are fewer. */
function asBits(digits: string, type: string): string {
  const bits = toSmallFloat(floatOfBits(Number.parseInt(digits, 16) | 0), ...smallFloats[type]!);
  return `0x${bits.toString(16).toUpperCase().padStart(4, "0")}`;
}

const narrowed = (text: string, type: string): string =>
  renamed(text, "f32", type).replace(/(?<![\w"])0x([0-9A-F]{8})\b/g, (_, digits: string) =>
    asBits(digits, type),
  );

const ways: readonly ((text: string) => string)[] = [
  (text) => narrowed(text, "f16"),
  (text) => narrowed(text, "bf16"),
  (text) => renamed(text, "i32", "i64"),
];

/** The text on other types, one way after the other. */
export const retyped = (text: string, index: number): string => ways[index % ways.length]!(text);
