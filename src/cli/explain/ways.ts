// How an example is used, so that what is said of it can be shown and tested: as a command line, or as a call of the library.
import type { CompileOptions, Diagnostic, Model } from "../../index.ts";
import {
  compile,
  interpret,
  optimize,
  parse,
  registries,
  withExterns,
  withInputDims,
  zeros,
} from "../../index.ts";
import { beyondForms, type ExternMeaning } from "../../index.ts";
import { hasErrors } from "../../support/diagnostics.ts";
import { unmet } from "../opt/expected.ts";

export interface Way {
  /** What one types. */
  readonly shown: string;
  /** Everything that is said then of a model's bytes. */
  readonly said: (bytes: Uint8Array) => readonly Diagnostic[];
}

/** What reading a model says; and, where it can be read, what a function says of it. */
function reading(bytes: Uint8Array, then: (model: Model) => readonly Diagnostic[]): readonly Diagnostic[] {
  const { model, diagnostics } = parse(bytes, { file: "model.mlir" });
  return model === undefined ? diagnostics : [...diagnostics, ...then(model)];
}

/** `tosac compile` with these options. */
export function compiling(
  options: Omit<CompileOptions, "target"> & { readonly inputDim?: string } = {},
): Way {
  const { inputDim, ...rest } = options;
  const flags = Object.entries(options).map(([name, value]) => ` ${flagOf(name)}=${String(value)}`);
  return {
    shown: `tosac compile model.mlir --target neon${flags.join("")}`,
    said: (bytes) =>
      reading(bytes, (read) => {
        const sized =
          inputDim === undefined ? { model: read, diagnostics: [] } : withInputDims(read, [inputDim]);
        if (hasErrors(sized.diagnostics)) return sized.diagnostics;
        const { diagnostics, remarks } = compile(sized.model, { target: "neon", stem: "model", ...rest });
        return [...diagnostics, ...remarks.filter(({ subject }) => !passNames.has(subject))];
      }),
  };
}

/** What passes remark has the names of their patterns, which `tosac explain` looks up. */
const passNames = new Set(registries().passes.map(({ name }) => name));

const flagOf = (name: string): string =>
  name === "pipeline" ? "--pass-pipeline" : `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** `tosac opt`, of what is read, checked and printed only. */
export const opting: Way = {
  shown: "tosac opt model.mlir",
  said: (bytes) => reading(bytes, () => []),
};

/** `tosac inspect`, which says of which forms the specification has none. */
export const inspecting: Way = {
  shown: "tosac inspect model.mlir",
  said: (bytes) => reading(bytes, (model) => beyondForms(model)),
};

/** `tosac run` on zeros. */
export const running = (steps?: number): Way => ({
  shown: `tosac run model.mlir${steps === undefined ? "" : ` --steps=${steps}`}`,
  said: (bytes) =>
    reading(
      bytes,
      (model) => interpret(model, zerosFor(model), steps === undefined ? {} : { steps }).diagnostics,
    ),
});

/** The same with an op left to a function, whose meaning a module has. */
export const leaving = (op: string, meanings: Readonly<Record<string, ExternMeaning>>): Way => ({
  shown: `tosac run model.mlir --extern=${op}${Object.keys(meanings).length > 0 ? " --extern-module ops.mjs" : ""}`,
  said: (bytes) =>
    reading(bytes, (read) => {
      const { model, diagnostics } = withExterns(read, { ops: [op], meanings });
      return hasErrors(diagnostics) ? diagnostics : interpret(model, zerosFor(model)).diagnostics;
    }),
});

const zerosFor = ({ funcs }: Model) =>
  funcs[0]!.params.flatMap(({ type }) =>
    type.kind === "tensor" ? [zeros(type.element.storage, type.shape ?? [])] : [],
  );

/** `tosac opt --verify-diagnostics`. */
export const expecting: Way = {
  shown: "tosac opt model.mlir --verify-diagnostics",
  said: (bytes) =>
    unmet({ file: "model.mlir", bytes }, parse(bytes, { file: "model.mlir" }).diagnostics, () => true),
};

/** A call of the library, on the model of an example. */
export const calling = (shown: string, said: (model: Model) => readonly Diagnostic[]): Way => ({
  shown,
  said: (bytes) => reading(bytes, said),
});

/** What passes are asked for in a text that may be wrong in any way. */
export const optimizing = (pipeline: unknown): Way =>
  calling(
    `optimize(model, { pipeline: ${JSON.stringify(pipeline)} })`,
    (model) => optimize(model, { pipeline: pipeline as string }).diagnostics,
  );
