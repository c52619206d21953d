// Which ops each statement of a piece of code is there for, by who computes what and who reads it. The same for trees of C and for
// loops: both become statements that define, change and use names.

/** A statement as far as its origins are concerned. Names are identities. */
export interface Flow {
  /** The statement. */
  readonly mark: object;
  /** What it is known to compute. */
  readonly own?: readonly object[] | undefined;
  /** What the definitions after it in its block compute, up to the next statement that says. */
  readonly says?: readonly object[] | undefined;
  readonly defines?: object | undefined;
  readonly changes?: object | undefined;
  readonly uses: readonly object[];
  readonly parts: readonly (readonly Flow[])[];
}

export type Origins = ReadonlySet<object>;

/**
 * The origins of all statements, by mark. A definition has what is said of it, or those of its readers; what changes a name, those of
 * the name; what only uses names, theirs; what holds other statements, those of all of them. `all`: for what nothing is known of.
 */
export function originsOf(block: readonly Flow[], all: readonly object[]): ReadonlyMap<object, Origins> {
  const finding = new Finding();
  finding.forward(block);
  finding.backward(block);
  finding.forward(block);
  finding.rest(block, new Set(all));
  return finding.found;
}

class Finding {
  readonly found = new Map<object, Origins>();
  /** What names hold, and for whom they are read. */
  private readonly held = new Map<object, Origins>();
  private readonly readFor = new Map<object, Set<object>>();

  forward(block: readonly Flow[]): void {
    let said: readonly object[] = [];
    for (const s of block) {
      if (s.says) said = s.says;
      s.parts.forEach((part) => this.forward(part));
      if (s.parts.length > 0) said = [];
      const known = s.own ?? (s.says || s.defines ? said : []);
      const origins = known.length > 0 ? new Set(known) : (this.found.get(s.mark) ?? this.derived(s));
      if (origins.size === 0) continue;
      this.found.set(s.mark, origins);
      if (s.defines) this.held.set(s.defines, origins);
    }
  }

  private derived(s: Flow): Origins {
    const changed = s.changes && this.held.get(s.changes);
    if (changed) return changed;
    if (s.parts.length > 0) return this.inside(s);
    return s.defines ? new Set() : union(s.uses.map((name) => this.held.get(name)));
  }

  private inside({ parts }: Flow): Origins {
    return union(parts.flat().map(({ mark }) => this.found.get(mark)));
  }

  /** From the end: a value is defined before it is read. */
  backward(block: readonly Flow[]): void {
    for (const s of block.toReversed()) {
      s.parts.toReversed().forEach((part) => this.backward(part));
      const name = s.defines ?? s.changes;
      const own = this.found.get(s.mark) ?? (s.parts.length > 0 ? this.inside(s) : undefined);
      const origins = own ?? (name && this.readFor.get(name));
      if (!origins || origins.size === 0) continue;
      this.found.set(s.mark, origins);
      if (s.defines && !this.held.has(s.defines)) this.held.set(s.defines, origins);
      for (const used of s.uses) this.reads(used, origins);
    }
  }

  private reads(name: object, origins: Origins): void {
    const known = this.readFor.get(name) ?? new Set<object>();
    this.readFor.set(name, known);
    origins.forEach((o) => known.add(o));
  }

  /** What is left belongs to all. */
  rest(block: readonly Flow[], all: Origins): void {
    for (const s of block) {
      s.parts.forEach((part) => this.rest(part, all));
      const inside = this.inside(s);
      const origins = inside.size > 0 ? inside : this.found.get(s.mark);
      this.found.set(s.mark, origins ?? all);
    }
  }
}

const union = (sets: readonly (Origins | undefined)[]): Set<object> =>
  new Set(sets.flatMap((set) => [...(set ?? [])]));
