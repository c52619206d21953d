// Tensors as the library hands them in and out: a scalar type, a shape, and a typed array in row-major order.
import { elementType } from "./element-type.ts";
import { table } from "./table.ts";

/** What keeps the elements of a tensor. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** A tensor as it is given and handed out. */
export interface Tensor {
  /** Scalar type as MLIR spells it: `i8`, `ui8`, `f32`, ...; for quantized elements that of the stored integers. */
  readonly type: string;
  readonly shape: readonly number[];
  /** `elements(shape)` entries; i1 as 0 or 1; f16 and bf16 as their bits. */
  readonly data: TypedArray;
}

interface Storage {
  readonly create: (length: number) => TypedArray;
  readonly view: (buffer: ArrayBufferLike, offset: number, length: number) => TypedArray;
  readonly bytes: number;
}

const storage = <T extends TypedArray>(
  C: (new (length: number) => T) & (new (b: ArrayBufferLike, o: number, n: number) => T),
  bytes: number,
): Storage => ({
  create: (n) => new C(n),
  view: (b, o, n) => new C(b, o, n),
  bytes,
});

const bytes = storage(Uint8Array, 1);
const halfwords = storage(Uint16Array, 2);

const signedIntegers: Readonly<Record<number, Storage>> = {
  8: storage(Int8Array, 1),
  16: storage(Int16Array, 2),
  32: storage(Int32Array, 4),
  64: storage(BigInt64Array, 8),
};

const unsignedIntegers: Readonly<Record<number, Storage>> = {
  8: bytes,
  16: halfwords,
  32: storage(Uint32Array, 4),
  64: storage(BigUint64Array, 8),
};

const floats = table<Storage>({
  f16: halfwords,
  bf16: halfwords,
  f32: storage(Float32Array, 4),
  f64: storage(Float64Array, 8),
  f8E4M3FN: bytes,
  f8E5M2: bytes,
});

/** Bits of the memory that holds one integer of so many. */
export const heldIn = (bits: number): number => Math.max(8, 2 ** Math.ceil(Math.log2(bits)));

/** How elements of a type lie in memory, which is also how the generated interface has them; undefined for other types. */
export function storageOf(type: string): Storage | undefined {
  const { kind, bits, sign, storage } = elementType(type);
  if (kind === "float") return floats[storage];
  if (kind === "opaque") return undefined;
  return (sign === "unsigned" || bits === 1 ? unsignedIntegers : signedIntegers)[heldIn(bits)];
}

/** The elements of a tensor as ops see them: signed numbers with the same bits. */
export function lanesOf({ type, data }: Pick<Tensor, "type" | "data">): TypedArray {
  const { sign, scalar } = elementType(type);
  if (sign !== "unsigned") return data;
  return storageOf(scalar)!.view(data.buffer, data.byteOffset, data.length);
}

/** Number of elements of a static shape. */
export function elements(shape: readonly number[]): number {
  return shape.reduce((n, d) => n * d, 1);
}

/** A zero-filled tensor. Throws when the type has no storage: callers check types first. */
export function zeros(type: string, shape: readonly number[]): Tensor {
  const s = storageOf(type);
  if (!s) throw new Error(`no storage for ${type}`);
  return { type, shape, data: s.create(elements(shape)) };
}
