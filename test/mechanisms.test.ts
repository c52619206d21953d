// Lowering is for every kind of graph: each part of each pass serves several families of cases. The page of the language of loops
// shows all of it.
import { expect, it } from "vitest";
import { constructsShown, loopsPage } from "./support/reference/loops.ts";
import { mechanisms, mechanismsPage } from "./support/reference/mechanisms.ts";

const FAMILIES = 3;

it(
  `every part of every lowering pass fires in at least ${FAMILIES} families of cases`,
  { timeout: 300_000 },
  () => {
    const few = mechanisms().filter(({ firesIn }) => firesIn.size < FAMILIES);
    expect(few.map(({ pass, name, firesIn }) => [pass, name, ...firesIn.keys()])).toEqual([]);
    expect(mechanisms().length).toBeGreaterThan(15);
  },
);

it("the page says where each fires", { timeout: 300_000 }, async () => {
  await expect(mechanismsPage()).toMatchFileSnapshot("../golden/reference/mechanisms.md");
});

it("the page of loops shows every construct", { timeout: 300_000 }, async () => {
  const statements = [
    "for",
    "let",
    "acc",
    "update",
    "dot",
    "across",
    "store",
    "if",
    "shortcut",
    "leave",
    "alloc",
    "while",
    "call",
  ];
  const leaves = ["value", "index", "load", "load else"];
  const kinds = ["parallel", "reduce", "serial", "range", "attains", "sum", "max", "argmax", "latest"];
  expect([...constructsShown()]).toEqual(expect.arrayContaining([...statements, ...leaves, ...kinds]));
  await expect(loopsPage()).toMatchFileSnapshot("../golden/reference/loops.md");
});
