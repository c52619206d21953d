// Control flow among kernels: marks stand between them in one list, so that passes may replace any kernel by others.
import type { Buffer, ControlKernel, Kernel, RowBlocks } from "./kernel.ts";

/** How kernels and what control flow does with them are written. */
export interface Writer<T> {
  readonly kernel: (kernel: Exclude<Kernel, ControlKernel>) => readonly T[];
  /** The first part where `on` holds true, else the second one. */
  readonly branch: (on: ControlKernel, then: readonly T[], otherwise: readonly T[]) => T;
  /** The first part, and as long as `on` holds true after it, the second and the first again. */
  readonly loop: (on: ControlKernel, before: readonly T[], body: readonly T[]) => T;
  /** The body for each block of rows. */
  readonly rows: (blocks: RowBlocks, body: readonly T[]) => T;
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
      else if (kernel.at === "rows") made.push(writer.rows(kernel.blocks!, part().made));
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

/** From which kernel to which something goes, by their places in the list. */
type Span = readonly [first: number, last: number];

/** Where each loop of the graph is. */
export const loopSpans = (kernels: readonly Kernel[]): Span[] =>
  spans(kernels).flatMap(({ mark, span }) => (mark.at === "loop" ? [span] : []));

export interface BlockSpan {
  readonly first: number;
  readonly last: number;
  readonly own: ReadonlySet<Buffer>;
}

/** Where each loop over blocks of rows is, and what each block has to itself; inner ones come before those around them. */
export const blockSpans = (kernels: readonly Kernel[]): BlockSpan[] =>
  spans(kernels).flatMap(({ mark: { blocks }, span: [first, last] }) =>
    blocks ? [{ first, last, own: new Set(blocks.own) }] : [],
  );

function spans(kernels: readonly Kernel[]): { readonly mark: ControlKernel; readonly span: Span }[] {
  const open: { readonly mark: ControlKernel; readonly first: number }[] = [];
  return kernels.flatMap((mark, i) => {
    if (mark.kind !== "control") return [];
    if (mark.at === "if" || mark.at === "loop" || mark.at === "rows") open.push({ mark, first: i });
    if (mark.at !== "end") return [];
    const { mark: begun, first } = open.pop()!;
    return [{ mark: begun, span: [first, i] as const }];
  });
}
