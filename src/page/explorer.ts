// Three listings that light up together, a slider over stages, what is known of the chosen ops.
import type { Line, Stage, Trace } from "../explore/trace.ts";
import { bareTrace } from "../explore/trace.ts";
import { printable } from "../support/printable.ts";
import type { Shown } from "./address.ts";
import { fromHash, toHash } from "./address.ts";
import { costCards } from "./cost.ts";
import { brief, cards, plotsCard } from "./details.ts";
import { Drawing } from "./drawing.ts";
import { isTyping, make } from "./dom.ts";
import { memoryCards } from "./memory.ts";
import type { Listing, PaneEvents } from "./pane.ts";
import { Pane } from "./pane.ts";
import type { Light } from "./selection.ts";
import { leadsOf, lightOf } from "./selection.ts";

/** Where what is shown is kept: the part of the address behind `#`, or of a longer one. */
export interface Address {
  readonly read: () => string;
  readonly write: (hash: string) => void;
}

const ownAddress: Address = {
  read: () => location.hash,
  write: (hash) => history.replaceState(null, "", hash),
};

export interface ExplorerOptions {
  readonly address?: Address;
  /** The listing of the text, where it is more than a listing. */
  readonly text?: (events: PaneEvents) => Listing;
}

export class Explorer {
  /** What stands above the listings, the listings, and what stands below them. */
  readonly elements: readonly HTMLElement[];
  private trace: Trace = bareTrace("");
  private shown: Shown = { stage: 0, code: 0, ops: [], changedOnly: false, isDrawn: false };
  /** Names of what was chosen: a trace of a wrong text has no such stage and no C, the next one may have them again. */
  private wanted: { stage?: string | undefined; code?: string | undefined } = {};
  private isAddressRead = false;
  private readonly address: Address;
  private readonly text: Listing;
  private readonly stage: Pane;
  private readonly code: Pane;
  private readonly slider = make("input", { type: "range", min: "0", step: "1", "aria-label": "Stage" });
  private readonly name = make("output", { id: "stage-name" });
  private readonly delta = make("span", { class: "quiet", id: "delta" });
  private readonly about = make("div", { class: "about" });
  private readonly filter = make("input", { type: "checkbox", id: "filter" });
  private readonly status = make("div", { class: "status", id: "status", role: "status" });
  private readonly details = make("div", { class: "details", id: "details" });
  private readonly plots = make("section", { class: "details", "aria-label": "Plots" });
  private readonly cost = make("section", { class: "details", id: "cost", "aria-label": "Cost" });
  private readonly memory = make("section", { class: "details", "aria-label": "Memory" });
  private readonly drawing: Drawing;
  private readonly forms: readonly HTMLButtonElement[];
  private readonly stageName = make("span", { class: "quiet" });
  private choices: readonly HTMLButtonElement[] = [];

  /** Shows nothing before it is given a trace, which has to be when its elements are in the page: how much they show depends on it. */
  constructor(options: ExplorerOptions = {}) {
    this.address = options.address ?? ownAddress;
    const events = {
      choose: (line: Line, more: boolean) => this.choose(line, more),
      look: (line: Line) => this.look(line),
    };
    this.text = options.text?.(events) ?? new Pane("text", "TOSA", events);
    this.stage = new Pane("stage", "Stage", events);
    this.code = new Pane("code", "C", events);
    this.drawing = new Drawing((line, more) =>
      this.choose(this.trace.stages[this.shown.stage]!.lines[line]!, more),
    );
    this.stage.element.append(this.drawing.element);
    this.forms = [false, true].map((isDrawn) => {
      const button = make("button", { type: "button" }, isDrawn ? "drawing" : "text");
      button.addEventListener("click", () => this.change({ isDrawn }));
      return button;
    });
    this.stage.tools.append(this.stageName, ...this.forms);
    this.elements = [
      this.controls(),
      make("main", {}, this.text.element, this.stage.element, this.code.element),
      this.status,
      make("section", { "aria-label": "Details" }, this.details),
      ...[this.plots, this.cost, this.memory],
    ];
    this.listen();
  }

