// Attributes as text.
import type { Attr, Attributes } from "../ir/attributes.ts";
import type { AttributeSpec } from "../ir/record.ts";
import { typeText } from "../ir/types.ts";
import { elementOf } from "./elements.ts";
import { floatBits, floatText } from "./floats.ts";
import { denseText } from "./print-dense.ts";
import { quoted } from "./strings.ts";

function attributeText(attr: Attr): string {
  switch (attr.kind) {
    case "int":
      return `${attr.value} : ${attr.type}`;
    case "float":
      return `${floatNumber(attr.value, attr.type)} : ${attr.type}`;
    case "bool":
      return String(attr.value);
    case "string":
      return quoted(attr.value);
    case "type":
      return typeText(attr.type);
    case "unit":
      return "unit";
    case "symbol":
      return attr.path.map(symbolText).join("::");
    case "enum":
      return attr.value;
    case "array":
      return `[${attr.items.map(attributeText).join(", ")}]`;
    case "denseArray":
      return arrayText(attr.element, attr.values);
    case "dense":
      return denseText(attr);
    case "dict":
      return dictionaryText(attr.entries);
    case "opaque":
      return attr.text;
  }
}

/** `{a = 1 : i32, b}`, braces included. */
export const dictionaryText = (entries: Attributes, text = attributeText): string =>
  `{${Object.entries(entries)
    .map(([key, attr]) => (attr.kind === "unit" ? keyText(key) : `${keyText(key)} = ${text(attr)}`))
    .join(", ")}}`;

/**
 * The dictionary in the custom form of an op: enums that it has are bare words there. Upstream reads it by hand for ops that
 * have any, and then no key may stand alone.
 */
export function ownDictionaryText(entries: Attributes, specs: readonly AttributeSpec[]): string {
  const enums = new Set(specs.filter(({ kind }) => kind === "enum").map(({ name }) => name));
  const item = ([key, attr]: [string, Attr]): string => {
    if (attr.kind === "unit" && enums.size === 0) return keyText(key);
    return `${keyText(key)} = ${enums.has(key) ? attributeText(attr) : genericText(attr)}`;
  };
  return `{${Object.entries(entries).map(item).join(", ")}}`;
}

/** Outside of the custom form of a TOSA op, an enum is spelled with its dialect. */
export const genericText = (attr: Attr): string =>
  attr.kind === "enum" && attr.dialectName !== undefined
    ? `#${attr.dialectName}<${attr.value}>`
    : attributeText(attr);

/** An attribute in its op's own syntax, where types that the op fixes are not said: `axis(0)`, `nan_mode<IGNORE>`. */
export function clauseText({ name, kind }: AttributeSpec, attr: Attr): string {
  if (attr.kind === "enum") return `${name}<${attr.value}>`;
  if (attr.kind === "denseArray") return `${name}([${attr.values.join(", ")}])`;
  return `${name}(${attr.kind === "int" && kind === "i32" ? attr.value : attributeText(attr)})`;
}

export const symbolText = (name: string): string =>
  `@${/^[A-Za-z_][\w$.]*$/.test(name) ? name : quoted(name)}`;

const keyText = (key: string): string => (/^[A-Za-z_][\w$.]*$/.test(key) ? key : quoted(key));

function arrayText(element: string, values: readonly (number | bigint)[]): string {
  const item = (v: number | bigint): string =>
    element === "i1"
      ? String(Boolean(v))
      : element.startsWith("f")
        ? floatNumber(Number(v), element)
        : String(v);
  return `array<${element}${values.length ? `: ${values.map(item).join(", ")}` : ""}>`;
}

function floatNumber(value: number, type: string): string {
  const element = elementOf(type)!;
  const bits = floatBits(value, element);
  // Small floats are stored as their bits, and that is what their text is made from.
  return floatText(element.bits < 32 ? Number(bits) : value, () => bits, element);
}
