// Every kind of rescale that the specification allows, against its formula in exact integers: exhaustive over the values
// of bytes, over the edges of wider types and sampled values (300, seed 10). Then the C of all of them, on every tier.
import { describe, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { compile, interpret, optimize } from "../src/index.ts";
import type { Sample } from "../src/cli/samples.ts";
import { failures, interpreted, modelOf, subjectsOf } from "./support/subjects.ts";
import type { Integer, Kind, Scale, Side, Zeros } from "./support/rescales.ts";
import { modes, rescaled, sides } from "./support/rescales.ts";
import { edgesOf, seeded } from "./support/seeded.ts";

interface Rescale extends Kind {
  readonly zero: Zeros;
  readonly scale32: boolean;
  readonly scales: readonly Scale[];
}

/** Both ends and 0 of bytes; unsigned halfwords have two zero points, everything else has 0. */
function zerosOf({ type, unsigned }: Side): readonly number[] {
  if (type === "i8") return unsigned ? [0, 255, 128] : [-128, 127, 0];
  return type === "i16" && unsigned ? [0, 32768] : [0];
}

const kinds = modes.flatMap((kind) => [1, 3].map((channels) => ({ ...kind, channels })));

/** All shifts in turn; the multipliers do not repeat with them. */
const shifts = Array.from({ length: 61 }, (_, i) => i + 2);
const multipliers = {
  true: [19689, 2 ** 31 - 1, 2 ** 30, 1431655765, 1, 0, 1717986918],
  false: [19689, 32767, 16384, 1, 0, 20000, 30000],
};

let next = 0;
function scale(scale32: boolean): Scale {
  const at = next++;
  const from = multipliers[`${scale32}`];
  return { multiplier: from[at % from.length]!, shift: shifts[at % shifts.length]! };
}

/** How many zero points of either side there are to pair: one after the other, starting at each. */
const pairings = (a: readonly number[], b: readonly number[]): { from: number; to: number }[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ({
    from: a[i % a.length]!,
    to: b[(i + 1) % b.length]!,
  }));

const rescales: readonly Rescale[] = sides.flatMap(({ from, to }) =>
  pairings(zerosOf(from), zerosOf(to)).flatMap((zero) =>
    kinds.map(({ channels, ...kind }): Rescale => {
      const scales = Array.from({ length: channels }, () => scale(kind.scale32));
      return { from, to, zero, ...kind, scales };
    }),
  ),
);

/** Bytes with scales of every shift: where the value is widened, and how far, depends on it. */
const ofBytes: readonly Rescale[] = sides
  .filter(({ from }) => from.type === "i8")
  .flatMap(({ from, to }) =>
    shifts.map((shift): Rescale => {
      const zero = { from: from.unsigned ? [0, 200][shift % 2]! : 0, to: 0 };
      const scales = [{ multiplier: [19689, 2 ** 31 - 1, 3 * 2 ** 20 + 1][shift % 3]!, shift }];
      return { from, to, zero, mode: "SINGLE_ROUND", scale32: true, scales };
    }),
  );

const all = [...rescales, ...ofBytes];

// Inputs, in columns: what a row holds goes to all channels

const random = seeded(10);
const values: Readonly<Record<Integer, readonly number[]>> = {
  i8: Array.from({ length: 256 }, (_, i) => i - 128),
  i16: [...edgesOf("i16"), ...Array.from({ length: 300 }, () => random.integer("i16"))],
  i32: [...edgesOf("i32"), ...Array.from({ length: 300 }, () => random.integer("i32"))],
};

const inputOf = ({ from, scales }: Rescale): readonly number[] =>
  values[from.type].flatMap((v) => scales.map(() => v));

const shapeOf = (r: Rescale): readonly number[] =>
  r.scales.length === 1 ? [values[r.from.type].length] : [values[r.from.type].length, r.scales.length];

// As text

const constantText = (name: string, type: string, list: readonly number[]): string =>
  `  ${name} = "tosa.const"() {values = dense<[${list.join(", ")}]> : tensor<${list.length}x${type}>} : () -> tensor<${list.length}x${type}>\n`;

function textOf(r: Rescale, name: string): string {
  const { from, to, scales } = r;
  const [x, y] = [from, to].map(({ type }) => `tensor<${[...shapeOf(r), type].join("x")}>`);
  const [m, n] = [r.scale32 ? "i32" : "i16", scales.length];
  return (
    `func.func @${name}(%x: ${x}) -> ${y} {\n` +
    constantText(
      "%m",
      m,
      scales.map(({ multiplier }) => multiplier),
    ) +
    constantText(
      "%s",
      "i8",
      scales.map(({ shift }) => shift),
    ) +
    constantText("%a", from.type, [r.zero.from]) +
    constantText("%b", to.type, [r.zero.to]) +
    `  %y = tosa.rescale %x, %m, %s, %a, %b {scale32 = ${r.scale32}, rounding_mode = ${r.mode}, per_channel = ${n > 1}, ` +
    `input_unsigned = ${from.unsigned}, output_unsigned = ${to.unsigned}} : ` +
    `(${x}, tensor<${n}x${m}>, tensor<${n}xi8>, tensor<1x${from.type}>, tensor<1x${to.type}>) -> ${y}\n` +
    `  return %y : ${y}\n}\n`
  );
}

const expectedOf = (r: Rescale): number[] =>
  inputOf(r).map((x, i) => rescaled(r, r.zero, r.scales[i % r.scales.length]!, x));

// Outside of what the specification requires: shifts clamp to 0..63, and every sum is exact

const beyond: readonly Rescale[] = ["SINGLE_ROUND", "DOUBLE_ROUND"].flatMap((mode) =>
  [-128, -1, 0, 1, 2, 31, 32, 62, 63, 64, 127].flatMap((shift) =>
    [-(2 ** 31), -3, 1, 2 ** 30, 2 ** 31 - 1].map((multiplier): Rescale => {
      const side: Side = { type: "i32", unsigned: false };
      const scales = [{ multiplier, shift }];
      return { from: side, to: side, zero: { from: 0, to: 0 }, mode, scale32: true, scales };
    }),
  ),
);

const named = all.map((r, i) => ({ r, name: `r${i}` }));

/** Where the results of a rescale differ from its formula. */
function wrong(r: Rescale, got: ArrayLike<number | bigint>): string[] {
  const wanted = expectedOf(r);
  const at = wanted.findIndex((v, i) => v !== Number(got[i]));
  return at < 0 ? [] : [`${JSON.stringify(r)}: ${wanted[at]} of ${inputOf(r)[at]}, not ${got[at]}`];
}

const sampleOf = (r: Rescale): Sample => {
  const { type } = r.from;
  const C = { i8: Int8Array, i16: Int16Array, i32: Int32Array }[type];
  return { name: "all", tensors: [{ type, shape: [...shapeOf(r)], data: C.from(inputOf(r)) }] };
};

describe(`${beyond.length} rescales outside of what the specification requires`, () => {
  const model = modelOf(beyond.map((r, i) => textOf(r, `b${i}`)).join(""));
  it.each(["as they are", "after the default passes"])("are exact %s", (how) => {
    const now = how === "as they are" ? model : optimize(model).model;
    const found = beyond.flatMap((r, i) => {
      const { outputs } = interpret(now, sampleOf(r).tensors, { entry: `b${i}` });
      return wrong(r, outputs[0]!.data);
    });
    expect(found.slice(0, 5)).toEqual([]);
  });
  it("are nothing that is compiled", () => {
    const compiled = compile(model, { target: "neon" });
    const isOpen = ({ scales: [s] }: Rescale) => s!.shift < 2 || s!.shift > 62 || s!.multiplier < 0;
    expect(new Set(compiled.diagnostics.map((d) => `${d.severity} ${d.code}`))).toEqual(
      new Set(["error op/require"]),
    );
    expect(new Set(compiled.diagnostics.map((d) => d.at?.start)).size).toBe(beyond.filter(isOpen).length);
    expect(compiled.files.size).toBe(0);
  });
});

describe(`${all.length} rescales`, async () => {
  const model = modelOf(named.map(({ r, name }) => textOf(r, name)).join(""));
  const byName = new Map(named.map(({ r, name }) => [name, r]));
  const runs = interpreted(model, (func) => [sampleOf(byName.get(func.name)!)]);

  it("are what the specification says in the interpreter", () => {
    const found = runs.flatMap(({ func, outputs }) => wrong(byName.get(func.name)!, outputs[0]![0]!.data));
    expect(found.slice(0, 5)).toEqual([]);
    expect(runs.length).toBe(all.length);
  });

  const subjects = subjectsOf(model, runs, { target: "neon", stem: "rescales" });
  const chosen = await tiers({ paths: ["portable", "dotprod"], levels: ["-O0"] });
  it.each(chosen)(
    "are what the interpreter says on $name",
    async (tier) => expect(await failures(tier, subjects)).toEqual([]),
    600_000,
  );
});
