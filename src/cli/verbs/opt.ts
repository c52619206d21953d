// tosac opt: a model to a model; without a pipeline it reads, verifies and prints.
import { optimize, print } from "../../index.ts";
import { destination, writeAll } from "../files.ts";
import { load, remark, type ModelOptions } from "../session.ts";
import { usage } from "../stop.ts";

export interface OptOptions extends ModelOptions {
  readonly output?: string;
  readonly remarks?: boolean;
  readonly allowUnregisteredDialect?: boolean;
}

export function optVerb(path: string, options: OptOptions): void {
  const { passPipeline, output, remarks: all, allowUnregisteredDialect } = options;
  const to = destination(output);
  if (to.kind === "folder" || (to.kind === "file" && to.extension !== ".mlir"))
    throw usage(`opt writes one .mlir file, not ${output}`);
  const { model } = load(path, allowUnregisteredDialect);
  const { model: result, remarks } =
    passPipeline === undefined ? { model, remarks: [] } : optimize(model, { pipeline: passPipeline });
  remark(remarks, all);
  const text = print(result);
  if (to.kind === "stdout") process.stdout.write(text);
  else writeAll(new Map([[to.path, text]]));
}
