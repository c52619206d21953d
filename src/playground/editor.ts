// The text as an editor that lights up like the other listings, with messages at their places.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from "@codemirror/view";
import type { Line } from "../explore/trace.ts";
import { make } from "../page/dom.ts";
import type { Listing, Looks, PaneEvents } from "../page/pane.ts";
import type { Placed } from "./protocol.ts";
import { limits } from "./protocol.ts";

export interface EditorEvents extends PaneEvents {
  /** The text has been changed. */
  readonly edited: (text: string) => void;
  /** A change was not taken, since the text would have become too long. */
  readonly refused: () => void;
}

const setLights = StateEffect.define<DecorationSet>();

const lights = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, { changes, effects }) =>
    effects.reduce((set, e) => (e.is(setLights) ? e.value : set), now.map(changes)),
  provide: (field) => EditorView.decorations.from(field),
});

/** Underlines are drawn by the page's own style: a picture would have to be loaded. */
const underlined = (colour: string) => ({
  backgroundImage: "none",
  textDecoration: `underline wavy ${colour}`,
});

const theme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--back)", color: "var(--text)" },
  ".cm-scroller": { font: "inherit", lineHeight: "var(--line)" },
  ".cm-content": { caretColor: "var(--text)", padding: "0" },
  ".cm-line": { borderLeft: "4px solid transparent", padding: "0 1rem 0 0.25rem" },
  ".cm-gutters": { backgroundColor: "var(--back)", color: "var(--quiet)", border: "none" },
  ".cm-line.touched": { backgroundColor: "var(--touched)", borderLeft: "4px dotted var(--bar)" },
  ".cm-line.lit": { backgroundColor: "var(--lit)", borderLeft: "4px solid var(--bar)" },
  ".cm-lintRange-error": underlined("var(--wrong)"),
  ".cm-lintRange-warning, .cm-lintRange-info": underlined("var(--new)"),
  ".cm-lintPoint::after": { borderBottomColor: "var(--wrong)" },
  ".cm-tooltip": { backgroundColor: "var(--panel)", color: "var(--text)", border: "1px solid var(--edge)" },
  ".cm-panels, .cm-panels button": { backgroundColor: "var(--panel)", color: "var(--text)" },
  "&.cm-focused": { outline: "2px solid var(--bar)" },
});

export class Editor implements Listing {
  readonly element: HTMLElement;
  /** What stands beside the title. */
  readonly tools = make("div", { class: "tools" });
  private readonly view: EditorView;
  private readonly events: EditorEvents;
  private lines: readonly Line[] = [];

  constructor(title: string, text: string, events: EditorEvents) {
    this.events = events;
    const box = make("div", { class: "lines editor" });
    // Its styles stay inside of this root, where the content policy lets a script set them.
    const root = box.attachShadow({ mode: "open" });
    this.view = new EditorView({
      ...{ root, parent: root },
      state: EditorState.create({ doc: text, extensions: this.extensions(title) }),
    });
    this.element = make(
      "section",
      { class: "pane", id: "text", "aria-label": title },
      make("div", { class: "title" }, make("h2", {}, title), this.tools),
      box,
    );
  }

  private extensions(title: string): Extension {
    return [
      ...[lineNumbers(), history(), lights, theme],
      keymap.of([
        { key: "Mod-Enter", run: ({ state }) => this.choose(state.selection.main.head, false) },
        ...[...defaultKeymap, ...historyKeymap, ...lintKeymap],
      ]),
      EditorView.contentAttributes.of({ "aria-label": title, tabindex: "0" }),
      EditorState.changeFilter.of(({ newDoc }) => {
        const fits = newDoc.length <= limits.text;
        if (!fits) this.events.refused();
        return fits;
      }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) this.events.edited(state.doc.toString());
      }),
      EditorView.domEventHandlers({
        click: (e, view) => {
          const at = view.posAtCoords(e);
          if (at !== null) this.choose(at, e.ctrlKey || e.metaKey);
        },
        mousemove: (e, view) => {
          const line = this.lineAt(view.posAtCoords(e) ?? -1);
          if (line) this.events.look(line);
        },
      }),
    ];
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Puts another text in the place of this one. */
  replace(text: string): void {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  /** Goes to a place, and takes the keyboard there. */
  goTo(at: number): void {
    const anchor = Math.min(at, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor }, scrollIntoView: true });
    this.view.focus();
  }

  /** Messages of the text as it is now. */
  complain(messages: readonly Placed[]): void {
    const { length } = this.view.state.doc;
    const found = messages
      .filter(({ line, to }) => line !== null && to <= length)
      .map(({ severity, message, from, to, help }) => ({
        severity: severity === "remark" ? ("info" as const) : severity,
        message: help === null ? message : `${message}\n${help}`,
        ...{ from, to },
      }));
    this.view.dispatch(setDiagnostics(this.view.state, found));
  }

  private lineAt(position: number): Line | undefined {
    const { doc } = this.view.state;
    if (position < 0 || position > doc.length) return undefined;
    return this.lines[doc.lineAt(position).number - 1];
  }

  private choose(position: number, more: boolean): boolean {
    const line = this.lineAt(position);
    if (line) this.events.choose(line, more);
    return line !== undefined;
  }

  show(lines: readonly Line[], { light }: Looks): void {
    this.lines = lines;
    const { doc } = this.view.state;
    const marks = lines.slice(0, doc.lines).flatMap((line, i) => {
      const kind = light(line);
      return kind ? [Decoration.line({ class: kind }).range(doc.line(i + 1).from)] : [];
    });
    this.view.dispatch({ effects: setLights.of(Decoration.set(marks)) });
  }

  follow(): void {
    const first = this.view.state.field(lights).iter();
    if (first.value && !this.view.hasFocus)
      this.view.dispatch({ effects: EditorView.scrollIntoView(first.from, { y: "nearest", yMargin: 40 }) });
  }
}
