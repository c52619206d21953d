// Multipliers, shifts and zero points that are known at run time only, against formulas in exact integers: every kind of
// rescale, mul and negate, each with all of its parameters open and with every other choice of them in turn, ranks 0 to 3,
// values far outside of what the specification requires (sampled: 12 sets for a function, seed 11). In the interpreter,
// after the passes, where the passes make constants of the parameters, and on every tier.
import { describe, expect, it } from "vitest";
import type { Scalar } from "../src/expr/expr.ts";
import { limits } from "../src/expr/expr.ts";
import { tiers } from "../src/cli/harness.ts";
import type { Sample } from "../src/cli/samples.ts";
import type { Tensor } from "../src/index.ts";
import { compile, interpret, optimize, parse } from "../src/index.ts";
import { clamp, meant, modes, rescaled, sides } from "./support/rescales.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";
import { edgesOf, pick, seeded } from "./support/seeded.ts";

/** An operand: how many elements it has, what they are where it is constant, and at run time. */
interface Operand {
  readonly type: Scalar;
  readonly shape: readonly number[];
  readonly legal: readonly number[];
  readonly any: readonly number[];
}

interface Subject {
  readonly name: string;
  readonly op: string;
  readonly attributes: string;
  /** Operands that are always known at run time only. */
  readonly lanes: readonly Operand[];
  readonly parameters: readonly Operand[];
  /** Which of the parameters are open. */
  readonly open: readonly number[];
  readonly out: Scalar;
  /** One lane, from those of all operands. */
  readonly formula: (lanes: readonly number[]) => number;
}

const random = seeded(11);

/** Few lanes, and more than two registers of bytes, with a rest. */
const shapes: readonly (readonly number[])[] = [[], [39], [13, 3], [2, 7, 3]];

const valuesOf = (type: Scalar): number[] => [
  ...edgesOf(type),
  ...Array.from({ length: 60 }, () => random.integer(type)),
];

const anyShift = [-128, -1, 0, 1, 2, 3, 15, 16, 30, 31, 32, 33, 40, 47, 48, 61, 62, 63, 64, 127];
const shiftWithin = (from: number, to: number): number[] => anyShift.filter((n) => n >= from && n <= to);

const laneOf = (type: Scalar, shape: readonly number[]): Operand => {
  const all = valuesOf(type);
  return { type, shape, legal: all, any: all };
};

/** Zero points of signed words, halfwords and floats are 0 where they are constant. */
const zeroOf = (type: Scalar, unsigned = false): Operand => {
  const legal = type === "i8" ? valuesOf(type) : type === "i16" && unsigned ? [0, -32768] : [0];
  return { type, shape: [1], legal, any: type === "f32" ? [0] : valuesOf(type) };
};

/** Every choice of some of `count` parameters, one after the other; all of them whenever asked for. */
function choices(count: number): () => number[] {
  let next = 0;
  return () => {
    const bits = (next++ % (2 ** count - 1)) + 1;
    return Array.from({ length: count }, (_, i) => i).filter((i) => (bits >> i) & 1);
  };
}

const everyOne = (list: readonly unknown[]): number[] => list.map((_, i) => i);

// Rescale

const flag = (name: string, on: boolean): string => `${name} = ${on}`;

const openRescale = choices(4);
let rank = 0;

