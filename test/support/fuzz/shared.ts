// Functions in which values are used again where others of their type were: operands that are one, results returned twice.
import type { Func, Value } from "../../../src/ir/graph.ts";
import { changed } from "../../../src/ir/graph.ts";
import { typeText } from "../../../src/ir/types.ts";
import { pick, seeded, type Random } from "../seeded.ts";

/** One use in so many is of another value. */
const SWAPPED = 3;

class Seen {
  private readonly byType = new Map<string, Value[]>();
  private readonly now = new Map<Value, Value>();
  private readonly r: Random;

  constructor(r: Random) {
    this.r = r;
  }

  add(old: Value, value: Value): void {
    this.now.set(old, value);
    const type = typeText(value.type);
    this.byType.set(type, [...(this.byType.get(type) ?? []), value]);
  }

  /** What stands where a value was: now and then another one of its type. */
  use(old: Value): Value {
    const value = this.now.get(old)!;
    return this.r.within(1, SWAPPED) > 1 ? value : pick(this.r, this.byType.get(typeText(value.type))!);
  }
}

/** The function with some of its uses moved to other values of their type; constants that an op demands stay. */
export function sharing(func: Func, seed: number): Func {
  const seen = new Seen(seeded(seed));
  func.params.forEach((p) => seen.add(p, p));
  const ops = func.ops.map((op) => {
    const made = changed(op, { operands: op.operands.map((v) => seen.use(v)) });
    op.results.forEach((v, i) => seen.add(v, made.results[i]!));
    return made;
  });
  return { ...func, ops, results: func.results.map((v) => seen.use(v)) };
}
