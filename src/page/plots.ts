// Drawings of numbers: a table as a curve, what a chain of ops makes of a byte beside the real function, tables of rows as a family, how
// values are spread.
import type { ChainCurve, Curve, Histogram, RowTable } from "../explore/trace.ts";
import { draw } from "./dom.ts";

const [WIDTH, HEIGHT, LEFT, BOTTOM, RIGHT, TOP] = [340, 160, 64, 24, 8, 10];

/** A title for those who do not see it, and what there is to see. */
export const drawing = (height: number, title: string, ...children: readonly SVGElement[]): SVGElement =>
  draw(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: "img", "aria-label": title },
    ...children,
  );

export const label = (x: number, y: number, content: string, anchor = "start"): SVGElement =>
  draw("text", { x, y, "text-anchor": anchor }, content);

/** Where things are drawn: from `LEFT` to the right margin, between two heights. */
export const box = { left: LEFT, right: WIDTH - RIGHT, bottom: BOTTOM } as const;

type Numbers = readonly (number | null)[];

/** A panel between two heights, over indices from 0 and values of a range. */
interface Panel {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly axes: readonly SVGElement[];
}

function panel(top: number, low: number, count: number, all: Numbers): Panel {
  const known = all.filter((v) => v !== null);
  const [least, greatest] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  const spread = greatest - least || 1;
  return {
    x: (i) => box.left + ((box.right - box.left) * i) / Math.max(1, count - 1),
    y: (v) => low - ((low - top) * (v - least)) / spread,
    axes: [
      draw("path", { class: "axis", d: `M${box.left} ${top - 4}V${low}H${box.right}` }),
      ...(greatest > least ? [label(box.left - 4, top + 6, short(greatest), "end")] : []),
      label(box.left - 4, low, short(least), "end"),
    ],
  };
}

const short = (v: number): string => (Number.isInteger(v) ? `${v}` : `${Number(v.toPrecision(3))}`);

/** A line through numbers, broken where there is none. */
function curve({ x, y }: Panel, values: Numbers, kind = "curve"): SVGElement {
  let d = "";
  values.forEach((v, i) => {
    if (v !== null)
      d += `${(values[i - 1] ?? null) === null ? "M" : "L"}${x(i).toFixed(1)} ${y(v).toFixed(1)}`;
  });
  return draw("path", { class: kind, d });
}

/** What stands below a panel: the ends of its indices. */
const ends = (low: number, first: string, last: string): SVGElement[] => [
  label(box.left, low + 16, first),
  label(box.right, low + 16, last, "end"),
];

/** The value of a table at each index. */
export function curvePlot({ values }: Curve): SVGElement {
  const low = HEIGHT - BOTTOM;
  const at = panel(TOP, low, values.length, values);
  return drawing(
    HEIGHT,
    `A table of ${values.length} values`,
    ...[...at.axes, curve(at, values)],
    ...ends(low, "0", `index ${values.length - 1}`),
  );
}

/** What is computed of each byte, the same in real numbers, and below the one less the other. */
export function chainPlot({ from, exact, real }: ChainCurve): SVGElement {
  const [low, second, bottom] = [HEIGHT - BOTTOM, HEIGHT + 10, HEIGHT + 70];
  const errors = exact.map((v, i) => (real[i] === null ? null : v - real[i]!));
  const [above, below] = [
    panel(TOP, low, exact.length, [...exact, ...real]),
    panel(second, bottom, exact.length, [...errors, 0]),
  ];
  return drawing(
    bottom + BOTTOM,
    `What is computed of each ${from}, the same in real numbers, and the error of at most ${worst(errors)}`,
    ...[...above.axes, curve(above, exact), curve(above, real, "curve real")],
    ...[...below.axes, curve(below, [...errors.map(() => 0)], "axis"), curve(below, errors, "curve error")],
    label(box.left + 4, second + 2, "error"),
    ...ends(bottom, "-128", `${from} 127`),
  );
}

const worst = (errors: Numbers): string =>
  short(errors.reduce<number>((most, v) => Math.max(most, Math.abs(v ?? 0)), 0));

/** A table that is made for each row, for some rows: the later, the stronger. */
export function familyPlot({ name, rows }: RowTable): SVGElement {
  const low = HEIGHT - BOTTOM;
  const entries = rows[0]?.length ?? 0;
  const at = panel(TOP, low, entries, rows.flat());
  const curves = rows.map((row, i) => {
    const path = curve(at, row);
    path.setAttribute("stroke-opacity", `${0.35 + (0.65 * i) / Math.max(1, rows.length - 1)}`);
    return path;
  });
  return drawing(
    HEIGHT,
    `The table ${name} for ${rows.length} rows, each a curve of ${entries} entries`,
    ...[...at.axes, ...curves],
    ...ends(low, "0", `index ${entries - 1}`),
  );
}

/** How many numbers lie where. */
export function histogramPlot({ from, to, counts }: Histogram, title: string): SVGElement {
  const [height, top] = [96, 8];
  const low = height - BOTTOM;
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const wide = (box.right - box.left) / counts.length;
  const bars = counts.map((n, i) => {
    const tall = n === 0 ? 0 : Math.max(1, ((low - top) * n) / most);
    const size = { width: Math.max(0.5, wide - 1), height: tall };
    return draw("rect", { class: "count", x: box.left + i * wide, y: low - tall, ...size });
  });
  return drawing(
    height,
    title,
    draw("path", { class: "axis", d: `M${box.left} ${top - 4}V${low}H${box.right}` }),
    ...bars,
    label(box.left - 4, top + 6, `${most}`, "end"),
    ...ends(low, short(from), short(to)),
  );
}
