// Programs to one C file: preamble, what the kernels need, kernels, entry points. A target that vectorizes hands in its
// machine; code for that stands beside the portable one, chosen when the file is compiled.
import * as C from "../ctree/build.ts";
import { finalNames } from "../ctree/names.ts";
import { definitionDoc } from "../ctree/print.ts";
import { mentioning } from "../ctree/rewrite.ts";
import { Requirements } from "../ctree/requirements.ts";
import type { CCode, CExpr, CFunction, CSymbol, CType } from "../ctree/tree.ts";
import type { Path } from "../ctree/uses.ts";
import { reads } from "../ctree/uses.ts";
import { lineOf } from "../ir/origin.ts";
import type * as loops from "../loops/ir.ts";
import { scalarOf } from "../kernel/form/lanes.ts";
import { cTypeOf, functionNameOf, identifier, macrosOf } from "../kernel/interface/interface.ts";
import { structured } from "../kernel/control.ts";
import { flatCopy } from "../kernel/form/alone.ts";
import type {
  Buffer,
  ContractKernel,
  ControlKernel,
  ExternKernel,
  Kernel,
  PlainKernel,
  RowBlocks,
} from "../kernel/kernel.ts";
import { opsOf } from "../kernel/describe.ts";
import { viewsOf, writtenBy } from "../kernel/place.ts";
import { mark } from "../support/hash.ts";
import type { Doc, HearLine } from "../support/layout.ts";
import { commentText, render } from "../support/layout.ts";
import type { TypedArray } from "../support/tensor.ts";
import { lanesOf, storageOf } from "../support/tensor.ts";
import type { ConstantArrays } from "./arrays.ts";
import { requiredDoc } from "./collect.ts";
import { entryFunction, initFunction } from "./entry.ts";
import { callStatement, externKernels } from "./extern.ts";
import { headerText, sameContent } from "./header.ts";
import { moveBody } from "./moves.ts";
import { floatRules, littleEndian } from "./preamble.ts";
import { laneStatements } from "./reduction-statements.ts";
import { statements } from "./statements.ts";
import type { StepScope } from "./step-statements.ts";
import { stepStatements } from "./step-statements.ts";
import type { Machine } from "../vector/machine.ts";
import { withSplatsOutside } from "../vector/splats.ts";
import type { EmitOptions, Unit } from "./target.ts";
import { assemblerText, Constants, declarationsDoc, weightsDoc } from "./weights.ts";

/**
 * The C and header text of the units, as `<stem>.c` and `<stem>.h`; with a machine, for that as well. Beside them stands what holds
 * the constants where those two do not.
 */
export function emitC(
  units: readonly Unit[],
  options: EmitOptions,
  machine?: Machine,
): Map<string, string | Uint8Array> {
  const { stem } = options;
  const constants = new Constants(stem, options.weights);
  const functions = units.flatMap((unit) => new UnitWriter(unit, constants, machine).functions());
  const paths: readonly Path[] = machine ? ["portable", "vector"] : ["portable"];
  const required = new Requirements();
  for (const f of functions) required.add(f, paths);
  const settled = units.flatMap(({ face, program }) => [
    ...[face.name, ...macrosOf(face)],
    ...externKernels(program).map(({ call }) => functionNameOf(call)),
  ]);
  const names = finalNames(functions, required, settled, identifier);
  const facts = constants.file?.facts(`${stem}.weights`, units[0]!.face.weights!);
  const text = functions.map((f) => [definitionDoc(f, names), ""]);
  const heard: Parameters<HearLine>[] = [];
  const code: Doc = [
    declarationsDoc(required, `${stem}_weights.c`, names),
    requiredDoc(required, paths, names, machine?.macro),
    text,
  ];
  const body = render(code, options.hear && ((...line) => heard.push(line))).trimEnd() + "\n";
  const apart = options.weights === "c" ? render(weightsDoc(required, names)).trimEnd() + "\n" : "";
  const content = mark(headerText(units, stem, "", facts) + body + apart);
  const head = render(preamble(required, content, options, machine));
  const above = head.split("\n").length - 1;
  for (const [line, mark] of heard) options.hear!(above + line, mark);
  return new Map<string, string | Uint8Array>([
    [`${stem}.c`, head + body],
    [`${stem}.h`, headerText(units, stem, content, facts)],
    ...(options.weights === "c"
      ? [[`${stem}_weights.c`, render(sameFile(stem, content)) + apart] as const]
      : []),
    ...(facts ? [[facts.file, constants.file!.written()] as const] : []),
    ...(facts ? [[`${stem}_weights.S`, assemblerText(facts)] as const] : []),
  ]);
}

