// What a stretch of graph computes, lane by lane, by the interpreter's own operators: shapes do not matter here.
import { runForm } from "../../interpret.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { Tensor } from "../../support/tensor.ts";
import { zeros } from "../../support/tensor.ts";
import { oneNumber, tensorOfType } from "../constants.ts";
import { Decline } from "./decline.ts";

/** Elements of some values, one per lane. */
export type Given = ReadonlyMap<Value, Tensor>;

/** The elements of `v` for the given elements of the values it is computed from. Throws `Decline` where lanes mix. */
export const lanesOf = (v: Value, given: Given): Tensor => lanesFrom(given)(v);

/** The same for many values: what they share is computed once. */
export function lanesFrom(given: Given): (v: Value) => Tensor {
  const known = new Map(given);
  const lanes = Math.max(...[...given.values()].map((t) => t.data.length));
  const visit = (u: Value): Tensor => {
    const found = known.get(u);
    if (found) return found;
    const made = elementwise(u, lanes, visit);
    known.set(u, made);
    return made;
  };
  return visit;
}

function elementwise(v: Value, lanes: number, visit: (u: Value) => Tensor): Tensor {
  const op = v.owner;
  if (!op?.record) throw new Decline("a parameter stands where a constant is expected", op);
  if (passesOn(op)) return visit(op.operands[0]!);
  if (op.record.traits.includes("constant")) return splat(v);
  const compute = op.record.compute(op);
  if (compute.form !== "map" || compute.channels?.length)
    throw new Decline(`${op.name} mixes elements, or treats them by their place`, op);
  const operands = op.operands.map((u, i) => (compute.operands.includes(i) ? visit(u) : unread));
  const wide = operands.some((t) => t.data.length > 1);
  const out = zeros(tensorOfType(v).element.storage, [wide ? lanes : 1]);
  runForm(compute, operands, [out], () => {});
  return out;
}

const unread: Tensor = { type: "i8", shape: [1], data: new Int8Array(1) };

/** Ops that hand their operand on; a reshape does when all elements are one number. */
const passesOn = (op: Op): boolean =>
  op.name === "tosa.identity" || (op.name === "tosa.reshape" && constantOf(op.operands[0]!) !== undefined);

/** The constant op that a value is, seen through reshapes. */
function constantOf({ owner }: Value): Op | undefined {
  if (owner?.name === "tosa.reshape") return constantOf(owner.operands[0]!);
  return owner?.record?.traits.includes("constant") ? owner : undefined;
}

/** The number a constant value is made of, seen through reshapes; undefined for other values. */
export function numberOf(v: Value): number | undefined {
  const values = constantOf(v)?.attributes["values"];
  return values?.kind === "dense" ? oneNumber(values) : undefined;
}

function splat(v: Value): Tensor {
  const number = numberOf(v);
  if (number === undefined) throw new Decline("the constant is more than one number", v.owner);
  const out = zeros(tensorOfType(v).element.storage, [1]);
  out.data[0] = number;
  return out;
}
