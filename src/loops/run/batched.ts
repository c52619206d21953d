// A loop whose body is straight-line code, run in batches.
import type { Stmt } from "../ir.ts";
import { Batch, straightLine, WORTH } from "./batches.ts";
import { checkOf } from "./claims.ts";
import type { Machine } from "./machine.ts";

type For = Extract<Stmt, { kind: "for" }>;
type Of<K extends Stmt["kind"]> = Extract<Stmt, { kind: K }>;

/** What a statement does for a batch of iterations. `ready` says, before anything is done, whether it can. */
interface Part {
  readonly ready?: (n: number) => boolean;
  readonly act: (n: number) => void;
}

/** Runs iterations from `first` on and returns the first that it leaves over. `execution` is the loop's, where it is parallel. */
type Batched = (first: number, end: number, execution: number) => number;

/** Undefined where the body is no straight-line code. */
export function batched({ loop, step, body }: For, machine: Machine): Batched | undefined {
  const statements = straightLine(body);
  if (!statements) return undefined;
  const batch = new Batch(machine, loop, step);
  const parts = statements.map((s) => partOf(s, batch, machine));
  const [{ counters, iterations }, slot] = [machine, machine.slotOfLoop(loop)];
  const parallel = loop.kind === "parallel";
  return (first, end, execution) => {
    const outer = iterations.current;
    let i = first;
    for (;;) {
      const n = Math.min(machine.batch, Math.ceil((end - i) / step));
      if (n < WORTH) return i;
      counters[slot] = i;
      for (const { ready } of parts) if (ready && !ready(n)) return i;
      machine.step(n);
      // No iteration of a batch disturbs another: one number is enough for all.
      if (parallel) iterations.enter(execution, outer);
      for (const { act } of parts) act(n);
      i += n * step;
    }
  };
}

function partOf(s: Of<"let" | "update" | "store">, batch: Batch, machine: Machine): Part {
  switch (s.kind) {
    case "let":
      return letValues(s, batch, machine);
    case "update":
      return updates(s, batch, machine);
    case "store":
      return stores(s, batch, machine);
  }
}

function letValues({ value, expr }: Of<"let">, batch: Batch, machine: Machine): Part {
  const fill = batch.define(value, expr);
  const check = checkOf(value, machine);
  if (!check) return { act: fill };
  return {
    act: (n) => {
      const column = fill(n);
      for (let k = 0; k < n; k++) check(column[k]!);
    },
  };
}

function updates({ acc, expr, position }: Of<"update">, batch: Batch, machine: Machine): Part {
  const { take, takeAll } = machine.accumulators.get(acc)!;
  const fill = batch.fill(expr);
  if (takeAll) return { act: (n) => takeAll(fill(n), n) };
  const at = position ? machine.index(position) : (): number => 0;
  return {
    act: (n) => {
      const column = fill(n);
      batch.each(n, (k) => take(column[k]!, at()));
    },
  };
}

/** Stores at different places, all inside. */
function stores({ to, expr }: Of<"store">, batch: Batch, machine: Machine): Part {
  const [cells, fill, run] = [machine.cellsOf(to.buffer), batch.fill(expr), batch.run(to)];
  let now = 0;
  const place = (): string => batch.at(now, () => machine.placeText(to));
  return {
    ready: (n) => run !== undefined && run.find(n) && run.stride !== 0,
    act: (n) => {
      const { first, stride } = run!;
      const column = fill(n);
      for (now = 0; now < n; now++) machine.store(cells, first + now * stride, column[now]!, to, place);
    },
  };
}
