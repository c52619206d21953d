// Where two versions of a model's C part: which of them the interpreter sides with, and the op that tells them apart.
import { interfacesOf, lower, optimize, positionOf, type Func, type Tensor } from "../../index.ts";
import type { Op } from "../../ir/graph.ts";
import { compareOutputs } from "../compare.ts";
import { placesOf } from "../cost/places.ts";
import { edits } from "../diff.ts";
import { buildAndRun, HarnessFailure, type Call, type Tier } from "../harness.ts";
import { interpreted } from "../interpreted.ts";
import { choicesOf } from "../loops.ts";
import type { Files } from "./contents.ts";
import type { Made } from "./made.ts";
import type { Pair } from "./values.ts";

/** An op by its name and line of the model. */
export interface OpPlace {
  readonly op: string;
  readonly line: number | null;
}

export interface Standing {
  /** Whose values are those of the interpreter, which runs the model as it is now. */
  readonly interpreter: "before" | "now" | "neither";
  readonly parts: OpPlace | null;
}

interface Parting {
  readonly func: Func;
  readonly inputs: readonly Tensor[];
  readonly pair: Pair;
  readonly tier: Tier;
  readonly before: Files;
}

/**
 * Where the C of now is not what its model means, the first op that comes out wrong when it is compiled by itself; otherwise
 * the first that stands by a line of C that was not there before.
 */
export async function standing(parting: Parting, made: Made): Promise<Standing> {
  const { func, inputs, pair, before } = parting;
  const meant = interpreted(made.final, func.name, inputs).outputs;
  const isMeant = ({ outputs }: Call): boolean => compareOutputs(meant, outputs).different === 0;
  const [was, is] = pair.map(isMeant);
  const source = `${made.stem}.c`;
  const parts = is
    ? changedOp(String(before.get(source) ?? ""), String(made.files.get(source)))
    : await wrongOp(parting, made);
  return {
    interpreter: is ? "now" : was ? "before" : "neither",
    parts: parts ?? producer(func, pair),
  };
}

const codeOf = (line: string): string => line.replace(/\/\/.*$/, "").trim();

/** The op of the first line of code that was not there. */
function changedOp(before: string, now: string): OpPlace | undefined {
  const places = placesOf(now);
  const [a, b] = [before, now].map((text) => text.split("\n").map(codeOf));
  const added = edits(a!, b!).filter(({ kind, to }) => kind === "added" && b![to] !== "");
  return added.map(({ to }) => places[to]).find((place) => place !== undefined);
}

/** The op that made the output in which the two differ. */
function producer({ results }: Func, [before, now]: Pair): OpPlace | null {
  const output = compareOutputs(before.outputs, now.outputs).first?.output ?? 0;
  const owner = results[output]?.owner;
  return owner ? placeOf(owner) : null;
}

const placeOf = ({ name, span }: Op): OpPlace => ({
  op: name,
  line: span ? positionOf(span.source, span.start).line : null,
});

/** Every op with one static tensor as its result is compiled as if the function ended there; so many at most. */
const mostCuts = 64;

/** The first op whose value the C of now gets wrong; undefined where no op does by itself. */
async function wrongOp(
  { func, inputs, tier }: Parting,
  { final, options }: Made,
): Promise<OpPlace | undefined> {
  const whole = final.funcs.find(({ name }) => name === func.name)!;
  const ends = whole.ops.filter(isValue).slice(-mostCuts);
  const cut = ends.map((op, i): Func => ({ ...whole, name: `cut_${i}`, visibility: "public", results: op.results }));
  const { model } = optimize({ ...final, funcs: cut }, { pipeline: "dce" });
  const { files } = lower(model, { ...choicesOf(options), target: options.target, stem: "cut" });
  if (files.size === 0) return undefined;
  const units = interfacesOf(model.funcs, "cut").map((iface) => ({ stem: "cut", files, iface, inputs: [inputs] }));
  const results = await buildAndRun(units, tier).catch(nothingRun);
  const wrong = results.findIndex(({ calls }, i) => {
    const meant = interpreted(model, `cut_${i}`, inputs).outputs;
    return compareOutputs(meant, calls[0]!.outputs).different > 0;
  });
  return wrong < 0 ? undefined : placeOf(ends[wrong]!);
}

function nothingRun(cause: unknown): [] {
  if (cause instanceof HarnessFailure) return [];
  throw cause;
}

const isValue = ({ results, record }: Op): boolean =>
  results.length === 1 &&
  results[0]!.type.kind === "tensor" &&
  results[0]!.type.shape !== undefined &&
  record?.traits.includes("constant") === false;
