// The examples of op records as functions, for every combination of element types that the records allow.
import { check, parse } from "../../src/index.ts";
import type { OpRecord, SlotSpec } from "../../src/ir/record.ts";
import { elementType, type ElementType } from "../../src/support/element-type.ts";
import { elements } from "../../src/support/tensor.ts";

/** One op in a function of its own. */
export interface Example {
  /** `tosa.cast i8>f32` */
  readonly name: string;
  readonly record: OpRecord;
  /** The function, and in it the line of the op alone. */
  readonly text: string;
  readonly line: string;
}

type Binding = Readonly<Record<string, string>>;

interface Shaped {
  readonly shape: readonly number[];
  readonly element: string;
}

interface Parts {
  /** `%2 = tosa.add %0, %1 {...}` */
  readonly head: string;
  readonly operands: readonly string[];
  readonly types: readonly string[];
  readonly results: readonly string[];
}

const typesIn = (text: string): string[] => text.match(/tensor<[^>]*>|!tosa\.shape<\d+>/g) ?? [];

/** The names that the head of an op gives its results. */
const definedBy = (head: string): string[] => /^([%\d, ]+) = /.exec(head)?.[1]!.split(", ") ?? [];

const withoutNames = (head: string): string => head.replace(/^[%\d, ]+ = /, "");

function partsOf(example: string): Parts {
  const [, head, types, results] = /^(.*) : \((.*?)\) -> (.*)$/.exec(example)!;
  const operands = withoutNames(head!).match(/%\d+/g) ?? [];
  return { head: head!, operands, types: typesIn(types!), results: typesIn(results!) };
}

function shaped(type: string): Shaped {
  const [, sizes, element] = /^(?:tensor|!tosa\.shape)<((?:\d+x)*)(.*)>$/.exec(type)!;
  return { shape: sizes!.split("x").slice(0, -1).map(Number), element: element! };
}

const tensor = ({ shape, element }: Shaped): string => `tensor<${[...shape, element].join("x")}>`;

const slotOf = (slots: readonly SlotSpec[], i: number): SlotSpec => slots[Math.min(i, slots.length - 1)]!;

/** A type of an example with the element type that a binding gives its slot. */
function bound(type: string, slot: SlotSpec, binding: Binding): string {
  const element = binding[slot.element];
  return element === undefined || slot.kind === "shape" ? type : tensor({ ...shaped(type), element });
}

/** A bound as the element type writes it; unsigned types take its magnitude. */
function boundText(v: number, { kind, storage, sign }: ElementType): string {
  if (kind === "float") return `${v}.0 : ${storage}`;
  return `${sign === "unsigned" && v < 0 ? -v : v} : ${storage}`;
}

// What the text of an op says about its types beside them.
const adjustments: Readonly<Record<string, (example: Parts, binding: Binding) => Parts>> = {
  "tosa.clamp": (p, { T }) => ({
    ...p,
    head: p.head.replace(/(-?\d+) : i8/g, (_, v: string) => boundText(Number(v), elementType(T!))),
  }),
  "tosa.resize": (p, { T, U }) => ({
    ...p,
    head: T === U && T!.startsWith("i") ? p.head.replace("BILINEAR", "NEAREST_NEIGHBOR") : p.head,
  }),
  "tosa.rescale": (p, { M }) => ({
    ...p,
    head: p.head.replace("scale32 = true", `scale32 = ${M === "i32"}`),
  }),
  "tosa.table": (p, { T }) => ({
    ...p,
    types: [p.types[0]!, tensor({ ...shaped(p.types[1]!), shape: [elementType(T!).bits === 8 ? 256 : 513] })],
  }),
};

/** What each input is accumulated in. */
const accumulators: Readonly<Record<string, string>> = {
  i8: "i32",
  i16: "i48",
  f16: "f16",
  bf16: "f32",
  f32: "f32",
  f8E4M3FN: "f16",
  f8E5M2: "f16",
};

/** The accumulator of a contraction goes with its input; pools of halfwords take words. */
function accumulating(record: OpRecord, example: Parts, { T }: Binding): Parts {
  const isPool = record.name.includes("pool");
  const type = isPool && T === "i16" ? "i32" : accumulators[elementType(T ?? "").scalar];
  return type ? { ...example, head: example.head.replace(/acc_type = \w+/, `acc_type = ${type}`) } : example;
}

/** Zero points, which every op may have as 0. */
const zeroPoints = ({ operands }: OpRecord): Readonly<Record<number, () => readonly number[]>> =>
  Object.fromEntries(operands.flatMap(({ name }, i) => (name.endsWith("_zp") ? [[i, () => [0]]] : [])));

/** Operands that must be constants, by position: the numbers in them, from the shapes of the example. */
const constants: Readonly<
  Record<string, Readonly<Record<number, (from: Shaped, to: Shaped) => readonly number[]>>>
