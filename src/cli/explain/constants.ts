// Constants whose elements cannot be read.
import { type Explained, type Explanations, onOne, t } from "./example.ts";

/** A constant of these values, and what is written in their place. */
const constant = (
  means: string,
  values: string,
  better: string,
  type = "tensor<2x2xi8>",
  more: Partial<Explained> = {},
): Explained => ({
  means,
  failing: onOne(
    t,
    `%0 = "tosa.const"() <{values = ${values} : ${type}}> : () -> ${type}`,
    `return %x : ${t}`,
  ),
  mend: [[`${values} :`, `${better} :`]],
  ...more,
});

const right = "dense<[[1, 2], [3, 4]]>";
const resources = (hex: string): string =>
  `{-#\n  dialect_resources: {\n    builtin: {\n      w: "${hex}"\n    }\n  }\n#-}\n`;

export const constants: Explanations = {
  "payload/count": constant(
    "A constant lists as many elements as its type has, or one for all of them.",
    "dense<[[1, 2], [3]]>",
    right,
  ),
  "payload/range": constant("An element does not fit the element type.", "dense<[[1, 2], [3, 400]]>", right),
  "payload/element": constant(
    "An element is written as another kind of number than the type holds: a float for an integer, or the other way round.",
    "dense<[[1, 2], [3, 4.5]]>",
    right,
  ),
  "payload/nesting": constant(
    "The lists of a constant nest as its type has axes.",
    "dense<[1, 2, 3, 4]>",
    right,
  ),
  "payload/syntax": constant(
    "The list of elements cannot be read at this place.",
    "dense<[[1, 2], [3, 4,]]>",
    right,
  ),
  "payload/blob": constant(
    "Elements in a string are bytes in hexadecimal, two digits each, after 0x.",
    'dense<"0x0102030">',
    'dense<"0x01020304">',
  ),
  "payload/dynamic-shape": {
    means: "A constant has all its elements in the text, so its type has all its sizes.",
    failing: onOne(
      t,
      `%0 = "tosa.const"() <{values = dense<1> : tensor<?xi8>}> : () -> tensor<4xi8>`,
      `return %x : ${t}`,
    ),
    mend: [["tensor<?xi8>", "tensor<4xi8>"]],
  },
  "payload/type": constant(
    "A constant holds numbers as they are stored. What they stand for, a !quant type, is said where they are used.",
    "dense<1>",
    "dense<1>",
    "tensor<2x!quant.uniform<i8:f32, 0.5>>",
    { mend: [["tensor<2x!quant.uniform<i8:f32, 0.5>>", "tensor<2xi8>"]] },
  ),
  "payload/elided": constant(
    "The tool that wrote this file was told to leave large constants out. Write it again without --mlir-elide-elementsattrs-if-larger.",
    "dense_resource<__elided__>",
    right,
    undefined,
    { severity: "warning" },
  ),
  "payload/unknown-resource": constant(
    "Elements are kept at the end of the file under this name, and there is none of that name there.",
    "dense_resource<w>",
    right,
    undefined,
    { severity: "warning" },
  ),
  "payload/alignment": {
    means:
      "Elements at the end of a file begin with four bytes that hold their alignment, little-endian, such as 0x04000000.",
    failing: `${onOne(t, `%0 = "tosa.const"() <{values = dense_resource<w> : tensor<2xi8>}> : () -> tensor<2xi8>`, `return %x : ${t}`)}${resources("0x000000000102")}`,
    mend: [["0x00000000", "0x01000000"]],
  },
};
