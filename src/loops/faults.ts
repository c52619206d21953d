// What `run` found to be otherwise than the loops claim.
import type { Value } from "./ir.ts";

export interface Fault {
  /** What was claimed and what was so, the first time. */
  readonly message: string;
  /** The value that the claim is about, where it is about one. */
  readonly value: Value | undefined;
  readonly count: number;
}

/** Collects faults, each kind at each statement once. */
export class Faults {
  private readonly found = new Map<object, { message: string; value: Value | undefined; count: number }>();

  /** `at`: the statement or claim that does not hold; `message` is asked for only the first time. */
  add(at: object, value: Value | undefined, message: () => string): void {
    const known = this.found.get(at);
    if (known) known.count++;
    else this.found.set(at, { message: message(), value, count: 1 });
  }

  list(): Fault[] {
    return [...this.found.values()];
  }
}
