// Procs as passes will write them: padded convolutions, pools with borders, tiles, chains, positions across loops. Each comes with
// what it computes, in a few plain lines.
import { constant } from "../../../src/expr/expr.ts";
import { add, convert, div, fma, lt, mul, select, sub, toFloatExpr } from "../../../src/expr/vocabulary.ts";
import { joinedAsTree, PARTIALS } from "../../../src/expr/reduce.ts";
import * as b from "../../../src/loops/build.ts";
import type {
  Access,
  Block,
  BoundExpr,
  Buffer,
  Index,
  Loop,
  Proc,
  Reduction,
  Stmt,
  Value,
} from "../../../src/loops/ir.ts";
import type { TypedArray } from "../../../src/support/tensor.ts";

/** A proc, inputs for it, and its result by other means. */
export interface Example {
  readonly says: string;
  readonly proc: Proc;
  readonly inputs: readonly TypedArray[];
  readonly expected: TypedArray;
}

export const parallel = (name: string): Loop => b.loopNamed(name, "parallel");
export const reduce = (name: string): Loop => b.loopNamed(name, "reduce");
export const serial = (name: string): Loop => b.loopNamed(name, "serial");

export const sumOf = (type: "i32" | "f32"): Reduction => ({ kind: "sum", type, nan: "propagate" });
const latest = (type: "i32" | "f32"): Reduction => ({ kind: "latest", type, nan: "propagate" });
const number = (type: "i32" | "f32", value: number): BoundExpr => ({
  expr: constant(type, value),
  leaves: [],
});
const valueOf = (v: Value): BoundExpr => b.read(b.theValue(v));

const procOf = (name: string, params: readonly Buffer[], results: readonly Buffer[], body: Block): Proc => ({
  name,
  params,
  results,
  body,
});

/** `a + b + offset`, of loops. */
const shifted = (offset: number, ...loops: Loop[]): Index =>
  b.sumOf(
    offset,
    loops.map((l) => [1, b.ofLoop(l)] as const),
  );

const bytes = (count: number, seed: number): Int8Array =>
  Int8Array.from({ length: count }, (_, i) => (Math.imul(i + seed, 2654435761) >>> 7) & 255);
const floats = (count: number, seed: number): Float32Array =>
  Float32Array.from(bytes(count, seed), (v) => v / 7);

/** The product of two bytes, each less its zero point. */
const product = (x: Access, zp: number, w: Access, padded = false): BoundExpr =>
  b.bound([padded ? b.loadElse(x, zp) : b.load(x), b.load(w)], (p, q) =>
    mul(sub(convert("i32", p), constant("i32", zp)), convert("i32", q)),
  );

export function paddedConvolution(size = 5, channels = 3, outputs = 2): Example {
  const zp = -3;
  const x = b.buffer("param", "x", "i8", [size, size, channels]);
  const w = b.buffer("param", "w", "i8", [outputs, 3, 3, channels]);
  const out = b.buffer("result", "out", "i32", [size, size, outputs]);
  const [y, z, o] = [parallel("y"), parallel("z"), parallel("o")];
  const [ky, kx, c] = [reduce("ky"), reduce("kx"), reduce("c")];
  const acc = b.value("acc", "i32");
  const from = b.element(x, shifted(-1, y, ky), shifted(-1, z, kx), b.ofLoop(c));
  const by = b.element(w, b.ofLoop(o), b.ofLoop(ky), b.ofLoop(kx), b.ofLoop(c));
  const taps = b.over(ky, 3, [
    b.over(kx, 3, [b.over(c, channels, [b.update(acc, product(from, zp, by, true))])]),
  ]);
  const to = b.element(out, b.ofLoop(y), b.ofLoop(z), b.ofLoop(o));
  const inner = [b.accOf(acc, sumOf("i32")), taps, b.store(to, valueOf(acc))];
  const body = [b.over(y, size, [b.over(z, size, [b.over(o, outputs, inner)])])];
  const inputs = [bytes(size * size * channels, 1), bytes(outputs * 9 * channels, 2)] as const;
  const at = (i: number, j: number, k: number): number =>
    i < 0 || j < 0 || i >= size || j >= size ? zp : inputs[0][(i * size + j) * channels + k]!;
  const expected = Int32Array.from({ length: size * size * outputs }, (_, n) => {
    const [i, j, k] = [Math.floor(n / outputs / size), Math.floor(n / outputs) % size, n % outputs];
    let sum = 0;
    for (let t = 0; t < 9 * channels; t++) {
      const [dy, dx] = [Math.floor(t / channels / 3), Math.floor(t / channels) % 3];
      sum += (at(i + dy - 1, j + dx - 1, t % channels) - zp) * inputs[1][k * 9 * channels + t]!;
    }
    return sum;
  });
  return {
    says: "A reduction may run over several loops, and an access move with several: padding is a load with a default.",
    proc: procOf("conv", [x, w], [out], body),
    inputs,
    expected,
  };
}

