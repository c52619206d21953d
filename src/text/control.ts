// Ops that hold regions in their custom form: `tosa.cond_if` and `tosa.while_loop`. Upstream lets their regions use values
// from outside. Here a region sees its parameters only, so such values become operands, and parameters of each region;
// constants and shapes are copied into it.
import type { ControlOpCstNode, RegionCstNode } from "../../grammar/cst.ts";
import type { Token } from "../../grammar/parse.ts";
import { makeOp, type Op, type OpInit, type Region, type Value } from "../ir/graph.ts";
import { capturedBy, closedOver, withOwnConstants } from "../ir/region.ts";
import type { Span } from "../support/diagnostics.ts";
import { addParam, emptyBlock, readStatements, type Block } from "./blocks.ts";
import { tokenSpan, type Context } from "./context.ts";
import { checkKnown } from "./known.ts";
import { checkUse, Scope } from "./scope.ts";
import { readResultTypes, readType, unknownType } from "./types.ts";

export function readControl(
  c: Context,
  block: Block,
  { children: o }: ControlOpCstNode,
  span: Span,
  location: string | undefined,
): { readonly op: Op; readonly written: number } | undefined {
  const token = o.ControlName[0]!;
  const before = c.errors;
  if (!checkKnown(c, token.image, tokenSpan(c, token))) return undefined;
  const pairs = (o.bindings?.[0]?.children.inner ?? []).map(({ children }) => children.Value);
  const conditions = (o.operands?.[0]?.children.Value ?? []).map((t) => block.scope.use(c, t));
  const inputs = pairs.map(([, outside]) => block.scope.use(c, outside!));
  const names = pairs.map(([inside]) => inside!);
  const types = (o.typeList?.[0]?.children.type ?? []).map((t) => readType(c, t));
  types.forEach((type, i) => inputs[i] && checkUse(c, inputs[i], type, pairs[i]![1]!));
  const regions = o.region.map((region) => readInner(c, block.scope, region, names, inputs));
  const operands = [...conditions, ...inputs];
  if (c.errors > before || operands.some((v) => v.type === unknownType)) return undefined;
  const resultTypes = readResultTypes(c, o.resultList?.[0]);
  const op = makeOp({
    ...closed({ name: token.image, operands, regions, resultTypes }),
    ...{ record: c.dialect.find(token.image), span, location },
  });
  return { op, written: resultTypes.length };
}

/** A region that names its parameters in a label, or has the names that the op binds, in that order. */
function readInner(
  c: Context,
  outer: Scope,
  region: RegionCstNode,
  names: readonly Token[],
  inputs: readonly Value[],
): Region {
  const block = emptyBlock(new Scope(outer));
  const hasLabel = region.children.statement?.[0]?.children.label !== undefined;
  if (!hasLabel) names.forEach((name, i) => addParam(c, block, name, inputs[i]!.type));
  readStatements(c, block, region);
  return { params: block.params, ops: block.ops, results: block.end?.operands ?? [] };
}

type Held = Pick<OpInit, "name" | "operands" | "resultTypes"> & { readonly regions: readonly Region[] };

const capturing: ReadonlySet<string> = new Set(["tosa.cond_if", "tosa.while_loop"]);

/** The op with regions that see nothing but their parameters. A loop hands further values from turn to turn. */
export function closed(op: Held): Held {
  if (!capturing.has(op.name)) return op;
  const own = op.regions.map(withOwnConstants);
  const captured = [...new Set(own.flatMap(capturedBy))];
  const isLoop = op.name === "tosa.while_loop";
  // A loop without a body is refused later, for what is written of it.
  if (captured.length === 0 || (isLoop && own.length < 2)) return { ...op, regions: own };
  const operands = [...op.operands, ...captured];
  const regions = own.map((region) => closedOver(region, captured));
  if (!isLoop) return { ...op, operands, regions };
  const [condition, body, ...others] = regions as [Region, Region];
  const handed = body.params.slice(-captured.length);
  const turning = { ...body, results: [...body.results, ...handed] };
  const resultTypes = [...op.resultTypes, ...captured.map((v) => v.type)];
  return { ...op, operands, regions: [condition, turning, ...others], resultTypes };
}
