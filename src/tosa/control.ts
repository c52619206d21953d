// Control flow and state: ops that hold regions, and ops that are about a variable of the module. Older and newer texts spell
// them in several ways; here a region sees nothing but its parameters, and a variable goes by its name.
import type { Attr } from "../ir/attributes.ts";
import type { Op } from "../ir/graph.ts";
import type { Inferred, OldOp, OpRecord, SlotSpec, Upgraded } from "../ir/record.ts";
import { uncomputed } from "../ir/record.ts";
import { shapeAttr } from "../ir/shape-values.ts";
import type { Type } from "../ir/types.ts";
import { tensor, without } from "./shared.ts";
import { countOf, shapes, sizesOf } from "./sizes.ts";

const list = (name: string): SlotSpec => ({ name, kind: "any", element: "", variadic: true });

/** What the regions give is checked with them. */
const asWritten = (): Inferred => shapes();

const typesOf = (values: readonly { readonly type: Type }[]): Type[] => values.map(({ type }) => type);

const isTruth = (type: Type | undefined): boolean =>
  type?.kind === "tensor" && type.element.scalar === "i1" && Math.abs(countOf(type.shape)) === 1;

const family = "control-flow";

const condIf: OpRecord = {
  name: "tosa.cond_if",
  family,
  summary: "What the first region yields where the condition is true, else what the second one yields.",
  operands: [tensor("condition", "i1"), list("input_list")],
  results: [list("output_list")],
  attributes: [],
  types: [],
  traits: ["symbolic"],
  regions: ({ operands, results }) =>
    [0, 1].map(() => ({ params: typesOf(operands.slice(1)), results: typesOf(results) })),
  errorIf: [
    {
      when: (op) => Math.abs(countOf(sizesOf(op, 0))) !== 1,
      message: "the condition must be one truth value",
      help: "reduce it by tosa.reduce_any or tosa.reduce_all first, or choose element by element with tosa.select",
    },
  ],
  infer: asWritten,
  compute: () => ({ form: "branch" }),
  example: `%3 = "tosa.cond_if"(%0, %1, %2) ({
^bb0(%a: tensor<2x7xi32>, %b: tensor<2x7xi32>):
  %s = tosa.add %a, %b : (tensor<2x7xi32>, tensor<2x7xi32>) -> tensor<2x7xi32>
  "tosa.yield"(%s) : (tensor<2x7xi32>) -> ()
}, {
^bb0(%a: tensor<2x7xi32>, %b: tensor<2x7xi32>):
  "tosa.yield"(%b) : (tensor<2x7xi32>) -> ()
}) : (tensor<i1>, tensor<2x7xi32>, tensor<2x7xi32>) -> tensor<2x7xi32>`,
};

const whileLoop: OpRecord = {
  name: "tosa.while_loop",
  family,
  summary:
    "The second region on what it yielded last, first on the operands, as long as the first region yields true.",
  operands: [list("input_list")],
  results: [list("output_list")],
  attributes: [],
  types: [],
  traits: ["symbolic"],
  regions: ({ operands, results }) => [
    { params: typesOf(operands), results: undefined },
    { params: typesOf(operands), results: typesOf(results) },
  ],
  errorIf: [
    {
      when: ({ operands, results }) => operands.length !== results.length,
      message: "a loop gives as many values as it takes",
      help: "each operand comes out as it was after the last turn",
    },
    {
      when: ({ regions }) => regions.length === 2 && !isTruth(regions[0]!.results[0]?.type),
      message: "the first region must yield one truth value",
      help: "yield a tensor<i1>",
    },
  ],
  infer: asWritten,
  compute: () => ({ form: "loop" }),
  example: `%2:2 = "tosa.while_loop"(%0, %1) ({
^bb0(%i: tensor<1xi32>, %n: tensor<1xi32>):
  %c = tosa.greater %n, %i : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
  "tosa.yield"(%c) : (tensor<1xi1>) -> ()
}, {
^bb0(%i: tensor<1xi32>, %n: tensor<1xi32>):
  %d = tosa.add %i, %i : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi32>
  "tosa.yield"(%d, %n) : (tensor<1xi32>, tensor<1xi32>) -> ()
}) : (tensor<1xi32>, tensor<1xi32>) -> (tensor<1xi32>, tensor<1xi32>)`,
};

// Variables

const nameOf = (op: Op): string => {
  const { name } = op.attributes;
  return name?.kind === "string" ? name.value : "";
};

const state = { family: "state", types: [], infer: asWritten } satisfies Partial<OpRecord>;

/** In LLVM 19 the type of a variable was that of a tensor, and its name an attribute `name`. */
function upgradeVariable({ attributes }: OldOp): Upgraded | undefined {
  const { name, type } = attributes;
  if (name?.kind !== "string" || type?.kind !== "type" || type.type.kind !== "tensor") return undefined;
  const { element, shape = [] } = type.type;
  const entries: Record<string, Attr> = {
    sym_name: name,
    type: { kind: "type", type: { kind: "other", text: element.text } },
    var_shape: shapeAttr(shape),
  };
  return { attributes: { ...without(attributes, "name"), ...entries }, operands: [] };
}

const variable: OpRecord = {
  ...state,
  name: "tosa.variable",
  summary: "A tensor of the module that keeps its value; 0 before the first write, where no value is given.",
  operands: [],
  results: [],
  attributes: [
    { name: "sym_name", kind: "string" },
    { name: "var_shape", kind: "elements" },
    { name: "type", kind: "type" },
    { name: "initial_value", kind: "elements", optional: true },
  ],
  traits: ["symbolic", "effect"],
  ...uncomputed("it stands beside functions, and a call of one does nothing to it"),
  example:
    '"tosa.variable"() {sym_name = "v", var_shape = dense<[2, 7]> : tensor<2xindex>, type = i32, initial_value = dense<3> : tensor<2x7xi32>} : () -> ()',
  upgrade: upgradeVariable,
};

const named: OpRecord["attributes"] = [{ name: "name", kind: "string" }];

const variableRead: OpRecord = {
  ...state,
  name: "tosa.variable_read",
  oldNames: ["tosa.variable.read"],
  summary: "What a variable holds.",
  operands: [],
  results: [tensor("output1", "T")],
  attributes: named,
  traits: ["symbolic", "effect"],
  compute: (op) => ({ form: "read", variable: nameOf(op) }),
  example: '%0 = "tosa.variable_read"() {name = "v"} : () -> tensor<2x7xi32>',
};

const variableWrite: OpRecord = {
  ...state,
  name: "tosa.variable_write",
  oldNames: ["tosa.variable.write"],
  summary: "A variable holds this from now on.",
  operands: [tensor("input1", "T")],
  results: [],
  attributes: named,
  traits: ["symbolic", "effect"],
  compute: (op) => ({ form: "write", variable: nameOf(op) }),
  example: '"tosa.variable_write"(%0) {name = "v"} : (tensor<2x7xi32>) -> ()',
};

/** Ops that are no line of their own: they hold regions, or need a variable beside them. */
export const control: readonly OpRecord[] = [condIf, whileLoop, variable, variableRead, variableWrite];
