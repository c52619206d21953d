// How large the built C of a model is, for people and for programs.
import { modelPart } from "../report.ts";
import type { ModelBytes } from "./bytes.ts";
import type { Made } from "./measure.ts";
import { aligned, toolText, whole } from "./report.ts";

export interface BytesFindings {
  readonly file: string;
  /** The model as it was read. */
  readonly bytes: Uint8Array;
  readonly made: Made;
  readonly size: ModelBytes;
}

export function bytesText({ size, made }: BytesFindings): string {
  const rows = size.functions.flatMap(({ name, arenaBytes, kernels }) => [
    [name, "", "", whole(arenaBytes)],
    ...kernels.map((k) => [
      `  ${k.name ?? "checks and calls"}`,
      whole(k.text),
      whole(k.rodata),
      k.name ? whole(k.arenaBytes) : "",
    ]),
  ]);
  return [
    aligned([
      ["bytes", "text", "rodata", "arena"],
      ...rows,
      ["the object", whole(size.text), whole(size.rodata), ""],
    ]),
    "",
    `built by ${toolText(size, ["clang"])}, --cpu=${made.cpu} --tune=${made.tune}; text of a kernel has what is inlined into it,`,
    "rodata of a kernel the arrays that it names, and that of the object literals of the compiler as well;",
    "arena of a kernel is what is in use while it runs",
    "",
  ].join("\n");
}

/** What a report says of one model. */
export const bytesPart = ({ file, bytes, made, size }: BytesFindings): object => ({
  ...modelPart(file, bytes),
  ...made,
  compilerFlags: size.flags,
  tools: size.tools.map(({ name, command, version }) => ({ name, command, version })),
  bytes: {
    text: size.text,
    rodata: size.rodata,
    functions: size.functions.map(({ kernels, ...rest }) => ({
      ...rest,
      kernels: kernels.map(({ name, ...kernel }) => ({ name: name ?? null, ...kernel })),
    })),
  },
});
