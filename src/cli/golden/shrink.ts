// A smaller input that still shows what a larger one does: zeros wherever they will do, then small numbers.
import type { Tensor } from "../../index.ts";

/** Which of some inputs show it; asked about many at a time, since each question starts a program. */
export type Shows = (inputs: readonly (readonly Tensor[])[]) => Promise<readonly boolean[]>;

/** So many inputs are tried at a time, and so many times. */
const [most, rounds] = [32, 40];

/** `inputs` shows it; so does the result, of which nothing more could be left out within the rounds. */
export async function shrunk(inputs: readonly Tensor[], shows: Shows): Promise<readonly Tensor[]> {
  let best = inputs;
  let parts = 2;
  for (let round = 0; round < rounds; round++) {
    const filled = nonZero(best);
    const candidates =
      parts === 0 ? smaller(best, filled) : sliced(filled, parts).map((slice) => zeroed(best, slice));
    if (candidates.length === 0) return best;
    const found = (await shows(candidates)).indexOf(true);
    if (found >= 0) best = candidates[found]!;
    else if (parts === 0) return best;
    else parts = parts >= Math.min(most, filled.length) ? 0 : Math.min(most, 2 * parts);
  }
  return best;
}

interface Lane {
  readonly tensor: number;
  readonly lane: number;
}

const isZero = (v: number | bigint): boolean => v === 0 || v === 0n;

function nonZero(inputs: readonly Tensor[]): Lane[] {
  const lanes: Lane[] = [];
  inputs.forEach(({ data }, tensor) => {
    for (let lane = 0; lane < data.length; lane++) if (!isZero(data[lane]!)) lanes.push({ tensor, lane });
  });
  return lanes;
}

function sliced(lanes: readonly Lane[], parts: number): Lane[][] {
  const size = Math.max(1, Math.ceil(lanes.length / parts));
  return Array.from({ length: Math.ceil(lanes.length / size) }, (_, i) => lanes.slice(i * size, (i + 1) * size));
}

const copyOf = (inputs: readonly Tensor[]): Tensor[] =>
  inputs.map(({ data, ...rest }) => ({ ...rest, data: data.slice() }));

function zeroed(inputs: readonly Tensor[], lanes: readonly Lane[]): Tensor[] {
  const copy = copyOf(inputs);
  for (const { tensor, lane } of lanes) {
    const { data } = copy[tensor]!;
    data[lane] = (typeof data[lane] === "bigint" ? 0n : 0) as never;
  }
  return copy;
}

/** One lane a time, and all at once, halfway to zero. */
function smaller(inputs: readonly Tensor[], filled: readonly Lane[]): Tensor[][] {
  const large = filled.filter(({ tensor, lane }) => canHalve(inputs[tensor]!, lane)).slice(0, most - 1);
  if (large.length === 0) return [];
  return [large, ...large.map((one) => [one])].map((lanes) => {
    const copy = copyOf(inputs);
    for (const { tensor, lane } of lanes) halve(copy[tensor]!, lane);
    return copy;
  });
}

/** Numbers that are no bit patterns, and not small already. */
const canHalve = ({ type, data }: Tensor, lane: number): boolean =>
  /^(?:i\d+|ui\d+|f32)$/.test(type) && Math.abs(Number(data[lane])) > 1;

function halve({ data }: Tensor, lane: number): void {
  const v = data[lane]!;
  data[lane] = (typeof v === "bigint" ? v / 2n : Math.trunc(v / 2)) as never;
}
