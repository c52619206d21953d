// A graph read in real numbers: no op rounds, wraps or loses bits; tables mean what they were made from, and a raised
// softmax means the real one.
import type { Arithmetic } from "../interpret.ts";
import { exactly } from "../interpret.ts";
import { realEvaluator } from "../expr/reals.ts";
import { enumAttr } from "../ir/attributes.ts";
import type { Op, Region } from "../ir/graph.ts";
import { changed, makeOp, makeParam } from "../ir/graph.ts";
import type { Compute } from "../ir/record.ts";
import { floatSoftmax } from "../passes/dequantize-softmax.ts";
import { isSoftmax, parametersOf } from "../passes/softmax/parameters.ts";
import { dialect } from "../tosa/index.ts";
import { tableMeaning } from "./tables.ts";
import { table } from "../support/table.ts";

export const reals: Arithmetic = {
  evaluator: realEvaluator,
  stored: () => "f64",
  compute: (op) => tableMeaning(op) ?? softmaxMeaning(op) ?? op.record!.compute(op),
};

/** The real softmax in the place of the ops in the region; undefined for other ops, and where those are floats. */
function softmaxMeaning(op: Op): Compute | undefined {
  if (!isSoftmax(op)) return undefined;
  const softmax = parametersOf(op);
  if (softmax.form.startsWith("f32")) return undefined;
  const ops: Op[] = [];
  const build = {
    op: (
      name: string,
      operands: Op["operands"],
      attributes: Op["attributes"],
      type: Op["results"][0]["type"],
    ) => {
      const made = makeOp({ name, record: dialect.find(name), operands, attributes, resultTypes: [type] });
      ops.push(made);
      return made.results[0]!;
    },
  };
  const param = makeParam(op.operands[0]!.type, 0);
  const result = floatSoftmax(param, { softmax, constants: "f64", build });
  const region: Region = { params: [param], ops, results: [result] };
  return { form: "region", region };
}

const otherRounding = table<string>({
  SINGLE_ROUND: "DOUBLE_ROUND",
  DOUBLE_ROUND: "SINGLE_ROUND",
});

/** The contract's arithmetic, but for rescales, which take single rounding for double and double for single. */
export const otherwise: Arithmetic = {
  ...exactly,
  compute: (op) => exactly.compute(roundedOtherwise(op)),
};

/** Whether there is a choice of rounding in some op, in those that regions hold too. */
export const roundsEitherWay = ({ ops }: Pick<Region, "ops">): boolean =>
  ops.some((op) => roundedOtherwise(op) !== op || op.regions.some(roundsEitherWay));

/** The op with single rounding for double and the other way round; itself where there is nothing to choose. */
export function roundedOtherwise(op: Op): Op {
  const mode = op.attributes["rounding_mode"];
  const other = mode && "value" in mode ? otherRounding[String(mode.value)] : undefined;
  if (other === undefined) return op;
  return changed(op, { attributes: { ...op.attributes, rounding_mode: enumAttr(other) } });
}
