// The language of loops: what its verifier refuses, what its interpreter finds wrong, how it reads; and every case at every
// step of lowering, run as loops against the interpreter of graphs.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { loopStages, runLoops, type Choices } from "../src/compiler.ts";
import type { Expr } from "../src/expr/expr.ts";
import { constant } from "../src/expr/expr.ts";
import { add, convert, lt, mul } from "../src/expr/vocabulary.ts";
import { interval } from "../src/expr/range.ts";
import { interpret, prepare } from "../src/index.ts";
import type { Func, Model } from "../src/ir/graph.ts";
import { variablesOf } from "../src/ir/variables.ts";
import * as b from "../src/loops/build.ts";
import type { Block, BoundExpr, Buffer, Claim, Loop, Proc, Reduction, Stmt, Value } from "../src/loops/ir.ts";
import { printProc } from "../src/loops/print.ts";
import { run } from "../src/loops/run.ts";
import { verifyProc } from "../src/loops/verify.ts";
import type { TypedArray } from "../src/support/tensor.ts";
import { cases, modelOf } from "./support/cases.ts";
import { inputSets } from "./support/graphs.ts";

// Small procs

const x = b.buffer("param", "x", "i8", [4, 6]);
const y = b.buffer("result", "y", "i32", [4]);
const [i, j] = [b.loopNamed("i", "parallel"), b.loopNamed("j", "reduce")];
const xij = b.load(b.element(x, b.ofLoop(i), b.ofLoop(j)));
const widened = b.bound([xij], (e) => convert("i32", e));
const sumOfWords: Reduction = { kind: "sum", type: "i32", nan: "propagate" };
const at = (to: Buffer, loop: Loop) => b.element(to, b.ofLoop(loop));

const procOf = (body: Block, params: readonly Buffer[] = [x], results: readonly Buffer[] = [y]): Proc => ({
  name: "f",
  params,
  results,
  body,
});

interface Row {
  readonly claims?: readonly Claim[];
  readonly lane?: Value;
  readonly columns?: number;
  readonly inner?: Block;
}

/** The sum of each row of x. */
function rowSums({ claims = [], lane, columns = 6, inner = [] }: Row = {}): Proc {
  const sum = b.value("sum", "i32", { claims });
  const update: Stmt = { kind: "update", acc: sum, expr: lane ? b.read(b.theValue(lane)) : widened };
  const lets = lane ? [b.letOf(lane, widened)] : [];
  return procOf([
    b.over(i, 4, [
      { kind: "acc", value: sum, reduction: sumOfWords },
      b.over(j, columns, [...lets, update, ...inner]),
      b.store(at(y, i), b.read(b.theValue(sum))),
    ]),
  ]);
}

const ramp = Int8Array.from({ length: 24 }, (_, k) => k - 12);

/** What a run finds, in batches as one iteration at a time. */
function faultsOf(proc: Proc, ...inputs: TypedArray[]): string[] {
  const [given, oneByOne] = [inputs.length > 0 ? inputs : [ramp], { batch: 1 }];
  const { faults } = run(proc, given);
  expect(new Set(faults)).toEqual(new Set(run(proc, given, oneByOne).faults));
  return faults.map(({ message, count }) => `${message} (${count})`);
}

describe("loops", () => {
  it("mean what they say", () => {
    const proc = rowSums();
    expect(verifyProc(proc)).toEqual([]);
    expect(run(proc, [ramp])).toEqual({ outputs: [Int32Array.of(-57, -21, 15, 51)], faults: [] });
  });

  it("are printed as one would write them", () => {
    const claims: Claim[] = [{ kind: "range", range: interval(-768, 762) }];
    expect(printProc(rowSums({ claims, lane: b.value("v", "i32", { note: "widened" }) }))).toBe(
      [
        "proc f(x: 4x6xi8) -> (y: 4xi32)",
        "  for i in 0..4 parallel",
        "    acc sum: sum i32    -- in -768..762",
        "    for j in 0..6 reduce",
        "      let v = x[i, j]    -- widened",
        "      sum <- v",
        "    y[i] = sum",
        "",
      ].join("\n"),
    );
  });

  it("keep sums of floats in sixteen parts, whatever way a loop is cut", () => {
    const [f, s] = [b.buffer("param", "f", "f32", [40]), b.buffer("result", "s", "f32", [1])];
    const [block, k] = [b.loopNamed("block", "reduce"), b.loopNamed("k", "reduce")];
    const sum = b.value("sum", "f32");
    const acc: Stmt = { kind: "acc", value: sum, reduction: { kind: "sum", type: "f32", nan: "propagate" } };
    const update: Stmt = {
      kind: "update",
      acc: sum,
      expr: b.read(b.load(at(f, k))),
      position: b.ofLoop(k),
    };
    const end = b.clipped("min", b.sumOf(7, [[1, b.ofLoop(block)]]), 40);
    const cut: Stmt[] = [
      {
        ...b.over(block, 40, []),
        kind: "for",
        loop: block,
        from: b.fixed(0),
        to: b.fixed(40),
        step: 7,
        body: [{ kind: "for", loop: k, from: b.ofLoop(block), to: end, step: 1, body: [update] }],
      },
    ];
    const [whole, parts] = [[b.over(k, 40, [update])], cut].map((loops) =>
      procOf([acc, ...loops, b.store(b.element(s, b.fixed(0)), b.read(b.theValue(sum)))], [f], [s]),
    );
    const values = Float32Array.from({ length: 40 }, (_, n) => 1 / (n + 1));
    expect([verifyProc(whole!), verifyProc(parts!)]).toEqual([[], []]);
    expect(run(parts!, [values])).toEqual(run(whole!, [values]));
  });
});

