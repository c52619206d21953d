// Names that mean nothing, or two things: values, functions, types, attributes, variables.
import { type Explanations, func, onOne, t } from "./example.ts";
import { running } from "./ways.ts";

const abs = (result: string, operand: string): string => `${result} = tosa.abs ${operand} : (${t}) -> ${t}`;
const ret = (value: string): string => `return ${value} : ${t}`;
const callee = `func.func private @g(%y: ${t}) -> ${t} {\n  ${ret("%y")}\n}\n`;
const other = "tensor<4xi32>";

export const names: Explanations = {
  "ssa/undefined": {
    means: "A value is used that no op and no parameter defines. Look for a slip in its name.",
    failing: onOne(t, abs("%0", "%y"), ret("%0")),
    mend: [["%y", "%x"]],
  },
  "ssa/use-before-definition": {
    means: "A value is used above the op that defines it. Ops run in the order in which they are written.",
    failing: onOne(t, abs("%0", "%1"), abs("%1", "%x"), ret("%0")),
    mend: [[`  ${abs("%0", "%1")}\n  ${abs("%1", "%x")}`, `  ${abs("%1", "%x")}\n  ${abs("%0", "%1")}`]],
  },
  "ssa/redefinition": {
    means: "Each value has a name of its own in its function.",
    failing: onOne(t, abs("%0", "%x"), abs("%0", "%x"), ret("%0")),
    mend: [[`${abs("%0", "%x")}\n  ${abs("%0", "%x")}`, abs("%0", "%x")]],
  },
  "ssa/type-mismatch": {
    means:
      "A type is written where a value is used, and it is not the type with which the value was defined.",
    failing: onOne(t, `%0 = tosa.abs %x : (${other}) -> ${other}`, ret("%x")),
    mend: [[`(${other}) -> ${other}`, `(${t}) -> ${t}`]],
  },
  "ssa/operand-count": {
    means: "An op has as many operands as there are types for them behind the colon.",
    failing: onOne(t, `%0 = tosa.add %x, %x : (${t}) -> ${t}`, ret("%0")),
    mend: [[`(${t})`, `(${t}, ${t})`]],
  },
  "ssa/result-count": {
    means:
      "An op has as many results as there are types behind the arrow, and as many names are written for them.",
    failing: onOne(t, `%0:2 = tosa.abs %x : (${t}) -> ${t}`, ret("%x")),
    mend: [["%0:2", "%0"]],
  },
  "ssa/result-number": {
    means: "%name#n is the n-th result of an op that has several, counted from 0.",
    failing: onOne(t, abs("%0", "%x"), ret("%0#1")),
    mend: [["%0#1", "%0"]],
  },
  "func/redefinition": {
    means: "Two functions of a file have one name, and calls and C could not tell them apart.",
    failing: onOne(t, ret("%x")) + onOne(t, ret("%x")),
    mend: [[`}\nfunc.func @f`, "}\nfunc.func @g"]],
  },
  "func/undefined": {
    means: "A function is called that the file does not have.",
    failing: onOne(t, `%0 = func.call @g(%x) : (${t}) -> ${t}`, ret("%0")),
    mend: [["func.func @f", `${callee}func.func @f`]],
  },
  "func/call": {
    means: "A call has the types of the function that it calls.",
    failing: `${callee}${func(`@f(%x: ${other}) -> ${other}`, `%0 = func.call @g(%x) : (${other}) -> ${other}`, `return %0 : ${other}`)}`,
    mend: [[other, t]],
  },
  "func/recursion": {
    means: "A function calls itself, at once or by way of others. Loops are written as tosa.while_loop.",
    failing: onOne(t, `%0 = func.call @f(%x) : (${t}) -> ${t}`, ret("%0")),
    mend: [[`func.call @f(%x)`, "tosa.abs %x"]],
  },
  "func/missing-return": {
    means: "The last op of a function is a return of its results.",
    failing: onOne(t, abs("%0", "%x")),
    mend: [[abs("%0", "%x"), `${abs("%0", "%x")}\n  ${ret("%0")}`]],
  },
  "func/return-count": {
    means: "A return hands out as many values as the function has results.",
    failing: func(`@f(%x: ${t}) -> (${t}, ${t})`, ret("%x")),
    mend: [[ret("%x"), `return %x, %x : ${t}, ${t}`]],
  },
  "func/return-type": {
    means: "A return hands out values of the types that the function says it has.",
    failing: func(`@f(%x: ${t}) -> ${other}`, ret("%x")),
    mend: [[other, t]],
  },
  "func/params": {
    means:
      "A function in generic form has its types in function_type and its parameters at the head of its region: both say the same.",
    failing: `"func.func"() <{function_type = (${t}, ${t}) -> ${t}, sym_name = "f"}> ({\n^bb0(%x: ${t}):\n  "func.return"(%x) : (${t}) -> ()\n}) : () -> ()\n`,
    mend: [[`(${t}, ${t}) ->`, `(${t}) ->`]],
  },
  "func/attributes": {
    means: "A function in generic form needs the attributes sym_name and function_type.",
    failing: `"func.func"() <{sym_name = "f"}> ({\n^bb0(%x: ${t}):\n  "func.return"(%x) : (${t}) -> ()\n}) : () -> ()\n`,
    mend: [["{sym_name", `{function_type = (${t}) -> ${t}, sym_name`]],
  },
  "type/unknown": {
    means: "A word stands where a type is expected, and no type has that name.",
    failing: onOne(t, "%0 = tosa.const_shape {values = dense<1> : tensor<1xindex>} : () -> shape", ret("%x")),
    mend: [["-> shape", "-> !tosa.shape<1>"]],
  },
  "type/shape": {
    means:
      "The sizes of a tensor are numbers, or ? where one is open; * alone stands for sizes and rank that are open.",
    failing: onOne("tensor<*x4xi32>", "return %x : tensor<*x4xi32>"),
    mend: [["*x4", "2x4"]],
  },
  "type/element": {
    means: "The elements of a tensor are numbers; tensors of tensors and of functions there are not.",
    failing: onOne("tensor<2xtensor<4xi32>>", "return %x : tensor<2xtensor<4xi32>>"),
    mend: [["tensor<2xtensor<4xi32>>", t]],
  },
  "type/undefined-alias": {
    means: "!name stands for a type that is defined above: !name = tensor<...>.",
    failing: onOne("!t", "return %x : !t"),
    mend: [["func.func", `!t = ${t}\nfunc.func`]],
  },
  "type/redefinition": {
    means: "An alias stands for one type in the whole file.",
    failing: `!t = ${t}\n!t = ${other}\n${onOne("!t", "return %x : !t")}`,
    mend: [[`!t = ${other}\n`, ""]],
  },
  "attribute/undefined-alias": {
    means: "#name stands for an attribute that is defined above: #name = ....",
    failing: onOne(t, `%0 = tosa.abs %x {note = #n} : (${t}) -> ${t}`, ret("%0")),
    mend: [["func.func", "#n = 7 : i32\nfunc.func"]],
  },
  "attribute/redefinition": {
    means: "An alias stands for one attribute in the whole file.",
    failing: `#n = 7 : i32\n#n = 8 : i32\n${onOne(t, ret("%x"))}`,
    mend: [["#n = 8 : i32\n", ""]],
  },
  "attribute/duplicate": {
    means: "An attribute is given twice on one op.",
    failing: onOne(t, `%0 = tosa.abs %x {a = 1 : i32, a = 2 : i32} : (${t}) -> ${t}`, ret("%0")),
    mend: [[", a = 2 : i32", ""]],
  },
  "attribute/type": {
    means: "A number can have the type of an integer, a float or an index, and no other.",
    failing: onOne(t, `%0 = tosa.abs %x {a = 1 : ${t}} : (${t}) -> ${t}`, ret("%0")),
    mend: [[`1 : ${t}`, "1 : i32"]],
  },
  "attribute/array": {
    means: "array<...> holds numbers of a few types: i1, i8, i16, i32, i64, f32, f64.",
    failing: onOne(t, `%0 = tosa.abs %x {a = array<i7: 1, 2>} : (${t}) -> ${t}`, ret("%0")),
    mend: [["i7", "i8"]],
  },
  "attribute/property": {
    means: "An op in its own syntax names its properties before the colon, and this is none of them.",
    failing: onOne(t, `%0 = tosa.reduce_max %x axis(1) mode(1) : (${t}) -> tensor<2x1xi32>`, ret("%x")),
    mend: [[" mode(1)", ""]],
  },
  "attribute/unknown": {
    means: "No release of TOSA has this attribute on this op. It is kept, and means nothing.",
    severity: "warning",
    failing: onOne(
      "tensor<2x4xi8>",
      `%0 = "tosa.negate"(%x) {quantization_info = #tosa.unary_quant<input_zp = 3, output_zp = 0>, zero = 3 : i32} : (tensor<2x4xi8>) -> tensor<2x4xi8>`,
      "return %0 : tensor<2x4xi8>",
    ),
    mend: [[", zero = 3 : i32", ""]],
  },
  "attribute/overruled": {
    means:
      "An op says the same thing by an operand and by an attribute of an older release. The operand counts.",
    severity: "warning",
    failing: func(
      "@f(%x: tensor<2xi8>) -> tensor<4xi8>",
      '%p = "tosa.const"() {value = dense<1> : tensor<1x2xi32>} : () -> tensor<1x2xi32>',
      '%v = "tosa.const"() {value = dense<0> : tensor<i8>} : () -> tensor<i8>',
      '%0 = "tosa.pad"(%x, %p, %v) {quantization_info = #tosa.pad_quant<input_zp = 3>} : (tensor<2xi8>, tensor<1x2xi32>, tensor<i8>) -> tensor<4xi8>',
      "return %0 : tensor<4xi8>",
    ),
    mend: [[" {quantization_info = #tosa.pad_quant<input_zp = 3>}", ""]],
  },
  "attribute/unread": {
    means:
      "An attribute of an older release holds what no operand of today can. Write the op as TOSA 1.0 has it.",
    failing: onOne(t, `%0 = tosa.mul %x, %x {shift = 31.5 : f32} : (${t}, ${t}) -> ${t}`, ret("%0")),
    mend: [["31.5 : f32", "31 : i8"]],
  },
  "variable/undefined": {
    means: "A variable is read or written that the file does not define.",
    failing: onOne(t, `%0 = tosa.variable_read @state : ${t}`, ret("%x")),
    mend: [["func.func", `tosa.variable @state = dense<0> : ${t}\nfunc.func`]],
    by: running(),
  },
  "variable/redefinition": {
    means: "Two variables of a file have one name.",
    failing: `tosa.variable @s = dense<0> : ${t}\ntosa.variable @s = dense<1> : ${t}\n${onOne(t, ret("%x"))}`,
    mend: [[`tosa.variable @s = dense<1> : ${t}\n`, ""]],
  },
  "variable/type": {
    means: "A variable is read and written as the type with which it is defined.",
    failing: `tosa.variable @s = dense<0> : ${t}\n${onOne(t, `%0 = tosa.variable_read @s : ${other}`, ret("%x"))}`,
    mend: [[other, t]],
    by: running(),
  },
};
