// The trace of a model: what every line of every stage is there for, over all cases.
import { expect, it } from "vitest";
import { explore } from "../src/index.ts";
import type { ModelTrace } from "../src/index.ts";
import { cases } from "./support/cases.ts";

const given = (trace: ModelTrace): boolean => trace.code.length > 0;

/** Kernels that copy a parameter to a result are there for no op. */
const copiesParameters = /^\/\/ copy of a result$/;

/** Lines of kernels that no op of the text is named for. */
function lost({ code }: ModelTrace): string[] {
  return code.flatMap(({ lines, inKernel }) => {
    let copies = false;
    return lines.flatMap(({ text, from }, i) => {
      if (!inKernel[i]) copies = copiesParameters.test(text) || (copies && !text.startsWith("//"));
      return inKernel[i] && from.length === 0 && !copies ? [text] : [];
    });
  });
}

/** Ops that have neither lines of C nor a reason why not; reasons that speak of other ops name some that have lines. */
function unexplained({ ops, code }: ModelTrace): string[] {
  const coded = new Set(
    code.filter(({ name }) => name !== "pseudo").flatMap((c) => c.lines.flatMap((l) => l.from)),
  );
  return ops.flatMap(({ fate: { kind, into, because }, name }, i) => {
    if (because === "" || kind === "unknown") return [`${name}: no reason`];
    if (kind === "code") return coded.has(i) && into.includes(i) ? [] : [`${name}: no line`];
    if (["dead", "same", "inlined", "effect"].includes(kind)) return [];
    return into.length > 0 && into.every((k) => ops[k]!.fate.kind === "code")
      ? []
      : [`${name}: ${kind} into nothing`];
  });
}

it("knows what each line of a kernel is there for, and what became of each op", () => {
  const wrong: string[] = [];
  const kinds = new Map<string, number>();
  for (const { name, source, file, stem } of cases) {
    const trace = explore(source, { file, stem });
    wrong.push(...(given(trace) ? [] : [`${name}: ${trace.diagnostics[0]?.message}`]));
    wrong.push(...[...lost(trace), ...unexplained(trace)].map((text) => `${name}: ${text}`));
    for (const { fate } of trace.ops) kinds.set(fate.kind, (kinds.get(fate.kind) ?? 0) + 1);
  }
  expect(wrong).toEqual([]);
  expect([...kinds.keys()].sort()).toEqual([
    ...["code", "constant", "dead", "effect", "folded", "merged", "same"],
  ]);
});

const text = `
func.func private @g(%x: tensor<4xi8>) -> tensor<4xi8> {
  %z = tosa.abs %x : (tensor<4xi8>) -> tensor<4xi8>
  return %z : tensor<4xi8>
}
func.func @f(%x: tensor<4xi8>) -> tensor<4xi8> {
  %y = func.call @g(%x) : (tensor<4xi8>) -> tensor<4xi8>
  %a = tosa.abs %y : (tensor<4xi8>) -> tensor<4xi8>
  return %y : tensor<4xi8>
}
`;

it("says what is inlined, and what nobody needs", () => {
  const fates = explore(text).ops.map(({ fate }) => fate.kind);
  expect(fates).toEqual(["code", "inlined", "dead"]);
});

it("has the text and what is wrong with it where there is no model", () => {
  const trace = explore(text.replace("%a = tosa.abs %y", "%a = tosa.abs %b"), { file: "wrong.mlir" });
  expect(trace.diagnostics[0]).toMatchObject({ severity: "error", line: 8 });
  expect(trace.stages.map(({ name, lines }) => [name, lines.length])).toEqual([["text", 10]]);
  expect(trace.code).toEqual([]);
});
