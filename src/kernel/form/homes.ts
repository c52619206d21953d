// Where the values of a function live, down to those of the regions that it holds.
import type { DenseAttr } from "../../ir/attributes.ts";
import type { Op, Value } from "../../ir/graph.ts";
import type { TensorType } from "../../ir/types.ts";
import type { Variable } from "../../ir/variables.ts";
import type { TypedArray } from "../../support/tensor.ts";
import { elements, storageOf } from "../../support/tensor.ts";
import { ownName } from "../describe.ts";
import type { Buffer, State } from "../kernel.ts";
import { tensor } from "./lanes.ts";

export class Homes {
  readonly buffers: Buffer[] = [];
  /** Where each value that crosses kernels lives. */
  readonly at = new Map<Value, Buffer>();
  readonly constants = new Map<Value, DenseAttr>();
  /** Values that are others in another shape, or by another name. */
  readonly sources = new Map<Value, Value>();
  /** The memory of variables, by name. */
  readonly variables = new Map<string, Buffer>();

  sourceOf(v: Value): Value {
    return this.sources.get(v) ?? v;
  }

  has(v: Value): boolean {
    return this.at.has(v) || this.constants.has(v);
  }

  /** A value with the elements of another in the same order lives where that one does. True for constants, which need no op. */
  standIn(v: Value, source: Value): boolean {
    const dense = this.constants.get(source);
    if (dense) this.constants.set(v, { ...dense, type: { ...dense.type, shape: tensor(v).shape } });
    else this.sources.set(v, this.sourceOf(source));
    return dense !== undefined;
  }

  buffer(kind: Buffer["kind"], name: string, type: TensorType, data?: TypedArray, holds?: string): Buffer {
    const count = elements(type.shape!);
    const made: Buffer = {
      kind,
      name,
      type: type.element.storage,
      elements: count,
      ...(data && { data }),
      ...(data && data.length < count && { splat: true }),
      ...(holds !== undefined && { holds }),
    };
    this.buffers.push(made);
    return made;
  }

  /** Where a value lives, made on first use. */
  bufferOf(value: Value): Buffer {
    const v = this.sourceOf(value);
    const known = this.at.get(v);
    if (known) return known;
    const dense = this.constants.get(v);
    const [own, count] = [ownName(v), this.buffers.length];
    const made = dense
      ? this.buffer("const", own ?? `c${count}`, tensor(v), dense.data)
      : this.buffer("arena", own ? `${own}_buffer` : `t${count}`, tensor(v), undefined, own);
    this.at.set(v, made);
    return made;
  }

  /** The memory of a variable, and the constant that it starts from. */
  variable({ name, type, first }: Variable): State {
    const buffer = this.buffer("state", name, type);
    this.variables.set(name, buffer);
    const data = first?.data ?? storageOf(type.element.storage)!.create(1);
    return { buffer, first: this.buffer("const", `${name}_first`, type, data) };
  }

  /** What is read of a variable is read from its own memory. */
  read({ results }: Op, variable: string): void {
    this.at.set(results[0]!, this.variables.get(variable)!);
  }
}
