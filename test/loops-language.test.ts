// What loops can say beyond what lowering makes of today's graphs: each example is verified, run with its claims checked, held
// against plain code, and wrong variants of it are refused or found.
import { describe, expect, it } from "vitest";
import { constant } from "../src/expr/expr.ts";
import { lt } from "../src/expr/vocabulary.ts";
import * as b from "../src/loops/build.ts";
import type { Block, Proc, Stmt, ValueLeaf } from "../src/loops/ir.ts";
import { printProc } from "../src/loops/print.ts";
import { run } from "../src/loops/run.ts";
import { verifyProc } from "../src/loops/verify.ts";
import * as procs from "./support/loops/procs.ts";

describe("loops say", () => {
  it.each(procs.examples.map((example) => [example.proc.name, example] as const))(
    "%s",
    (_name, { proc, inputs, expected }) => {
      expect(verifyProc(proc)).toEqual([]);
      expect(run(proc, inputs)).toEqual({ outputs: [expected], faults: [] });
      expect(printProc(proc)).not.toMatch(/undefined|\[object/);
    },
  );
});

describe("in batches of every size loops mean", () => {
  it.each([procs.paddedConvolution(9, 300, 2), procs.tiledMatmul(9, 70, 300), ...procs.examples])(
    "$proc.name of $expected.length",
    ({ proc, inputs, expected }) => {
      for (const batch of [1, 7, 64, 256])
        expect(run(proc, inputs, { batch })).toEqual({ outputs: [expected], faults: [] });
    },
  );
});

describe("of these the verifier refuses", () => {
  const { proc: conv } = procs.paddedConvolution();
  const { proc: chain } = procs.depthwise();
  const { proc: twice } = procs.calling();

  /** A proc with every statement replaced by what `change` makes of it, from the inside out. */
  function changed(proc: Proc, change: (s: Stmt) => Stmt): Proc {
    const block = (all: Block): Block =>
      all.map((s) =>
        change(
          s.kind === "for"
            ? { ...s, body: block(s.body) }
            : s.kind === "if"
              ? { ...s, then: block(s.then), else: block(s.else) }
              : s,
        ),
      );
    return { ...proc, body: block(proc.body) };
  }
  const cyclic = { ...twice, body: [] as Stmt[] };
  cyclic.body.push({ kind: "call", proc: cyclic, args: cyclic.params, results: cyclic.results });

  it.each<[string, Proc, string]>([
    [
      "a padded load without its default",
      changed(conv, (s) => {
        if (s.kind !== "update") return s;
        const leaves = s.expr.leaves.map((l) => (l.kind === "load" ? b.load(l.from) : l));
        return { ...s, expr: { ...s.expr, leaves } };
      }),
      "index -1..5 of x is outside of 0..4",
    ],
    [
      "a chain in a loop of any order",
      changed(chain, (s) => {
        if (s.kind !== "for" || s.loop.kind !== "serial") return s;
        const loop = procs.reduce("u");
        return { ...s, loop };
      }),
      "chain, a latest, is updated in loop u, whose iterations are reduce",
    ],
    [
      "a chain that starts from nothing",
      changed(chain, (s) => (s.kind === "acc" ? b.accOf(s.value, s.reduction) : s)),
      "chain, a latest, has no value to start from",
    ],
    ["a proc that calls itself", cyclic, "four_times calls four_times"],
    [
      "a call with a buffer of another size",
      changed(twice, (s) => (s.kind === "call" ? { ...s, args: [b.buffer("param", "x", "i32", [5])] } : s)),
      "x is 5xi32, and twice takes 4xi32",
    ],
  ])("%s", (_name, proc, message) => {
    expect(verifyProc(proc)).toContain(message);
  });

  const { proc: tile } = procs.tileOfDots();
  const { proc: matrices } = procs.tileOfMatrices();
  const { proc: lanes } = procs.sumOfLanes();
  const { proc: steps } = procs.sumsInSteps();

  const thirdRow = ({ expr }: Extract<Stmt, { kind: "store" }>): ValueLeaf => ({
    ...(expr.leaves[0] as ValueLeaf),
    row: { at: b.fixed(2), of: 2 },
  });

  it.each<[string, Proc, string]>([
    [
      "lanes past the end",
      changed(tile, (s) => (s.kind === "for" && s.loop.name === "c" ? { ...s, to: b.fixed(33) } : s)),
      "index 0..47 of x is outside of 0..31",
    ],
    [
      "a place past the end of an array",
      changed(tile, (s) =>
        s.kind === "for" && s.loop.name === "r" && s.loop.kind === "reduce" ? { ...s, to: b.fixed(4) } : s,
      ),
      "index 0..3 of acc is outside of 0..2",
    ],
    [
      "a group that there is not",
      changed(tile, (s) => (s.kind === "dot" ? { ...s, of: 4 } : s)),
      "a has no group 4",
    ],
    [
      "a matrix that there is not",
      changed(matrices, (s) => (s.kind === "dot" ? { ...s, rows: 3 } : s)),
      "a stands for 16 where 24 lanes should be",
    ],
    [
      "a row that there is not",
      changed(matrices, (s) => (s.kind === "store" ? { ...s, expr: b.read(thirdRow(s)) } : s)),
      "acc has no row 2..2 of 2",
    ],
    [
      "sums of groups in what is no sum of i32",
      changed(tile, (s) => (s.kind === "acc" ? b.accOf(s.value, { ...s.reduction, kind: "max" }) : s)),
      "acc takes up products of bytes, and is no sum of i32",
    ],
    [
      "more lanes than a value has",
      changed(tile, (s) => (s.kind === "store" ? { ...s, lanes: 9 } : s)),
      "acc has 8 lanes where 9 should be",
    ],
    [
      "lanes where there should be one number",
      changed(lanes, (s) => (s.kind === "across" ? b.letOf(s.value, s.expr) : s)),
      "parts has 8 lanes where one value should be",
    ],
    [
      "fewer lanes than are reduced",
      changed(lanes, (s) => (s.kind === "across" ? { ...s, lanes: 16 } : s)),
      "parts has 8 lanes where 16 should be",
    ],
    [
      "partial sums that are not as many as positions",
      changed(steps, (s) => (s.kind === "across" && s.value.type === "f32" ? { ...s, lanes: 8 } : s)),
      "total joins 8 partial results, not 16",
    ],
    [
      "partial sums of floats that are read by themselves",
      changed(steps, (s) =>
        s.kind === "across" && s.value.type === "f32"
          ? b.letOf(
              s.value,
              b.read({
                ...b.theValue(s.expr.leaves[0]!.kind === "value" ? s.expr.leaves[0]!.value : s.value),
                lane: 0,
              }),
            )
          : s,
      ),
      "partial results of floats are read by themselves",
    ],
    [
      "lanes that begin behind their end",
      changed(steps, (s) => (s.kind === "update" && s.first !== undefined ? { ...s, first: 16 } : s)),
      "parts takes up lanes 16..16",
    ],
    [
      "an array that is updated as a whole",
      changed(tile, (s) =>
        s.kind === "dot" ? b.update(s.acc, { expr: constant("i32", 0), leaves: [] }) : s,
      ),
      "acc is an array, of which one is updated at a time",
    ],
  ])("%s", (_name, proc, message) => {
    expect(verifyProc(proc)).toContain(message);
  });

  it("sums in a parallel loop", () => {
    const sum = b.value("sum", "i32");
    const out = b.buffer("result", "out", "i32", [1]);
    const one = { expr: constant("i32", 1), leaves: [] };
    const body = [
      b.accOf(sum, procs.sumOf("i32")),
      b.over(procs.parallel("i"), 4, [b.update(sum, one)]),
      b.store(b.element(out, b.fixed(0)), b.read(b.theValue(sum))),
    ];
    expect(verifyProc({ name: "f", params: [], results: [out], body })).toEqual([
      "sum, a sum, is updated in loop i, whose iterations are parallel",
    ]);
  });
});

describe("running", () => {
  it("finds products of neighbours that need more than 16 bits where they are said not to", () => {
    const { proc, inputs } = procs.tileOfDots();
    const narrow = (block: Block): Block =>
      block.map((s) =>
        s.kind === "for" ? { ...s, body: narrow(s.body) } : s.kind === "dot" ? { ...s, narrow: true } : s,
      );
    const filled = (v: number) => inputs.map(({ length }) => new Int8Array(length).fill(v));
    const { faults } = run({ ...proc, body: narrow(proc.body) }, filled(-128));
    expect(faults[0]?.message).toBe("products of two neighbours for acc need more than 16 bits");
    expect(run({ ...proc, body: narrow(proc.body) }, filled(-127)).faults).toEqual([]);
  });

  const { proc, inputs } = procs.halving();

  it("ends loops that do not end by themselves", () => {
    const always = b.bound([], () => lt(constant("i32", 0), constant("i32", 1)));
    const body = proc.body.map((s) => (s.kind === "while" ? { ...s, cond: always } : s));
    const { faults } = run({ ...proc, body }, inputs, { steps: 1000 });
    expect(faults).toEqual([
      { message: "rounds is stopped after 1000 iterations", value: undefined, count: 1 },
    ]);
  });

  it("counts the iterations of procs that are called", () => {
    const { proc: four, inputs } = procs.calling();
    expect(run(four, inputs, { steps: 8 }).faults).toEqual([]);
    expect(run(four, inputs, { steps: 7 }).faults).toHaveLength(1);
  });

  it("finds memory that is handed to a call before it is written", () => {
    const { proc: four, inputs } = procs.calling();
    const body = four.body.filter((s) => s.kind !== "call" || s.args[0]!.role !== "param");
    expect(run({ ...four, body }, inputs).faults[0]?.message).toBe("twice is called before t[0] is written");
  });
});
