// The discrete Fourier transform of two axes, one after the other: each result is a chain of fma over the elements of a line.
import { fma32 } from "../expr/numbers.ts";
import { partsOfTurn } from "../expr/parts-of-a-turn.ts";
import type { Compute } from "../ir/record.ts";
import type { Tensor } from "../support/tensor.ts";
import { elements } from "../support/tensor.ts";

type Numbers = ArrayLike<number>;

/** A complex tensor [n, h, w]. */
interface Complex {
  readonly re: Numbers;
  readonly im: Numbers;
}

/**
 * `out[k] = sum of x[j] * (cos + sign * i * sin)(2 pi j k / n)` along the last axis, then along the one before. The result may
 * have fewer elements along the last axis than the operand: then it is the first of them.
 */
export function runFourier(
  { inverse }: Extract<Compute, { form: "fourier" }>,
  [real, imaginary]: readonly Tensor[],
  [outReal, outImaginary]: readonly Tensor[],
): void {
  const [n, h, w] = real!.shape as [number, number, number];
  const columns = outReal!.shape[2]!;
  const re = real!.data as Float32Array;
  const input = { re, im: (imaginary?.data as Float32Array | undefined) ?? new Float32Array(re.length) };
  const sign = inverse ? 1 : -1;
  const along = { outer: n * h, length: w, kept: columns, inner: 1 };
  const rows = lines(input, along, sign);
  const { re: a, im: b } = lines(rows, { outer: n, length: h, kept: h, inner: columns }, sign);
  (outReal!.data as Float32Array).set(a);
  (outImaginary!.data as Float32Array).set(b);
}

interface Along {
  readonly outer: number;
  readonly length: number;
  readonly kept: number;
  readonly inner: number;
}

/** The transform along one axis: `outer` times `length` times `inner` elements, of which `kept` come out along it. */
function lines({ re, im }: Complex, { outer, length, kept, inner }: Along, sign: number): Complex {
  const size = elements([outer, kept, inner]);
  const out = { re: new Float32Array(size), im: new Float32Array(size) };
  const { cos, sin } = partsOfTurn(length, sign);
  for (let i = 0; i < size; i++) {
    const [k, rest] = [Math.floor(i / inner) % kept, i % inner];
    const start = Math.floor(i / (inner * kept)) * length * inner + rest;
    let [a, b] = [0, 0];
    for (let j = 0, at = start, t = 0; j < length; j++, at += inner, t = (t + k) % length) {
      [a, b] = [fma32(re[at]!, cos[t]!, a), fma32(re[at]!, sin[t]!, b)];
      [a, b] = [fma32(-im[at]!, sin[t]!, a), fma32(im[at]!, cos[t]!, b)];
    }
    [out.re[i], out.im[i]] = [a, b];
  }
  return out;
}
