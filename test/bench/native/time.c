// Times generated functions beside hand-written ones: the least of many runs of each, in turn.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "chain_logistic_4096.h"
#include "chain_relu_4096.h"
#include "chain_tanh_4096.h"
#include "rescale_i32_i8_4096.h"

enum { N = 4096, CALLS = 200, RUNS = 300 };

void hand_table(const int8_t *x, int8_t *y, size_t n, const int8_t *table);
void hand_relu(const int8_t *x, int8_t *y, size_t n);
void hand_rescale(const int32_t *x, int8_t *y, size_t n);

static int8_t bytes[N], ours[N], theirs[N], table[256];
static int32_t words[N];

static void our_logistic(void) { chain_logistic_4096(bytes, ours, NULL); }
static void our_tanh(void) { chain_tanh_4096(bytes, ours, NULL); }
static void our_relu(void) { chain_relu_4096(bytes, ours, NULL); }
static void our_rescale(void) { rescale_i32_i8_4096(words, ours, NULL); }
static void by_table(void) { hand_table(bytes, theirs, N, table); }
static void by_relu(void) { hand_relu(bytes, theirs, N); }
static void by_rescale(void) { hand_rescale(words, theirs, N); }

static double seconds(void (*f)(void)) {
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int i = 0; i < CALLS; i++) f();
  clock_gettime(CLOCK_MONOTONIC, &to);
  return (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
}

static void compare(const char *name, void (*generated)(void), void (*hand)(void)) {
  double best[2] = {1e9, 1e9};
  for (int run = 0; run < RUNS; run++) {
    double a = seconds(generated), b = seconds(hand);
    if (a < best[0]) best[0] = a;
    if (b < best[1]) best[1] = b;
  }
  printf("%s %.4f %.4f %s\n", name, 1e9 * best[0] / CALLS / N, 1e9 * best[1] / CALLS / N,
         memcmp(ours, theirs, N) == 0 ? "equal" : "DIFFERENT");
}

// The table of a function of a byte, read off the generated code.
static void tabulate(void (*generated)(void)) {
  for (int i = 0; i < N; i++) bytes[i] = (int8_t)(i % 256 - 128);
  generated();
  memcpy(table, ours, 256);
}

int main(void) {
  tabulate(our_logistic);
  compare("logistic", our_logistic, by_table);
  tabulate(our_tanh);
  compare("tanh", our_tanh, by_table);
  compare("relu", our_relu, by_relu);
  for (int i = 0; i < N; i++) words[i] = (int32_t)((uint32_t)rand() * 2654435761u) >> (i % 20);
  compare("rescale", our_rescale, by_rescale);
  return 0;
}