/** Includes the header that was written with this file. */
const sameFile = (stem: string, content: string): Doc => [
  `#include "${stem}.h"`,
  "",
  sameContent(stem, content),
  "",
];

function preamble(
  required: Requirements,
  content: string,
  { stem }: EmitOptions,
  machine: Machine | undefined,
): Doc {
  const headers = ["string.h", "math.h"].filter((h) => required.headers.has(h));
  return [
    required.floats ? floatRules : [],
    `#include "${stem}.h"`,
    "",
    headers.map((h) => `#include <${h}>`),
    headers.length > 0 ? "" : [],
    sameContent(stem, content),
    littleEndian,
    machine ? machine.preamble : [],
    "",
  ];
}

/** A kernel that is a function of the file. */
type FunctionKernel = Exclude<Kernel, ControlKernel | ExternKernel>;

/** The functions of one unit: its kernels, then the one that is called. */
class UnitWriter {
  private readonly unit: Unit;
  private readonly constants: Constants;
  private readonly arrays: ConstantArrays;
  private readonly machine: Machine | undefined;
  /** What the header calls the sizes of inputs and results. */
  private readonly sizes: ReadonlyMap<Buffer, CSymbol>;
  /** What buffers are called in the function that is called: as in the interface, or variables that point into the arena. */
  private readonly buffers: Map<Buffer, CSymbol>;
  /** Constants that the function takes out of the block of weights, and where they lie in it. */
  private readonly taken = new Map<Buffer, number>();
  private readonly rows = new Map<RowBlocks, CSymbol>();

  constructor(unit: Unit, constants: Constants, machine: Machine | undefined) {
    this.unit = unit;
    this.constants = constants;
    this.arrays = constants.arrays;
    this.machine = machine;
    const { params, results } = unit.face;
    const ofInterface = [...unit.program.params, ...unit.program.results];
    this.sizes = new Map(
      [...params, ...results].map((p, i) => [ofInterface[i]!, C.macro(`${p.macro}_ELEMS`)]),
    );
    this.buffers = new Map(
      unit.program.buffers.map((b) => [b, isOwn(b) ? C.local(b.name) : C.given(b.name)]),
    );
  }

  functions(): CFunction[] {
    const { face, program } = this.unit;
    this.arrays.startFunction(face.name);
    const functions: CFunction[] = [];
    const calls = structured<CCode>(program.kernels, {
      kernel: (k) => {
        if (k.kind === "extern") return [this.extern(k)];
        const made = this.kernel(k);
        functions.push(made.function);
        return [made.call];
      },
      branch: ({ on }, then, otherwise) =>
        C.when(this.truthOf(on!), then, otherwise.length > 0 ? otherwise : undefined),
      rows: (blocks, body) => C.counting(this.rowOf(blocks), 0, blocks.rows, [body], blocks.step),
      loop: ({ on }, before, round) =>
        C.forever([before, C.when(C.binary("==", this.truthOf(on!), C.int(0)), { kind: "break" }), round]),
    });
    const { file, head } = this.constants;
    const weights = file && { offsets: this.taken, head };
    const entry = entryFunction(this.unit, this.buffers, calls, weights);
    return [...functions, ...(face.init === undefined ? [] : [this.init()]), entry];
  }

