// Linear equations with few unknowns each.

/** The unknowns times their factors add up to `sum`. */
export interface Equation {
  readonly terms: readonly (readonly [unknown: object, by: number])[];
  readonly sum: number;
}

/** An unknown is `sum` less others times their factors, none of which has a row of its own. */
interface Row {
  readonly others: Map<object, number>;
  sum: number;
}

/** Longer rows cost more than they tell. */
const LONGEST = 64;
const TINY = 1e-9;

/** The unknowns that equations leave no choice; of those that hang together with equations that contradict each other, none. */
export function solved(equations: readonly Equation[]): Map<object, number> {
  const system = new System();
  const wrong = equations.filter((equation) => !system.take(equation));
  const out = connected(wrong, equations);
  const found = new Map<object, number>();
  for (const [unknown, { others, sum }] of system.rows)
    if (others.size === 0 && !out.has(unknown)) found.set(unknown, sum);
  return found;
}

class System {
  readonly rows = new Map<object, Row>();
  /** The unknowns in whose rows another stands. */
  private readonly readers = new Map<object, Set<object>>();

  /** False where it contradicts those before it. */
  take({ terms, sum }: Equation): boolean {
    const row: Row = { others: new Map(), sum };
    for (const [unknown, by] of terms) this.add(row, unknown, by);
    const [first] = row.others;
    if (!first) return Math.abs(row.sum) < TINY;
    if (row.others.size <= LONGEST) this.solve(row, ...first);
    return true;
  }

  private add(row: Row, unknown: object, by: number): void {
    const known = this.rows.get(unknown);
    if (!known) return plus(row.others, unknown, by);
    row.sum -= by * known.sum;
    for (const [other, factor] of known.others) plus(row.others, other, -by * factor);
  }

  /** The row of an unknown, which is put in its place in all others. */
  private solve({ others, sum }: Row, unknown: object, by: number): void {
    others.delete(unknown);
    const row: Row = { others: new Map([...others].map(([o, factor]) => [o, factor / by])), sum: sum / by };
    this.rows.set(unknown, row);
    this.note(unknown, row);
    for (const reader of this.readers.get(unknown) ?? []) {
      const of = this.rows.get(reader)!;
      const factor = of.others.get(unknown);
      if (factor === undefined) continue;
      of.others.delete(unknown);
      this.add(of, unknown, factor);
      this.note(reader, of);
    }
    this.readers.delete(unknown);
  }

  private note(reader: object, { others }: Row): void {
    for (const other of others.keys()) {
      const known = this.readers.get(other);
      if (known) known.add(reader);
      else this.readers.set(other, new Set([reader]));
    }
  }
}

function plus(terms: Map<object, number>, unknown: object, by: number): void {
  const sum = (terms.get(unknown) ?? 0) + by;
  if (Math.abs(sum) < TINY) terms.delete(unknown);
  else terms.set(unknown, sum);
}

/** All unknowns that equations tie to those of some of them. */
function connected(from: readonly Equation[], equations: readonly Equation[]): Set<object> {
  if (from.length === 0) return new Set();
  const at = new Map<object, Equation[]>();
  for (const equation of equations)
    for (const [unknown] of equation.terms) at.set(unknown, [...(at.get(unknown) ?? []), equation]);
  const found = new Set(from.flatMap(({ terms }) => terms.map(([unknown]) => unknown)));
  for (const unknown of found)
    for (const { terms } of at.get(unknown) ?? []) terms.forEach(([other]) => found.add(other));
  return found;
}
