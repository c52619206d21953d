// Small inline functions that rows and memory access call, each written into a file only when used.
import { memcpy, writtenHelper } from "../../ctree/build.ts";
import type { CSymbol } from "../../ctree/tree.ts";
import { block } from "../../support/layout.ts";
import { byteLookups } from "./byte-tables.ts";

const isFloat = (suffix: string): boolean => suffix === "f32";

const words = [
  ["s32", "int32_t", "int32x4_t"],
  ["f32", "float", "float32x4_t"],
] as const;

/** Indices leave the vector registers four at a time, packed into i, and entries come back two at a time. */
const packings = [
  { at: "s16", packed: "uint64_t", bits: 16 },
  { at: "u8", packed: "uint32_t", bits: 8 },
] as const;

const packedGathers = words.flatMap(([x, element, vector]): CSymbol[] => {
  const word = writtenHelper(
    `tosac_word_${x}`,
    block(`static inline uint64_t tosac_word_${x}(const ${element} *table, size_t i)`, [
      "uint32_t word;",
      "memcpy(&word, table + i, sizeof word);",
      "return word;",
    ]),
    { uses: [memcpy], floats: isFloat(x) },
  );
  const gathers = packings.map(({ at, packed, bits }) => {
    const index = (n: number): string =>
      ["i", `i >> ${n * bits}`][Math.min(n, 1)] + (n < 3 ? ` & 0x${"ff".repeat(bits / 8)}` : "");
    const pair = (n: number): string =>
      `tosac_word_${x}(table, ${index(n)}) | tosac_word_${x}(table, ${index(n + 1)}) << 32`;
    const text = [
      `// Entries at four indices of ${bits} bits, packed into i.`,
      block(`static inline ${vector} tosac_gather_${x}_at_${at}(const ${element} *table, ${packed} i)`, [
        `const uint64_t low = ${pair(0)};`,
        `const uint64_t high = ${pair(2)};`,
        `return vreinterpretq_${x}_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high)));`,
      ]),
    ];
    return writtenHelper(`tosac_gather_${x}_at_${at}`, text, { uses: [word], floats: isFloat(x) });
  });
  return [word, ...gathers];
});

/** Entry by entry: the lanes of `indices`, four in each register. */
const gather = (x: string, element: string, vector: string, indices: readonly string[]): CSymbol => {
  const name = `tosac_gather_${x}`;
  const lanes = indices.length * 4;
  const at = (k: number): string => `vgetq_lane_s32(${indices[k >> 2]}, ${k % 4})`;
  const params = indices.map((i) => `int32x4_t ${i}`).join(", ");
  const rest = Array.from({ length: lanes - 1 }, (_, k) => k + 1);
  const text = block(`static inline ${vector} ${name}(const ${element} *table, ${params})`, [
    `${vector} v = vdupq_n_${x}(table[${at(0)}]);`,
    ...rest.map((k) => `v = vld1q_lane_${x}(table + ${at(k)}, v, ${k});`),
    "return v;",
  ]);
  return writtenHelper(name, text, { floats: isFloat(x) });
};

const gathers: readonly CSymbol[] = [
  gather("s32", "int32_t", "int32x4_t", ["i"]),
  gather("f32", "float", "float32x4_t", ["i"]),
  gather("s16", "int16_t", "int16x8_t", ["i", "j"]),
  gather("s8", "int8_t", "int8x16_t", ["i", "j", "k", "l"]),
];

/** gcc's vaddq, vsubq and vmulq may not overflow; those of unsigned lanes may. */
const wrapping = ([8, 16, 32] as const).flatMap((w) =>
  (w === 8 ? ["add", "sub"] : ["add", "sub", "mul"]).map((name): CSymbol => {
    const [vector, unsigned] = [`int${w}x${128 / w}_t`, `vreinterpretq_u${w}_s${w}`];
    return writtenHelper(`tosac_wrapping_${name}_s${w}`, [
      `// v${name}q_s${w}, and defined where it overflows: compilers take that one for signed C.`,
      block(`static inline ${vector} tosac_wrapping_${name}_s${w}(${vector} a, ${vector} b)`, [
        `return vreinterpretq_s${w}_u${w}(v${name}q_u${w}(${unsigned}(a), ${unsigned}(b)));`,
      ]),
    ]);
  }),
);

