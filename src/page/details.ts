// What is known of the chosen ops, in words and drawings.
import type { Said, Stage, Trace, TracedOp } from "../explore/trace.ts";
import { make } from "./dom.ts";
import { costOfOp } from "./cost.ts";
import { chainPlot, curvePlot, familyPlot, histogramPlot } from "./plots.ts";

/** More cards than this nobody reads. */
const MOST = 12;

const nameOf = (op: TracedOp): string => `${op.result === null ? "" : `${op.result} = `}${op.name}`;

/** An op in a line: what the pointer is told. */
export const brief = (op: TracedOp): string =>
  [
    `${nameOf(op)}, line ${op.lines[0]}: ${op.types.join(", ")}`,
    ...(op.fixedPoint === null ? [] : [`fixed point ${op.fixedPoint}`]),
    ...(op.range === null ? [] : [`in ${op.range}`]),
    ...(op.witness === null ? [] : [op.witness]),
    ...(op.loops.length === 0 ? [] : [`changes with ${op.loops.join(", ")}`]),
    ...(op.quantization === null ? [] : [op.quantization]),
  ].join("; ");

/** Cards for the chosen ops; without any, for what the stage did. */
export function cards(trace: Trace, stage: Stage, chosen: readonly number[]): HTMLElement[] {
  if (chosen.length === 0) return [stageCard(trace, stage)];
  const more = chosen.length - MOST;
  return [
    ...chosen.slice(0, MOST).map((i) => opCard(trace, i, chosen.length === 1)),
    ...(more > 0 ? [make("p", { class: "quiet" }, `and ${more} more ops`)] : []),
  ];
}

/** The only card has all the room. */
function opCard(trace: Trace, index: number, isOnly: boolean): HTMLElement {
  const op = trace.ops[index]!;
  const { fate, values } = op;
  const others = fate.into.filter((i) => i !== index);
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ["type", op.types.join(", ") || "none"],
    ["line", op.lines[0] === op.lines[1] ? `${op.lines[0]}` : op.lines.join(" to ")],
    ["fixed point", op.fixedPoint],
    ["range", op.range],
    ["witness", op.witness],
    ["changes with", op.loops.join(", ")],
    ["scaling", op.quantization],
    ["fate", `${fate.kind}: ${fate.because}`],
    ["lives in", others.map((i) => placeOf(trace, i)).join(", ")],
    ["cost", costOfOp(trace, index)],
    ["values", values && valuesText(values)],
  ];
  return make(
    "article",
    { class: isOnly ? "card only" : "card", "data-fate": fate.kind },
    make("h3", {}, nameOf(op)),
    make(
      "dl",
      {},
      ...rows.flatMap(([term, text]) => (text ? [make("dt", {}, term), make("dd", {}, text)] : [])),
    ),
    make(
      "div",
      { class: "plots" },
      ...plotsOf(trace, index).flatMap(({ title, plot }) => figure(title, plot())),
      ...(values ? spreadPlots(values) : []),
    ),
    rewrites(trace, index),
  );
}

const placeOf = ({ ops }: Trace, i: number): string => `${ops[i]!.name} (line ${ops[i]!.lines[0]})`;

const valuesText = ({ count, first, least, greatest }: NonNullable<TracedOp["values"]>): string =>
  `${first.join(", ")}${count > first.length ? ", ..." : ""} (${count} in all, ${least} to ${greatest}; sampled, one seeded input)`;

interface Plot {
  readonly op: number | null;
  readonly title: string;
  readonly plot: () => SVGElement;
}

/** Every function that a trace has as numbers; drawn when it is asked for. */
const plots = ({ tables, chains, rowTables }: Trace): Plot[] => [
  ...tables.map((t) => ({ op: t.op, title: "the table", plot: () => curvePlot(t) })),
  ...chains.map((c) => ({ op: c.op, title: chainText(c), plot: () => chainPlot(c) })),
  ...rowTables.map((t) => ({ op: t.op, title: familyText(t), plot: () => familyPlot(t) })),
];

const chainText = ({ from, ops }: Trace["chains"][number]): string =>
  `${ops.map((name) => name.replace(/^tosa\./, "")).join(", ")} of every ${from}: computed (line), real (dashes), error`;

const familyText = ({ name, rows, of }: Trace["rowTables"][number]): string =>
  `${name}, the table of a row: ${rows.length} of ${of} rows, from large numbers (faint) to small ones (strong)`;

const plotsOf = (trace: Trace, index: number): Plot[] => plots(trace).filter(({ op }) => op === index);

const figure = (title: string, plot: SVGElement): HTMLElement[] => [
  make("figure", {}, plot, make("figcaption", {}, title)),
];

/** How values are spread, and how far they are from real ones. */
function spreadPlots({ histogram, error }: NonNullable<TracedOp["values"]>): HTMLElement[] {
  const far = error && `error against real numbers: at most ${error.greatest}, mean ${error.mean}`;
  return [
    ...(histogram ? figure("how the values are spread", histogramPlot(histogram, "Values")) : []),
    ...(error ? figure(far!, histogramPlot(error.histogram, "Errors")) : []),
  ];
}

/** More plots than this nobody looks through. */
const MOST_PLOTS = 48;

/** All plots of a trace, drawn when they are opened. */
export function plotsCard(trace: Trace): HTMLElement[] {
  const all = plots(trace);
  if (all.length === 0) return [];
  const place = make("div", { class: "plots" });
  const card = make("details", { id: "plots" }, make("summary", {}, `Plots: ${all.length}`), place);
  card.addEventListener("toggle", () => {
    if (!card.open || place.childElementCount > 0) return;
    const figures = all
      .slice(0, MOST_PLOTS)
      .flatMap(({ op, title, plot }) =>
        figure(op === null ? title : `${placeOf(trace, op)}: ${title}`, plot()),
      );
    const more = all.length - MOST_PLOTS;
    const rest = more > 0 ? [make("p", { class: "quiet" }, `and ${more} more, at their ops`)] : [];
    place.replaceChildren(...figures, ...rest);
  });
  return [card];
}

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
