// Windows of older texts that left elements over: what reads them in 1.0 terms is what the older releases computed.
import { describe, expect, it } from "vitest";
import { check, interpret, parse, print } from "../src/index.ts";

interface Windows {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly before: number;
  readonly after: number;
}

/** How many windows begin early enough to end within the pads: what releases up to LLVM 19 computed. */
const countOf = ({ size, kernel, stride, before, after }: Windows): number =>
  Math.floor((size + before + after - kernel) / stride) + 1;

const all: Windows[] = [4, 5, 6, 7, 8].flatMap((size) =>
  [2, 3].flatMap((kernel) =>
    [2, 3, 4].flatMap((stride) =>
      [0, 1].flatMap((before) => [0, 1].map((after) => ({ size, kernel, stride, before, after }))),
    ),
  ),
);
const uneven = all.filter((w) => (w.size + w.before + w.after - w.kernel) % w.stride !== 0);

const textOf = (w: Windows): string => {
  const result = `tensor<1x${countOf(w)}x1x1xi8>`;
  return `func.func @f(%x: tensor<1x${w.size}x1x1xi8>) -> ${result} {
  %0 = "tosa.max_pool2d"(%x) {kernel = array<i64: ${w.kernel}, 1>, pad = array<i64: ${w.before}, ${w.after}, 0, 0>, stride = array<i64: ${w.stride}, 1>} : (tensor<1x${w.size}x1x1xi8>) -> ${result}
  return %0 : ${result}
}
func.func @old(%x: tensor<2xi8>) -> tensor<2xi8> {
  %0 = "tosa.const"() {value = dense<1> : tensor<2xi8>} : () -> tensor<2xi8>
  return %0 : tensor<2xi8>
}`;
};

/** The largest element of each window, window by window. */
const largest = (w: Windows, x: Int8Array): number[] =>
  Array.from({ length: countOf(w) }, (_, y) => {
    const from = y * w.stride - w.before;
    return Math.max(...[...x].slice(Math.max(from, 0), from + w.kernel));
  });

describe("windows that leave elements over", () => {
  it("are many of those that are tried", () => expect(uneven.length).toBeGreaterThan(50));

  it.each(uneven)("mean in 1.0 what they meant: %o", (w) => {
    const { model, diagnostics } = parse(textOf(w));
    expect(diagnostics).toEqual([]);
    expect(check(model!)).toEqual([]);
    const x = Int8Array.from({ length: w.size }, (_, i) => ((i * 37 + 11) % 101) - 50);
    const { outputs } = interpret(model!, [{ type: "i8", shape: [1, w.size, 1, 1], data: x }], {
      entry: "f",
    });
    expect([...outputs[0]!.data]).toEqual(largest(w, x));
    expect(parse(print(model!)).diagnostics).toEqual([]);
  });

  it("are refused in texts of 1.0", () => {
    const text = textOf(uneven[0]!).replace("value =", "values =");
    expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(["shape/window"]);
  });
});
