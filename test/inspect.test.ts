// What `tosac inspect` says of a model, as a table and as JSON.
import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

const t = "tensor<2x?xi32>";
const text = `func.func @f(%x: ${t}, %s: tensor<1xi8>) -> ${t} {
  %c = "tosa.const"() <{values = dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>}> : () -> tensor<2x3xi32>
  %0 = tosa.mul %x, %c, %s : (${t}, tensor<2x3xi32>, tensor<1xi8>) -> ${t}
  return %0 : ${t}
}
func.func private @g(%y: f32) -> f32 {
  %0 = "some.op"(%y) : (f32) -> f32
  return %0 : f32
}
func.func private @h(i8)
`;

interface Told {
  readonly functions: readonly {
    readonly name: string;
    readonly ops: readonly { readonly name: string; readonly count: number }[];
    readonly open: number;
    readonly constantBytes: number;
    readonly blocked: readonly { readonly code: string; readonly line: number }[];
    readonly requires: readonly { readonly code: string; readonly line: number }[];
  }[];
}

function told(...more: string[]): Told {
  writeFileSync(at("m.mlir"), text);
  const { status, stdout } = tosac(["inspect", "m.mlir", "--json", "--allow-unregistered-dialect", ...more]);
  expect(status).toBe(0);
  const { schemaVersion, models } = JSON.parse(stdout) as { schemaVersion: number; models: Told[] };
  expect([schemaVersion, models.length]).toEqual([1, 1]);
  return models[0]!;
}

it("counts what there is, and says what would not lower and where", { timeout: 60_000 }, () => {
  const { functions } = told();
  const [f, g, h] = functions;
  expect(f).toMatchObject({ name: "f", open: 2, constantBytes: 24 });
  expect(f!.ops).toEqual([
    { name: "tosa.const", count: 1 },
    { name: "tosa.mul", count: 1 },
  ]);
  expect(f!.blocked).toMatchObject([{ code: "limit/dynamic", line: 1 }]);
  expect(g!.ops).toEqual([{ name: "some.op", count: 1 }]);
  expect(g!.blocked.map(({ code }) => code)).toContain("limit/op");
  expect(h!.blocked).toMatchObject([{ code: "limit/body" }]);
});

it("says which REQUIREs cannot be proven, once sizes are given", { timeout: 60_000 }, () => {
  const { functions } = told("--input-dim", "x:1=3", "--entry", "@f");
  expect(functions.map(({ name }) => name)).toEqual(["f"]);
  expect(functions[0]!.blocked).toEqual([]);
  expect(functions[0]!.requires).toMatchObject([
    { code: "requires/unproven", line: 3 },
    { code: "requires/unproven", line: 3 },
  ]);
});

it("is a table without --json, and an error for a model with errors", { timeout: 60_000 }, () => {
  writeFileSync(at("m.mlir"), text);
  const { stdout } = tosac(["inspect", "m.mlir", "--allow-unregistered-dialect"]);
  expect(stdout).toContain("@f(%x: tensor<2x?xi32>, %s: tensor<1xi8>) -> (tensor<2x?xi32>)\n");
  expect(stdout).toContain("  constants     24 bytes\n");
  expect(stdout).toContain("declared only");
  expect(tosac(["inspect", "m.mlir"])).toMatchObject({ status: 1, stdout: "" });
});
