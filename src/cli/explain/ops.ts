// One op and what it is given: names, attributes, types, constants.
import { type Explanations, func, onOne, t } from "./example.ts";
import { inspecting } from "./ways.ts";

const zero = (name: string, type: string, value: string | number = 0): string =>
  `${name} = "tosa.const"() <{values = dense<${value}> : tensor<1x${type}>}> : () -> tensor<1x${type}>`;

const real = "tensor<2x4xf32>";
const bytes = "tensor<2x4xi8>";

const rescale = (multipliers: number): string[] => [
  `%m = "tosa.const"() <{values = dense<1073741824> : tensor<${multipliers}xi32>}> : () -> tensor<${multipliers}xi32>`,
  `%s = "tosa.const"() <{values = dense<30> : tensor<${multipliers}xi8>}> : () -> tensor<${multipliers}xi8>`,
  zero("%z", "i32"),
  `%0 = tosa.rescale %x, %m, %s, %z, %z {scale32 = true, rounding_mode = SINGLE_ROUND, per_channel = true, input_unsigned = false, output_unsigned = false} : (${t}, tensor<${multipliers}xi32>, tensor<${multipliers}xi8>, tensor<1xi32>, tensor<1xi32>) -> ${t}`,
  `return %0 : ${t}`,
];

const softmax = (name: string): string[] => [
  `%0 = "tosac.softmax"(%x) ({`,
  `^bb0(%y: ${real}):`,
  `  "tosa.yield"(${name}) : (${real}) -> ()`,
  `}) {axis = 1 : i32, form = "f32", beta_scale = 1.0 : f64, fit_error = 0.0 : f64, lowest = 0 : i32, input_zp = 0 : i32, output_scale = 1.0 : f64, output_zp = 0 : i32} : (${real}) -> ${real}`,
  `return %0 : ${real}`,
];

