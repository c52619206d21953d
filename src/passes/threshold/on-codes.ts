// Thresholds on a logistic of codes: what comes out is found for every code there is, so that one table has it, or one
// comparison of the code itself says what passes.
import type { Value } from "../../ir/graph.ts";
import type { Builder } from "../../ir/rewrite.ts";
import type { Type } from "../../ir/types.ts";
import { tensorType } from "../../ir/types.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { constantOf, elementNameOf, tensorOfType } from "../constants.ts";
import { Decline } from "../softmax/decline.ts";
import { lanesOf, numberOf } from "../softmax/lanes.ts";
import { again } from "./again.ts";
import type { Parts } from "./parts.ts";
import { checkShape } from "./parts.ts";
import type { Crossing } from "./passing.ts";
import { crossingOf, everyCode } from "./passing.ts";

/** What takes the place of a threshold: a table, for all of it or for its source, or where codes begin to pass. */
type Instead = { readonly table: Tensor; readonly of: "all" | "source" } | { readonly crossing: Crossing };

export interface OnCodes extends Parts {
  readonly on: "codes";
  /** The bytes or halfwords that the source is a function of. */
  readonly key: Value;
  readonly instead: Instead;
}

export function onCodes(parts: Parts): OnCodes {
  const { source, op } = parts;
  const key = source.name === "tosa.table" ? source.operands[0] : keyOf(source.operands[0]!);
  if (!key) throw new Decline("what the logistic is of does not follow from one value of 8 or 16 bits", op);
  checkShape(parts, key);
  return { ...parts, on: "codes", key, instead: insteadOf(parts, key) };
}

const elementOf = (v: Value): string => elementNameOf(v) ?? "";

function insteadOf(parts: Parts, key: Value): Instead {
  const codes = everyCode(elementOf(key));
  if (elementOf(key) !== "i8") return { crossing: crossingOf(parts, key, codes) };
  const wanted = lanesOf(parts.op.results[0]!, new Map([[key, codes]]));
  if (wanted.type === "i8") return { table: wanted, of: "all" };
  const table = editedTable(parts, key, codes, wanted);
  return table ? { table, of: "source" } : { crossing: crossingOf(parts, key, codes) };
}

/** The source's table with other codes where they do not pass; undefined where no code stands for what comes out there. */
function editedTable({ value, kept }: Parts, key: Value, codes: Tensor, wanted: Tensor): Tensor | undefined {
  if (!kept || elementOf(value) !== "i8") return undefined;
  const table = lanesOf(value, new Map([[key, codes]]));
  const made = lanesOf(kept, new Map([[value, codes]])).data;
  const fits = (code: number, i: number): boolean => Object.is(made[code + 128], wanted.data[i]);
  const edited = Array.from(table.data, Number).map((code, i) =>
    fits(code, i) ? code : Array.from(codes.data, Number).find((other) => fits(other, i)),
  );
  if (edited.includes(undefined)) return undefined;
  return { ...table, data: Int8Array.from(edited as number[]) };
}

/** The one narrow value that another follows from, element by element. */
function keyOf(v: Value): Value | undefined {
  const found = new Set<Value>();
  return narrowIn(v, found) && found.size === 1 ? [...found][0] : undefined;
}

function narrowIn(v: Value, found: Set<Value>): boolean {
  if (numberOf(v) !== undefined) return true;
  if (["i8", "i16"].includes(elementOf(v))) return Boolean(found.add(v));
  return v.owner?.record !== undefined && v.owner.operands.every((u) => narrowIn(u, found));
}

/** The result of a threshold over the values that a pass has made; `now` says which. */
export function fromCodes(threshold: OnCodes, now: (v: Value) => Value, build: Builder): Value {
  const { op, key, value, truth, kept, instead } = threshold;
  const [result] = op.results as [Value];
  if ("crossing" in instead) {
    const passes = compared(now(key), instead.crossing, build);
    return again(
      result,
      new Map([
        [truth, passes],
        [value, now(value)],
      ]),
      build,
    );
  }
  const looked = (type: Type): Value => {
    const table = constantOf({ ...instead.table, shape: [instead.table.data.length] }, build);
    return build.op("tosa.table", [now(key), table], {}, type);
  };
  return instead.of === "all"
    ? looked(result.type)
    : again(kept!, new Map([[value, looked(value.type)]]), build);
}

/** Whether codes are on the side of the crossing that passes. */
function compared(codes: Value, { least, above }: Crossing, build: Builder): Value {
  const { shape } = tensorOfType(codes);
  const bound = zeros("i32", new Array<number>(shape!.length).fill(1));
  bound.data[0] = least;
  const [wide, limit] = [
    build.op("tosa.cast", [codes], {}, tensorType("i32", shape!)),
    constantOf(bound, build),
  ];
  return above
    ? build.op("tosa.greater_equal", [wide, limit], {}, tensorType("i1", shape!))
    : build.op("tosa.greater", [limit, wide], {}, tensorType("i1", shape!));
}
