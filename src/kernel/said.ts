// What lowering did to ops and what it left alone, kept until somebody asks.
import type { Op } from "../ir/graph.ts";

export interface Said {
  /** The lowering pass that it belongs to, and the part of that pass. */
  readonly pass: string;
  readonly pattern: string;
  readonly kind: "fired" | "declined";
  readonly op: Op | undefined;
  /** What or why, in words; most are never read, so they are made when they are. */
  readonly because: () => string;
}

const saying =
  (kind: Said["kind"]) =>
  (pass: string, pattern: string, op: Op | undefined, because: () => string): Said => ({
    pass,
    pattern,
    kind,
    op,
    because,
  });

export const fired = saying("fired");
export const declined = saying("declined");