const rescales: readonly Subject[] = sides.flatMap(({ from, to }) =>
  modes.flatMap(({ mode, scale32 }) =>
    [false, true].flatMap((perChannel) => {
      const shape = perChannel ? shapes[1 + (rank++ % 3)]! : shapes[rank++ % 4]!;
      const channels = [perChannel ? shape.at(-1)! : 1];
      const multiplier = scale32 ? "i32" : "i16";
      const scales = valuesOf(multiplier);
      const parameters: Operand[] = [
        { type: multiplier, shape: channels, legal: scales.filter((m) => m >= 0), any: scales },
        { type: "i8", shape: channels, legal: shiftWithin(2, 62), any: anyShift },
        zeroOf(from.type, from.unsigned),
        zeroOf(to.type, to.unsigned),
      ];
      const attributes = [
        flag("scale32", scale32),
        `rounding_mode = ${mode}`,
        flag("per_channel", perChannel),
        flag("input_unsigned", from.unsigned),
        flag("output_unsigned", to.unsigned),
      ];
      const subject = {
        op: "rescale",
        attributes: ` {${attributes.join(", ")}}`,
        lanes: [laneOf(from.type, shape)],
        parameters,
        out: to.type,
        formula: ([x, m, s, a, b]: readonly number[]) =>
          rescaled(
            { from, to, mode },
            { from: meant(from, a!), to: meant(to, b!) },
            { multiplier: m!, shift: s! },
            x!,
          ),
      };
      return [everyOne(parameters), openRescale()].map((open) => ({ ...subject, name: "", open }));
    }),
  ),
);

// Mul, negate

const within = (type: Scalar, v: bigint): number =>
  Number(clamp(v, BigInt(limits(type).lo), BigInt(limits(type).hi)));

function multiplied([a, b, shift]: readonly number[]): number {
  const [product, n] = [BigInt(a!) * BigInt(b!), clamp(BigInt(shift!), 0n, 63n)];
  return n === 0n ? Number(BigInt.asIntN(32, product)) : within("i32", (product + (1n << (n - 1n))) >> n);
}

const muls: readonly Subject[] = (["i8", "i16", "i32", "f32"] as const).flatMap((type) =>
  shapes.map((shape) => {
    const isFloat = type === "f32";
    const floats = { type, shape, legal: [1.5, -0, 2 ** 127, -7], any: [1.5, -0, 2 ** 127, -7] };
    const lane = isFloat ? floats : laneOf(type, shape);
    return {
      name: "",
      op: "mul",
      attributes: "",
      lanes: [lane, lane],
      parameters: [{ type: "i8", shape: [1], legal: [0], any: anyShift }],
      open: [0],
      out: isFloat ? "f32" : "i32",
      formula: isFloat ? ([a, b]) => Math.fround(a! * b!) : multiplied,
    } satisfies Subject;
  }),
);

const openNegate = choices(2);

const negates: readonly Subject[] = (["i8", "i16", "i32", "f32"] as const).flatMap((type) =>
  [...shapes, ...shapes].map((shape) => {
    const floats = { type, shape, legal: [1.5, -0, 2 ** 127], any: [1.5, -0, 2 ** 127] };
    return {
      name: "",
      op: "negate",
      attributes: "",
      lanes: [type === "f32" ? floats : laneOf(type, shape)],
      parameters: [zeroOf(type), zeroOf(type)],
      open: openNegate(),
      out: type,
      formula: ([x, a, b]) => (type === "f32" ? -x! : within(type, BigInt(b!) - (BigInt(x!) - BigInt(a!)))),
    } satisfies Subject;
  }),
);

const all: readonly Subject[] = [...rescales, ...muls, ...negates].map((s, i) => ({ ...s, name: `f${i}` }));

// As text

const typeText = ({ type, shape }: Pick<Operand, "type" | "shape">): string =>
  `tensor<${[...shape, type].join("x")}>`;

const constantText = (name: string, { type, shape }: Operand, values: readonly number[]): string => {
  const t = typeText({ type, shape });
  const numbers = values.map((v) => (type === "f32" ? v.toFixed(1) : v));
  return `  ${name} = "tosa.const"() {values = dense<[${numbers.join(", ")}]> : ${t}} : () -> ${t}\n`;
};

const countOf = (shape: readonly number[]): number => shape.reduce((n, d) => n * d, 1);
const drawn = (operand: Operand, from: readonly number[]): number[] =>
  Array.from({ length: countOf(operand.shape) }, () => pick(random, from));

