// What can be said in TOSA and cannot be run or compiled, and what a compilation remarks.
import { skipped, skippedRemark, zeros } from "../../index.ts";
import { type Explanations, func, onOne, t } from "./example.ts";
import { calling, compiling, running } from "./ways.ts";

const twice = (callee: number): string =>
  func(
    `private @f${callee + 1}(%x: ${t}) -> ${t}`,
    `%0 = func.call @f${callee}(%x) : (${t}) -> ${t}`,
    `%1 = func.call @f${callee}(%0) : (${t}) -> ${t}`,
    `return %1 : ${t}`,
  );

/** Functions that double their number of ops, again and again. */
const doubling = (times: number): string =>
  func(`private @f0(%x: ${t}) -> ${t}`, `%0 = tosa.abs %x : (${t}) -> ${t}`, `return %0 : ${t}`) +
  Array.from({ length: times }, (_, i) => twice(i)).join("") +
  onOne(t, `%0 = func.call @f${times}(%x) : (${t}) -> ${t}`, `return %0 : ${t}`);

const none = compiling({ pipeline: "none" });
const bytes = "tensor<2x64xi8>";
const wide = "tensor<1x1x8192xi8>";
const flag = "tensor<i1>";

const endless = (condition: string): string =>
  onOne(
    "tensor<i32>",
    `%0 = tosa.while_loop (%i = %x) : (tensor<i32>) -> tensor<i32> {`,
    `  %one = "tosa.const"() <{values = dense<1> : tensor<i32>}> : () -> tensor<i32>`,
    `  %c = tosa.greater ${condition} : (tensor<i32>, tensor<i32>) -> ${flag}`,
    `  tosa.yield %c : ${flag}`,
    "} do {",
    "^bb0(%i: tensor<i32>):",
    `  %one = "tosa.const"() <{values = dense<1> : tensor<i32>}> : () -> tensor<i32>`,
    "  %n = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>",
    "  tosa.yield %n : tensor<i32>",
    "}",
    "return %0 : tensor<i32>",
  );

const tabled = onOne(
  bytes,
  `%t = "tosa.const"() <{values = dense<"0x${Array.from({ length: 256 }, (_, i) => ((i * 89 + (i >> 3) * 41) & 255).toString(16).padStart(2, "0")).join("")}"> : tensor<256xi8>}> : () -> tensor<256xi8>`,
  `%0 = tosa.table %x, %t : (${bytes}, tensor<256xi8>) -> ${bytes}`,
  `%1 = tosa.table %0, %t : (${bytes}, tensor<256xi8>) -> ${bytes}`,
  `return %1 : ${bytes}`,
);

const constant = (name: string, value: number): string =>
  `${name} = "tosa.const"() <{values = dense<${value}> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>`;

/** Rows that are copied where they add up to less than a limit, and zero elsewhere. */
const decided = (limit: number): string =>
  onOne(
    bytes,
    constant("%limit", limit),
    `%zero = "tosa.const"() <{values = dense<0> : tensor<1x1xi8>}> : () -> tensor<1x1xi8>`,
    `%0 = tosa.clamp %x {min_val = 0 : i8, max_val = 127 : i8} : (${bytes}) -> ${bytes}`,
    `%1 = tosa.cast %0 : (${bytes}) -> tensor<2x64xi32>`,
    "%2 = tosa.reduce_sum %1 {axis = 1 : i32} : (tensor<2x64xi32>) -> tensor<2x1xi32>",
    "%3 = tosa.greater %limit, %2 : (tensor<1x1xi32>, tensor<2x1xi32>) -> tensor<2x1xi1>",
    `%4 = tosa.select %3, %x, %zero : (tensor<2x1xi1>, ${bytes}, tensor<1x1xi8>) -> ${bytes}`,
    `return %4 : ${bytes}`,
  );

