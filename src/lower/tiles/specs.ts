// The passes over contractions, in the order in which they run.
import type { Spec } from "../pass.ts";

export const tileSpecs: readonly Spec[] = [
  {
    name: "split-bytes",
    summary: "Halfwords that are multiplied by constant bytes and summed are taken apart into bytes.",
    because: ["x is 256 h + l + 128, and a sum of x w is 256 times that of h w, and that of (l + 128) w"],
    after: [["narrow-integers", "sums in 32 bits are right modulo 2^32"]],
    obscures: true,
    patterns: [
      {
        name: "planes",
        because: "high bytes and low bytes, less 128, are summed by themselves, as bytes are",
      },
      { name: "halves", because: "where 32 bits do not hold the sum, they hold both sums of bytes" },
    ],
  },
  {
    name: "pad-inputs",
    summary:
      "Inputs of contractions are copied with a border, and with memory behind rows shorter than a register.",
    because: ["an element of the border adds nothing to a sum, as a tap that is left out"],
    after: [["split-bytes", "bytes that add nothing stand in the borders of both planes"]],
    obscures: true,
    patterns: [
      { name: "border", because: "the byte of which a factor makes 0 stands wherever a tap has no element" },
      { name: "short-rows", because: "what is read beyond a row is multiplied by weights of 0" },
    ],
  },
  {
    name: "fold-zero-points",
    summary: "Zero points are taken out of products, into constants that sums start from.",
    because: ["(a - z) w summed is a w summed, less z times the sum of w, modulo 2^32"],
    after: [["pad-inputs", "every tap has to be in the sum"]],
    obscures: true,
    patterns: [
      { name: "input", because: "the sum of a column's weights is known" },
      { name: "weights", because: "weights less their zero point are bytes again where they fit" },
    ],
  },
  {
    name: "pack-weights",
    summary: "Constant weights stand in the order in which tiles of eight columns use them.",
    because: [
      "each weight stands once; what is multiplied by 0 adds nothing; integers are summed in any order",
    ],
    after: [
      ["pad-inputs", "rows are read a register at a time"],
      ["fold-zero-points", "products are of bytes as they are"],
    ],
    obscures: true,
    patterns: [
      { name: "tiles", because: "every column has its weights, for the groups of a row in their order" },
      {
        name: "matrices",
        because: "the same in groups of eight, where two rows are multiplied by two columns at once",
      },
    ],
  },
  {
    name: "interleave-pixels",
    summary: "Neighbouring pixels of channels that are summed by themselves stand side by side.",
    because: ["what is multiplied by 0 adds nothing; integers are summed in any order"],
    obscures: true,
    patterns: [
      { name: "channels", because: "groups of bytes of one channel are multiplied and summed at once" },
    ],
  },
  {
    name: "tile",
    summary:
      "Tiles of rows and columns in vectors, with sums of groups of products, where the machine has those.",
    because: [
      "each lane is one sum; rows and columns that two tiles have are stored twice with the same value",
    ],
    after: [["pack-weights", "tiles read packed weights"]],
    obscures: true,
    patterns: [
      {
        name: "rows-by-columns",
        because: "a register of weights serves all rows of a tile, one of a row all columns",
      },
      { name: "two-by-two", because: "rows side by side times columns side by side are four of the sums" },
    ],
  },
  {
    name: "narrow-means",
    summary: "Means of bytes are summed and divided in 16 bits, where that gives the same for every sum.",
    because: ["the quotient in 16 bits is computed for every sum there can be, and compared"],
    obscures: true,
    patterns: [
      { name: "halfwords", because: "sums of so few bytes fit, and a product or a shift divides them" },
    ],
  },
  {
    name: "vectorize-windows",
    summary: "Neighbours of a result whose taps are neighbours as well are computed side by side.",
    because: ["each lane takes up its own taps in their order"],
    after: [["narrow-means", "narrower sums have more lanes to a register"]],
    obscures: true,
    patterns: [
      { name: "side-by-side", because: "all lanes have the same taps, and what they read are neighbours" },
    ],
  },
  {
    name: "fuse-epilogues",
    summary: "Ops on elements that follow a contraction are computed where its sums are.",
    because: ["each element is computed by its own expressions, from the sum that would have been stored"],
    after: [
      ["pack-weights", "only tiles have epilogues"],
      ["materialize", "what is kept in memory is no element by itself"],
    ],
    obscures: true,
    patterns: [
      { name: "elementwise", because: "nobody else reads the sums, in any other order" },
      {
        name: "up-to-narrow",
        because: "all that follows is made of one value, which takes less memory than the sums",
      },
    ],
  },
];