describe("the verifier finds", () => {
  const refused: Readonly<Record<string, readonly [proc: Proc, message: string]>> = {
    "an access one past the end": [rowSums({ columns: 7 }), "index 0..6 of x is outside of 0..5"],
    "a value out of its scope": [
      procOf([b.over(i, 4, [b.store(at(y, i), b.read(b.theValue(b.value("v", "i32"))))])]),
      "v is used where it is not defined",
    ],
    "a loop's index out of the loop": [
      procOf([b.store(at(y, i), { expr: constant("i32", 0), leaves: [] })]),
      "loop i is used outside of it",
    ],
    "another type": [
      procOf([b.over(i, 4, [b.store(at(y, i), b.read(b.load(b.element(x, b.ofLoop(i), b.fixed(0)))))])]),
      "what is stored in y is i8, not i32",
    ],
    "scratch that is not allocated": [
      procOf([
        b.over(i, 4, [
          b.store(at(b.buffer("scratch", "t", "i32", [4]), i), { expr: constant("i32", 0), leaves: [] }),
        ]),
      ]),
      "t is used before it is allocated",
    ],
    "a store into a parameter": [
      procOf([b.store(b.element(x, b.fixed(0), b.fixed(0)), { expr: constant("i8", 0), leaves: [] })]),
      "x is written, and is a param",
    ],
  };
  it.each(Object.entries(refused))("%s", (_name, [proc, message]) => {
    expect(verifyProc(proc)).toContain(message);
  });
});

