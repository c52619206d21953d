// A reporter whose one line says how the run ended: `N passed, N failed`. A run that holds on to too much memory has failed.
import type { Reporter, TestModule } from "vitest/node";

type Ended = Parameters<NonNullable<Reporter["onTestRunEnd"]>>;

export default class Totals implements Reporter {
  onTestRunEnd(...[modules, errors]: Ended): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((s) => s === state).length;
    // What broke outside of a test, as while a file was loading, fails the run as well.
    const large = modules.filter(isLarge);
    const failed = count("failed") + errors.length + modules.filter(brokenOutside).length + large.length;
    for (const module of large)
      console.log(`${module.relativeModuleId}: ${heapOf(module)} MB were in use after it`);
    if (large.length > 0) process.exitCode = 1;
    const skipped = count("skipped");
    console.log(`${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  }
}

const brokenOutside = (module: TestModule): boolean => module.errors().length > 0;

/**
 * All files of a worker share its memory, and Node ends a process at 4 GB: what one file keeps, another one may die of. Largest are
 * 900 MB, much of them garbage that was not collected yet.
 */
const MOST_MB = 2500;

const heapOf = (module: TestModule): number => Math.round((module.diagnostic().heap ?? 0) / 1e6);
const isLarge = (module: TestModule): boolean => heapOf(module) > MOST_MB;
