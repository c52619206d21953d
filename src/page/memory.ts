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
  const blocks = buffers.map((b) => {
    const [left, top] = [x(b.first), y(b.offset)];
    const size = { width: x(b.last + 1) - left, height: Math.max(1, y(b.offset + b.bytes) - top) };
    const about = `${b.name}: ${b.bytes} bytes at ${b.offset}, kernels ${b.first} to ${b.last}`;
    const block = draw("rect", { class: "block", x: left, y: top, ...size }, draw("title", {}, about));
    return [block, ...(size.height < LINE ? [] : nameIn(b.name, left, top, size.width))];
  });
  return drawing(
    height,
    `The arena of ${name}: ${arenaBytes} bytes, ${buffers.length} buffers`,
    draw("path", { class: "axis", d: `M${box.left} 6V${low}H${box.right}` }),
    ...blocks.flat(),
    label(box.left - 4, 16, "0", "end"),
    label(box.left - 4, low, `${arenaBytes} B`, "end"),
    label(box.left, height - 8, "kernel 0"),
    label(box.right, height - 8, String(steps - 1), "end"),
  );
}

/** The height of a line of text, and the width of a character, in pixels. */
const [LINE, WIDE] = [14, 6.4];

/** As much of a name as a block has room for; less than three characters tell nothing. */
function nameIn(name: string, left: number, top: number, width: number): SVGElement[] {
  const room = Math.floor((width - 6) / WIDE);
  return room < 3
    ? []
    : [label(left + 3, top + 12, name.length <= room ? name : `${name.slice(0, room - 1)}\u2026`)];
}
