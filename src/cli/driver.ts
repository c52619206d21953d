// The C side of the harness: a driver that calls many generated functions in one program and watches each
// call for wrong memory use. It reads one binary file and writes one; both are laid out in `exchange.ts`.
import type { CInterface } from "../index.ts";
import { blocksOf } from "../index.ts";
import { elements } from "../support/tensor.ts";

/** Shared by the driver and by the piece of glue around each unit. */
export const driverHeader = `\
#include <stddef.h>

/*
 * One generated function. Its buffers are the inputs, the outputs, a block of state if it keeps one, one of weights if it is given
 * them, and the arena, in this order.
 */
struct unit {
  int inputs, outputs, states, weights;
  const size_t *bytes; /* of each buffer */
  const size_t *align;
  int (*call)(void *const *buffers);
  const char *(*wrong_macro)(void); /* the first macro of its header that is not what the caller knows; NULL: none */
};
`;

/** Everything of the driver but the table of units, which `unitTable` makes. */
export const driverSource = `\
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "driver.h"

extern const struct unit *const units[];
extern const size_t unit_count;

/* What was wrong with a buffer after a call. */
enum { BEFORE = 1, AFTER = 2, CHANGED = 4 };
enum { CANARY = 0xa5 };

/*
 * A buffer lies in whole pages between two closed ones. Calls take turns: its end, then its start, touches
 * a closed page, so that reading or writing past either traps. The rest of its pages holds canaries.
 */
struct buffer {
  unsigned char *pages, *data, *copy;
  size_t room, bytes, align;
  unsigned char status;
};

static size_t page;
static sigjmp_buf escape;
static void *volatile touched;

static void die(const char *what) {
  perror(what);
  exit(99);
}

static void trap(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  touched = info->si_addr;
  siglongjmp(escape, signal_number);
}

static void set_traps(void) {
  const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = trap;
  action.sa_flags = SA_SIGINFO;
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
    if (sigaction(signals[i], &action, NULL) != 0) die("sigaction");
}

static void open_buffer(struct buffer *b, size_t bytes, size_t align) {
  b->bytes = bytes;
  b->align = align;
  b->room = (bytes + align + page - 1) / page * page;
  unsigned char *all = mmap(NULL, b->room + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (all == MAP_FAILED) die("mmap");
  b->pages = all + page;
  if (mprotect(b->pages, b->room, PROT_READ | PROT_WRITE) != 0) die("mprotect");
  b->copy = malloc(bytes + 1);
  if (b->copy == NULL) die("malloc");
}

static void close_buffer(struct buffer *b) {
  munmap(b->pages - page, b->room + 2 * page);
  free(b->copy);
}

static void place(struct buffer *b, int at_end) {
  b->data = at_end ? b->pages + (b->room - b->bytes) / b->align * b->align : b->pages;
  b->status = 0;
  memset(b->pages, CANARY, b->room);
}

/* Each byte is the one before it, and the first a canary: a comparison of memory with itself, which libraries do fast. */
static int canaries_alive(const unsigned char *from, const unsigned char *to) {
  if (from == to) return 1;
  return *from == CANARY && memcmp(from, from + 1, (size_t)(to - from) - 1) == 0;
}

static void inspect(struct buffer *b) {
  const unsigned char *end = b->data + b->bytes, *address = touched;
  if (!canaries_alive(b->pages, b->data)) b->status |= BEFORE;
  if (!canaries_alive(end, b->pages + b->room)) b->status |= AFTER;
  if (address >= b->pages - page && address < b->pages) b->status |= BEFORE;
  if (address >= b->pages + b->room && address < b->pages + b->room + page) b->status |= AFTER;
}

static int buffer_count(const struct unit *u) { return u->inputs + u->outputs + u->states + u->weights + 1; }

static int is_weights(const struct unit *u, int i) { return u->weights > 0 && i == buffer_count(u) - 2; }

static void call(const struct unit *u, void *const *arguments, int32_t outcome[2]) {
  touched = NULL;
  outcome[0] = -1;
  outcome[1] = sigsetjmp(escape, 1);
  if (outcome[1] == 0) outcome[0] = u->call(arguments);
}

/* One call on one set of inputs. */
static void run_set(const struct unit *u, struct buffer *buffers, void **arguments, int set, FILE *in, FILE *out) {
  const int count = buffer_count(u);
  int32_t outcome[2];
  for (int i = 0; i < count; i++) {
    place(&buffers[i], set % 2 == 0);
    arguments[i] = buffers[i].data;
  }
  if (buffers[count - 1].bytes == 0) arguments[count - 1] = NULL;
  for (int i = 0; i < u->inputs; i++) {
    if (fread(buffers[i].data, 1, buffers[i].bytes, in) != buffers[i].bytes) die("fread");
    memcpy(buffers[i].copy, buffers[i].data, buffers[i].bytes);
  }
  for (int i = 0; i < count; i++)
    if (is_weights(u, i)) memcpy(buffers[i].data, buffers[i].copy, buffers[i].bytes);
  call(u, arguments, outcome);
  for (int i = 0; i < count; i++) inspect(&buffers[i]);
  for (int i = 0; i < count; i++)
    if ((i < u->inputs || is_weights(u, i)) && memcmp(buffers[i].copy, buffers[i].data, buffers[i].bytes) != 0)
      buffers[i].status |= CHANGED;
  fwrite(outcome, sizeof *outcome, 2, out);
  for (int i = 0; i < count; i++) fputc(buffers[i].status, out);
  for (int i = u->inputs; i < u->inputs + u->outputs; i++) fwrite(buffers[i].data, 1, buffers[i].bytes, out);
}

static void run_unit(const struct unit *u, uint32_t sets, FILE *in, FILE *out) {
  const int count = buffer_count(u);
  struct buffer *buffers = calloc((size_t)count, sizeof *buffers);
  void **arguments = calloc((size_t)count, sizeof *arguments);
  if (buffers == NULL || arguments == NULL) die("calloc");
  for (int i = 0; i < count; i++) open_buffer(&buffers[i], u->bytes[i], u->align[i]);
  for (int i = 0; i < count; i++)
    if (is_weights(u, i) && fread(buffers[i].copy, 1, buffers[i].bytes, in) != buffers[i].bytes) die("fread");
  for (uint32_t set = 0; set < sets; set++) run_set(u, buffers, arguments, (int)set, in, out);
  for (int i = 0; i < count; i++) close_buffer(&buffers[i]);
  free(arguments);
  free(buffers);
}

int main(int argc, char **argv) {
  FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL;
  FILE *out = argc == 3 ? fopen(argv[2], "wb") : NULL;
  if (in == NULL || out == NULL) die("driver IN OUT");
  page = (size_t)sysconf(_SC_PAGESIZE);
  set_traps();
  for (size_t i = 0; i < unit_count; i++) {
    const char *wrong = units[i]->wrong_macro();
    if (wrong != NULL) {
      fprintf(stderr, "%s in the header is not what the interface says\\n", wrong);
      return 97;
    }
  }
  for (uint32_t head[2]; fread(head, sizeof *head, 2, in) == 2;) {
    if (head[0] >= unit_count) die("no such unit");
    run_unit(units[head[0]], head[1], in, out);
    if (fflush(out) != 0) die("write"); /* after a crash, the length of the file tells which unit it was */
  }
  return fclose(out) == 0 ? 0 : 98;
}
`;

