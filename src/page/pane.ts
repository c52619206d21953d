// One listing: as many rows as can be seen, lines chosen by pointer or keys.
import type { Line } from "../explore/trace.ts";
import { make, shown } from "./dom.ts";
import type { Light } from "./selection.ts";

export interface PaneEvents {
  /** A line was chosen; with `more`, in addition to others. */
  readonly choose: (line: Line, more: boolean) => void;
  /** A line is pointed at, or the keyboard's cursor is on it. */
  readonly look: (line: Line) => void;
}

/** How lines look: what stands in front of them, and of which classes they are. */
export interface Looks {
  readonly light: (line: Line) => Light;
  readonly isNew: (line: Line) => boolean;
  readonly isWrong: (index: number) => boolean;
}

/** Lines that light up. */
export interface Listing {
  readonly element: HTMLElement;
  readonly show: (lines: readonly Line[], looks: Looks) => void;
  /** Goes to what is lit. */
  readonly follow: () => void;
}

/** Rows beside those that can be seen, once somebody scrolls. */
const SPARE = 12;

/** What every row is a copy of: to copy is several times faster than to make. */
const BLANK = make(
  "div",
  { class: "row", role: "option" },
  ...["number", "mark", "text"].map((name) => make("span", { class: name })),
);

export class Pane implements Listing {
  readonly element: HTMLElement;
  /** What stands beside the title. */
  readonly tools: HTMLElement;
  private readonly box: HTMLElement;
  private readonly room: HTMLElement;
  /** Holds the rows that are there, at their place in the room. */
  private readonly rows = make("div", { class: "rows", role: "presentation" });
  private readonly id: string;
  private readonly events: PaneEvents;
  private lines: readonly Line[] = [];
  private looks: Looks = { light: () => undefined, isNew: () => false, isWrong: () => false };
  private cursor = 0;
  private isPrinting = false;
  /** Sizes in pixels as they were last asked for, rather small ones before: to ask after a change lays out the whole page. */
  private step = 20;
  private height = 480;
  private top = 0;
  /** The first row that is there, and the one behind the last. */
  private drawn: readonly [number, number] = [0, 0];

  constructor(id: string, title: string, events: PaneEvents) {
    [this.id, this.events] = [id, events];
    this.room = make("div", { class: "room", role: "presentation" }, this.rows);
    this.box = make(
      "div",
      { class: "lines", role: "listbox", tabindex: "0", "aria-label": title, "aria-multiselectable": "true" },
      this.room,
    );
    this.tools = make("div", { class: "tools" });
    this.element = make(
      "section",
      { class: "pane", id, "aria-label": title },
      make("div", { class: "title" }, make("h2", {}, title), this.tools),
      this.box,
    );
    this.listen();
  }

  private listen(): void {
    this.box.addEventListener("scroll", () => {
      this.measure();
      this.complete();
    });
    this.box.addEventListener("click", (e) =>
      this.at(e.target, (i) => this.choose(i, e.ctrlKey || e.metaKey)),
    );
    this.box.addEventListener("mouseover", (e) => this.at(e.target, (i) => this.events.look(this.lines[i]!)));
    this.box.addEventListener("keydown", (e) => this.key(e));
    new ResizeObserver(() => {
      const { step } = this;
      this.measure();
      if (step === this.step) this.complete();
      else this.draw();
    }).observe(this.box);
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  }

  private at(target: EventTarget | null, use: (index: number) => void): void {
    const row = target instanceof Element ? target.closest(".row") : null;
    if (row) use(Number(row.getAttribute("data-line")));
  }

  private choose(index: number, more: boolean): void {
    this.cursor = index;
    this.events.choose(this.lines[index]!, more);
  }