export function averagePool(): Example {
  const n = 4;
  const x = b.buffer("param", "x", "f32", [n, n]);
  const out = b.buffer("result", "out", "f32", [n, n]);
  const [y, z, ky, kx] = [parallel("y"), parallel("z"), reduce("ky"), reduce("kx")];
  const [sum, count] = [b.value("sum", "f32"), b.value("count", "i32")];
  const isInside = (index: Index): BoundExpr =>
    b.bound([{ kind: "index", index }], (i) =>
      select(lt(i, constant("i32", 0)), constant("i1", 0), lt(i, constant("i32", n))),
    );
  const [row, column] = [shifted(-1, y, ky), shifted(-1, z, kx)];
  const position = b.sumOf(0, [
    [3, b.ofLoop(ky)],
    [1, b.ofLoop(kx)],
  ]);
  // What stands in a branch is inside of the buffer there, but not by corners: the default is never taken.
  const tap = b.read(b.loadElse(b.element(x, row, column), 0));
  const taken = [b.update(sum, tap, position), b.update(count, number("i32", 1))];
  const inner = [
    b.accOf(sum, sumOf("f32")),
    b.accOf(count, sumOf("i32")),
    b.over(ky, 3, [b.when(isInside(row), [b.over(kx, 3, [b.when(isInside(column), taken)])])]),
    b.store(
      b.element(out, b.ofLoop(y), b.ofLoop(z)),
      b.bound([b.theValue(sum), b.theValue(count)], (s, c) => div(s, toFloatExpr(c))),
    ),
  ];
  const inputs = [floats(n * n, 3)];
  const expected = Float32Array.from({ length: n * n }, (_, at) => {
    const [parts, [i, j]] = [new Float32Array(16), [Math.floor(at / n), at % n] as const];
    let taps = 0;
    for (let t = 0; t < 9; t++) {
      const [r, c] = [i + Math.floor(t / 3) - 1, j + (t % 3) - 1];
      if (r < 0 || c < 0 || r >= n || c >= n) continue;
      parts[t] = parts[t]! + inputs[0]![r * n + c]!;
      taps++;
    }
    for (let half = 8; half >= 1; half /= 2)
      for (let p = 0; p < half; p++) parts[p] = parts[p]! + parts[p + half]!;
    return Math.fround(parts[0]! / taps);
  });
  return {
    says: "An `if` around `update` leaves a tap out. Sums of floats go by position in the original reduction, which may lie in several loops.",
    proc: procOf("pool", [x], [out], [b.over(y, n, [b.over(z, n, inner)])]),
    inputs,
    expected,
  };
}

