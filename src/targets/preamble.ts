// What stands at the head of a C file: the rules of floats, the machine, which of its two paths a file takes.
import type { Doc } from "../support/layout.ts";

/** Macros by which a compiler says that it takes liberties with floats; each with the option that a message names. */
const liberties: readonly (readonly [condition: string, option: string])[] = [
  ["defined(__FAST_MATH__)", "-ffast-math"],
  ["defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__ != 0", "-ffinite-math-only"],
  ["defined(__ASSOCIATIVE_MATH__)", "-fassociative-math"],
  ["defined(__RECIPROCAL_MATH__)", "-freciprocal-math"],
  ["defined(__NO_SIGNED_ZEROS__)", "-fno-signed-zeros"],
  ["defined(__ARM_FP_FAST)", "-funsafe-math-optimizations"],
];

/**
 * The macros are asked first: gcc's pragma takes them back, and the linker may still flush denormals to 0. Evaluation method 16 (of
 * ISO/IEC TS 18661-3) is that of gcc's own language for processors with half precision: that is computed as such, float as float.
 */
export const floatRules: Doc = [
  "/* Every float operation is one rounding, as written: nothing is fused, reordered or assumed away. */",
  liberties.map(([condition, option], i) => [
    `#${i === 0 ? "" : "el"}if ${condition}`,
    `#error "${option} changes results"`,
  ]),
  "#endif",
  "#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16",
  '#error "float expressions must be evaluated as float"',
  "#endif",
  "#if defined(__clang__)",
  "#pragma STDC FP_CONTRACT OFF",
  "#elif defined(__GNUC__)",
  '#pragma GCC optimize("fp-contract=off", "no-unsafe-math-optimizations", "no-associative-math")',
  '#pragma GCC optimize("no-reciprocal-math", "no-finite-math-only", "signed-zeros")',
  "#endif",
  "",
];

export const littleEndian: Doc = [
  "#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__",
  '#error "this code expects a little-endian machine"',
  "#endif",
];

export const neonSwitch: Doc = [
  "",
  "/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */",
  "#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)",
  "#define TOSAC_NEON 1",
  "#include <arm_neon.h>",
  "#else",
  "#define TOSAC_NEON 0",
  "#endif",
];
