// Statements as closures.
import { blocksOf, isPlain } from "../build.ts";
import type { Access, Block, Buffer, Loop, Proc, Stmt, Value } from "../ir.ts";
import { accumulatorFor } from "./accumulators.ts";
import { batched } from "./batched.ts";
import { checkOf, shown, sightsOf } from "./claims.ts";
import { acrossLanes, dot, letVector, startVector, storeVector, updateVector } from "./lanes.ts";
import { bounds, Machine } from "./machine.ts";
import { Cells } from "./memory.ts";

type Action = () => void;
type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

export function compileBlock(block: Block, machine: Machine): Action {
  const actions = block.map((s) => compile(s, block, machine));
  if (actions.length === 1) return actions[0]!;
  return () => {
    for (let i = 0; i < actions.length; i++) actions[i]!();
  };
}

function compile(s: Stmt, block: Block, machine: Machine): Action {
  switch (s.kind) {
    case "for":
      return forLoop(s, block, machine);
    case "let":
      return isPlain(s.value) ? letValue(s, machine) : letVector(s, machine);
    case "acc": {
      if (!isPlain(s.value)) return startVector(s, machine);
      const accumulator = accumulatorFor(s.reduction);
      machine.accumulators.set(s.value, accumulator);
      const init = s.init && machine.getter(s.init);
      return () => {
        machine.whole.delete(s.value);
        accumulator.start();
        if (init) accumulator.take(init(), 0);
      };
    }
    case "update":
      if (!isPlain(s.acc)) return updateVector(s, machine);
      return update(s, machine);
    case "across":
      return acrossLanes(s, machine);
    case "dot":
      return dot(s, machine);
    case "store":
      return s.lanes === undefined
        ? storeTo(s, machine)
        : storeVector(s, machine, () => outside(s.to, machine));
    case "if":
      return s.shortcut ? shortcut(s, machine) : conditional(s, machine);
    case "while":
      return whileLoop(s, machine);
    case "call":
      return call(s, machine);
    case "leave":
      return leave(s, machine);
    case "alloc": {
      const cells = machine.cellsOf(s.buffer);
      return () => {
        machine.tell(cells);
        cells.clear();
      };
    }
  }
}

// Values and claims

function letValue({ value, expr }: Of<"let">, machine: Machine): Action {
  const [get, slot, { values }] = [machine.getter(expr), machine.slotOf(value), machine];
  const check = checkOf(value, machine);
  if (!check) return () => void (values[slot] = get());
  return () => {
    const v = get();
    values[slot] = v;
    check(v);
  };
}

// Loops

function forLoop(s: Of<"for">, around: Block, machine: Machine): Action {
  const { loop, step } = s;
  const [from, to] = [machine.index(s.from), machine.index(s.to)];
  const [body, slot, { counters, iterations }] = [
    compileBlock(s.body, machine),
    machine.slotOfLoop(loop),
    machine,
  ];
  const after = endOf(s, around, machine);
  const inBatches = batched(s, machine);
  const parallel = loop.kind === "parallel";
  return () => {
    const [first, end, outer] = [from(), to(), iterations.current];
    const execution = parallel ? iterations.start() : 0;
    for (let i = inBatches ? inBatches(first, end, execution) : first; i < end; i += step) {
      counters[slot] = i;
      machine.step();
      if (parallel) iterations.enter(execution, outer);
      body();
    }
    iterations.current = outer;
    after();
  };
}

/** What is checked once a loop is over: claims of accumulators it updates and of numbers it attains. */
function endOf({ loop, body }: Of<"for">, around: Block, machine: Machine): Action {
  const updated = updatedIn(body);
  const accumulated = around.flatMap((s) => (s.kind === "acc" && updated.has(s.value) ? [s.value] : []));
  const checks = accumulated.flatMap((value) => {
    const check = checkOf(value, machine);
    if (!check) return [];
    if (!isPlain(value)) return [() => machine.vectorOf(value).forEach(check)];
    const { result } = machine.accumulators.get(value)!;
    return [() => check(result())];
  });
  const sights = valuesIn(body).flatMap((value) => sightsOf(value, loop, machine));
  const goBack = afterLeaving(loop, updated, machine);
  return () => {
    for (const check of checks) check();
    for (const sight of sights) sight();
    goBack();
  };
}

function updatedIn(block: Block): Set<Value> {
  return new Set(allIn(block).flatMap((s) => (s.kind === "update" || s.kind === "dot" ? [s.acc] : [])));
}

const valuesIn = (block: Block): Value[] => allIn(block).flatMap((s) => (s.kind === "let" ? [s.value] : []));

/** All statements of a block, those inside others included. */
function allIn(block: Block): Stmt[] {
  return block.flatMap((s) => [s, ...blocksOf(s).flatMap(allIn)]);
}

// Loops without a known end, and calls

