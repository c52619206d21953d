// Programs to one C file: preamble, what the kernels need, kernels, entry points. A target that vectorizes hands in
// how it prints a lane kernel; its text stands beside the portable one, chosen when the file is compiled.
import { scalarOf } from "../kernel/form/lanes.ts";
import type { CParam } from "../kernel/interface/interface.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import type { Buffer, CopyKernel, GatherKernel, Kernel } from "../kernel/kernel.ts";
import { ARENA_ALIGN, buffersOf, writtenBy } from "../kernel/place.ts";
import type { Schedule } from "../kernel/schedule.ts";
import { scheduleKernel } from "../kernel/schedule.ts";
import { lineOf } from "../ir/origin.ts";
import { mark } from "../support/hash.ts";
import type { Doc } from "../support/layout.ts";
import { block, render } from "../support/layout.ts";
import type { TypedArray } from "../support/tensor.ts";
import { lanesOf, storageOf } from "../support/tensor.ts";
import { FileCollector } from "./collect.ts";
import { headerText, sameContent, signature } from "./header.ts";
import type { KernelScope } from "./loops.ts";
import { commentLine, ScalarLoops } from "./loops.ts";
import type { NameScope } from "./names.ts";
import { FileNames } from "./names.ts";
import { constantText } from "./scalar.ts";
import { offsetText } from "./offset.ts";
import { floatRules, littleEndian, neonSwitch } from "./preamble.ts";
import type { EmitOptions, Unit } from "./target.ts";

/** Prints the vector form of a kernel's body, or undefined when it has none. */
export type VectorBody = (scope: KernelScope, options: EmitOptions) => Doc | undefined;

/** The C and header text of the units, as `<stem>.c` and `<stem>.h`. */
export function emitC(
  units: readonly Unit[],
  options: EmitOptions,
  vector?: VectorBody,
): Map<string, string> {
  const { stem } = options;
  const body = new FileWriter(units, options, vector).text();
  const content = mark(headerText(units, stem, "") + body);
  return new Map([
    [`${stem}.c`, render(preamble(body, content, options, vector !== undefined)) + body],
    [`${stem}.h`, headerText(units, stem, content)],
  ]);
}

