// Constants in attributes: `dense<...>` and `dense_resource<...>`, decoded or, when their values are not there, kept as text.
import type { DenseAttributeCstNode, ResourceAttributeCstNode, TypingCstNode } from "../../grammar/cst.ts";
import type { Node } from "../../grammar/parse.ts";
import type { Attr, DenseAttr } from "../ir/attributes.ts";
import { typeText, type TensorType, type Type } from "../ir/types.ts";
import type { Diagnostic, Span } from "../support/diagnostics.ts";
import { elements } from "../support/tensor.ts";
import type { ElementType } from "../support/element-type.ts";
import { blobDigits, decodeElements } from "./blob.ts";
import { endOf, nodeSpan, report, sourceText, startOf, suggest, tokenSpan, type Context } from "./context.ts";
import { constantShape, decodeDense } from "./dense.ts";
import { blobBytes, elementOf } from "./elements.ts";
import { keyName } from "./names.ts";
import { BadPayload, refuse, type Bytes } from "./payload-error.ts";
import { cutAt } from "./payloads.ts";
import { readType, unknownType } from "./types.ts";

/** The node's text, for what is not understood any further. */
export const opaque = (c: Context, node: Node): Attr => ({
  kind: "opaque",
  text: sourceText(c, startOf(node), endOf(node)),
});

export const typingOf = (c: Context, node: TypingCstNode): Type => readType(c, node.children.type[0]!);

export function readDense(c: Context, node: DenseAttributeCstNode): Attr {
  const type = typingOf(c, node.children.typing[0]!);
  const cut = cutAt(c.skeleton, node.children.Payload[0]!.startOffset);
  const target = storedTensor(type);
  if (!cut) return lone(c, node);
  if (isElided(c.source.bytes, cut)) return elided(c, node);
  if (!target) return unread(c, node, type);
  const at = { bytes: c.source.bytes, start: cut.start, end: cut.end };
  return attempt(c, () => decodeDense(at, target.type, target.element));
}

export function readResource(c: Context, node: ResourceAttributeCstNode): Attr {
  const { Word, Str, typing } = node.children;
  const token = (Word ?? Str)![0]!;
  const name = keyName(c, token);
  const type = typingOf(c, typing[0]!);
  const blob = c.blobs.get(name);
  const target = storedTensor(type);
  if (name.includes("__elided__")) return elided(c, node);
  if (!blob) return unknownResource(c, node, name, tokenSpan(c, token));
  if (!target) return unread(c, node, type);
  const at = { bytes: c.source.bytes, start: blob.start, end: blob.end };
  return attempt(c, () => decodeResource(at, target.type, target.element));
}

function storedTensor(type: Type): { type: TensorType; element: ElementType } | undefined {
  const element = type.kind === "tensor" ? elementOf(type.element.text) : undefined;
  return type.kind === "tensor" && element ? { type, element } : undefined;
}

function decodeResource(at: Bytes, type: TensorType, element: ElementType): DenseAttr {
  const shape = constantShape(type, at);
  const digits = blobDigits(at);
  const head = { ...digits, end: Math.min(digits.start + 8, digits.end) };
  checkAlignment(head);
  const body = { ...digits, start: head.end };
  const length = elements(shape);
  const wanted = element.bits === 1 ? Math.ceil(length / 8) : length * blobBytes(element);
  const size = (body.end - body.start) / 2;
  if (size !== wanted) {
    refuse(
      "payload/count",
      `${typeText(type)} takes ${wanted} bytes, and this blob has ${size}`,
      at.start,
      at.end,
    );
  }
  return { kind: "dense", type, splat: length === 1, data: decodeElements(body, length, element) };
}

function checkAlignment(head: Bytes): void {
  const help = "the first four bytes of a blob are its alignment, little-endian, such as 0x04000000";
  if (head.end - head.start < 8)
    refuse("payload/alignment", "this blob is too short", head.start, head.end, help);
  const word = decodeElements(head, 1, elementOf("ui32")!)[0];
  if (word === 0)
    refuse("payload/alignment", "a blob cannot have an alignment of 0", head.start, head.end, help);
}

/** Decodes, or reports why not and keeps the text. */
function attempt(c: Context, decode: () => DenseAttr): Attr {
  try {
    return decode();
  } catch (e) {
    if (!(e instanceof BadPayload)) throw e;
    const { code, message, start, end, help } = e.error;
    report(c, { source: c.source, start, end }, code, message, { help });
    return { kind: "opaque", text: "dense<>" };
  }
}

const elidedWords = /^\s*(?:\.\.\.|"?__elided__"?|"\.\.\.")\s*$/;

function isElided(bytes: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  return end - start < 64 && elidedWords.test(String.fromCharCode(...bytes.subarray(start, end)));
}

/** A constant without its values is text one may look at and print, but not compile: hence a warning. */
function warn(c: Context, at: Span, code: string, message: string, help: string | undefined): void {
  const warning: Diagnostic = { severity: "warning", code, message, at, help };
  c.diagnostics.push(warning);
}

export function elided(c: Context, node: Node): Attr {
  const help = "write the model again without --mlir-elide-elementsattrs-if-larger";
  warn(c, nodeSpan(c, node), "payload/elided", "the values of this constant were left out of the file", help);
  return opaque(c, node);
}

function unknownResource(c: Context, node: Node, name: string, at: Span): Attr {
  const help = suggest(c, name, c.blobs.keys(), "resources stand at the end of a file, between {-# and #-}");
  warn(c, at, "payload/unknown-resource", `the file has no resource named ${name}`, help);
  return opaque(c, node);
}

function unread(c: Context, node: Node, type: Type): Attr {
  if (type.kind === "shape")
    report(c, nodeSpan(c, node), "payload/type", `${typeText(type)} is no type of a constant`);
  if (type.kind === "tensor" && type.element.quantization) {
    const help = `write the numbers that are stored: tensor<...x${type.element.storage}>`;
    report(c, nodeSpan(c, node), "payload/type", `a constant cannot hold ${type.element.text}`, { help });
  }
  return type === unknownType ? { kind: "opaque", text: "dense<>" } : opaque(c, node);
}

function lone(c: Context, node: Node): Attr {
  report(c, nodeSpan(c, node), "syntax/expected", "expected a list of values");
  return opaque(c, node);
}
