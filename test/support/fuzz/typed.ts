// Every op with every spelling of an element type, in one slot or in all that share a type variable.
import { tosaDialect } from "../../../src/tosa/index.ts";
import { exampleOf } from "../examples.ts";
import { spelledTypes } from "./mutate.ts";

/** An op's example in which each slot of `slots` (all when undefined) has the element type. */
function retyped(record: (typeof tosaDialect.records)[number], element: string, only?: number): string {
  const base = record.types[0] ?? {};
  const slots = [...record.operands, ...record.results].map((slot) => slot.element);
  const all = Object.fromEntries([...Object.keys(base), ...slots].map((name) => [name, element]));
  return exampleOf(record, all, only === undefined ? all : base, only).text;
}

/** All of them: first the uniform ones of each op, then those in which one slot differs. */
export const typedTexts: readonly string[] = tosaDialect.records.flatMap((record) => {
  const places = record.operands.length + record.results.length;
  const onlys = [undefined, ...Array.from({ length: places }, (_, i) => i)];
  return spelledTypes.flatMap((element) =>
    onlys.flatMap((only) => attempt(() => retyped(record, element, only))),
  );
});

/** An op whose example has no place for the type is left out. */
function attempt(make: () => string): string[] {
  try {
    return [make()];
  } catch {
    return [];
  }
}

/** The texts in an order in which the first few are of all ops. */
export const typedText = (index: number): string => typedTexts[(index * STRIDE) % typedTexts.length]!;

/** A prime, so that every text has its turn. */
const STRIDE = 7919;
