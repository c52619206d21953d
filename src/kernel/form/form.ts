// Graph to kernels: buffers for what crosses loop nests, nodes for what stays inside one.
import type { DenseAttr } from "../../ir/attributes.ts";
import type { Func, Op, Value } from "../../ir/graph.ts";
import type { Compute } from "../../ir/record.ts";
import type { TensorType } from "../../ir/types.ts";
import { stridesOf } from "../../support/strides.ts";
import type { TypedArray } from "../../support/tensor.ts";
import { elements } from "../../support/tensor.ts";
import { asMap } from "./broadcast.ts";
import type { Group, Item } from "./group.ts";
import { groupOps } from "./group.ts";
import { ownName } from "../describe.ts";
import type { Buffer, CopyKernel, Kernel, PlainKernel, Program } from "../kernel.ts";
import type { Home } from "./lanes.ts";
import { laneKernel, tensor } from "./lanes.ts";
import { liveOps } from "./uses.ts";

/** Names of parameters and results as the C interface spells them. */
export interface Names {
  readonly params: readonly string[];
  readonly results: readonly string[];
}

/** A verified, static function as buffers and kernels. Throws `NeedsConstant` where an op must be constant and is not. */
export function formKernels(func: Func, names: Names, fuse = true): Program {
  return new Former(func, names).run(fuse);
}

class Former implements Home {
  readonly buffers: Buffer[] = [];
  readonly params: Buffer[];
  readonly results: Buffer[];
  /** Where each value that crosses kernels lives. */
  readonly home = new Map<Value, Buffer>();
  readonly constants = new Map<Value, DenseAttr>();
  /** Values that are others in another shape. */
  readonly sources = new Map<Value, Value>();
  readonly func: Func;

  constructor(func: Func, names: Names) {
    this.func = func;
    this.params = func.params.map((p, i) => this.buffer("param", names.params[i]!, tensor(p)));
    this.results = func.results.map((r, i) => this.buffer("result", names.results[i]!, tensor(r)));
    func.params.forEach((p, i) => this.home.set(p, this.params[i]!));
  }

  run(fuse: boolean): Program {
    const groups = groupOps(this.items(), fuse);
    this.placeResults();
    const kernels = groups.flatMap((g, i) => this.kernels(g, `k${i}`));
    const copies = this.func.results.flatMap((v, i) => this.copyOut(v, this.results[i]!, i));
    return {
      name: this.func.name,
      params: this.params,
      results: this.results,
      buffers: this.buffers,
      kernels: [...kernels, ...copies],
    };
  }

  /** Ops that compute at run time; constants are set aside. */
  items(): Item[] {
    const live = liveOps(this.func);
    return this.func.ops.flatMap((op) => {
      if (!live.has(op) || tensorResult(op) === undefined) return [];
      const compute = op.record!.compute(op);
      if (compute.form === "const") this.constants.set(op.results[0]!, compute.value);
      else if (!isSame(compute, op)) return [{ op, compute: asMap(compute, op) }];
      else if (!this.standIn(op.results[0]!, op.operands[0]!)) return [{ op, compute }];
      return [];
    });
  }

  /** A value with the elements of another in the same order lives where that one does. True for constants, which need no op. */
  standIn(v: Value, source: Value): boolean {
    const dense = this.constants.get(source);
    if (dense) this.constants.set(v, { ...dense, type: { ...dense.type, shape: tensor(v).shape } });
    else this.sources.set(v, this.sourceOf(source));
    return dense !== undefined;
  }

