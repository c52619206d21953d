// What there is to say of one code of a diagnostic: what it means, a model that gets it, and how that model is mended.
import type { Diagnostic } from "../../index.ts";
import { compiling, type Way } from "./ways.ts";

/** A text to look for, and what stands in its place in the mended model, everywhere. */
type Change = readonly [from: string, to: string];

export interface Explained {
  /** What is wrong, and what to do about it: a few sentences. */
  readonly means: string;
  /** A model that gets this code, and no other. Each character is a byte, since some of them are no text. */
  readonly failing: string;
  /** What makes a model of it that gets none. */
  readonly mend: readonly Change[];
  /** How both are used; absent: they are compiled. */
  readonly by?: Way | readonly [failing: Way, mended: Way];
  /** The code of a warning that always comes with it. */
  readonly besides?: string;
  /** What kind of message it is, where it is no error. */
  readonly severity?: Exclude<Diagnostic["severity"], "error">;
}

export type Explanations = Readonly<Record<string, Explained>>;

/** A function: what stands before its body, and the lines of that. */
export const func = (head: string, ...body: readonly string[]): string =>
  `func.func ${head} {\n${body.map((line) => `  ${line}\n`).join("")}}\n`;

/** A function of one tensor that gives one of the same type. */
export const onOne = (type: string, ...body: readonly string[]): string =>
  func(`@f(%x: ${type}) -> ${type}`, ...body);

/** The type of most examples. */
export const t = "tensor<2x4xi32>";

export interface Sides<T> {
  readonly failing: T;
  readonly mended: T;
}

/** Both models, and how they are used. */
export function sidesOf({ failing, mend, by = compiling() }: Explained): Sides<{ text: string; way: Way }> {
  const better = mend.reduce((text, [from, to]) => text.replaceAll(from, to), failing);
  const [wrong, right] = "said" in by ? [by, by] : by;
  return { failing: { text: failing, way: wrong }, mended: { text: better, way: right } };
}

/** What is said of one side: errors and warnings, and remarks where the code to explain is one. */
export const saidOf = (
  { severity }: Explained,
  { text, way }: { readonly text: string; readonly way: Way },
): readonly Diagnostic[] =>
  way.said(bytesOf(text)).filter((d) => d.severity !== "remark" || severity === "remark");

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
