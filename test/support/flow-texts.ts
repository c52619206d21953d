// Random functions of control flow and variables: branches and loops in one another, what they see from outside, values that change
// places from round to round, variables that are read and written before, in and after all that.
import type { Random } from "./seeded.ts";

/** What a function computes with, and the variables of its module. */
interface Kind {
  readonly type: string;
  readonly ops: readonly string[];
}

const kinds: readonly Kind[] = [
  { type: "tensor<2x3xi32>", ops: ["add", "sub", "maximum", "bitwise_xor"] },
  { type: "tensor<37xi8>", ops: ["maximum", "minimum", "bitwise_and", "bitwise_xor"] },
  { type: "tensor<5xf16>", ops: ["add", "sub", "maximum"] },
  { type: "tensor<19xf32>", ops: ["add", "mul", "minimum"] },
  { type: "tensor<4xi1>", ops: ["logical_and", "logical_or", "logical_xor"] },
];

/** Most rounds of a loop. */
const ROUNDS = 3;
const DEPTH = 2;

class Writer {
  private names = 0;
  private readonly r: Random;
  private readonly kind: Kind;

  constructor(r: Random, kind: Kind) {
    [this.r, this.kind] = [r, kind];
  }

  private pick<X>(list: readonly X[]): X {
    return list[this.r.within(0, list.length - 1)]!;
  }

  private fresh(): string {
    return `%v${this.names++}`;
  }

  /** Some statements after values that can be seen; those and what the statements make. */
  block(seen: readonly string[], depth: number, count: number): { lines: string[]; values: string[] } {
    const values = [...seen];
    const lines = Array.from({ length: count }, () => {
      const name = this.fresh();
      const made = this.pick(this.statements(depth))(name, values);
      if (made.startsWith("%v")) values.push(name);
      return made;
    });
    return { lines, values };
  }

  private statements(depth: number): readonly ((name: string, seen: readonly string[]) => string)[] {
    const flat = [
      (name: string, seen: readonly string[]) => this.op(name, seen),
      (name: string, seen: readonly string[]) => this.op(name, seen),
      (name: string) => `${name} = tosa.variable_read @${this.pick(["a", "b"])} : ${this.kind.type}`,
      (_: string, seen: readonly string[]) =>
        `tosa.variable_write @${this.pick(["a", "b"])}, ${this.pick(seen)} : ${this.kind.type}`,
    ];
    if (depth === 0) return flat;
    return [
      ...flat,
      (name, seen) => this.branch(name, seen, depth - 1),
      (name, seen) => this.loop(name, seen, depth - 1),
    ];
  }

  private op(name: string, seen: readonly string[]): string {
    const { type, ops } = this.kind;
    const op = this.pick(ops);
    const shift = op === "mul" ? ", %shift" : "";
    const types = op === "mul" ? `(${type}, ${type}, tensor<1xi8>)` : `(${type}, ${type})`;
    return `${name} = tosa.${op} ${this.pick(seen)}, ${this.pick(seen)}${shift} : ${types} -> ${type}`;
  }

  private branch(name: string, seen: readonly string[], depth: number): string {
    const { type } = this.kind;
    const part = (): string => {
      const { lines, values } = this.block(seen, depth, this.r.within(0, 3));
      return [...lines, `tosa.yield ${this.pick(values)} : ${type}`].join("\n");
    };
    return `${name} = tosa.cond_if %c${this.pick([0, 1])} : tensor<i1> -> ${type} {\n${part()}\n} else {\n${part()}\n}`;
  }

  /** Counts to a number; two values go from round to round, and may change places or stay as they are. */
  private loop(name: string, seen: readonly string[], depth: number): string {
    const { type } = this.kind;
    const [i, x, y, unused, last] = Array.from({ length: 5 }, () => this.fresh()) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const { lines, values } = this.block([...seen, x, y], depth, this.r.within(0, 3));
    const handed = this.pick([
      [y, x],
      [x, this.pick(values)],
      [this.pick(values), this.pick(values)],
    ]);
    const types = `tensor<i32>, ${type}, ${type}`;
    return `${name}_i, ${name}, ${unused} = tosa.while_loop (${i} = %zero, ${x} = ${this.pick(seen)}, ${y} = ${this.pick(seen)}) : (${types}) -> (${types}) {
%g${name.slice(1)} = tosa.greater %n${this.r.within(0, ROUNDS)}, ${i} : (tensor<i32>, tensor<i32>) -> tensor<i1>
tosa.yield %g${name.slice(1)} : tensor<i1>
} do {
^bb0(${i}: tensor<i32>, ${x}: ${type}, ${y}: ${type}):
${lines.join("\n")}
${last} = tosa.add ${i}, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
tosa.yield ${last}, ${handed.join(", ")} : ${types}
}`;
  }
}

const constant = (name: string, value: string, type: string): string =>
  `${name} = "tosa.const"() <{values = dense<${value}> : ${type}}> : () -> ${type}`;

/** A module with a function `@f` of two truth values and two tensors. Loops of it end. */
export function flowText(r: Random): string {
  const kind = kinds[r.within(0, kinds.length - 1)]!;
  const { type } = kind;
  const { lines, values } = new Writer(r, kind).block(["%x", "%y"], DEPTH, 6);
  const results = [values.at(-1)!, values[r.within(0, values.length - 1)]!];
  const counts = Array.from({ length: ROUNDS + 1 }, (_, n) => constant(`%n${n}`, `${n}`, "tensor<i32>"));
  return `module {
tosa.variable @a : ${type}
tosa.variable @b = dense<${/f\d/.test(type) ? "1.5" : "1"}> : ${type}
func.func @f(%c0: tensor<i1>, %c1: tensor<i1>, %x: ${type}, %y: ${type}) -> (${type}, ${type}) {
${constant("%zero", "0", "tensor<i32>")}
${constant("%one", "1", "tensor<i32>")}
${constant("%shift", "0", "tensor<1xi8>")}
${counts.join("\n")}
${lines.join("\n")}
return ${results.join(", ")} : ${type}, ${type}
}
}
`;
}