  /** Shows a trace, and of it what was shown of the one before. */
  update(trace: Trace): void {
    this.trace = trace;
    this.shown = this.found();
    this.choices = trace.code.map(({ name }, i) => {
      const button = make("button", { type: "button" }, name === "c" ? "portable" : name);
      button.addEventListener("click", () => this.change({ code: i }));
      return button;
    });
    this.code.tools.replaceChildren(...this.choices);
    this.plots.replaceChildren(...plotsCard(trace));
    this.cost.replaceChildren(...costCards(trace, (ops) => this.select(ops)));
    this.memory.replaceChildren(...memoryCards(trace));
    this.draw();
    this.follow();
    if (this.shown.ops.length === 0 && trace.diagnostics.length > 0) followIn([this.text]);
  }

  /** Chooses ops, by their indices. */
  select(ops: readonly number[]): void {
    this.change({ ops });
    this.follow();
  }

  /** The C that is shown. */
  get target(): string {
    return this.trace.code[this.shown.code]?.name ?? "neon";
  }

  private found(): Shown {
    const { stages, code, ops } = this.trace;
    const usual = stages.findLastIndex(({ of }) => of === "graph");
    const named = stages.findIndex(({ name }) => name === this.wanted.stage);
    const isWhole = usual >= 0;
    const asked = isWhole && !this.isAddressRead ? fromHash(this.address.read(), this.trace) : {};
    this.isAddressRead ||= isWhole;
    const { changedOnly, isDrawn } = this.shown;
    return {
      stage: Math.max(0, named >= 0 ? named : usual),
      code: Math.max(
        0,
        code.findIndex(({ name }) => name === this.wanted.code),
      ),
      ops: this.shown.ops.filter((i) => i < ops.length),
      ...{ changedOnly, isDrawn },
      ...asked,
    };
  }

  private controls(): HTMLElement {
    const step = (label: string, sign: string, by: number): HTMLElement => {
      const button = make("button", { type: "button", "aria-label": label }, sign);
      button.addEventListener("click", () => this.step(by));
      return button;
    };
    return make(
      "div",
      { class: "stages", role: "group", "aria-label": "Stages" },
      step("Previous stage", "\u25c2", -1),
      this.slider,
      step("Next stage", "\u25b8", 1),
      this.name,
      this.delta,
      make("label", {}, this.filter, " only stages that changed something"),
      this.about,
    );
  }

  private listen(): void {
    this.slider.addEventListener("input", () =>
      this.change({ stage: this.stages()[Number(this.slider.value)]! }),
    );
    this.filter.addEventListener("change", () => this.change({ changedOnly: this.filter.checked }));
    addEventListener("hashchange", () => {
      const hash = this.address.read();
      if (hash === toHash(this.shown, this.trace)) return;
      this.shown = { ...this.shown, ...fromHash(hash, this.trace) };
      this.draw();
      this.follow();
    });
    addEventListener("keydown", (e) => {
      if (isTyping(e)) return;
      if (e.key === "[" || e.key === "]") this.step(e.key === "[" ? -1 : 1);
      if (e.key === "Escape") this.change({ ops: [] });
    });
  }

  /** Indices of the stages that the slider goes over. */
  private stages(): number[] {
    const all = this.trace.stages.map((_, i) => i);
    return this.shown.changedOnly ? all.filter((i) => this.trace.stages[i]!.changed) : all;
  }

  private step(by: number): void {
    const stages = this.stages();
    const next = stages[this.position(stages) + by];
    if (next !== undefined) this.change({ stage: next });
  }

  private position(stages: readonly number[]): number {
    return Math.max(
      0,
      stages.findLastIndex((i) => i <= this.shown.stage),
    );
  }

  private change(changes: Partial<Shown>): void {
    this.shown = { ...this.shown, ...changes };
    const stages = this.stages();
    this.shown = { ...this.shown, stage: stages[this.position(stages)]! };
    if (changes.stage !== undefined) this.wanted.stage = this.trace.stages[this.shown.stage]!.name;
    if (changes.code !== undefined) this.wanted.code = this.trace.code[changes.code]!.name;
    this.address.write(toHash(this.shown, this.trace));
    this.draw();
    if (changes.stage !== undefined || changes.code !== undefined || changes.isDrawn) this.follow();
  }

