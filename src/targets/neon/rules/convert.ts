// Changes of lane width, one halving or doubling at a time; longer ways are taken in steps.
import { call, int } from "../../../ctree/build.ts";
import type { CExpr } from "../../../ctree/tree.ts";
import type { Scalar } from "../../../expr/expr.ts";
import { constant } from "../../../expr/expr.ts";
import { roundingShiftRightExpr, saturate, saturateUnsigned } from "../../../expr/idioms.ts";
import { bitsOfNumber, numberOfBits } from "../../../expr/small-floats.ts";
import { convert, sar, shl, unsignedConvert } from "../../../expr/vocabulary.ts";
import type { Build, Emit, Rule } from "../../../vector/rule.ts";
import { applied, immediate, lanes, rule } from "../../../vector/rule.ts";

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
  const unsigned = (a: CExpr): CExpr => call(`vreinterpretq_u${n}_s${n}`, a);
  const signedWide = (a: CExpr): CExpr => call(`vreinterpretq_s${w}_u${w}`, a);
  const signedNarrow = (a: CExpr): CExpr => call(`vreinterpretq_s${n}_u${n}`, a);
  const halves = (a: CExpr): CExpr => call(`vreinterpretq_s${n}_s${w}`, a);
  const unzipped = (half: 1 | 2): Emit => ({
    narrow: (a0, a1) => call(`vuzp${half}q_s${n}`, halves(a0), halves(a1)),
  });
  const narrowing =
    (instruction: string): Build =>
    (a0, a1) =>
      call(`${instruction}_high_s${w}`, call(`${instruction}_s${w}`, a0), a1);
  return [
    rule(`widen-s${n}`, [small], (a) => convert(wide, a), [
      (a) => call(`vmovl_s${n}`, call(`vget_low_s${n}`, a)),
      applied(`vmovl_high_s${n}`),
    ]),
    rule(`widen-u${n}`, [small], (a) => unsignedConvert(wide, a), [
      (a) => signedWide(call(`vmovl_u${n}`, call(`vget_low_u${n}`, unsigned(a)))),
      (a) => signedWide(call(`vmovl_high_u${n}`, unsigned(a))),
    ]),
    rule(`narrow-s${w}`, [large], (a) => convert(narrow, a), unzipped(1)),
    rule(`saturate-s${w}`, [large], (a) => saturate(narrow, a), { narrow: narrowing("vqmovn") }, { cost: 2 }),
    rule(
      `saturate-u${w}`,
      [large],
      (a) => saturateUnsigned(narrow, a),
      { narrow: (...a) => signedNarrow(narrowing("vqmovun")(...a)) },
      { cost: 2 },
    ),
    rule(`narrow-high-s${w}`, [large], (a) => convert(narrow, sar(a, constant(wide, n))), unzipped(2)),
  ];
});

const shifting = (instruction: string): Emit => ({
  narrow: (a0, a1, n) => call(`${instruction}_high_n_s32`, call(`${instruction}_n_s32`, a0, n), a1, n),
});

/** Words shifted right and saturated to halfwords. */
const shifted: readonly Rule[] = (
  [
    ["saturate-shifted-s32", sar, "vqshrn"],
    ["saturate-rounded-s32", roundingShiftRightExpr, "vqrshrn"],
  ] as const
).map(([name, shift, instruction]) =>
  rule(
    name,
    [lanes("a", "i32"), immediate("n", "i32", 1, 16)],
    (a, by) => saturate("i16", shift(a, by)),
    shifting(instruction),
    { cost: 2 },
  ),
);

const raisedHalf =
  (half: 1 | 2): Build =>
  (a) =>
    call("vreinterpretq_s16_s8", call(`vzip${half}q_s8`, call("vdupq_n_s8", int(0)), a));

/** A byte as the high half of a halfword, below which there are zeros. */
const raised: Rule = rule(
  "raised-byte",
  [lanes("a", "i8")],
  (a) => shl(convert("i16", a), constant("i16", 8)),
  [raisedHalf(1), raisedHalf(2)],
);

const unsignedHalfwords = (a: CExpr): CExpr => call("vreinterpretq_u16_s16", a);

/** An unsigned halfword clipped to an unsigned byte. */
const clipped: Rule = rule(
  "saturate-unsigned-u16",
  [lanes("a", "i16")],
  (a) => saturateUnsigned("i8", unsignedConvert("i32", a)),
  {
    narrow: (a0, a1) => {
      const low = call("vqmovn_u16", unsignedHalfwords(a0));
      return call("vreinterpretq_s8_u8", call("vqmovn_high_u16", low, unsignedHalfwords(a1)));
    },
  },
  { cost: 2 },
);

const fromMask = (["i8", "i16", "i32"] as const).map((t): Rule => {
  const w = Number(t.slice(1));
  const one = call(`vdupq_n_u${w}`, int(1));
  return rule(
    `number-of-mask-s${w}`,
    [lanes("a", "i1")],
    (a) => convert(t, a),
    (a) => call(`vreinterpretq_s${w}_u${w}`, call(`vandq_u${w}`, a, one)),
  );
});

/** Floats of 16 bits, as halfwords: binary16 has instructions, bfloat16 is the upper half of a word. */
const smallFloats: readonly Rule[] = [
  rule("half-to-float", [lanes("a", "i16")], (a) => numberOfBits("f16", a), [
    (a) => call("vcvt_f32_f16", call("vreinterpret_f16_s16", call("vget_low_s16", a))),
    (a) => call("vcvt_high_f32_f16", call("vreinterpretq_f16_s16", a)),
  ]),
  rule(
    "float-to-half",
    [lanes("a", "f32")],
    (a) => bitsOfNumber("f16", a),
    {
      narrow: (a0, a1) =>
        call("vreinterpretq_s16_f16", call("vcvt_high_f16_f32", call("vcvt_f16_f32", a0), a1)),
    },
    { cost: 2 },
  ),
  rule(
    "bfloat-to-float",
    [lanes("a", "i16")],
    (a) => numberOfBits("bf16", a),
    ([1, 2] as const).map(
      (half): Build =>
        (a) =>
          call("vreinterpretq_f32_s16", call(`vzip${half}q_s16`, call("vdupq_n_s16", int(0)), a)),
    ) as [Build, Build],
  ),
];

export const convertRules: readonly Rule[] = [
  ...stepRules,
  ...shifted,
  raised,
  clipped,
  ...fromMask,
  ...smallFloats,
];
