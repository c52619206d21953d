// The header of a model: guard, size macros, one documented prototype per function.
import { signatureText, wishedNames } from "../ctree/print.ts";
import { shortestFloat } from "../support/shortest-float.ts";
import type { CParam } from "../kernel/interface/interface.ts";
import { identifier } from "../kernel/interface/interface.ts";
import { ARENA_ALIGN } from "../kernel/place.ts";
import type { Doc } from "../support/layout.ts";
import { commentText, render } from "../support/layout.ts";
import { elements } from "../support/tensor.ts";
import { initInterface, interfaceFunction } from "./entry.ts";
import type { WeightsFacts } from "./weights.ts";
import { WEIGHTS_WRONG } from "./weights.ts";
import { declarations, EXTERN_FAILED, externKernels } from "./extern.ts";
import type { Unit } from "./target.ts";

/** `content` marks the pair of source and header; both carry it. `weights`: the binary file of the constants, if there is one. */
export function headerText(
  units: readonly Unit[],
  stem: string,
  content: string,
  weights?: WeightsFacts,
): string {
  const guard = `${macroStem(stem)}_H`;
  const doc: Doc = [
    `#ifndef ${guard}`,
    `#define ${guard}`,
    "",
    "#include <stddef.h>",
    "#include <stdint.h>",
    "",
    "#ifdef __cplusplus",
    'extern "C" {',
    "#endif",
    "#ifndef TOSAC_RESTRICT",
    "#ifdef __cplusplus",
    "#define TOSAC_RESTRICT __restrict",
    "#else",
    "#define TOSAC_RESTRICT restrict",
    "#endif",
    "#endif",
    "",
    `#define ${macroStem(stem)}_CONTENT 0x${content}u`,
    "",
    declarations(units.map(({ program }) => program)),
    weights ? symbolDoc(weights) : [],
    units.map((u) => [declaration(u, weights), ""]),
    "#ifdef __cplusplus",
    "}",
    "#endif",
    "",
    `#endif /* ${guard} */`,
  ];
  return render(doc);
}

const macroStem = (stem: string): string => identifier(stem).toUpperCase();

/** In the source: an error unless the header was written with it. */
export function sameContent(stem: string, content: string): Doc {
  const macro = `${macroStem(stem)}_CONTENT`;
  return [
    `#if !defined(${macro}) || ${macro} != 0x${content}u`,
    `#error "${stem}.h was not written together with this file"`,
    "#endif",
  ];
}

const symbolDoc = ({ file, symbol }: WeightsFacts): Doc => [
  `/* The bytes of ${file}, in programs into which its .S puts them. */`,
  `extern const unsigned char ${symbol}[];`,
  "",
];

function declaration({ face, arena, state, program }: Unit, weights?: WeightsFacts): Doc {
  return [
    `#define ${face.macro}_ARENA_BYTES ${arena.bytes}`,
    `#define ${face.macro}_ARENA_ALIGN ${ARENA_ALIGN}`,
    face.init === undefined ? [] : stateDoc(face.macro, face.init, state.bytes),
    weights ? weightsDoc(face.macro, weights) : [],
    [...face.params, ...face.results].map(sizes),
    "/*",
    ` * ${face.params.map(describe).concat("->", face.results.map(describe)).flat().join(", ").replace(", ->, ", " -> ").replace("->, ", "-> ")}`,
    " * Returns 0; 1: a pointer is null; 2: a pointer is misaligned for its type, or the arena for its alignment.",
    weights ? ` * ${WEIGHTS_WRONG}: the weights are not those of ${weights.file}.` : [],
    externKernels(program).length > 0 ? ` * ${EXTERN_FAILED}: a function of yours did not return 0.` : [],
    " */",
    `${signatureText(interfaceFunction(face, []), wishedNames)};`,
  ];
}

/** What a block of state is, and what has to be called once for each. */
const stateDoc = (macro: string, init: string, bytes: number): Doc => [
  `#define ${macro}_STATE_BYTES ${bytes}`,
  `#define ${macro}_STATE_ALIGN ${ARENA_ALIGN}`,
  "/* Gives the variables in a block of state their first values; to be called once for each block. Returns as the function does. */",
  `${signatureText(initInterface(init, []), wishedNames)};`,
];

/** The same for all functions of a model: they share the file. */
const weightsDoc = (macro: string, { file, bytes, checksum }: WeightsFacts): Doc => [
  `/* The bytes of ${file}; the checksum is the CRC-32 of all but the first 16. */`,
  `#define ${macro}_WEIGHTS_BYTES ${bytes}`,
  `#define ${macro}_WEIGHTS_ALIGN ${ARENA_ALIGN}`,
  `#define ${macro}_WEIGHTS_CHECKSUM 0x${checksum.toString(16).padStart(8, "0")}u`,
];

const describe = (p: CParam): string => commentText(`${p.name}: ${[...p.shape, p.element.text].join("x")}`);

function sizes(p: CParam): Doc {
  const name = p.macro;
  const { quantization } = p.element;
  return [
    `#define ${name}_ELEMS ${elements(p.shape)}`,
    `#define ${name}_RANK ${p.shape.length}`,
    `#define ${name}_SHAPE {${p.shape.length === 0 ? "1" : p.shape.join(", ")}}`,
    quantization && quantization.axis === undefined
      ? [
          `#define ${name}_SCALE ${shortestFloat(Math.fround(quantization.scales[0]!))}`,
          `#define ${name}_ZERO_POINT ${quantization.zeroPoints[0]!}`,
        ]
      : [],
  ];
}
