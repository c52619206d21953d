// A process that examines specimens and builds them. It says when it begins with one, so that whoever started it can
// tell which one does not end.
import { failuresIn, waysFor } from "./build.ts";
import { examine, type Subject } from "./examine.ts";
import type { Fault, Specimen, Verdict } from "./specimen.ts";

/** Work: texts to examine, and whether C is built of those that are taken (`batch` chooses how). */
export interface Task {
  readonly specimens: readonly Specimen[];
  readonly seed: number;
  readonly batch: number | undefined;
  /** Each text goes to one target, in turn. */
  readonly inTurn?: boolean;
}

/** What a worker says: it begins with a specimen, has a verdict, builds, found a failure, or is done. */
export type Report =
  | { readonly kind: "begin"; readonly position: number }
  | { readonly kind: "verdict"; readonly position: number; readonly verdict: Verdict }
  | { readonly kind: "build"; readonly functions: number }
  | { readonly kind: "failure"; readonly position: number; readonly fault: Fault }
  | { readonly kind: "done" };

const say = (report: Report): void => void process.send!(report);

async function perform({ specimens, seed, batch, inTurn }: Task): Promise<void> {
  const owned: { position: number; subject: Subject }[] = [];
  specimens.forEach(({ text, index }, position) => {
    say({ kind: "begin", position });
    const { verdict, subjects } = examine(text, seed, inTurn ? index : undefined);
    say({ kind: "verdict", position, verdict });
    for (const subject of subjects) owned.push({ position, subject });
  });
  if (batch !== undefined && owned.length > 0) await build(owned, batch);
  say({ kind: "done" });
}

async function build(owned: readonly { position: number; subject: Subject }[], batch: number): Promise<void> {
  const subjects = owned.map(({ subject }) => subject);
  for (const way of waysFor(batch)) {
    say({ kind: "build", functions: subjects.length });
    for (const { position, fault } of await failuresIn(subjects, way))
      say({ kind: "failure", position: owned[position]!.position, fault });
  }
}

process.on("message", (task: Task) => void perform(task));
process.on("disconnect", () => process.exit(0));
