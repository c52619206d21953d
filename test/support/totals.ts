// A reporter whose one line says how the run ended: `N passed, N failed`.
import type { Reporter, TestModule } from "vitest/node";

type Ended = Parameters<NonNullable<Reporter["onTestRunEnd"]>>;

export default class Totals implements Reporter {
  onTestRunEnd(...[modules, errors]: Ended): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((s) => s === state).length;
    // What broke outside of a test, as while a file was loading, fails the run as well.
    const failed = count("failed") + errors.length + modules.filter(brokenOutside).length;
    const skipped = count("skipped");
    console.log(`${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  }
}

const brokenOutside = (module: TestModule): boolean => module.errors().length > 0;