function whileLoop({ before, cond, body }: Of<"while">, machine: Machine): Action {
  const [first, holds, rest] = [
    compileBlock(before, machine),
    machine.getter(cond),
    compileBlock(body, machine),
  ];
  return () => {
    for (first(); holds(); first()) {
      machine.step();
      rest();
    }
  };
}

/** The proc has a machine of its own, so its values are apart from the caller's; what is wrong in it counts for both. */
function call({ proc, args, results }: Of<"call">, machine: Machine): Action {
  const inner = new Machine(machine.faults, machine.steps, machine.batch);
  const given = args.map((b) => machine.cellsOf(b));
  proc.params.forEach((b, i) => inner.cells.set(b, new Cells(b, given[i]!.data)));
  const made = proc.results.map((b) => inner.cellsOf(b));
  const taken = results.map((b) => machine.cellsOf(b));
  const body = proc.given ? computed(proc, inner) : compileBlock(proc.body, inner);
  return () => {
    args.forEach((b, i) => checkGiven(proc, b, given[i]!, machine));
    proc.params.forEach((b, i) => (inner.cells.get(b)!.data = given[i]!.data));
    made.forEach((cells) => cells.clear());
    body();
    taken.forEach((cells, i) =>
      made[i]!.data.forEach((v, at) =>
        machine.store(cells, at, v, cells, () => `${cells.buffer.name}[${at}]`),
      ),
    );
  };
}

/** What a function gives that has no statements here. */
function computed({ params, results, given }: Proc, { cells }: Machine): Action {
  return () => {
    const made = given!(params.map((b) => cells.get(b)!.data));
    results.forEach((b, i) => (cells.get(b)!.data = made[i]!));
  };
}

function checkGiven({ name }: Proc, b: Buffer, cells: Cells, machine: Machine): void {
  const missing = cells.known.indexOf(0);
  if (missing >= 0)
    machine.faults.add(cells, undefined, () => `${name} is called before ${b.name}[${missing}] is written`);
}

// Leaving loops. The run goes on to the last iteration, to see whether the condition still holds there; then the accumulators go
// back to what the code has in them.

function leave({ loop, when }: Of<"leave">, machine: Machine): Action {
  const holds = machine.getter(when);
  return () => {
    if (machine.left.has(loop) || !holds()) return;
    const saved = machine.saved([...machine.accumulators.keys(), ...machine.reductions.keys()]);
    const check = (): void => {
      if (!holds())
        machine.faults.add(
          when,
          undefined,
          () => `loop ${loop.name} is left, and at its end the reason is gone`,
        );
    };
    machine.left.set(loop, { saved, check });
  };
}

function afterLeaving(loop: Loop, updated: ReadonlySet<Value>, machine: Machine): Action {
  return () => {
    const exit = machine.left.get(loop);
    if (!exit) return;
    exit.check();
    machine.saved([...updated]).forEach((held, value) => machine.whole.set(value, held));
    for (const value of updated) machine.restore(value, exit.saved.get(value));
    machine.left.delete(loop);
  };
}

// Reductions and stores

function update({ acc, expr, position }: Of<"update">, machine: Machine): Action {
  const { take } = machine.accumulators.get(acc)!;
  const get = machine.getter(expr);
  if (!position) return () => take(get(), 0);
  const at = machine.index(position);
  return () => take(get(), at());
}

function storeTo({ to, expr }: Of<"store">, machine: Machine): Action {
  const cells = machine.cellsOf(to.buffer);
  const [at, get] = [machine.position(to), machine.getter(expr)];
  const place = (): string => machine.placeText(to);
  return () => {
    const [i, v] = [at(), get()];
    if (i < 0) return outside(to, machine);
    machine.store(cells, i, v, to, place);
  };
}

function outside(to: Access, machine: Machine): void {
  machine.faults.add(to, undefined, () => `writes ${machine.placeText(to)}, outside of ${bounds(to)}`);
}

// Branches

function conditional({ cond, then, else: otherwise }: Of<"if">, machine: Machine): Action {
  const [holds, yes, no] = [
    machine.getter(cond),
    compileBlock(then, machine),
    compileBlock(otherwise, machine),
  ];
  return () => (holds() ? yes() : no());
}

/** Where the shorter way is taken, the other is gone too, aside, and what both store is compared. */
function shortcut(s: Of<"if">, machine: Machine): Action {
  const [holds, yes, no] = [
    machine.getter(s.cond),
    compileBlock(s.then, machine),
    compileBlock(s.else, machine),
  ];
  return () => {
    if (!holds()) return no();
    const stored = machine.aside ? [] : machine.tryAside(no);
    yes();
    for (const { cells, at, value } of stored)
      if (cells.buffer.role === "result" && !Object.is(cells.data[at], value))
        machine.faults.add(
          s,
          undefined,
          () =>
            `${cells.buffer.name}[${at}] is ${shown(cells.data[at]!)} by the short way, ${shown(value)} by the other`,
        );
  };
}
