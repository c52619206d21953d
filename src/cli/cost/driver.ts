// A program that calls every function of a model once, on inputs from a file, for the counter to watch.
import type { CInterface, CParam } from "../../index.ts";
import { elements } from "../../support/tensor.ts";

const buffer = (name: string, { cType, shape }: CParam): string =>
  `  static _Alignas(64) ${cType} ${name}[${elements(shape)}];\n`;

function caller({ name, macro, params, results }: CInterface): string {
  const given = params.map((_, i) => `x${i}`);
  const made = results.map((_, i) => `out${i}`);
  return `
static void run_${name}(void) {
${params.map((p, i) => buffer(given[i]!, p)).join("")}\
${results.map((r, i) => buffer(made[i]!, r)).join("")}\
  static _Alignas(64) char arena[${macro}_ARENA_BYTES + 1];
${given.map((x) => `  read_all(${x}, sizeof ${x});\n`).join("")}\
  if (${name}(${[...given, ...made, "arena"].join(", ")}) != 0) exit(1);
}
`;
}

/** The inputs of all functions stand in the file one after another. */
export const driverOf = (stem: string, faces: readonly CInterface[]): string => `#include <stdio.h>
#include <stdlib.h>
#include "${stem}.h"

static FILE *input;

static void read_all(void *to, size_t bytes) {
  if (fread(to, 1, bytes, input) != bytes) exit(1);
}
${faces.map(caller).join("")}
int main(int argc, char **argv) {
  input = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (input == NULL) return 1;
${faces.map(({ name }) => `  run_${name}();\n`).join("")}\
  return 0;
}
`;
