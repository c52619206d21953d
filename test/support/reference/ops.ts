// The page of operators, from their records.
import { constant, input, isFloat } from "../../../src/expr/expr.ts";
import { combine, identityOf, isOrdered } from "../../../src/expr/reduce.ts";
import { parse } from "../../../src/index.ts";
import type { Attr } from "../../../src/ir/attributes.ts";
import type { Op } from "../../../src/ir/graph.ts";
import type { AttributeSpec, Compute, OpRecord, SlotSpec } from "../../../src/ir/record.ts";
import { dialect } from "../../../src/tosa/index.ts";
import { formula } from "./formula.ts";

/** Elements of operands that must be constants, for the meaning shown: any would do, these are typical. */
const typical: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  "tosa.mul": { 2: 31 },
  "tosa.negate": { 1: 3, 2: -5 },
  "tosa.conv2d": { 3: 3, 4: -5 },
  "tosa.conv3d": { 3: 3, 4: -5 },
  "tosa.depthwise_conv2d": { 3: 3, 4: -5 },
  "tosa.transpose_conv2d": { 3: 3, 4: -5 },
  "tosa.matmul": { 2: 3, 3: -5 },
  "tosa.avg_pool2d": { 1: 3, 2: -5 },
  "tosa.rescale": { 1: 1518500250, 2: 40, 3: 0, 4: -5 },
  "tosa.table": { 1: 0 },
  "tosa.pad": { 2: 0 },
};

export function opsPage(): string {
  const families = new Map<string, OpRecord[]>();
  for (const record of dialect.records)
    families.set(record.family, [...(families.get(record.family) ?? []), record]);
  const sections = [...families].map(
    ([family, records]) => `## ${family}\n\n${records.map(opSection).join("\n")}`,
  );
  return `# Operators

Every operator is one record (\`src/tosa\`). The meaning is what the interpreter evaluates, what constants are folded
by and what all targets compute, bit for bit; it is shown for the types of the example. Where a condition under
"specification wants" does not hold, TOSA leaves the result open and this meaning applies.

${sections.join("\n")}`;
}

function opSection(record: OpRecord): string {
  const { name, summary, traits, example, oldNames } = record;
  const rows = [
    ["operands", record.operands.map(slotText).join(", ") || "none"],
    ["result", record.results.map(slotText).join(", ")],
    ["element types", typesText(record.types.filter((binding) => !record.beyond?.includes(binding)))],
    ["beyond the specification", typesText(record.beyond ?? [])],
    ["attributes", record.attributes.map(attributeText).join("; ")],
    ["traits", traits.join(", ")],
    ["older names", (oldNames ?? []).join(", ")],
  ].filter(([, text]) => text !== "");
  return `### ${name}

${summary}

${rows.map(([head, text]) => `- ${head}: ${text}`).join("\n")}
${meaning(record)}
\`\`\`mlir
${example}
\`\`\`
`;
}

function slotText({ name, kind, element, variadic }: SlotSpec): string {
  const type =
    kind === "any"
      ? "anything"
      : kind === "shape"
        ? "!tosa.shape"
        : kind === "one"
          ? `one element of ${element}`
          : kind === "numbers"
            ? `tensor, vector or number of ${element}`
            : `tensor of ${element}`;
  return `\`${name}\` (${type}${variadic ? ", one or more" : ""})`;
}

function typesText(types: OpRecord["types"]): string {
  if (types.length === 0) return "";
  const names = Object.keys(types[0]!);
  const rows = types.map((binding) => names.map((name) => binding[name]).join(", "));
  return `${names.join(", ")} = ${rows.join(" | ")}`;
}

function attributeText({ name, kind, values, default: usual }: AttributeSpec): string {
  const allowed = values ? values.join(", ") : kind;
  return `\`${name}\` (${allowed}${usual ? `; ${valueText(usual)} when absent` : ""})`;
}

const valueText = (attr: Attr): string => ("value" in attr ? String(attr.value) : attr.kind);