/** The values of parameters that are constant: legal ones. */
const constants = new Map(
  all.map((s) => [s, s.parameters.map((p, i) => (s.open.includes(i) ? undefined : drawn(p, p.legal)))]),
);

/** `given`: values for the open parameters as well, which only a pass can see. */
function textOf(s: Subject, given?: readonly (readonly number[])[]): string {
  const names = s.parameters.map((_, i) => `%p${i}`);
  const params = [...s.lanes.map((lane, i) => `%x${i}: ${typeText(lane)}`)];
  if (!given) params.push(...s.open.map((i) => `${names[i]}: ${typeText(s.parameters[i]!)}`));
  const lines = s.parameters.map((p, i) => {
    const fixed = constants.get(s)![i];
    if (fixed) return constantText(names[i]!, p, fixed);
    return given ? constantText(`%c${i}`, p, given[i]!) + hidden(i, p) : "";
  });
  const out = { type: s.out, shape: s.lanes[0]!.shape };
  const operands = [...s.lanes.map((_, i) => `%x${i}`), ...names];
  const types = [...s.lanes, ...s.parameters].map(typeText);
  return (
    `func.func @${s.name}(${params.join(", ")}) -> ${typeText(out)} {\n${lines.join("")}` +
    `  %y = tosa.${s.op} ${operands.join(", ")}${s.attributes} : (${types.join(", ")}) -> ${typeText(out)}\n` +
    `  return %y : ${typeText(out)}\n}\n`
  );
}

/** A constant that is none until something is folded. */
const hidden = (i: number, p: Operand): string =>
  `  %p${i} = tosa.reverse %c${i} {axis = 0 : i32} : (${typeText(p)}) -> ${typeText(p)}\n`;

// Values

const arrays = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array };

const tensorOf = ({ type, shape }: Pick<Operand, "type" | "shape">, values: readonly number[]): Tensor => ({
  type,
  shape: [...shape],
  data: arrays[type as keyof typeof arrays].from(values),
});

interface Set {
  readonly lanes: readonly (readonly number[])[];
  readonly parameters: readonly (readonly number[])[];
}

const setOf = (s: Subject): Set => ({
  lanes: s.lanes.map((lane) => drawn(lane, lane.any)),
  parameters: s.parameters.map((p, i) => constants.get(s)![i] ?? drawn(p, p.any)),
});

const sets = new Map(all.map((s) => [s.name, Array.from({ length: 12 }, () => setOf(s))]));

const tensorsOf = (s: Subject, { lanes, parameters }: Set): Tensor[] => [
  ...s.lanes.map((lane, i) => tensorOf(lane, lanes[i]!)),
  ...s.open.map((i) => tensorOf(s.parameters[i]!, parameters[i]!)),
];

/** A value of each operand for every lane: parameters vary along the last axis. */
function expectedOf(s: Subject, { lanes, parameters }: Set): number[] {
  return lanes[0]!.map((_, i) =>
    s.formula([...lanes.map((lane) => lane[i]!), ...parameters.map((p) => p[i % p.length]!)]),
  );
}

/** Where results differ from the formula. */
function wrong(s: Subject, set: Set, got: ArrayLike<number | bigint>): string[] {
  const wanted = expectedOf(s, set);
  const at = wanted.findIndex((v, i) => !Object.is(v, Number(got[i])));
  if (at < 0) return [];
  return [
    `${s.op}${s.attributes}, open ${s.open}: ${wanted[at]} at ${at}, not ${got[at]}; ${JSON.stringify(set)}`,
  ];
}

const byName = new Map(all.map((s) => [s.name, s]));

