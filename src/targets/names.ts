// The names of one C file. What the user called something stands first; generated names yield to it, to the names of the
// headers, and to each other.
import type { CInterface } from "../kernel/interface/interface.ts";
import { identifier, macrosOf } from "../kernel/interface/interface.ts";

/** Hands out names, each once in its block and the blocks around it. */
export class NameScope {
  private readonly taken: Set<string>;
  private readonly outer: NameScope | undefined;

  constructor(taken: Iterable<string> = [], outer?: NameScope) {
    this.taken = new Set(taken);
    this.outer = outer;
    for (const name of this.taken) outer?.heard(name);
  }

  /** Names for a nested block, some of them given: may repeat those of its siblings, never those around it. */
  nested(given: Iterable<string> = []): NameScope {
    return new NameScope(given, this);
  }

  /** The names of the file, for a function that is made on the way. */
  outermost(): NameScope {
    return this.outer?.outermost() ?? this;
  }

  /** `base` itself when free, else with the least number that makes it so; what headers have taken gets a `_`. */
  fresh(base: string): string {
    let name = identifier(base);
    for (let n = 2; !this.isFree(name); n++) name = identifier(`${base}_${n}`);
    this.taken.add(name);
    this.outer?.heard(name);
    return name;
  }

  protected isFree(name: string): boolean {
    return !this.sees(name);
  }

  private sees(name: string): boolean {
    return this.taken.has(name) || (this.outer?.sees(name) ?? false);
  }

  /** A block inside has given this name to something. */
  protected heard(name: string): void {
    this.outer?.heard(name);
  }
}

/**
 * Names at the level of a file: functions and macros of the interfaces, then tables and kernels. Those are made while functions
 * are printed, so they avoid every name that stands in any function: a local of the same name would take their place.
 */
export class FileNames extends NameScope {
  private readonly inside = new Set<string>();

  constructor(faces: readonly CInterface[] = []) {
    super(faces.flatMap((face) => [face.name, ...macrosOf(face)]));
    for (const face of faces) for (const p of [...face.params, ...face.results]) this.inside.add(p.name);
  }

  protected override isFree(name: string): boolean {
    return super.isFree(name) && !this.inside.has(name);
  }

  protected override heard(name: string): void {
    this.inside.add(name);
  }
}
