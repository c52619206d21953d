// NumPy's .npy files, to and from tensors: versions 1 to 3, little-endian, row-major.
import { elementType } from "../support/element-type.ts";
import { elements, storageOf, type Tensor, zeros } from "../support/tensor.ts";
import { usage } from "./stop.ts";
import { table } from "../support/table.ts";

/** How some types are written, first, and what else is read. */
const others = table<readonly string[]>({
  i1: ["|b1", "|u1", "|i1"],
  f16: ["<f2", "<u2"],
  bf16: ["<u2", "|V2", "<V2"],
  f32: ["<f4"],
  f64: ["<f8"],
  f8E4M3FN: ["|u1", "|V1"],
  f8E5M2: ["|u1", "|V1"],
});

/** The spellings of a type that has a storage: integers are their bytes. */
function descriptorsOf(type: string): readonly string[] {
  const bytes = storageOf(type)!.bytes;
  const letter = elementType(type).sign === "unsigned" ? "u" : "i";
  return others[type] ?? [`${bytes === 1 ? "|" : "<"}${letter}${bytes}`];
}

const numpyNames = table<string>({
  "|b1": "bool",
  "|i1": "int8",
  "|u1": "uint8",
  "<i2": "int16",
  "<u2": "uint16",
  "<i4": "int32",
  "<u4": "uint32",
  "<i8": "int64",
  "<u8": "uint64",
  "<f2": "float16",
  "<f4": "float32",
  "<f8": "float64",
});

const numpyName = (descr: string): string => numpyNames[descr] ?? descr;

interface Header {
  readonly descr: string;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly start: number;
}

/** Reads a tensor of a known type and shape; anything else in the file is a usage error which names `file`. */
export function readNpy(bytes: Uint8Array, file: string, type: string, shape: readonly number[]): Tensor {
  const header = readHeader(bytes, file);
  checkHeader(header, file, type, shape);
  const tensor = zeros(type, shape);
  const { buffer, byteLength } = tensor.data;
  if (bytes.length < header.start + byteLength) throw usage(`${file} ends before its last element`);
  const target = new Uint8Array(buffer as ArrayBuffer);
  target.set(bytes.subarray(header.start, header.start + byteLength));
  if (type === "i1") target.forEach((v, i) => (target[i] = v === 0 ? 0 : 1));
  return tensor;
}

/** A tensor as version 1.0, its data aligned to 64 bytes as NumPy does it. */
export function writeNpy({ type, shape, data }: Tensor): Uint8Array {
  const dims = shape.map(String).join(", ") + (shape.length === 1 ? "," : "");
  const text = `{'descr': '${descriptorsOf(type)[0]}', 'fortran_order': False, 'shape': (${dims}), }`;
  const start = Math.ceil((10 + text.length + 1) / 64) * 64;
  const out = new Uint8Array(start + data.byteLength);
  out.set([...latin1("\x93NUMPY\x01\x00"), (start - 10) & 255, (start - 10) >> 8]);
  out.set(latin1(text.padEnd(start - 11) + "\n"), 10);
  out.set(new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength), start);
  return out;
}

function readHeader(bytes: Uint8Array, file: string): Header {
  const magic = bytes.length >= 12 && latin1("\x93NUMPY").every((byte, i) => bytes[i] === byte);
  if (!magic) throw usage(`${file} is not a .npy file`, "write one with numpy.save");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const wide = bytes[6]! > 1; // since version 2 the length has four bytes
  const begin = wide ? 12 : 10;
  const start = begin + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  return { ...parseHeader(new TextDecoder().decode(bytes.subarray(begin, start)), file), start };
}

function parseHeader(text: string, file: string): Omit<Header, "start"> {
  const descr = /'descr':\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape':\s*\(([\d,\sL]*)\)/.exec(text)?.[1];
  if (descr === undefined || order === undefined || shape === undefined)
    throw usage(`${file} has a header tosac cannot read: ${text.trim().slice(0, 80)}`);
  return { descr, fortran: order === "True", shape: (shape.match(/\d+/g) ?? []).map(Number) };
}

function checkHeader(
  { descr, fortran, shape }: Header,
  file: string,
  type: string,
  want: readonly number[],
): void {
  const accepted = storageOf(type) && descriptorsOf(type);
  if (accepted === undefined) throw usage(`tosac has no .npy form for ${type}`);
  const name = numpyName(accepted[0]!);
  if (!accepted.includes(descr))
    throw usage(`${file} holds ${numpyName(descr)}; the input is ${type}`, `save it as x.astype("${name}")`);
  const sameShape = shape.length === want.length && shape.every((d, i) => d === want[i]);
  if (!sameShape) throw usage(`${file} has shape (${shape.join(", ")}); the input has (${want.join(", ")})`);
  if (fortran && elements(shape) > 1)
    throw usage(`${file} is in Fortran (column-major) order`, "save numpy.ascontiguousarray(x)");
}

const latin1 = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
