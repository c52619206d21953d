// Pieces of text by themselves, read as what they are in an op: types, and attributes.
import type { GenericOpCstNode } from "../../grammar/cst.ts";
import { parse } from "../../grammar/parse.ts";
import type { Context } from "./context.ts";

/** An op without operands made of a piece of text, and what it is read with: mistakes in it are counted there only. */
export interface Fragment {
  readonly own: Context;
  readonly op: GenericOpCstNode["children"];
}

/** `attributes` and `results` as they stand in text; undefined where that is no op. */
export function fragment(c: Context, attributes: string, results: string): Fragment | undefined {
  const whole = `"tosa.none"() ${attributes}: () -> ${results}`;
  const { tree, mistakes } = parse(whole);
  const op = tree?.children.statement?.[0]?.children.operation?.[0]?.children.genericOp?.[0];
  if (!op || mistakes.length > 0) return undefined;
  const source = { file: c.source.file, bytes: new TextEncoder().encode(whole) };
  const own: Context = { ...c, source, skeleton: { text: whole, cuts: [] }, diagnostics: [], errors: 0 };
  return { own, op: op.children };
}