  private choose(line: Line, more: boolean): void {
    const { ops } = this.shown;
    this.change({ ops: [...new Set([...(more ? ops : []), ...line.from])].sort((a, b) => a - b) });
    this.look(line);
    this.follow();
  }

  private follow(): void {
    if (this.shown.ops.length === 0) return;
    followIn([this.text, this.stage, this.code]);
    if (this.shown.isDrawn) this.drawing.follow();
  }

  private look(line: Line): void {
    const { ops } = this.trace;
    const leads = leadsOf(line);
    const [first, ...others] = leads;
    const more = others.length > 0 ? ` and ${others.length} more ops` : "";
    this.status.textContent =
      first === undefined ? "no op of the text" : printable(brief(ops[first]!)) + more;
  }

  private draw(): void {
    const { trace, shown } = this;
    const stage = trace.stages[shown.stage]!;
    const before = this.before(shown.stage);
    const chosen = new Set(shown.ops);
    const light = (line: Line) => lightOf(line, chosen);
    const wrong = new Set(trace.diagnostics.map(({ line }) => line));
    const plain = { light, isNew: () => false, isWrong: () => false };
    const isNew = newIn(stage, before);
    this.text.show(trace.stages[0]!.lines, { ...plain, isWrong: (i) => wrong.has(i + 1) });
    this.stage.show(stage.lines, { ...plain, isNew });
    this.code.show(trace.code[shown.code]?.lines ?? [], plain);
    this.stageName.textContent = stage.of;
    this.drawStage(stage, light);
    this.choices.forEach((b, i) => b.setAttribute("aria-pressed", String(i === shown.code)));
    this.drawControls(stage, before);
    this.details.replaceChildren(...cards(trace, stage, shown.ops));
  }

  /** The stage as a drawing in place of its text, where that was asked for; it is laid out only then. */
  private drawStage({ nodes, lines }: Stage, light: (line: Line) => Light): void {
    const { isDrawn } = this.shown;
    this.stage.element.classList.toggle("drawn", isDrawn);
    this.drawing.element.hidden = !isDrawn;
    this.forms.forEach((button, i) => button.setAttribute("aria-pressed", String(isDrawn === (i === 1))));
    if (isDrawn) this.drawing.show(nodes, (line) => light(lines[line]!));
  }

  private drawControls(stage: Stage, before: Stage | undefined): void {
    const stages = this.stages();
    this.slider.max = String(stages.length - 1);
    this.slider.value = String(this.position(stages));
    this.slider.setAttribute("aria-valuetext", stage.name);
    this.filter.checked = this.shown.changedOnly;
    this.name.textContent = `${this.shown.stage + 1}/${this.trace.stages.length} ${stage.name}`;
    const what = stage.of === "loops" ? "statements" : "ops";
    const by = before ? stage.count - before.count : 0;
    const change =
      by === 0 ? (stage.changed ? "" : ", nothing changed") : `, ${by > 0 ? "+" : "\u2212"}${Math.abs(by)}`;
    this.delta.textContent = `${stage.count} ${what}${change}`;
    this.about.textContent = stage.summary;
  }

  /** The stage before, where it is of the same kind. */
  private before(index: number): Stage | undefined {
    const [stage, before] = [this.trace.stages[index]!, this.trace.stages[index - 1]];
    return before?.of === stage.of ? before : undefined;
  }
}

/** Measures all at once, before anything is drawn: one layout for them. */
function followIn(listings: readonly Listing[]): void {
  for (const pane of listings) if (pane instanceof Pane) pane.measure();
  for (const listing of listings) listing.follow();
}

/** Lines that a stage has and the one before has not; the first of a kind is not new but another thing. */
function newIn(stage: Stage, before: Stage | undefined): (line: Line) => boolean {
  if (!before) return () => false;
  const left = new Map<string, number>();
  for (const { text } of before.lines) left.set(text.trim(), (left.get(text.trim()) ?? 0) + 1);
  const fresh = new Set<Line>();
  for (const line of stage.lines) {
    const count = left.get(line.text.trim()) ?? 0;
    if (count === 0) fresh.add(line);
    else left.set(line.text.trim(), count - 1);
  }
  return (line) => fresh.has(line);
}
