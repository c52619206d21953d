// The page of one trace, which stands in it as data.
import type { Packed } from "../explore/packed.ts";
import { unpacked } from "../explore/packed.ts";
import type { Trace } from "../explore/trace.ts";
import { make } from "./dom.ts";
import { Explorer } from "./explorer.ts";
import { help, themeButton } from "./frame.ts";

/** What is wrong with a model. */
const complaints = ({ diagnostics }: Trace): HTMLElement[] =>
  diagnostics.map(({ severity, line, message, code, help }) =>
    make(
      "p",
      { class: severity === "error" ? "wrong-text" : "quiet" },
      `${severity}${line === null ? "" : `, line ${line}`}: ${message} [${code}]${help === null ? "" : `; ${help}`}`,
    ),
  );

const trace = unpacked(JSON.parse(document.getElementById("trace")!.textContent!) as Packed);
const wrong = complaints(trace);
const explorer = new Explorer();
// Before the licences, which stand before this script: nothing that comes after it is laid out again.
document
  .querySelector(".licences")!
  .before(
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
