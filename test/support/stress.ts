// Files made from the grammar: every construct of the text in random combinations. Each is right, so what is made of it can be
// held against upstream. Ops are those of the records, in every form they have.
import { tosaDialect } from "../../src/tosa/index.ts";
import { functionOf } from "./around.ts";
import { pick, seeded, type Random } from "./seeded.ts";

/** What a piece of text may need at the head or at the end of its file. */
interface Around {
  readonly heads: Set<string>;
  readonly ends: Set<string>;
}

type Make = (r: Random, around: Around, id: number) => string;

const t = "tensor<2x3xi32>";

const attributes: readonly string[] = [
  ...[
    "k.a = 1 : i32",
    "k.b = unit",
    '"k.c d" = "x\\22\\0A"',
    "k.d = [1, 2.5 : f32, i8]",
    "k.e = {a = true, b = @x::@y}",
  ],
  ...[
    "k.f = array<i64: 1, -2>",
    "k.g = array<i1: true>",
    "k.h = dense<[1, 0x7F]> : tensor<2xi8>",
    "k.i = -0x10 : i16",
  ],
  ...[
    "k.j = affine_map<(d0, d1) -> (d1, d0 mod 2)>",
    "k.l = 0x7F800000 : f32",
    "k.m = tensor<?x!t>",
    "k.n = (i8) -> ()",
  ],
  ...[
    "k.o = sparse<[[0]], [1.0]> : tensor<3xf32>",
    'k.p = dense<"0x0000803F"> : tensor<4xf32>',
    "k.q = #alias",
  ],
  ...["k.r = dense_resource<blob> : tensor<2xf32>", "k.s = dense<true> : tensor<3xi1>", "k.t = 1.0e-3 : f64"],
  ...[
    "k.u = #tosa.rounding_mode<SINGLE_ROUND>",
    "k.v = dense<> : tensor<0xindex>",
    "k.w = affine_set<(d0) : (d0 >= 0)>",
  ],
  ...[
    "k.x = loc(unknown)",
    "k.y = complex<f32>",
    "k.z = vector<4x[2]xf32>",
    "k.aa = tuple<i32, f32>",
    "k.ab = none",
  ],
];

function dictionary(r: Random, around: Around): string {
  const chosen = [...new Set(Array.from({ length: r.within(1, 4) }, () => pick(r, attributes)))];
  if (chosen.some((a) => a.includes("#alias"))) around.heads.add("#alias = dense<0> : tensor<1xi8>");
  if (chosen.some((a) => a.includes("!t"))) around.heads.add("!t = i8");
  if (chosen.some((a) => a.includes("blob")))
    around.ends.add('{-# dialect_resources: { builtin: { blob: "0x040000000000803F00000040" } } #-}');
  return `{${chosen.join(", ")}}`;
}

const locations = [
  ...["unknown", '"f.mlir":3:4', '"f":1:2 to 3:4', '"name"', '"name"("f":1:2)', 'fused["a":1:1, "b":2:2]'],
  ...['fused<"meta">["a":1:1]', 'callsite("f" at "g":3:4)', "#where"],
];

function location(r: Random, { ends }: Around): string {
  if (r.within(0, 2) > 0) return "";
  const text = pick(r, locations);
  if (text === "#where") ends.add('#where = loc("later":7:8)');
  return ` loc(${text})`;
}

