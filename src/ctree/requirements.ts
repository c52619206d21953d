// What the functions of a file need before them: headers, rules for floats, constant arrays and helpers, each on the paths
// that use it (an unused static function is a warning).
import type { CArray, CDefinition, CFunction, CSymbol, CType, CWritten } from "./tree.ts";
import type { Path } from "./uses.ts";
import { walk } from "./uses.ts";

/** Something to write before the functions. */
export interface Piece<T extends CDefinition = CDefinition> {
  readonly symbol: CSymbol;
  readonly definition: T;
  readonly paths: Set<Path>;
}

export class Requirements {
  readonly headers = new Set<string>();
  floats = false;
  /** By symbol, in order of first use. */
  readonly arrays = new Map<CSymbol, Piece<CArray>>();
  /** By name, each after those it uses. */
  readonly helpers = new Map<string, Piece<CFunction | CWritten>>();

  /** `paths`: those of code outside of alternatives. */
  add(definition: CFunction | CWritten, paths: readonly Path[]): void {
    if (definition.kind === "function") return this.function(definition, paths);
    this.floats ||= definition.floats;
    for (const used of definition.uses) this.symbol(used, paths);
  }

  private function(f: CFunction, paths: readonly Path[]): void {
    this.type(f.result);
    for (const { type } of f.params) this.type(type);
    walk(f.body, { symbol: (s, p) => this.symbol(s, p), type: (t) => this.type(t) }, paths);
  }

  private type({ name }: CType): void {
    if (/^(float|double)/.test(name)) this.floats = true;
  }

  private symbol(symbol: CSymbol, paths: readonly Path[]): void {
    if (symbol.header !== undefined) this.headers.add(symbol.header);
    if (symbol.kind === "array") this.array(symbol, paths);
    if (symbol.kind === "helper") this.helper(symbol, paths);
  }

  private array(symbol: CSymbol, paths: readonly Path[]): void {
    let piece = this.arrays.get(symbol);
    if (!piece) {
      const definition = symbol.definition!() as CArray;
      this.arrays.set(symbol, (piece = { symbol, definition, paths: new Set() }));
      this.type(definition.type);
    }
    for (const p of paths) piece.paths.add(p);
  }

  private helper(symbol: CSymbol, paths: readonly Path[]): void {
    const known = this.helpers.get(symbol.name);
    if (known && paths.every((p) => known.paths.has(p))) return;
    const definition = known?.definition ?? (symbol.definition!() as CFunction | CWritten);
    this.add(definition, paths);
    const piece = known ?? { symbol, definition, paths: new Set<Path>() };
    for (const p of paths) piece.paths.add(p);
    this.helpers.set(symbol.name, piece); // here, behind what it uses
  }
}