  private key(e: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.height / this.step) - 1);
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity },
    };
    const move = moves[e.key];
    if (move !== undefined) this.moveTo(Math.min(this.lines.length - 1, Math.max(0, this.cursor + move)));
    else if (e.key === "Enter" || e.key === " ") this.choose(this.cursor, e.ctrlKey || e.metaKey);
    else return;
    e.preventDefault();
  }

  private moveTo(index: number): void {
    this.cursor = index;
    this.reveal(index, false);
    this.draw();
    const line = this.lines[index];
    if (line) this.events.look(line);
  }

  show(lines: readonly Line[], looks: Looks): void {
    [this.lines, this.looks] = [lines, looks];
    this.cursor = Math.min(this.cursor, Math.max(0, lines.length - 1));
    this.draw();
  }

  /** Scrolls to the first line that is lit; where none is, to the one of those touched that fewest ops share, or to what is wrong. */
  follow(): void {
    const lights = this.lines.map((line) => this.looks.light(line));
    const lit = lights.indexOf("lit");
    const touched = lit >= 0 ? lit : this.narrowest(lights);
    const found = touched >= 0 ? touched : this.lines.findIndex((_, i) => this.looks.isWrong(i));
    if (found >= 0) {
      this.cursor = found;
      this.reveal(found, true);
    }
    this.draw();
  }

  private narrowest(lights: readonly Light[]): number {
    let best = -1;
    lights.forEach((light, i) => {
      if (light && (best < 0 || this.lines[i]!.from.length < this.lines[best]!.from.length)) best = i;
    });
    return best;
  }

  private reveal(index: number, center: boolean): void {
    const [top, bottom] = [index * this.step, (index + 1) * this.step];
    if (top >= this.top && bottom <= this.top + this.height) return;
    const above = top < this.top ? top : bottom - this.height;
    this.room.style.height = `${this.lines.length * this.step}px`;
    this.box.scrollTop = center ? Math.max(0, top - this.height / 3) : above;
    this.top = this.box.scrollTop;
  }

  /** Takes up how large rows and the box are, since text may be larger than usual. */
  measure(): void {
    this.step = Number.parseFloat(getComputedStyle(this.box).lineHeight) || 20;
    this.height = this.box.clientHeight;
    this.top = this.box.scrollTop;
  }

  private print(on: boolean): void {
    this.isPrinting = on;
    this.draw();
  }

  /** Draws where a row that can be seen is not there. */
  private complete(): void {
    const [first, last] = this.visible(0);
    if (first < this.drawn[0] || last > this.drawn[1]) this.draw(SPARE);
  }

  /** The rows that can be seen, and so many beside them. */
  private visible(spare: number): readonly [number, number] {
    const count = this.lines.length;
    if (this.isPrinting) return [0, count];
    const first = Math.max(0, Math.floor(this.top / this.step) - spare);
    return [first, Math.min(count, first + Math.ceil(this.height / this.step) + 1 + 2 * spare)];
  }

  private draw(spare = 0): void {
    const { step } = this;
    const count = this.lines.length;
    this.room.style.height = `${count * step}px`;
    this.top = Math.max(0, Math.min(this.top, count * step - this.height));
    this.drawn = this.visible(spare);
    const [first, last] = this.drawn;
    this.rows.style.top = `${first * step}px`;
    this.rows.replaceChildren(...this.lines.slice(first, last).map((line, k) => this.row(line, first + k)));
    if (count === 0) this.box.removeAttribute("aria-activedescendant");
    else this.box.setAttribute("aria-activedescendant", `${this.id}-${this.cursor}`);
  }

  private row(line: Line, index: number): HTMLElement {
    const light = this.looks.light(line);
    const isNew = this.looks.isNew(line);
    const classes = ["row", light ?? "", isNew ? "new" : "", this.looks.isWrong(index) ? "wrong" : ""];
    if (index === this.cursor) classes.push("cursor");
    const row = BLANK.cloneNode(true) as HTMLElement;
    row.className = classes.filter((c) => c !== "").join(" ");
    row.id = `${this.id}-${index}`;
    row.setAttribute("aria-selected", String(light !== undefined));
    row.setAttribute("aria-setsize", String(this.lines.length));
    row.setAttribute("aria-posinset", String(index + 1));
    row.setAttribute("data-line", String(index));
    const texts = [String(index + 1), isNew ? "+" : light === "lit" ? "\u25b8" : "", shown(line.text)];
    texts.forEach((text, i) => (row.children[i]!.textContent = text));
    return row;
  }
}