  /** The one truth value of a buffer, in the function that is called. */
  private truthOf(on: Buffer): CExpr {
    return C.at(C.use(this.own(on)), C.int(0));
  }

  /** The first row of a block. */
  private rowOf(blocks: RowBlocks): CSymbol {
    const symbol = this.rows.get(blocks) ?? C.local("row");
    this.rows.set(blocks, symbol);
    return symbol;
  }

  private init(): CFunction {
    const inState = (b: Buffer): CExpr => C.use(b.data ? this.array(b) : this.own(b));
    const copies = this.unit.program.state.map(({ buffer, first }) =>
      moveBody(flatCopy("first", first, buffer), inState),
    );
    return initFunction(this.unit, this.buffers, copies);
  }

  /** A function of the user's takes whole buffers, in the types of the interface. */
  private extern(kernel: ExternKernel): CCode {
    const int32 = (values: readonly number[], name: string): CExpr =>
      C.use(this.arrays.array("int32_t", Int32Array.from(values), name));
    const context = { buffer: (b: Buffer) => this.wholeBuffer(b), numbers: int32 };
    return [C.comment(commentText(kernelNote(kernel))), callStatement(kernel, context)];
  }

  /** A constant of one number has all its elements. */
  private wholeBuffer(b: Buffer): CExpr {
    if (!b.data) return C.use(this.own(b));
    const data = storageOf(b.type)!.create(b.elements);
    if (b.splat) data.fill(b.data[0] as never);
    else data.set(b.data as never);
    if (this.constants.file) return C.use(this.own(b, data));
    return C.use(this.arrays.weight(cTypeOf(b.type), data, b.name, b.note));
  }

  /** A buffer in the function that is called. `whole`: all elements of a constant, where those are asked for. */
  private own(b: Buffer, whole?: TypedArray): CSymbol {
    const { file } = this.constants;
    if (b.data && !file) return this.array(b);
    const symbol = this.buffers.get(b) ?? C.local(b.name);
    this.buffers.set(b, symbol);
    if (b.data && (whole || !this.taken.has(b))) this.taken.set(b, file!.offsetOf(whole ?? b.data));
    return symbol;
  }

  /** A constant as an array of the C. */
  private array(b: Buffer): CSymbol {
    const lanes = lanesOf({ type: b.type, data: b.data! });
    return this.arrays.weight(laneType(b), lanes, b.name, b.note);
  }

  private kernel(kernel: FunctionKernel): { function: CFunction; call: CCode } {
    const symbol: CSymbol = { kind: "kernel", name: `${this.unit.face.name}_${kernel.name}` };
    const written = writtenBy(kernel);
    const buffers = viewsOf(kernel).filter((b) => b.kind !== "const");
    const params = new Map(buffers.map((b) => [b, this.parameter(b)]));
    const typeOf = (b: Buffer): CType => pointer(laneType(b), written.has(b));
    const body = this.body(kernel, (b) => this.inKernel(b, params), typeOf);
    const passed = [...params].filter(([b, symbol]) => !b.data || reads(body, symbol));
    const symbols = passed.map(([, symbol]) => symbol);
    return {
      function: {
        kind: "function",
        linkage: "static",
        result: C.type("void"),
        symbol,
        params: passed.map(([b, symbol]) => ({ symbol, type: { ...typeOf(b), restrict: true } })),
        body: mentioning(symbols, body),
        comment: kernelNote(kernel),
        about: opsOf(kernel),
      },
      call: C.evaluate(C.call(symbol, ...passed.map(([b]) => this.argument(b, typeOf(b))))),
    };
  }

  /** Inputs and results have the names of the interface; what lies in the arena yields to those. */
  private parameter(b: Buffer): CSymbol {
    return isOwn(b) || b.part ? C.parameter(b.name) : C.given(b.name);
  }

