// Lanes from and to memory, whole registers and the last partial one, and masks of the lanes in use.
import { call, evaluate, int, memcpy, sum, writtenHelper } from "../ctree/build.ts";
import type { CCode, CExpr, CSymbol } from "../ctree/tree.ts";
import type { Scalar } from "../expr/expr.ts";
import { block } from "../support/layout.ts";
import type { VectorBlock } from "./block.ts";
import type { Kind, Machine } from "./machine.ts";
import { nameOf, symbolsIn } from "./machine.ts";
import { maskOf, perLane } from "./per-lane.ts";
import type { Lanes } from "./registers.ts";
import { elementOf, kindOf, lanesPerRegister, registersFor, widthInMemory } from "./registers.ts";

/** The address of a lane, counted from the first of the step. */
export type Address = (lane: number) => CExpr;

/** `array + offset + lane` */
export const joined = (array: CExpr, offset: CExpr, lane: number): CExpr => sum(array, offset, int(lane));

/** The first `count` lanes. Truth values are bytes, any nonzero one is true. */
export function loadLanes(type: Scalar, count: number, address: Address, out: VectorBlock): Lanes {
  const { machine } = out.scope;
  const width = widthInMemory(type);
  const [kind, per] = [kindOf(type, width), lanesPerRegister(machine, width)];
  const regs = Array.from({ length: registersFor(machine, width, count) }, (_, r) => {
    const [from, live] = [address(r * per), count - r * per];
    if (live >= per) return call(machine.memory[kind].load, from);
    if (2 * live === per && machine.halves) return machine.halves[kind].load(from);
    return call(loadSome(machine, kind), from, int(live));
  });
  return type === "i1" ? truths({ type, width, regs }, out) : { type, width, regs };
}

function truths(bytes: Lanes, out: VectorBlock): Lanes {
  const { masks } = out.scope.machine;
  if (!masks) return perLane(bytes, [bytes], ([truth]) => maskOf(truth!, 8), out);
  const { regs } = out.named(bytes, "bytes");
  return { ...bytes, regs: regs.map((reg) => masks.ofBytes(reg)) };
}

/** Writes the first `count` lanes. Truth values become bytes 0 and 1. */
export function storeLanes(lanes: Lanes, count: number, address: Address, out: VectorBlock): CCode {
  const { machine } = out.scope;
  const v = lanes.type === "i1" ? asBytes(lanes, out) : lanes;
  const [kind, per] = [kindOf(v.type, v.width), lanesPerRegister(machine, v.width)];
  const stores = v.regs.map((reg, r) => {
    const [to, live] = [address(r * per), count - r * per];
    if (live >= per) return evaluate(call(machine.memory[kind].store, to, reg));
    if (2 * live === per && machine.halves) return evaluate(machine.halves[kind].store(to, reg));
    return evaluate(call(storeSome(machine, kind), to, reg, int(live)));
  });
  return [out.lines, stores];
}

function asBytes(lanes: Lanes, out: VectorBlock): Lanes {
  const { masks } = out.scope.machine;
  if (!masks) return perLane({ type: "i1", width: 8 }, [lanes], ([truth]) => truth!, out);
  const mask = out.mask(lanes, 8);
  return { ...mask, regs: mask.regs.map((reg) => masks.asBytes(reg)) };
}

// Helpers made of a machine's whole loads and stores

/** `tosac_load_<kind>(p, n)` */
export function loadSome(machine: Machine, kind: Kind): CSymbol {
  const [name, element, { load }] = [`tosac_load_${kind}`, elementOf(kind), machine.memory[kind]];
  const lanes = lanesPerRegister(machine, Number(kind.slice(1)));
  return writtenHelper(
    name,
    [
      "// The first n lanes from memory; the rest repeat the last of them.",
      block(`static inline ${machine.types[kind]} ${name}(const ${element} *p, size_t n)`, [
        `${element} lanes[${lanes}];`,
        `for (size_t k = 0; k < ${lanes}; ++k) lanes[k] = p[k < n ? k : n - 1];`,
        `return ${nameOf(load)}(lanes);`,
      ]),
    ],
    { uses: symbolsIn(load), floats: kind === "f32" },
  );
}

/** `tosac_store_<kind>(p, v, n)` */
export function storeSome(machine: Machine, kind: Kind): CSymbol {
  const [name, element, { store }] = [`tosac_store_${kind}`, elementOf(kind), machine.memory[kind]];
  return writtenHelper(
    name,
    [
      "// The first n lanes to memory.",
      block(`static inline void ${name}(${element} *p, ${machine.types[kind]} v, size_t n)`, [
        `${element} lanes[${lanesPerRegister(machine, Number(kind.slice(1)))}];`,
        `${nameOf(store)}(lanes, v);`,
        "memcpy(p, lanes, n * sizeof *p);",
      ]),
    ],
    { uses: [memcpy, ...symbolsIn(store)], floats: kind === "f32" },
  );
}

/** `tosac_first_u<width>(n)` and `tosac_last_u<width>(n)`: masks of some of the lanes, read from memory. */
export function someLanes(machine: Machine, which: "first" | "last", width: number): CSymbol {
  const kind = `u${width}` as Kind;
  const [name, lanes, { load }] = [
    `tosac_${which}_${kind}`,
    lanesPerRegister(machine, width),
    machine.memory[kind],
  ];
  const ones = width === 32 ? "UINT32_MAX" : `${2 ** width - 1}`;
  const half = (set: boolean): string[] => new Array<string>(lanes).fill(set ? ones : "0");
  const masks = [...half(which === "first"), ...half(which === "last")].join(", ");
  return writtenHelper(
    name,
    [
      `// All ones in the ${which} n lanes.`,
      block(`static inline ${machine.types[kind]} ${name}(size_t n)`, [
        `static const ${elementOf(kind)} masks[${2 * lanes}] = {${masks}};`,
        `return ${nameOf(load)}(masks + ${which === "first" ? `${lanes} - n` : "n"});`,
      ]),
    ],
    { uses: symbolsIn(load) },
  );
}
