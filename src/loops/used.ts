// Loops without values that nothing reads. An index of a constant that is one number is not read: the number is.
import { named } from "./brief.ts";
import type { Block, Buffer, Leaf, Stmt, Value } from "./ir.ts";

/** What stands for all elements of a constant, where one does. */
export const onlyNumber = ({ data }: Buffer): number | bigint | undefined =>
  data?.length === 1 ? data[0] : undefined;

/** The same without values that are read nowhere, or only by others that are not. */
export const withoutUnused = (block: Block): Block => kept(block, new Set());

/** From the last statement on: a value is seen to the end of its block, so what reads it is known before it comes. */
function kept(block: Block, used: Set<Value>): Block {
  const made: Stmt[] = [];
  for (const s of block.toReversed()) {
    if (s.kind === "let" && !used.has(s.value)) continue;
    const now = inside(s, used);
    addUses(now, used);
    made.push(now);
  }
  return made.reverse();
}

function inside(s: Stmt, used: Set<Value>): Stmt {
  if (s.kind === "for") return { ...s, body: kept(s.body, used) };
  if (s.kind === "if") return { ...s, then: kept(s.then, used), else: kept(s.else, used) };
  if (s.kind !== "while") return s;
  // What is computed before the condition is seen in the body as well.
  const body = kept(s.body, used);
  addUses(s.cond, used);
  return { ...s, before: kept(s.before, used), body };
}

/** Every value that a part of a statement reads. */
function addUses(part: unknown, used: Set<Value>): void {
  if (Array.isArray(part)) return part.forEach((p) => addUses(p, used));
  if (typeof part !== "object" || part === null) return;
  if ("leaves" in part) return addUses(part.leaves, used);
  const { kind, value } = part as { readonly kind?: string; readonly value?: Value };
  if (kind === "load" && isNumber(part as Leaf)) return;
  if (kind === "value") used.add(value!);
  for (const [key, within] of Object.entries(part)) if (!named.has(key)) addUses(within, used);
}

const isNumber = (leaf: Leaf): boolean =>
  leaf.kind === "load" && leaf.otherwise === undefined && onlyNumber(leaf.from.buffer) !== undefined;
