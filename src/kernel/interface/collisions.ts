// Names of a model that would be one and the same in C.
import type { ExternCall } from "../../ir/extern.ts";
import { externCalls } from "../../ir/extern.ts";
import type { Func, Op } from "../../ir/graph.ts";
import type { Diagnostic } from "../../support/diagnostics.ts";
import { error } from "../../support/diagnostics.ts";
import type { CInterface } from "./interface.ts";
import { cTypeOf, functionNameOf, macrosOf } from "./interface.ts";

interface Named {
  readonly func: Func;
  readonly face: CInterface;
}

/** Two functions, two parameters of one, or macros of two functions whose names come out alike in C. */
export function collisions(named: readonly Named[]): Diagnostic[] {
  const called = named.flatMap((of) => functionsOf(of.face).map((name) => ({ ...of, name })));
  const functions = alike(called, ({ name }) => name.toUpperCase()).map(([one, other]) =>
    clash(`@${one.func.name} and @${other.func.name} both become ${one.name} in C`, one, other),
  );
  const parameters = [...named.flatMap(parameterCollisions), ...externCollisions(named)];
  return functions.length > 0 ? [...functions, ...parameters] : [...parameters, ...macroCollisions(named)];
}

const functionsOf = ({ name, init }: CInterface): string[] => [name, ...(init === undefined ? [] : [init])];

/** Parameters' names differ in more than capitals: their macros are capitals only. */
function parameterCollisions({ func, face }: Named): Diagnostic[] {
  const params = face.params.map(({ name }, i) => ({ name, value: func.params[i]! }));
  return alike(params, ({ name }) => name.toUpperCase()).map(([one, other]) =>
    error(
      "c/name",
      `%${one.value.name} and %${other.value.name} both become ${one.name} in C`,
      one.value.span,
      { help: "rename one of the arguments" },
    ),
  );
}

/** A function of the user's has one meaning and one list of types, and the model has none of its name. */
function externCollisions(named: readonly Named[]): Diagnostic[] {
  const calls = named.flatMap(({ func }) => externCalls(func));
  const own = new Map(named.flatMap(({ func, face }) => functionsOf(face).map((name) => [name, func])));
  const first = new Map<string, (typeof calls)[number]>();
  return calls.flatMap((one) => {
    const name = functionNameOf(one.call);
    const func = own.get(name);
    const other = first.get(name) ?? one;
    first.set(name, other);
    if (func) return [taken(`${one.call.means} and @${func.name} both become ${name} in C`, one.op, func)];
    if (one.call.means !== other.call.means)
      return [taken(`${one.call.means} and ${other.call.means} both become ${name} in C`, one.op, other.op)];
    if (typesOf(one.call) === typesOf(other.call)) return [];
    return [
      taken(`${one.call.means} is used with other types, and ${name} has one list of them`, one.op, other.op),
    ];
  });
}

/** What the list of parameters follows from. */
const typesOf = ({ takes }: ExternCall): string =>
  takes.map((a) => `${a.kind} ${a.name} ${"type" in a ? cTypeOf(a.type) : ""}`).join();

const taken = (message: string, one: Op, other: Op | Func): Diagnostic =>
  error("c/name", message, one.span, {
    notes: [{ message: "the other is here", at: other.span }],
    help: "give custom ops of different meaning or types different operator names, or the function another name",
  });

/** `@a` with a parameter `b_x`, and `@a_b` with `x`: two functions are reported once. */
function macroCollisions(named: readonly Named[]): Diagnostic[] {
  const macros = named.flatMap((of) => macrosOf(of.face).map((name) => ({ name, of })));
  const found = alike(macros, ({ name }) => name).filter(([one, other]) => one.of !== other.of);
  const pairs = new Map(found.map((pair) => [`${pair[0].of.face.name} ${pair[1].of.face.name}`, pair]));
  return [...pairs.values()].map(([one, other]) =>
    clash(
      `the macro ${one.name} would be about @${one.of.func.name} and about @${other.of.func.name}`,
      one.of,
      other.of,
    ),
  );
}

/** Every item whose key an earlier one has, with that one. */
function alike<T>(items: readonly T[], key: (item: T) => string): (readonly [T, T])[] {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const other = first.get(key(item));
    if (other === undefined) first.set(key(item), item);
    return other === undefined ? [] : [[item, other] as const];
  });
}

const clash = (message: string, one: Named, other: Named): Diagnostic =>
  error("c/name", message, one.func.span, {
    notes: [{ message: "the other is here", at: other.func.span }],
    help: "compile one at a time with --entry, with --prefix to tell the results apart",
  });
