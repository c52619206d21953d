// What the fuzz driver tries, and what it can find.

/** One text to try. The same family, seed and index always give the same text. */
export interface Specimen {
  readonly family: string;
  readonly index: number;
  readonly text: string;
}

/**
 * What became of a text. `refused`: by some stage, `read` or a later one; every error has a place. `taken`: every stage and every target took it and agrees.
 * `large`: taken, but too much to be run here.
 */
export type Verdict =
  | { readonly kind: "refused"; readonly stage: string; readonly codes: readonly string[] }
  | { readonly kind: "taken" | "large" }
  | Fault;

/** Something that must not be: where, and what. */
export interface Fault {
  readonly kind: "fault";
  /** `read`, `interpret`, `pass cse`, `lower neon`, `build ...`, `run ...`, `time`. */
  readonly stage: string;
  readonly message: string;
}

export interface Finding {
  readonly specimen: Specimen;
  readonly fault: Fault;
}

export const fault = (stage: string, message: string): Fault => ({ kind: "fault", stage, message });

/** What stays the same when a text with a fault gets smaller: numbers and names go, the stage and the words stay. */
export function signatureOf({ stage, message }: Fault): string {
  const words = message
    .split("\n", stage.startsWith("build") ? 1 : 2)
    .join(" ")
    .replace(/(?<!\w)\/\S*\//g, "")
    .replace(/!quant\S*<.*>|\b[us]?i\d+\b|\b(f\d\w*|bf16|tf32|index)\b/g, "T")
    .replace(/[%@][\w$.]+|"[^"]*"|'[^']*'|‘[^’]*’/g, "_")
    .replace(/-?\d[\w.+-]*|NaN|-?Infinity/g, "#");
  return `${stage}: ${words}`;
}
