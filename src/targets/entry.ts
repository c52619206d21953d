// The function that is called: it checks its pointers, cuts the arena, and calls the kernels.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CFunction, CSymbol, CType } from "../ctree/tree.ts";
import type { CInterface } from "../kernel/interface/interface.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import type { Buffer } from "../kernel/kernel.ts";
import type { Arena } from "../kernel/place.ts";
import { ARENA_ALIGN, buffersOf } from "../kernel/place.ts";
import { heldIn } from "../support/tensor.ts";
import type { Unit } from "./target.ts";

const arenaSymbol = C.given("arena");
const stateSymbol = C.given("state");
const pointer = (name: string): CType => ({ name, pointer: true });

/** `int f(const T *TOSAC_RESTRICT x, ..., void *TOSAC_RESTRICT arena)` around a body. */
export function interfaceFunction(face: CInterface, body: CCode): CFunction {
  const typed = (name: string, more: Partial<CType> = {}): CType => ({
    ...pointer(name),
    restrict: true,
    ...more,
  });
  return {
    kind: "function",
    linkage: "",
    result: C.type("int"),
    symbol: C.given(face.name),
    params: [
      ...face.params.map((p) => ({ symbol: C.given(p.name), type: typed(p.cType, { const: true }) })),
      ...face.results.map((p) => ({ symbol: C.given(p.name), type: typed(p.cType) })),
      ...(face.init === undefined ? [] : [{ symbol: stateSymbol, type: typed("void") }]),
      { symbol: arenaSymbol, type: typed("void") },
    ],
    body,
  };
}

/** `int f_init(void *state)` around a body, of a function that uses variables. */
export const initInterface = (init: string, body: CCode): CFunction => ({
  kind: "function",
  linkage: "",
  result: C.type("int"),
  symbol: C.given(init),
  params: [{ symbol: stateSymbol, type: pointer("void") }],
  body,
});

/** Gives variables their first values: `copies`. */
export const initFunction = (
  { face, program, state }: Unit,
  buffers: ReadonlyMap<Buffer, CSymbol>,
  copies: CCode,
): CFunction =>
  initInterface(face.init!, [
    checked([stateCheck(face)]),
    program.state.map(({ buffer }) => placed(buffer, buffers, stateSymbol, state)),
    copies,
    C.returning(C.int(0)),
  ]);

/** `buffers`: what the program's buffers are called here. */
export function entryFunction(
  { face, program, arena, state }: Unit,
  buffers: ReadonlyMap<Buffer, CSymbol>,
  calls: CCode,
): CFunction {
  const spare = program.buffers.filter((b) => arena.offsets.has(b));
  const touched = new Set(program.kernels.flatMap(buffersOf));
  const variables = program.state.map(({ buffer }) => buffer).filter((b) => touched.has(b));
  return interfaceFunction(face, [
    checks(face, arena.bytes),
    arena.bytes === 0 ? C.evaluate(C.cast("void", C.use(arenaSymbol))) : [],
    variables.map((b) => placed(b, buffers, stateSymbol, state)),
    spare.map((b) => placed(b, buffers, arenaSymbol, arena)),
    calls,
    C.returning(C.int(0)),
  ]);
}

/** A buffer that lies in a block of memory. */
function placed(b: Buffer, buffers: ReadonlyMap<Buffer, CSymbol>, block: CSymbol, { offsets }: Arena): CCode {
  const c = pointer(cTypeOf(b.type));
  const start = C.binary("+", C.cast(pointer("unsigned char"), C.use(block)), C.int(offsets.get(b)!));
  return C.declare(c, buffers.get(b)!, C.cast(c, C.cast(pointer("void"), start)));
}

/** A pointer, and what its address must be a multiple of. */
interface Aligned {
  readonly name: string;
  readonly bytes: number;
  readonly by: CExpr;
}

const blockCheck = ({ name }: CSymbol, macro: string): Aligned => ({
  name,
  bytes: ARENA_ALIGN,
  by: C.use(C.macro(macro)),
});

const stateCheck = ({ macro }: CInterface): Aligned => blockCheck(stateSymbol, `${macro}_STATE_ALIGN`);

/** Every pointer is there, and aligned for its type. */
function checks(face: CInterface, arenaBytes: number): CCode {
  const pointers = [...face.params, ...face.results];
  const aligned = pointers.map(({ name, element }): Aligned => {
    const bytes = heldIn(element.bits) / 8;
    return { name, bytes, by: C.int(bytes) };
  });
  if (face.init !== undefined) aligned.push(stateCheck(face));
  if (arenaBytes > 0) aligned.push(blockCheck(arenaSymbol, `${face.macro}_ARENA_ALIGN`));
  return checked(aligned);
}

function checked(aligned: readonly Aligned[]): CCode {
  const nulls = aligned.map(({ name }) => C.binary("==", C.use(C.given(name)), C.use(C.macro("NULL"))));
  const misaligned = aligned
    .filter(({ bytes }) => bytes > 1)
    .map(({ name, by }) =>
      C.binary("!=", C.binary("%", C.cast("uintptr_t", C.use(C.given(name))), by), C.int(0)),
    );
  return [returnsIfAny(nulls, 1), returnsIfAny(misaligned, 2)];
}

function returnsIfAny(tests: readonly CExpr[], code: number): CCode {
  const [first, ...more] = tests;
  return first
    ? C.when(
        more.reduce((a, b) => C.binary("||", a, b), first),
        C.returning(C.int(code)),
      )
    : [];
}
