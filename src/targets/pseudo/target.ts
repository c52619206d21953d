// The loops as one would explain them.
import { printProc } from "../../loops/print.ts";
import type { Target } from "../target.ts";

export const pseudo: Target = {
  name: "pseudo",
  summary: "Pseudo-C: the loops as one would explain them on a whiteboard.",
  emit: (units, { stem }) =>
    new Map([
      [`${stem}.pseudo.txt`, units.map(({ shown }) => printProc(shown(), { brief: true })).join("\n")],
    ]),
};
