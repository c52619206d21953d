// fuse-threshold on thresholds as importers write them, and on other ways to write the same: it fires, every bit stays, and
// the C holds no pass over the row that only chooses.
import { describe, expect, it } from "vitest";
import { compareOutputs } from "../src/cli/compare.ts";
import { checkPipeline, compile } from "../src/index.ts";
import { interpretFunc } from "../src/interpret.ts";
import { parsePipeline, runPasses } from "../src/passes/pipeline.ts";
import { codeSets, graphOf, modelled } from "./support/softmax.ts";
import { modelOf } from "./support/subjects.ts";

const forms = ["a", "b", "c"] as const;
const [rows, cols] = [25, 300];
const kinds = ["uniform", "normal", "constant", "one-hot", "flat"] as const;

const graphs = forms.map((threshold_form) =>
  graphOf({ func: `form_${threshold_form}`, rows, cols, threshold: 0.3, threshold_form }),
);
const texts = modelled(graphs.map((graph) => ({ graph, inputs: codeSets(graph, 1, kinds) })));

/** Names and types in the last lines of a text. */
interface Parts {
  readonly comparison: string;
  readonly choice: string;
  readonly truth: string;
  readonly [name: string]: string;
}

function partsOf(text: string): Parts {
  const [comparison] = /^ *%\w+ = tosa\.greater .*$/m.exec(text)!;
  const [choice] = /^ *%\w+ = tosa\.select .*$/m.exec(text)!;
  const [, truth, p, t, pType, tType, truthType] =
    /(%\w+) = tosa\.greater (%\w+), (%\w+) : \((.*?), (.*?)\) -> (.*)$/.exec(comparison)!;
  const [, y, , kept, fill, , keptType, fillType, type] =
    /(%\w+) = tosa\.select (%\w+), (%\w+), (%\w+) : \((.*?), (.*?), (.*?)\) -> (.*)$/.exec(choice)!;
  return {
    comparison,
    choice,
    truth,
    p,
    t,
    pType,
    tType,
    truthType,
    y,
    kept,
    fill,
    keptType,
    fillType,
    type,
  } as Parts;
}

const swapChoice = (p: Parts, truth: string): string =>
  `${p["y"]} = tosa.select ${truth}, ${p["fill"]}, ${p["kept"]} : (${p["truthType"]}, ${p["fillType"]}, ${p["keptType"]}) -> ${p["type"]}`;

const upTo = (op: string, p: Parts): string =>
  `${p.truth} = tosa.${op} ${p["t"]}, ${p["p"]} : (${p["tType"]}, ${p["pType"]}) -> ${p["truthType"]}`;

/** Other texts with a threshold: each takes the parts of one, and gives what stands in the place of comparison and choice. */
const ways: Readonly<Record<string, (text: string, p: Parts) => string>> = {
  "as written": (text) => text,
  "greater or equal": (text) => text.replace("tosa.greater ", "tosa.greater_equal "),
  "operands swapped, choice inverted": (text, p) =>
    text.replace(p.comparison, upTo("greater_equal", p)).replace(p.choice, swapChoice(p, p.truth)),
  "strictly less is dropped": (text, p) =>
    text.replace(p.comparison, upTo("greater", p)).replace(p.choice, swapChoice(p, p.truth)),
  negated: (text, p) =>
    text.replace(
      p.choice,
      `%not = tosa.logical_not ${p.truth} : (${p["truthType"]}) -> ${p["truthType"]}\n${swapChoice(p, "%not")}`,
    ),
  "another number for the rest": (text, p) => {
    const element = /x([a-z]\w+)>$/.exec(p["fillType"]!)![1]!;
    const number = element === "i8" ? "-7" : "-1.0";
    const other = `%other = "tosa.const"() <{values = dense<${number}> : ${p["fillType"]}}> : () -> ${p["fillType"]}`;
    return text.replace(p.choice, `${other}\n${p.choice.replace(`${p["fill"]} :`, "%other :")}`);
  },
  "only the truth": (text, p) =>
    text
      .replace(p.choice, "")
      .replace(/return .*/, `return ${p.truth} : ${p["truthType"]}`)
      .replace(/\) -> [^ ]* \{/, `) -> ${p["truthType"]} {`),
  "only the position of the greatest": (text, p) =>
    text
      .replace(
        /return .*/,
        `%at = tosa.argmax ${p["y"]} {axis = 1 : i32} : (${p["type"]}) -> tensor<${rows}xi32>\nreturn %at : tensor<${rows}xi32>`,
      )
      .replace(/\) -> [^ ]* \{/, `) -> tensor<${rows}xi32> {`),
};

const pipeline = "raise-softmax,fuse-threshold,dce";

describe.each(texts.map((t) => ({ ...t, form: t.graph.threshold_form })))(
  "form $form",
  ({ text, inputs }) => {
    it.each(Object.keys(ways))("%s: fires and keeps every bit", (way) => {
      const before = modelOf(ways[way]!(text, partsOf(text)));
      const { model, steps } = runPasses(before, parsePipeline(pipeline).passes);
      const fired = steps[1]!.events.filter(({ kind }) => kind === "fired");
      expect(fired.length).toBe(1);
      const [func] = model.funcs;
      expect(func!.ops.map(({ name }) => name)).toContain("tosac.threshold");
      expect(func!.ops.map(({ name }) => name)).not.toContain("tosa.select");
      const [expected, got] = [before, model].map((m) => interpretFunc(m.funcs[0]!, inputs).outputs);
      expect(compareOutputs(expected!, got!)).toMatchObject({ different: 0 });
      expect(new Set(expected![0]!.data as Int8Array).size).toBeGreaterThan(1);
    });

    it("compiles to C in which every loop over the row that stores also computes what it stores", () => {
      const { files } = compile(modelOf(text), { target: "c", stem: "m", pipeline: `default,${pipeline}` });
      const source = String(files.get("m.c"));
      expect(source.match(/row_out\[.*\] = select/g)!.length).toBe(1);
      expect(source).not.toContain("arena +");
    });
  },
);

it("reads options, and says what is wrong with others", () => {
  const codes = (text: string) => checkPipeline(text).map(({ code, help }) => `${code}: ${help}`);
  expect(codes("fuse-threshold{mode=exact}")).toEqual([]);
  expect(codes("builtin.module(func.func(fuse-threshold{mode=off},dce))")).toEqual([]);
  expect(codes("fuse-threshold{mode=exactly}")).toEqual([
    "pipeline/option: write fuse-threshold{mode=exact}; it may be exact or approx or off",
  ]);
  expect(codes("fuse-threshold{mod=exact}")).toEqual(["pipeline/option: did you mean mode?"]);
  expect(codes("dce{all=true}")).toEqual(["pipeline/option: write just dce"]);
  const { passes } = parsePipeline("fuse-threshold{mode=off}");
  const before = modelOf(texts[0]!.text);
  expect(runPasses(before, passes).model).toBe(before);
});
