// A machine that does not exist: registers of eight bytes, written with the vector extensions of GNU C, so that every host
// runs it. It has few rows and no look-up in registers, and nothing in common with NEON: what it lacks is left to the vectorizer.
import { binary, call, cast, memcpy, writtenHelper } from "../../src/ctree/build.ts";
import type { BinaryOperator, CExpr, CSymbol } from "../../src/ctree/tree.ts";
import type { Expr, Scalar } from "../../src/expr/expr.ts";
import * as v from "../../src/expr/vocabulary.ts";
import { block } from "../../src/support/layout.ts";
import { every, kinds, type Kind, type Machine } from "../../src/vector/machine.ts";
import { elementOf, lanesPerRegister } from "../../src/vector/registers.ts";
import { byRoot, immediate, lanes, rule, type Build, type Rule } from "../../src/vector/rule.ts";

const BYTES = 8;
const types = every((kind) => `eight_${kind}`);
const lanesOf = (kind: Kind): number => lanesPerRegister({ bytes: BYTES }, Number(kind.slice(1)));

const helper = (
  name: string,
  head: string,
  body: readonly string[],
  uses: readonly CSymbol[] = [],
): CSymbol =>
  writtenHelper(name, block(`static inline ${head}`, body), { uses, floats: name.endsWith("f32") });

const memory = every((kind) => {
  const [type, element] = [types[kind], elementOf(kind)];
  const [load, store, splat] = [`eight_load_${kind}`, `eight_store_${kind}`, `eight_splat_${kind}`] as const;
  const copies = new Array<string>(lanesOf(kind)).fill("x").join(", ");
  const copied = [`${type} v;`, "memcpy(&v, p, sizeof v);", "return v;"];
  return {
    load: helper(load, `${type} ${load}(const ${element} *p)`, copied, [memcpy]),
    store: helper(store, `void ${store}(${element} *p, ${type} v)`, ["memcpy(p, &v, sizeof v);"], [memcpy]),
    splat: helper(splat, `${type} ${splat}(${element} x)`, [`return (${type}){${copies}};`]),
  };
});

const as = (kind: Kind, e: CExpr): CExpr => cast(types[kind], e);

/** Signed lanes that may wrap are computed as unsigned ones. */
const wrapping =
  (op: "+" | "-" | "*", kind: Kind, unsigned: Kind): Build =>
  (a, b) =>
    as(kind, binary(op, as(unsigned, a!), as(unsigned, b!)));

const plain =
  (op: BinaryOperator): Build =>
  (a, b) =>
    binary(op, a!, b!);

/** What there is for lanes of one type; masks are unsigned lanes of its width. */
function rulesOf(type: "i8" | "i16" | "i32" | "f32"): Rule[] {
  const width = Number(type.slice(1));
  const [kind, bits] = [type === "f32" ? "f32" : `s${width}`, `u${width}`] as [Kind, Kind];
  const [a, b] = [lanes("a", type), lanes("b", type)];
  const two = (name: string, means: (a: Expr, b: Expr) => Expr, emit: Build): Rule =>
    rule(`${name}-${kind}`, [a, b], means, emit);
  const compared = (name: string, means: typeof v.eq, op: BinaryOperator): Rule =>
    two(name, means, (a, b) => as(bits, binary(op, a!, b!)));
  const [name, t, u] = [`eight_select_${kind}`, types[kind], types[bits]];
  const select = helper(name, `${t} ${name}(${u} m, ${t} a, ${t} b)`, [
    `return (${t})((m & (${u})a) | (~m & (${u})b));`,
  ]);
  const sums = (
    [
      ["add", v.add, "+"],
      ["sub", v.sub, "-"],
      ["mul", v.mul, "*"],
    ] as const
  ).map(([name, means, op]) => two(name, means, type === "f32" ? plain(op) : wrapping(op, kind, bits)));
  const own =
    type === "f32"
      ? [two("div", v.div, plain("/"))]
      : [
          ...(
            [
              ["and", v.and, "&"],
              ["or", v.or, "|"],
              ["xor", v.xor, "^"],
            ] as const
          ).map(([name, means, op]) => two(name, means, plain(op))),
          rule(`sar-${kind}`, [a, immediate("n", type, 0, width - 1)], v.sar, plain(">>")),
        ];
  return [
    ...sums,
    ...own,
    compared("eq", v.eq, "=="),
    compared("lt", v.lt, "<"),
    compared("le", v.le, "<="),
    rule(`select-${kind}`, [lanes("m", "i1"), a, b], v.select, (m, a, b) => call(select, m!, a!, b!)),
  ];
}

/** Halves of a register widened, and two registers narrowed to one. */
function widthRules(narrow: Scalar, wide: Scalar): Rule[] {
  const [n, w] = [`s${narrow.slice(1)}`, `s${wide.slice(1)}`] as [Kind, Kind];
  const [count, half] = [lanesOf(n), lanesOf(w)];
  const at = (first: number, step: number, length: number): string =>
    Array.from({ length }, (_, k) => first + k * step).join(", ");
  const widen = [0, half].map((first) => {
    const name = `eight_widen_${n}_${first}`;
    const part = `__builtin_shufflevector(a, a, ${at(first, 1, half)})`;
    return helper(name, `${types[w]} ${name}(${types[n]} a)`, [
      `return __builtin_convertvector(${part}, ${types[w]});`,
    ]);
  });
  const name = `eight_narrow_${w}`;
  const narrowed = helper(name, `${types[n]} ${name}(${types[w]} a, ${types[w]} b)`, [
    `return __builtin_shufflevector((${types[n]})a, (${types[n]})b, ${at(0, 2, count)});`,
  ]);
  const [low, high] = widen.map(
    (f): Build =>
      (a) =>
        call(f, a!),
  ) as [Build, Build];
  return [
    rule(`widen-${n}`, [lanes("a", narrow)], (a) => v.convert(wide, a), [low, high]),
    rule(`narrow-${w}`, [lanes("a", wide)], (a) => v.convert(narrow, a), {
      narrow: (a, b) => call(narrowed, a!, b!),
    }),
  ];
}

export const eightRules: readonly Rule[] = [
  ...(["i8", "i16", "i32", "f32"] as const).flatMap(rulesOf),
  ...widthRules("i8", "i16"),
  ...widthRules("i16", "i32"),
];

export const eight: Machine = {
  bytes: BYTES,
  types,
  memory,
  rulesFor: byRoot(eightRules),
  across: {},
  costs: {
    laneRegisters: 16,
    registerBytes: BYTES,
    tableRegisters: 0,
    lookupRegisters: 0,
    byteSum: () => 2,
    families: { "": { multiply: 1, shift: 1, divide: 4, root: 4, float: 1, registers: [], gather: 2 } },
    usual: "",
  },
  macro: "EIGHT",
  preamble: [
    "#define EIGHT 1",
    kinds.map((k) => `typedef ${elementOf(k)} ${types[k]} __attribute__((vector_size(${BYTES})));`),
  ],
};
