// Arrays by what they hold: the same bytes are one content, whatever object they are in.
import type { TypedArray } from "./tensor.ts";

const bytesOf = (data: TypedArray): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** FNV-1a over words of four bytes, whose upper bits are mixed down, and over the bytes behind the last of those. */
function hashOf(bytes: Uint8Array): number {
  let hash = 2166136261;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length - (bytes.length % 4);
  for (let i = 0; i < words; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 16777619);
    hash ^= hash >>> 15;
  }
  for (let i = words; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619);
  return hash;
}

/** Numbers contents. A hash only finds what to compare with; bytes decide. */
export class Contents {
  private readonly known = new Map<number, { readonly bytes: Uint8Array; readonly id: number }[]>();
  private readonly hash: (bytes: Uint8Array) => number;
  private count = 0;

  constructor(hash = hashOf) {
    this.hash = hash;
  }

  /** Equal for arrays of the same bytes, and for no others; element types are not looked at. */
  idOf(data: TypedArray): number {
    const bytes = bytesOf(data);
    const hash = this.hash(bytes);
    const alike = this.known.get(hash) ?? [];
    const same = alike.find((other) => sameBytes(other.bytes, bytes));
    if (same) return same.id;
    const id = this.count++;
    this.known.set(hash, [...alike, { bytes, id }]);
    return id;
  }
}