export function tiledMatmul(rows = 6, columns = 5, depth = 7): Example {
  const tile = 4;
  const x = b.buffer("param", "x", "i8", [rows, depth]);
  const w = b.buffer("param", "w", "i8", [depth, columns]);
  const out = b.buffer("result", "out", "i32", [rows, columns]);
  const packed = b.buffer("scratch", "packed", "i8", [tile, depth]);
  const [tj, j, k] = [parallel("tj"), parallel("j"), reduce("k")];
  const [pj, pk, i] = [parallel("pj"), parallel("pk"), parallel("i")];
  const acc = b.value("acc", "i32");
  const end = b.clipped("min", b.sumOf(tile, [[1, b.ofLoop(tj)]]), columns);
  const from = b.element(w, b.ofLoop(pk), shifted(0, tj, pj));
  const within = b.sumOf(0, [
    [1, b.ofLoop(j)],
    [-1, b.ofLoop(tj)],
  ]);
  const packing = b.over(pj, tile, [
    b.over(pk, depth, [b.store(b.element(packed, b.ofLoop(pj), b.ofLoop(pk)), b.read(b.loadElse(from, 0)))]),
  ]);
  // A column's distance from its tile is less than the tile: said by a remainder, as corners do not know that loops go together.
  const of = b.element(packed, b.clipped("mod", within, tile), b.ofLoop(k));
  const products = [b.update(acc, product(b.element(x, b.ofLoop(i), b.ofLoop(k)), 0, of))];
  const inner = [
    b.accOf(acc, sumOf("i32")),
    b.over(k, depth, products),
    b.store(b.element(out, b.ofLoop(i), b.ofLoop(j)), valueOf(acc)),
  ];
  const columnsOfTile = { kind: "for", loop: j, from: b.ofLoop(tj), to: end, step: 1, body: inner } as const;
  const tiles = { kind: "for", loop: tj, from: b.fixed(0), to: b.fixed(columns), step: tile } as const;
  const body: Block = [
    { ...tiles, body: [{ kind: "alloc", buffer: packed }, packing, b.over(i, rows, [columnsOfTile])] },
  ];
  const inputs = [bytes(rows * depth, 4), bytes(depth * columns, 5)] as const;
  const expected = Int32Array.from({ length: rows * columns }, (_, n) => {
    const [r, c] = [Math.floor(n / columns), n % columns];
    return Array.from(
      { length: depth },
      (_, d) => inputs[0][r * depth + d]! * inputs[1][d * columns + c]!,
    ).reduce((s, p) => s + p);
  });
  return {
    says: "Loops go by tiles, the last one cut by `min`; `alloc` is memory that each execution of its block has anew.",
    proc: procOf("matmul", [x, w], [out], body),
    inputs,
    expected,
  };
}

export function depthwise(): Example {
  const [n, channels] = [4, 3];
  const x = b.buffer("param", "x", "f32", [n, channels]);
  const w = b.buffer("param", "w", "f32", [3, channels]);
  const out = b.buffer("result", "out", "f32", [n, channels]);
  const [y, c, t] = [parallel("y"), parallel("c"), serial("t")];
  const chain = b.value("chain", "f32");
  const row = shifted(-1, y, t);
  const isInside = b.bound([{ kind: "index", index: row }], (i) =>
    select(lt(i, constant("i32", 0)), constant("i1", 0), lt(i, constant("i32", n))),
  );
  const next = b.bound(
    [
      b.loadElse(b.element(x, row, b.ofLoop(c)), 0),
      b.load(b.element(w, b.ofLoop(t), b.ofLoop(c))),
      b.theValue(chain),
    ],
    (p, q, before) => fma(p, q, before),
  );
  const inner = [
    b.accOf(chain, latest("f32"), number("f32", 0)),
    b.over(t, 3, [b.when(isInside, [b.update(chain, next)])]),
    b.store(b.element(out, b.ofLoop(y), b.ofLoop(c)), valueOf(chain)),
  ];
  // Products of these are exact in double precision, and sums of a float and one of them round once.
  const inputs = [floats(n * channels, 6), floats(3 * channels, 7)] as const;
  const expected = Float32Array.from({ length: n * channels }, (_, at) => {
    const [i, k] = [Math.floor(at / channels), at % channels];
    return [0, 1, 2].reduce((sum, d) => {
      const r = i + d - 1;
      return r < 0 || r >= n
        ? sum
        : Math.fround(inputs[0][r * channels + k]! * inputs[1][d * channels + k]! + sum);
    }, 0);
  });
  return {
    says: "A chain of `fma` in the order of its definition keeps the latest value, in a serial loop.",
    proc: procOf("depthwise", [x, w], [out], [b.over(y, n, [b.over(c, channels, inner)])]),
    inputs,
    expected,
  };
}

export function argmaxOfTwoLoops(): Example {
  const [rows, columns] = [3, 8];
  const x = b.buffer("param", "x", "i8", [rows, columns]);
  const out = b.buffer("result", "out", "i32", [1]);
  const [i, j] = [reduce("i"), reduce("j")];
  const best = b.value("best", "i32");
  const position = b.sumOf(0, [
    [columns, b.ofLoop(i)],
    [1, b.ofLoop(j)],
  ]);
  const element = b.read(b.load(b.element(x, b.ofLoop(i), b.ofLoop(j))));
  const body: Block = [
    b.accOf(best, { kind: "argmax", type: "i8", nan: "propagate" }),
    b.over(j, columns, [b.over(i, rows, [b.update(best, element, position)])]),
    b.store(b.element(out, b.fixed(0)), valueOf(best)),
  ];
  const input = bytes(rows * columns, 8).map((v) => Math.min(v, 60));
  return {
    says: "Of the largest elements `argmax` keeps the least position, in whatever order the loops take them.",
    proc: procOf("argmax", [x], [out], body),
    inputs: [input],
    expected: Int32Array.of(input.indexOf(Math.max(...input))),
  };
}