/** The meaning as a formula, and the specification's conditions. */
function meaning(record: OpRecord): string {
  if (record.family === "layout") return "- meaning: moves elements, computes nothing\n";
  if (record.family === "region") return "- meaning: what the ops in its region compute\n";
  if (record.uncomputed) return `- meaning: not computed, as ${record.uncomputed}\n`;
  if (isSaidInWords(record)) return "";
  const op = exampleOp(record);
  const compute = record.compute(op);
  const given = Object.entries(typical[record.name] ?? {})
    .filter(([i]) => record.name !== "tosa.table" || i !== "1")
    .map(([i, value]) => `${record.operands[Number(i)]!.name} = ${value}`);
  const where = given.length > 0 ? ` (${given.join(", ")})` : "";
  const lines = [`- meaning${where}: \`${computeText(record, compute)}\``];
  if (compute.form === "map")
    for (const { that, message } of compute.requires ?? [])
      lines.push(
        `- specification wants: ${message} (\`${formula(that, inputNames(record, compute.operands))}\`)`,
      );
  return `${lines.join("\n")}\n`;
}

/** Ops with regions, of variables, and with shapes: the summary says what they do. */
const isSaidInWords = ({ traits, operands }: OpRecord): boolean =>
  traits.includes("symbolic") || operands.some(({ kind }) => kind === "shape");

const inputNames = ({ operands }: OpRecord, used: readonly number[]): string[] =>
  used.map((i) => operands[i]!.name);

function computeText(record: OpRecord, compute: Compute): string {
  const to = `${record.results.map(({ name }) => name).join(", ")} = `;
  switch (compute.form) {
    case "const":
      return `${to}values`;
    case "map":
      return to + formula(compute.lane, inputNames(record, compute.operands));
    case "reduce": {
      const { kind, type, nan } = compute;
      const step = combine(kind, nan, input(type, 0), input(type, 1));
      const start = formula(constant(type, identityOf(kind, type, nan)), []);
      const order = isOrdered(kind, type) && isFloat(type) ? ", in 16 partial results" : "";
      return `${to}fold along axis from ${start}: ${formula(step, ["a", "b"])}${order}`;
    }
    case "argmax":
      return `${to}index of the first greatest element along axis`;
    case "gather":
      return `${to}values[n, max(min(indices[n, w], k - 1), 0), c]`;
    case "move":
      return `${to}the operand's elements`;
    case "region":
      return `${to}what the region yields`;
    case "contract":
      return to + contractText(record, compute);
    default:
      return to + formText[compute.form];
  }
}

/** The product of the factors, summed; then what becomes of the sum. */
function contractText(record: OpRecord, compute: Extract<Compute, { form: "contract" }>): string {
  const { factors, kind, taps, type, finish } = compute;
  const each = factors.map(({ operands, lane }) => formula(lane, inputNames(record, operands)));
  const term = each.length > 1 ? each.map((text) => `(${text})`).join(" * ") : each[0]!;
  const after = formula(finish.lane, ["acc", "taps", ...inputNames(record, finish.operands)]);
  const how = kind === "sum" ? (type === "f32" ? "one chain of" : "sum in " + type + " of") : "largest of";
  return `${after}, acc = ${how} ${term} over ${taps.join(" x ")} taps`;
}

/** What forms without a lane of their own compute, in words. */
const formText = {
  sample: "a lane over elements that have their places from tables",
  scatter: "values_in, with the rows that indices name replaced by those of input",
  fourier: "the discrete Fourier transform along the last two axes",
  branch: "what one of the two regions yields",
  loop: "what the second region yields at the end",
  read: "what the variable holds",
  write: "the variable holds input1 from now on",
  extern: "what a function of the user's gives",
  none: "not computed",
} as const;

/** The example as a verified op; operands that must be constants are made so. */
function exampleOp({ name, example }: OpRecord): Op {
  const types = /: \((.*)\) -> [^:]*$/.exec(example)?.[1]?.split(/,\s*(?=tensor|!)/) ?? [];
  const constants = typical[name] ?? {};
  const isConstant = (i: number) => constants[i] !== undefined;
  const params = types.flatMap((type, i) => (isConstant(i) || type === "" ? [] : [`%${i}: ${type}`]));
  const ops = types.flatMap((type, i) =>
    isConstant(i)
      ? [`%${i} = "tosa.const"() <{values = dense<${constants[i]}> : ${type}}> : () -> ${type}`]
      : [],
  );
  const text = `func.func @f(${params.join(", ")}) {\n${[...ops, example].join("\n")}\nreturn\n}\n`;
  const { model, diagnostics } = parse(text);
  if (diagnostics.length > 0) throw new Error(`${name}: ${diagnostics[0]!.message} in\n${text}`);
  return model!.funcs[0]!.ops.at(-1)!;
}
