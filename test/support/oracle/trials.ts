// The trials of each op record: attributes, shapes and inputs. An elementwise op needs nothing said about it but
// what is particular (`particulars.ts`); reductions and layout ops have shapes of their own (`shapes.ts`).
import type { Scalar } from "../../../src/expr/expr.ts";
import { laneType } from "../../../src/expr/lane-type.ts";
import type { Attr, Attributes } from "../../../src/ir/attributes.ts";
import { boolAttr, enumAttr } from "../../../src/ir/attributes.ts";
import type { OpRecord, SlotSpec } from "../../../src/ir/record.ts";
import type { Tensor } from "../../../src/support/tensor.ts";
import { tosaDialect } from "../../../src/tosa/index.ts";
import { seeded, type Random } from "../seeded.ts";
import { functionOf, type Operand } from "./build.ts";
import type { Draft, LayoutName, Types, Variant } from "./draft.ts";
import type { Trial } from "./execute.ts";
import { furtherDrafts } from "./further.ts";
import { particulars } from "./particulars.ts";
import { shapedDrafts } from "./shapes.ts";
import { drawn, inTurn, whole, type Domain } from "./values.ts";

export interface OpTrial extends Trial {
  readonly record: OpRecord;
  readonly types: Types;
  readonly attributes: Attributes;
}

/** Every record that computes, of ops that upstream has: constants and shapes have nothing to compute. */
export const computing = tosaDialect.records.filter(
  ({ traits, shapeOf, uncomputed, unreleased }) =>
    !traits.includes("constant") && !shapeOf && uncomputed === undefined && !unreleased,
);

/** Those of element types that are computed with; LLVM has no floats of 8 bits, and no table that gives halfwords. */
export const bindingsOf = ({ name, types }: OpRecord): readonly Types[] =>
  types.length === 0
    ? [{}]
    : types.filter(
        (t) =>
          !Object.values(t).some((element) => element.startsWith("f8")) &&
          !(name === "tosa.table" && t["U"] === "i16"),
      );

/** All trials of all records: those of the test, or further ones that a seed above 0 draws. */
export function opTrials(seed = 0): OpTrial[] {
  const shaped = seed === 0 ? shapedDrafts : furtherDrafts(seed);
  return computing
    .flatMap((record, i) => {
      const random = seeded(i + 1000 * seed);
      return bindingsOf(record).flatMap((types) =>
        draftsOf(record, types, random, shaped).map((d) => ({ record, types, ...d })),
      );
    })
    .flatMap((draft) => draft.record.results.map((_, result) => ({ ...draft, result })))
    .map(({ record, types, operands, attributes, inputs, result }, i) => {
      const name = `f${i}_${record.name.replace("tosa.", "")}`;
      const elements = record.results.map((slot) => elementOf(slot, types));
      const func = functionOf(name, record, operands, attributes, elements, result);
      return { record, types, attributes, inputs, func };
    });
}

const draftsOf = (record: OpRecord, types: Types, random: Random, shaped: typeof shapedDrafts): Draft[] =>
  shaped[record.name]?.(types, random) ?? elementwise(record, types, random);

/** The element type of an operand or result. */
const elementOf = (slot: SlotSpec, types: Types): string => types[slot.element] ?? slot.element;

function elementwise(record: OpRecord, types: Types, random: Random): Draft[] {
  const variants = particulars[record.name]?.(types) ?? everySetting(record, types);
  return variants.flatMap((variant) =>
    (variant.layouts ?? layoutNames).map((name) => {
      const layout = layouts[name];
      const inputs = inputsOf(record, types, variant);
      const shapes = layout.shapes(inputs.map((i) => i.domain.edges.length));
      const last = variant.channels === undefined ? [] : [variant.channels];
      const slots = inputs.map((input, i) => ({ ...input, shape: [...shapes[i]!, ...last] }));
      const set = () => slots.map((s) => layout.fill(s, random, variant.channels ?? 1));
      return {
        operands: operandsOf(record, variant, slots),
        attributes: variant.attributes,
        inputs: Array.from({ length: layout.sets }, set),
      };
    }),
  );
}

interface Input {
  readonly operand: number;
  readonly element: string;
  readonly domain: Domain;
}

const inputsOf = (record: OpRecord, types: Types, { constants = {}, domains = {} }: Variant): Input[] =>
  record.operands.flatMap((slot, operand) => {
    if (constants[operand]) return [];
    const element = elementOf(slot, types);
    return { operand, element, domain: domains[operand] ?? whole(element as Scalar) };
  });

const operandsOf = (
  record: OpRecord,
  { constants = {} }: Variant,
  slots: readonly (Input & { shape: readonly number[] })[],
): Operand[] =>
  record.operands.map((_, i): Operand => {
    const value = constants[i];
    if (value) return { kind: "constant", value };
    const { element, shape } = slots.find((s) => s.operand === i)!;
    return { kind: "input", element, shape };
  });

interface Layout {
  /** One shape per input, from the number of edges each has. */
  readonly shapes: (edges: readonly number[]) => (readonly number[])[];
  readonly fill: (input: Input & { shape: readonly number[] }, random: Random, channels: number) => Tensor;
  readonly sets: number;
}

/** `base` with every second axis of the odd inputs, and every other axis of the even ones, squeezed to 1. */
const squeezed = (base: readonly number[], inputs: number): (readonly number[])[] =>
  inputs === 1
    ? [base]
    : Array.from({ length: inputs }, (_, i) => base.map((size, d) => (d % inputs === i ? 1 : size)));

const atRandom: Layout["fill"] = ({ element, shape, domain }, random) =>
  drawn(element, shape, domain, random);

const layouts: Readonly<Record<LayoutName, Layout>> = {
  // Input i has its edges along axis i, so that all of them meet.
  edges: {
    shapes: (edges) => edges.map((n, i) => edges.map((_, d) => (d === i ? n : 1))),
    fill: ({ element, shape, domain }, _, channels) => inTurn(element, shape, domain, channels),
    sets: 1,
  },
  dense: { shapes: (edges) => edges.map(() => [3, 5, 67]), fill: atRandom, sets: 1 },
  stretched: { shapes: (edges) => squeezed([2, 3, 7, 5], edges.length), fill: atRandom, sets: 2 },
  single: { shapes: (edges) => edges.map((_, i) => (i === 0 ? [1] : [9])), fill: atRandom, sets: 1 },
  scalar: { shapes: (edges) => edges.map(() => []), fill: atRandom, sets: 4 },
};
const layoutNames = Object.keys(layouts) as LayoutName[];

/** Every combination of the values of booleans and enums; how NaN goes concerns floats only. */
function everySetting(record: OpRecord, types: Types): Variant[] {
  let settings: Attributes[] = [{}];
  for (const { name, kind, values } of record.attributes) {
    const choices: readonly Attr[] =
      kind === "bool"
        ? [boolAttr(false), boolAttr(true)]
        : name === "nan_mode" && laneType(types["T"]!) !== "f32"
          ? [enumAttr("PROPAGATE")]
          : values!.map(enumAttr);
    settings = settings.flatMap((s) => choices.map((c) => ({ ...s, [name]: c })));
  }
  return settings.map((attributes) => ({ attributes }));
}
