import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, longest first: started last, one of them would run alone at the end. */
const long = [
  "execute",
  "fuzz",
  "golden-verb",
  "cli-troubles",
  "softmax",
  "explore-page",
  "contractions",
  "playground",
  "weights",
  "raise-softmax",
  "planted",
  "lowering",
  "functions",
  "rules",
  "float-flags",
  "warnings",
  "package",
  "oracle",
  "element-types",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.indexOf(basename(moduleId, ".test.ts"));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/*.test.ts"],
    globalSetup: ["test/support/build.ts"],
    // What takes seconds takes minutes on a slow machine that has other things to do.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    update: "none", // a golden that is missing is a failure, wherever the tests run; `npm run golden` writes it
    maxWorkers: 2,
    isolate: false,
    logHeapUsage: true, // for the reporter of totals
    sequence: { sequencer: LongestFirst },
    reporters: ["default", new URL("support/totals.ts", import.meta.url).pathname],
  },
});
