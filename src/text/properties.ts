// Properties that stand in an op's own syntax, as LLVM's main writes them since August 2026: `axis(0)`, `perms([1, 0])`,
// `nan_mode<IGNORE>`, `input_unsigned`. What the dictionary of 1.0 spells with a type follows from the record here.
import type { ClauseCstNode } from "../../grammar/cst.ts";
import type { Attr, Attributes } from "../ir/attributes.ts";
import type { AttributeSpec, OpRecord } from "../ir/record.ts";
import { readAttribute } from "./attributes.ts";
import { endOf, report, sourceText, startOf, suggest, tokenSpan, type Context } from "./context.ts";

/** The attributes that clauses say, in the terms of 1.0. A clause that the record does not list is a mistake. */
export function readClauses(
  c: Context,
  record: OpRecord | undefined,
  clauses: readonly ClauseCstNode[] = [],
): Attributes {
  const entries: Record<string, Attr> = {};
  for (const clause of clauses) {
    const token = clause.children.Word[0]!;
    const spec = record?.attributes.find(({ name }) => name === token.image);
    if (record && !spec) {
      const known = record.attributes.map(({ name }) => name);
      const otherwise = known.length > 0 ? `it has ${known.join(", ")}` : "it has none";
      const help = suggest(c, token.image, known, otherwise);
      const message = `${record.name} has no property ${token.image}`;
      report(c, tokenSpan(c, token), "attribute/property", message, { help });
    } else if (Object.hasOwn(entries, token.image)) {
      report(c, tokenSpan(c, token), "attribute/duplicate", `attribute ${token.image} is given twice`);
    } else entries[token.image] = inFull(spec, valueOf(c, clause));
  }
  return entries;
}

function valueOf(c: Context, { children }: ClauseCstNode): Attr {
  if (children.attribute) return readAttribute(c, children.attribute[0]!);
  if (!children.angles) return { kind: "unit" };
  const text = sourceText(c, startOf(children.angles[0]!) + 1, endOf(children.angles[0]!) - 1);
  return { kind: "enum", value: text.trim() };
}

/** With the type that the record says; what does not fit it stays as it is, for the verifier. */
function inFull(spec: AttributeSpec | undefined, attr: Attr): Attr {
  if (spec?.kind === "i32" && attr.kind === "int" && attr.type === "i64") return { ...attr, type: "i32" };
  if (spec?.kind === "bool" && attr.kind === "unit") return { kind: "bool", value: true };
  if (spec?.kind === "i32 array" || spec?.kind === "i64 array") return arrayOf(spec.kind.slice(0, 3), attr);
  return attr;
}

function arrayOf(element: string, attr: Attr): Attr {
  if (attr.kind !== "array" || !attr.items.every((item) => item.kind === "int" && item.type === "i64"))
    return attr;
  const values = attr.items.map((item) => (item.kind === "int" ? item.value : 0));
  return { kind: "denseArray", element, values };
}
