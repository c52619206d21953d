// Tensors as the library hands them in and out: a scalar type, a shape, and a typed array in row-major order.

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

export interface Tensor {
  /** Scalar type as MLIR spells it: `i8`, `f32`, `i1`, ... */
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

const S8 = storage(Int8Array, 1);
const U8 = storage(Uint8Array, 1);
const U16 = storage(Uint16Array, 2);
const S64 = storage(BigInt64Array, 8);

/** How each scalar type lies in memory; also the C types of the generated interface. */
const storages: Readonly<Record<string, Storage>> = {
  i1: U8,
  i4: S8,
  i8: S8,
  si8: S8,
  ui8: U8,
  i16: storage(Int16Array, 2),
  ui16: U16,
  i32: storage(Int32Array, 4),
  ui32: storage(Uint32Array, 4),
  i48: S64,
  i64: S64,
  index: S64,
  ui64: storage(BigUint64Array, 8),
  f16: U16,
  bf16: U16,
  f32: storage(Float32Array, 4),
  f64: storage(Float64Array, 8),
  f8E4M3FN: U8,
  f8E5M2: U8,
};

export function storageOf(type: string): Storage | undefined {
  return Object.hasOwn(storages, type) ? storages[type] : undefined;
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