  sourceOf(v: Value): Value {
    return this.sources.get(v) ?? v;
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

  /** A value that is one result and nothing else is computed straight into it. */
  placeResults(): void {
    this.func.results.forEach((result, i) => {
      const v = this.sourceOf(result);
      if (!this.home.has(v) && !this.constants.has(v)) this.home.set(v, this.results[i]!);
    });
  }

  /** Where a value lives, made on first use. */
  bufferOf(value: Value): Buffer {
    const v = this.sourceOf(value);
    const known = this.home.get(v);
    if (known) return known;
    const dense = this.constants.get(v);
    const [own, count] = [ownName(v), this.buffers.length];
    const made = dense
      ? this.buffer("const", own ?? `c${count}`, tensor(v), dense.data)
      : this.buffer("arena", own ? `${own}_buffer` : `t${count}`, tensor(v), undefined, own);
    this.home.set(v, made);
    return made;
  }

  copyOut(v: Value, to: Buffer, index: number): Kernel[] {
    const from = this.bufferOf(v);
    return from === to ? [] : [flatCopy(`copy${index}`, from, to)];
  }

  kernels(group: Group, name: string): Kernel[] {
    if (group.space) return [laneKernel(this, group, name)];
    return group.items.flatMap(({ op, compute }): Kernel[] => {
      if (this.sources.has(op.results[0]!)) return [];
      const to = this.bufferOf(op.results[0]!);
      const buffers = op.operands.map((v) => (v.type.kind === "tensor" ? this.bufferOf(v) : undefined));
      // Whatever the indices are, what is gathered is the one number there is.
      if (compute.form === "gather" && buffers[0]!.splat)
        return [{ kind: "copy", name, op, to, fill: buffers[0]!, copies: [] }];
      if (compute.form === "gather")
        return [
          {
            kind: "gather",
            name,
            op,
            values: buffers[0]!,
            indices: buffers[1]!,
            to,
            dims: compute.dims,
          },
        ];
      if (compute.form === "contract")
        return [
          { kind: "contract", name, op, compute, operands: buffers, shapes: op.operands.map(shapeOf), to },
        ];
      if (compute.form === "sample" || compute.form === "scatter" || compute.form === "fourier")
        return [this.plain(op, compute, name)];
      if (compute.form !== "move") throw new Error(`${op.name} cannot stand alone`);
      const fill = compute.fill === undefined ? undefined : buffers[compute.fill];
      const copies = compute.copies.map((c) => ({
        from: buffers[c.operand]!,
        dims: c.dims,
        fromAt: c.from,
        toAt: c.to,
      }));
      return [{ kind: "copy", name, op, to, fill, copies }];
    });
  }

  /** The results of an op that is plain loops; a Fourier transform has another one in between, of the same size. */
  plain(op: Op, compute: PlainKernel["compute"], name: string): PlainKernel {
    const type = tensor(op.results[0]!);
    const isTwice = compute.form === "fourier";
    return {
      ...{ kind: "plain", name, op, compute, shape: type.shape },
      operands: op.operands.map((v) => (v.type.kind === "tensor" ? this.bufferOf(v) : undefined)),
      shapes: op.operands.map(shapeOf),
      to: op.results.map((r) => this.bufferOf(r)),
      between: isTwice ? ["re", "im"].map((part) => this.buffer("arena", `${name}_${part}`, type)) : [],
    };
  }
}

/** Whether an op leaves all elements where they are in memory, as a reshape does. */
function isSame(compute: Compute, op: Op): boolean {
  if (compute.form !== "move" || compute.fill !== undefined) return false;
  const [copy, ...more] = compute.copies;
  if (!copy || more.length > 0 || copy.operand !== 0) return false;
  const whole = elements(tensor(op.operands[0]!).shape);
  const inOrder = ({ offset, strides }: typeof copy.from): boolean =>
    offset === 0 && stridesOf(copy.dims).every((s, d) => copy.dims[d] === 1 || strides[d] === s);
  const all = elements(copy.dims) === whole && elements(tensor(op.results[0]!).shape) === whole;
  return all && inOrder(copy.from) && inOrder(copy.to);
}

const shapeOf = ({ type }: Value): readonly number[] => (type.kind === "tensor" ? (type.shape ?? []) : []);

const tensorResult = (op: Op): Value | undefined => op.results.find((r) => r.type.kind === "tensor");

function flatCopy(name: string, from: Buffer, to: Buffer): CopyKernel {
  const flat = { offset: 0, strides: [1] };
  return {
    kind: "copy",
    name,
    op: undefined,
    to,
    fill: undefined,
    copies: [{ from, dims: [from.elements], fromAt: flat, toAt: flat }],
  };
}
