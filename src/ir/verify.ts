// What every op must satisfy before anyone computes with it: operand counts, attributes, types, shapes.
import type { Diagnostic, Span } from "../support/diagnostics.ts";
import { error, nearest } from "../support/diagnostics.ts";
import type { Attr } from "./attributes.ts";
import type { Model, Op, Region, Value } from "./graph.ts";
import { illegal } from "./legality.ts";
import type { AttributeSpec, OpRecord, RegionTypes, Sizes } from "./record.ts";
import { constantElements, elementTypes, kinds, numberTypes, shapeSources } from "./slots.ts";
import type { Type } from "./types.ts";
import { agreeingTypes, tensorType, typeText } from "./types.ts";
import { variableMistakes } from "./variables.ts";

/** Everything wrong with a model's known ops, in order. */
export function verifyModel(model: Model): Diagnostic[] {
  const top = [...(model.ops ?? []), ...(model.modules ?? []).flatMap((m) => m.ops)];
  return [...top.flatMap(verifyOp), ...model.funcs.flatMap(verifyFunc), ...variableMistakes(model)];
}

/** The same of the ops of one function. */
export const verifyFunc = ({ ops }: Region): Diagnostic[] => ops.flatMap(verifyOp);

/** Everything wrong with one op. Later checks rely on earlier ones, so the first kind of mistake is reported alone. */
export function verifyOp(op: Op): Diagnostic[] {
  const { record } = op;
  if (!record) return [];
  const checks = [
    ...[operandCount, attributes, kinds, shapeSources, elementTypes, constantElements, numberTypes],
    // What attributes may say comes first: shapes are made from them.
    ...[illegal, shapes, region],
  ];
  for (const check of checks) {
    const found = check(op, record);
    if (found.length > 0) return found;
  }
  return [];
}

function operandCount(op: Op, record: OpRecord): Diagnostic[] {
  const variadic = record.operands.some((o) => o.variadic);
  // What takes anything also takes nothing.
  const wanted = record.operands.filter((o) => o.kind !== "any").length;
  if (variadic ? op.operands.length >= wanted : op.operands.length === wanted) return [];
  const names = record.operands.map((o) => o.name).join(", ") || "none";
  const message = `${op.name} takes ${wanted} operand${wanted === 1 ? "" : "s"}${variadic ? " or more" : ""}, not ${op.operands.length}`;
  return [error("op/operands", message, op.span, { help: `its operands are: ${names}` })];
}

// attributes

function attributes(op: Op, record: OpRecord): Diagnostic[] {
  return record.attributes.flatMap((spec) => {
    const attr = op.attributes[spec.name];
    if (attr === undefined) return spec.default || spec.optional ? [] : [missing(op, spec)];
    return fitsKind(attr, spec) ? [] : [wrongAttribute(op, spec)];
  });
}

function missing(op: Op, spec: AttributeSpec): Diagnostic {
  const slip = nearest(spec.name, Object.keys(op.attributes));
  const help = slip
    ? `did you mean ${spec.name} where it says ${slip}?`
    : `add ${spec.name} = ${sampleOf(spec)}`;
  return error("op/attribute", `${op.name} needs the attribute ${spec.name}`, op.span, { help });
}

const wrongAttribute = (op: Op, spec: AttributeSpec): Diagnostic =>
  error("op/attribute", `the attribute ${spec.name} of ${op.name} must be ${describe(spec)}`, op.span, {
    help: `write ${spec.name} = ${sampleOf(spec)}`,
  });

const describe = (spec: AttributeSpec): string =>
  spec.values
    ? `one of ${spec.values.map((v) => (spec.kind === "enum" ? v : `"${v}"`)).join(", ")}`
    : {
        i32: "an i32 integer",
        f64: "an f64 number",
        bool: "true or false",
        string: "a string",
        "i32 array": "an i32 array",
        "i64 array": "an i64 array",
        elements: "dense elements",
        enum: "a keyword",
        number: "a number of the element type",
        type: "a type",
      }[spec.kind];

const sampleOf = (spec: AttributeSpec): string =>
  spec.kind === "enum"
    ? spec.values![0]!
    : {
        i32: "0 : i32",
        f64: "0.0 : f64",
        bool: "false",
        string: `"${spec.values?.[0] ?? ""}"`,
        "i32 array": "array<i32: 0, 1>",
        "i64 array": "array<i64: 0, 1>",
        elements: "dense<...> : tensor<...>",
        number: "0 : i8",
        type: "i32",
      }[spec.kind];

function fitsKind(attr: Attr, spec: AttributeSpec): boolean {
  switch (spec.kind) {
    case "i32":
      return attr.kind === "int" && attr.type === "i32";
    case "f64":
      return attr.kind === "float" && attr.type === "f64";
    case "bool":
      return attr.kind === "bool";
    case "string":
      return attr.kind === "string" && (spec.values?.includes(attr.value) ?? true);
    case "enum":
      return attr.kind === "enum" && spec.values!.includes(attr.value);
    case "i32 array":
      return attr.kind === "denseArray" && attr.element === "i32";
    case "i64 array":
      return attr.kind === "denseArray" && attr.element === "i64";
    case "elements":
      return attr.kind === "dense" || attr.kind === "opaque";
    case "number":
      return attr.kind === "int" || attr.kind === "float" || attr.kind === "bool";
    case "type":
      return attr.kind === "type";
  }
}

