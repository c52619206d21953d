// The discrete Fourier transform of two axes as loops: along the last axis into memory in between, then along the one before.
import type { Expr } from "../expr/expr.ts";
import { constant, input } from "../expr/expr.ts";
import { partsOfTurn } from "../expr/parts-of-a-turn.ts";
import { interval } from "../expr/range.ts";
import { add, fma, lt, neg, select, sub } from "../expr/vocabulary.ts";
import type * as kernels from "../kernel/kernel.ts";
import {
  accOf,
  bound,
  buffer,
  element,
  fixed,
  letOf,
  load,
  loopNamed,
  ofLoop,
  ofValue,
} from "../loops/build.ts";
import { over, read, store, theValue, update, value } from "../loops/build.ts";
import type { Block, BoundExpr, Buffer, Index, Loop, Stmt, Value } from "../loops/ir.ts";
import type { Meaning } from "./elements.ts";
import { boundTo, elementOf } from "./elements.ts";
import type { Memory } from "./memory.ts";
import { flat, nested } from "./nests.ts";

/** The parts of a complex element; without imaginary part that is +0. */
type Complex = (at: Index) => { readonly re: Meaning; readonly im: Meaning };

/** One axis: `outer` times `length` times `inner` elements, of which `kept` come out along it. */
interface Along {
  readonly outer: number;
  readonly length: number;
  readonly kept: number;
  readonly inner: number;
}

export function fourierLoops(
  { operands, shapes, shape, to, between }: kernels.PlainKernel,
  { inverse }: { readonly inverse: boolean },
  memory: Memory,
): Block {
  const [n, h, w] = shapes[0] as [number, number, number];
  const columns = shape[2]!;
  const sign = inverse ? 1 : -1;
  const of = (b: kernels.Buffer | undefined, at: Index): Meaning =>
    b ? elementOf(b, at, memory) : (constant("f32", 0) as Meaning);
  const from =
    ([re, im]: readonly (kernels.Buffer | undefined)[]): Complex =>
    (at) => ({ re: of(re, at), im: of(im, at) });
  const into = (buffers: readonly kernels.Buffer[]): readonly Buffer[] => buffers.map((b) => memory.of(b));
  return [
    ...lines(from(operands), into(between), { outer: n * h, length: w, kept: columns, inner: 1 }, sign),
    ...lines(from(between), into(to), { outer: n, length: h, kept: h, inner: columns }, sign),
  ];
}

/** `out[k] = sum of x[j] * (cos + sign * i * sin)(2 pi j k / length)` along one axis. */
function lines(from: Complex, [re, im]: readonly Buffer[], along: Along, sign: number): Block {
  const { outer, length, kept, inner } = along;
  const [line, k, rest] = ["i", "k", "c"].map((name) => loopNamed(name, "parallel")) as [Loop, Loop, Loop];
  const sizes = [outer, kept, inner];
  const [first, last] = [line, rest].map((l, d) => (sizes[2 * d] === 1 ? fixed(0) : ofLoop(l))) as [
    Index,
    Index,
  ];
  const at = (size: number, j: Loop): Index => flat(0, [size * inner, inner, 1], [first, ofLoop(j), last]);
  const [a, b] = [value("sum_re", "f32"), value("sum_im", "f32")] as const;
  const place = at(kept, k);
  const body = [
    ...chain([a, b], (j) => from(at(length, j)), k, { length, sign }),
    store(element(re!, place), read(theValue(a))),
    store(element(im!, place), read(theValue(b))),
  ];
  return nested([outer], [line], [over(k, kept, nested([inner], [rest], body))]);
}

/** Two chains of fma over the elements of a line: `turn` is j k modulo their number. */
function chain(
  [a, b]: readonly [Value, Value],
  elementAt: (j: Loop) => ReturnType<Complex>,
  k: Loop,
  { length, sign }: { readonly length: number; readonly sign: number },
): Stmt[] {
  const j = loopNamed("j", "serial");
  const turn = value("turn", "i32");
  const at = value("at", "i32", { claims: [{ kind: "range", range: interval(0, length - 1) }] });
  const { re, im } = elementAt(j);
  const [cos, sin] = Object.entries(partsOfTurn(length, sign)).map(([name, data]) =>
    load(element(buffer("const", name, "f32", [length], data), ofValue(at))),
  ) as [Meaning, Meaning];
  const step = (acc: Value, first: Meaning, second: Meaning, isNegative: boolean): Stmt =>
    update(acc, stepOf(acc, [re, first], [im, second], isNegative));
  return [
    ...[a, b].map((acc) => accOf(acc, chained("f32"), { expr: constant("f32", 0), leaves: [] })),
    accOf(turn, chained("i32"), { expr: constant("i32", 0), leaves: [] }),
    over(j, length, [
      letOf(at, read(theValue(turn))),
      step(a, cos, sin, true),
      step(b, sin, cos, false),
      update(turn, turned(at, k, length)),
    ]),
  ];
}

const chained = (type: "f32" | "i32") => ({ kind: "latest", type, nan: "propagate" }) as const;

/** One fma by the real part of an element, then one by its imaginary part. */
function stepOf(
  acc: Value,
  by: readonly [Meaning, Meaning],
  then: readonly [Meaning, Meaning],
  isNegative: boolean,
): BoundExpr {
  const [so, x, p, y, q] = [0, 1, 2, 3, 4].map((id) => input("f32", id)) as Expr[];
  const first = fma(x!, p!, so!);
  return boundTo(fma(isNegative ? neg(y!) : y!, q!, first), [theValue(acc), ...by, ...then]);
}

/** The next place: further by k, modulo the length. */
const turned = (at: Value, k: Loop, length: number): BoundExpr =>
  bound([theValue(at), { kind: "index", index: ofLoop(k) }], (t, by) => {
    const next = add(t, by);
    const end = constant("i32", length);
    return select(lt(next, end), next, sub(next, end));
  });
