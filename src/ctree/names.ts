// The final names of a file's symbols. What the user called something stands first; generated names yield to it and to each
// other, scope by scope, so that no name hides another.
import type { Names } from "./print.ts";
import type { Requirements } from "./requirements.ts";
import type { CCode, CFunction, CStmt, CSymbol } from "./tree.ts";
import { partsOf, statementsOf } from "./uses.ts";

/** Turns what a symbol would like to be called into a name that C and its headers leave free. */
export type Spelling = (wish: string) => string;

class Scope {
  private readonly taken = new Set<string>();
  private readonly outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.outer = outer;
  }

  take(name: string): void {
    this.taken.add(name);
  }

  has(name: string): boolean {
    return this.taken.has(name) || (this.outer?.has(name) ?? false);
  }
}

/** The names of a file of these functions and what they need; `settled`: what its header defines. */
export function finalNames(
  functions: readonly CFunction[],
  { helpers, arrays }: Requirements,
  settled: Iterable<string>,
  spell: Spelling,
): Names {
  const table = new SymbolTable(settled, spell);
  for (const { definition } of helpers.values())
    if (definition.kind === "function") table.function(definition);
  for (const f of functions) table.function(f);
  for (const symbol of arrays.keys()) table.global(symbol);
  for (const f of functions) table.global(f.symbol);
  return table.nameOf;
}

/** Names of symbols for functions of one file, then for the arrays and kernels between them. */
class SymbolTable {
  private readonly names = new Map<CSymbol, string>();
  private readonly file = new Scope();
  /** Every name inside of a function: what is named at the level of the file must not be hidden there. */
  private readonly inside = new Set<string>();
  private readonly spell: Spelling;

  constructor(settled: Iterable<string>, spell: Spelling) {
    for (const name of settled) this.file.take(name);
    this.spell = spell;
  }

  /** The final name of a symbol; of those that are named with the file, once it is decided. */
  readonly nameOf: Names = (symbol) => {
    if (!isNamedHere(symbol)) return symbol.name;
    const name = this.names.get(symbol);
    if (name === undefined)
      throw new Error(`${symbol.kind} ${symbol.name} is used outside of where it is declared`);
    return name;
  };

  /** Decides the names of parameters and locals. A symbol that several blocks declare has one name, free in all of them. */
  function(f: CFunction): void {
    const scope = new Scope(this.file);
    for (const { symbol } of f.params) if (!isNamedHere(symbol)) this.settle(symbol.name, scope);
    for (const { symbol } of f.params) this.give(symbol, scope);
    this.block(f.body, scope);
  }

  /** Decides the names of arrays and kernels; after those of all functions. */
  global(symbol: CSymbol): void {
    this.give(symbol, this.file, (name) => this.inside.has(name));
  }

  private block(code: CCode, scope: Scope): void {
    const within = statementsOf(code);
    for (const s of within) if (s.kind === "declare") this.give(s.symbol, scope);
    for (const symbol of inSeveral(within)) this.give(symbol, scope);
    for (const s of within) for (const part of partsOf(s)) this.inner(part, s, scope);
  }

  private inner(code: CCode, s: CStmt, outer: Scope): void {
    const scope = new Scope(outer);
    if (s.kind === "for") this.give(s.variable, scope);
    this.block(code, scope);
  }

  private give(symbol: CSymbol, scope: Scope, alsoTaken: (name: string) => boolean = () => false): void {
    if (!isNamedHere(symbol)) return this.settle(symbol.name, scope);
    if (this.names.has(symbol)) return;
    const isTaken = (name: string): boolean => scope.has(name) || alsoTaken(name);
    let name = this.spell(symbol.name);
    for (let n = 2; isTaken(name); n++) name = this.spell(`${symbol.name}_${n}`);
    this.names.set(symbol, name);
    this.settle(name, scope);
  }

  private settle(name: string, scope: Scope): void {
    scope.take(name);
    this.inside.add(name);
  }
}

const isNamedHere = ({ kind }: CSymbol): boolean =>
  kind === "local" || kind === "parameter" || kind === "array" || kind === "kernel";

/** The symbols that more than one of some statements declare in a block of theirs. */
function inSeveral(statements: readonly CStmt[]): CSymbol[] {
  const times = new Map<CSymbol, number>();
  for (const part of statements.flatMap((s) => (s.kind === "for" ? [s] : partsOf(s))))
    for (const symbol of declaredIn(part)) times.set(symbol, (times.get(symbol) ?? 0) + 1);
  return [...times].flatMap(([symbol, n]) => (n > 1 ? [symbol] : []));
}

function declaredIn(code: CCode, found = new Set<CSymbol>()): Set<CSymbol> {
  for (const s of statementsOf(code)) {
    if (s.kind === "declare") found.add(s.symbol);
    if (s.kind === "for") found.add(s.variable);
    for (const part of partsOf(s)) declaredIn(part, found);
  }
  return found;
}
