// The page of accuracy, from the functions that tables are held against.
import { shapes } from "../../../src/accuracy/shapes.ts";

export function accuracyPage(): string {
  return `# Accuracy

\`tosac accuracy model.mlir\` measures what the ops of a model compute against the same ops in real numbers.

## The reference

The text of a quantized model does not say which function its makers meant. What it does say is what each op stands for
when numbers have no width, and that is the reference, in double precision:

- sums, differences and products neither wrap nor round; a shift by n is a product by 2^n or 2^-n, so a rescale is
  (x - input_zp) * multiplier * 2^-shift + output_zp, whatever its rounding mode;
- decisions stay: comparisons, select, clamps, saturation to the result's type, extremes, leading zeros;
- a cast between integers changes nothing, so a value that wraps in it is an error; to a narrower type from a float it
  clamps but does not round;
- bitwise ops round their operands first, as bits have no meaning between the integers;
- f32 ops and functions are computed in double precision;
- a table is the function it was made from, where all entries are rounded values of one of those below (for some slope, zero,
  scale and offset, which the report shows), but for single entries, one in 32 at most, that stand away from both their
  neighbours and so are wrong; any other table is its entries, with straight lines between them, and so is any table where its
  function has no value;
- a softmax that \`raise-softmax\` recognizes is exp(k * (x - max)) over its sum, clamped to the codes there are if it
  is quantized; k, which is beta * scale, and the result's scale are recovered from its tables and constants, and shown.

The error of an integer result is counted in its codes. 0.5 is what rounding the result alone costs; beyond 0.5 another code
would have been nearer. In real units it is that many times what a code is worth: 1 for f32; for tables and
softmaxes what was recognized says; \`--scale\` says it for others, as the text of TOSA does not carry scales.

## What is measured

- Chains: every value that is, lane by lane, a function of one 8-bit value (or of one 16-bit parameter), whichever ops
  are in between, on every input there is. Chains end where other values come in.
- Softmaxes, quantized and float: 64 rows of many kinds or more, seeded (floats within 32 nats of 0), and the worst rows that
  climb from there: each line along the axis is changed a little, again and again, and keeps what made its error larger.
  \`--search\` says how often. It finds bad rows, and proves nothing about those it did not try.
- Results that are not the end of a chain: on edge values and seeded random inputs, or on the inputs given. These
  figures are sampled: the worst case may be worse.
- Where single and double rounding differ: inputs, or lanes, that change when every rescale of the model takes the other of
  the two.

\`--max-error\` makes the exit code 1 when an error is greater: in codes for integers, in real units for floats.

## Functions tables are held against

The one with the fewest wrong entries is taken, of equals the first. tanh z is 2 logistic(2 z) - 1.

${Object.keys(shapes)
  .map((name) => `- ${name}`)
  .join("\n")}
`;
}
