// Elements from what they are made of. Text becomes text, whatever it holds, and what would turn its direction is spelled.
import { printable } from "../support/printable.ts";

type Child = Node | string | readonly Child[];

/** An element with attributes and children; `class`, `aria-label` and the like as they are in HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  append(element, children);
  return element;
}

/** The same in a drawing. */
export function draw(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  append(element, children);
  return element;
}

/** Text as it is shown. */
export const shown = (text: string): string => printable(text.replaceAll("\t", "  "));

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (typeof child === "string") element.append(shown(child));
    else if (child instanceof Node) element.append(child);
    else append(element, child);
  }
}

/** Whether a key is meant for a text that is being written. */
export function isTyping(e: KeyboardEvent): boolean {
  const [target] = e.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("textarea, input:not([type=range], [type=checkbox])");
}
