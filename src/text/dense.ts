// Payload bytes to typed arrays: a splat, a nested list, or a blob in hexadecimal.
import type { DenseAttr } from "../ir/attributes.ts";
import { typeText, type TensorType } from "../ir/types.ts";
import { elements, storageOf, type TypedArray } from "../support/tensor.ts";
import type { ElementType } from "../support/element-type.ts";
import { decodeBlob } from "./blob.ts";
import { NumberReader } from "./numbers.ts";
import { skipBlanks } from "./payloads.ts";
import { refuse, type Bytes } from "./payload-error.ts";
import { writerOf, type Writer } from "./writers.ts";

/** The static shape of a constant's type; refuses the others. */
export function constantShape(type: TensorType, at: Bytes): readonly number[] {
  if (type.shape?.every((d) => d >= 0)) return type.shape;
  return refuse(
    "payload/dynamic-shape",
    `a constant needs a static shape, and this one has ${typeText(type)}`,
    at.start,
    at.end,
  );
}

/**
 * Decodes `dense<...>` of a type whose element type has storage. Throws `BadPayload`, which the caller makes a
 * diagnostic: a payload has at most one.
 */
export function decodeDense(payload: Bytes, type: TensorType, element: ElementType): DenseAttr {
  const shape = constantShape(type, payload);
  const first = skipBlanks(payload.bytes, payload.start);
  const at = { ...payload, start: first };
  if (first >= payload.end) return decodeEmpty(at, type, shape, element);
  if (payload.bytes[first] === 34) return decodeBlob(at, type, shape, element);
  if (payload.bytes[first] === 91) return new ListReader(at, type, shape, element).read();
  return decodeSplat(at, type, element);
}

function decodeEmpty(at: Bytes, type: TensorType, shape: readonly number[], element: ElementType): DenseAttr {
  const count = elements(shape);
  if (count === 0) return { kind: "dense", type, splat: false, data: storageOf(element.storage)!.create(0) };
  return refuse(
    "payload/count",
    `${typeText(type)} has ${count} elements, and none are given`,
    at.start - 1,
    at.end + 1,
  );
}

function decodeSplat(at: Bytes, type: TensorType, element: ElementType): DenseAttr {
  const data = storageOf(element.storage)!.create(1);
  const numbers = new NumberReader(at, element);
  numbers.next(at.start, writerOf(element, data), 0);
  const rest = skipBlanks(at.bytes, numbers.end);
  if (rest < at.end)
    refuse("payload/syntax", "one value was expected here, and more follows", rest, at.end, listHelp);
  return { kind: "dense", type, splat: true, data };
}

const listHelp = "write a list in brackets, such as dense<[1, 2]>";

/** Reads a nested list, which must have exactly the shape of the type. No recursion: depth comes from the text. */
class ListReader {
  private readonly at: Bytes;
  private readonly type: TensorType;
  private readonly shape: readonly number[];
  private readonly data: TypedArray;
  private readonly numbers: NumberReader;
  private readonly writer: Writer;
  /** How many items each open bracket has so far, and where it stands. */
  private readonly counts: number[] = [];
  private readonly opened: number[] = [];
  private written = 0;

  constructor(at: Bytes, type: TensorType, shape: readonly number[], element: ElementType) {
    this.at = at;
    this.type = type;
    this.shape = shape;
    this.data = storageOf(element.storage)!.create(this.room());
    this.numbers = new NumberReader(at, element);
    this.writer = writerOf(element, this.data);
  }

  read(): DenseAttr {
    const { bytes, end } = this.at;
    let i = this.at.start;
    do i = this.item(i);
    while (this.counts.length > 0);
    const rest = skipBlanks(bytes, i);
    if (rest < end) refuse("payload/syntax", "the list has ended before this", rest, end);
    return { kind: "dense", type: this.type, splat: this.data.length === 1, data: this.data };
  }

  /** A declared size may be enormous; a list cannot have more elements than half its bytes. */
  private room(): number {
    const count = elements(this.shape);
    const most = (this.at.end - this.at.start + 1) >> 1;
    if (count <= most) return count;
    return refuse(
      "payload/count",
      `${typeText(this.type)} has ${count} elements, and this list has fewer`,
      this.at.start,
      this.at.end,
    );
  }

  /** One bracket or value with what follows it, up to the next item. */
  private item(i: number): number {
    const c = this.at.bytes[i];
    if (c === 91) return this.open(i);
    if (c === 93) return this.close(i);
    return this.value(i);
  }

  private open(i: number): number {
    this.countItem(i);
    if (this.counts.length >= this.shape.length) {
      refuse(
        "payload/nesting",
        `this list is nested deeper than ${typeText(this.type)}`,
        i,
        i + 1,
        this.shapeHelp(),
      );
    }
    this.counts.push(0);
    this.opened.push(i);
    return skipBlanks(this.at.bytes, i + 1);
  }

  private close(i: number): number {
    const expected = this.shape[this.counts.length - 1]!;
    const found = this.counts.pop()!;
    const start = this.opened.pop()!;
    if (found !== expected) {
      const what = `this list has ${found} item${found === 1 ? "" : "s"}, and ${typeText(this.type)} wants ${expected}`;
      refuse("payload/count", what, start, i + 1, this.shapeHelp());
    }
    return this.counts.length === 0 ? i + 1 : this.separator(i + 1);
  }

  private value(i: number): number {
    if (this.counts.length < this.shape.length) {
      if (i >= this.at.end)
        refuse("payload/syntax", "this list is not closed", this.opened.at(-1)!, this.at.end);
      refuse(
        "payload/nesting",
        `a list is expected here to match ${typeText(this.type)}`,
        i,
        i + 1,
        this.shapeHelp(),
      );
    }
    this.countItem(i);
    this.numbers.next(i, this.writer, this.written++);
    return this.separator(this.numbers.end);
  }

  private countItem(i: number): void {
    const depth = this.counts.length;
    if (depth === 0) return;
    this.counts[depth - 1]!++;
    if (this.counts[depth - 1]! <= this.shape[depth - 1]!) return;
    const what = `${typeText(this.type)} wants ${this.shape[depth - 1]} items in this list, and here is one more`;
    refuse("payload/count", what, i, i + 1, this.shapeHelp());
  }

  /** A comma with an item after it, or a closing bracket. */
  private separator(from: number): number {
    const i = skipBlanks(this.at.bytes, from);
    const c = this.at.bytes[i];
    if (i >= this.at.end)
      refuse("payload/syntax", "this list is not closed", this.opened.at(-1)!, this.at.end);
    if (c === 93) return i;
    if (c !== 44) refuse("payload/syntax", "a comma or ] is expected here", i, i + 1);
    const next = skipBlanks(this.at.bytes, i + 1);
    if (this.at.bytes[next] === 93)
      refuse("payload/syntax", "an item is expected after the comma", i, next + 1);
    return next;
  }

  private shapeHelp(): string {
    return `brackets must nest as the shape does: ${this.shape.join(" x ") || "none"}`;
  }
}