describe("running finds", () => {
  const lane = (claims: readonly Claim[]) => b.value("v", "i32", { claims });
  const range = (lo: number, hi: number): Claim => ({ kind: "range", range: interval(lo, hi) });
  const scratch = b.buffer("scratch", "t", "i32", [4]);
  const zero = { expr: constant("i32", 0), leaves: [] };

  it("a range off by one, of a value and of a sum", () => {
    expect(faultsOf(rowSums({ lane: lane([range(-11, 11)]) }))).toEqual(["v is -12, outside of -11..11 (1)"]);
    expect(faultsOf(rowSums({ claims: [range(-56, 51)] }))).toEqual(["sum is -57, outside of -56..51 (1)"]);
  });

  it("a number that a row does not attain", () => {
    const claim: Claim = { kind: "attains", number: 11, loop: j };
    expect(faultsOf(rowSums({ lane: lane([claim]) }))).toEqual(["v is never 11 in loop j (3)"]);
  });

  it("two parallel iterations that write different numbers to one place", () => {
    const first = b.load(b.element(x, b.ofLoop(i), b.fixed(0)));
    const proc = (value: BoundExpr) => procOf([b.over(i, 4, [b.store(b.element(y, b.fixed(0)), value)])]);
    expect(faultsOf(proc(b.bound([first], (e) => convert("i32", e))))[0]).toBe(
      "writes y[0], which another parallel iteration uses (3)",
    );
    expect(faultsOf(proc(zero))).toEqual(["element 1 of y is never written (1)"]);
  });

  it("a parallel iteration that reads what another wrote", () => {
    const before = b.load(b.element(y, b.clipped("min", b.ofLoop(i), 2)));
    const body = [
      b.store(at(y, i), zero),
      b.store(
        at(y, i),
        b.bound([before], (e) => add(e, e)),
      ),
    ];
    expect(faultsOf(procOf([b.over(i, 4, body)]))[0]).toMatch(
      /^reads y\[2\], which another parallel iteration/,
    );
  });

  it("memory that is read before it is written", () => {
    const proc = procOf([
      { kind: "alloc", buffer: scratch },
      b.over(i, 4, [b.store(at(y, i), b.read(b.load(at(scratch, i))))]),
    ]);
    expect(faultsOf(proc)).toEqual(["reads t[0] before it is written (4)"]);
  });

  it("each read of one element that is not written, in batches as well", () => {
    const proc = procOf([
      { kind: "alloc", buffer: scratch },
      b.over(i, 4, [b.store(at(y, i), b.read(b.load(b.element(scratch, b.fixed(2)))))]),
    ]);
    expect(faultsOf(proc)).toEqual(["reads t[2] before it is written (4)"]);
  });

  it("an index that a value leads out of its table, and takes the default where there is one", () => {
    const table = b.buffer("const", "table", "i32", [3], Int32Array.of(1, 2, 3));
    const [v, from] = [b.value("v", "i32"), b.load(b.element(x, b.ofLoop(i), b.fixed(0)))];
    const proc = (otherwise: { otherwise?: number }) =>
      procOf([
        b.over(i, 4, [
          b.letOf(
            v,
            b.bound([from], (e) => convert("i32", e)),
          ),
          b.store(at(y, i), b.read({ kind: "load", from: b.element(table, b.ofValue(v)), ...otherwise })),
        ]),
      ]);
    expect(faultsOf(proc({}))).toEqual(["reads table[-12], outside of table: 3xi32 (3)"]);
    expect(run(proc({ otherwise: 9 }), [ramp])).toEqual({ outputs: [Int32Array.of(9, 9, 1, 9)], faults: [] });
  });

  /** Squares are summed up until the sum is past a bound; then the row is 1, else what `rest` gives. */
  function leaving(bound: number, rest: number, lanes: (e: Expr) => Expr): Proc {
    const sum = b.value("sum", "i32");
    const past = b.bound([b.theValue(sum)], (e) => lt(constant("i32", bound), e));
    const update: Stmt = { kind: "update", acc: sum, expr: b.bound([xij], lanes) };
    const fill = (v: number): Stmt => b.store(at(y, i), { expr: constant("i32", v), leaves: [] });
    return procOf([
      b.over(i, 4, [
        { kind: "acc", value: sum, reduction: sumOfWords },
        b.over(j, 6, [update, { kind: "leave", loop: j, when: past }]),
        { kind: "if", cond: past, then: [fill(1)], else: [fill(rest)], shortcut: true },
      ]),
    ]);
  }
  const square = (e: Expr): Expr => mul(convert("i32", e), convert("i32", e));
  const itself = (e: Expr): Expr => convert("i32", e);

  it("nothing where a loop is left rightly", () => {
    expect(run(leaving(100, 1, square), [ramp])).toEqual({
      outputs: [Int32Array.of(1, 1, 1, 1)],
      faults: [],
    });
  });

  it("a loop that is left for a reason that later iterations take away", () => {
    const up = Int8Array.from({ length: 24 }, (_, k) => (k % 6 < 3 ? 50 : -50));
    expect(faultsOf(leaving(100, 1, itself), up)).toEqual([
      "loop j is left, and at its end the reason is gone (4)",
    ]);
  });

  it("a short way that stores something else than the long one", () => {
    expect(faultsOf(leaving(100, 2, square))).toEqual(["y[0] is 1 by the short way, 2 by the other (2)"]);
  });
});

// Every case

const SEED = 20261128;

function wrongIn(model: Model, func: Func, choices: Choices): string[] {
  const sets = inputSets(func, SEED);
  const expected = sets.map((set) => interpret(model, set, { entry: func.name }).outputs);
  return loopStages(func, choices, variablesOf(model)).flatMap(({ name, proc }) => [
    ...verifyProc(proc).map((message) => `${name}: ${message}`),
    ...sets.flatMap((set, n) => {
      const { outputs, faults } = runLoops(proc, func, set);
      const { different } = compareOutputs(expected[n]!, outputs);
      return [
        ...(different > 0 ? [`${name}: ${different} lanes differ`] : []),
        ...faults.map(({ message }) => `${name}: ${message}`),
      ];
    }),
  ]);
}

describe("every case holds at every step as loops", () => {
  const named = cases.map((example) => [example.name, example] as const);
  it.each(named)("%s", { timeout: 120_000 }, (_name, example) => {
    const { model } = prepare(modelOf(example));
    const funcs = model.funcs.filter((func) => func.hasBody);
    const choices = example.cpu ? { cpu: example.cpu } : {};
    expect(funcs.flatMap((func) => wrongIn(model, func, choices))).toEqual([]);
  });
});
