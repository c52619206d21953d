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

export const reductions = (): Work[] =>
  (["sum", "max"] as const).flatMap((op) =>
    (["i32", "f32"] as const).flatMap((type) =>
      (["rows", "columns"] as const).map((along) => reduction(op, type, along)),
    ),
  );
