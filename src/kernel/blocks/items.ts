// What stands in a program one after the other: kernels, and parts of it that stay together; and what waits for what.
import type { Buffer, Kernel } from "../kernel.ts";
import { buffersOf, writtenBy } from "../place.ts";
import type { Walk } from "./walk.ts";
import { walkOf } from "./walk.ts";

export interface Item {
  readonly kernels: readonly Kernel[];
  readonly touched: ReadonlySet<unknown>;
  readonly written: ReadonlySet<unknown>;
  /** Its loops; or why it cannot be cut into blocks. */
  readonly walk: Walk | string;
}

/** Functions of the user's stay in their order, whatever they do. */
const USERS = Symbol("functions of the user's");

export const itemOf = (kernel: Kernel): Item => {
  const users = kernel.kind === "extern" ? [USERS] : [];
  return {
    kernels: [kernel],
    touched: new Set<unknown>([...buffersOf(kernel), ...users]),
    written: new Set<unknown>([...writtenBy(kernel), ...users]),
    walk: walkOf(kernel),
  };
};

/** Items that stay together. */
export const together = (kernels: readonly Kernel[]): Item => ({
  kernels,
  touched: new Set(kernels.flatMap(buffersOf)),
  written: new Set(kernels.flatMap((k) => [...writtenBy(k)])),
  walk: "it is in blocks of rows already",
});

/** What some items have touched and written. */
class Traces {
  private readonly touched = new Set<unknown>();
  private readonly written = new Set<unknown>();

  add({ touched, written }: Item): void {
    touched.forEach((b) => this.touched.add(b));
    written.forEach((b) => this.written.add(b));
  }

  /** Whether an item has to come after those. */
  precede({ touched, written }: Item): boolean {
    return [...touched].some((b) => this.written.has(b)) || [...written].some((b) => this.touched.has(b));
  }
}

/**
 * The numbers of the items in an order in which the members stand together, where the last of them does; undefined where something
 * has to stand between them.
 */
export function gathered(
  items: readonly Item[],
  members: ReadonlySet<number>,
): { readonly before: number[]; readonly after: number[] } | undefined {
  const all = [...members];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const [group, waiting] = [new Traces(), new Traces()];
  const [before, after]: [number[], number[]] = [[], []];
  for (let i = first; i <= last; i++) {
    const item = items[i]!;
    const waits = waiting.precede(item);
    if (members.has(i)) {
      if (waits) return undefined;
      group.add(item);
    } else if (waits || group.precede(item)) {
      waiting.add(item);
      after.push(i);
    } else before.push(i);
  }
  return { before, after };
}

/** Numbers of the items that touch each buffer. */
export function usersOf(items: readonly Item[]): Map<Buffer, number[]> {
  const users = new Map<Buffer, number[]>();
  items.forEach(({ kernels }, i) => {
    for (const b of new Set(kernels.flatMap(buffersOf))) {
      const of = users.get(b);
      if (of) of.push(i);
      else users.set(b, [i]);
    }
  });
  return users;
}
