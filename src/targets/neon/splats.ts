// One number in all lanes of a register: what loops would make again and again is made once, where the number is known.
import * as C from "../../ctree/build.ts";
import { mapCode, mapParts } from "../../ctree/rewrite.ts";
import type { CCode, CExpr, CStmt, CSymbol } from "../../ctree/tree.ts";
import { isList, partsOf, statementsOf, walk } from "../../ctree/uses.ts";

const prefix = "vdupq_n_";

/** Vectors by the ending of the intrinsics that make them. */
const vectors: Readonly<Record<string, string>> = {
  s8: "int8x16_t",
  s16: "int16x8_t",
  s32: "int32x4_t",
  f32: "float32x4_t",
};

/** A register that holds a local in every lane. */
interface Splat {
  readonly of: CSymbol;
  readonly suffix: string;
}

/** The splat of a local that an expression is. */
function splatIn(e: CExpr): Splat | undefined {
  const [of] = e.kind === "call" && e.callee.name.startsWith(prefix) ? e.args : [];
  if (e.kind !== "call" || of?.kind !== "use" || of.symbol.kind !== "local") return undefined;
  return { of: of.symbol, suffix: e.callee.name.slice(prefix.length) };
}

/** The same code, with splats of scalars from outside of a loop made right behind the scalar. */
export const withSplatsOutside = (code: CCode): CCode => new Splats().code(code);

class Splats {
  /** The register of each scalar, by the ending of the intrinsic. */
  private readonly registers = new Map<CSymbol, Map<string, CSymbol>>();

  code(code: CCode): CCode {
    const inside = (s: CStmt): CStmt => mapParts(s, (part) => this.code(part));
    return isList(code) ? this.block(statementsOf(code).map(inside)) : inside(code);
  }

  private block(statements: readonly CStmt[]): CCode {
    const wanted = inLoops(statements);
    const made = new Set<CSymbol>();
    const use = (e: CExpr): CExpr => {
      const splat = splatIn(e);
      return splat && made.has(splat.of) ? C.use(this.register(splat)) : e;
    };
    return statements.map((s) => {
      if (s.kind !== "declare" || !wanted.has(s.symbol)) return made.size > 0 ? mapCode(s, use) : s;
      const of = s.symbol;
      const splats = [...wanted.get(of)!].map(([suffix, value]) =>
        C.declare(C.constant(vectors[suffix]!), this.register({ of, suffix }), value),
      );
      const declared = mapCode(s, use);
      made.add(of);
      return [declared, splats];
    });
  }

  private register({ of, suffix }: Splat): CSymbol {
    const known = this.registers.get(of) ?? new Map<string, CSymbol>();
    this.registers.set(of, known);
    const symbol = known.get(suffix) ?? C.local(`${of.name}_lanes`);
    known.set(suffix, symbol);
    return symbol;
  }
}

/** The splats that loops among some statements make, by the scalar and the ending of the intrinsic. */
function inLoops(statements: readonly CStmt[]): Map<CSymbol, Map<string, CExpr>> {
  const found = new Map<CSymbol, Map<string, CExpr>>();
  const see = (e: CExpr): void => {
    const splat = splatIn(e);
    if (splat) found.set(splat.of, (found.get(splat.of) ?? new Map()).set(splat.suffix, e));
  };
  const visit = (s: CStmt): void => {
    if (s.kind === "for") walk(s, { expression: see });
    else partsOf(s).flatMap(statementsOf).forEach(visit);
  };
  statements.forEach(visit);
  return found;
}