  private body(kernel: FunctionKernel, bufferOf: (b: Buffer) => CExpr, typeOf: (b: Buffer) => CType): CCode {
    if (kernel.kind === "contract" || kernel.kind === "plain")
      return this.fromLoops(kernel, bufferOf, typeOf);
    if (kernel.kind !== "lanes") return moveBody(kernel, bufferOf);
    const scope = this.stepScope(bufferOf, typeOf);
    const { portable: rows, vectors: steps } = this.unit.loops.rows(kernel);
    const portable = stepStatements(rows, scope);
    const { machine } = this;
    if (!machine || !steps) return portable;
    const vector = withSplatsOutside(stepStatements(steps, { ...scope, machine }), machine);
    return { kind: "paths", macro: machine.macro, vector, portable };
  }

  private stepScope(bufferOf: (b: Buffer) => CExpr, typeOf: (b: Buffer) => CType): StepScope {
    const { tableOf, homeOf } = this.unit.loops;
    return {
      table: this.arrays.table,
      tableOf,
      bufferOf: this.inC(bufferOf),
      pointerTo: (b) => typeOf(homeOf(b)!),
      isOwn: (b) => homeOf(b) === undefined,
      sizeOf: (b) => this.sizes.get(homeOf(b)!),
    };
  }

  private fromLoops(
    kernel: ContractKernel | PlainKernel,
    bufferOf: (b: Buffer) => CExpr,
    typeOf: (b: Buffer) => CType,
  ): CCode {
    const { portable, vectors } = this.unit.loops;
    const scope = this.stepScope(bufferOf, typeOf);
    const indices = kernel.kind === "contract" && kernel.tiling?.guards.length === 0 ? "size_t" : "int32_t";
    const scalar = statements(portable(kernel), scope.bufferOf, indices);
    const { machine } = this;
    const block = machine && vectors(kernel);
    if (!block) return scalar;
    const vector = laneStatements(block, scope.bufferOf, { ...scope, machine }, indices);
    return { kind: "paths", macro: machine.macro, vector, portable: scalar };
  }

  /** Buffers of loops: the program's, and tables. */
  private inC(bufferOf: (b: Buffer) => CExpr): (b: loops.Buffer) => CExpr {
    return (b) => {
      const home = this.unit.loops.homeOf(b);
      return home ? bufferOf(home) : C.use(this.arrays.array(cTypeOf(b.type), b.data!, b.name));
    };
  }

  /** A buffer in a kernel; constants that are no arrays become parameters when they are used. */
  private inKernel(b: Buffer, params: Map<Buffer, CSymbol>): CExpr {
    if (b.data && !this.constants.file) return C.use(this.array(b));
    const symbol = params.get(b) ?? C.parameter(b.name);
    params.set(b, symbol);
    return C.use(symbol);
  }

  /** A buffer, or the part of it that a block of rows has, in the function that is called. */
  private placeOf(b: Buffer): CExpr {
    if (!b.part) return C.use(this.own(b));
    const { of, rows, by } = b.part;
    return C.binary("+", this.placeOf(of), C.times(C.use(this.rowOf(rows)), by));
  }

  /** A buffer as a kernel takes it. */
  private argument(b: Buffer, as: CType): CExpr {
    const buffer = this.placeOf(b);
    return laneType(b) === cTypeOf(b.type) ? buffer : C.cast(as, buffer);
  }
}

/** Whether a buffer has no name in the interface. */
const isOwn = ({ kind }: Buffer): boolean => kind !== "param" && kind !== "result";

function kernelNote(kernel: Kernel): string {
  if (kernel.kind === "lanes") return `${kernel.dims.join(" x ")} elements`;
  if (kernel.kind === "extern") return `${kernel.call.means}, ${lineOf(kernel.op)}`;
  const at = kernel.op?.span ? `, ${lineOf(kernel.op)}` : "";
  return `${kernel.op?.name ?? "copy of a result"}${at}`;
}

const pointer = (name: string, written: boolean): CType => ({
  ...(written ? C.type(name) : C.constant(name)),
  pointer: true,
});

/** Kernels know signless lanes only: whether bits count as unsigned is up to the ops. */
const laneType = (b: Buffer): string => cTypeOf(scalarOf(b.type));
