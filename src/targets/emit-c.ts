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
import type { Doc } from "../support/layout.ts";
import { block, render } from "../support/layout.ts";
import type { TypedArray } from "../support/tensor.ts";
import { storageOf } from "../support/tensor.ts";
import { FileCollector } from "./collect.ts";
import { headerText, signature } from "./header.ts";
import type { KernelScope } from "./loops.ts";
import { commentLine, ScalarLoops } from "./loops.ts";
import { NameScope } from "./names.ts";
import { offsetText } from "./offset.ts";
import type { EmitOptions, Unit } from "./target.ts";

/** Prints the vector form of a kernel's body, or undefined when it has none. */
export type VectorBody = (scope: KernelScope, options: EmitOptions) => Doc | undefined;

/** The C and header text of the units, as `<stem>.c` and `<stem>.h`. */
export function emitC(
  units: readonly Unit[],
  options: EmitOptions,
  vector?: VectorBody,
): Map<string, string> {
  const writer = new FileWriter(units, options, vector);
  return new Map([
    [`${options.stem}.c`, writer.source()],
    [`${options.stem}.h`, headerText(units, options.stem)],
  ]);
}

class FileWriter {
  readonly units: readonly Unit[];
  readonly options: EmitOptions;
  readonly vector: VectorBody | undefined;
  readonly names: NameScope;
  readonly collector: FileCollector;

  constructor(units: readonly Unit[], options: EmitOptions, vector?: VectorBody) {
    this.units = units;
    this.options = options;
    this.vector = vector;
    this.names = new NameScope(units.map((u) => u.face.name));
    this.collector = new FileCollector(this.names);
  }

  source(): string {
    const functions = this.units.map((u) => this.unit(u));
    const collected = this.collector.text(this.vector !== undefined);
    const body = render([collected, functions]);
    return render(this.preamble(body)) + body.trimEnd() + "\n";
  }

