// Control flow among kernels: marks stand between them in one list, so that passes may replace any kernel by others.
import type { ControlKernel, Kernel } from "./kernel.ts";

/** How kernels and what control flow does with them are written. */
export interface Writer<T> {
  readonly kernel: (kernel: Exclude<Kernel, ControlKernel>) => readonly T[];
  /** The first part where `on` holds true, else the second one. */
  readonly branch: (on: ControlKernel, then: readonly T[], otherwise: readonly T[]) => T;
  /** The first part, and as long as `on` holds true after it, the second and the first again. */
  readonly loop: (on: ControlKernel, before: readonly T[], body: readonly T[]) => T;
}

/** The list as a tree, written. */
export function structured<T>(kernels: readonly Kernel[], writer: Writer<T>): T[] {
  let next = 0;
  /** Up to a mark that ends this part, which is handed back as well. */
  const part = (): { made: T[]; end: ControlKernel | undefined } => {
    const made: T[] = [];
    while (next < kernels.length) {
      const kernel = kernels[next++]!;
      if (kernel.kind !== "control") made.push(...writer.kernel(kernel));
      else if (kernel.at !== "if" && kernel.at !== "loop") return { made, end: kernel };
      else {
        const [first, second] = [part(), part()];
        made.push(
          kernel.at === "if"
            ? writer.branch(kernel, first.made, second.made)
            : writer.loop(first.end!, first.made, second.made),
        );
      }
    }
    return { made, end: undefined };
  };
  return part().made;
}

/** From which kernel to which each loop goes, by their places in the list. */
export function loopSpans(kernels: readonly Kernel[]): (readonly [first: number, last: number])[] {
  const open: { readonly at: ControlKernel["at"]; readonly first: number }[] = [];
  return kernels.flatMap((kernel, i) => {
    if (kernel.kind !== "control") return [];
    if (kernel.at === "if" || kernel.at === "loop") open.push({ at: kernel.at, first: i });
    if (kernel.at !== "end") return [];
    const { at, first } = open.pop()!;
    return at === "loop" ? [[first, i] as const] : [];
  });
}