/** The table of all units: what the driver walks. */
export function unitTable(count: number): string {
  const indices = Array.from({ length: count }, (_, i) => i);
  return [
    '#include "driver.h"',
    ...indices.map((i) => `extern const struct unit tosac_unit_${i};`),
    "extern const struct unit *const units[];",
    "extern const size_t unit_count;",
    `const struct unit *const units[] = {${indices.map((i) => `&tosac_unit_${i}`).join(", ")}};`,
    `const size_t unit_count = ${count};`,
    "",
  ].join("\n");
}

/** A buffer of a function, as the glue needs it. */
export interface Passed {
  readonly bytes: number;
  readonly align: number;
  readonly shape: readonly number[];
  /** What the macros about it begin with, where the header has such macros. */
  readonly macro?: string;
}

/** One function of a generated file. */
export interface Callee extends Pick<CInterface, "name" | "macro" | "init" | "weights"> {
  readonly index: number;
  readonly inputs: readonly Passed[];
  readonly outputs: readonly Passed[];
}

/** With this macro, constants that are in a C file of their own are part of the file that uses them. */
export const oneUnit = "TOSAC_ONE_UNIT";

/**
 * Glue around one generated source file: the file itself, each function under a name of its own (so that many
 * models with equal function names fit one program), and a record per function. Names that begin with `tosac_` are
 * nobody else's.
 */