/** The head of an op up to its types, with more attributes than it needs. */
function decorated(line: string, r: Random, around: Around): string {
  const at = line.lastIndexOf(" : (");
  const more = r.within(0, 1) ? dictionary(r, around).slice(1, -1) : "";
  if (!more) return line + location(r, around);
  const [head, types] = [line.slice(0, at), line.slice(at)];
  const open = /\{(?=\w+ = )/.exec(head);
  const quoted = /<\{/.test(head);
  const text = quoted
    ? `${head} {${more}}`
    : open
      ? `${head.slice(0, open.index + 1)}${more}, ${head.slice(open.index + 1)}`
      : `${head} {${more}}`;
  return text + types + location(r, around);
}

/** The custom form as the generic one, with its attributes as properties or not. */
function generic(line: string, r: Random): string {
  const [, result, name, operands, dict, types] =
    /^(%\d+ = )(tosa\.\w+)((?: %\d+,?)*)(?: (\{.*\}))? (: \(.*)$/.exec(line) ?? [];
  if (!result || dict?.match(/= [A-Z]/)) return line;
  const [open, close] = r.within(0, 1) ? [" <", ">"] : [" ", ""];
  return `${result}"${name}"(${operands!.trim()})${dict ? open + dict + close : ""} ${types}`;
}

/** Those that the newest release knows. */
const records = tosaDialect.records.filter(
  ({ traits, example, name, unreleased }) =>
    !unreleased && !traits.includes("region") && functionOf(example) !== "" && name.startsWith("tosa."),
);

/** Records whose example stands alone: shapes that it takes would have to be certain constants. */
const usable = records.filter(({ operands }) => !operands.some(({ kind }) => kind === "shape"));

const fromRecord: Make = (r, around, id) => {
  const { example } = pick(r, usable);
  const line = decorated(r.within(0, 1) ? generic(example, r) : example, r, around);
  return functionOf(example)
    .replace(example, () => line)
    .replace("@f(", `@record${id}(`);
};

/** Statements over %x, a tensor of two by three words, and %c, an index; each defines names of its own. */
const statements: readonly Make[] = [
  (_, __, i) => `%a${i} = "tosa.const"() <{values = dense<[[1, -2, 0x7F], [4, 5, 6]]> : ${t}}> : () -> ${t}`,
  (_, __, i) => `%b${i} = arith.constant dense<7> : ${t}`,
  (_, { heads }, i) => {
    heads.add(`#sevens = dense<7> : ${t}`);
    return `%bb${i} = arith.constant #sevens`;
  },
  (_, __, i) => `%c${i} = arith.constant ${i} : index`,
  (_, __, i) => `%d${i} = arith.constant true`,
  (_, __, i) => `%e${i} = "arith.constant"() <{value = dense<1> : ${t}}> : () -> ${t}`,
  (_, __, i) =>
    `%f${i} = tensor.cast %x : ${t} to tensor<?x3xi32>\n  %f${i}a = tosa.abs %f${i} : (tensor<?x3xi32>) -> tensor<?x?xi32>`,
  (_, __, i) => `%g${i} = tensor.empty() : ${t}`,
  (_, __, i) =>
    `%h${i} = tensor.expand_shape %x [[0, 1], [2]] output_shape [1, 2, 3] : ${t} into tensor<1x2x3xi32>`,
  (_, __, i) => `%i${i} = tensor.collapse_shape %x [[0, 1]] : ${t} into tensor<6xi32>`,
  (_, __, i) => `%j${i} = tensor.extract_slice %x[0, 1] [2, 2] [1, 1] : ${t} to tensor<2x2xi32>`,
  (_, __, i) => `%k${i} = tensor.dim %x, %c : ${t}\n  %k${i}a = arith.addi %k${i}, %c : index`,
  (_, __, i) => `%l${i} = arith.cmpi slt, %c, %c : index`,
  (_, __, i) => `%m${i} = tosa.add %x, %x : (${t}, ${t}) -> ${t}`,
  (_, __, i) =>
    `%n${i}:2 = scf.for %k = %c to %c step %c iter_args(%u = %x, %v = %x) -> (${t}, ${t}) {\n    scf.yield %u, %v : ${t}, ${t}\n  }\n  %n${i}a = tosa.abs %n${i}#1 : (${t}) -> ${t}`,
  (_, __, i) =>
    `%o${i}:2 = "un.known"(%x) <{p = 1 : i32}> ({\n  ^bb0(%y: i32):\n    "un.end"(%y, %x) : (i32, ${t}) -> ()\n  }) {q} : (${t}) -> (${t}, i32)`,
  (_, __, i) => `%p${i} = call @callee(%x) : (${t}) -> ${t}`,
  (_, __, i) => `%q${i} = func.call @callee(%x) {k.a} : (${t}) -> ${t}`,
  ({ within }, { heads }, i) => {
    heads.add("#map = affine_map<(d0, d1) -> (d0, d1)>");
    return `%r${i} = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%x : ${t}) outs(%x : ${t}) {\n  ^bb0(%y: i32, %z: i32):\n    %w = arith.constant ${within(0, 9)} : i32\n    linalg.yield %w : i32\n  } -> ${t}`;
  },
  (_, { heads }, i) => {
    heads.add(`!q = tensor<2x3x!quant.uniform<i8<-127:127>:f32:1, {0.1, 0.2:3, 3.0e-1}>>`);
    return `%s${i} = "un.quant"(%x) : (${t}) -> !q\n  %s${i}a = tosa.identity %s${i} : (!q) -> !q`;
  },
  (_, __, i) =>
    `%t${i} = tosa.clamp %x {max_val = 7 : i32, min_val = -7 : i32, nan_mode = IGNORE} : (${t}) -> ${t}`,
  (_, __, i) => `%u${i} = ml_program.global_load @global : ${t}`,
  () => `ml_program.global_store @global = %x : ${t}`,
  (r, around, i) => `%v${i} = tosa.abs %x ${dictionary(r, around)} : (${t}) -> ${t}${location(r, around)}`,
  () => `tosa.abs %x : (${t}) -> ${t} // a comment { ( [ "`,
];

const body: Make = (r, around, id) => {
  const lines = Array.from({ length: r.within(1, 7) }, (_, i) => `  ${pick(r, statements)(r, around, i)}\n`);
  const more = r.within(0, 1) ? ` attributes ${dictionary(r, around)}` : "";
  const param = r.within(0, 1) ? ` {k.io = "x"}` : "";
  const result = pick(r, [t, `(${t})`, `(${t} {k.out})`]);
  return `func.func @body${id}(%x: ${t}${param}${location(r, around)}, %c: index) -> ${result}${more} {\n${lines.join("")}  return %x : ${t}\n}${location(r, around)}\n`;
};

const declaration: Make = (r, around, id) =>
  `func.func private @declared${id}(${pick(r, ["tensor<*xf32>", "!x.y<3>", "tensor<?x0xi4>", "memref<2xf32>", "tensor<2xf32, #x.enc>"])}) -> (${pick(r, ["i8", "index", "tensor<f32>"])}${r.within(0, 1) ? ` ${dictionary(r, around)}` : ""})\n`;

const genericFunction: Make = (_, __, id) =>
  `"func.func"() <{function_type = (${t}) -> ${t}, sym_name = "generic${id}"}> ({\n^bb0(%a: ${t}):\n  %0 = "tosa.abs"(%a) : (${t}) -> ${t}\n  "func.return"(%0) : (${t}) -> ()\n}) : () -> ()\n`;

const pieces: readonly Make[] = [fromRecord, fromRecord, body, body, body, declaration, genericFunction];

const needed = `ml_program.global private mutable @global(dense<0> : ${t}) : ${t}\nfunc.func private @callee(%x: ${t}) -> ${t} {\n  return %x : ${t}\n}\n`;

/** A right file; the same seed gives the same one. Without `others` all of its dialects are MLIR's own. */
export function stressText(seed: number, others = true): string {
  const text = drawn(seeded(seed));
  return others || !text.includes("un.") ? text : stressText(seed + 0x1000, others);
}

function drawn(r: Random): string {
  const around = { heads: new Set<string>(), ends: new Set<string>() };
  const contents =
    needed + Array.from({ length: r.within(1, 4) }, (_, i) => pick(r, pieces)(r, around, i)).join("");
  const inner = r.within(0, 4)
    ? contents
    : `${contents}module @inner attributes ${dictionary(r, around)} {\n${contents}}\n`;
  const shells = [
    inner,
    `module {\n${inner}}\n`,
    `module @"a b" attributes ${dictionary(r, around)} {\n${inner}}${location(r, around)}\n`,
    `"builtin.module"() ({\n${inner}}) : () -> ()\n`,
  ];
  const shell = pick(r, shells);
  const lines = (all: Set<string>): string => [...all].map((line) => `${line}\n`).join("");
  return `${lines(around.heads)}${shell}${lines(around.ends)}`;
}
