// Locations: kept as the text between the parentheses of `loc(...)`, with aliases put in.
import type { FileCstNode, LocationCstNode } from "../../grammar/cst.ts";
import type { Node } from "../../grammar/parse.ts";
import { endOf, sourceText, startOf, type Context } from "./context.ts";

/** A location that refers to others may stand for far more text than anybody wants to see. */
const longest = 4096;

const stringOrAlias = /"(?:[^"\\]|\\.){0,4096}"|#(?:\d+|[A-Za-z$._-][\w$.-]*)/g;

/** The text of a location, without `loc(` and `)`. */
export function locationText(c: Context, node: LocationCstNode): string {
  return expand(c, rawText(c, node));
}

/** The same of a location that may be absent. */
export const optionalLocation = (
  c: Context,
  nodes: readonly LocationCstNode[] | undefined,
): string | undefined => nodes?.[0] && locationText(c, nodes[0]);

function rawText(c: Pick<Context, "skeleton" | "source">, node: LocationCstNode): string {
  const inner: Node = node.children.text[0]!;
  return Number.isFinite(startOf(inner)) ? sourceText(c as Context, startOf(inner), endOf(inner)) : "unknown";
}

/** Location aliases may be defined after their uses, so all of a file's are found before anything else is read. */
export function locationAliases(
  c: Pick<Context, "skeleton" | "source">,
  file: FileCstNode,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { children } of file.children.statement ?? []) {
    const { AttrDef, attribute } = children.attributeAlias?.[0]?.children ?? {};
    const location = attribute?.[0]?.children.location?.[0];
    if (AttrDef?.[0] && location?.children.text) aliases.set(AttrDef[0].image, rawText(c, location));
  }
  return aliases;
}

function expand(c: Context, text: string): string {
  if (!text.includes("#") || text.length > longest) return text;
  const full = text.replace(stringOrAlias, (part) => (part.startsWith("#") ? expandAlias(c, part) : part));
  return full.length > longest ? "unknown" : full;
}

/** What a location alias stands for, with `loc(...)` around it; undefined for a name that is none. */
export const locationAlias = (c: Context, name: string): string | undefined =>
  c.locationAliases.has(name) ? expandAlias(c, name) : undefined;

/** What an alias stands for, found once; a location that refers to itself is unknown. */
function expandAlias(c: Context, name: string): string {
  const known = c.locations.get(name);
  if (known !== undefined) return known;
  const raw = c.locationAliases.get(name);
  if (raw === undefined) return name;
  c.locations.set(name, "unknown");
  const full = expand(c, raw);
  c.locations.set(name, full);
  return full;
}