/** The smaller of two values halved until nothing is left of it: as many rounds as the data say. */
export function halving(): Example {
  const x = b.buffer("param", "x", "i32", [1]);
  const out = b.buffer("result", "out", "i32", [1]);
  const [left, rounds] = [b.value("left", "i32"), b.value("rounds", "i32")];
  const zero = b.fixed(0);
  const more = b.bound([b.theValue(left)], (e) => lt(constant("i32", 1), e));
  const body: Block = [
    b.accOf(left, latest("i32"), b.read(b.load(b.element(x, zero)))),
    b.accOf(rounds, sumOf("i32")),
    {
      kind: "while",
      before: [],
      cond: more,
      body: [
        b.update(
          left,
          b.bound([b.theValue(left)], (e) => sub(e, constant("i32", 3))),
        ),
        b.update(rounds, number("i32", 1)),
      ],
    },
    b.store(b.element(out, zero), valueOf(rounds)),
  ];
  return {
    says: "A loop without a known end runs as long as its condition holds.",
    proc: procOf("rounds", [x], [out], body),
    inputs: [Int32Array.of(20)],
    expected: Int32Array.of(7),
  };
}

export function calling(): Example {
  const x = b.buffer("param", "x", "i32", [4]);
  const out = b.buffer("result", "out", "i32", [4]);
  const between = b.buffer("scratch", "t", "i32", [4]);
  const i = parallel("i");
  const from = b.load(b.element(x, b.ofLoop(i)));
  const twice = procOf(
    "twice",
    [x],
    [out],
    [
      b.over(i, 4, [
        b.store(
          b.element(out, b.ofLoop(i)),
          b.bound([from], (e) => add(e, e)),
        ),
      ]),
    ],
  );
  return {
    says: "A call runs another proc on whole buffers.",
    proc: procOf(
      "four_times",
      [x],
      [out],
      [
        { kind: "alloc", buffer: between },
        { kind: "call", proc: twice, args: [x], results: [between] },
        { kind: "call", proc: twice, args: [between], results: [out] },
      ],
    ),
    inputs: [Int32Array.of(1, -2, 3, 2 ** 30)],
    expected: Int32Array.of(4, -8, 12, 0),
  };
}

/** A tile of three rows by eight columns, its sums in registers of four lanes, over weights in groups of four. */
export function tileOfDots(depth = 32): Example {
  const [rows, columns, lanes, group] = [3, 8, 4, 4];
  const x = b.buffer("param", "x", "i8", [rows, depth]);
  const w = b.buffer("param", "w", "i8", [columns * depth]);
  const out = b.buffer("result", "out", "i32", [rows, columns]);
  const acc = b.value("acc", "i32", { lanes, shape: [rows, columns / lanes] });
  const v = b.value("v", "i8", { lanes: 16, shape: [4, columns / lanes] });
  const a = b.value("a", "i8", { lanes: 16 });
  const [n, q, r, c] = [parallel("n"), parallel("q"), reduce("r"), reduce("c")];
  const [at, register] = [parallel("r"), reduce("q")];
  const place = b.sumOf(0, [
    [columns, b.ofLoop(c)],
    [32, b.ofLoop(n)],
    [16, b.ofLoop(q)],
  ]);
  const dots = [0, 1, 2, 3].map((of): Stmt => ({
    kind: "dot",
    acc,
    at: [b.ofLoop(r), b.ofLoop(register)],
    a: b.theValue(v, b.fixed(of), b.ofLoop(register)),
    b: b.theValue(a),
    group,
    of,
  }));
  const step = [
    b.letOf(v, b.read(b.load(b.element(w, place), 16)), [n, q]),
    b.over(r, rows, [
      b.letOf(a, b.read(b.load(b.element(x, b.ofLoop(r), b.ofLoop(c)), 16))),
      b.over(register, columns / lanes, dots),
    ]),
  ];
  const body: Block = [
    { ...b.accOf(acc, sumOf("i32"), number("i32", 5)), each: [parallel("r"), parallel("q")] } as Stmt,
    { kind: "for", loop: c, from: b.fixed(0), to: b.fixed(depth), step: 16, body: step },
    b.over(at, rows, [
      b.store(
        b.element(out, b.ofLoop(at), b.fixed(0)),
        b.bound([b.theValue(acc, b.ofLoop(at))], (s) => mul(s, constant("i32", 2))),
        columns,
      ),
    ]),
  ];
  const inputs = [bytes(rows * depth, 9), bytes(columns * depth, 10)] as const;
  const expected = Int32Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const weight = (k: number): number => inputs[1][(k >> 2) * columns * group + column * group + (k & 3)]!;
    let sum = 5;
    for (let k = 0; k < depth; k++) sum += inputs[0][row * depth + k]! * weight(k);
    return 2 * sum;
  });
  return {
    says: "A value may have `lanes`, neighbours side by side, and may be a small array, of which `for` behind it names the places. Expressions mean themselves lane by lane. `dot` adds products of groups of bytes to each lane.",
    proc: procOf("tile", [x, w], [out], body),
    inputs,
    expected,
  };
}

