// Byte tables in registers: looked up in segments of up to four, whose results are joined or, for sums, added.
import { writtenHelper } from "../../ctree/build.ts";
import type { CSymbol } from "../../ctree/tree.ts";
import { block } from "../../support/layout.ts";

const REGISTER = 16;

/** What the bytes of a table are. */
type Bytes = "s8" | "u8";

/** The bytes at `i` in registers `first` to `first + n` of a table; an index outside reads 0, or what `other` has. */
function found(kind: Bytes, first: number, n: number, other?: string): string {
  const table = `vld1q_${kind}${n === 1 ? "" : `_x${n}`}(table${first === 0 ? "" : ` + ${REGISTER * first}`})`;
  const index = first === 0 ? "i" : `vsubq_u8(i, vdupq_n_u8(${REGISTER * first}))`;
  return other === undefined
    ? `vqtbl${n}q_${kind}(${table}, ${index})`
    : `vqtbx${n}q_${kind}(${other}, ${table}, ${index})`;
}

/** Every index is in one segment at most. A single register at the end joins the segment before it. */
function segments(kind: Bytes, registers: number): string[] {
  const single = registers > 4 && registers % 4 === 1;
  const starts = [0, 4, 8, 12].filter((first) => first < registers - (single ? 1 : 0));
  const texts = starts.map((first) => found(kind, first, Math.min(4, registers - first)));
  return single ? texts.with(-1, found(kind, registers - 1, 1, texts.at(-1))) : texts;
}

const sizes = Array.from({ length: 16 }, (_, k) => k + 1);

const types = { s8: ["int8_t", "int8x16_t"], u8: ["uint8_t", "uint8x16_t"] } as const;

/** `tosac_lookup_<kind>x<entries>`: sixteen look-ups in a table of whole registers. */
export const byteLookups: readonly CSymbol[] = (["s8", "u8"] as const).flatMap((kind) =>
  sizes.map((registers) => {
    const [element, vector] = types[kind];
    const name = `tosac_lookup_${kind}x${registers * REGISTER}`;
    const [first, ...more] = segments(kind, registers);
    const body =
      more.length === 0
        ? [`return ${first};`]
        : [`${vector} v = ${first};`, ...more.map((s) => `v = vorrq_${kind}(v, ${s});`), "return v;"];
    return writtenHelper(
      name,
      block(`static inline ${vector} ${name}(const ${element} *table, uint8x16_t i)`, body),
    );
  }),
);

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

/** The same of bytes that are looked up, added by `add`: an index is 0 in all segments but its own, so each is added by itself. */
export function sumOfLookups(registers: number, add: CSymbol): CSymbol {
  const name = `tosac_sum_lookup_u8x${REGISTER * registers}`;
  const head = `static inline uint32x4_t ${name}(uint32x4_t sum, const uint8_t *table, uint8x16_t i)`;
  const terms = segments("u8", registers).map((s) => `sum = ${add.name}(sum, ${s});`);
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
