// Changes of lane width, one halving or doubling at a time; longer ways are taken in steps.
import type { Scalar } from "../../../expr/expr.ts";
import { constant } from "../../../expr/expr.ts";
import { roundingShiftRightExpr, saturate, saturateUnsigned } from "../../../expr/idioms.ts";
import { convert, sar, shl, unsignedConvert } from "../../../expr/vocabulary.ts";
import type { Rule } from "../rule.ts";
import { immediate, lanes, rule } from "../rule.ts";

const steps: readonly {
  readonly narrow: Scalar;
  readonly wide: Scalar;
  readonly n: number;
  readonly w: number;
}[] = [
  { narrow: "i8", wide: "i16", n: 8, w: 16 },
  { narrow: "i16", wide: "i32", n: 16, w: 32 },
];

const stepRules = steps.flatMap(({ narrow, wide, n, w }): Rule[] => {
  const [small, large] = [lanes("a", narrow), lanes("a", wide)];
  const unsigned = `vreinterpretq_u${n}_s${n}({a})`;
  const pair = `vreinterpretq_s${n}_s${w}({a0}), vreinterpretq_s${n}_s${w}({a1})`;
  return [
    rule(`widen-s${n}`, [small], (a) => convert(wide, a), [
      `vmovl_s${n}(vget_low_s${n}({a}))`,
      `vmovl_high_s${n}({a})`,
    ]),
    rule(`widen-u${n}`, [small], (a) => unsignedConvert(wide, a), [
      `vreinterpretq_s${w}_u${w}(vmovl_u${n}(vget_low_u${n}(${unsigned})))`,
      `vreinterpretq_s${w}_u${w}(vmovl_high_u${n}(${unsigned}))`,
    ]),
    rule(`narrow-s${w}`, [large], (a) => convert(narrow, a), `vuzp1q_s${n}(${pair})`),
    rule(
      `saturate-s${w}`,
      [large],
      (a) => saturate(narrow, a),
      `vqmovn_high_s${w}(vqmovn_s${w}({a0}), {a1})`,
      { cost: 2 },
    ),
    rule(
      `saturate-u${w}`,
      [large],
      (a) => saturateUnsigned(narrow, a),
      `vreinterpretq_s${n}_u${n}(vqmovun_high_s${w}(vqmovun_s${w}({a0}), {a1}))`,
      { cost: 2 },
    ),
    rule(
      `narrow-high-s${w}`,
      [large],
      (a) => convert(narrow, sar(a, constant(wide, n))),
      `vuzp2q_s${n}(${pair})`,
    ),
    rule(
      `saturate-shifted-s${w}`,
      [large, immediate("n", wide, 1, n)],
      (a, by) => saturate(narrow, sar(a, by)),
      `vqshrn_high_n_s${w}(vqshrn_n_s${w}({a0}, {n}), {a1}, {n})`,
      { cost: 2 },
    ),
    rule(
      `saturate-rounded-s${w}`,
      [large, immediate("n", wide, 1, n)],
      (a, by) => saturate(narrow, roundingShiftRightExpr(a, by)),
      `vqrshrn_high_n_s${w}(vqrshrn_n_s${w}({a0}, {n}), {a1}, {n})`,
      { cost: 2 },
    ),
  ];
});

/** A byte as the high half of a halfword, below which there are zeros. */
const raised: Rule = rule(
  "raised-byte",
  [lanes("a", "i8")],
  (a) => shl(convert("i16", a), constant("i16", 8)),
  ["1", "2"].map((half) => `vreinterpretq_s16_s8(vzip${half}q_s8(vdupq_n_s8(0), {a}))`) as [string, string],
);

/** An unsigned halfword clipped to an unsigned byte. */
const clipped: Rule = rule(
  "saturate-unsigned-u16",
  [lanes("a", "i16")],
  (a) => saturateUnsigned("i8", unsignedConvert("i32", a)),
  "vreinterpretq_s8_u8(vqmovn_high_u16(vqmovn_u16(vreinterpretq_u16_s16({a0})), vreinterpretq_u16_s16({a1})))",
  { cost: 2 },
);

const fromMask = (["i8", "i16", "i32"] as const).map((t): Rule => {
  const w = Number(t.slice(1));
  return rule(
    `number-of-mask-s${w}`,
    [lanes("a", "i1")],
    (a) => convert(t, a),
    `vreinterpretq_s${w}_u${w}(vandq_u${w}({a}, vdupq_n_u${w}(1)))`,
  );
});

export const convertRules: readonly Rule[] = [...stepRules, raised, clipped, ...fromMask];