/** Two rows by two columns at a time: four sums in a register, and rows apart again when they are stored. */
export function tileOfMatrices(depth = 24): Example {
  const [rows, columns, group, side] = [4, 8, 8, 2];
  const x = b.buffer("param", "x", "i8", [rows * depth]);
  const w = b.buffer("param", "w", "i8", [columns * depth]);
  const out = b.buffer("result", "out", "i32", [rows, columns]);
  const acc = b.value("acc", "i32", { lanes: side * side, shape: [rows / side, columns / side] });
  const v = b.value("v", "i8", { lanes: 16, shape: [columns / side] });
  const a = b.value("a", "i8", { lanes: 16 });
  const [q, p, c, by, r] = [parallel("q"), reduce("p"), reduce("c"), reduce("q"), parallel("r")];
  const place = (width: number, of: Loop) =>
    b.sumOf(0, [
      [width, b.ofLoop(c)],
      [16, b.ofLoop(of)],
    ]);
  const at = [b.ofLoop(p), b.ofLoop(by)];
  const [one, other] = [b.theValue(a), b.theValue(v, b.ofLoop(by))];
  const step = [
    b.letOf(v, b.read(b.load(b.element(w, place(columns, q)), 16)), [q]),
    b.over(p, rows / side, [
      b.letOf(a, b.read(b.load(b.element(x, place(rows, p)), 16))),
      b.over(by, columns / side, [{ kind: "dot", acc, at, a: one, b: other, group, rows: side }]),
    ]),
  ];
  const half = (kind: "div" | "mod") => b.clipped(kind, b.ofLoop(r), side);
  const row = { ...b.theValue(acc, half("div")), row: { at: half("mod"), of: side } };
  const body: Block = [
    { ...b.accOf(acc, sumOf("i32")), each: [parallel("p"), parallel("q")] } as Stmt,
    { kind: "for", loop: c, from: b.fixed(0), to: b.fixed(depth), step: group, body: step },
    b.over(r, rows, [b.store(b.element(out, b.ofLoop(r), b.fixed(0)), b.read(row), columns)]),
  ];
  const inputs = [bytes(rows * depth, 11), bytes(columns * depth, 12)] as const;
  const expected = Int32Array.from({ length: rows * columns }, (_, i) => {
    const [at, column] = [Math.floor(i / columns), i % columns];
    const of = (k: number, n: number, own: number): number => (k >> 3) * n * group + own * group + (k & 7);
    let sum = 0;
    for (let k = 0; k < depth; k++) sum += inputs[0][of(k, rows, at)]! * inputs[1][of(k, columns, column)]!;
    return sum;
  });
  return {
    says: "With rows, `dot` multiplies matrices: of each register of sums the first half is one row, the second half another. `.row` reads one of them of all registers, side by side.",
    proc: procOf("matrices", [x, w], [out], body),
    inputs,
    expected,
  };
}

