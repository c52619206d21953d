// Texts near right ones, judged by upstream: what it takes is read, but for what the specification calls an error; what it refuses
// is refused; and what is printed of those that are read it takes again. One variant in a few; `TOSAC_VARIANTS=1` takes all.
import { beforeAll, describe, expect, it } from "vitest";
import { parse, print } from "../src/index.ts";
import { refusedBy } from "./support/upstream.ts";
import { variants, type Variant } from "./support/variants.ts";

const EVERY = process.env["TOSAC_VARIANTS"] ? 1 : 5;
const TIME = 600_000;

interface Judged extends Variant {
  /** What the newest release says against it. */
  readonly theirs: string | undefined;
  /** Our first error. */
  readonly ours: string | undefined;
  readonly printed: string | undefined;
}

let judged: Judged[] = [];

beforeAll(() => {
  const some = variants().filter((_, i) => i % EVERY === 0);
  const refused = refusedBy(22, some.map(({ text }) => text)); // prettier-ignore
  judged = some.map((variant, i) => {
    const { model, diagnostics } = parse(variant.text);
    const error = diagnostics.find(({ severity }) => severity === "error");
    return { ...variant, theirs: refused.get(i), ours: error?.code, printed: model && print(model) };
  });
}, TIME);

/** ERROR_IF of the specification that upstream leaves to its validation pass, or to nobody: sizes that contradict each other. */
const strict = /^(?:shape\/(?:result|slice|tile|matmul|channels|bias)|op\/illegal)$/;

/** Open sizes that upstream takes for sizes of -1. */
const departures = /tosa\.table' op dim\(result|tosa\.transpose_conv2d' op dimension mismatch/;

describe("variants of the examples", () => {
  it("are of every kind, right and wrong", () => {
    const count = (kind: string): number => judged.filter((v) => v.kind === kind).length;
    const kinds = [...new Set(variants().map(({ kind }) => kind))];
    expect(kinds.length).toBe(8);
    for (const kind of kinds) expect(count(kind), kind).toBeGreaterThan(10);
    const wrong = judged.filter(({ theirs }) => theirs !== undefined).length;
    expect(Math.min(wrong, judged.length - wrong)).toBeGreaterThan(judged.length / 4);
  });

  it("are read where upstream takes them, but for what contradicts itself", () => {
    const lost = judged.filter(({ theirs, ours }) => !theirs && ours !== undefined && !strict.test(ours));
    expect(lost.map(({ text, ours }) => [ours, text])).toEqual([]);
  });

  it("are read whole where only sizes and ranks are open", () => {
    const lost = judged.filter(({ kind, theirs, ours }) => kind.startsWith("open") && !theirs && ours);
    expect(lost.map(({ text, ours }) => [ours, text])).toEqual([]);
  });

  it("are refused where upstream refuses them, and an older release as well", { timeout: TIME }, () => {
    const taken = judged.filter(({ theirs, ours }) => theirs && !ours && !departures.test(theirs));
    const older = refusedBy(19, taken.map(({ text }) => text)); // prettier-ignore
    expect(taken.filter((_, i) => older.has(i)).map(({ text, theirs }) => [theirs, text])).toEqual([]);
  });

  it("are taken again as they are printed", { timeout: TIME }, () => {
    const printed = judged.flatMap((v) => (v.printed !== undefined && !v.theirs ? [v.printed] : []));
    const refused = refusedBy(22, printed);
    expect([...refused].map(([i, message]) => [message, printed[i]])).toEqual([]);
    expect(printed.length).toBeGreaterThan(200);
  });
});
