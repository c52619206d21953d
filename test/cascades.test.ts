// One mistake, one message: everything that cannot be read, in every place it can stand, with everything that may use it after.
import { describe, expect, it } from "vitest";
import { parse } from "../src/index.ts";

const t = "tensor<4xi32>";
const i8 = "tensor<1xi8>";

/** What uses %v, of which nothing may be said: ops that want a type, a constant, a certain shape, another era's form; and itself. */
const users = [
  `%u0 = tosa.abs %v : (${t}) -> ${t}`,
  `%u1 = tosa.add %v, %x : (${t}, ${t}) -> ${t}`,
  `%u2 = tosa.negate %v : (${t}) -> ${t}`,
  `%u3 = tosa.mul %v, %v, %v : (${t}, ${t}, ${i8}) -> ${t}`,
  `%u4 = tosa.reshape %x, %v : (${t}, !tosa.shape<1>) -> ${t}`,
  `%u5 = "tosa.reduce_sum"(%v) {axis = 0 : i32} : (${t}) -> tensor<1xi32>`,
  `%u6 = tosa.concat %v, %x {axis = 0 : i32} : (${t}, ${t}) -> tensor<8xi32>`,
  `%u7 = tosa.abs %u3 : (${t}) -> ${t}`,
];

/** Types that are none. */
const types = [
  "tensor<4xfoo>",
  "foo",
  "!undefined",
  "tensor<99999999999999999999xi32>",
  "tensor<2x*xi32>",
  "tensor<4xi32",
];
/** Attributes that are none, or do not say what they should. */
const attributes = [
  ...["#undefined", "array<foo: 1>", '"\\q"', "dense<[1, 2]> : tensor<3xi8>", "dense<1.5> : tensor<3xi8>"],
  ...[
    "dense_resource<__elided__> : foo",
    "dense<1> : tensor<4xfoo>",
    "{a = 1, a = 2}",
    "[1, #undefined]",
    "[1, 2",
  ],
];
/** Operations that cannot be read, each defining %v. */
const operations = [
  `%v = "other.thing"(%x) : (${t}) -> ${t}`,
  `%v = "other.thing"(%x) : () -> ()`,
  `%v = "other.thing"() ({\n^bb0(%b: ${t}):\n  "other.yield"(%b) : (${t}) -> ()\n}) : () -> ${t}`,
  `%v = other.cast %x : ${t} to ${t}`,
  `%v = other.box dense<1> : ${t}`,
  `%v = other.box`,
  `%v = other.call @f(%x) : (${t}) -> ${t}`,
  `%v:2 = other.two %x : (${t}) -> (${t}, ${t})`,
  `%v = tosa.abz %x : (${t}) -> ${t}`,
  `%v = tosa.abs %x`,
  `%v = tosa.abs %x : (${t} -> ${t}`,
  `%v = tosa.abs %nothing : (${t}) -> ${t}`,
  `%v = tosa.abs %x : () -> ${t}`,
  `%v = tosa.abs %x : (tensor<3xi32>) -> ${t}`,
  `%v = tosa.abs %x#1 : (${t}) -> ${t}`,
  `%v = func.call @g(%x) : (${t}) -> ${t}`,
];

const func = (body: readonly string[], head = `%x: ${t}`, result = t): string =>
  `func.func @f(${head}) -> ${result} {\n${body.map((line) => `  ${line}\n`).join("")}}\n`;
const used = (operation: string, end = `return %v : ${t}`): string => func([operation, ...users, end]);

const inRegion = (operation: string): string =>
  func([
    `%r = "tosac.softmax"(%x) ({\n^bb0(%x1: ${t}):`,
    ...[operation, ...users].map((line) => line.replaceAll("%x", "%x1")),
    `"tosa.yield"(%v) : (${t}) -> ()\n}) {axis = 0 : i32} : (${t}) -> ${t}`,
    `return %r : ${t}`,
  ]);

