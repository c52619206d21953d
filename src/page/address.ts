// What is shown, as the part of the address behind `#`: so that a link shows the same.
import type { Trace } from "../explore/trace.ts";

export interface Shown {
  /** Index of the stage. */
  readonly stage: number;
  /** Index of the C. */
  readonly code: number;
  readonly ops: readonly number[];
  /** Whether stages that changed nothing are left out. */
  readonly changedOnly: boolean;
  /** Whether graphs are drawn. */
  readonly isDrawn: boolean;
}

export function toHash({ stage, code, ops, changedOnly, isDrawn }: Shown, trace: Trace): string {
  const parts = [
    `stage=${stage}`,
    ...(trace.code[code] ? [`code=${trace.code[code].name}`] : []),
    ...(ops.length > 0 ? [`ops=${ops.join(",")}`] : []),
    ...(changedOnly ? ["changed"] : []),
    ...(isDrawn ? ["drawn"] : []),
  ];
  return `#${parts.join("&")}`;
}

/** What a hash asks for, as far as there is such a thing in the trace. */
export function fromHash(hash: string, trace: Trace): Partial<Shown> {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const stage = Number(asked.get("stage") ?? NaN);
  const code = trace.code.findIndex(({ name }) => name === asked.get("code"));
  const ops = (asked.get("ops") ?? "")
    .split(",")
    .filter((t) => /^\d+$/.test(t))
    .map(Number);
  return {
    ...(trace.stages[stage] && { stage }),
    ...(code >= 0 && { code }),
    ops: [...new Set(ops)].filter((i) => i < trace.ops.length).sort((a, b) => a - b),
    changedOnly: asked.has("changed"),
    isDrawn: asked.has("drawn"),
  };
}
