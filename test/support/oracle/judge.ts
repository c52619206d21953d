// The interpreter's answers beside upstream's: what was compared, and which lanes differ by more than is known and allowed.
import type { Call } from "../../../src/cli/harness.ts";
import { interpretFunc } from "../../../src/interpret.ts";
import { known, shows, tolerances, type Known } from "./allowances.ts";
import { typesText } from "./build.ts";
import { differences, openLanes, type Difference } from "./compare.ts";
import type { OpTrial } from "./trials.ts";

/** What came of all inputs of one op with one binding of its types. */
export interface Outcome {
  readonly shapes: Set<string>;
  compared: number;
  readonly wrong: string[];
}

/** Outcomes by the op and its types, and which of the known differences were met. */
export class Judge {
  readonly outcomes = new Map<string, Outcome>();
  readonly met = new Set<Known>();

  judge(trial: OpTrial, calls: readonly Call[]): void {
    const { func } = trial;
    const outcome = this.outcomeOf(trial);
    outcome.shapes.add(typesText(func));
    trial.inputs.forEach((inputs, set) => {
      const { outputs, notes } = interpretFunc(func, inputs);
      const [ours, theirs] = [outputs[0]!, calls[set]!.outputs[0]!];
      const open = openLanes(func, inputs, ours);
      if (notes.length > 0 && open.size === 0) outcome.wrong.push(`${func.name}: ${notes[0]!.message}`);
      outcome.wrong.push(...calls[set]!.faults.map((fault) => `${func.name}: ${fault}`));
      outcome.compared += ours.data.length - open.size;
      const found = differences({ func, inputs, ours, theirs }, open, tolerances[trial.record.name]);
      const strange = found.filter((d) => !this.isKnown(trial, d));
      outcome.wrong.push(...strange.map((d) => `${func.name} ${typesText(func)}: ${differenceText(d)}`));
    });
  }

  private outcomeOf({ record, types }: OpTrial): Outcome {
    const title = `${record.name} ${Object.values(types).join(" ")}`.trim();
    if (!this.outcomes.has(title)) this.outcomes.set(title, { shapes: new Set(), compared: 0, wrong: [] });
    return this.outcomes.get(title)!;
  }

  private isKnown({ record, types }: OpTrial, difference: Difference): boolean {
    const row = known.find((k) => shows(k, record.name, types, difference));
    if (row) this.met.add(row);
    return row !== undefined;
  }
}

const signed = (v: number): string => (Object.is(v, -0) ? "-0" : `${v}`);

const differenceText = ({ lane, ours, theirs, ulp }: Difference): string =>
  `lane ${lane} is ${signed(ours)}, upstream ${signed(theirs)} (${ulp} ulp)`;
