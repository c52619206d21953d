// The page of pictures for the passes: which views it has, and its text.
import { registries } from "../../src/index.ts";
import type { View } from "./picture.ts";

export const pagePath = "golden/explore/README.md";

export interface PassPicture {
  /** Of its file. */
  readonly name: string;
  readonly pass: string;
  readonly says: string;
  readonly view: View;
}

export const fileOf = ({ name }: PassPicture): string => `golden/explore/${name}.png`;

const softmax = "examples/softmax/softmax_i8.mlir";
const threshold = "examples/threshold/logistic_above_half_i8.mlir";
const sum = "examples/residual-add/residual_add_i8.mlir";

/** The stage as a listing: lines with a `+` are new, those of the chosen op are lit. */
const listing = (path: string, stage: string, op: string): View => ({
  ...{ path, stage, op },
  ...{ size: [600, 620], of: "#stage" },
});

const drawn = (stage: string): View => ({
  ...{ path: threshold, pipeline: "fuse-threshold,dce", stage },
  ...{ isDrawn: true, size: [1280, 1000], of: "#drawing svg" },
});

const plotted = (path: string, stage: string, op: string): View => ({
  ...{ path, stage, op },
  ...{ size: [1280, 1000], of: "#details figure svg" },
});

export const passPictures: readonly PassPicture[] = [
  {
    name: "fuse-threshold-before",
    pass: "fuse-threshold",
    says: "A logistic in a table, taken to floats, compared with a half, before:",
    view: drawn("prepared"),
  },
  {
    name: "fuse-threshold",
    pass: "fuse-threshold",
    says: "and after it: codes are compared with a code.",
    view: drawn("dce"),
  },
  {
    name: "fuse",
    pass: "fuse",
    says: "The sum of two int8 tensors: a nest of loops for each op has become one for all.",
    view: listing(sum, "fuse", "tosa.add"),
  },
  {
    name: "byte-planes",
    pass: "byte-planes",
    says: "The sum of a softmax, chosen here, is added up byte by byte.",
    view: listing(softmax, "byte-planes", "tosa.reduce_sum"),
  },
  {
    name: "row-tables",
    pass: "row-tables",
    says: "Within a row, a byte of the result depends on one byte alone: a table for each row.",
    view: listing(softmax, "row-tables", "%40"),
  },
  {
    name: "row-tables-family",
    pass: "row-tables",
    says: "Such tables of eight rows:",
    view: plotted(softmax, "row-tables", "%40"),
  },
  {
    name: "tables",
    pass: "tables",
    says: "A tanh through floats from byte to byte, as it is computed and in real numbers, and the error below:",
    view: plotted("examples/tour/05-tables/tables.mlir", "tables", "%y"),
  },
  {
    name: "tile",
    pass: "tile",
    says: "A product of int8 matrices: blocks of rows and columns of which all sums are in registers.",
    view: listing("test/cases/contraction/tiles_i8.mlir", "tile", "tosa.matmul"),
  },
  {
    name: "vectorize",
    pass: "vectorize",
    says: "The sum of two int8 tensors again: sixteen lanes in each step.",
    view: listing(sum, "vectorize", "tosa.add"),
  },
];

/** The page; what a pass does is said in the words of its own. */
export function pageOfPictures(): string {
  const summaries = new Map(registries().passes.map(({ name, summary }) => [name, summary]));
  const parts = passPictures.map((picture, i) => {
    const { pass, says, name } = picture;
    const isFirst = passPictures[i - 1]?.pass !== pass;
    const head = isFirst ? `## ${pass}\n\n${summaries.get(pass)}\n\n` : "";
    return `${head}${says}\n\n![${pass}: ${says}](${name}.png)\n`;
  });
  return [head, ...parts].join("\n");
}

const head = `# Passes in pictures

Each picture is a part of the page that \`tosac explore\` writes. Lines with a \`+\` are new in that stage, full bars stand at what is
there for the chosen op. All passes are in [passes.md](../reference/passes.md); \`npm run pictures\` makes this page.
`;
