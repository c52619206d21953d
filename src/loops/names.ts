// What things are called: in a text of nested blocks, and in messages.
import type { Buffer, Leaf } from "./ir.ts";

/** Names as they are in a block and the blocks around it: things that can be seen at once are told apart. */
export class Names {
  private readonly outer: Names | undefined;
  private readonly given = new Map<object, string>();
  /** For each name that was asked for, the last number that something of that name has. */
  private readonly numbers = new Map<string, number>();
  private readonly taken = new Set<string>();

  constructor(outer?: Names) {
    this.outer = outer;
  }

  of(thing: { readonly name: string }): string {
    let name = this.known(thing);
    if (name === undefined) this.given.set(thing, (name = this.fresh(thing.name)));
    return name;
  }

  /** What stands for something that has no name. */
  stand(thing: object, text: string): void {
    this.given.set(thing, text);
  }

  private known(thing: object): string | undefined {
    return this.given.get(thing) ?? this.outer?.known(thing);
  }

  private isTaken(name: string): boolean {
    return this.taken.has(name) || (this.outer?.isTaken(name) ?? false);
  }

  private lastNumber(base: string): number {
    return this.numbers.get(base) ?? this.outer?.lastNumber(base) ?? 0;
  }

  private fresh(base: string): string {
    let n = this.lastNumber(base);
    let name: string;
    do name = ++n === 1 ? base : `${base}_${n}`;
    while (this.isTaken(name));
    this.numbers.set(base, n);
    this.taken.add(name);
    return name;
  }
}

/** The dimensions and the type: `4x8xi8`. */
export const shapeText = ({ shape, type }: Buffer): string => [...shape, type].join("x");

/** What a leaf reads, in a message. */
export const nameOf = (leaf: Leaf): string =>
  leaf.kind === "value" ? leaf.value.name : leaf.kind === "index" ? "an index" : leaf.from.buffer.name;
