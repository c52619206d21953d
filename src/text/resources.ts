// The blobs at a file's end, by name: `{-# dialect_resources: { builtin: { w0: "0x..." } } #-}`.
import type { FileCstNode, ResourceCstNode } from "../../grammar/cst.ts";
import type { Context } from "./context.ts";
import { cutAt, type Cut } from "./payloads.ts";

/** Where each blob's digits are in the file. They are decoded when a constant asks for them. */
export function readBlobs(c: Pick<Context, "skeleton">, file: FileCstNode): Map<string, Cut> {
  const blobs = new Map<string, Cut>();
  for (const { children } of file.children.statement ?? []) {
    for (const resource of children.resources?.[0]?.children.resource ?? []) collect(c, resource, blobs);
  }
  return blobs;
}

function collect(c: Pick<Context, "skeleton">, { children }: ResourceCstNode, blobs: Map<string, Cut>): void {
  for (const inner of children.resourceGroup?.[0]?.children.resource ?? []) collect(c, inner, blobs);
  const key = children.Word?.[0] ?? children.Str?.[0];
  const mark = children.Payload?.[0];
  const cut = mark && cutAt(c.skeleton, mark.startOffset);
  if (key && cut) blobs.set(key.image.replace(/^"|"$/g, ""), cut);
}
