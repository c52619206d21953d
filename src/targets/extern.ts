// Functions of the user's in C: how they are declared, documented and called.
import * as C from "../ctree/build.ts";
import { signatureText, wishedNames } from "../ctree/print.ts";
import type { CExpr, CFunction, CStmt, CType } from "../ctree/tree.ts";
import type { ExternArgument, ExternCall } from "../ir/extern.ts";
import { cTypeOf, functionNameOf, identifier } from "../kernel/interface/interface.ts";
import type { Buffer, ExternKernel, Program } from "../kernel/kernel.ts";
import type { Doc } from "../support/layout.ts";
import { commentText } from "../support/layout.ts";
import { elementType } from "../support/element-type.ts";

/** What a function that calls others returns when one of those does not return 0. */
export const EXTERN_FAILED = 4;

export const externKernels = ({ kernels }: Program): ExternKernel[] =>
  kernels.flatMap((k) => (k.kind === "extern" ? [k] : []));

/** One parameter, and what is passed for it. */
interface Parameter {
  readonly name: string;
  readonly type: CType;
  readonly value: (context: CallContext) => CExpr;
}

/** What the arguments of a call are written with. */
export interface CallContext {
  readonly buffer: (b: Buffer) => CExpr;
  /** A constant array of `int32_t`. */
  readonly numbers: (values: readonly number[], name: string) => CExpr;
}

const int32 = C.type("int32_t");
const numbersType: CType = { ...C.constant("int32_t"), pointer: true };

function parametersOf(argument: ExternArgument, kernel: Pick<ExternKernel, "operands" | "to">): Parameter[] {
  const name = identifier(argument.name);
  switch (argument.kind) {
    case "operand":
    case "result": {
      const { kind, index, shape, type, sizes, rank } = argument;
      const isRead = kind === "operand";
      const buffer = (): Buffer => (isRead ? kernel.operands[index]! : kernel.to[index]!);
      const element = { ...(isRead ? C.constant(cTypeOf(type)) : C.type(cTypeOf(type))) };
      return [
        { name, type: { ...element, pointer: true, restrict: true }, value: (c) => c.buffer(buffer()) },
        ...(sizes ? [numbers(`${name}_shape`, shape)] : []),
        ...(rank ? [integer(`${name}_rank`, shape.length)] : []),
      ];
    }
    case "numbers":
      return [numbers(name, argument.values)];
    case "integer":
      return [integer(name, argument.value)];
    case "float":
      return [{ name, type: C.type("float"), value: () => C.float(Math.fround(argument.value)) }];
    case "text":
      return [
        {
          name,
          type: { ...C.constant("char"), pointer: true },
          value: () => ({ kind: "text", value: argument.value }),
        },
      ];
  }
}

const numbers = (name: string, values: readonly number[]): Parameter => ({
  name,
  type: numbersType,
  value: (c) => c.numbers(values, name),
});

const integer = (name: string, value: number): Parameter => ({
  name,
  type: int32,
  value: () => C.int(value),
});

const allParameters = (call: ExternCall, kernel: Pick<ExternKernel, "operands" | "to">): Parameter[] =>
  call.takes.flatMap((argument) => parametersOf(argument, kernel));

/** The types of a function's parameters as C has them: two calls of one function agree on those. */
const prototypeOf = (call: ExternCall): CFunction => ({
  kind: "function",
  linkage: "",
  result: C.type("int"),
  symbol: C.given(functionNameOf(call)),
  params: allParameters(call, { operands: [], to: [] }).map(({ name, type }) => ({
    symbol: C.given(name),
    type,
  })),
  body: [],
});

/** `if (f(...) != 0) return 4;` */
export function callStatement(kernel: ExternKernel, context: CallContext): CStmt {
  const args = allParameters(kernel.call, kernel).map(({ value }) => value(context));
  const called = C.call(C.given(functionNameOf(kernel.call)), ...args);
  return C.when(C.binary("!=", called, C.int(0)), C.returning(C.int(EXTERN_FAILED)));
}

/** Each function once: what it is for, and how it is called. */
export function declarations(programs: readonly Program[]): Doc {
  const calls = programs.flatMap(externKernels).map(({ call }) => call);
  const functions = new Map(calls.map((call) => [functionNameOf(call), call]));
  return [...functions.values()].map((call) => [
    "/*",
    ` * To be defined by you: ${commentText(call.means)}. Each call of it is one op; sizes and attributes are those of the op.`,
    call.takes.map((argument) => ` * ${commentText(describe(argument))}`),
    ` * Returns 0; the caller ends with ${EXTERN_FAILED} where it returns anything else.`,
    " */",
    `${signatureText(prototypeOf(call), wishedNames)};`,
    "",
  ]);
}

function describe(argument: ExternArgument): string {
  const name = identifier(argument.name);
  switch (argument.kind) {
    case "operand":
    case "result": {
      const { kind, type, sizes, rank } = argument;
      const what = kind === "operand" ? "read" : "to be written, every element";
      const passed = [
        ...(sizes ? [`sizes in ${name}_shape`] : ["one element"]),
        ...(rank ? [`their number in ${name}_rank`] : []),
      ];
      return `${name}: elements of ${elementType(type).text}, row-major, ${what}; ${passed.join(", ")}`;
    }
    case "numbers":
      return `${name}: numbers of the op`;
    case "text":
      return `${name}: a text of the op`;
    default:
      return `${name}: a number of the op`;
  }
}
