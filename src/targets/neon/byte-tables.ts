// Byte tables in registers: looked up in segments of up to four, whose results are joined or, for sums, added.
import { writtenHelper } from "../../ctree/build.ts";
import type { CSymbol } from "../../ctree/tree.ts";
import { block } from "../../support/layout.ts";

const REGISTER = 16;

/** The bytes at `i` in registers `first` to `first + n` of a table; an index outside reads 0, or what `other` has. */
function found(first: number, n: number, other?: string): string {
  const table = `vld1q_s8${n === 1 ? "" : `_x${n}`}(table${first === 0 ? "" : ` + ${REGISTER * first}`})`;
  const index = first === 0 ? "i" : `vsubq_u8(i, vdupq_n_u8(${REGISTER * first}))`;
  return other === undefined
    ? `vqtbl${n}q_s8(${table}, ${index})`
    : `vqtbx${n}q_s8(${other}, ${table}, ${index})`;
}

/** Every index is in one segment at most. A single register at the end joins the segment before it. */
function segments(registers: number): string[] {
  const single = registers > 4 && registers % 4 === 1;
  const starts = [0, 4, 8, 12].filter((first) => first < registers - (single ? 1 : 0));
  const texts = starts.map((first) => found(first, Math.min(4, registers - first)));
  return single ? texts.with(-1, found(registers - 1, 1, texts.at(-1))) : texts;
}

const sizes = Array.from({ length: 16 }, (_, k) => k + 1);

/** `tosac_lookup_s8x<entries>`: sixteen look-ups in a table of whole registers. */
export const byteLookups: readonly CSymbol[] = sizes.map((registers) => {
  const name = `tosac_lookup_s8x${registers * REGISTER}`;
  const [first, ...more] = segments(registers);
  const body =
    more.length === 0
      ? [`return ${first};`]
      : [`int8x16_t v = ${first};`, ...more.map((s) => `v = vorrq_s8(v, ${s});`), "return v;"];
  return writtenHelper(
    name,
    block(`static inline int8x16_t ${name}(const int8_t *table, uint8x16_t i)`, body),
  );
});

/** Adds unsigned bytes into words; one instruction where the dot product is there, and written for the tier. */
export const sumBytes = (dotProduct: boolean): CSymbol => {
  const pairwise = "return vpadalq_u16(sum, vpaddlq_u8(v));";
  const dot = [
    "#if defined(__ARM_FEATURE_DOTPROD)",
    "return vdotq_u32(sum, v, vdupq_n_u8(1));",
    "#else",
    pairwise,
    "#endif",
  ];
  return writtenHelper("tosac_sum_bytes", [
    "// Adds sixteen unsigned bytes, four to a lane.",
    block(
      "static inline uint32x4_t tosac_sum_bytes(uint32x4_t sum, uint8x16_t v)",
      dotProduct ? dot : [pairwise],
    ),
  ]);
};

/** The same, added as unsigned bytes by `add`: an index is 0 in all segments but its own, so each is added by itself. */
export function sumOfLookups(registers: number, add: CSymbol): CSymbol {
  const name = `tosac_sum_lookup_s8x${REGISTER * registers}`;
  const head = `static inline uint32x4_t ${name}(uint32x4_t sum, const int8_t *table, uint8x16_t i)`;
  const terms = segments(registers).map((s) => `sum = ${add.name}(sum, vreinterpretq_u8_s8(${s}));`);
  return writtenHelper(name, block(head, [terms, "return sum;"]), { uses: [add] });
}

/** Adds products of bytes into words. */
export const sumProducts = (dotProduct: boolean): CSymbol => {
  const pairs = [
    "sum = vpadalq_s16(sum, vmull_s8(vget_low_s8(a), vget_low_s8(b)));",
    "return vpadalq_s16(sum, vmull_high_s8(a, b));",
  ];
  const dot = [
    "#if defined(__ARM_FEATURE_DOTPROD)",
    "return vdotq_s32(sum, a, b);",
    "#else",
    ...pairs,
    "#endif",
  ];
  return writtenHelper("tosac_sum_products_s8", [
    "// Adds sixteen products, four to a lane.",
    block(
      "static inline int32x4_t tosac_sum_products_s8(int32x4_t sum, int8x16_t a, int8x16_t b)",
      dotProduct ? dot : pairs,
    ),
  ]);
};
