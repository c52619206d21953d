// npm run bench:native: the C of --target c on this machine, beside loops as people write them, in one program.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile, parse } from "../../src/index.ts";
import { allWork } from "./work.ts";

const MUST = 1.1;
// Where a loop of six instructions falls among the 32 bytes that a core fetches decides up to 1.7 times its
// time: luck, of either side. Loops that begin at such a place compare what the C says.
// As the compiler places them is shown as well.
const placings = { "as placed": [], aligned: ["-falign-loops=32", "-falign-functions=32"] };
const names = ["chain_logistic_4096", "chain_tanh_4096", "chain_relu_4096", "rescale_i32_i8_4096"];
const source = (name: string): string => new URL(`native/${name}`, import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "native-"));

for (const { name, text } of allWork().filter((w) => names.includes(w.name)))
  for (const [file, content] of compile(parse(text).model!, { target: "c", stem: name }).files)
    writeFileSync(join(folder, file), content);

const generated = names.map((name) => join(folder, `${name}.c`));
for (const level of ["-O2", "-O3"])
  for (const [placing, flags] of Object.entries(placings)) {
    const program = join(folder, "time");
    const sources = [source("time.c"), source("hand.c"), ...generated];
    execFileSync("gcc", [level, ...flags, "-I", folder, ...sources, "-o", program]);
    for (const line of execFileSync(program, { encoding: "utf8" }).trim().split("\n")) {
      const [name, ours, hand, bits] = line.split(" ") as [string, string, string, string];
      const ratio = Number(ours) / Number(hand);
      const state = ratio <= MUST ? "met" : "MISSED";
      console.log(
        `gcc ${level}, ${placing}, ${name}: ${ours} ns an element, by hand ${hand}, ${bits}: ${ratio.toFixed(2)}, must ${MUST}: ${state}`,
      );
    }
  }
rmSync(folder, { recursive: true });
