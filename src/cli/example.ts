// A program around generated C that calls every function once, and two ways to build it.
import type { CInterface, Weights } from "../index.ts";
import { blocksOf } from "../index.ts";

/** `main.c`, `Makefile` and `CMakeLists.txt` for the files of a model. */
export const exampleFiles = (
  stem: string,
  faces: readonly CInterface[],
  weights: Weights = "inline",
): Map<string, string> =>
  new Map([
    ["main.c", mainText(stem, faces)],
    ["Makefile", makeText(stem, weights)],
    ["CMakeLists.txt", cmakeText(stem, weights)],
  ]);

function mainText(stem: string, faces: readonly CInterface[]): string {
  const functions = new Set(faces.flatMap(({ name, init }) => [name, ...(init === undefined ? [] : [init])]));
  return [
    "// Calls each function once, on inputs that are all 0. Buffers may live anywhere; large ones do not fit a stack.",
    "#include <stdio.h>",
    `#include "${stem}.h"`,
    "",
    "int main(void) {",
    ...faces.flatMap((face) => callOf(face, (name) => (functions.has(name) ? `${name}_` : name))),
    "  return 0;",
    "}",
    "",
  ].join("\n");
}

/** A block of its own, so that buffers of several functions may have the same names. */
function callOf(face: CInterface, free: (name: string) => string): string[] {
  const { name, macro, params, results, init, weights } = face;
  const inputs = params.map((param, i) => ({ ...param, buffer: free(`input${i}`) }));
  const outputs = results.map((result, i) => ({ ...result, buffer: free(`output${i}`) }));
  const all = [...inputs, ...outputs];
  const blocks = blocksOf(face);
  const passed = [
    ...all.map(({ buffer }) => buffer),
    ...blocks.map((block) => (block === "weights" ? weights! : free(block))),
  ];
  const code = free("code");
  return [
    "  {",
    ...all.map((one) => `    static ${one.cType} ${one.buffer}[${one.macro}_ELEMS];`),
    ...blocks.flatMap((b) => {
      if (b === "weights") return [];
      const of = `${macro}_${b.toUpperCase()}`;
      return `    static _Alignas(${of}_ALIGN) unsigned char ${free(b)}[${of}_BYTES + 1];`;
    }),
    ...(init === undefined ? [] : [`    if (${init}(${free("state")}) != 0) return 1;`]),
    `    const int ${code} = ${name}(${passed.join(", ")});`,
    `    if (${code} != 0) return ${code};`,
    ...outputs.map((one) => `    printf("${name}: ${one.buffer}[0] = %g\\n", (double)${one.buffer}[0]);`),
    "  }",
  ];
}

/** What holds constants that the C of the model does not. */
const weightsSource = (stem: string, weights: Weights): string[] =>
  weights === "inline" ? [] : [`${stem}_weights.${weights === "c" ? "c" : "S"}`];

const makeText = (stem: string, weights: Weights): string => `CC ?= cc
CFLAGS ?= -O2 -Wall -Wextra

example: main.o ${stem}.o${weightsSource(stem, weights)
  .map((file) => ` ${file.replace(/\w$/, "o")}`)
  .join("")}
\t$(CC) $(CFLAGS) -o $@ $^ -lm

%.o: %.c ${stem}.h
\t$(CC) -std=c11 $(CFLAGS) -c -o $@ $<

${weights === "bin" ? `%.o: %.S ${stem}.weights\n\t$(CC) -c -o $@ $<\n\n` : ""}\
clean:
\trm -f example *.o

.PHONY: clean
`;

const cmakeText = (stem: string, weights: Weights): string => `cmake_minimum_required(VERSION 3.16)
project(example C${weights === "bin" ? " ASM" : ""})
set(CMAKE_C_STANDARD 11)

add_library(model STATIC ${[`${stem}.c`, ...weightsSource(stem, weights)].join(" ")})
target_include_directories(model PUBLIC \${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(model PUBLIC m)

add_executable(example main.c)
target_link_libraries(example PRIVATE model)
`;