/** The sum of all elements, in lanes and then across them, and one lane for all. */
export function sumOfLanes(): Example {
  const [size, lanes] = [24, 8];
  const x = b.buffer("param", "x", "i32", [size]);
  const out = b.buffer("result", "out", "i32", [size]);
  const [parts, sum, first] = [
    b.value("parts", "i32", { lanes }),
    b.value("sum", "i32"),
    b.value("first", "i32", { lanes }),
  ];
  const [i, j] = [reduce("i"), parallel("j")];
  const of = (loop: Loop) => b.load(b.element(x, b.ofLoop(loop)), lanes);
  const steps = { kind: "for", from: b.fixed(0), to: b.fixed(size), step: lanes } as const;
  const last = b.bound([of(j), b.theValue(sum), { ...b.theValue(first), lane: 2 }], (v, s, f) =>
    add(add(v, s), f),
  );
  const body: Block = [
    b.letOf(first, b.read(b.load(b.element(x, b.fixed(0)), lanes))),
    b.accOf(parts, sumOf("i32")),
    { ...steps, loop: i, body: [b.update(parts, b.read(of(i)))] },
    b.across(sum, sumOf("i32"), valueOf(parts), lanes),
    { ...steps, loop: j, body: [b.store(b.element(out, b.ofLoop(j)), last, lanes)] },
  ];
  const input = Int32Array.from(bytes(size, 11));
  const total = input.reduce((s, v) => s + v);
  return {
    says: "Lanes are reduced `across`; one lane of a vector may stand for all.",
    proc: procOf("lanes", [x], [out], body),
    inputs: [input],
    expected: input.map((v) => v + total + input[2]!),
  };
}

/**
 * The sum of all elements and their float sum, in steps of lanes: of the last step only those count that no other has seen, and
 * the lanes of floats are the partial sums that their positions say.
 */
export function sumsInSteps(size = 21): Example {
  const lanes = PARTIALS;
  const [x, f] = [b.buffer("param", "x", "i16", [size]), b.buffer("param", "f", "f32", [size])];
  const out = b.buffer("result", "out", "f32", [2]);
  const [parts, floats] = [b.value("parts", "i32", { lanes: 4 }), b.value("floats", "f32", { lanes })];
  const [sum, total] = [b.value("sum", "i32"), b.value("total", "f32")];
  const [i, last] = [reduce("i"), size - lanes];
  const from = (of: Buffer, at: Index, n: number) => b.read(b.load(b.element(of, at), n));
  const rest = size % lanes;
  const end = b.fixed(size - rest);
  const body: Block = [
    b.accOf(parts, { ...sumOf("i32"), type: "i16" }),
    b.accOf(floats, sumOf("f32")),
    {
      ...{ kind: "for", loop: i, from: b.fixed(0), to: end, step: lanes },
      body: [
        { kind: "update", acc: parts, expr: from(x, b.ofLoop(i), lanes), lanes },
        b.update(floats, from(f, b.ofLoop(i), lanes)),
      ],
    },
    { kind: "update", acc: parts, expr: from(x, b.fixed(last), lanes), lanes, first: lanes - rest },
    { kind: "update", acc: floats, expr: from(f, end, rest), lanes: rest },
    b.across(sum, sumOf("i32"), valueOf(parts), 4),
    b.across(total, sumOf("f32"), valueOf(floats), lanes),
    b.store(
      b.element(out, b.fixed(0)),
      b.bound([b.theValue(sum)], (v) => toFloatExpr(v)),
    ),
    b.store(b.element(out, b.fixed(1)), valueOf(total)),
  ];
  const words = Int16Array.from(bytes(size, 7));
  const numbers = Float32Array.from(words, (v) => v / 3);
  const partial = new Float32Array(lanes);
  numbers.forEach((v, k) => (partial[k % lanes]! += v));
  return {
    says: "An accumulator of lanes takes up as many lanes as it has, or some: `lanes 11..16 of` leaves out those that an earlier step has seen, and of more lanes than it has, lane l goes to its lane l mod 4. Partial sums of floats are lanes by position, and `across` joins them as the fixed tree.",
    proc: procOf("sums_in_steps", [x, f], [out], body),
    inputs: [words, numbers],
    expected: Float32Array.of(
      words.reduce((s, v) => s + v, 0),
      joinedAsTree([...partial]),
    ),
  };
}

export const examples: readonly Example[] = [
  paddedConvolution(),
  averagePool(),
  tiledMatmul(),
  depthwise(),
  argmaxOfTwoLoops(),
  halving(),
  calling(),
  tileOfDots(),
  tileOfMatrices(),
  sumOfLanes(),
  sumsInSteps(),
];
