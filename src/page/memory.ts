// The arena over time as a drawing.
import type { Trace } from "../explore/trace.ts";
import { draw, make } from "./dom.ts";
import { box, drawing, label } from "./plots.ts";

/** The arena of each function that needs one. */
export const memoryCards = ({ memory }: Trace): HTMLElement[] =>
  memory
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

/** Buffers of the arena: time goes to the right, one step for each kernel; addresses go down. */
function memoryMap({ name, arenaBytes, buffers }: Trace["memory"][number]): SVGElement {
  const steps = Math.max(1, ...buffers.map(({ last }) => last + 1));
  const height = Math.min(420, 40 + 22 * buffers.length);
  const low = height - box.bottom;
  const x = (step: number): number => box.left + ((box.right - box.left) * step) / steps;
  const y = (byte: number): number => 8 + ((low - 8) * byte) / Math.max(1, arenaBytes);
  const blocks = buffers.flatMap((b) => {
    const [left, top] = [x(b.first), y(b.offset)];
    const size = { width: x(b.last + 1) - left, height: Math.max(1, y(b.offset + b.bytes) - top) };
    const title = draw(
      "title",
      {},
      `${b.name}: ${b.bytes} bytes at ${b.offset}, kernels ${b.first} to ${b.last}`,
    );
    return [
      draw("rect", { class: "block", x: left, y: top, ...size }, title),
      ...(size.height < 12 ? [] : [label(left + 3, top + 12, b.name)]),
    ];
  });
  return drawing(
    height,
    `The arena of ${name}: ${arenaBytes} bytes, ${buffers.length} buffers`,
    draw("path", { class: "axis", d: `M${box.left} 6V${low}H${box.right}` }),
    ...blocks,
    label(box.left - 4, 16, "0", "end"),
    label(box.left - 4, low, `${arenaBytes} B`, "end"),
    label(box.left, height - 8, "kernel 0"),
    label(box.right, height - 8, String(steps - 1), "end"),
  );
}
