// Ops that are left to functions of the user's.
import type { ExternMeaning } from "../../index.ts";
import { type Explained, type Explanations, onOne, t } from "./example.ts";
import { leaving } from "./ways.ts";

const custom = onOne(
  t,
  `%0 = tosa.custom %x {domain_name = "mine", implementation_attrs = "", operator_name = "swish"} : (${t}) -> ${t}`,
  `return %0 : ${t}`,
);

const swish: ExternMeaning = ([x]) => x!;

const used = (means: string, by: NonNullable<Explained["by"]>): Explained => ({
  ...{ means, failing: custom, mend: [], by },
});

export const externs: Explanations = {
  "extern/op": used(
    "--extern names ops of TOSA, or the operators of custom ones in the model. They take tensors and give tensors: no constants, shapes, variables or regions.",
    [leaving("swich", { swish }), leaving("swish", { swish })],
  ),
  "extern/meaning": used(
    "An op is left to a C function, and what that computes is known only to whoever wrote it. A module of JavaScript says it to verbs that run the model.",
    [leaving("swish", {}), leaving("swish", { swish })],
  ),
  "extern/result": used(
    "A function of a module for --extern-module failed, or did not give a tensor for each result, of its type and number of elements.",
    [leaving("swish", { swish: () => [] }), leaving("swish", { swish })],
  ),
};
