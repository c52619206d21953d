// The constants of a model outside of its C: in a C file of their own, or in a binary file that callers read.
import * as C from "../ctree/build.ts";
import type { Names } from "../ctree/print.ts";
import { declarationText, definitionDoc } from "../ctree/print.ts";
import type { Requirements } from "../ctree/requirements.ts";
import type { CArray, CCode, CSymbol } from "../ctree/tree.ts";
import { ARENA_ALIGN, aligned } from "../kernel/place.ts";
import type { Weights } from "../kernel/interface/interface.ts";
import { Contents } from "../support/content.ts";
import { crc32 } from "../support/hash.ts";
import type { Doc } from "../support/layout.ts";
import { render } from "../support/layout.ts";
import { once } from "../support/once.ts";
import type { TypedArray } from "../support/tensor.ts";
import { arraySymbol, ConstantArrays } from "./arrays.ts";

/** What a function returns whose block of weights is not this model's. */
export const WEIGHTS_WRONG = 3;

/** The file begins with four letters, the CRC-32 of all that is behind these bytes, and its length: little-endian, 4 and 8 bytes. */
const HEAD = 16;
const letters = [..."TOSW"].map((letter) => letter.charCodeAt(0));

/** What the header says of the file. */
export interface WeightsFacts {
  readonly file: string;
  readonly bytes: number;
  readonly checksum: number;
  /** Where the assembler puts it in a program. */
  readonly symbol: string;
}

/** The binary file while it grows: behind its head each content once, at multiples of `ARENA_ALIGN`. */
export class WeightsFile {
  private readonly contents = new Contents();
  private readonly parts: { readonly data: TypedArray; readonly offset: number }[] = [];
  private end = HEAD;

  /** Bytes from the beginning of the file to these elements, which are part of it from now on. */
  offsetOf(data: TypedArray): number {
    const id = this.contents.idOf(data);
    if (id === this.parts.length) {
      this.parts.push({ data, offset: this.end });
      this.end += aligned(data.byteLength);
    }
    return this.parts[id]!.offset;
  }

  /** The whole file, once everything is part of it. */
  readonly written = once((): Uint8Array => {
    const bytes = new Uint8Array(this.end);
    for (const { data, offset } of this.parts)
      bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    bytes.set(letters);
    const head = new DataView(bytes.buffer);
    head.setUint32(4, crc32(bytes.subarray(HEAD)), true);
    head.setBigUint64(8, BigInt(this.end), true);
    return bytes;
  });

  readonly head = (): Uint8Array => this.written().subarray(0, HEAD);

  /** What is said of it where its name is `file`. */
  facts(file: string, symbol: string): WeightsFacts {
    const checksum = new DataView(this.written().buffer).getUint32(4, true);
    return { file, symbol, bytes: this.end, checksum };
  }
}

/** Ends a function unless its block of weights begins like the file of this model; `head`: the array of those bytes. */
export const checkedHead = (weights: CSymbol, head: CSymbol): CCode =>
  C.when(
    C.binary("!=", C.call(C.memcmp, C.use(weights), C.use(head), C.int(HEAD)), C.int(0)),
    C.returning(C.int(WEIGHTS_WRONG)),
  );

/** Puts the binary file into a program, for those that do not read it when they run. */
export function assemblerText({ file, symbol }: WeightsFacts): string {
  const placed = (section: string, name: string): Doc => [
    section,
    `    .globl ${name}`,
    `    .balign ${ARENA_ALIGN}`,
    `${name}:`,
  ];
  return render([
    `/* The bytes of ${file}; to be assembled where that file is, or with -I and its folder. */`,
    "#if defined(__APPLE__)",
    placed("    .section __TEXT,__const", `_${symbol}`),
    "#else",
    placed("    .section .rodata", symbol),
    "#endif",
    `    .incbin "${file}"`,
    "#if defined(__ELF__)",
    '    .section .note.GNU-stack,"",%progbits',
    "#endif",
  ]);
}

// A C file of their own

/** With this macro, the file that uses the arrays holds them after all: both are one translation unit. */
const ONE_UNIT = "TOSAC_ONE_UNIT";
/** How those arrays are linked. */
const LINKAGE = "TOSAC_WEIGHTS";

/** The arrays of the other file. */
const elsewhere = ({ arrays }: Requirements): CArray[] =>
  [...arrays.values()].flatMap(({ definition }) => (definition.linkage === undefined ? [] : [definition]));

/** In the source: arrays that the other file defines. */
export function declarationsDoc(required: Requirements, file: string, names: Names): Doc {
  const arrays = elsewhere(required);
  if (arrays.length === 0) return [];
  return [
    `#ifdef ${ONE_UNIT}`,
    `#include "${file}"`,
    "#else",
    arrays.map((array) => declarationText(array, names)),
    "#endif",
    "",
  ];
}

/** The arrays of that file, and how they are linked. */
export const weightsDoc = (required: Requirements, names: Names): Doc => [
  `#ifdef ${ONE_UNIT}`,
  `#define ${LINKAGE} static`,
  "#else",
  `#define ${LINKAGE}`,
  "#endif",
  "",
  elsewhere(required).map((array) => [definitionDoc(array, names), ""]),
];

/** The constants of all units. */
export class Constants {
  readonly arrays: ConstantArrays;
  /** What holds those of the model where arrays do not. */
  readonly file: WeightsFile | undefined;
  /** What that begins with. */
  readonly head: CSymbol;

  constructor(stem: string, weights: Weights) {
    this.arrays = new ConstantArrays(weights === "c" ? LINKAGE : undefined);
    this.file = weights === "bin" ? new WeightsFile() : undefined;
    this.head = arraySymbol(`${stem}_weights_head`, "uint8_t", () => this.file!.head());
  }
}
