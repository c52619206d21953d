// Numbers to run a function on, what it gives for them, and each op on the way.
import { make } from "../page/dom.ts";
import type { Compared, Entry, Numbers, Placed, Run, Shown } from "./protocol.ts";

export interface RunEvents {
  readonly run: () => void;
  /** The numbers have been changed. */
  readonly changed: () => void;
  /** An op of this line is looked at. */
  readonly at: (line: number) => void;
}

export class RunPanel {
  readonly element: HTMLElement;
  private readonly seed = make("input", { type: "number", id: "seed", step: "1" });
  private readonly typed = make("input", { type: "checkbox", id: "typed" });
  private readonly fields = make("div", { class: "fields" });
  private readonly results = make("div", { id: "results" });
  private readonly compared = make("p", { id: "compared", role: "status" });
  private readonly stepper = make("div", { id: "stepper" });
  private readonly events: RunEvents;
  private texts: readonly string[] = [];

  constructor(numbers: Numbers, events: RunEvents) {
    this.events = events;
    this.seed.value = "seed" in numbers ? `${numbers.seed}` : "1";
    this.typed.checked = "typed" in numbers;
    this.texts = "typed" in numbers ? numbers.typed : [];
    const run = make("button", { type: "button", id: "run" }, "Run");
    run.addEventListener("click", () => events.run());
    this.element = make(
      "section",
      { class: "run", "aria-label": "Run" },
      make("h2", {}, "Run"),
      make(
        "div",
        { class: "row-of-fields" },
        run,
        make("label", {}, "on random numbers of seed ", this.seed),
        make("label", {}, this.typed, " on numbers that I type"),
      ),
      this.fields,
      this.results,
      this.compared,
      this.stepper,
    );
    for (const field of [this.seed, this.typed])
      field.addEventListener("input", () => {
        this.draw();
        events.changed();
      });
    this.draw();
  }

  get numbers(): Numbers {
    const boxes = [...this.fields.querySelectorAll("textarea")];
    if (!this.typed.checked) return { seed: Math.trunc(Number(this.seed.value)) || 0 };
    return { typed: boxes.map(({ value }) => value) };
  }

  /** Has a field for each parameter; what stood in it stays. */
  offer({ inputs }: Entry): void {
    const now = [...this.fields.querySelectorAll("textarea")].map(({ value }) => value);
    const kept = inputs.map((_, i) => now[i] ?? this.texts[i] ?? "1, 2, 3");
    const field = (input: string, i: number): HTMLElement => {
      const box = make("textarea", { rows: "2", spellcheck: "false" });
      box.value = kept[i]!;
      box.addEventListener("input", () => this.events.changed());
      return make("label", {}, `${input}; they begin again after the last `, box);
    };
    this.fields.replaceChildren(...inputs.map(field));
    this.draw();
  }

  private draw(): void {
    this.fields.hidden = !this.typed.checked;
    this.seed.disabled = this.typed.checked;
  }

  /** What a run said; nothing before there is one. */
  show(run: Run | undefined): void {
    this.compared.textContent = "";
    if (!run) return void [this.results, this.stepper].forEach((part) => part.replaceChildren());
    const parts = [
      ...(run.entry === "" ? [] : [make("p", { class: "quiet" }, `@${run.entry}`)]),
      ...run.diagnostics.map((d) => make("p", { class: "wrong-text" }, problemText(d))),
      ...run.inputs.map((t) => tensorLine(t, "in")),
      ...run.outputs.map((t) => tensorLine(t, "out")),
      ...run.notes.map((note) => make("p", { class: "quiet" }, note)),
    ];
    this.results.replaceChildren(...parts);
    this.stepper.replaceChildren(...(run.steps.length > 0 ? steps(run, this.events.at) : []));
  }

  compare({ different, elements, faults }: Compared): void {
    const count =
      different === 0 ? `all ${elements} elements the same` : `${different} of ${elements} elements differ`;
    this.compared.textContent = [`The loops after the last pass: ${count}`, ...faults].join("; ");
  }

  /** A run that came to no end. */
  fail(because: string): void {
    this.show(undefined);
    this.results.replaceChildren(make("p", { class: "wrong-text" }, because));
  }
}

const problemText = ({ line, message, help }: Placed): string =>
  `${line === null ? "" : `line ${line}: `}${message}${help === null ? "" : `; ${help}`}`;

const tensorLine = ({ name, type, first, count }: Shown, kind: string): HTMLElement =>
  make(
    "p",
    { class: `tensor ${kind}` },
    make("strong", {}, `${name}: ${type}`),
    ` ${first.join(", ")}${count > first.length ? `, ... (${count} elements)` : ""}`,
  );

/** A slider over the ops that ran, and what the one it is at gave. */
function steps({ steps, stepCount }: Run, at: RunEvents["at"]): HTMLElement[] {
  const most = steps.length - 1;
  const slider = make("input", { type: "range", min: "0", max: `${most}`, step: "1", "aria-label": "Op" });
  const name = make("output", { id: "step-name" });
  const values = make("div", { id: "step-values" });
  const draw = (): void => {
    const { op, line, results } = steps[Number(slider.value)]!;
    const of = stepCount > steps.length ? `${steps.length}, the first of ${stepCount}` : `${stepCount}`;
    name.textContent = `${Number(slider.value) + 1} of ${of}: ${op}${line === null ? "" : `, line ${line}`}`;
    slider.setAttribute("aria-valuetext", name.textContent);
    values.replaceChildren(...results.map((t) => tensorLine(t, "step")));
    if (line !== null) at(line);
  };
  const step = (label: string, sign: string, by: number): HTMLElement => {
    const button = make("button", { type: "button", "aria-label": label }, sign);
    button.addEventListener("click", () => {
      slider.value = `${Number(slider.value) + by}`;
      draw();
    });
    return button;
  };
  slider.value = "0";
  slider.addEventListener("input", draw);
  name.textContent = `${stepCount} ops have run`;
  return [
    make(
      "div",
      { class: "row-of-fields" },
      step("Op before", "\u25c2", -1),
      slider,
      step("Op after", "\u25b8", 1),
      name,
    ),
    values,
  ];
}
