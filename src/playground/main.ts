// The page: an editor among the listings of the explorer, a compiler beside it that can be ended, numbers to run models on.
import type { Line, Trace } from "../explore/trace.ts";
import { bareTrace } from "../explore/trace.ts";
import { make } from "../page/dom.ts";
import { Explorer } from "../page/explorer.ts";
import { help, themeButton } from "../page/frame.ts";
import { commandsOf } from "./command.ts";
import type { Ending, Helper } from "./compiler.ts";
import { Compiler } from "./compiler.ts";
import { Editor } from "./editor.ts";
import { Link } from "./link.ts";
import { listedModels } from "./models.ts";
import type { Answer, Entry, Placed } from "./protocol.ts";
import { limits } from "./protocol.ts";
import { RunPanel } from "./run-panel.ts";
import { Settings } from "./settings.ts";
import type { State } from "./state.ts";

/** How long nothing may be typed before it is compiled, in milliseconds. */
const PAUSE = 250;

const models = listedModels();

const FIRST = "examples/tour/05-tables/tables.mlir";

/** Where there is no link. */
const firstState = (): State => ({
  subject: {
    ...(models.find(({ file }) => file === FIRST) ?? models[0]!),
    pipeline: "default",
    cpu: "dotprod",
    entry: "",
  },
  numbers: { seed: 1 },
});

