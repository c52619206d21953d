// What is fitted for which function. Targets leave out the leading terms that the programs add exactly.
import { pathToFileURL } from "node:url";
import type { Fit } from "./remez.ts";
import { minimax } from "./remez.ts";

const ln2 = Math.LN2;
const upTo = (degree: number): number[] => Array.from({ length: degree + 1 }, (_, i) => i);
const evenUpTo = (degree: number): number[] => upTo(degree / 2).map((i) => 2 * i);

/** erf by its series and erfc by its continued fraction, each where it is good to about 1e-15. */
function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) sum += (term *= (-x * x) / n) / (2 * n + 1);
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function erfcFraction(x: number): number {
  let tail = x;
  for (let n = 120; n > 0; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}

const erf = (x: number): number => (x < 1.5 ? erfSeries(x) : 1 - erfcFraction(x));
const erfc = (x: number): number => (x < 1.5 ? 1 - erfSeries(x) : erfcFraction(x));
const minusLogErfc = (x: number): number =>
  x < 1.5 ? -Math.log1p(-erfSeries(x)) : -Math.log(erfcFraction(x));

/** sum of r^k / (k + from)!, the exponential series without its first `from` terms and divided by r^from. */
function exponentialTail(r: number, from: number): number {
  let term = 1;
  for (let k = 2; k <= from; k++) term /= k;
  let sum = 0;
  for (let k = 0; k < 25; k++, term *= r / (k + from)) sum += term;
  return sum;
}

/** (sin r / r - 1) / r^2 for odd = 1, (cos r - 1 + r^2 / 2) / r^4 for odd = 0, by their series. */
function circularTail(r: number, odd: number): number {
  let term = odd ? -1 / 6 : 1 / 24;
  let sum = 0;
  for (let k = odd ? 5 : 6; k < 30; k += 2) {
    sum += term;
    term *= (-r * r) / (k * (k - 1));
  }
  return sum;
}

/** (log(1 + f) - f) / f^2 and (log((1 + s) / (1 - s)) - 2 s) / s^3; series where the difference would cancel. */
const logTail = (f: number): number =>
  Math.abs(f) < 0.02
    ? upTo(12).reduce((sum, k) => sum - (-f) ** k / (k + 2), 0)
    : (Math.log1p(f) - f) / (f * f);

const artanhTail = (s: number): number =>
  upTo(12).reduce((sum, k) => sum + (2 * (s ** 2) ** k) / (2 * k + 3), 0);

export const fits: readonly Fit[] = [
  {
    name: "exp: e^r = 1 + r p(r), in units in the last place of the result",
    lo: -ln2 / 1.999,
    hi: ln2 / 1.999,
    powers: upTo(4),
    target: (r) => exponentialTail(r, 1),
    weight: (r) => Math.abs(r) * (r < 0 ? 2 : 1),
  },
  {
    name: "expm1: e^r - 1 = r + r^2 p(r), relative",
    lo: -ln2 / 1.999,
    hi: ln2 / 1.999,
    powers: upTo(4),
    target: (r) => exponentialTail(r, 2),
    weight: (r) => (r * r) / Math.abs(Math.expm1(r)),
  },
  {
    name: "log: log(1 + f) = f + f^2 p(f), relative",
    lo: -1 / 3,
    hi: 1 / 3,
    powers: upTo(8),
    target: logTail,
    weight: (f) => (f * f) / Math.abs(Math.log1p(f)),
  },
  {
    name: "erf: log(1 - erf(-b)) = b + b p(b), relative in erf",
    lo: -4,
    hi: -1e-6,
    powers: upTo(8),
    target: (b) => -minusLogErfc(-b) / b - 1,
    weight: (b) => (b * erfc(-b)) / erf(-b),
  },
  {
    name: "sin: sin r = r + r^3 p(r^2), relative",
    lo: 0,
    hi: 0.815,
    powers: evenUpTo(4),
    target: (r) => circularTail(r, 1),
    weight: (r) => (r * r * r) / Math.sin(r),
  },
  {
    name: "cos: cos r = 1 - r^2 / 2 + r^4 p(r^2), relative",
    lo: 0,
    hi: 0.815,
    powers: evenUpTo(4),
    target: (r) => circularTail(r, 0),
    weight: (r) => r ** 4 / Math.cos(r),
  },
  {
    name: "pow: log((1 + s) / (1 - s)) = 2 s + s^3 p(s^2), relative",
    lo: 0,
    hi: 0.172,
    powers: evenUpTo(6),
    target: artanhTail,
    weight: (s) => (s * s) / 2,
  },
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const fit of fits) {
    const { coefficients, error } = minimax(fit);
    console.log(`${fit.name} on [${fit.lo}, ${fit.hi}]: error ${error.toExponential(2)}`);
    console.log(coefficients.map((c) => `  ${c}`).join("\n"));
  }
