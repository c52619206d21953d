// A trace as it stands in a page: lines as one text with a number for each, since most of them are there for the same ops as others;
// and what a stage did not change only once.
import type { Code, Line, Stage, Trace } from "./trace.ts";

/** Lines, and for each the index of its ops in `Packed.sets`. */
interface PackedLines {
  readonly text: string;
  readonly sets: readonly number[];
}

type With<L, T extends { readonly lines: unknown }> = Omit<T, "lines"> & { readonly lines: L };

export interface Packed extends Omit<Trace, "stages" | "code"> {
  readonly stages: readonly With<PackedLines, Stage>[];
  readonly code: readonly With<PackedLines, Code>[];
  readonly sets: readonly Omit<Line, "text">[];
}

/** The same trace in fewer characters. */
export function packed(trace: Trace): Packed {
  const known = new Map<string, number>();
  const sets: Omit<Line, "text">[] = [];
  const setOf = ({ from, own }: Line): number => {
    const key = `${from} ${own}`;
    const at = known.get(key) ?? sets.length;
    if (at === sets.length) {
      known.set(key, at);
      sets.push({ from, own });
    }
    return at;
  };
  const lines = (all: readonly Line[]): PackedLines => ({
    text: all.map(({ text }) => text).join("\n"),
    sets: all.map(setOf),
  });
  return {
    ...trace,
    stages: trace.stages.map((s) =>
      s.changed ? { ...s, lines: lines(s.lines) } : { ...s, lines: lines([]), nodes: [] },
    ),
    code: trace.code.map((c) => ({ ...c, lines: lines(c.lines) })),
    sets,
  };
}

/** The trace that was packed. Lines come to be when they are looked at: most stages never are. */
export function unpacked({ stages, code, sets, ...rest }: Packed): Trace {
  const linesOf = ({ text, sets: of }: PackedLines): Line[] => {
    const texts = text.split("\n");
    return of.map((set, i) => ({ text: texts[i]!, ...sets[set]! }));
  };
  const whole: Stage[] = [];
  for (const s of stages) {
    const before = s.changed ? undefined : whole.at(-1);
    const nodes = s.changed ? s.nodes : (before?.nodes ?? []);
    whole.push(withLines({ ...s, nodes }, () => before?.lines ?? linesOf(s.lines)));
  }
  return { ...rest, stages: whole, code: code.map((c) => withLines(c, () => linesOf(c.lines))) };
}

function withLines<T>(of: T, make: () => readonly Line[]): Omit<T, "lines"> & Pick<Stage, "lines"> {
  let made: readonly Line[] | undefined;
  return {
    ...of,
    get lines() {
      return (made ??= make());
    },
  };
}
