// Compiler flags that change the bits of floats and that generated files cannot notice: no macro tells them, and no pragma
// takes them back. golden/reference/float-flags.md shows what was tried,
// on a few functions; flags that may do harm by what they say are listed although nothing was seen.

const unsupported: readonly RegExp[] = [
  /^-ffp-contract=fast(-honor-pragmas)?$/,
  /^-ffp-model=fast$/,
  /^-funsafe-math-optimizations$/,
  /^-fassociative-math$/,
  /^-freciprocal-math$/,
  /^-fno-signed-zeros$/,
  /^-fapprox-func$/,
  /^-fno-honor-(nans|infinities)$/,
  /^-fdenormal-fp-math(-f32)?=(?!ieee)/,
  /^-mrecip\b/,
  /^-mlow-precision-/,
  /^-mdaz-ftz$/,
];

/** Those of the flags, in their order, under which a compiler may give other bits without a word. */
export const unsupportedFloatFlags = (flags: readonly string[]): string[] =>
  flags.filter((flag) => unsupported.some((pattern) => pattern.test(flag)));
