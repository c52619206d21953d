// How fast loops run in their interpreter, claims checked: `npm run bench:loops` prints multiply-accumulates a second.
import { run } from "../../src/loops/run.ts";
import { verifyProc } from "../../src/loops/verify.ts";
import { paddedConvolution, tiledMatmul, type Example } from "../support/loops/procs.ts";

const benches: readonly (readonly [string, Example, macs: number])[] = [
  ["matmul 64x256x128", tiledMatmul(64, 128, 256), 64 * 256 * 128],
  ["convolution 3x3, 24x24x16x16", paddedConvolution(24, 16, 16), 24 * 24 * 9 * 16 * 16],
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
