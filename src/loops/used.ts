// Loops without values that nothing reads. An index of a constant that is one number is not read: the number is.
import type { Block, Buffer, Leaf, Stmt, Value } from "./ir.ts";
import { named } from "./brief.ts";

/** What stands for all elements of a constant, where one does. */
export const onlyNumber = ({ data }: Buffer): number | bigint | undefined =>
  data?.length === 1 ? data[0] : undefined;

/** The same without values that are read nowhere, or only by others that are not. */
export function withoutUnused(block: Block): Block {
  const used = new Set<Value>();
  addUses(block, used);
  const kept = keeping(block, used);
  return countOf(kept) === countOf(block) ? block : withoutUnused(kept);
}

function addUses(part: unknown, used: Set<Value>): void {
  if (Array.isArray(part)) return part.forEach((p) => addUses(p, used));
  if (typeof part !== "object" || part === null) return;
  if ("leaves" in part) return addUses(part.leaves, used);
  const { kind, value } = part as { readonly kind?: string; readonly value?: Value };
  if (kind === "load" && isNumber(part as Leaf)) return;
  if (kind === "value") used.add(value!);
  for (const [key, inside] of Object.entries(part)) if (!named.has(key)) addUses(inside, used);
}

const isNumber = (leaf: Leaf): boolean =>
  leaf.kind === "load" && leaf.otherwise === undefined && onlyNumber(leaf.from.buffer) !== undefined;

const keeping = (block: Block, used: ReadonlySet<Value>): Block =>
  block.flatMap((s): Stmt[] => {
    if (s.kind === "let") return used.has(s.value) ? [s] : [];
    if (s.kind === "for") return [{ ...s, body: keeping(s.body, used) }];
    if (s.kind === "if") return [{ ...s, then: keeping(s.then, used), else: keeping(s.else, used) }];
    if (s.kind === "while") return [{ ...s, before: keeping(s.before, used), body: keeping(s.body, used) }];
    return [s];
  });

const countOf = (block: Block): number =>
  block.reduce((n, s) => {
    if (s.kind === "for") return n + 1 + countOf(s.body);
    if (s.kind === "if") return n + 1 + countOf(s.then) + countOf(s.else);
    return s.kind === "while" ? n + 1 + countOf(s.before) + countOf(s.body) : n + 1;
  }, 0);
