// Cosines and sines of whole parts of a turn: the constants of discrete Fourier transforms.

/**
 * Cosines, and sines times `sign`, of all n-th parts of a turn, rounded to binary32 from double precision. Quarters of a turn
 * are exact.
 */
export function partsOfTurn(n: number, sign: number): { cos: Float32Array; sin: Float32Array } {
  const exact = [1, 0, -1, 0];
  const at = (k: number, quarters: number, f: (a: number) => number): number =>
    (4 * k) % n === 0 ? exact[((4 * k) / n + quarters) % 4]! : f((2 * Math.PI * k) / n);
  return {
    cos: Float32Array.from({ length: n }, (_, k) => at(k, 0, Math.cos)),
    sin: Float32Array.from({ length: n }, (_, k) => sign * at(k, 3, Math.sin)),
  };
}
