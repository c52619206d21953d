// Identifiers that do not clash.

/** Hands out names, each once in its block and the blocks around it. */
export class NameScope {
  private readonly taken: Set<string>;
  private readonly outer: NameScope | undefined;

  constructor(taken: Iterable<string> = [], outer?: NameScope) {
    this.taken = new Set(taken);
    this.outer = outer;
  }

  /** Names for a nested block: may repeat those of its siblings, never those around it. */
  nested(): NameScope {
    return new NameScope([], this);
  }

  /** `base` itself when free, else with the least number that makes it so. */
  fresh(base: string): string {
    let name = base;
    for (let n = 2; this.has(name); n++) name = `${base}_${n}`;
    this.taken.add(name);
    return name;
  }

  private has(name: string): boolean {
    return this.taken.has(name) || (this.outer?.has(name) ?? false);
  }
}
