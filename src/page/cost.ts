// What C costs, as bars: functions, their kernels, the ops in those.
import type { FunctionCost, KernelCost, OpCost, Trace } from "../explore/trace.ts";
import { make } from "./dom.ts";

/** More bars than this nobody reads. */
const MOST = 10;

type Choose = (ops: readonly number[]) => void;

/** A card for each function whose cost was measured. */
export const costCards = ({ cost, ops }: Trace, choose: Choose): HTMLElement[] =>
  (cost ?? []).map((f) =>
    make(
      "article",
      { class: "card cost" },
      make("h3", {}, `Cost of one call of ${f.name}: ${whole(f.instructions)} instructions`),
      make("p", { class: "quiet" }, `modelled cycles: ${cyclesText(f.cycles)}`),
      ...f.kernels.map((kernel) => kernelBars(kernel, f, ops, choose)),
    ),
  );

/** What a function spends on an op, in words; undefined where nothing is known of it. */
export function costOfOp({ cost }: Trace, index: number): string | undefined {
  const found = (cost ?? []).flatMap((f) => {
    const own = f.kernels.flatMap(({ ops }) => ops).filter(({ op }) => op === index);
    const sum = own.reduce((n, { instructions }) => n + instructions, 0);
    return sum === 0 ? [] : [`${whole(sum)} instructions, ${percent(sum / f.instructions)} of ${f.name}`];
  });
  return found.length > 0 ? found.join("; ") : undefined;
}

function kernelBars(kernel: KernelCost, of: FunctionCost, ops: Trace["ops"], choose: Choose): HTMLElement {
  const shown = kernel.ops.slice(0, MOST);
  const more = kernel.ops.length - shown.length;
  const share = kernel.instructions / of.instructions;
  return make(
    "div",
    { class: "bars", role: "group", "aria-label": kernel.name ?? "checks and calls" },
    bar(make("strong", {}, kernel.name ?? "checks and calls"), kernel.instructions, share),
    ...(kernel.name === null ? [] : shown).map((op) =>
      bar(nameOf(op, ops, choose), op.instructions, op.instructions / of.instructions),
    ),
    ...(more > 0 && kernel.name !== null ? [make("p", { class: "quiet" }, `and ${more} more ops`)] : []),
  );
}

function nameOf({ op }: OpCost, ops: Trace["ops"], choose: Choose): HTMLElement {
  if (op === null) return make("span", { class: "quiet" }, "loops and the rest");
  const { name, lines } = ops[op]!;
  const button = make("button", { type: "button" }, `${name}, line ${lines[0]}`);
  button.addEventListener("click", () => choose([op]));
  return button;
}

/** A name, a bar as long as its share of the function, and both in numbers. */
function bar(name: HTMLElement, instructions: number, share: number): HTMLElement {
  const filled = make("span", { class: "fill" });
  filled.style.width = `${(100 * share).toFixed(2)}%`;
  return make(
    "div",
    { class: "bar" },
    name,
    make("span", { class: "track", "aria-hidden": "true" }, filled),
    make("span", { class: "count-text" }, `${whole(instructions)} (${percent(share)})`),
  );
}

const whole = (n: number): string => Math.round(n).toLocaleString("en-US");
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const cyclesText = (cycles: FunctionCost["cycles"]): string =>
  Object.entries(cycles)
    .map(([core, n]) => `${whole(n)} on ${core}`)
    .join(", ");
