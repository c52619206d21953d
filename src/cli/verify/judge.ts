// Holds what a tier computed against what the interpreter computed.
import type { Tensor } from "../../index.ts";
import { compareOutputs } from "../compare.ts";
import { inTemporaryFolder } from "../cleanup.ts";
import { buildProgram, HarnessFailure } from "../harness.ts";
import type { Built, Call, Program, Tier, Unit } from "../harness.ts";
import { elementText, firstTexts, placeText, type TensorSlot } from "../slots.ts";
import type { Coverage } from "./coverage.ts";

/** One function under test, with what it should return for each of its input sets. */
export interface Subject {
  readonly name: string;
  readonly unit: Unit;
  readonly params: readonly TensorSlot[];
  readonly coverage: Coverage;
  /** How many ops the interpreter may run for one input set; its own limit when absent. */
  readonly steps?: number | undefined;
  readonly expected: readonly (readonly Tensor[])[];
}

/** What can still be said of a subject when its inputs and outputs are gone. */
export interface Summary {
  readonly name: string;
  readonly coverage: Coverage["kind"];
  readonly sets: number;
  /** Of all outputs, over all sets. */
  readonly lanes: number;
}

export const summaryOf = ({ name, coverage, expected }: Subject): Summary => ({
  name,
  coverage: coverage.kind,
  sets: coverage.samples.length,
  lanes: expected.reduce((sum, set) => set.reduce((n, { data }) => n + data.length, sum), 0),
});

/** What one tier showed; `failure` is the first thing that went wrong, in words. */
export interface Evidence {
  readonly tier: Tier;
  readonly subject: Summary;
  readonly failure: string | undefined;
}

/** A tier with its program of all functions, or why there is none. */
export interface BuiltTier {
  readonly tier: Tier;
  readonly program: Program | string;
}

/** Builds the functions for a tier in `folder`, with files of C that are the user's. */
export async function buildTier(
  tier: Tier,
  units: readonly Built[],
  folder: string,
  sources: readonly string[] = [],
): Promise<BuiltTier> {
  return { tier, program: await orFailure(buildProgram(folder, units, tier, { sources })) };
}

/** Runs some of the functions, each given by its place among those built. A program that breaks off fails all of them. */
export async function judge(
  { tier, program }: BuiltTier,
  trials: readonly { readonly place: number; readonly subject: Subject }[],
): Promise<Evidence[]> {
  const runs = trials.map(({ place, subject }) => ({ place, inputs: subject.unit.inputs }));
  const calls = typeof program === "string" ? program : await orFailure(program.run(runs));
  return trials.map(({ subject }, i) => ({
    tier,
    subject: summaryOf(subject),
    failure: typeof calls === "string" ? calls : firstFailure(subject, calls[i]!),
  }));
}

/** Builds and runs all subjects on one tier. */
export const judgeTier = (tier: Tier, subjects: readonly Subject[]): Promise<Evidence[]> =>
  inTemporaryFolder(async (folder) => {
    const units = subjects.map(({ unit }) => unit);
    const built = await buildTier(tier, units, folder);
    return judge(
      built,
      subjects.map((subject, place) => ({ place, subject })),
    );
  });

/** What came of it, or in words why the C could not be built or run to its end. */
function orFailure<T>(work: Promise<T>): Promise<T | string> {
  return work.catch((cause: unknown) => {
    if (cause instanceof HarnessFailure) return cause.message;
    throw cause;
  });
}

function firstFailure(subject: Subject, calls: readonly Call[]): string | undefined {
  for (const [set, call] of calls.entries()) {
    const what = misbehaviour(call);
    if (what !== undefined) return what + inSet(subject, set);
    const wrong = difference(subject, set, call.outputs);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function misbehaviour({ faults, code }: Call): string | undefined {
  if (faults.length > 0) return faults.join(", ");
  return code === 0 ? undefined : `returned ${code}`;
}

const inSet = ({ coverage }: Subject, set: number): string =>
  `\n  in input set ${set} (${coverage.samples[set]!.name})`;

/** The first lane of one input set that is not as expected, and from what it was computed. */
export function difference(
  subject: Subject,
  set: number,
  got: readonly Tensor[],
  expected: readonly Tensor[] = subject.expected[set]!,
): string | undefined {
  const { first, different, lanes } = compareOutputs(expected, got);
  if (first === undefined) return undefined;
  const [want, have] = [expected[first.output]!, got[first.output]!];
  const text = ({ type, data }: Tensor) => elementText(type, data[first.lane]!);
  const lines = [
    `out${first.output}${placeText(want.shape, first.lane)}: expected ${text(want)}, got ${text(have)}` +
      ` (${different} of ${lanes} lanes differ)`,
    ...subject.params.map((param, i) =>
      inputText(param, subject.coverage.samples[set]!.tensors[i]!, want, first.lane),
    ),
  ];
  return lines.join("\n") + inSet(subject, set);
}

/** The input's element at the lane's place when shapes agree; otherwise how the input begins. */
function inputText({ name }: TensorSlot, input: Tensor, output: Tensor, lane: number): string {
  if (`${input.shape}` === `${output.shape}`)
    return `  ${name}${placeText(input.shape, lane)} = ${elementText(input.type, input.data[lane]!)}`;
  const more = input.data.length > 8 ? ", ..." : "";
  return `  ${name} = [${firstTexts(input, 8).join(", ")}${more}]`;
}