> = {
  "tosa.reshape": { 1: (_, to) => to.shape },
  "tosa.slice": { 1: ({ shape }) => shape.map(() => 0), 2: (_, to) => to.shape },
  "tosa.tile": { 1: (from, to) => to.shape.map((d, i) => d / from.shape[i]!) },
  "tosa.pad": {
    1: (from, to) => to.shape.flatMap((d, i) => [(d - from.shape[i]!) / 2, (d - from.shape[i]!) / 2]),
    2: () => [1],
  },
  "tosa.resize": { 1: () => [2, 1, 2, 1], 2: () => [0, 0], 3: () => [0, 0] },
  ...Object.fromEntries(
    ["add", "sub", "mul", "div_ceil", "div_floor", "mod", "max", "min", "concat"].map((name) => [
      `tosa.${name}_shape`,
      { 0: () => [7, 4], 1: () => [3, 4] },
    ]),
  ),
  ...Object.fromEntries(
    ["exp2", "log2_ceil", "log2_floor"].map((name) => [`tosa.${name}_shape`, { 0: () => [7, 4] }]),
  ),
  "tosa.avg_pool2d_adaptive": { 3: () => [2, 2], 4: () => [1, 2], 5: () => [1, 0, 0, 0] },
  "tosa.max_pool2d_adaptive": { 1: () => [2, 2], 2: () => [1, 2], 3: () => [1, 0, 0, 0] },
  "tosa.conv2d_block_scaled": { 5: () => [0, 0, 0, 0], 6: () => [1, 1], 7: () => [1, 1] },
  "tosa.reshape_block_scaled": { 2: () => [2, 64] },
  "tosa.assert_equal_shape": { 0: () => [2, 7], 1: () => [2, 7] },
  "tosa.slice_shape": { 0: () => [7, 4], 1: () => [1], 2: () => [1] },
  "tosa.mul": { 2: () => [0] },
  "tosa.rescale": { 1: () => [20000], 2: () => [20] },
  "tosa.apply_scale": { 2: () => [20] },
  "tosa.table": { 1: () => [5] },
};

/** Floats of 8 bits are written as bits. */
function numberText(v: number, { kind, bits }: ElementType): string {
  if (kind !== "float") return `${v}`;
  return bits === 8 ? `0x0${v}` : `${v}.0`;
}

function definition(name: string, type: string, values: readonly number[]): string {
  if (type.startsWith("!tosa.shape"))
    return `  ${name} = tosa.const_shape {values = dense<[${values.join(", ")}]> : tensor<${values.length}xindex>} : () -> ${type}`;
  const { shape, element } = shaped(type);
  const { storage } = elementType(element);
  const value = element === "i1" ? "true" : numberText(values[0]!, elementType(element));
  if (elements(shape) === 0) throw new Error(`no elements in ${type}`);
  const held = tensor({ shape, element: storage });
  return `  ${name} = "tosa.const"() <{values = dense<${value}> : ${held}}> : () -> ${type}`;
}

/** The function around an op: parameters for its operands, constants where it wants them. */
function wrapped(
  record: OpRecord,
  { head, operands, types, results }: Parts,
  name: string,
): { text: string; line: string } {
  const fixed = { ...zeroPoints(record), ...constants[record.name] };
  const isFixed = operands.map((_, i) => fixed[i] !== undefined);
  const params = operands.flatMap((v, i) => (isFixed[i] ? [] : [`${v}: ${types[i]}`]));
  const lines = operands.flatMap((v, i) =>
    isFixed[i]
      ? [definition(v, types[i]!, fixed[i]!(shaped(types[0]!), shaped(results[0] ?? types[0]!)))]
      : [],
  );
  const list = results.length === 1 ? results[0]! : `(${results.join(", ")})`;
  const line = `${head} : (${types.join(", ")}) -> ${list}`;
  const isHandedOut = results.length > 0 && !results.some((type) => type.startsWith("!tosa.shape"));
  const end = isHandedOut ? `  return ${definedBy(head).join(", ")} : ${results.join(", ")}` : "  return";
  const text = [
    `func.func @${name}(${params.join(", ")})${isHandedOut ? ` -> ${list}` : ""} {`,
    ...lines,
    `  ${line}`,
    end,
    "}",
  ];
  return { text: text.join("\n"), line };
}

const identifier = (name: string): string => name.replace(/\W+/g, "_");

/** A record's example under a binding; `only` binds one slot (operands first, then the result) and leaves the rest. */
export function exampleOf(
  record: OpRecord,
  binding: Binding,
  base: Binding = binding,
  only?: number,
): Example {
  const parts = partsOf(record.example);
  const pick = (i: number): Binding => (only === undefined || only === i ? binding : base);
  const retyped: Parts = {
    ...parts,
    types: parts.types.map((t, i) => bound(t, slotOf(record.operands, i), pick(i))),
    results: parts.results.map((t, i) => bound(t, slotOf(record.results, i), pick(parts.types.length + i))),
  };
  const adjusted = adjustments[record.name]?.(retyped, base) ?? accumulating(record, retyped, base);
  const words = [...new Set(Object.values(binding))].join(">");
  const name = `${record.name} ${words}`.trim();
  return { name, record, ...wrapped(record, adjusted, identifier(name)) };
}

/** One example for every binding that a record allows. */
export const examplesOf = (record: OpRecord): Example[] =>
  (record.types.length === 0 ? [{}] : record.types).map((binding) => exampleOf(record, binding));

/** Whether an op becomes C of its own: some of what is read can only be run, or only be printed, and shapes leave nothing behind. */
export function isCompiled(record: OpRecord): boolean {
  if (record.shapeOf) return false;
  const { model } = parse(exampleOf(record, record.types[0] ?? {}).text);
  return model !== undefined && check(model).length === 0;
}
