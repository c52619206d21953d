// Lane expressions as people write formulas.
import type { Expr } from "../../../src/expr/expr.ts";

/** `names` are those of the inputs, by id. A node that is used often is not named: meanings are short. */
export function formula(e: Expr, names: readonly string[]): string {
  switch (e.kind) {
    case "const":
      return number(e.value);
    case "input":
      return names[e.id] ?? `x${e.id}`;
    case "lookup":
      return `table[${formula(e.index, names)}]`;
    case "apply": {
      const args = e.args.map((arg) => formula(arg, names));
      if (e.op === "convert") return `${e.type}(${args[0]})`;
      const operator = operators[e.op];
      return operator ? args.map(grouped).join(` ${operator} `) : `${e.op}(${args.join(", ")})`;
    }
  }
}

const operators: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  and: "&",
  or: "|",
  xor: "^",
  eq: "==",
  lt: "<",
  le: "<=",
  shl: "<<",
  sar: ">>",
};

/** Brackets around what has an operator outside of brackets. */
function grouped(text: string): string {
  let depth = 0;
  for (const c of text) {
    if (c === "(" || c === "[") depth++;
    else if (c === ")" || c === "]") depth--;
    else if (c === " " && depth === 0) return `(${text})`;
  }
  return text;
}

/** Powers of two and their neighbours are what large numbers mean. */
function number(value: number | bigint): string {
  const [n, sign] = [Math.abs(Number(value)), Number(value) < 0 ? "-" : ""];
  if (n < 65536 || !Number.isSafeInteger(n)) return Object.is(value, -0) ? "-0" : `${value}`;
  for (const [delta, rest] of [
    [0, ""],
    [1, " - 1"],
  ] as const)
    if (Number.isInteger(Math.log2(n + delta))) {
      const power = `2^${Math.log2(n + delta)}${rest}`;
      return rest === "" ? `${sign}${power}` : `${sign}(${power})`;
    }
  return `${value}`;
}
