// What stands around the listings of every page: the choice of colours, how to use it.
import { make } from "./dom.ts";

const themes = ["light", "dark"] as const;

/** A button that goes round them. */
export function themeButton(): HTMLElement {
  const button = make("button", { type: "button", id: "theme" }, "Theme: as the system");
  button.addEventListener("click", () => nextTheme(button));
  return button;
}

/** As the system, light, dark, and again. */
function nextTheme(button: HTMLElement): void {
  const root = document.documentElement;
  const next = themes[themes.indexOf(root.dataset["theme"] as "light") + 1];
  if (next) root.dataset["theme"] = next;
  else delete root.dataset["theme"];
  button.textContent = `Theme: ${next ?? "as the system"}`;
}

/** `more`: what else the page has. */
export const help = (...more: readonly (HTMLElement | string)[]): HTMLElement =>
  make(
    "p",
    {},
    "Click a line, or go to it with the arrow keys and press ",
    make("kbd", {}, "Enter"),
    ": the ops it is there for light up everywhere; with ",
    make("kbd", {}, "Ctrl"),
    " beside others. Full bars: the line is there for them; dotted: for others too. ",
    make("kbd", {}, "["),
    " and ",
    make("kbd", {}, "]"),
    " change the stage, ",
    make("kbd", {}, "Esc"),
    " chooses nothing.",
    ...more,
  );
