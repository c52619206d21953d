// Measures how far the functions of "functions.h" are from double precision, or just computes them on given inputs.
//   evaluate NAME ARITY      reads ARITY floats for each result from standard input, writes the results
//   sweep NAME EVERY         one float of each EVERY consecutive ones, a power of two, over all of them
//   sample SEED COUNT        pow on random operands with normal results
// Sweep and sample write: wrong special values, greatest error in units in the last place, its operands, greatest
// absolute error where the result is at most 1, least and greatest result.
#include "functions.h"
#include <stdio.h>
#include <stdlib.h>

static double sigmoid_double(double x) { return 1 / (1 + exp(-x)); }
static double rsqrt_double(double x) { return 1 / sqrt(x); }

#define FUNCTIONS(F) F(exp, exp) F(log, log) F(tanh, tanh) F(sigmoid, sigmoid_double) F(erf, erf) F(sin, sin) \
  F(cos, cos) F(rsqrt, rsqrt_double)

enum { BLOCK = 1024 };

typedef struct {
  long wrong;
  double ulp, absolute;
  float x, y;
  float least, greatest;
} Report;

/** Unit in the last place of a float next to v. */
static double last_place(double v) {
  int exponent;
  frexp(v, &exponent);
  return ldexp(1, exponent - 24 < -149 ? -149 : exponent - 24);
}

/** Overflow begins at 2^128, which stands for infinity so that a result next to it is wrong by finite units. */
static double bounded(double v) { return fabs(v) > 0x1p128 ? copysign(0x1p128, v) : v; }

static void compare(Report *report, float got, double truth, float x, float y) {
  if (isnan(got) || isnan(truth)) {
    report->wrong += isnan(got) != isnan(truth);
    return;
  }
  if (got < report->least) report->least = got;
  if (got > report->greatest) report->greatest = got;
  report->wrong += (truth == 0 || isinf(truth)) && got != truth && !(fabs(truth) > 0x1p128 && fabsf(got) > 0x1p127f);
  report->wrong += !signbit(got) != !signbit(truth);
  const double reference = bounded(truth), error = fabs(bounded(got) - reference);
  // The unit exceeds 2^-24 of the value: most errors are seen to be no record without it.
  if (fabs(reference) <= 1 && error > report->absolute) report->absolute = error;
  if (error <= report->ulp * fabs(reference) * 0x1p-24) return;
  const double ulp = error / last_place(fabs(reference) < 0x1p128 ? reference : 0x1.fp127);
  if (ulp > report->ulp) report->ulp = ulp, report->x = x, report->y = y;
}

/** Any mixing of the counter will do: it chooses which of EVERY neighbours is taken. */
static uint32_t mixed(uint32_t v) {
  v ^= v >> 16, v *= 0x7feb352du, v ^= v >> 15, v *= 0x846ca68bu;
  return v ^ v >> 16;
}

static float nth(uint64_t group, uint32_t every) {
  return bits_float((int32_t)(uint32_t)(group * every + (mixed((uint32_t)group) & (every - 1))));
}

#define SWEEP(name, reference)                                                          \
  static void name##_values(const float *x, float *y, long n) {                         \
    for (long i = 0; i < n; i++) y[i] = name##_program(x[i]);                           \
  }                                                                                     \
  static Report name##_sweep(uint32_t every) {                                          \
    Report report = {.least = INFINITY, .greatest = -INFINITY};                         \
    static float x[BLOCK], y[BLOCK];                                                    \
    for (uint64_t group = 0; group < 0x100000000u / every; group += BLOCK) {            \
      for (int i = 0; i < BLOCK; i++) x[i] = nth(group + i, every);                     \
      name##_values(x, y, BLOCK);                                                       \
      for (int i = 0; i < BLOCK; i++) compare(&report, y[i], reference(x[i]), x[i], 0); \
    }                                                                                   \
    return report;                                                                      \
  }
FUNCTIONS(SWEEP)

static uint64_t state;
static double uniform(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (double)(state >> 11) * 0x1p-53;
}

/** Half of the bases anywhere, half between 1/2 and 2; the power such that the result is anywhere. */
static Report sample(long count) {
  Report report = {.least = INFINITY, .greatest = -INFINITY};
  for (long i = 0; i < count; i++) {
    const float x = (float)exp2(i & 1 ? 2 * uniform() - 1 : 276 * uniform() - 149);
    const float y = (float)((254 * uniform() - 126) / log2(x));
    const double truth = pow(x, y);
    if (truth >= 0x1p-126 && truth < 0x1p128) compare(&report, pow_program(x, y), truth, x, y);
  }
  return report;
}

static void evaluate(const char *name, int arity) {
  static float in[2 * BLOCK], out[BLOCK];
  for (size_t n; (n = fread(in, sizeof(float) * arity, BLOCK, stdin)) > 0;) {
#define EVALUATE(f, reference) \
  if (!strcmp(name, #f)) f##_values(in, out, (long)n);
    FUNCTIONS(EVALUATE)
    if (!strcmp(name, "pow"))
      for (size_t i = 0; i < n; i++) out[i] = pow_program(in[2 * i], in[2 * i + 1]);
    fwrite(out, sizeof(float), n, stdout);
  }
}

/** JSON has no infinity. */
static double in_json(float v) { return isinf(v) ? copysign(1e300, v) : v; }

static void write(Report r) {
  printf("{\"wrong\": %ld, \"ulp\": %.17g, \"absolute\": %.17g, \"at\": [%.9g, %.9g], ", r.wrong, r.ulp, r.absolute,
         r.x, r.y);
  printf("\"results\": [%.17g, %.17g]}\n", in_json(r.least), in_json(r.greatest));
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  if (!strcmp(argv[1], "evaluate")) evaluate(argv[2], atoi(argv[3]));
#define MEASURE(f, reference) \
  if (!strcmp(argv[1], "sweep") && !strcmp(argv[2], #f)) write(f##_sweep((uint32_t)atoi(argv[3])));
  FUNCTIONS(MEASURE)
  state = strtoull(argv[2], NULL, 10);
  if (!strcmp(argv[1], "sample")) write(sample(atol(argv[3])));
  return 0;
}
