// A program that calls every function of a model once, on inputs from a file, for the counter to watch.
import type { CInterface, CParam } from "../../index.ts";
import { blocksOf } from "../../index.ts";
import { elements } from "../../support/tensor.ts";

const buffer = (name: string, { cType, shape }: CParam): string =>
  `  static _Alignas(64) ${cType} ${name}[${elements(shape)}];\n`;

function caller(face: CInterface, index: number): string {
  const { name, macro, params, results, init } = face;
  const blocks = blocksOf(face);
  const given = params.map((_, i) => `tosac_x${i}`);
  const made = results.map((_, i) => `tosac_out${i}`);
  return `
static void tosac_run_${index}(void) {
${params.map((p, i) => buffer(given[i]!, p)).join("")}\
${results.map((r, i) => buffer(made[i]!, r)).join("")}\
${blocks.map((b) => `  static _Alignas(64) char tosac_${b}[${macro}_${b.toUpperCase()}_BYTES + 1];\n`).join("")}\
${given.map((x) => `  tosac_read_all(${x}, sizeof ${x});\n`).join("")}\
${face.weights !== undefined ? `  tosac_read_all(tosac_weights, ${macro}_WEIGHTS_BYTES);\n` : ""}\
${init === undefined ? "" : `  if (${init}(tosac_state) != 0) tosac_failed();\n`}\
  if (${name}(${[...given, ...made, ...blocks.map((b) => `tosac_${b}`)].join(", ")}) != 0) tosac_failed();
}
`;
}

/**
 * Calls every function once. Nothing of the C library is declared here, where a function of the model may be called like one
 * of its; names that begin with `tosac_` are nobody else's.
 */
export const driverOf = (stem: string, faces: readonly CInterface[]): string => `#include "${stem}.h"

void tosac_run(void);
void tosac_read_all(void *to, size_t bytes);
void tosac_failed(void);
${faces.map(caller).join("")}
void tosac_run(void) {
${faces.map((_, i) => `  tosac_run_${i}();\n`).join("")}\
}
`;

/** The inputs of all functions stand in the file one after another, each with its weights where it is given them. */
export const readerSource = `\
#include <stdio.h>
#include <stdlib.h>

void tosac_run(void);
void tosac_read_all(void *to, size_t bytes);
void tosac_failed(void);

static FILE *input;

void tosac_failed(void) { exit(1); }

void tosac_read_all(void *to, size_t bytes) {
  if (fread(to, 1, bytes, input) != bytes) tosac_failed();
}

int main(int argc, char **argv) {
  input = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (input == NULL) return 1;
  tosac_run();
  return 0;
}
`;
