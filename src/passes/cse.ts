// Equal ops on equal operands are one op.
import { attributesKey } from "../ir/attribute-key.ts";
import type { Func, Op, Value } from "../ir/graph.ts";
import type { Watch } from "../ir/rewrite.ts";
import { Copy } from "../ir/rewrite.ts";
import { typeText } from "../ir/types.ts";
import { Contents } from "../support/content.ts";
import type { Pass } from "./pass.ts";

const because = "the same op on the same operands gives the same value";

/** Ops by a key of name, operands, attributes and result types; the first of equals stays. */
function run(func: Func, watch: Watch): Func {
  const copy = new Copy(func);
  const keys = new Keys();
  const seen = new Map<string, Op>();
  for (const op of func.ops) {
    const here = copy.remade(op);
    const key = mergeable(here) ? keys.of(here) : undefined;
    const same = key === undefined ? undefined : seen.get(key);
    if (same) {
      watch({ kind: "fired", pattern: "cse", because, op, value: same.results[0]! });
      copy.replace(op, same.results[0]!);
    } else {
      copy.keep(op, here);
      if (key !== undefined) seen.set(key, here);
    }
  }
  return copy.finish();
}

/** Unknown ops may have effects. */
const mergeable = ({ record, results, regions }: Op): boolean =>
  record !== undefined && !record.traits.includes("effect") && results.length === 1 && regions.length === 0;

class Keys {
  private readonly ids = new Map<Value, number>();
  private readonly contents = new Contents();

  of(op: Op): string {
    const operands = op.operands.map((v) => this.id(v)).join(",");
    const attributes = attributesKey(op.attributes, this.contents);
    return `${op.name}(${operands}){${attributes}}${op.results.map((r) => typeText(r.type)).join(",")}`;
  }

  private id(v: Value): number {
    const known = this.ids.get(v);
    if (known !== undefined) return known;
    this.ids.set(v, this.ids.size);
    return this.ids.size - 1;
  }
}

export const cse: Pass = {
  name: "cse",
  summary: "Merge equal ops on equal operands.",
  keeps: "bits",
  after: [
    ["canonicalize", "equal ops look equal once constants stand on the right"],
    ["fold-constants", "folding makes equal constants"],
  ],
  run,
};
