// Elements that have their places from tables, and what is made of them, as loops over the result.
import { laneType } from "../expr/lane-type.ts";
import { extent } from "../expr/range.ts";
import type { DenseAttr } from "../ir/attributes.ts";
import type { Sample } from "../ir/record.ts";
import type { PlainKernel } from "../kernel/kernel.ts";
import { buffer, element, fixed, letOf, load, loopNamed } from "../loops/build.ts";
import { ofLoop, ofValue, over, read, store, value } from "../loops/build.ts";
import type { Block, Index, Loop, Stmt, Value } from "../loops/ir.ts";
import { broadcastStrides, stridesOf } from "../support/strides.ts";
import { lanesOf } from "../support/tensor.ts";
import type { Meaning } from "./elements.ts";
import { boundTo, elementOf } from "./elements.ts";
import type { Memory } from "./memory.ts";
import { flat, letter } from "./nests.ts";
import { AXES } from "./tiles/form.ts";

export const sampleLoops = (
  kernel: PlainKernel,
  compute: Extract<PlainKernel["compute"], { form: "sample" }>,
  memory: Memory,
): Block => new Sampling(kernel, compute, memory).along(0);

class Sampling {
  private readonly kernel: PlainKernel;
  private readonly compute: Extract<PlainKernel["compute"], { form: "sample" }>;
  private readonly memory: Memory;
  private readonly loops: readonly Loop[];
  /** Where along an axis of an operand, by the table that says so. */
  private readonly places = new Map<Int32Array, Value>();

  constructor(kernel: PlainKernel, compute: Sampling["compute"], memory: Memory) {
    [this.kernel, this.compute, this.memory] = [kernel, compute, memory];
    this.loops = kernel.shape.map((_, d) => loopNamed(letter(d), "parallel"));
  }

  /** The loops from an axis of the result on. */
  along(d: number): Block {
    const { shape } = this.kernel;
    if (d === shape.length) return [this.stored()];
    const places = this.looked(d);
    const inner = [...places, ...this.along(d + 1)];
    return shape[d] === 1 ? inner : [over(this.loops[d]!, shape[d]!, inner)];
  }

  /** Places along an operand's axis, each table looked up once. */
  private looked(d: number): Stmt[] {
    const tables = new Set(this.compute.samples.flatMap(({ indices }) => indices[d] ?? []));
    return [...tables].map((data) => {
      const axis = AXES[this.kernel.shape.length - 1 - d] ?? "at";
      const at = value(axis, "i32", { claims: [{ kind: "range", range: extent(data) }] });
      this.places.set(data, at);
      const table = buffer("const", `${axis}s`, "i32", [data.length], data);
      return letOf(at, read(load(element(table, this.index(d)))));
    });
  }

  private index(d: number): Index {
    return this.kernel.shape[d] === 1 ? fixed(0) : ofLoop(this.loops[d]!);
  }

  private stored(): Stmt {
    const { samples, weights, lane } = this.compute;
    const { shape, to } = this.kernel;
    const meanings = [...samples.map((s) => this.sampled(s)), ...weights.map((w) => this.weight(w))];
    const all = shape.map((_, d) => this.index(d));
    return store(element(this.memory.of(to[0]!), flat(0, stridesOf(shape), all)), boundTo(lane, meanings));
  }

  private sampled({ operand, indices }: Sample): Meaning {
    const { operands, shapes } = this.kernel;
    const at = indices.map((table, d) => (table ? ofValue(this.places.get(table)!) : this.index(d)));
    return elementOf(operands[operand]!, flat(0, stridesOf(shapes[operand]!), at), this.memory);
  }

  private weight({ type: { element: kept, shape }, data }: DenseAttr): Meaning {
    const strides = broadcastStrides(shape!, this.kernel.shape);
    const all = this.kernel.shape.map((_, d) => this.index(d));
    const table = buffer(
      "const",
      "weights",
      laneType(kept.scalar),
      [data.length],
      lanesOf({ type: kept.storage, data }),
    );
    return load(element(table, flat(0, strides, all)));
  }
}
