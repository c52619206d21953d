// Reading and writing streams to their end, whatever they are: files, pipes, devices, terminals.
import { constants } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { usage } from "./stop.ts";
import { refusal } from "./system.ts";

/** More than this is not read, so that an endless device ends too: 4 GiB, or what one buffer holds. */
const mostBytes = Math.min(2 ** 32, constants.MAX_LENGTH);

/** All bytes of a file, a pipe or a device, and of standard input for `-`. Throws errors of the system, and a Stop past `limit`. */
export function readWhole(path: string, limit = mostBytes): Uint8Array {
  const fd = path === "-" ? 0 : openSync(path, "r");
  try {
    return readToEnd(fd, path, limit);
  } finally {
    if (fd !== 0) closeSync(fd);
  }
}

const [leastChunk, mostChunk] = [2 ** 16, 2 ** 26];

/** In chunks that grow with what has come; a plain file fits the first. */
function readToEnd(fd: number, path: string, limit: number): Uint8Array {
  const { size } = fstatSync(fd);
  const tooLarge = () => usage(`cannot read ${path}: it is larger than ${sizeText(limit)}`);
  if (size > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let total = 0;
  for (let room = size + 1; ; room = Math.min(total, mostChunk)) {
    const chunk = filled(fd, Buffer.allocUnsafeSlow(Math.max(room, leastChunk)));
    if (chunk.length === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    total += chunk.length;
    if (total > limit) throw tooLarge();
    chunks.push(chunk);
  }
}

/** The part of `buffer` that could be filled; shorter than it only at the end. */
function filled(fd: number, buffer: Buffer): Buffer {
  let at = 0;
  while (at < buffer.length) {
    const room = Math.min(buffer.length - at, 2 ** 30); // one read takes less than 2 GiB
    const count = patiently(() => readSync(fd, buffer, at, room, null));
    if (count === 0) break;
    at += count;
  }
  return buffer.subarray(0, at);
}

const sizeText = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${Math.floor(bytes / 2 ** 30)} GiB` : `${bytes} bytes`;

/**
 * Writes the product of a command to standard output, all of it. Whoever reads a pipe may have had enough; anything else
 * that stands in the way ends the command.
 */
export function product(text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length;) at += patiently(() => writeSync(1, bytes, at));
  } catch (cause) {
    if (!readerLeft(cause)) throw refusal("write standard output", cause);
  }
}

/** Nobody reads the other end of a pipe any more. */
export const readerLeft = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === "EPIPE";

/** Repeats what a stream that does not block has no data or no room for yet. */
function patiently(work: () => number): number {
  for (;;)
    try {
      return work();
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EAGAIN") throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
}
