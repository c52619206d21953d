// Programs to one C file: preamble, what the kernels need, kernels, entry points. A target that vectorizes hands in
// how it prints a lane kernel; its text stands beside the portable one, chosen when the file is compiled.
import { scalarOf } from "../kernel/form/lanes.ts";
import type { CParam } from "../kernel/interface/interface.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import type { Buffer, CopyKernel, GatherKernel, Kernel } from "../kernel/kernel.ts";
import { ARENA_ALIGN, buffersOf, writtenBy } from "../kernel/place.ts";
import type { Schedule } from "../kernel/schedule.ts";
import { scheduleKernel } from "../kernel/schedule.ts";
import { lineOf } from "../kernel/describe.ts";
import type { Doc } from "../support/layout.ts";
import { block, render } from "../support/layout.ts";
import type { TypedArray } from "../support/tensor.ts";
import { lanesOf, storageOf } from "../support/tensor.ts";
import { FileCollector } from "./collect.ts";
import { headerText, signature } from "./header.ts";
import type { KernelScope } from "./loops.ts";
import { commentLine, ScalarLoops } from "./loops.ts";
import { NameScope } from "./names.ts";
import { constantText } from "./scalar.ts";
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
    return b.data
      ? this.collector.array(laneType(b), lanesOf({ type: b.type, data: b.data }), b.name)
      : b.name;
  }

  private moveBody(kernel: CopyKernel | GatherKernel, buffers: readonly Buffer[]): Doc {
    const names = new NameScope(buffers.map((b) => b.name));
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
    const number = fill && (this.numberOf(fill) ?? `${this.bufferText(fill)}[0]`);
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
    const byte = from.data && oneByte(lanesOf({ type: from.type, data: from.data }));
    const { bytes } = storageOf(to.type)!;
    if (byte !== undefined) return `memset(${plus(to.name, offset)}, ${byte}, ${count * bytes});`;
    const i = names.fresh("i");
    return block(`for (size_t ${i} = 0; ${i} < ${count}; ++${i})`, [
      `${to.name}[${offset === 0 ? i : `${offset} + ${i}`}] = ${number};`,
    ]);
  }

  private copy(to: Buffer, copy: CopyKernel["copies"][number], names: NameScope): Doc {
    const number = this.numberOf(copy.from);
    const axes = copy.dims.map((_, d) => d).filter((d) => copy.dims[d]! > 1);
    const contiguous =
      axes.length === 1 && copy.fromAt.strides[axes[0]!] === 1 && copy.toAt.strides[axes[0]!] === 1;
    if (contiguous && number !== undefined)
      return this.filled(to, copy.from, number, names, copy.toAt.offset, copy.dims[axes[0]!]);
    const from = number === undefined ? this.bufferText(copy.from) : "";
    if (contiguous)
      return `memcpy(${plus(to.name, copy.toAt.offset)}, ${plus(from, copy.fromAt.offset)}, ${copy.dims[axes[0]!]! * storageOf(to.type)!.bytes});`;
    const index = copy.dims.map((_, d) => names.fresh(`i${d}`));
    const at = (a: { offset: number; strides: readonly number[] }): string => offsetText(a, axes, index);
    const inner = `${to.name}[${at(copy.toAt)}] = ${number ?? `${from}[${at(copy.fromAt)}]`};`;
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

/** The byte that all bytes of the first element are, if they are. */
function oneByte(data: TypedArray): number | undefined {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.BYTES_PER_ELEMENT);
  return bytes.every((b) => b === bytes[0]) ? bytes[0] : undefined;
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
