// A kernel that follows a contraction in two: up to a value of its own that is narrower than the sums, and what is made of that value.
import { baseName } from "../../kernel/describe.ts";
import type { Buffer, BufferAccess, LaneKernel, Node } from "../../kernel/kernel.ts";
import { readsOf } from "../../kernel/kernel.ts";
import { withoutDead } from "../../kernel/live.ts";
import { widthInMemory } from "../../kernel/vectors/steps.ts";
import { scalarOf } from "../../kernel/form/lanes.ts";
import { stridesOf } from "../../support/strides.ts";

export interface Split {
  /** From the sums to the value, which it stores. */
  readonly head: LaneKernel;
  /** Everything else: it loads the value. */
  readonly rest: LaneKernel;
  /** Where the value is kept. */
  readonly between: Buffer;
}

/** Undefined where the kernel needs the sums for more than one narrow value. */
export function splitAtNarrow(kernel: LaneKernel, sums: Buffer): Split | undefined {
  const narrow = kernel.nodes.find((node) => isNarrower(node, sums) && isBetween(kernel, sums, node.id));
  if (!narrow) return undefined;
  const { dims } = kernel;
  const elements = dims.reduce((a, b) => a * b, 1);
  const between: Buffer = {
    ...{ kind: "arena", name: `${baseName(narrow)}_buffer`, holds: baseName(narrow) },
    ...{ type: narrow.type, elements },
  };
  const kept: BufferAccess = { buffer: between, strides: stridesOf(dims) };
  const { exit: _, staged = [], ...plain } = kernel;
  const only = (n: Node): Node => ({ ...n, stores: n === narrow ? [kept] : [] });
  const again: Node = { ...narrow, op: undefined, requires: [], def: { kind: "load", from: kept } };
  const others = staged.filter((s) => s.node !== narrow.id);
  const nodes = kernel.nodes.map((n) => (n === narrow ? again : n));
  return {
    head: withoutDead({ ...plain, nodes: kernel.nodes.map(only) }),
    rest: withoutDead({ ...kernel, nodes, ...(staged.length > 0 && { staged: others }) }),
    between,
  };
}

const isNarrower = ({ type, level, def }: Node, sums: Buffer): boolean =>
  def.kind === "map" &&
  level === "element" &&
  type !== "i1" &&
  widthInMemory(type) < widthInMemory(scalarOf(sums.type));

/** Whether all that depends on the sums depends on them by one value: what leads there is stored nowhere and leads nowhere else. */
function isBetween({ nodes }: LaneKernel, sums: Buffer, value: number): boolean {
  const before = ancestorsOf(nodes, value);
  const reached = new Set<number>();
  for (const { id, def, stores } of nodes) {
    const reads = readsOf(nodes[id]!).some((read) => reached.has(read));
    if (id === value || !(reads || (def.kind === "load" && def.from.buffer === sums))) continue;
    if (!before.has(id) || stores.length > 0) return false;
    reached.add(id);
  }
  return reached.size > 0;
}

function ancestorsOf(nodes: readonly Node[], of: number): Set<number> {
  const found = new Set<number>();
  const visit = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    readsOf(nodes[id]!).forEach(visit);
  };
  visit(of);
  return found;
}