export const limits: Explanations = {
  "limit/dynamic": {
    means: "A size is left open. Give it in the text, or on the command line: --input-dim x:0=2.",
    failing: onOne(
      "tensor<?x4xi32>",
      "%0 = tosa.abs %x : (tensor<?x4xi32>) -> tensor<?x4xi32>",
      "return %0 : tensor<?x4xi32>",
    ),
    mend: [],
    by: [none, compiling({ inputDim: "x:0=2" })],
  },
  "limit/empty": {
    means: "A tensor of which one size is 0 has no elements: there is nothing to compute.",
    failing: onOne("tensor<0x4xi32>", "return %x : tensor<0x4xi32>"),
    mend: [["0x4", "2x4"]],
  },
  "limit/type": {
    means: "Elements of this type are read and printed, and nothing computes with them.",
    failing: onOne("tensor<4xf64>", "return %x : tensor<4xf64>"),
    mend: [["f64", "f32"]],
  },
  "limit/size": {
    means:
      "A tensor has more than 2^31 - 1 elements or bytes, which indices in C do not reach; or a text or what it computes is more than a page of the playground takes.",
    failing: onOne("tensor<65536x32768xi8>", "return %x : tensor<65536x32768xi8>"),
    mend: [["65536x32768", "655x32768"]],
  },
  "limit/weights": {
    means:
      "The constants of a model are arrays in its C, and compilers take long for the text of so many. A binary file holds any number.",
    failing: func(
      `@f(%x: ${wide}) -> tensor<1x1x8192xi32>`,
      `%w = "tosa.const"() <{values = dense<1> : tensor<1x8192x8192xi8>}> : () -> tensor<1x8192x8192xi8>`,
      `%z = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>`,
      `%0 = tosa.matmul %x, %w, %z, %z : (${wide}, tensor<1x8192x8192xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x8192xi32>`,
      "return %0 : tensor<1x1x8192xi32>",
    ),
    mend: [],
    by: [compiling(), compiling({ weights: "bin" })],
  },
  "limit/shape": {
    means: "Shapes are gone when a function runs: it can be given none and hand none out.",
    failing: func(`@f(%x: ${t}, %s: !tosa.shape<2>) -> ${t}`, `return %x : ${t}`),
    mend: [[", %s: !tosa.shape<2>", ""]],
  },
  "limit/constant": {
    means: "This operand decides what the code looks like: it is a constant in the function.",
    failing: func(
      "@f(%x: tensor<2x4xi8>, %t: tensor<256xi8>) -> tensor<2x4xi8>",
      "%0 = tosa.table %x, %t : (tensor<2x4xi8>, tensor<256xi8>) -> tensor<2x4xi8>",
      "return %0 : tensor<2x4xi8>",
    ),
    mend: [
      [", %t: tensor<256xi8>", ""],
      ["  %0", `  %t = "tosa.const"() <{values = dense<1> : tensor<256xi8>}> : () -> tensor<256xi8>\n  %0`],
    ],
  },
  "limit/elided": {
    means:
      "The elements of this constant were left out of the text, and what it takes part in cannot be computed.",
    failing: onOne(
      t,
      `%0 = "tosa.const"() <{values = opaque<"elided"> : ${t}}> : () -> ${t}`,
      `return %0 : ${t}`,
    ),
    mend: [['opaque<"elided">', "dense<1>"]],
    besides: "payload/elided",
  },
  "limit/op": {
    means: "An op of another dialect is kept, and nothing here knows what it computes.",
    failing: onOne(t, `%0 = "math.ctpop"(%x) : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [['"math.ctpop"(%x)', "tosa.abs %x"]],
  },
  "limit/body": {
    means: "A function that is called or compiled is only declared in this file.",
    failing: `func.func private @g(${t}) -> ${t}\n${onOne(t, `%0 = func.call @g(%x) : (${t}) -> ${t}`, `return %0 : ${t}`)}`,
    mend: [[`@g(${t}) -> ${t}\n`, `@g(%y: ${t}) -> ${t} {\n  return %y : ${t}\n}\n`]],
  },
  "limit/inline": {
    means: "Calls are put in place before anything is compiled, and these make too many ops of a few.",
    failing: doubling(17),
    mend: [[doubling(17), doubling(3)]],
  },
  "limit/steps": {
    means: "A run has computed as many ops as it may. A loop may be without an end; --steps allows more.",
    failing: endless("%one, %i"),
    mend: [],
    by: [running(1), running(100)],
  },
  "unsupported/op": {
    means: "The op has no meaning that could be computed: the reason stands in the message.",
    failing: onOne(
      t,
      `%0 = tosa.custom %x {domain_name = "mine", implementation_attrs = "", operator_name = "op"} : (${t}) -> ${t}`,
      `return %0 : ${t}`,
    ),
    mend: [
      [
        `tosa.custom %x {domain_name = "mine", implementation_attrs = "", operator_name = "op"}`,
        "tosa.abs %x",
      ],
    ],
  },
  "c/name": {
    means: "Two names become one in C, where a name has letters, digits and underscores.",
    failing: func(`@f(%a.b: ${t}, %a_b: ${t}) -> ${t}`, `return %a.b : ${t}`),
    mend: [["%a_b", "%c"]],
  },
  "c/stem": {
    means: "The files would be called as a header of C's library, and are called otherwise.",
    severity: "warning",
    failing: onOne(t, `return %x : ${t}`),
    mend: [],
    by: [compiling({ stem: "math" }), compiling({ stem: "model" })],
  },
  "entry/none": {
    means: "There is no public function with a body to compile.",
    failing: func(`private @f(%x: ${t}) -> ${t}`, `return %x : ${t}`),
    mend: [["private ", ""]],
  },
  "entry/unknown": {
    means: "--entry names a function that the file does not have.",
    failing: onOne(t, `return %x : ${t}`),
    mend: [],
    by: [compiling({ entry: "@g" }), compiling({ entry: "@f" })],
  },
  "entry/several": {
    means: "One function is run, and the file has several that could be meant. Name one by --entry.",
    failing: onOne(t, `return %x : ${t}`) + onOne(t, `return %x : ${t}`).replace("@f", "@g"),
    mend: [["func.func @g", "func.func private @g"]],
    by: running(),
  },
  "requires/unproven": {
    means:
      "The specification defines an op under a condition on its values, which could not be proven here. Outside of it tosac has a rule of its own, the same on every target.",
    severity: "remark",
    failing: func(
      `@f(%x: ${t}, %by: ${t}) -> ${t}`,
      constant("%last", 31),
      `%0 = tosa.bitwise_and %by, %last : (${t}, tensor<1x1xi32>) -> ${t}`,
      `%1 = tosa.logical_left_shift %x, %by : (${t}, ${t}) -> ${t}`,
      `return %1 : ${t}`,
    ),
    mend: [["left_shift %x, %by", "left_shift %x, %0"]],
    by: none,
  },
  "cast/wraps": {
    means:
      "A cast to a narrower integer keeps the low bits, and values may need more. Bounds before it, or a rescale in its place, saturate.",
    severity: "remark",
    failing: func(
      `@f(%x: ${t}) -> tensor<2x4xi8>`,
      constant("%low", -128),
      constant("%high", 127),
      `%0 = tosa.maximum %x, %low : (${t}, tensor<1x1xi32>) -> ${t}`,
      `%1 = tosa.minimum %0, %high : (${t}, tensor<1x1xi32>) -> ${t}`,
      `%2 = tosa.cast %x : (${t}) -> tensor<2x4xi8>`,
      "return %2 : tensor<2x4xi8>",
    ),
    mend: [["cast %x", "cast %1"]],
    by: none,
  },
  "tabulate/exit": {
    means: "A row is left as soon as a sum says what is stored for all of it.",
    severity: "remark",
    failing: decided(100),
    mend: [["dense<100>", "dense<8000>"]],
    by: none,
  },
  "tabulate/skipped": {
    means: "On some inputs, so much of the rows is not read or not worked out.",
    severity: "remark",
    failing: decided(100),
    mend: [["dense<100>", "dense<8000>"]],
    by: calling('skipped(model, "f", [inputs]).map(skippedRemark)', (model) =>
      skipped(model, "f", [[zeros("i8", [2, 64])]]).map(skippedRemark),
    ),
  },
  "tabulate/table": {
    means:
      "Ops that are a function of one narrow value became a table, or code that agrees with it on all inputs.",
    severity: "remark",
    failing: tabled,
    mend: [],
    by: [none, compiling({ pipeline: "O0" })],
  },
};
