// What is known of the chosen ops, in words and drawings.
import type { Said, Stage, Trace, TracedOp } from "../explore/trace.ts";
import { make } from "./dom.ts";
import { curvePlot, memoryMap } from "./plots.ts";

/** More cards than this nobody reads. */
const MOST = 12;

const nameOf = (op: TracedOp): string => `${op.result === null ? "" : `${op.result} = `}${op.name}`;

/** An op in a line: what the pointer is told. */
export const brief = (op: TracedOp): string =>
  [
    `${nameOf(op)}, line ${op.lines[0]}: ${op.types.join(", ")}`,
    ...(op.range === null ? [] : [`in ${op.range}`]),
    ...(op.quantization === null ? [] : [op.quantization]),
  ].join("; ");

/** Cards for the chosen ops; without any, for what the stage did. */
export function cards(trace: Trace, stage: Stage, chosen: readonly number[]): HTMLElement[] {
  if (chosen.length === 0) return [stageCard(trace, stage)];
  const more = chosen.length - MOST;
  return [
    ...chosen.slice(0, MOST).map((i) => opCard(trace, i)),
    ...(more > 0 ? [make("p", { class: "quiet" }, `and ${more} more ops`)] : []),
  ];
}

function opCard(trace: Trace, index: number): HTMLElement {
  const op = trace.ops[index]!;
  const { fate, values } = op;
  const others = fate.into.filter((i) => i !== index);
  const rows: readonly (readonly [string, string])[] = [
    ["type", op.types.join(", ") || "none"],
    ["line", op.lines[0] === op.lines[1] ? `${op.lines[0]}` : op.lines.join(" to ")],
    ...(op.range === null ? [] : [["range", op.range] as const]),
    ...(op.quantization === null ? [] : [["scaling", op.quantization] as const]),
    ["fate", `${fate.kind}: ${fate.because}`],
    ...(others.length === 0 ? [] : [["lives in", others.map((i) => placeOf(trace, i)).join(", ")] as const]),
    ...(values === null ? [] : [["values", valuesText(values)] as const]),
  ];
  const curve = trace.tables.find((t) => t.op === index);
  return make(
    "article",
    { class: "card", "data-fate": fate.kind },
    make("h3", {}, nameOf(op)),
    make("dl", {}, ...rows.flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)])),
    curve ? [curvePlot(curve)] : [],
    rewrites(trace, index),
  );
}

const placeOf = ({ ops }: Trace, i: number): string => `${ops[i]!.name} (line ${ops[i]!.lines[0]})`;

const valuesText = ({ count, first, least, greatest }: NonNullable<TracedOp["values"]>): string =>
  `${first.join(", ")}${count > first.length ? ", ..." : ""} (${count} in all, ${least} to ${greatest}; sampled, one seeded input)`;

/** Everything that passes did to an op or declined to do. */
function rewrites({ stages }: Trace, index: number): HTMLElement {
  const said = stages.flatMap(({ name, said }) =>
    said.filter(({ op }) => op === index).map((s) => make("li", {}, `${name}: ${saidText(s)}`)),
  );
  return make("ul", {}, ...said);
}

const saidText = ({ kind, pattern, because }: Said): string => `${pattern} ${kind}: ${because}`;

const SHOWN = 60;

function stageCard(trace: Trace, { name, said }: Stage): HTMLElement {
  const items = said.slice(0, SHOWN).map((s) => {
    const at = s.op === null ? "" : `${placeOf(trace, s.op)}: `;
    return make("li", {}, at + saidText(s));
  });
  const more = said.length - SHOWN;
  return make(
    "article",
    { class: "card" },
    make("h3", {}, `What ${name} did and declined`),
    said.length === 0 ? [make("p", { class: "quiet" }, "Nothing was said.")] : [],
    make("ul", {}, ...items, ...(more > 0 ? [make("li", {}, `and ${more} more`)] : [])),
  );
}

/** The arena of each function that needs one. */
export function memoryCards({ memory }: Trace): HTMLElement[] {
  return memory
    .filter(({ buffers }) => buffers.length > 0)
    .map((use) =>
      make(
        "article",
        { class: "card" },
        make("h3", {}, `Arena of ${use.name}: ${use.arenaBytes} bytes`),
        memoryMap(use),
        make("p", { class: "quiet" }, `${use.leastBytes} bytes are in use at once at most`),
      ),
    );
}