describe(`${all.length} ops with parameters that are known at run time only`, async () => {
  const model = modelOf(all.map((s) => textOf(s)).join(""));
  const runs = interpreted(model, (func): Sample[] =>
    sets.get(func.name)!.map((set, i) => ({ name: `${i}`, tensors: tensorsOf(byName.get(func.name)!, set) })),
  );

  it("are what the formula says in the interpreter", () => {
    const found = runs.flatMap(({ func, outputs }) =>
      sets.get(func.name)!.flatMap((set, i) => wrong(byName.get(func.name)!, set, outputs[i]![0]!.data)),
    );
    expect(found.slice(0, 5)).toEqual([]);
    expect(runs.length).toBe(all.length);
  });

  it("and after the default passes", () => {
    const optimized = optimize(model).model;
    const found = all.flatMap((s) =>
      sets.get(s.name)!.flatMap((set) => {
        const { outputs } = interpret(optimized, tensorsOf(s, set), { entry: s.name });
        return wrong(s, set, outputs[0]!.data);
      }),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });

  const subjects = subjectsOf(model, runs, { target: "neon", stem: "run_time" });
  const chosen = await tiers({ paths: ["portable", "dotprod"], levels: ["-O1"] });
  it.each(chosen)(
    "are what the interpreter says on $name",
    async (tier) => expect(await failures(tier, subjects)).toEqual([]),
    600_000,
  );

  const [native] = await tiers({ paths: ["portable"], compilers: ["gcc"], levels: ["-O1"] });
  it("have no undefined behaviour in the portable C", async () => {
    const flags = ["-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
    expect(await failures({ ...native!, flags: [...native!.flags, ...flags] }, subjects)).toEqual([]);
  }, 600_000);
});

describe("parameters that passes make constants", () => {
  const given = all.map((s) => ({ s, set: sets.get(s.name)![0]! }));
  /** As `hidden` turns them round. */
  const turned = (set: Set): number[][] => set.parameters.map((p) => [...p].reverse());
  const { model } = parse(given.map(({ s, set }) => textOf(s, turned(set))).join(""));

  it.each(["as they are", "after the default passes"])("mean the same %s", (how) => {
    const now = how === "as they are" ? model! : optimize(model!).model;
    const found = given.flatMap(({ s, set }) => {
      const inputs = tensorsOf(s, set).slice(0, s.lanes.length);
      const { outputs, diagnostics } = interpret(now, inputs, { entry: s.name });
      return diagnostics.length > 0
        ? [`${s.name}: ${diagnostics[0]!.code}`]
        : wrong(s, set, outputs[0]!.data);
    });
    expect(found.slice(0, 5)).toEqual([]);
  });
});

// What is said

const said = (type: Scalar, values: readonly number[]) => {
  const s = all.find((s) => s.op === "rescale" && s.open.length === 4 && s.lanes[0]!.type === type)!;
  const [x, ...parameters] = [s.lanes[0]!, ...s.parameters].map((o, i) =>
    tensorOf(o, new Array<number>(countOf(o.shape)).fill([1, ...values][i]!)),
  );
  return interpret(modelOf(textOf(s)), [x!, ...parameters], { entry: s.name }).notes.map((n) => n.message);
};

describe("what the specification requires of values that are known at run time only", () => {
  it("is a note where it fails", () => {
    expect(said("i32", [1, 20, 0, 0])).toEqual([]);
    expect(said("i32", [-1, 1, 3, 0])).toEqual([
      "multiplier must be in 0..2147483647",
      "shift must be in 2..62",
      "input_zp must be 0",
      "the value must lie in [-2^(shift-1), 2^(shift-1))",
    ]);
  });

  it("is a remark where it cannot be proven", () => {
    const s = all.find((s) => s.op === "rescale" && s.open.length === 4 && s.lanes[0]!.type === "i32")!;
    const { remarks, diagnostics } = compile(modelOf(textOf(s)), { target: "c" });
    expect(diagnostics).toEqual([]);
    const open = remarks.filter((r) => r.code === "requires/unproven").map((r) => r.message);
    for (const name of ["multiplier", "shift", "input_zp"])
      expect(open.some((message) => message.includes(`${name} must be`))).toBe(true);
  });
});
