// The page of one trace, which stands in it as data.
import type { Stage, Trace } from "../explore/trace.ts";
import { make } from "./dom.ts";
import { Explorer } from "./explorer.ts";
import { help, themeButton } from "./frame.ts";

/** What a stage has not changed is written once. */
function withAllLines(trace: Trace): Trace {
  const stages: Stage[] = [];
  for (const stage of trace.stages) {
    const before = stages.at(-1);
    stages.push(stage.changed ? stage : { ...stage, lines: before?.lines ?? [], nodes: before?.nodes ?? [] });
  }
  return { ...trace, stages };
}

/** What is wrong with a model. */
const complaints = ({ diagnostics }: Trace): HTMLElement[] =>
  diagnostics.map(({ severity, line, message, code, help }) =>
    make(
      "p",
      { class: severity === "error" ? "wrong-text" : "quiet" },
      `${severity}${line === null ? "" : `, line ${line}`}: ${message} [${code}]${help === null ? "" : `; ${help}`}`,
    ),
  );

const trace = withAllLines(JSON.parse(document.getElementById("trace")!.textContent!) as Trace);
const wrong = complaints(trace);
const explorer = new Explorer();
document.body.append(
  make(
    "header",
    {},
    make("h1", {}, trace.file),
    make("p", {}, `${trace.ops.length} ops, passes: ${trace.pipeline}`),
    themeButton(),
  ),
  wrong.length > 0 ? make("div", { class: "stages", id: "diagnostics" }, ...wrong) : "",
  ...explorer.elements,
  make("footer", { class: "quiet" }, help()),
);
explorer.update(trace);
