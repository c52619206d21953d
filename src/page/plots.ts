// Drawings: a table as a curve, the arena over time.
import type { Curve, Trace } from "../explore/trace.ts";
import { draw } from "./dom.ts";

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [340, 160, 64, 24];

/** A title for those who do not see it, and what there is to see. */
const drawing = (height: number, title: string, ...children: readonly SVGElement[]): SVGElement =>
  draw(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: "img", "aria-label": title },
    ...children,
  );

const text = (x: number, y: number, content: string, anchor = "start"): SVGElement =>
  draw("text", { x, y, "text-anchor": anchor }, content);

/** The value of a table at each index. */
export function curvePlot({ values }: Curve): SVGElement {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const [right, low] = [WIDTH - 8, HEIGHT - BOTTOM];
  const x = (i: number): number => LEFT + ((right - LEFT) * i) / Math.max(1, values.length - 1);
  const y = (v: number): number => low - ((low - 10) * (v - least)) / (greatest - least || 1);
  const path = values.map((v, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join("");
  return drawing(
    HEIGHT,
    `A table of ${values.length} values from ${least} to ${greatest}`,
    draw("path", { class: "axis", d: `M${LEFT} 6V${low}H${right}` }),
    draw("path", { class: "curve", d: path }),
    text(LEFT - 4, 16, String(greatest), "end"),
    text(LEFT - 4, low, String(least), "end"),
    text(LEFT, HEIGHT - 8, "0"),
    text(right, HEIGHT - 8, `index ${values.length - 1}`, "end"),
  );
}

/** Buffers of the arena: time goes to the right, one step for each kernel; addresses go down. */
export function memoryMap({ name, arenaBytes, buffers }: Trace["memory"][number]): SVGElement {
  const steps = Math.max(1, ...buffers.map(({ last }) => last + 1));
  const height = Math.min(420, 40 + 22 * buffers.length);
  const [right, low] = [WIDTH - 8, height - BOTTOM];
  const x = (step: number): number => LEFT + ((right - LEFT) * step) / steps;
  const y = (byte: number): number => 8 + ((low - 8) * byte) / Math.max(1, arenaBytes);
  const blocks = buffers.flatMap((b) => {
    const [left, top] = [x(b.first), y(b.offset)];
    const size = { width: x(b.last + 1) - left, height: Math.max(1, y(b.offset + b.bytes) - top) };
    const label = draw(
      "title",
      {},
      `${b.name}: ${b.bytes} bytes at ${b.offset}, kernels ${b.first} to ${b.last}`,
    );
    return [
      draw("rect", { class: "block", x: left, y: top, ...size }, label),
      text(left + 3, top + 12, b.name),
    ];
  });
  return drawing(
    height,
    `The arena of ${name}: ${arenaBytes} bytes, ${buffers.length} buffers`,
    draw("path", { class: "axis", d: `M${LEFT} 6V${low}H${right}` }),
    ...blocks,
    text(LEFT - 4, 16, "0", "end"),
    text(LEFT - 4, low, `${arenaBytes} B`, "end"),
    text(LEFT, height - 8, "kernel 0"),
    text(right, height - 8, String(steps - 1), "end"),
  );
}
