// Syntax mistakes by statement: each statement reports one, since the first is usually the cause of the others.
import type { Mistake } from "../../grammar/parse.ts";

export class Mistakes {
  /** In the order of the statements they belong to. */
  private readonly all: readonly Mistake[];
  private readonly dropped = new Set<Mistake>();

  constructor(mistakes: readonly Mistake[]) {
    this.all = [...mistakes].sort((a, b) => a.within - b.within || a.start - b.start);
  }

  /** True when a statement from `start` to `end` is broken; of its mistakes the first is kept. */
  settle(start: number, end: number): boolean {
    const found = this.between(start, end);
    const expectations = found.filter((m) => m.code === "expected");
    const others = found.length > expectations.length;
    for (const m of others ? expectations : expectations.slice(1)) this.dropped.add(m);
    return found.length > 0;
  }

  /** Forgets what the parser expected in a range, where something better can be said. */
  forget(start: number, end: number): void {
    for (const m of this.between(start, end)) if (m.code === "expected") this.dropped.add(m);
  }

  kept(): readonly Mistake[] {
    return this.all.filter((m) => !this.dropped.has(m));
  }

  private between(start: number, end: number): readonly Mistake[] {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.within < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.all.length && this.all[last]!.within < end) last++;
    return this.all.slice(low, last);
  }
}
