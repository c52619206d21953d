// SSA names: what each `%name` of a region stands for.
import type { Token } from "../../grammar/parse.ts";
import { makeParam, type Value } from "../ir/graph.ts";
import { sameType, typeText, type Type } from "../ir/types.ts";
import type { Span } from "../support/diagnostics.ts";
import { report, suggest, tokenSpan, type Context } from "./context.ts";
import { unknownType } from "./types.ts";

interface Definition {
  readonly values: readonly Value[];
  readonly at: Span;
  /** Made up for a name that nothing defines, so that it is reported once. */
  readonly assumed: boolean;
}

export class Scope {
  private readonly names = new Map<string, Definition>();
  /** Names this region defines further down. */
  readonly later = new Map<string, Span>();
  /** True when definitions may be missing because of a mistake already reported. */
  lenient = false;
  private readonly parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  /** Gives `values` to a name; a name is given once. */
  define(c: Context, name: string, values: readonly Value[], at: Span): void {
    const first = this.find(name);
    if (first && !first.assumed) {
      const notes = [{ message: "it is defined here first", at: first.at }];
      report(c, at, "ssa/redefinition", `%${name} is defined twice`, { notes });
    }
    this.names.set(name, { values, at, assumed: false });
  }

  /** The value an operand names; one of unknown type where there is none. */
  use(c: Context, token: Token): Value {
    const [name, number] = token.image.slice(1).split("#") as [string, string?];
    const definition = this.find(name) ?? this.assume(c, token, name);
    if (definition.assumed) return definition.values[0]!;
    const value = definition.values[Number(number ?? 0)];
    if (value) return value;
    const count = definition.values.length;
    const notes = [{ message: `it has ${count} result${count === 1 ? "" : "s"}`, at: definition.at }];
    report(c, tokenSpan(c, token), "ssa/result-number", `there is no ${token.image}`, { notes });
    return makeParam(unknownType, 0);
  }

  /** True for a name that stands for something here. */
  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  private find(name: string): Definition | undefined {
    return this.names.get(name) ?? this.parent?.find(name);
  }

  private assume(c: Context, token: Token, name: string): Definition {
    const at = tokenSpan(c, token);
    if (!this.isLenient()) this.reportMissing(c, name, at);
    const definition = { values: [makeParam(unknownType, 0, name, at)], at, assumed: true };
    this.names.set(name, definition);
    return definition;
  }

  private reportMissing(c: Context, name: string, at: Span): void {
    const later = this.definedLater(name);
    if (later) {
      const notes = [{ message: "it is defined here", at: later }];
      return report(c, at, "ssa/use-before-definition", `%${name} is used before it is defined`, { notes });
    }
    const help = suggest(c, name, this.known(), undefined, "%");
    report(c, at, "ssa/undefined", `%${name} is not defined`, { help });
  }

  private isLenient(): boolean {
    return this.lenient || (this.parent?.isLenient() ?? false);
  }

  private definedLater(name: string): Span | undefined {
    return this.later.get(name) ?? this.parent?.definedLater(name);
  }

  private *known(): Generator<string> {
    for (const [name, { assumed }] of this.names) if (!assumed) yield name;
    if (this.parent) yield* this.parent.known();
  }
}

/** Reports an operand whose written type is not the type of its value. */
export function checkUse(c: Context, value: Value, written: Type, token: Token): void {
  if (typesAgree(value.type, written)) return;
  const message = `${token.image} is ${typeText(value.type)}, and its type is written ${typeText(written)} here`;
  const notes = value.span ? [{ message: `${token.image} is defined here`, at: value.span }] : [];
  report(c, tokenSpan(c, token), "ssa/type-mismatch", message, { notes });
}

export const typesAgree = (a: Type, b: Type): boolean =>
  a === b || a === unknownType || b === unknownType || sameType(a, b);
