// Attributes as text that is equal for equal attributes, and for no others: no zero, infinity or NaN is taken for another
// number. NaNs of an attribute count as one; those of a constant's elements by their bits.
import type { Contents } from "../support/content.ts";
import type { Attr, Attributes } from "./attributes.ts";
import { typeText } from "./types.ts";

/** `contents` numbers the elements of constants: keys of one numbering can be compared. */
export function attributeKey(attr: Attr, contents: Contents): string {
  const { kind } = attr;
  switch (kind) {
    case "int":
    case "float":
      return `${kind} ${numberKey(attr.value)} ${quoted(attr.type)}`;
    case "bool":
      return `${kind} ${attr.value}`;
    case "string":
      return `${kind} ${quoted(attr.value)}`;
    case "type":
      return `${kind} ${quoted(typeText(attr.type))}`;
    case "unit":
      return kind;
    case "symbol":
      return `${kind} ${attr.path.map(quoted).join(" ")}`;
    case "enum":
      return `${kind} ${quoted(attr.value)} ${quoted(attr.dialectName ?? "")}`;
    case "array":
      return `${kind} [${attr.items.map((item) => attributeKey(item, contents)).join(", ")}]`;
    case "denseArray":
      return `${kind} [${attr.values.map(numberKey).join(", ")}] ${quoted(attr.element)}`;
    case "dense":
      return `${kind} ${attr.splat} ${contents.idOf(attr.data)} ${quoted(typeText(attr.type))}`;
    case "dict":
      return `${kind} {${attributesKey(attr.entries, contents)}}`;
    case "opaque":
      return `${kind} ${quoted(attr.text)}`;
  }
}

/** The same of named attributes, in whatever order they stand. */
export function attributesKey(attributes: Attributes, contents: Contents): string {
  const names = Object.keys(attributes).sort();
  return names.map((name) => `${quoted(name)} = ${attributeKey(attributes[name]!, contents)}`).join("; ");
}

const quoted = (text: string): string => JSON.stringify(text);

/** Digits that read back as this number; whole numbers alike, be they bigints or not. */
const numberKey = (v: number | bigint): string => (Object.is(v, -0) ? "-0" : String(v));