function preamble(body: string, content: string, { stem }: EmitOptions, neon: boolean): Doc {
  return [
    /\bfloat\b/.test(body) ? floatRules : [],
    `#include "${stem}.h"`,
    "",
    /\bmem(cpy|set)\(/.test(body) ? "#include <string.h>" : [],
    /\b(fmaf|sqrtf)\(/.test(body) ? "#include <math.h>" : [],
    "",
    sameContent(stem, content),
    littleEndian,
    neon ? neonSwitch : [],
    "",
  ];
}

class FileWriter {
  readonly units: readonly Unit[];
  readonly options: EmitOptions;
  readonly vector: VectorBody | undefined;
  readonly names: FileNames;
  /** C names of what lies in memory. */
  readonly bufferNames = new Map<Buffer, string>();
  readonly collector: FileCollector;

  constructor(units: readonly Unit[], options: EmitOptions, vector?: VectorBody) {
    this.units = units;
    this.options = options;
    this.vector = vector;
    this.names = new FileNames(units.map((u) => u.face));
    this.collector = new FileCollector(this.names);
  }

  /** Everything but the preamble, which depends on what stands here. */
  text(): string {
    const functions = this.units.map((u) => this.unit(u));
    const collected = this.collector.text(this.vector !== undefined);
    return render([collected, functions]).trimEnd() + "\n";
  }

  private unit(unit: Unit): Doc {
    const { face, program } = unit;
    this.collector.startFunction(face.name);
    this.nameBuffers(unit);
    const kernels = program.kernels.map((k) => this.kernel(unit, k));
    return [
      kernels.map((k) => [k.text, ""]),
      this.entry(
        unit,
        kernels.map((k) => k.call),
      ),
      "",
    ];
  }

  /** Inputs and results have the names of the interface; what lies in the arena yields to those. */
  private nameBuffers({ face, program }: Unit): void {
    const given = [...face.params, ...face.results].map(({ name }) => name);
    const names = this.names.nested([...given, "arena"]);
    for (const b of program.buffers)
      this.bufferNames.set(b, b.kind === "arena" ? names.fresh(b.name) : b.name);
  }

  // Kernels

  private kernel(unit: Unit, kernel: Kernel): { text: Doc; call: string } {
    const name = this.names.fresh(`${unit.face.name}_${kernel.name}`);
    const written = writtenBy(kernel);
    const buffers = buffersOf(kernel).filter((b) => b.kind !== "const");
    const params = buffers.map(
      (b) => `${written.has(b) ? "" : "const "}${laneType(b)} *TOSAC_RESTRICT ${this.bufferText(b)}`,
    );
    const head = `static void ${name}(${params.join(", ") || "void"})`;
    return {
      text: [this.kernelComment(kernel), block(head, this.body(kernel, buffers))],
      call: `${name}(${buffers.map((b) => this.argument(b, written.has(b))).join(", ")});`,
    };
  }

  private kernelComment(kernel: Kernel): Doc {
    if (kernel.kind === "lanes") return commentLine(`${kernel.dims.join(" x ")} elements`);
    const at = kernel.op?.span ? `, ${lineOf(kernel.op)}` : "";
    return commentLine(`${kernel.op?.name ?? "copy of a result"}${at}`);
  }

  private body(kernel: Kernel, buffers: readonly Buffer[]): Doc {
    if (kernel.kind !== "lanes") return this.inBoth(() => this.moveBody(kernel, buffers));
    const schedule = scheduleKernel(kernel);
    const portable = this.on("portable", () => new ScalarLoops(this.scope(schedule, buffers)).body());
    const vector =
      this.vector && this.on("neon", () => this.vector!(this.scope(schedule, buffers), this.options));
    if (vector) return ["#if TOSAC_NEON", vector, "#else", portable, "#endif"];
    return this.vector ? this.inBoth(() => new ScalarLoops(this.scope(schedule, buffers)).body()) : portable;
  }

  private on<T>(path: "portable" | "neon", print: () => T): T {
    this.collector.path = path;
    return print();
  }

  /** Text that both paths share: what it needs is collected for both. */
  private inBoth(print: () => Doc): Doc {
    if (this.vector) this.on("neon", print);
    return this.on("portable", print);
  }

  private scope(schedule: Schedule, buffers: readonly Buffer[]): KernelScope {
    const names = this.names.nested(buffers.map((b) => this.bufferText(b)));
    return {
      schedule,
      collector: this.collector,
      names,
      bufferName: ({ buffer }) => this.bufferText(buffer),
    };
  }

  private bufferText(b: Buffer): string {
    return b.data
      ? this.collector.array(laneType(b), lanesOf({ type: b.type, data: b.data }), b.name)
      : this.bufferNames.get(b)!;
  }

  /** A buffer as a kernel takes it. */
  private argument(b: Buffer, written: boolean): string {
    const name = this.bufferText(b);
    return laneType(b) === cTypeOf(b.type) ? name : `(${written ? "" : "const "}${laneType(b)} *)${name}`;
  }

  /** An element as it is copied: callers may give any byte for a truth value, and get 0 or 1 back. */
  private moved(from: Buffer, index: string): string {
    const text = `${this.bufferText(from)}[${index}]`;
    return isGivenTruth(from) ? `(uint8_t)(${text} != 0)` : text;
  }

  private moveBody(kernel: CopyKernel | GatherKernel, buffers: readonly Buffer[]): Doc {
    const names = this.names.nested(buffers.map((b) => this.bufferText(b)));
    return kernel.kind === "gather" ? this.gather(kernel, names) : this.copies(kernel, names);
  }

  /** C text of the one number that all elements of a constant are; undefined for other buffers. */
  private numberOf(b: Buffer): string | undefined {
    if (!b.data || (!b.splat && b.elements > 1)) return undefined;
    const number = lanesOf({ type: b.type, data: b.data })[0]!;
    return constantText(scalarOf(b.type), number, this.collector);
  }

  private gather({ dims, values, indices, to }: GatherKernel, names: NameScope): Doc {
    if (indices.splat) return this.gathered(to, values, dims, Number(indices.data![0]), names);
    const [i, k, c] = [names.fresh("i"), names.fresh("k"), names.fresh("c")];
    const from = `(${i} / ${dims.w} * ${dims.k} + (size_t)${k}) * ${dims.c} + ${c}`;
    return block(`for (size_t ${i} = 0; ${i} < ${dims.n * dims.w}; ++${i})`, [
      `int32_t ${k} = ${this.bufferText(indices)}[${i}];`,
      `if (${k} < 0) ${k} = 0;`,
      `if (${k} > ${dims.k - 1}) ${k} = ${dims.k - 1};`,
      block(`for (size_t ${c} = 0; ${c} < ${dims.c}; ++${c})`, [
        `${this.bufferText(to)}[${i} * ${dims.c} + ${c}] = ${this.moved(values, from)};`,
      ]),
    ]);
  }

  /** A gather whose indices are one constant. */
  private gathered(
    to: Buffer,
    values: Buffer,
    dims: GatherKernel["dims"],
    at: number,
    names: NameScope,
  ): Doc {
    const { n, k, w, c } = dims;
    const offset = Math.min(Math.max(at, 0), k - 1) * c;
    const from = { offset, strides: [k * c, 0, 1] };
    const copy = { from: values, dims: [n, w, c], fromAt: from, toAt: { offset: 0, strides: [w * c, c, 1] } };
    return this.copy(to, copy, names);
  }

  private copies({ to, fill, copies }: CopyKernel, names: NameScope): Doc {
    const number = fill && (this.numberOf(fill) ?? this.moved(fill, "0"));
    return [fill ? this.filled(to, fill, number!, names) : [], copies.map((c) => this.copy(to, c, names))];
  }

  /** Elements from an offset on, all of them when nothing else is said, set to what a buffer has one of. */
  private filled(
    to: Buffer,
    from: Buffer,
    number: string,
    names: NameScope,
    offset = 0,
    count = to.elements,
  ): Doc {
    const target = this.bufferText(to);
    const byte = from.data && oneByte(lanesOf({ type: from.type, data: from.data }));
    const { bytes } = storageOf(to.type)!;
    if (byte !== undefined) return `memset(${plus(target, offset)}, ${byte}, ${count * bytes});`;
    const i = names.fresh("i");
    return block(`for (size_t ${i} = 0; ${i} < ${count}; ++${i})`, [
      `${target}[${offset === 0 ? i : `${offset} + ${i}`}] = ${number};`,
    ]);
  }

  private copy(to: Buffer, copy: CopyKernel["copies"][number], names: NameScope): Doc {
    const number = this.numberOf(copy.from);
    const target = this.bufferText(to);
    const axes = copy.dims.map((_, d) => d).filter((d) => copy.dims[d]! > 1);
    const contiguous =
      axes.length === 1 && copy.fromAt.strides[axes[0]!] === 1 && copy.toAt.strides[axes[0]!] === 1;
    if (contiguous && number !== undefined)
      return this.filled(to, copy.from, number, names, copy.toAt.offset, copy.dims[axes[0]!]);
    if (contiguous && !isGivenTruth(copy.from))
      return `memcpy(${plus(target, copy.toAt.offset)}, ${plus(this.bufferText(copy.from), copy.fromAt.offset)}, ${copy.dims[axes[0]!]! * storageOf(to.type)!.bytes});`;
    const index = copy.dims.map((_, d) => names.fresh(`i${d}`));
    const at = (a: { offset: number; strides: readonly number[] }): string => offsetText(a, axes, index);
    const inner = `${target}[${at(copy.toAt)}] = ${number ?? this.moved(copy.from, at(copy.fromAt))};`;
    return axes.reduceRight<Doc>(
      (body, d) => block(`for (size_t ${index[d]} = 0; ${index[d]} < ${copy.dims[d]}; ++${index[d]})`, body),
      inner,
    );
  }

  // Entry

  private entry({ face, program, arena }: Unit, calls: readonly string[]): Doc {
    const pointers = [...face.params, ...face.results];
    const spare = program.buffers.filter((b) => arena.offsets.has(b));
    return block(signature(face), [
      this.checks(pointers, arena.bytes),
      arena.bytes === 0 ? "(void)arena;" : [],
      spare.map((b) => {
        const c = cTypeOf(b.type);
        return `${c} *${this.bufferText(b)} = (${c} *)(void *)((unsigned char *)arena + ${arena.offsets.get(b)});`;
      }),
      calls,
      "return 0;",
    ]);
  }

  private checks(pointers: readonly CParam[], arenaBytes: number): Doc {
    const nulls = [...pointers.map((p) => p.name), ...(arenaBytes > 0 ? ["arena"] : [])].map(
      (n) => `${n} == NULL`,
    );
    const aligned = pointers.flatMap((p) => {
      const bytes = storageOf(p.cType === "float" ? "f32" : p.type)?.bytes ?? sizeOf(p.cType);
      return bytes > 1 ? [`(uintptr_t)${p.name} % ${bytes} != 0`] : [];
    });
    if (arenaBytes > 0) aligned.push(`(uintptr_t)arena % ${ARENA_ALIGN} != 0`);
    return [
      nulls.length ? `if (${nulls.join(" || ")}) return 1;` : [],
      aligned.length ? `if (${aligned.join(" || ")}) return 2;` : [],
    ];
  }
}

/** Kernels know signless lanes only: whether bits count as unsigned is up to the ops. */
const laneType = (b: Buffer): string => cTypeOf(scalarOf(b.type));

/** Truth values that our own code writes are 0 or 1 already. */
const isGivenTruth = (b: Buffer): boolean => b.kind === "param" && scalarOf(b.type) === "i1";

/** The byte that all bytes of the first element are, if they are. */
function oneByte(data: TypedArray): number | undefined {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.BYTES_PER_ELEMENT);
  return bytes.every((b) => b === bytes[0]) ? bytes[0] : undefined;
}

const sizeOf = (cType: string): number => Number(/\d+/.exec(cType)?.[0] ?? 32) / 8;

const plus = (name: string, offset: number): string => (offset === 0 ? name : `${name} + ${offset}`);