// shapes

function shapes(op: Op, record: OpRecord): Diagnostic[] {
  const inferred = record.infer(op);
  if ("mismatch" in inferred) {
    const { code, message, help, operand } = inferred.mismatch;
    return [
      error(code, `${op.name}: ${message}`, op.span, {
        ...(help && { help }),
        notes: definedAt(op, operand),
      }),
    ];
  }
  return op.results.flatMap((r, i) => resultShape(op, r.type, inferred.shapes[i]));
}

function definedAt(op: Op, operand: number | undefined): { message: string; at: Span | undefined }[] {
  const value = operand === undefined ? undefined : op.operands[operand];
  return value?.span
    ? [{ message: `this operand, ${typeText(value.type)}, comes from here`, at: value.span }]
    : [];
}

/** What is open on either side may be what is known on the other. */
function resultShape(op: Op, type: Type, shape: Sizes): Diagnostic[] {
  const has = type.kind === "tensor" ? type.shape : type.kind === "shape" ? [type.rank] : undefined;
  if (!has || !shape) return [];
  const open = (d: number): boolean => d < 0;
  if (has.length === shape.length && has.every((d, i) => open(d) || open(shape[i]!) || d === shape[i]))
    return [];
  const wanted =
    type.kind === "tensor" ? typeText(tensorType(type.element, shape)) : `!tosa.shape<${shape[0]}>`;
  return [
    error("shape/result", `${op.name} gives ${wanted} here, but ${typeText(type)} is written`, op.span, {
      help: "write the type that follows from the operands, or change the operands",
    }),
  ];
}

// regions

function region(op: Op, record: OpRecord): Diagnostic[] {
  const specs = record.traits.includes("region") ? [standsFor(op)] : (record.regions?.(op) ?? []);
  const [wanted, has] = [specs.length, op.regions.length];
  if (has !== wanted) {
    const message = `${op.name} holds ${wanted || "no"} region${wanted === 1 ? "" : "s"}, not ${has}`;
    return [wrongRegion(op, message)];
  }
  return op.regions.flatMap((inner, i) => [
    ...counterparts(op, typesOf(inner.params), specs[i]!.params, "parameter", "operand"),
    ...counterparts(op, typesOf(inner.results), specs[i]!.results, "yielded value", "result"),
    ...isolation(op, inner, new Set()),
    ...verifyFunc(inner),
  ]);
}

const typesOf = (values: readonly Value[]): Type[] => values.map(({ type }) => type);

const standsFor = ({ operands, results }: Op): RegionTypes => ({
  params: typesOf(operands),
  results: typesOf(results),
});

const wrongRegion = (op: Op, message: string, at = op.span): Diagnostic =>
  error("op/region", message, at, {
    help: "its region has the operands for parameters and yields the results",
  });

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Values inside stand for values outside, one by one. */
function counterparts(
  op: Op,
  inside: readonly Type[],
  outside: readonly Type[] | undefined,
  inner: string,
  outer: string,
): Diagnostic[] {
  if (!outside) return [];
  if (inside.length !== outside.length)
    return [
      wrongRegion(
        op,
        `${op.name} has ${count(outside.length, outer)}, and ${count(inside.length, inner)} in its region`,
      ),
    ];
  return inside.flatMap((type, i) =>
    agreeingTypes(type, outside[i]!)
      ? []
      : [
          wrongRegion(
            op,
            `${inner} ${i} of the region is ${typeText(type)}, and the ${outer} is ${typeText(outside[i]!)}`,
          ),
        ],
  );
}

/** A region sees its parameters and what its own ops define; `seen` collects them. */
function isolation(holder: Op, { params, ops, results }: Region, seen: Set<Value>): Diagnostic[] {
  params.forEach((p) => seen.add(p));
  const found = ops.flatMap((op) => {
    const wrong = op.operands.filter((v) => !seen.has(v)).map((v) => fromOutside(holder, op, v));
    const inner = op.regions.flatMap((r) => isolation(op, r, new Set()));
    op.results.forEach((r) => seen.add(r));
    return [...wrong, ...inner];
  });
  return [...found, ...results.filter((v) => !seen.has(v)).map((v) => fromOutside(holder, holder, v))];
}

const fromOutside = (holder: Op, op: Op, v: Value): Diagnostic =>
  error("op/region", `%${v.name ?? "?"} is defined outside of the region of ${holder.name}`, op.span, {
    help: "hand it in as an operand, or define it inside",
    notes: v.span ? [{ message: "it is defined here", at: v.span }] : [],
  });
