// Sums of products of bytes, four to a word: one instruction where the dot product is there, and written for the tier.
import { call, int, writtenHelper } from "../../ctree/build.ts";
import type { CSymbol } from "../../ctree/tree.ts";
import type { Doc } from "../../support/layout.ts";
import { block } from "../../support/layout.ts";
import type { DotRow, MatrixRows } from "../../vector/machine.ts";
import { applied } from "../../vector/rule.ts";

const ifDots = (dots: Doc, otherwise: Doc, dotProduct: boolean): Doc =>
  dotProduct ? ["#if defined(__ARM_FEATURE_DOTPROD)", dots, "#else", otherwise, "#endif"] : otherwise;

/** Two products at a time, in 16 bits where they fit. */
function byPairs(narrow: boolean, dotProduct: boolean): CSymbol {
  const name = `tosac_dot4_pairs${narrow ? "_narrow" : ""}_s8`;
  const text = [
    narrow
      ? "// Adds sixteen products, four to a lane; two neighbours add up within 16 bits."
      : "// Adds sixteen products, four to a lane.",
    block(`static inline int32x4_t ${name}(int32x4_t sum, int8x16_t a, int8x16_t b)`, [
      "const int16x8_t low = vmull_s8(vget_low_s8(a), vget_low_s8(b)), high = vmull_high_s8(a, b);",
      narrow
        ? "return vpadalq_s16(sum, vpaddq_s16(low, high));"
        : "return vaddq_s32(sum, vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)));",
    ]),
  ];
  return writtenHelper(name, dotProduct ? ["#if !defined(__ARM_FEATURE_DOTPROD)", text, "#endif"] : text);
}

/** `(sum, a, b)` */
function ofSame(narrow: boolean, dotProduct: boolean): CSymbol {
  const [name, pairs] = [`tosac_dot4${narrow ? "_narrow" : ""}_s8`, byPairs(narrow, dotProduct)];
  const defined = (by: string): string => `#define ${name}(sum, a, b) ${by}(sum, a, b)`;
  const text = [
    "// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times those of b.",
    ifDots(defined("vdotq_s32"), defined(pairs.name), dotProduct),
  ];
  return writtenHelper(name, text, { uses: [pairs] });
}

/** `(sum, a, b, q)` */
function ofOne(narrow: boolean, dotProduct: boolean): CSymbol {
  const [name, pairs] = [`tosac_dot4_lane${narrow ? "_narrow" : ""}_s8`, byPairs(narrow, dotProduct)];
  const four = "vreinterpretq_s8_s32(vdupq_laneq_s32(vreinterpretq_s32_s8(b), q))";
  const text = [
    "// For each lane c: sum[c] plus bytes 4 c to 4 c + 3 of a times the q-th four bytes of b.",
    ifDots(
      `#define ${name}(sum, a, b, q) vdotq_laneq_s32(sum, a, b, q)`,
      `#define ${name}(sum, a, b, q) ${pairs.name}(sum, a, ${four})`,
      dotProduct,
    ),
  ];
  return writtenHelper(name, text, { uses: [pairs] });
}

/** The function that adds products: of groups of the same number, or of one group for all. */
export const dotOf = (dotProduct: boolean, narrow: boolean, forAll: boolean): CSymbol =>
  (forAll ? ofOne : ofSame)(narrow, dotProduct);

export function neonDots(dotProduct: boolean): DotRow {
  return (of, narrow) => {
    const symbol = dotOf(dotProduct, narrow, of !== undefined);
    return (...operands) => call(symbol, ...operands, ...(of === undefined ? [] : [int(of)]));
  };
}

/** `(sum, rows, columns)`: without the instruction, dot products of the words that each lane needs, which tiles share. */
export function matrixOf(narrow: boolean): CSymbol {
  const [name, dots] = [`tosac_matrix${narrow ? "_narrow" : ""}_s8`, ofSame(narrow, true)];
  const words = (how: string, of: string): string => `vreinterpretq_s8_s32(${how}q_s32(${of}, ${of}))`;
  const text = [
    "// Two rows of eight bytes by two columns: adds the products of the first row, then those of the second.",
    "#if defined(__ARM_FEATURE_MATMUL_INT8)",
    `#define ${name}(sum, rows, columns) vmmlaq_s32(sum, rows, columns)`,
    "#else",
    block(`static inline int32x4_t ${name}(int32x4_t sum, int8x16_t rows, int8x16_t columns)`, [
      "const int32x4_t r = vreinterpretq_s32_s8(rows), c = vreinterpretq_s32_s8(columns);",
      `const int32x4_t first = ${dots.name}(sum, ${words("vtrn1", "r")}, ${words("vuzp1", "c")});`,
      `return ${dots.name}(first, ${words("vtrn2", "r")}, ${words("vuzp2", "c")});`,
    ]),
    "#endif",
  ];
  return writtenHelper(name, text, { uses: [dots] });
}

const types = { s8: "int8x16_t", s32: "int32x4_t" } as const;

/** `(a, b, row)` */
export function matrixRowOf(lanes: keyof typeof types): CSymbol {
  const type = types[lanes];
  return writtenHelper(`tosac_matrix_row_${lanes}`, [
    "// One row of two matrices of two rows, side by side.",
    block(`static inline ${type} tosac_matrix_row_${lanes}(${type} a, ${type} b, size_t row)`, [
      `const int64x2_t x = vreinterpretq_s64_${lanes}(a), y = vreinterpretq_s64_${lanes}(b);`,
      `return vreinterpretq_${lanes}_s64(row == 0 ? vzip1q_s64(x, y) : vzip2q_s64(x, y));`,
    ]),
  ]);
}

export const neonMatrices: MatrixRows = {
  add: (narrow) => applied(matrixOf(narrow)),
  row: (lanes) => applied(matrixRowOf(lanes)),
};
