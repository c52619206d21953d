// Element types of tensors: what the name of one says about its bits, read once. Two spellings of one type are one value.

/** `!quant.uniform`: which real numbers the stored integers stand for. One scale and zero point, or with `axis` a list. */
export interface Quantization {
  readonly expressed: string;
  readonly axis: number | undefined;
  readonly scales: readonly number[];
  readonly zeroPoints: readonly number[];
}

/** Compared by identity: `elementType` gives the same value for every spelling of a type. */
export interface ElementType {
  /** As MLIR spells it, in one way: `i8`, `ui8`, `!quant.uniform<i8:f32, 0.5:3>`. */
  readonly text: string;
  /** `opaque` for what is kept as text and has no elements that we could store. */
  readonly kind: "integer" | "float" | "opaque";
  /** Of one element, before it is put into bytes; 0 for opaque types. */
  readonly bits: number;
  /** `signless` integers, and everything that is no integer, leave the reading of their bits to the ops. */
  readonly sign: "signless" | "signed" | "unsigned";
  /** The type of the same bits without sign and quantization: `i8` for `si8`, `ui8` and quantized bytes. */
  readonly scalar: string;
  /** The type that tensors of these elements have outside of a graph, see `storageOf`: `ui8` for quantized unsigned bytes. */
  readonly storage: string;
  readonly quantization: Quantization | undefined;
}

const floats: Readonly<Record<string, number>> = {
  f16: 16,
  bf16: 16,
  f32: 32,
  f64: 64,
  f8E4M3FN: 8,
  f8E5M2: 8,
};

const integerWidths: readonly number[] = [1, 4, 8, 16, 32, 48, 64];

const signs = { "": "signless", s: "signed", u: "unsigned" } as const;

const known = new Map<string, ElementType>();

/** The element type of a spelling. Never fails: what is not known is opaque. */
export function elementType(text: string): ElementType {
  let type = known.get(text);
  if (!type) known.set(text, (type = made(text)));
  return type;
}

function made(text: string): ElementType {
  const own = integerOf(text) ?? floatOf(text) ?? quantizedOf(text) ?? opaque(text);
  return own.text === text ? own : elementType(own.text);
}

const opaque = (text: string): ElementType => ({
  text,
  kind: "opaque",
  bits: 0,
  sign: "signless",
  scalar: text,
  storage: text,
  quantization: undefined,
});

function floatOf(text: string): ElementType | undefined {
  const bits = Object.hasOwn(floats, text) ? floats[text] : undefined;
  return bits === undefined ? undefined : { ...opaque(text), kind: "float", bits };
}

function integerOf(text: string): ElementType | undefined {
  if (text === "index") return { ...opaque(text), kind: "integer", bits: 64, sign: "signed" };
  const [, prefix, digits] = /^([su]?)i([1-9]\d?)$/.exec(text) ?? [];
  const bits = Number(digits);
  if (!integerWidths.includes(bits)) return undefined;
  const sign = signs[prefix as keyof typeof signs];
  // One bit has no room for a sign: `si1` and `ui1` are types that nothing computes with.
  return { ...opaque(text), kind: "integer", bits, sign, scalar: bits === 1 ? text : `i${bits}` };
}

// quantized types

const uniform = /^!quant\.uniform<([su]?i|u)(\d+)(?:<(-?\d+):(-?\d+)>)?:(\w+)(?::(\d+))?,(.+)>$/;
const parameter = /^([-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)(?::(-?\d+))?$/;

function quantizedOf(text: string): ElementType | undefined {
  const [, prefix, width, least, most, expressed, axis, list] = uniform.exec(text.replace(/\s+/g, "")) ?? [];
  const stored = integerOf(`${prefix === "u" || prefix === "ui" ? "u" : ""}i${width}`);
  const parameters = list === undefined ? undefined : parametersOf(list, axis !== undefined);
  if (!stored || stored.bits < 4 || stored.bits > 32 || !parameters) return undefined;
  const quantization = {
    expressed: expressed!,
    axis: axis === undefined ? undefined : Number(axis),
    scales: parameters.map(([scale]) => scale),
    zeroPoints: parameters.map(([, zeroPoint]) => zeroPoint),
  };
  const range = rangeText(stored, least, most);
  return { ...stored, text: quantizedText(stored, range, quantization), quantization };
}

/** Scales and zero points; undefined when a scale is none. */
function parametersOf(list: string, perAxis: boolean): [scale: number, zeroPoint: number][] | undefined {
  const items = perAxis ? /^\{(.*)\}$/.exec(list)?.[1]?.split(",") : [list];
  const found = items?.map((item): [number, number] => {
    const [, scale, zeroPoint] = parameter.exec(item) ?? [];
    return [Number(scale), Number(zeroPoint ?? 0)];
  });
  return found?.every(([scale]) => scale > 0 && scale < Infinity) ? found : undefined;
}

/** The range of stored values, where it is not all that the bits can hold. */
function rangeText({ sign, bits }: ElementType, least: string | undefined, most: string | undefined): string {
  const all = sign === "unsigned" ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
  const whole = least === undefined || (Number(least) === all[0] && Number(most) === all[1]);
  return whole ? "" : `<${Number(least)}:${Number(most)}>`;
}

function quantizedText({ sign, bits }: ElementType, range: string, q: Quantization): string {
  const item = (scale: number, i: number): string =>
    scaleText(scale) + (q.zeroPoints[i] === 0 ? "" : `:${q.zeroPoints[i]}`);
  const items = q.scales.map(item).join(", ");
  const prefix = sign === "unsigned" ? "u" : "i";
  const parameters = q.axis === undefined ? `, ${items}` : `:${q.axis}, {${items}}`;
  return `!quant.uniform<${prefix}${bits}${range}:${q.expressed}${parameters}>`;
}

/** The shortest digits of a scale, with the dot that MLIR wants. */
function scaleText(scale: number): string {
  const [digits, exponent] = String(scale).split("e");
  const dotted = digits!.includes(".") ? digits! : `${digits}.0`;
  return exponent === undefined ? dotted : `${dotted}e${exponent}`;
}
