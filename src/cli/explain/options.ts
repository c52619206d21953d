// Options, pipelines and tensors that do not fit a model, on the command line and in calls of the library.
import type { CompileOptions, Model, PassSpec, Tensor } from "../../index.ts";
import { compile, interpret, optimize, parse, zeros } from "../../index.ts";
import { type Explained, type Explanations, func, onOne, t } from "./example.ts";
import { calling, compiling, expecting, optimizing, type Way } from "./ways.ts";

const model = onOne(t, `%0 = tosa.abs %x : (${t}) -> ${t}`, `return %0 : ${t}`);
const open = onOne("tensor<?x4xi32>", "return %x : tensor<?x4xi32>");

/** What differs is how the model is used. */
const used = (means: string, wrong: Way, right: Way, text = model): Explained => ({
  ...{ means, failing: text, mend: [] },
  by: [wrong, right],
});

const pipeline = (means: string, wrong: string, right: string): Explained =>
  used(means, compiling({ pipeline: wrong }), compiling({ pipeline: right }));

/** A call of `compile` with an option that types would not let through. */
const choosing = (options: Readonly<Record<string, unknown>>): Way =>
  calling(
    `compile(model, ${JSON.stringify(options)})`,
    (read) => compile(read, options as unknown as CompileOptions).diagnostics,
  );

const choice = (name: string, wrong: unknown, right: string): Explained =>
  used(
    `The option ${name} of the library's compile is one of a few words, or a text.`,
    choosing({ target: "c", [name]: wrong }),
    choosing({ target: "c", [name]: right }),
  );

const pass: PassSpec = { name: "mine", summary: "Nothing.", run: (f) => f };

const withPass = (shown: string, spec: PassSpec): Way =>
  calling(
    `optimize(model, { pipeline: "mine", passes: [${shown}] })`,
    (read) => optimize(read, { pipeline: "mine", passes: [spec] }).diagnostics,
  );

const interpreting = (shown: string, inputs: (read: Model) => readonly Tensor[]): Way =>
  calling(`interpret(model, ${shown})`, (read) => interpret(read, inputs(read)).diagnostics);

const tensor = (...shape: number[]): Tensor => zeros("i32", shape);
const right = interpreting('[zeros("i32", [2, 4])]', () => [tensor(2, 4)]);

export const options: Explanations = {
  "pipeline/unknown-pass": pipeline(
    "A pipeline names a pass that there is not. tosac list passes shows those there are.",
    "canonicalise",
    "canonicalize",
  ),
  "pipeline/syntax": pipeline(
    "A pipeline is a list of names, or builtin.module(func.func(...)) around one.",
    "builtin.module(cse",
    "builtin.module(cse)",
  ),
  "pipeline/anchor": pipeline(
    "Passes run on functions; a pipeline cannot be nested in anything else.",
    "tosa.while_loop(cse)",
    "func.func(cse)",
  ),
  "pipeline/option": pipeline(
    "A pass has the option mode, or none, and the modes that tosac list passes shows.",
    "raise-softmax,fuse-threshold{mode=sharp}",
    "raise-softmax,fuse-threshold{mode=exact}",
  ),
  "pipeline/order": pipeline(
    "A pass needs what another one makes, and stands before it.",
    "dequantize-softmax,raise-softmax",
    "raise-softmax,dequantize-softmax",
  ),
  "option/input-dim": used(
    "--input-dim gives a size that the text leaves open: the name of an input, a dimension counted from 0, a size.",
    compiling({ inputDim: "y:0=2" }),
    compiling({ inputDim: "x:0=2" }),
    open,
  ),
  "option/target": choice("target", "arm", "neon"),
  "option/cpu": choice("cpu", "cortex-a55", "dotprod"),
  "option/tune": choice("tune", "big", "a76"),
  "option/rowTables": choice("rowTables", "sometimes", "never"),
  "option/stage": choice("stage", "canonicalize", "lower-to-loops"),
  "option/weights": choice("weights", "apart", "bin"),
  "option/stem": choice("stem", 7, "seven"),
  "option/prefix": choice("prefix", 7, "seven"),
  "option/entry": choice("entry", 7, "@f"),
  "option/pipeline": used("A pipeline is a text.", optimizing(["cse"]), optimizing("cse")),
  "option/passes": used(
    "A pass of one's own has a name that is free, a sentence, and patterns or a function to run.",
    withPass("{ ...pass, name: 'cse' }", { ...pass, name: "cse" }),
    withPass("pass", pass),
  ),
  "pass/threw": used(
    "A pass of one's own ended with an exception, and nothing came of the pipeline.",
    withPass("{ ...pass, run: () => { throw new Error(); } }", {
      ...pass,
      run: () => {
        throw new Error();
      },
    }),
    withPass("pass", pass),
  ),
  "pass/graph": used(
    "A pass of one's own made ops or types that do not fit together: what is wrong stands in the message.",
    withPass("{ ...pass, run: (f) => ({ ...f, results: [] }) }", {
      ...pass,
      run: (f) => ({ ...f, results: [] }),
    }),
    withPass("pass", pass),
  ),
  "input/text": used(
    "The library's parse takes a text or its bytes.",
    calling("parse(7)", () => parse(7 as unknown as string).diagnostics),
    calling("parse(text)", () => parse(model).diagnostics),
  ),
  "input/model": used(
    "There is no model where its text has errors: look at the diagnostics of parse first.",
    calling("interpret(undefined, [])", () => interpret(undefined as unknown as Model, []).diagnostics),
    right,
  ),
  "input/count": used(
    "A function is run on as many tensors as it has parameters.",
    interpreting("[]", () => []),
    right,
  ),
  "input/tensor": used(
    "A tensor has the shape, the element type and the kind of array that the parameter has.",
    interpreting('[zeros("i32", [4, 2])]', () => [tensor(4, 2)]),
    right,
  ),
  "expected/missing": {
    means: "A file says in a comment that a message is expected, and it did not come.",
    failing: `// expected-error@+1 {{unknown operation}}\n${model}`,
    mend: [["// expected-error@+1 {{unknown operation}}\n", ""]],
    by: expecting,
  },
  "expected/unexpected": {
    means: "A message came that no comment of the file expects.",
    failing: func(`@f(%x: ${t}) -> ${t}`, `%0 = tosa.absolute %x : (${t}) -> ${t}`, `return %x : ${t}`),
    mend: [["  %0", "  // expected-error@+1 {{unknown operation}}\n  %0"]],
    by: expecting,
  },
};