  private preamble(body: string): Doc {
    const floats = /\bfloat\b/.test(body);
    return [
      floats ? floatRules : [],
      `#include "${this.options.stem}.h"`,
      "",
      /\bmem(cpy|set)\(/.test(body) ? "#include <string.h>" : [],
      /\b(fmaf|sqrtf)\(/.test(body) ? "#include <math.h>" : [],
      "",
      "#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__",
      '#error "this code expects a little-endian machine"',
      "#endif",
      this.vector ? neonSwitch : [],
      "",
    ];
  }

  private unit(unit: Unit): Doc {
    const { face, program } = unit;
    this.collector.startFunction(face.name);
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

  // Kernels

  private kernel(unit: Unit, kernel: Kernel): { text: Doc; call: string } {
    const name = this.names.fresh(`${unit.face.name}_${kernel.name}`);
    const written = writtenBy(kernel);
    const buffers = buffersOf(kernel).filter((b) => b.kind !== "const");
    const params = buffers.map(
      (b) => `${written.has(b) ? "" : "const "}${laneType(b)} *TOSAC_RESTRICT ${b.name}`,
    );
    const head = `static void ${name}(${params.join(", ") || "void"})`;
    return {
      text: [this.kernelComment(kernel), block(head, this.body(kernel, buffers))],
      call: `${name}(${buffers.map((b) => argument(b, written.has(b))).join(", ")});`,
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
    const names = new NameScope(buffers.map((b) => b.name));
    return {
      schedule,
      collector: this.collector,
      names,
      bufferName: ({ buffer }) => this.bufferText(buffer),
    };
  }

  private bufferText(b: Buffer): string {
    return b.data ? this.collector.array(laneType(b), asLanes(b.data, b.type), b.name) : b.name;
  }

  private moveBody(kernel: CopyKernel | GatherKernel, buffers: readonly Buffer[]): Doc {
    const names = new NameScope(buffers.map((b) => b.name));
    return kernel.kind === "gather" ? this.gather(kernel, names) : this.copies(kernel, names);
  }

  private gather({ dims, values, indices, to }: GatherKernel, names: NameScope): Doc {
    const [i, k, c] = [names.fresh("i"), names.fresh("k"), names.fresh("c")];
    const [v, x] = [this.bufferText(values), this.bufferText(indices)];
    return block(`for (size_t ${i} = 0; ${i} < ${dims.n * dims.w}; ++${i})`, [
      `int32_t ${k} = ${x}[${i}];`,
      `if (${k} < 0) ${k} = 0;`,
      `if (${k} > ${dims.k - 1}) ${k} = ${dims.k - 1};`,
      block(`for (size_t ${c} = 0; ${c} < ${dims.c}; ++${c})`, [
        `${to.name}[${i} * ${dims.c} + ${c}] = ${v}[(${i} / ${dims.w} * ${dims.k} + (size_t)${k}) * ${dims.c} + ${c}];`,
      ]),
    ]);
  }

  private copies(kernel: CopyKernel, names: NameScope): Doc {
    const i = names.fresh("i");
    const fill =
      kernel.fill &&
      `for (size_t ${i} = 0; ${i} < ${kernel.to.elements}; ++${i}) ${kernel.to.name}[${i}] = ${this.bufferText(kernel.fill)}[0];`;
    return [fill ?? [], kernel.copies.map((c) => this.copy(kernel.to, c, names))];
  }

  private copy(to: Buffer, copy: CopyKernel["copies"][number], names: NameScope): Doc {
    const from = this.bufferText(copy.from);
    const axes = copy.dims.map((_, d) => d).filter((d) => copy.dims[d]! > 1);
    const contiguous =
      axes.length === 1 && copy.fromAt.strides[axes[0]!] === 1 && copy.toAt.strides[axes[0]!] === 1;
    if (contiguous)
      return `memcpy(${plus(to.name, copy.toAt.offset)}, ${plus(from, copy.fromAt.offset)}, ${copy.dims[axes[0]!]! * storageOf(to.type)!.bytes});`;
    const index = copy.dims.map((_, d) => names.fresh(`i${d}`));
    const at = (a: { offset: number; strides: readonly number[] }): string => offsetText(a, axes, index);
    const inner = `${to.name}[${at(copy.toAt)}] = ${from}[${at(copy.fromAt)}];`;
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
        return `${c} *${b.name} = (${c} *)(void *)((unsigned char *)arena + ${arena.offsets.get(b)});`;
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

const argument = (b: Buffer, written: boolean): string =>
  laneType(b) === cTypeOf(b.type) ? b.name : `(${written ? "" : "const "}${laneType(b)} *)${b.name}`;

/** Elements of an unsigned constant as the signed numbers with the same bits. Truth values stay 0 and 1. */
function asLanes(data: TypedArray, type: string): TypedArray {
  return storageOf(scalarOf(type))!.view(data.buffer, data.byteOffset, data.length);
}

const sizeOf = (cType: string): number => Number(/\d+/.exec(cType)?.[0] ?? 32) / 8;

const plus = (name: string, offset: number): string => (offset === 0 ? name : `${name} + ${offset}`);

const floatRules: Doc = [
  "/* Every float operation is one rounding, as written: no contraction into fused multiply-adds. */",
  "#if defined(__clang__)",
  "#pragma STDC FP_CONTRACT OFF",
  "#elif defined(__GNUC__)",
  '#pragma GCC optimize("fp-contract=off")',
  "#endif",
  "#if defined(__FAST_MATH__)",
  '#error "-ffast-math changes results"',
  "#endif",
  "#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0",
  '#error "float expressions must be evaluated as float"',
  "#endif",
  "",
];

const neonSwitch: Doc = [
  "",
  "/* Define TOSAC_FORCE_SCALAR to take the portable path; both give the same bits. */",
  "#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(TOSAC_FORCE_SCALAR)",
  "#define TOSAC_NEON 1",
  "#include <arm_neon.h>",
  "#else",
  "#define TOSAC_NEON 0",
  "#endif",
];
