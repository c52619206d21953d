// One number in all lanes of a register: what loops would make again and again is made once, where the number is known.
import * as C from "../ctree/build.ts";
import { mapCode, mapParts } from "../ctree/rewrite.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../ctree/tree.ts";
import { isList, partsOf, statementsOf, walk } from "../ctree/uses.ts";
import type { Kind, Machine } from "./machine.ts";
import { kinds, nameOf } from "./machine.ts";

/** A register that holds a local in every lane. */
interface Splat {
  readonly of: CSymbol;
  readonly kind: Kind;
}

/** The same code, with splats of scalars from outside of a loop made right behind the scalar. */
export const withSplatsOutside = (code: CCode, machine: Machine): CCode => new Splats(machine).code(code);

class Splats {
  private readonly types: Machine["types"];
  /** The kind of lanes that each function makes copies of one number in. */
  private readonly made: ReadonlyMap<string, Kind>;
  /** The register of each scalar, by the kind of its lanes. */
  private readonly registers = new Map<CSymbol, Map<Kind, CSymbol>>();

  constructor({ types, memory }: Machine) {
    this.types = types;
    this.made = new Map(kinds.map((kind) => [nameOf(memory[kind].splat), kind]));
  }

  /** The splat of a local that an expression is. */
  private splatIn(e: CExpr): Splat | undefined {
    const kind = e.kind === "call" ? this.made.get(e.callee.name) : undefined;
    const [of] = e.kind === "call" ? e.args : [];
    return kind && of?.kind === "use" && of.symbol.kind === "local" ? { of: of.symbol, kind } : undefined;
  }

  code(code: CCode): CCode {
    const inside = (s: CStmt): CStmt => mapParts(s, (part) => this.code(part));
    return isList(code) ? this.block(statementsOf(code).map(inside)) : inside(code);
  }

  private block(statements: readonly CStmt[]): CCode {
    const wanted = this.inLoops(statements);
    const made = new Set<CSymbol>();
    const use = (e: CExpr): CExpr => {
      const splat = this.splatIn(e);
      return splat && made.has(splat.of) ? C.use(this.register(splat)) : e;
    };
    return statements.map((s) => {
      if (s.kind !== "declare" || !wanted.has(s.symbol)) return made.size > 0 ? mapCode(s, use) : s;
      const of = s.symbol;
      const splats = [...wanted.get(of)!].map(([kind, value]) =>
        C.declare(C.constant(this.types[kind]), this.register({ of, kind }), value),
      );
      const declared = mapCode(s, use);
      made.add(of);
      return [declared, splats];
    });
  }

  private register({ of, kind }: Splat): CSymbol {
    const known = this.registers.get(of) ?? new Map<Kind, CSymbol>();
    this.registers.set(of, known);
    const symbol = known.get(kind) ?? C.local(`${of.name}_lanes`);
    known.set(kind, symbol);
    return symbol;
  }

  /** The splats that loops among some statements make, by the scalar and the kind of lanes. */
  private inLoops(statements: readonly CStmt[]): Map<CSymbol, Map<Kind, CExpr>> {
    const found = new Map<CSymbol, Map<Kind, CExpr>>();
    const see = (e: CExpr): void => {
      const splat = this.splatIn(e);
      if (splat) found.set(splat.of, (found.get(splat.of) ?? new Map()).set(splat.kind, e));
    };
    const visit = (s: CStmt): void => {
      if (s.kind === "for") walk(s, { expression: see });
      else partsOf(s).flatMap(statementsOf).forEach(visit);
    };
    statements.forEach(visit);
    return found;
  }
}