export function glue(source: string, callees: readonly Callee[]): string {
  const renames = callees.flatMap(({ index, name, init }) =>
    [name, ...(init === undefined ? [] : [init])].map((n) => `#define ${n} tosac_${index}_${n}`),
  );
  return [
    `#define ${oneUnit}`,
    ...renames,
    `#include "${source}"`,
    '#include "driver.h"',
    ...callees.map(record),
    "",
  ].join("\n");
}

function record(callee: Callee): string {
  const { index, name, macro, inputs, outputs, init } = callee;
  const buffers = [...inputs, ...outputs];
  const blocks = blocksOf(callee).map((block) => block.toUpperCase());
  const bytes = [...buffers.map((b) => b.bytes), ...blocks.map((b) => `${macro}_${b}_BYTES`)];
  const align = [...buffers.map((b) => b.align), ...blocks.map((b) => `${macro}_${b}_ALIGN`)];
  const first = init === undefined ? "" : `if (${init}(tosac_b[${buffers.length}]) != 0) return -1; `;
  const [unit, call, wrong] = ["unit", "call", "wrong_macro"].map((what) => `tosac_${what}_${index}`);
  return [
    `static const size_t tosac_bytes_${index}[] = {${bytes.join(", ")}};`,
    `static const size_t tosac_align_${index}[] = {${align.join(", ")}};`,
    `static int ${call}(void *const *tosac_b) { ${first}return ${name}(${bytes.map((_, i) => `tosac_b[${i}]`).join(", ")}); }`,
    `static const char *${wrong}(void) {\n${buffers.map(macroCheck).join("")}  return NULL;\n}`,
    `extern const struct unit ${unit};`,
    `const struct unit ${unit} = {${inputs.length}, ${outputs.length}, ${blocks.filter((b) => b === "STATE").length}, ${blocks.filter((b) => b === "WEIGHTS").length}, tosac_bytes_${index}, tosac_align_${index}, ${call}, ${wrong}};`,
  ].join("\n");
}

/** Statements that return the name of a macro whose value differs from the shape. */
function macroCheck({ macro, shape }: Passed): string {
  if (macro === undefined) return "";
  const sizes = shape.length === 0 ? [1] : shape;
  const differs = [
    `sizeof tosac_s / sizeof *tosac_s != ${sizes.length}`,
    ...sizes.map((size, i) => `tosac_s[${i}] != ${size}`),
  ].join(" || ");
  return [
    `  if (${macro}_ELEMS != ${elements(shape)}) return "${macro}_ELEMS";`,
    `  if (${macro}_RANK != ${shape.length}) return "${macro}_RANK";`,
    `  { const size_t tosac_s[] = ${macro}_SHAPE; if (${differs}) return "${macro}_SHAPE"; }`,
    "",
  ].join("\n");
}
