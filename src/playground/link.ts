// The address of the page: what the listings show, and behind it the text and the choices.
import type { Address } from "../page/explorer.ts";
import type { State } from "./state.ts";
import { decoded, encoded } from "./state.ts";

const KEY = "model=";

const partsOf = (hash: string): string[] => hash.replace(/^#/, "").split("&");

export class Link implements Address {
  private shown = `#${partsOf(location.hash)
    .filter((part) => !part.startsWith(KEY))
    .join("&")}`;
  private model = Link.model();

  constructor() {
    addEventListener("hashchange", () => {
      if (Link.model() !== this.model) location.reload();
    });
  }

  private static model(): string {
    return partsOf(location.hash).find((part) => part.startsWith(KEY)) ?? "";
  }

  /** What a link asks for; undefined where it asks for nothing, or for what cannot be. */
  readonly state = (): State | undefined =>
    this.model === "" ? undefined : decoded(this.model.slice(KEY.length));

  /** Whether the address could take it. */
  keep(state: State): boolean {
    const text = encoded(state);
    this.model = text === undefined ? "" : KEY + text;
    this.put();
    return text !== undefined;
  }

  readonly read = (): string =>
    `#${partsOf(location.hash)
      .filter((part) => !part.startsWith(KEY))
      .join("&")}`;

  readonly write = (hash: string): void => {
    this.shown = hash;
    this.put();
  };

  private put(): void {
    const parts = [...partsOf(this.shown), this.model].filter((part) => part !== "");
    history.replaceState(null, "", `#${parts.join("&")}`);
  }
}
