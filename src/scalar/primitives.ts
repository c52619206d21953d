// Primitives that C has no operator for, as small functions.
import { fmaf, memcpy, sqrtf, writtenHelper } from "../ctree/build.ts";
import type { CSymbol } from "../ctree/tree.ts";
import { block } from "../support/layout.ts";

const clz = writtenHelper("tosac_clz", [
  "// Leading zero bits; 32 for 0.",
  block("static inline int32_t tosac_clz(int32_t a)", [
    "uint32_t v = (uint32_t)a;",
    "#if defined(__GNUC__)",
    "return v == 0 ? 32 : (int32_t)__builtin_clz(v);",
    "#else",
    "int32_t n = 32;",
    block("while (v != 0)", ["v >>= 1;", "--n;"]),
    "return n;",
    "#endif",
  ]),
]);

const mulHighFits = writtenHelper("tosac_mul_high_fits", [
  "// Q31 product rounded down; not both factors are INT32_MIN here, so it fits.",
  block("static inline int32_t tosac_mul_high_fits(int32_t a, int32_t b)", [
    "return (int32_t)(((int64_t)a * b) >> 31);",
  ]),
]);

const roundingMulHighFits = writtenHelper("tosac_rounding_mul_high_fits", [
  "// Q31 product, halves up; not both factors are INT32_MIN here, so it fits.",
  block("static inline int32_t tosac_rounding_mul_high_fits(int32_t a, int32_t b)", [
    "return (int32_t)(((int64_t)a * b + INT64_C(1073741824)) >> 31);",
  ]),
]);

const roundingMulShiftFits = writtenHelper("tosac_rounding_mul_shift_fits", [
  "// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits.",
  block("static inline int32_t tosac_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n)", [
    "return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1))) >> n);",
  ]),
]);

const doubleRoundingMulShiftFits = writtenHelper("tosac_double_rounding_mul_shift_fits", [
  "// (a * b + 2^(n-1)) >> n for 1 <= n <= 62, where the result fits; 2^30 more (less for a < 0) when n > 31.",
  block("static inline int32_t tosac_double_rounding_mul_shift_fits(int32_t a, int32_t b, int32_t n)", [
    "const int32_t more = n <= 31 ? 0 : a < 0 ? -1073741824 : 1073741824;",
    "return (int32_t)(((int64_t)a * b + (INT64_C(1) << (n - 1)) + more) >> n);",
  ]),
]);

const floatBits = writtenHelper(
  "tosac_float_bits",
  block("static inline int32_t tosac_float_bits(float a)", [
    "int32_t bits;",
    "memcpy(&bits, &a, sizeof bits);",
    "return bits;",
  ]),
  { uses: [memcpy], floats: true },
);

const bitsFloat = writtenHelper(
  "tosac_bits_float",
  block("static inline float tosac_bits_float(int32_t bits)", [
    "float a;",
    "memcpy(&a, &bits, sizeof a);",
    "return a;",
  ]),
  { uses: [memcpy], floats: true },
);

const toInt = writtenHelper(
  "tosac_to_int",
  [
    "// Nearest integer, ties to even, saturating; NaN gives 0. Adding 1.5 * 2^52 rounds to an integer in double.",
    block("static inline int32_t tosac_to_int(float a)", [
      "if (a != a) return 0;",
      "if (a >= 2147483648.0f) return INT32_MAX;",
      "if (a < -2147483648.0f) return INT32_MIN;",
      "const double shift = 6755399441055744.0;",
      "const double rounded = (double)a + shift;",
      "return (int32_t)(rounded - shift);",
    ]),
  ],
  { floats: true },
);

const magnitude = writtenHelper(
  "tosac_magnitude",
  block("static inline float tosac_magnitude(float a)", [
    "return tosac_bits_float(tosac_float_bits(a) & INT32_MAX);",
  ]),
  { uses: [floatBits, bitsFloat], floats: true },
);

/** Towards the side on which `outside` compares an integer with the number it came from. */
const towards = (name: "floor" | "ceil", outside: ">" | "<", back: "-" | "+"): CSymbol =>
  writtenHelper(
    `tosac_${name}`,
    [
      "// From 2^23 on every float is integral. The sign bit is kept, for -0.",
      block(`static inline float tosac_${name}(float a)`, [
        "if (!(a > -8388608.0f && a < 8388608.0f)) return a;",
        "float r = (float)tosac_to_int(a);",
        `if (r ${outside} a) r ${back}= 1.0f;`,
        "return tosac_bits_float(tosac_float_bits(r) | (tosac_float_bits(a) & INT32_MIN));",
      ]),
    ],
    { uses: [floatBits, bitsFloat, toInt], floats: true },
  );

const quotient = (name: string, bits: 32 | 64, zero: string): CSymbol =>
  writtenHelper(name, [
    "// Quotient towards zero; by 0 gives 0, the least value by -1 wraps.",
    block(`static inline int${bits}_t ${name}(int${bits}_t a, int${bits}_t b)`, [
      "if (b == 0) return 0;",
      `if (b == -1) return (int${bits}_t)(${zero} - (uint${bits}_t)a);`,
      "return a / b;",
    ]),
  ]);

/** By halves, each of which has a function of its own. */
const clzLong = writtenHelper(
  "tosac_clz_i64",
  [
    "// Leading zero bits; 64 for 0.",
    block("static inline int64_t tosac_clz_i64(int64_t a)", [
      "const int32_t high = (int32_t)(a >> 32);",
      "return high != 0 ? tosac_clz(high) : 32 + tosac_clz((int32_t)a);",
    ]),
  ],
  { uses: [clz] },
);

/** Of equal zeros, the sign bits decide. */
const extreme = (name: "max" | "min", summary: string, operator: ">" | "<", signs: "&" | "|"): CSymbol =>
  writtenHelper(
    `tosac_${name}_f32`,
    [
      `// ${summary}`,
      block(`static inline float tosac_${name}_f32(float a, float b)`, [
        "if (a != a || b != b) return a + b;",
        `if (a == b) return tosac_bits_float(tosac_float_bits(a) ${signs} tosac_float_bits(b));`,
        `return a ${operator} b ? a : b;`,
      ]),
    ],
    { uses: [floatBits, bitsFloat], floats: true },
  );

/** Functions by the operation of the vocabulary that they compute, of the library's among them. */
export const primitives = {
  clz,
  mul_high_fits: mulHighFits,
  rounding_mul_high_fits: roundingMulHighFits,
  rounding_mul_shift_fits: roundingMulShiftFits,
  double_rounding_mul_shift_fits: doubleRoundingMulShiftFits,
  float_bits: floatBits,
  bits_float: bitsFloat,
  to_int: toInt,
  magnitude,
  floor: towards("floor", ">", "-"),
  ceil: towards("ceil", "<", "+"),
  quotient: quotient("tosac_quotient", 32, "0u"),
  quotient_i64: quotient("tosac_quotient_i64", 64, "UINT64_C(0)"),
  clz_i64: clzLong,
  max_f32: extreme("max", "IEEE 754-2019 maximum: NaN wins, +0 is above -0.", ">", "&"),
  min_f32: extreme("min", "IEEE 754-2019 minimum: NaN wins, -0 is below +0.", "<", "|"),
  fma: fmaf,
  sqrt: sqrtf,
} as const;
