// Vectors, and small arrays of values, while loops run: their elements stand in one flat array, the lanes of a vector side by side.
import { stridesOf } from "../../support/strides.ts";
import { isPlain, lanesOfLeaf } from "../build.ts";
import type { Index, Loop, Reduction, Stmt, Value } from "../ir.ts";
import { accumulatorFor, steppingOf } from "./accumulators.ts";
import { checkOf } from "./claims.ts";
import type { Scalars } from "./expressions.ts";
import type { Machine } from "./machine.ts";

type Action = () => void;
type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

const placesOf = ({ shape = [] }: Value): number => shape.reduce((n, size) => n * size, 1);
export const elementsOf = (value: Value): number => placesOf(value) * (value.lanes ?? 1);

/** Where the elements begin that some indices of an array stand for. */
export function placeIn({ shape = [], lanes = 1 }: Value, at: readonly Index[], machine: Machine) {
  const strides = stridesOf([...shape, lanes]);
  const parts = at.map((index) => machine.index(index));
  return (): number => parts.reduce((sum, part, d) => sum + part() * strides[d]!, 0);
}

/** Goes through the places of an array, with the loops that stand for its sizes at each in turn. */
function through(
  value: Value,
  each: readonly Loop[],
  machine: Machine,
  act: (first: number) => void,
): Action {
  const [places, strides] = [placesOf(value), stridesOf(value.shape ?? [])];
  const slots = each.map((loop) => machine.slotOfLoop(loop));
  const { counters } = machine;
  return () => {
    for (let p = 0; p < places; p++) {
      slots.forEach((slot, d) => (counters[slot] = Math.floor(p / strides[d]!) % value.shape![d]!));
      act(p * (value.lanes ?? 1));
    }
  };
}

/** Runs something for each of some lanes. */
function forLanes(lanes: number, machine: Machine, act: (lane: number) => void): void {
  for (let l = 0; l < lanes; l++) {
    machine.lane = l;
    act(l);
  }
}

export function letVector({ value, expr, each = [] }: Of<"let">, machine: Machine): Action {
  const [get, data, check] = [machine.getter(expr), machine.vectorOf(value), checkOf(value, machine)];
  return through(value, each, machine, (first) =>
    forLanes(value.lanes ?? 1, machine, (l) => {
      const v = get();
      data[first + l] = v as number;
      check?.(v);
    }),
  );
}

export function startVector({ value, reduction, init, each = [] }: Of<"acc">, machine: Machine): Action {
  const data = machine.vectorOf(value);
  machine.reductions.set(value, reduction);
  if (!init) return () => void data.fill(steppingOf(reduction).first);
  const get = machine.getter(init);
  return through(value, each, machine, (first) =>
    forLanes(value.lanes ?? 1, machine, (l) => (data[first + l] = get() as number)),
  );
}

export function updateVector(s: Of<"update">, machine: Machine): Action {
  const { acc, at = [], expr, first: begin = 0 } = s;
  const [get, data, place] = [machine.getter(expr), machine.vectorOf(acc), placeIn(acc, at, machine)];
  const { step } = steppingOf(machine.reductions.get(acc) as Reduction);
  const own = lanesOfLeaf({ kind: "value", value: acc, at }) ?? 1;
  return () => {
    const first = place();
    forLanes(s.lanes ?? own, machine, (l) => {
      const to = first + (l % own);
      if (l >= begin) data[to] = step(data[to]!, get() as number);
    });
  };
}

/** Lanes of an expression reduced, each at its position. */
export function acrossLanes({ value, reduction, expr, lanes }: Of<"across">, machine: Machine): Action {
  const [get, accumulator, check] = [
    machine.getter(expr),
    accumulatorFor(reduction),
    checkOf(value, machine),
  ];
  const own = value.lanes ?? 1;
  const reduced = (lane: number): Scalars => {
    accumulator.start();
    for (let k = 0; k * own < lanes; k++) {
      machine.lane = k * own + lane;
      accumulator.take(get(), k);
    }
    return accumulator.result();
  };
  const [data, slot] = [machine.vectorOf(value), machine.slotOf(value)];
  const join = (): void => {
    if (isPlain(value)) machine.values[slot] = reduced(0);
    else for (let l = 0; l < own; l++) data[l] = reduced(l) as number;
  };
  // What is joined of one accumulator changes with it.
  const [leaf] = expr.leaves;
  if (leaf?.kind === "value" && expr.leaves.length === 1) machine.joins.set(leaf.value, join);
  return () => {
    join();
    if (isPlain(value)) check?.(machine.values[slot]!);
    else if (check) data.forEach(check);
  };
}

/** All lanes are read before the first is written. */
export function storeVector({ to, expr, lanes = 1 }: Of<"store">, machine: Machine, outside: Action): Action {
  const cells = machine.cellsOf(to.buffer);
  const [at, get] = [machine.position(to, true), machine.getter(expr)];
  const values: Scalars[] = new Array<Scalars>(lanes).fill(0);
  const place = (): string => `lane ${machine.lane} of ${machine.placeText(to)}`;
  return () => {
    forLanes(lanes, machine, (l) => (values[l] = get()));
    forLanes(lanes, machine, (l) => {
      const i = at();
      if (i < 0) outside();
      else machine.store(cells, i, values[l]!, to, place);
    });
  };
}

const [LEAST, GREATEST] = [-32768, 32767];

export function dot(s: Of<"dot">, machine: Machine): Action {
  const { acc, at = [], a, b, group, of, rows } = s;
  const [sums, xs, ys] = [acc, a.value, b.value].map((v) => machine.vectorOf(v)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [to, x0, y0] = [
    placeIn(acc, at, machine),
    placeIn(a.value, a.at ?? [], machine),
    placeIn(b.value, b.at ?? [], machine),
  ];
  const lanes = lanesOfLeaf({ kind: "value", value: acc, at }) ?? 1;
  const columns = lanes / (rows ?? 1);
  const groups = Array.from({ length: lanes }, (_, l) =>
    rows === undefined ? ([l, of ?? l] as const) : ([Math.floor(l / columns), l % columns] as const),
  );
  const wide = (): void =>
    machine.faults.add(s, acc, () => `products of two neighbours for ${acc.name} need more than 16 bits`);
  return () => {
    const [first, x, y] = [to(), x0(), y0()];
    for (let l = 0; l < lanes; l++) {
      let [sum, before] = [sums[first + l]!, 0];
      const [i, j] = groups[l]!;
      for (let g = 0; g < group; g++) {
        const product = xs[x + group * i + g]! * ys[y + group * j + g]!;
        if (s.narrow && g % 2 === 1 && (before + product < LEAST || before + product > GREATEST)) wide();
        before = product;
        sum += product;
      }
      sums[first + l] = sum | 0;
    }
  };
}
