// Files that are no text of MLIR, and texts whose brackets, strings and statements do not come out even.
import { type Explanations, func, onOne, t } from "./example.ts";

const model = onOne(t, `%0 = tosa.abs %x : (${t}) -> ${t}`, `return %0 : ${t}`);

/** A file of another format begins with these bytes; what is wanted in its place is the text. */
const magic = (bytes: string, means: string): Explanations[string] => ({
  means,
  failing: `${bytes}\0\0\0\0\0\0\0\0`,
  mend: [[`${bytes}\0\0\0\0\0\0\0\0`, model]],
});

const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

export const texts: Explanations = {
  "text/bytecode": magic(
    "ML\xefR",
    "The file holds MLIR bytecode. mlir-opt writes the text of it: mlir-opt model.mlirbc -o model.mlir.",
  ),
  "text/tflite": magic(
    "\x1c\0\0\0TFL3",
    "The file holds a TensorFlow Lite model. TensorFlow's tools translate it into TOSA, whose text is read here.",
  ),
  "text/flatbuffer": magic(
    "\x1c\0\0\0TOSA",
    "The file holds TOSA as a FlatBuffer. What made it can also write the text of the dialect.",
  ),
  "text/zip": magic(
    "PK\x03\x04",
    "The file is an archive; a model is one text. Take it out of the archive first.",
  ),
  "text/onnx": magic(
    "\x08\x07\x12",
    "The file holds an ONNX model. Tools such as torch-mlir and onnx-mlir lower it to TOSA and print that.",
  ),
  "text/utf16": magic(
    "\xff\xfef\0",
    "The text is encoded as UTF-16. Texts of MLIR are UTF-8: save it as such.",
  ),
  "text/byte-order-mark": {
    means:
      "The text begins with a byte-order mark, which no tool of MLIR takes. What follows is read even so.",
    failing: `\xef\xbb\xbf${model}`,
    mend: [["\xef\xbb\xbf", ""]],
  },
  "syntax/expected": {
    means:
      "The text breaks off or goes on in a way the language has no sentence for; the message says what may stand there.",
    failing: onOne(t, `%0 = tosa.abs %x : (${t}) ${t}`, `return %0 : ${t}`),
    mend: [[`) ${t}`, `) -> ${t}`]],
  },
  "syntax/unclosed": {
    means: "A bracket has no partner behind it. The message points at the one that stays open.",
    failing: onOne(t, `%0 = tosa.abs %x {note = [1, 2} : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [["[1, 2}", "[1, 2]}"]],
  },
  "syntax/unopened": {
    means: "A closing bracket has no partner before it.",
    failing: `${model}}\n`,
    mend: [["}\n}\n", "}\n"]],
  },
  "syntax/nesting": {
    means:
      "Brackets stand in each other more than 256 deep. Texts that tools write come nowhere near; a broken file does.",
    failing: onOne(t, `%0 = tosa.abs %x {note = ${deep(260)}} : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [[deep(260), deep(2)]],
  },
  "syntax/unterminated-string": {
    means: "A string ends on the line on which it begins. A line end in it is written \\0A.",
    failing: `func.func @f(%x: ${t}) -> ${t} attributes {\n  note = "two\n} {\n  return %x : ${t}\n}\n`,
    mend: [['"two', '"two"']],
  },
  "syntax/escape": {
    means: 'A backslash in a string begins \\\\, \\", \\n, \\t, or a byte in two hexadecimal digits.',
    failing: onOne(t, `%0 = tosa.abs %x {note = "\\q"} : (${t}) -> ${t}`, `return %0 : ${t}`),
    mend: [["\\q", "\\71"]],
  },
  "syntax/misplaced": {
    means: "Definitions of aliases and other parts of a file stand beside functions, not in them.",
    failing: onOne(t, `!t = ${t}`, `return %x : ${t}`),
    mend: [[`  !t = ${t}\n`, ""]],
  },
  "syntax/nested-function": {
    means:
      "Functions stand beside each other. What the inner one does can be called, or written where it is used.",
    failing: onOne(t, `func.func @g(%y: ${t}) -> ${t} { return %y : ${t} }`, `return %x : ${t}`),
    mend: [[`  func.func @g(%y: ${t}) -> ${t} { return %y : ${t} }\n`, ""]],
  },
  "syntax/nested-module": {
    means: "A module holds functions, and no function holds a module.",
    failing: onOne(t, "module {}", `return %x : ${t}`),
    mend: [["  module {}\n", ""]],
  },
  "syntax/outside-function": {
    means: "Ops stand in the body of a function. This one stands in the file or in a module.",
    failing: `%0 = "tosa.const"() <{values = dense<1> : ${t}}> : () -> ${t}\n${model}`,
    mend: [[`%0 = "tosa.const"() <{values = dense<1> : ${t}}> : () -> ${t}\nfunc`, "func"]],
  },
  "syntax/after-return": {
    means: "A return, or a yield in a region, is the last op of its body.",
    failing: onOne(t, `return %x : ${t}`, `%0 = tosa.abs %x : (${t}) -> ${t}`),
    mend: [[`  %0 = tosa.abs %x : (${t}) -> ${t}\n`, ""]],
  },
  "unsupported/blocks": {
    means:
      "Control goes through tosa.cond_if and tosa.while_loop. A body with several blocks and jumps is not read.",
    failing: func(`@f(%x: ${t}) -> ${t}`, `%0 = tosa.abs %x : (${t}) -> ${t}`, "^bb1:", `return %x : ${t}`),
    mend: [["  ^bb1:\n", ""]],
  },
};
