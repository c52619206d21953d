// How resize was spelled before TOSA 1.0. Up to LLVM 19 its lists were attributes. Up to LLVM 15 a stride and an offset said where
// the places are, in parts of 2^-shift of an element, or as floats, and the size of the result where they end.
import type { Attr } from "../ir/attributes.ts";
import type { OldOp, Upgraded } from "../ir/record.ts";
import type { Type } from "../ir/types.ts";
import { listOf, without } from "./shared.ts";

/** Of both axes of an image: places are (o * stride + offset) / unit. */
interface Places {
  readonly unit: readonly number[];
  readonly stride: readonly number[];
  readonly offset: readonly number[];
}

const shape = (values: readonly number[]): Upgraded["operands"][number] => ({ kind: "shape", values });

export function upgradeResize(old: OldOp): Upgraded | undefined {
  const { attributes, operandTypes } = old;
  if (operandTypes.length !== 1) return undefined;
  const names = ["scale", "offset", "border"];
  const lists = names.map((name) => listOf(attributes[name]));
  if (lists.every((list) => list !== undefined))
    return { attributes: without(attributes, ...names), operands: lists.map(shape) };
  return attributes["stride"] ? fromStrides(old) : undefined;
}

const spoken = ["output_size", "stride", "offset", "shift", "stride_fp", "offset_fp"];

/** The border follows from the size of the result, which has to be known, and so has that of the image. */
function fromStrides({ attributes, operandTypes, resultTypes }: OldOp): Upgraded | undefined {
  const [from, to] = [operandTypes[0]!, resultTypes[0]!].map(sizesOf);
  const size = listOf(attributes["output_size"]) ?? to?.slice(1, 3);
  const places = placesOf(attributes, operandTypes[0]!);
  if (!from || size?.length !== 2 || !places || [...from, ...size].some((d) => d < 0)) return undefined;
  const { unit, stride, offset } = places;
  const border = [0, 1].map((i) => (size[i]! - 1) * stride[i]! - (from[i + 1]! - 1) * unit[i]! + offset[i]!);
  const scale = [0, 1].flatMap((i) => [unit[i]!, stride[i]!]);
  return { attributes: without(attributes, ...spoken), operands: [scale, offset, border].map(shape) };
}

const sizesOf = (type: Type): readonly number[] | undefined =>
  type.kind === "tensor" && type.shape?.length === 4 ? type.shape : undefined;

function placesOf(attributes: OldOp["attributes"], type: Type): Places | undefined {
  const isFloat = type.kind === "tensor" && type.element.kind === "float";
  const shift = attributes["shift"];
  const [stride, offset] = isFloat
    ? [floatsOf(attributes["stride_fp"]), floatsOf(attributes["offset_fp"])]
    : [listOf(attributes["stride"]), listOf(attributes["offset"])];
  if (stride?.length !== 2 || offset?.length !== 2 || shift?.kind !== "int") return undefined;
  if (isFloat) return inParts(stride, offset);
  const unit = 2 ** Number(shift.value);
  const { mode } = attributes;
  const isNearest = (mode?.kind === "string" || mode?.kind === "enum") && mode.value === "NEAREST_NEIGHBOR";
  // Interpolated integers are multiples of the unit, which so has to stay.
  return isNearest
    ? inParts(
        stride.map((s) => s / unit),
        offset.map((o) => o / unit),
      )
    : { unit: [unit, unit], stride, offset };
}

/** The specification allows no larger units. */
const MOST_UNIT = 2048;

/** The least power of two for each axis, of which stride and offset are whole parts; undefined where there is none. */
function inParts(stride: readonly number[], offset: readonly number[]): Places | undefined {
  const unit = stride.map((s, i) => {
    let parts = 1;
    while (parts < MOST_UNIT && !(Number.isInteger(s * parts) && Number.isInteger(offset[i]! * parts)))
      parts *= 2;
    return parts;
  });
  const of = (values: readonly number[]): number[] => values.map((v, i) => v * unit[i]!);
  const places = { unit, stride: of(stride), offset: of(offset) };
  return [...places.stride, ...places.offset].every(Number.isInteger) ? places : undefined;
}

/** The numbers of a list of floats. */
function floatsOf(attr: Attr | undefined): number[] | undefined {
  if (attr?.kind === "denseArray") return attr.values.map(Number);
  if (attr?.kind !== "array") return undefined;
  const values = attr.items.flatMap((item) => (item.kind === "float" ? [item.value] : []));
  return values.length === attr.items.length ? values : undefined;
}
