// Keys of attributes and contents: equal for what is equal, and for nothing else.
import { describe, expect, it } from "vitest";
import type { Attr } from "../src/ir/attributes.ts";
import { attributeKey, attributesKey } from "../src/ir/attribute-key.ts";
import { tensorType } from "../src/ir/types.ts";
import { Contents } from "../src/support/content.ts";
import type { TypedArray } from "../src/support/tensor.ts";

const numbers = [
  0,
  -0,
  1,
  -1,
  NaN,
  Infinity,
  -Infinity,
  2 ** -149,
  -(2 ** -149),
  1e21,
  0.1,
  Math.fround(0.1),
];
/** Texts that would end what stands around them. */
const texts = ["", "0", "-0", "NaN", "a", 'a"', "a b", "a; b", "]", '"] "', "f32", "null"];

const one = (array: new (n: number) => TypedArray, element: string, value: number | bigint): Attr => {
  const data = new array(1);
  data[0] = value as never;
  return { kind: "dense", type: tensorType(element, [4]), splat: true, data };
};

/** Attributes no two of which are equal: of each kind, what can be confused. */
const different: readonly Attr[] = [
  ...numbers.flatMap((value): Attr[] => [
    { kind: "float", value, type: "f32" },
    { kind: "float", value, type: "f64" },
    { kind: "denseArray", element: "f32", values: [value] },
    { kind: "denseArray", element: "f32", values: [value, 0] },
    { kind: "array", items: [{ kind: "float", value, type: "f32" }] },
    { kind: "dict", entries: { a: { kind: "float", value, type: "f32" } } },
    one(Float64Array, "f64", value),
  ]),
  ...[0n, 1n, -1n, 2n ** 53n, 2n ** 53n + 1n].flatMap((value): Attr[] => [
    { kind: "int", value, type: "i64" },
    { kind: "int", value, type: "i8" },
    { kind: "denseArray", element: "i64", values: [value] },
    one(BigInt64Array, "i64", value),
  ]),
  ...texts.flatMap((text): Attr[] => [
    { kind: "string", value: text },
    { kind: "enum", value: text },
    { kind: "enum", value: "a", dialectName: `${text}.` },
    { kind: "opaque", text },
    { kind: "type", type: { kind: "other", text } },
    { kind: "symbol", path: [text, "x"] },
    { kind: "symbol", path: [`${text} x`] },
    { kind: "array", items: [{ kind: "string", value: text }] },
    { kind: "dict", entries: { [text]: { kind: "unit" } } },
  ]),
  { kind: "unit" },
  { kind: "bool", value: true },
  { kind: "bool", value: false },
  { kind: "array", items: [] },
  { kind: "denseArray", element: "i8", values: [] },
  { kind: "dict", entries: {} },
  { kind: "dense", type: tensorType("i8", [2]), splat: false, data: Int8Array.of(1, 1) },
  { kind: "dense", type: tensorType("i8", [1, 2]), splat: false, data: Int8Array.of(1, 1) },
  { kind: "dense", type: tensorType("i8", [2]), splat: false, data: Int8Array.of(1, 2) },
];

describe("keys of attributes", () => {
  it("tell apart whatever is different", () => {
    const contents = new Contents();
    const seen = new Map<string, Attr>();
    for (const attr of different) {
      const key = attributeKey(attr, contents);
      expect([seen.get(key), attr]).toEqual([undefined, attr]);
      seen.set(key, attr);
    }
  });

  it("are equal for what is equal", () => {
    const contents = new Contents();
    for (const attr of different)
      expect(attributeKey(structuredClone(attr), contents)).toBe(attributeKey(attr, contents));
    const whole = [5, 5n].map((value) => attributeKey({ kind: "int", value, type: "i8" }, contents));
    expect(whole[0]).toBe(whole[1]);
    const [a, b]: Attr[] = [{ kind: "unit" }, { kind: "bool", value: true }];
    expect(attributesKey({ a: a!, b: b! }, contents)).toBe(attributesKey({ b: b!, a: a! }, contents));
  });
});

describe("contents", () => {
  const uses = [1, 1000, 20_000].flatMap((length) => [
    { length, hash: "the usual hash", contents: new Contents() },
    { length, hash: "one that says nothing", contents: new Contents(() => 0) },
  ]);

  it.each(uses)("of $length bytes that differ in one are two, by $hash", ({ length, contents }) => {
    const all = contents.idOf(new Uint8Array(length));
    const ids = new Set([all]);
    for (let at = 0; at < length; at += Math.ceil(length / 50)) {
      const other = new Uint8Array(length);
      other[at] = 1;
      const id = contents.idOf(other);
      expect(ids.has(id), `at ${at}`).toBe(false);
      ids.add(id);
      expect(contents.idOf(other.slice())).toBe(id);
    }
    expect(contents.idOf(new Int8Array(length))).toBe(all);
    expect(contents.idOf(new Uint8Array(length + 1))).not.toBe(all);
  });

  it("of views are what the views show", () => {
    const contents = new Contents();
    const { buffer } = Uint8Array.of(1, 2, 3, 2, 3);
    expect(contents.idOf(new Uint8Array(buffer, 1, 2))).toBe(contents.idOf(new Uint8Array(buffer, 3, 2)));
  });
});
