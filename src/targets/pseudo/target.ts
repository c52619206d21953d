// The loops as one would explain them.
import { printProc } from "../../loops/print.ts";
import type { Target } from "../target.ts";

export const pseudo: Target = {
  name: "pseudo",
  summary: "Pseudo-C: the loops as one would explain them on a whiteboard.",
  isBrief: true,
  emit: (units, { stem, hear }) => {
    let text = "";
    for (const { shown } of units) {
      if (text !== "") text += "\n";
      const above = text.split("\n").length - 1;
      text += printProc(shown(), {
        brief: true,
        ...(hear && { hear: (line, mark) => hear(above + line, mark) }),
      });
    }
    return new Map([[`${stem}.pseudo.txt`, text]]);
  },
};
