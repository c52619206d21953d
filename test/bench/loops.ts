// How fast loops run in their interpreter, claims checked: `npm run bench:loops` prints multiply-accumulates a second.
import { loopStages } from "../../src/compiler.ts";
import { parse } from "../../src/index.ts";
import { run } from "../../src/loops/run.ts";
import { verifyProc } from "../../src/loops/verify.ts";
import { paddedConvolution, tiledMatmul, type Example } from "../support/loops/procs.ts";

/** A convolution as it comes from a model: a quantized layer in text, lowered. */
function lowered(size: number, channels: number): Example["proc"] {
  const [x, w] = [`tensor<1x${size}x${size}x${channels}xi8>`, `tensor<${channels}x3x3x${channels}xi8>`];
  const out = `tensor<1x${size}x${size}x${channels}xi32>`;
  const { model } = parse(`func.func @layer(%x: ${x}, %w: ${w}, %b: tensor<${channels}xi32>) -> ${out} {
    %zp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
    %zw = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
    %y = tosa.conv2d %x, %w, %b, %zp, %zw {pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>, acc_type = i32} : (${x}, ${w}, tensor<${channels}xi32>, tensor<1xi8>, tensor<1xi8>) -> ${out}
    return %y : ${out}
  }`);
  return loopStages(model!.funcs[0]!).at(-1)!.proc;
}

const layer = lowered(24, 16);
const numbers = layer.params.map(({ type, shape }) => {
  const length = shape.reduce((a, n) => a * n, 1);
  const lane = (_: unknown, i: number): number => ((i * 37) % 200) - 100;
  return type === "i8" ? Int8Array.from({ length }, lane) : Int32Array.from({ length }, lane);
});

type Runnable = Pick<Example, "proc" | "inputs">;

const benches: readonly (readonly [string, Runnable, macs: number])[] = [
  ["matmul 64x256x128", tiledMatmul(64, 128, 256), 64 * 256 * 128],
  ["convolution 3x3, 24x24x16x16", paddedConvolution(24, 16, 16), 24 * 24 * 9 * 16 * 16],
  ["the same from a model", { proc: layer, inputs: numbers }, 24 * 24 * 9 * 16 * 16],
];

for (const [name, { proc, inputs }, macs] of benches) {
  const wrong = [...verifyProc(proc), ...run(proc, inputs).faults.map(({ message }) => message)];
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  const rates = Array.from({ length: 5 }, () => {
    const { user, system } = process.cpuUsage();
    run(proc, inputs);
    const after = process.cpuUsage();
    return macs / (after.user + after.system - user - system);
  });
  console.log(`${name}: ${Math.max(...rates).toFixed(1)} million multiply-accumulates a second`);
}
