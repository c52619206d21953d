// The function that is called: it checks its pointers, cuts the arena, and calls the kernels.
import * as C from "../ctree/build.ts";
import type { CCode, CExpr, CFunction, CStmt, CSymbol, CType } from "../ctree/tree.ts";
import type { Block, CInterface } from "../kernel/interface/interface.ts";
import { blocksOf, cTypeOf } from "../kernel/interface/interface.ts";
import type { Buffer } from "../kernel/kernel.ts";
import type { Arena } from "../kernel/place.ts";
import { ARENA_ALIGN, buffersOf } from "../kernel/place.ts";
import { checkedHead } from "./weights.ts";
import { heldIn } from "../support/tensor.ts";
import type { Unit } from "./target.ts";

const blocks: Readonly<Record<Block, CSymbol>> = {
  state: C.given("state"),
  weights: C.given("weights"),
  arena: C.given("arena"),
};
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
      ...blocksOf(face).map((b) => ({
        symbol: blocks[b],
        type: typed("void", b === "weights" ? { const: true } : {}),
      })),
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
  params: [{ symbol: blocks.state, type: pointer("void") }],
  body,
});

/** Gives variables their first values: `copies`. */
export const initFunction = (
  { face, program, state }: Unit,
  buffers: ReadonlyMap<Buffer, CSymbol>,
  copies: CCode,
): CFunction =>
  initInterface(face.init!, [
    checked([blockCheck("state", face)]),
    program.state.map(({ buffer }) => placed(buffer, buffers, "state", state.offsets)),
    copies,
    C.returning(C.int(0)),
  ]);

/** Constants that lie in the block of weights. */
export interface WeightsBlock {
  readonly offsets: ReadonlyMap<Buffer, number>;
  /** The array of what the block begins with. */
  readonly head: CSymbol;
}

/** `buffers`: what the program's buffers are called here. */
export function entryFunction(
  { face, program, arena, state }: Unit,
  buffers: ReadonlyMap<Buffer, CSymbol>,
  calls: CCode,
  weights?: WeightsBlock,
): CFunction {
  const spare = program.buffers.filter((b) => arena.offsets.has(b));
  const touched = new Set(program.kernels.flatMap(buffersOf));
  const variables = program.state.map(({ buffer }) => buffer).filter((b) => touched.has(b));
  return interfaceFunction(face, [
    checks(face, arena.bytes),
    weights ? checkedHead(blocks.weights, weights.head) : [],
    arena.bytes === 0 ? C.evaluate(C.cast("void", C.use(blocks.arena))) : arenaFits(face, arena),
    variables.map((b) => placed(b, buffers, "state", state.offsets)),
    weights ? [...weights.offsets.keys()].map((b) => placed(b, buffers, "weights", weights.offsets)) : [],
    spare.map((b) => placed(b, buffers, "arena", arena.offsets)),
    calls,
    C.returning(C.int(0)),
  ]);
}

/** What the header says of the arena's size is enough for the buffers that are placed below. */
function arenaFits({ macro }: CInterface, { bytes }: Arena): CStmt {
  const said = C.use(C.macro(`${macro}_ARENA_BYTES`));
  const message: CExpr = { kind: "text", value: "the arena holds all buffers" };
  return C.evaluate(C.call("_Static_assert", C.binary(">=", said, C.int(bytes)), message));
}

/** A buffer that lies in a block of memory. */
function placed(
  b: Buffer,
  buffers: ReadonlyMap<Buffer, CSymbol>,
  block: Block,
  offsets: Arena["offsets"],
): CCode {
  const to = (name: string): CType => ({ ...pointer(name), ...(block === "weights" && { const: true }) });
  const c = to(cTypeOf(b.type));
  const start = C.binary("+", C.cast(to("unsigned char"), C.use(blocks[block])), C.int(offsets.get(b)!));
  return [
    block === "weights" && b.note !== undefined ? C.comment(b.note) : [],
    C.declare(c, buffers.get(b)!, C.cast(c, C.cast(to("void"), start))),
  ];
}

/** A pointer, and what its address must be a multiple of. */
interface Aligned {
  readonly name: string;
  readonly bytes: number;
  readonly by: CExpr;
}

const blockCheck = (block: Block, { macro }: CInterface): Aligned => ({
  name: block,
  bytes: ARENA_ALIGN,
  by: C.use(C.macro(`${macro}_${block.toUpperCase()}_ALIGN`)),
});

/** Every pointer is there, and aligned for its type. */
function checks(face: CInterface, arenaBytes: number): CCode {
  const pointers = [...face.params, ...face.results];
  const aligned = pointers.map(({ name, element }): Aligned => {
    const bytes = heldIn(element.bits) / 8;
    return { name, bytes, by: C.int(bytes) };
  });
  const needed = blocksOf(face).filter((block) => block !== "arena" || arenaBytes > 0);
  return checked([...aligned, ...needed.map((block) => blockCheck(block, face))]);
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
