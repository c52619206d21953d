// Which part may import which: imports go down only.

const core = [
  "grammar",
  ...[
    "support",
    "expr",
    "ir",
    "tosa",
    "text",
    "passes",
    "accuracy",
    "loops",
    "kernel",
    "lower",
    "ctree",
    "scalar",
    "vector",
    "targets",
  ].map((f) => `src/${f}`),
];

/** Every layer, and what it may import besides itself. */
const layers = {
  grammar: ["chevrotain"],
  "src/support": [],
  "src/expr": ["src/support"],
  "src/ir": ["src/expr", "src/support"],
  "src/tosa": ["src/ir", "src/expr", "src/support"],
  "src/interpret": ["src/tosa", "src/ir", "src/expr", "src/support"],
  "src/interpret.ts": ["src/interpret", "src/tosa", "src/ir", "src/expr", "src/support"],
  "src/text": ["grammar", "src/ir", "src/support"],
  "src/passes": ["src/interpret.ts", "src/tosa", "src/ir", "src/expr", "src/support"],
  "src/accuracy": ["src/passes", "src/interpret.ts", "src/tosa", "src/ir", "src/expr", "src/support"],
  "src/loops": ["src/ir", "src/expr", "src/support"],
  "src/kernel": ["src/ir", "src/expr", "src/support"],
  "src/lower": ["src/loops", "src/kernel", "src/ir", "src/expr", "src/support"],
  "src/ctree": ["src/support"],
  "src/scalar": ["src/ctree", "src/kernel", "src/expr", "src/support"],
  "src/vector": ["src/scalar", "src/ctree", "src/kernel", "src/expr", "src/support"],
  "src/targets": [
    ...["vector", "scalar", "ctree", "loops", "kernel", "ir", "expr", "support"].map((f) => `src/${f}`),
  ],
  "src/pipeline.ts": ["src/passes", "src/lower", "src/ir", "src/support"],
  "src/compiler.ts": [...core, "src/interpret.ts"],
  "src/skipped.ts": [...core, "src/interpret.ts", "src/compiler.ts"],
  "src/given.ts": [...core, "src/pipeline.ts", "src/compiler.ts"],
  "src/optimize.ts": [...core, "src/pipeline.ts", "src/given.ts"],
  "src/explore": [...core, ...["interpret", "pipeline", "compiler", "optimize"].map((f) => `src/${f}.ts`)],
  "src/page": [...["trace", "packed"].map((f) => `src/explore/${f}.ts`), "src/support", "@dagrejs"],
  "src/index.ts": [
    ...core,
    "src/explore",
    ...["interpret", "pipeline", "compiler", "skipped", "given", "optimize"].map((f) => `src/${f}.ts`),
  ],
  "src/playground": [
    ...["index.ts", "explore/trace.ts", "page", "ir", "support"].map((f) => `src/${f}`),
    ...["samples", "patterns", "slots"].map((f) => `src/cli/${f}.ts`), // what `run` fills inputs with, and how it shows them
    ...["@codemirror", "fflate"],
  ],
  "src/cli": [
    "src/index.ts",
    "src/explore/packed.ts",
    "src/ir",
    "src/support",
    "commander",
    "picocolors",
    "esbuild",
    "node:",
  ],
};

/** The rooms of `src/kernel`, each by the step it is for, and the others that it may enter; files outside of them are for all. */
const rooms = {
  interface: [],
  form: [],
  facts: [],
  decide: ["facts"],
  tables: ["facts", "decide"],
};

const room = (name) => `^src/kernel/${name}/`;

/** Writes the files made from the parser; run by people, imported only by a test. */
const tool = "^grammar/generate[.]ts$";

/** A pattern for one entry of the table; the analyser wants patterns that are plainly fast. */
const place = (name) => {
  if (name === "node:") return "^[a-z0-9_:/]+$"; // node's modules have no extension and no folder of ours
  if (name.endsWith(".ts")) return `^${name.replace(".ts", "[.]ts")}$`;
  return name.startsWith("src/") || name === "grammar" ? `^${name}/` : `^node_modules/${name}/`;
};

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, below]) => ({
      name: `${layer} imports only what is below it`,
      severity: "error",
      from: { path: place(layer), pathNot: tool },
      to: { pathNot: [layer, ...below].map(place) },
    })),
    ...Object.entries(rooms).map(([name, others]) => ({
      name: `src/kernel/${name} enters no room but ${others.join(" and ") || "its own"}`,
      severity: "error",
      from: { path: room(name) },
      to: { path: "^src/kernel/[^/.]+/", pathNot: [name, ...others].map(room) },
    })),
    {
      name: "targets do not know each other",
      severity: "error",
      from: { path: "^src/targets/([^/.]+)/" },
      to: { path: "^src/targets/[^/.]+/", pathNot: "^src/targets/$1/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    preserveSymlinks: true, // node_modules may be a link
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
    tsConfig: { fileName: "tsconfig.json" },
  },
};
