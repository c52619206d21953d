// Single numbers in attributes: `1 : i32`, `0x7FC00000 : f32`, the items of `array<i64: 1, 2>`.
import type { NumberAttributeCstNode, ScalarCstNode } from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import type { Attr } from "../ir/attributes.ts";
import { typeText } from "../ir/types.ts";
import { storageOf } from "../support/tensor.ts";
import type { ElementType } from "../support/element-type.ts";
import { opaque, typingOf } from "./constants.ts";
import { report, tokenSpan, type Context } from "./context.ts";
import { elementOf } from "./elements.ts";
import { formatOf, fromSmallFloat } from "../support/small-floats.ts";
import { NumberReader } from "./numbers.ts";
import { BadPayload } from "./payload-error.ts";
import { unknownType } from "./types.ts";
import { writerOf } from "./writers.ts";

/** A number with its type. Without one an integer is an i64 and a float an f64. */
export function readNumber(c: Context, node: NumberAttributeCstNode): Attr {
  const { Int, Float, typing } = node.children;
  const token = (Int ?? Float)![0]!;
  const type = typing ? typingOf(c, typing[0]!) : undefined;
  if (type === unknownType) return { kind: "int", value: 0, type: "i64" };
  const name = type ? typeText(type) : Int ? "i64" : "f64";
  const element = elementOf(name);
  if (type?.kind === "tensor" || type?.kind === "shape") return notScalar(c, token, name);
  if (!element) return opaque(c, node);
  const value = valueOf(c, token, element) ?? 0;
  if (name === "i1") return { kind: "bool", value: value !== 0 };
  return element.kind === "float"
    ? { kind: "float", value: Number(value), type: name }
    : { kind: "int", value, type: name };
}

/** One item of a dense array. */
export function scalarValue(c: Context, node: ScalarCstNode, element: string): number | bigint {
  const { Int, Float, Word } = node.children;
  return valueOf(c, (Int ?? Float ?? Word)![0]!, elementOf(element)!) ?? 0;
}

/** The value under a token, as constants read it; reports what is wrong with it. */
function valueOf(c: Context, token: Token, element: ElementType): number | bigint | undefined {
  const at = tokenSpan(c, token);
  const data = storageOf(element.storage)!.create(1);
  try {
    const reader = new NumberReader({ bytes: c.source.bytes, start: at.start, end: at.end }, element);
    reader.next(at.start, writerOf(element, data), 0);
  } catch (e) {
    if (!(e instanceof BadPayload)) throw e;
    report(c, at, e.error.code.replace("payload/", "attribute/"), e.error.message, { help: e.error.help });
    return undefined;
  }
  return plain(data[0]!, element);
}

function plain(stored: number | bigint, element: ElementType): number | bigint {
  const small = formatOf(element.text);
  if (small) return fromSmallFloat(Number(stored), ...small);
  const number = Number(stored);
  return typeof stored === "bigint" && Number.isSafeInteger(number) ? number : stored;
}

function notScalar(c: Context, token: Token, type: string): Attr {
  const help = `for a tensor write dense<${token.image}> : ${type}`;
  report(c, tokenSpan(c, token), "attribute/type", `a number cannot have type ${type}`, { help });
  return { kind: "int", value: 0, type: "i64" };
}