const pairSum = writtenHelper("tosac_sum_pairs_s16", [
  "// Adds eight halfwords, two to a lane.",
  block("static inline int32x4_t tosac_sum_pairs_s16(int32x4_t sum, int16x8_t v)", [
    "return vpadalq_s16(sum, v);",
  ]),
]);

const trees = (
  [
    ["sum", "vaddq_f32", "vadd_f32", "+"],
    ["product", "vmulq_f32", "vmul_f32", "*"],
  ] as const
).map(([kind, whole, half, operator]) => {
  const name = `tosac_tree_${kind}_f32`;
  const text = [
    "// Joins 16 partial results: k with k + 8, then + 4, + 2, + 1.",
    block(`static inline float ${name}(float32x4_t a, float32x4_t b, float32x4_t c, float32x4_t d)`, [
      `const float32x4_t four = ${whole}(${whole}(a, c), ${whole}(b, d));`,
      `const float32x2_t two = ${half}(vget_low_f32(four), vget_high_f32(four));`,
      `return vget_lane_f32(two, 0) ${operator} vget_lane_f32(two, 1);`,
    ]),
  ];
  return writtenHelper(name, text, { floats: true });
});

const wideProducts: readonly CSymbol[] = [
  writtenHelper(
    "tosac_rounding_mul_shift_s32",
    block("static inline int32x4_t tosac_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n)", [
      "const int64x2_t low = vrshlq_s64(vmull_s32(vget_low_s32(a), vget_low_s32(b)), vnegq_s64(vmovl_s32(vget_low_s32(n))));",
      "const int64x2_t high = vrshlq_s64(vmull_high_s32(a, b), vnegq_s64(vmovl_high_s32(n)));",
      "return vqmovn_high_s64(vqmovn_s64(low), high);",
    ]),
  ),
  writtenHelper("tosac_double_rounding_mul_shift_s32", [
    "// From shift 32 on, 2^30 is added to (taken from, for a < 0) the product before it is shifted.",
    block(
      "static inline int32x4_t tosac_double_rounding_mul_shift_s32(int32x4_t a, int32x4_t b, int32x4_t n)",
      [
        "const int32x4_t sign = vorrq_s32(vshrq_n_s32(a, 31), vdupq_n_s32(1));",
        "const int32x4_t term = vandq_s32(vshlq_n_s32(sign, 30), vreinterpretq_s32_u32(vcgtq_s32(n, vdupq_n_s32(31))));",
        "const int64x2_t low = vmlal_s32(vmovl_s32(vget_low_s32(term)), vget_low_s32(a), vget_low_s32(b));",
        "const int64x2_t high = vmlal_high_s32(vmovl_high_s32(term), a, b);",
        "const int64x2_t lowShift = vnegq_s64(vmovl_s32(vget_low_s32(n)));",
        "const int64x2_t highShift = vnegq_s64(vmovl_high_s32(n));",
        "return vqmovn_high_s64(vqmovn_s64(vrshlq_s64(low, lowShift)), vrshlq_s64(high, highShift));",
      ],
    ),
  ]),
  writtenHelper("tosac_quotient_s32", [
    "// There is no vector division of integers; by 0 gives 0, the least value by -1 wraps.",
    block("static inline int32x4_t tosac_quotient_s32(int32x4_t a, int32x4_t b)", [
      "int32_t x[4], y[4];",
      "vst1q_s32(x, a);",
      "vst1q_s32(y, b);",
      "for (size_t k = 0; k < 4; ++k) x[k] = y[k] == 0 ? 0 : y[k] == -1 ? (int32_t)(0u - (uint32_t)x[k]) : x[k] / y[k];",
      "return vld1q_s32(x);",
    ]),
  ]),
];

/** Every helper whose text depends on nothing, by name. */
export const helpers: ReadonlyMap<string, CSymbol> = new Map(
  [...packedGathers, ...gathers, ...wrapping, ...byteLookups, pairSum, ...trees, ...wideProducts].map(
    (symbol) => [symbol.name, symbol],
  ),
);

export function helperNamed(name: string): CSymbol {
  const symbol = helpers.get(name);
  if (!symbol) throw new Error(`no helper ${name}`);
  return symbol;
}
