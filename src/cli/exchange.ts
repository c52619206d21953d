// The two binary files between the harness and its C driver. To the driver go, run after run: which unit, and the number
// of input sets (u32 each), the unit's weights where it is given them, then each set's tensors. Back come, set after set: return code and signal (i32 each),
// one status byte per buffer, then the outputs.
import type { CInterface } from "../index.ts";
import { blocksOf } from "../index.ts";
import { elements, storageOf, type Tensor } from "../support/tensor.ts";

/** One parameter or result of a generated function. */
export interface Slot {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  /** What the macros about it begin with, where the header has such macros. */
  readonly macro?: string;
}

/** One call of a generated function. */
export interface Call {
  /** What the function returned; -1 when a signal ended the call. */
  readonly code: number;
  readonly outputs: readonly Tensor[];
  /** Wrong uses of memory, in words; empty for a well-behaved call. */
  readonly faults: readonly string[];
}

export interface Interface extends Pick<CInterface, "init" | "weights"> {
  readonly params: readonly Slot[];
  readonly results: readonly Slot[];
}

/** Bytes and natural alignment of a tensor. */
export function layoutOf({ type, shape }: Slot): { bytes: number; align: number } {
  const storage = storageOf(type);
  if (storage === undefined) throw new Error(`no storage for ${type}`);
  return { bytes: elements(shape) * storage.bytes, align: storage.bytes };
}

const bytesOf = (tensor: Tensor): Uint8Array => {
  const { data } = tensor;
  const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  return tensor.type === "i1" ? bytes.map(anyTruth) : bytes;
};

/** True is any byte but 0: another one in each lane, with one bit, with all, with the lowest or without it. */
const trueBytes = [1, 3, 2, 255, 128, 254, 64];
const anyTruth = (byte: number, lane: number): number =>
  byte === 0 ? 0 : trueBytes[lane % trueBytes.length]!;

/** The part of the driver's input that is one run. Truth values are given as bytes over 1, too. */
export function encodeRun(
  { place, inputs }: { place: number; inputs: Sets },
  weights: readonly Uint8Array[] = [],
): Uint8Array[] {
  const head = new Uint8Array(Uint32Array.of(place, inputs.length).buffer);
  return [head, ...weights, ...inputs.flatMap((tensors) => tensors.map(bytesOf))];
}

type Sets = readonly (readonly Tensor[])[];

/** The names of all buffers of a call, in their order. */
const buffersOf = (iface: Interface): string[] => [
  ...[...iface.params, ...iface.results].map((slot) => slot.name),
  ...blocksOf(iface),
];

/** Reads the driver's answer from its start to its end; `undefined` once it is exhausted. */
export class Answer {
  private readonly view: DataView;
  private at = 0;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The calls of one unit, or undefined when the program ended before all of them. */
  calls(iface: Interface, sets: number): Call[] | undefined {
    const outputs = iface.results.reduce((sum, slot) => sum + layoutOf(slot).bytes, 0);
    const size = 8 + buffersOf(iface).length + outputs;
    if (this.at + sets * size > this.bytes.length) return undefined;
    return Array.from({ length: sets }, () => this.call(iface));
  }

  private call(iface: Interface): Call {
    const code = this.view.getInt32(this.at, true);
    const signal = this.view.getInt32(this.at + 4, true);
    this.at += 8;
    const faults = buffersOf(iface).flatMap((name) => faultsOf(name, this.bytes[this.at++]!));
    if (signal !== 0) faults.push(`ended by signal ${signal}`);
    return { code, faults, outputs: iface.results.map((slot) => this.tensor(slot)) };
  }

  private tensor(slot: Slot): Tensor {
    const { bytes } = layoutOf(slot);
    const copy = new Uint8Array(this.bytes.subarray(this.at, this.at + bytes)); // a copy, aligned for any type
    this.at += bytes;
    const data = storageOf(slot.type)!.view(copy.buffer, 0, elements(slot.shape));
    return { type: slot.type, shape: slot.shape, data };
  }
}

const faultBits = ["touched memory before", "touched memory after", "changed"];

const faultsOf = (name: string, status: number): string[] =>
  faultBits.filter((_, bit) => (status >> bit) & 1).map((what) => `${what} ${name}`);
