// A program around generated C that calls every function once, and two ways to build it.
import type { CInterface } from "../index.ts";

/** `main.c`, `Makefile` and `CMakeLists.txt` for the files of a model. */
export const exampleFiles = (stem: string, faces: readonly CInterface[]): Map<string, string> =>
  new Map([
    ["main.c", mainText(stem, faces)],
    ["Makefile", makeText(stem)],
    ["CMakeLists.txt", cmakeText(stem)],
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
function callOf(
  { name, macro, params, results, init }: CInterface,
  free: (name: string) => string,
): string[] {
  const inputs = params.map((param, i) => ({ ...param, buffer: free(`input${i}`) }));
  const outputs = results.map((result, i) => ({ ...result, buffer: free(`output${i}`) }));
  const all = [...inputs, ...outputs];
  const blocks = [...(init === undefined ? [] : ["state"]), "arena"];
  const passed = [...all.map(({ buffer }) => buffer), ...blocks.map(free)];
  const code = free("code");
  return [
    "  {",
    ...all.map((one) => `    static ${one.cType} ${one.buffer}[${one.macro}_ELEMS];`),
    ...blocks.map((b) => {
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

const makeText = (stem: string): string => `CC ?= cc
CFLAGS ?= -O2 -Wall -Wextra

example: main.o ${stem}.o
\t$(CC) $(CFLAGS) -o $@ $^ -lm

%.o: %.c ${stem}.h
\t$(CC) -std=c11 $(CFLAGS) -c -o $@ $<

clean:
\trm -f example main.o ${stem}.o

.PHONY: clean
`;

const cmakeText = (stem: string): string => `cmake_minimum_required(VERSION 3.16)
project(example C)
set(CMAKE_C_STANDARD 11)

add_library(model STATIC ${stem}.c)
target_include_directories(model PUBLIC \${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(model PUBLIC m)

add_executable(example main.c)
target_link_libraries(example PRIVATE model)
`;
