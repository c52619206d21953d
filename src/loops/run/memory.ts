// The memory of a run: elements with what is known of who wrote and read them.
import { storageOf, type TypedArray } from "../../support/tensor.ts";
import type { Buffer } from "../ir.ts";
import type { Scalars } from "./expressions.ts";
import type { Iterations } from "./iterations.ts";

/** The elements of one buffer while it lives. */
export class Cells {
  readonly buffer: Buffer;
  readonly length: number;
  data: TypedArray;
  /** 1 where something has been written, or was there from the start. */
  readonly known: Uint8Array;
  /** Iterations that wrote, and that read last and before that; 0 for none. */
  readonly writer: Int32Array;
  readonly reader: Int32Array;
  readonly readerBefore: Int32Array;
  /** What is written while the run looks at work that the code leaves out. */
  aside: Map<number, Scalars> | undefined;

  constructor(buffer: Buffer, data?: TypedArray) {
    this.buffer = buffer;
    this.length = buffer.shape.reduce((n, d) => n * d, 1);
    this.data = data ?? storageOf(buffer.type)!.create(this.length);
    this.known = new Uint8Array(this.length).fill(data ? 1 : 0);
    const tracked = buffer.role === "result" || buffer.role === "scratch" ? this.length : 0;
    this.writer = new Int32Array(tracked);
    this.reader = new Int32Array(tracked);
    this.readerBefore = new Int32Array(tracked);
  }

  /** Forgets everything: the buffer is allocated anew. */
  clear(): void {
    this.known.fill(0);
    for (const who of [this.writer, this.reader, this.readerBefore]) who.fill(0);
  }

  /** Whether iteration `now` may read what stands at `i`. */
  mayRead(i: number, now: Iterations): boolean {
    const fine = !now.apart(this.writer[i]!);
    if (this.reader[i] !== now.current) {
      this.readerBefore[i] = this.reader[i]!;
      this.reader[i] = now.current;
    }
    return fine;
  }

  /** Whether iteration `now` may write `value` at `i`. */
  mayWrite(i: number, value: Scalars, now: Iterations): boolean {
    const before = this.writer[i]!;
    this.writer[i] = now.current;
    if (now.apart(before) && !Object.is(this.data[i], value)) return false;
    return !now.apart(this.reader[i]!) && !now.apart(this.readerBefore[i]!);
  }
}
