// One reduction, along rows and along columns.
import { filled, uniform } from "./inputs.ts";
import { func } from "./text.ts";
import type { Work } from "./work.ts";

const side = 256;

function reduction(op: "sum" | "max", type: "i32" | "f32", along: "rows" | "columns"): Work {
  const name = `reduce_${op}_${along}_${type}`;
  const [axis, shape] = along === "rows" ? [1, `${side}x1`] : [0, `1x${side}`];
  const [from, to] = [`tensor<${side}x${side}x${type}>`, `tensor<${shape}x${type}>`];
  const body =
    `  %y = tosa.reduce_${op} %x {axis = ${axis} : i32} : (${from}) -> ${to}\n` + `  return %y : ${to}\n`;
  const input = filled(type, [side, side], uniform(-1e6, 1e6));
  return { name, text: func(name, `%x: ${from}`, to, body), inputs: [input], elements: side * side };
}

/** Along rows of numbers of both signs. */
function argmax(type: "i8" | "f32"): Work {
  const [name, from, to] = [`argmax_rows_${type}`, `tensor<64x384x${type}>`, "tensor<64xi32>"];
  const body = `  %y = tosa.argmax %x {axis = 1 : i32} : (${from}) -> ${to}\n  return %y : ${to}\n`;
  const input = filled(type, [64, 384], uniform(-128, 127));
  return { name, text: func(name, `%x: ${from}`, to, body), inputs: [input], elements: 64 * 384 };
}

export const reductions = (): Work[] => [...sums(), argmax("i8"), argmax("f32")];

const sums = (): Work[] =>
  (["sum", "max"] as const).flatMap((op) =>
    (["i32", "f32"] as const).flatMap((type) =>
      (["rows", "columns"] as const).map((along) => reduction(op, type, along)),
    ),
  );
