// Every op with every spelling of an element type, one type variable at a time and for casts two: what a model may say
// of its types, whether or not an op has a meaning for it.
import type { OpRecord } from "../../src/ir/record.ts";
import { elementType } from "../../src/support/element-type.ts";
import { exampleOf, type Example } from "./examples.ts";

const spelled = [
  ..."i1 i4 i8 i16 i32 i48 i64 si1 si4 si8 si16 si32 si64 ui1 ui4 ui8 ui16 ui32 ui64".split(" "),
  ..."f16 bf16 f32 f64 f8E4M3FN f8E5M2 index i7 none".split(" "),
  "!quant.uniform<i8:f32, 0.1:3>",
  "!quant.uniform<i8<-127:127>:f32:1, {0.1, 0.2:3}>",
  "!quant.uniform<u8:f32, 5.000000e-01:128>",
  "!quant.uniform<i16:f32, 1.0e-3>",
  "!quant.uniform<u16:f32, 0.25:7>",
  "!quant.uniform<i32:f32, 0.25>",
  "!quant.uniform<u32:f32, 0.25>",
  "!quant.uniform<i4:f32, 1.0>",
  "!quant.any<i8:f32>",
];

type Binding = Readonly<Record<string, string>>;

const variablesOf = ({ types, results }: OpRecord): string[] =>
  types.length === 0
    ? results.flatMap(({ kind, element }) => (kind === "tensor" ? [element] : []))
    : [...new Set(types.flatMap((binding) => Object.keys(binding)))];

/**
 * The bindings of a record in which a variable has the scalar of a type, one of them for what stands beside inputs and
 * results; any one, where there is none.
 */
function around({ types }: OpRecord, variable: string, type: string): readonly Binding[] {
  const { scalar } = elementType(type);
  const near = types.filter((binding) => binding[variable] === scalar);
  if (near.length === 0) return [types[0] ?? {}];
  return "TU".includes(variable) ? near : near.slice(0, 1);
}

/** With one type for a variable; casts, which read two types together, with each two of one scalar each. */
function bindingsOf(record: OpRecord): Binding[] {
  const single = variablesOf(record).flatMap((variable) =>
    spelled.flatMap((type) => around(record, variable, type).map((b) => ({ ...b, [variable]: type }))),
  );
  return record.name === "tosa.cast" ? [...single, ...single.flatMap(({ T, U }) => others(T!, U!))] : single;
}

const alike = (type: string): string[] =>
  spelled.filter((t) => elementType(t).scalar === elementType(type).scalar && !t.startsWith("!"));

const others = (T: string, U: string): Binding[] => alike(U).map((u) => ({ T, U: u }));

/** Examples without repetition, functions named `@f0`, `@f1`, ... */
export function typedExamples(records: readonly OpRecord[]): Example[] {
  const all = records.flatMap((record) => bindingsOf(record).map((binding) => exampleOf(record, binding)));
  const plain = ({ text }: Example): string => text.replace(/@\w+/, "@f");
  const distinct = new Map(all.map((example) => [plain(example), example]));
  return [...distinct.values()].map((example, i) => ({
    ...example,
    text: example.text.replace(/@\w+/, `@f${i}`),
  }));
}