const places: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "an operation that cannot be read": {
    "first in a function": operations.map((op) => used(op)),
    "between others": operations.map((op) =>
      func([users[0]!.replace("%v", "%x"), op, ...users.slice(1), `return %v : ${t}`]),
    ),
    "last, with nothing of it returned": operations.map((op) => func([op, `return %x : ${t}`])),
    "in a region": operations.filter((op) => !op.includes("@f")).map(inRegion),
    "outside of functions": operations
      .filter((op) => /other|abz|variable|call/.test(op))
      .map((op) => op.replace(/^%v(:2)? = /, "").replaceAll("%x", "") + `\n${func([`return %x : ${t}`])}`)
      .filter((text) => !/\( ?\)?\{|\^bb/.test(text)),
  },
  "a type that is none": {
    "of a parameter": types.map((bad) => func([...users, `return %v : ${t}`], `%x: ${t}, %v: ${bad}`)),
    "of a result of a function": types.slice(0, -1).map((bad) => func([`return %x : ${t}`], `%x: ${t}`, bad)),
    "of an operand": types.map((bad) => used(`%v = tosa.abs %x : (${bad}) -> ${t}`)),
    "of a result": types.map((bad) => used(`%v = tosa.abs %x : (${t}) -> ${bad}`)),
    "of a result in generic form": types.map((bad) => used(`%v = "tosa.abs"(%x) : (${t}) -> ${bad}`)),
    "of what is returned": types.slice(0, -1).map((bad) => func([`return %x : ${bad}`])),
    "in an attribute": types
      .slice(0, -1)
      .map((bad) => used(`%v = tosa.abs %x {a = dense<1> : ${bad}} : (${t}) -> ${t}`)),
  },
  "an attribute that is none": {
    "in properties": attributes.map((bad) => used(`%v = "tosa.const"() <{values = ${bad}}> : () -> ${t}`)),
    "in a dictionary": attributes.map((bad) => used(`%v = tosa.abs %x {a = ${bad}} : (${t}) -> ${t}`)),
    "that an op needs": attributes.map((bad) =>
      used(`%v = tosa.reduce_sum %x {axis = ${bad}} : (${t}) -> tensor<1xi32>`),
    ),
    "of a parameter": attributes.map((bad) => func([`return %x : ${t}`], `%x: ${t} {a = ${bad}}`)),
    "of an op that cannot be read": ["#undefined"].map((bad) =>
      used(`%v = tosa.abs %x {a = ${bad}} : (${t}) -> ${t}`),
    ),
  },
};

describe.each(Object.entries(places))("%s is one message", (_, inPlaces) => {
  it.each(Object.entries(inPlaces))("%s", (_place, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    const wrong = texts.flatMap((text) => {
      const errors = parse(text).diagnostics.filter(({ severity }) => severity === "error");
      const said = errors.map(({ code, message }) => `${code}: ${message}`);
      return said.length === 1 ? [] : [{ text, said }];
    });
    expect(wrong).toEqual([]);
  });
});

it("what is only warned of is read", () => {
  const elided = ["arith.constant dense_resource<__elided__>", "arith.constant dense<...>"];
  for (const literal of elided) {
    const { model, diagnostics } = parse(
      used(`%v = ${literal} : ${t}`).replace(/ {2}%u[2-5].*\n| {2}%u7.*\n/g, ""),
    );
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "payload/elided"],
    ]);
    expect(model?.funcs[0]?.ops.map(({ name }) => name)).toEqual([
      "tosa.const",
      "tosa.abs",
      "tosa.add",
      "tosa.concat",
    ]);
  }
});

it("a variable that cannot be read and all that reads it are one message", () => {
  const reads = [1, 2, 3].map((i) => `%${i} = tosa.variable_read @s : ${t}`);
  const variable = `"tosa.variable"() <{sym_name = "s", type = i32}> : () -> ()`;
  const text = `module {\n${variable}\n${func([...reads, `return %1 : ${t}`])}}\n`;
  expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(["op/attribute"]);
});
