// Files that hold no MLIR text at all, told by their first bytes.
import { error, type Diagnostic, type Source } from "../support/diagnostics.ts";

interface Format {
  readonly code: string;
  readonly at: number;
  /** Undefined for a byte that may be any. */
  readonly magic: readonly (number | undefined)[];
  readonly message: string;
  readonly help: string;
}

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

const formats: readonly Format[] = [
  {
    code: "text/bytecode",
    at: 0,
    magic: [0x4d, 0x4c, 0xef, 0x52],
    message: "this is MLIR bytecode, not text",
    help: "convert it with: mlir-opt model.mlirbc -o model.mlir",
  },
  {
    code: "text/tflite",
    at: 4,
    magic: ascii("TFL3"),
    message: "this is a TensorFlow Lite model, not TOSA text",
    help: "convert it to TOSA first, for instance with the tosa_converter_for_tflite package",
  },
  {
    code: "text/flatbuffer",
    at: 4,
    magic: ascii("TOSA"),
    message: "this is a TOSA FlatBuffer, not TOSA text",
    help: "convert it to MLIR text with the tools that come with its serialization library",
  },
  {
    code: "text/zip",
    at: 0,
    magic: [0x50, 0x4b, 0x03, 0x04],
    message: "this is a zip archive, not TOSA text",
    help: "unpack it; a PyTorch or Keras model in it has to be converted to TOSA first",
  },
  {
    // The first field of an ONNX model is its version, a small number; the second is a string, the producer's name.
    code: "text/onnx",
    at: 0,
    magic: [0x08, undefined, 0x12],
    message: "this is an ONNX model, not TOSA text",
    help: "convert it to TOSA first, for instance with onnx-mlir or torch-mlir",
  },
  ...[
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].map((magic) => ({
    code: "text/utf16",
    at: 0,
    magic,
    message: "this file is in UTF-16",
    help: "save it as UTF-8",
  })),
];

/** The diagnostic for a file of another kind. */
export function sniff(source: Source): Diagnostic | undefined {
  const { bytes } = source;
  const format = formats.find(({ at, magic }) =>
    magic.every((byte, i) => byte === undefined || bytes[at + i] === byte),
  );
  const span = { source, start: 0, end: Math.min(bytes.length, 8) };
  return format && error(format.code, format.message, span, { help: format.help });
}

/** A UTF-8 byte-order mark is a mistake that hides no other. */
export function byteOrderMark(source: Source): Diagnostic | undefined {
  const mark = [0xef, 0xbb, 0xbf].every((byte, i) => source.bytes[i] === byte);
  const help = "save the file as UTF-8 without a byte-order mark";
  return mark
    ? error(
        "text/byte-order-mark",
        "the file starts with a byte-order mark",
        { source, start: 0, end: 3 },
        { help },
      )
    : undefined;
}