export const ops: Explanations = {
  "op/unknown": {
    means:
      "No op has this name, in any release of TOSA or in tosac's own dialect. Ops of other dialects are read by opt and inspect with --allow-unregistered-dialect.",
    failing: onOne(t, `%0 = tosa.absolute %x : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [["absolute", "abs"]],
  },
  "op/operands": {
    means: "The op takes another number of operands.",
    failing: onOne(t, `%0 = tosa.add %x : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [[`%x : (${t})`, `%x, %x : (${t}, ${t})`]],
  },
  "op/results": {
    means: "The op gives another number of results.",
    failing: onOne(t, `%0:2 = tosa.abs %x : (${t}) -> (${t}, ${t})`, `return %0#0 : ${t}`),
    mend: [
      ["%0:2", "%0"],
      [`-> (${t}, ${t})`, `-> ${t}`],
      ["%0#0", "%0"],
    ],
  },
  "op/result-types": {
    means:
      "An op of another dialect is kept as its text, in which types of results have to be found. The generic form always says them.",
    failing: onOne(t, `%0 = arith.something %x`, `return %x : ${t}`),
    mend: [["%0 = arith.something %x", `%0 = tosa.abs %x : (${t}) -> ${t}`]],
  },
  "op/attribute": {
    means: "An attribute that the op needs is missing, or is of another kind than it has to be.",
    failing: onOne(
      t,
      `%0 = tosa.reduce_max %x {axis = "last"} : (${t}) -> tensor<2x1xi32>`,
      `return %x : ${t}`,
    ),
    mend: [['"last"', "1 : i32"]],
  },
  "op/axis": {
    means: "The axes of a tensor are numbered from 0, and there is none of this number.",
    failing: onOne(
      t,
      `%0 = tosa.reduce_max %x {axis = 2 : i32} : (${t}) -> tensor<2x1xi32>`,
      `return %x : ${t}`,
    ),
    mend: [["axis = 2", "axis = 1"]],
  },
  "op/perms": {
    means: "A transpose names each axis of its operand once.",
    failing: onOne(
      t,
      `%0 = tosa.transpose %x {perms = array<i32: 0, 0>} : (${t}) -> tensor<4x2xi32>`,
      `return %x : ${t}`,
    ),
    mend: [["0, 0", "1, 0"]],
  },
  "op/clamp-bounds": {
    means: "The lower bound of a clamp is at most the upper one, and neither is NaN.",
    failing: onOne(
      t,
      `%0 = tosa.clamp %x {min_val = 9 : i32, max_val = 3 : i32} : (${t}) -> ${t}`,
      `return %0 : ${t}`,
    ),
    mend: [["min_val = 9 : i32, max_val = 3", "min_val = 3 : i32, max_val = 9"]],
  },
  "op/table-length": {
    means: "A table has an entry for each input: 256 for i8; 513 for i16, between which the op interpolates.",
    failing: onOne(
      bytes,
      `%t = "tosa.const"() <{values = dense<1> : tensor<255xi8>}> : () -> tensor<255xi8>`,
      `%0 = tosa.table %x, %t : (${bytes}, tensor<255xi8>) -> ${bytes}`,
      `return %0 : ${bytes}`,
    ),
    mend: [["255", "256"]],
  },
  "op/channels": {
    means: "A rescale by channel has a multiplier and a shift for each element of the last axis.",
    failing: onOne(t, ...rescale(3)),
    mend: [["tensor<3x", "tensor<4x"]],
  },
  "op/const": {
    means: "The values of a constant are of the type that the op gives, in shape and elements.",
    failing: onOne(
      t,
      `%0 = "tosa.const"() <{values = dense<1.5> : tensor<1xf32>}> : () -> tensor<1xi32>`,
      `return %x : ${t}`,
    ),
    mend: [["dense<1.5> : tensor<1xf32>", "dense<1> : tensor<1xi32>"]],
  },
  "op/literal": {
    means: "Only constants have a literal in place of operands.",
    failing: onOne(t, `%0 = tosa.abs dense<1> : ${t}`, `return %x : ${t}`),
    mend: [[`dense<1> : ${t}`, `%x : (${t}) -> ${t}`]],
  },
  "op/shape": {
    means:
      "Shapes are known before anything runs: an operand that is a shape comes from tosa.const_shape, or from ops on such shapes.",
    failing: func(
      `@f(%x: ${t}, %s: !tosa.shape<1>) -> tensor<8xi32>`,
      `%0 = tosa.reshape %x, %s : (${t}, !tosa.shape<1>) -> tensor<8xi32>`,
      "return %0 : tensor<8xi32>",
    ),
    mend: [
      [", %s: !tosa.shape<1>", ""],
      ["  %0", "  %s = tosa.const_shape {values = dense<8> : tensor<1xindex>} : () -> !tosa.shape<1>\n  %0"],
    ],
  },
  "op/type": {
    means:
      "The op has no form for these element types. The message lists the forms it has; a cast makes other types of them.",
    failing: onOne(real, `%0 = tosa.logical_not %x : (${real}) -> ${real}`, `return %0 : ${real}`),
    mend: [["f32", "i1"]],
  },
  "op/illegal": {
    means:
      "The specification calls this an error: a zero point of what has none, a shift of what is not shifted, flags that exclude each other.",
    failing: onOne(
      real,
      zero("%z", "f32", "-1.5"),
      `%0 = tosa.negate %x, %z, %z : (${real}, tensor<1xf32>, tensor<1xf32>) -> ${real}`,
      `return %0 : ${real}`,
    ),
    mend: [["-1.5", "0.0"]],
  },
  "op/require": {
    means:
      "The specification leaves open what an op with this constant does. opt and inspect only warn of it.",
    failing: onOne(
      t,
      `%by = "tosa.const"() <{values = dense<32> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>`,
      `%0 = tosa.logical_left_shift %x, %by : (${t}, tensor<1x1xi32>) -> ${t}`,
      `return %0 : ${t}`,
    ),
    mend: [["dense<32>", "dense<31>"]],
  },
  "op/beyond": {
    means:
      "Upstream MLIR takes the op with these element types, the specification does not have that form. --strict refuses it.",
    severity: "remark",
    failing: onOne(
      "tensor<2x4xi8>",
      `%0 = tosa.maximum %x, %x : (${bytes}, ${bytes}) -> ${bytes}`,
      `return %0 : ${bytes}`,
    ),
    mend: [["i8", "i32"]],
    by: inspecting,
  },
  "op/region": {
    means: "A region has the operands of its op for parameters, sees nothing else, and yields the results.",
    failing: onOne(real, ...softmax("%x")),
    mend: [['"tosa.yield"(%x)', '"tosa.yield"(%y)']],
  },
  "attribute/range": {
    means: "A number does not fit the type that is written beside it.",
    failing: onOne(t, `%0 = tosa.abs %x {a = 300 : i8} : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [["300 : i8", "300 : i32"]],
  },
  "attribute/syntax": {
    means: "The bits of a float are written in hexadecimal, without a sign.",
    failing: onOne(t, `%0 = tosa.abs %x {a = array<f32: -0x3F800000>} : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [["-0x3F800000", "0xBF800000"]],
  },
  "attribute/element": {
    means: "A number is of another kind than the type that is written beside it.",
    failing: onOne(t, `%0 = tosa.abs %x {a = 1.5 : i32} : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [["1.5 : i32", "1.5 : f32"]],
  },
};
