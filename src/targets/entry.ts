// The function that is called: it checks its pointers, cuts the arena, and calls the kernels.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CFunction, CSymbol, CType } from "../ctree/tree.ts";
import type { CInterface } from "../kernel/interface/interface.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import type { Buffer } from "../kernel/kernel.ts";
import { ARENA_ALIGN } from "../kernel/place.ts";
import { heldIn } from "../support/tensor.ts";
import type { Unit } from "./target.ts";

const arenaSymbol = C.given("arena");
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
      { symbol: arenaSymbol, type: typed("void") },
    ],
    body,
  };
}

/** `buffers`: what the program's buffers are called here. */
export function entryFunction(
  { face, program, arena }: Unit,
  buffers: ReadonlyMap<Buffer, CSymbol>,
  calls: CCode,
): CFunction {
  const spare = program.buffers.filter((b) => arena.offsets.has(b));
  return interfaceFunction(face, [
    checks(face, arena.bytes),
    arena.bytes === 0 ? C.evaluate(C.cast("void", C.use(arenaSymbol))) : [],
    spare.map((b) => {
      const c = pointer(cTypeOf(b.type));
      return C.declare(
        c,
        buffers.get(b)!,
        C.cast(c, C.cast(pointer("void"), inArena(arena.offsets.get(b)!))),
      );
    }),
    calls,
    C.returning(C.int(0)),
  ]);
}

const inArena = (offset: number): CExpr =>
  C.binary("+", C.cast(pointer("unsigned char"), C.use(arenaSymbol)), C.int(offset));

/** Every pointer is there, and aligned for its type. */
function checks(face: CInterface, arenaBytes: number): CCode {
  const pointers = [...face.params, ...face.results];
  const aligned = pointers.map(({ name, element }) => {
    const bytes = heldIn(element.bits) / 8;
    return { name, bytes, by: C.int(bytes) as CExpr };
  });
  if (arenaBytes > 0)
    aligned.push({
      name: arenaSymbol.name,
      bytes: ARENA_ALIGN,
      by: C.use(C.macro(`${face.macro}_ARENA_ALIGN`)),
    });
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
