// How a model is compiled: passes, instructions, the function; and how long that may take.
import { make } from "../page/dom.ts";
import { nameOf, passesIn, toggled } from "./pipeline.ts";
import type { About, Cpu, Entry, Subject } from "./protocol.ts";
import { cpus } from "./protocol.ts";

export type Choices = Pick<Subject, "pipeline" | "cpu" | "entry">;

const TIMES = [1, 5, 20, 60];

const choice = (id: string, options: readonly (readonly [value: string, text: string])[]) =>
  make("select", { id }, ...options.map(([value, text]) => make("option", { value }, text)));

const labelled = (text: string, field: HTMLElement): HTMLElement => make("label", {}, `${text} `, field);

export class Settings {
  readonly element: HTMLElement;
  private readonly pipeline = make("input", { id: "pipeline", type: "text", spellcheck: "false" });
  private readonly cpu = choice(
    "cpu",
    cpus.map((cpu) => [cpu, cpu]),
  );
  private readonly entry = choice("entry", [["", "all"]]);
  private readonly time = choice(
    "time",
    TIMES.map((s) => [`${s}`, `${s} s`]),
  );
  private readonly list = make("div", { class: "passes" });
  private readonly changed: () => void;
  private about: About | undefined;

  constructor({ pipeline, cpu, entry }: Choices, changed: () => void) {
    this.changed = changed;
    this.pipeline.value = pipeline;
    this.cpu.value = cpu;
    this.offer([{ name: entry, inputs: [] }]);
    this.entry.value = entry;
    this.time.value = "20";
    this.element = make(
      "div",
      { class: "stages", role: "group", "aria-label": "Settings" },
      make("label", { class: "wide" }, "Passes ", this.pipeline),
      labelled("Instructions", this.cpu),
      labelled("Function", this.entry),
      labelled("Stop after", this.time),
      make("details", { class: "whole", id: "passes" }, make("summary", {}, "Choose passes"), this.list),
    );
    for (const field of [this.pipeline, this.cpu, this.entry])
      field.addEventListener("input", () => this.change());
  }

  get choices(): Choices {
    return {
      pipeline: this.pipeline.value.trim(),
      cpu: this.cpu.value as Cpu,
      entry: this.entry.value,
    };
  }

  /** How many seconds a request may take. */
  get seconds(): number {
    return Number(this.time.value);
  }

  /** Functions to choose from; the chosen one stays where there still is one of that name. */
  offer(entries: readonly Entry[]): void {
    const names = ["", ...entries.map(({ name }) => name).filter((name) => name !== "")];
    const now = this.entry.value;
    if (names.join() === [...this.entry.options].map(({ value }) => value).join()) return;
    this.entry.replaceChildren(
      ...names.map((name) => make("option", { value: name }, name === "" ? "all" : `@${name}`)),
    );
    this.entry.value = names.includes(now) ? now : "";
  }

  /** Passes to choose from. */
  know(about: About): void {
    this.about = about;
    const box = (name: string, summary: string): HTMLElement => {
      const input = make("input", { type: "checkbox", value: name });
      input.addEventListener("change", () => {
        this.pipeline.value = toggled(this.pipeline.value, name, about);
        this.change();
      });
      return make("label", { title: summary }, input, ` ${name}`);
    };
    const part = (of: "graph" | "loops"): HTMLElement[] =>
      about.passes.filter((pass) => pass.of === of).map(({ name, summary }) => box(name, summary));
    this.list.replaceChildren(
      make("fieldset", {}, make("legend", {}, "of the graph"), ...part("graph")),
      make("fieldset", {}, make("legend", {}, "of loops"), ...part("loops")),
    );
    this.tick();
  }

  private change(): void {
    this.tick();
    this.changed();
  }

  private tick(): void {
    if (!this.about) return;
    const run = new Set(passesIn(this.pipeline.value, this.about).map(nameOf));
    for (const box of this.list.querySelectorAll("input")) box.checked = run.has(box.value);
  }
}