class Playground {
  private readonly link: Link;
  private readonly compiler = new Compiler(() => new Worker("worker.js") as Helper);
  private readonly editor: Editor;
  private readonly explorer: Explorer;
  private readonly settings: Settings;
  private readonly panel: RunPanel;
  private readonly busy = make("output", { id: "busy" });
  private readonly stop = make("button", { type: "button", id: "stop", disabled: "" }, "Stop");
  private readonly messages = make("div", { class: "stages", id: "diagnostics", hidden: "" });
  private readonly commands = make("pre", { id: "commands", tabindex: "0" });
  private readonly chooser = make(
    "select",
    { id: "model" },
    ...models.map(({ file }) => make("option", { value: file }, file.replace(/^examples\//, ""))),
  );
  private file: string;
  /** Functions that can be run. */
  private entries: readonly string[] = [];
  private trace: Trace;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(link: Link, state: State) {
    this.link = link;
    const { subject, numbers } = state;
    this.file = subject.file;
    this.trace = bare(subject.file, subject.text);
    let editor: Editor | undefined;
    this.explorer = new Explorer({
      address: {
        read: link.read,
        write: (hash) => {
          link.write(hash);
          this.showCommands();
        },
      },
      text: (events) =>
        (editor = new Editor("TOSA", subject.text, {
          ...events,
          edited: () => this.changed(),
          refused: () => this.say(`a text has at most ${limits.text} characters here; nothing was changed`),
        })),
    });
    this.editor = editor!;
    this.settings = new Settings(subject, () => this.changed());
    this.panel = new RunPanel(numbers, {
      run: () => this.run(),
      changed: () => this.keep(),
      at: (line) => this.explorer.select(opsAt(this.trace, line)),
    });
    this.chooser.value = subject.file;
    this.listen();
  }

  start(): void {
    const [stages, main, status, ...others] = this.explorer.elements;
    this.editor.tools.append(make("label", {}, "Model ", this.chooser));
    const copy = make("button", { type: "button", id: "copy" }, "Copy");
    copy.addEventListener("click", () => void this.copy());
    document.body.append(
      make(
        "header",
        {},
        make("h1", {}, "tosac playground"),
        make("p", {}, this.busy, " ", this.stop),
        themeButton(),
      ),
      this.settings.element,
      this.messages,
      ...[stages!, main!, status!, this.panel.element, ...others],
      make(
        "section",
        { class: "run", "aria-label": "Command line" },
        make("h2", {}, "The same on a command line ", copy),
        this.commands,
      ),
      make(
        "footer",
        { class: "quiet" },
        help(
          " In the text ",
          make("kbd", {}, "Ctrl Enter"),
          " chooses the line, ",
          make("kbd", {}, "F8"),
          " goes to the next message.",
        ),
        make("p", {}, make("a", { href: "LICENCES.txt" }, "Licences"), " of what this page is made of"),
      ),
    );
    this.compiler.ask(
      { kind: "about" },
      (answer) => answer.kind === "about" && this.settings.know(answer),
      () => {},
    );
    this.explorer.update(this.trace);
    this.compile();
  }

  private listen(): void {
    this.stop.addEventListener("click", () => this.compiler.stop("stopped"));
    this.chooser.addEventListener("change", () => {
      const chosen = models.find(({ file }) => file === this.chooser.value)!;
      this.file = chosen.file;
      this.editor.replace(chosen.text);
    });
  }

  private get state(): State {
    const { text } = this.editor;
    const isListed = models.some((m) => m.file === this.file && m.text === text);
    const file = isListed ? this.file : this.file.replace(/^.*\//, "");
    return { subject: { file, text, ...this.settings.choices }, numbers: this.panel.numbers };
  }

  private changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.compile(), PAUSE);
  }

  /** Keeps the state in the address. */
  private keep(): State {
    const { state } = this;
    if (!this.link.keep(state)) this.say("the text is too long for a link");
    this.showCommands();
    return state;
  }

  private showCommands(): void {
    this.commands.textContent = commandsOf(this.state, this.explorer.target, this.entries);
  }

  private compile(): void {
    const { subject } = this.keep();
    this.panel.show(undefined);
    this.ask("compiling", { kind: "explore", subject }, (answer) => {
      if (answer.kind === "checked") this.complain(answer.diagnostics, answer.entries);
      if (answer.kind !== "trace") return;
      this.trace = answer.trace;
      this.explorer.update(this.trace);
      this.showCommands();
    });
  }

  private run(): void {
    const { subject, numbers } = this.keep();
    const request = { kind: "run", subject, numbers } as const;
    const hear = (answer: Answer): void => {
      if (answer.kind === "ran") this.panel.show(answer.run);
      if (answer.kind === "compared") this.panel.compare(answer.compared);
    };
    this.ask("running", request, hear, (because) => this.panel.fail(because));
  }

  private ask(
    what: string,
    request: Parameters<Compiler["ask"]>[0],
    hear: (answer: Answer) => void,
    failed: (because: string) => void = () => {},
  ): void {
    const begin = performance.now();
    this.say(`${what} ...`);
    this.stop.disabled = false;
    this.compiler.seconds = this.settings.seconds;
    this.compiler.ask(request, hear, (ending: Ending) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(2);
      this.stop.disabled = !this.compiler.isBusy;
      this.say(ending === "done" ? `done, ${seconds} s` : `${what}: ${ending.because}`);
      if (ending !== "done") failed(ending.because);
    });
  }

  private say(text: string): void {
    this.busy.textContent = text;
  }

  private complain(found: readonly Placed[], entries: readonly Entry[]): void {
    this.editor.complain(found);
    this.messages.hidden = found.length === 0;
    this.messages.replaceChildren(...found.map((placed) => this.message(placed)));
    if (entries.length === 0) return;
    this.entries = entries.map(({ name }) => name);
    this.settings.offer(entries);
    this.panel.offer(entries.find(({ name }) => name === this.settings.choices.entry) ?? entries[0]!);
  }

  private message({ severity, line, from, message, code, help }: Placed): HTMLElement {
    const rest = `${message} [${code}]${help === null ? "" : `; ${help}`}`;
    const kind = { class: severity === "error" ? "wrong-text" : "quiet" };
    if (line === null) return make("p", kind, `${severity}: ${rest}`);
    const button = make("button", { type: "button" }, `${severity}, line ${line}`);
    button.addEventListener("click", () => this.editor.goTo(from));
    return make("p", kind, button, ` ${rest}`);
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.commands.textContent);
    this.say("copied");
  }
}

/** A trace before there is one: the text. */
const bare = (file: string, text: string): Trace => ({
  ...bareTrace(file),
  stages: [
    {
      ...{ name: "text", of: "text", summary: "", count: 0, changed: true, nodes: [], said: [] },
      lines: text.split("\n").map((text): Line => ({ text, from: [], own: [] })),
    },
  ],
});

/** The ops that stand on a line of the text. */
const opsAt = ({ ops }: Trace, line: number): number[] =>
  ops.flatMap(({ lines: [first, last] }, i) => (first <= line && line <= last ? [i] : []));

const link = new Link();
new Playground(link, link.state() ?? firstState()).start();
