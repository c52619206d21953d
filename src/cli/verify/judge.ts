// Holds what a tier computed against what the interpreter computed.
import type { Tensor } from "../../index.ts";
import { compareOutputs } from "../compare.ts";
import { buildAndRun, HarnessFailure, type Call, type Result, type Tier, type Unit } from "../harness.ts";
import { elementText, firstTexts, placeText, type TensorSlot } from "../slots.ts";
import type { Coverage } from "./coverage.ts";

/** One function under test, with what it should return for each of its input sets. */
export interface Subject {
  readonly name: string;
  readonly unit: Unit;
  readonly params: readonly TensorSlot[];
  readonly coverage: Coverage;
  readonly expected: readonly (readonly Tensor[])[];
}

/** What one tier showed; `failure` is the first thing that went wrong, in words. */
export interface Evidence {
  readonly tier: Tier;
  readonly subject: Subject;
  readonly failure: string | undefined;
}

/** Builds and runs all subjects on one tier. A program that breaks off fails all of them. */
export async function judgeTier(tier: Tier, subjects: readonly Subject[]): Promise<Evidence[]> {
  const results = await outcome(subjects, tier);
  return subjects.map((subject, i) => ({
    tier,
    subject,
    failure: typeof results === "string" ? results : firstFailure(subject, results[i]!),
  }));
}

async function outcome(subjects: readonly Subject[], tier: Tier): Promise<Result[] | string> {
  const units = subjects.map(({ unit }) => unit);
  return buildAndRun(units, tier).catch((cause: unknown) => {
    if (cause instanceof HarnessFailure) return cause.message;
    throw cause;
  });
}

function firstFailure(subject: Subject, { calls }: Result): string | undefined {
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
