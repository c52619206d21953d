// Two models in one program: as files of their own, and in one translation unit.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { tiers } from "../src/cli/harness.ts";
import { run } from "../src/cli/process.ts";
import { compile, interpret, parse, withExterns, type ExternMeaning, type Model } from "../src/index.ts";
import { contractWarnings } from "./support/warnings.ts";

const folder = mkdtempSync(join(tmpdir(), "tosac-together-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = "tensor<4x8xi8>";
const words = "tensor<4x8xi32>";
const reals = "tensor<4x8xf32>";

/** They have a name, helpers, constants and a function of the user's in common, and use those differently. */
const modelOf = (low: number): string => `func.func @f(%x: ${bytes}, %y: ${reals}) -> (${words}, ${reals}) {
  %bias = "tosa.const"() <{values = dense<[1, 2, 3, 4, 5, 6, 7, ${low}]> : tensor<8xi32>}> : () -> tensor<8xi32>
  %shape = tosa.const_shape {values = dense<[1, 8]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %row = tosa.reshape %bias, %shape : (tensor<8xi32>, !tosa.shape<2>) -> tensor<1x8xi32>
  %wide = tosa.cast %x : (${bytes}) -> ${words}
  %sum = tosa.add %wide, %row : (${words}, tensor<1x8xi32>) -> ${words}
  %bent = tosa.custom %sum {operator_name = "bent", domain_name = "d", implementation_attrs = "${low}"} : (${words}) -> ${words}
  %top = tosa.clamp %bent {min_val = ${low} : i32, max_val = 100 : i32} : (${words}) -> ${words}
  %exp = tosa.exp %y : (${reals}) -> ${reals}
  %tanh = tosa.tanh %exp : (${reals}) -> ${reals}
  return %top, %tanh : ${words}, ${reals}
}
`;

const bent: ExternMeaning = ([x], { attributes: { implementation_attrs: low } }) => ({
  ...x!,
  data: Int32Array.from(x!.data as Int32Array, (v) => v ^ Number(low)),
});

const models: Readonly<Record<string, Model>> = Object.fromEntries(
  [-3, -90].map((low, i) => [
    "ab"[i]!,
    withExterns(parse(modelOf(low)).model!, { ops: ["bent"], meanings: { bent } }).model,
  ]),
);

const inputs = [
  { type: "i8", shape: [4, 8], data: Int8Array.from({ length: 32 }, (_, i) => 8 * i - 128) },
  { type: "f32", shape: [4, 8], data: Float32Array.from({ length: 32 }, (_, i) => (i - 16) / 4) },
];

const program = `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "a.h"
#include "b.h"

int bent(const int32_t *x, const int32_t *shape, int32_t rank, const char *low, int32_t *y, const int32_t *to, int32_t rank_to) {
  (void)rank, (void)to, (void)rank_to;
  for (int32_t i = 0; i < shape[0] * shape[1]; i++) y[i] = x[i] ^ atoi(low);
  return 0;
}

#define CALL(f, ARENA) do { \\
    static _Alignas(16) unsigned char arena[ARENA + 1]; \\
    if (f(x, y, words, reals, arena) != 0) return 1; \\
    for (int i = 0; i < 32; i++) { \\
      uint32_t bits; \\
      memcpy(&bits, &reals[i], 4); \\
      printf("%d %u\\n", (int)words[i], (unsigned)bits); \\
    } \\
  } while (0)

int main(void) {
  int8_t x[32];
  int32_t words[32];
  float y[32], reals[32];
  for (int i = 0; i < 32; i++) x[i] = (int8_t)(8 * i - 128), y[i] = (float)(i - 16) / 4.0f;
  CALL(a_f, A_F_ARENA_BYTES);
  CALL(b_f, B_F_ARENA_BYTES);
  return 0;
}
`;

const expected = Object.values(models)
  .map((model) => interpret(model, inputs).outputs)
  .flatMap(([w, r]) => [...new Uint32Array(r!.data.buffer)].map((bits, i) => `${w!.data[i]} ${bits}\n`))
  .join("");

it.each(await tiers({ paths: ["portable", "dotprod"], compilers: ["gcc", "clang"] }))(
  "two models run in one program, from files of their own and from one, on $name",
  async (tier) => {
    const own = mkdtempSync(join(folder, "tier-"));
    const write = (name: string, text: string): string => {
      writeFileSync(join(own, name), text);
      return join(own, name);
    };
    for (const [stem, model] of Object.entries(models)) {
      const { files, diagnostics } = compile(model, { target: "neon", stem, prefix: stem });
      expect(diagnostics).toEqual([]);
      for (const [name, text] of files) write(name, String(text));
    }
    const main = write("main.c", program);
    const both = write("both.c", '#include "a.c"\n#include "b.c"\n#include "main.c"\n');
    const sources = { apart: [main, join(own, "a.c"), join(own, "b.c")], together: [both] };
    for (const [how, files] of Object.entries(sources)) {
      const built = await run(
        tier.cc,
        [...tier.flags, ...contractWarnings, ...files, "-lm", "-o", join(own, how)],
        { folder: own },
      );
      expect([how, built.code, built.stderr]).toEqual([how, 0, ""]);
      const [command, ...args] = [...(tier.runner ?? []), join(own, how)];
      const { code, stdout } = await run(command!, args, { folder: own });
      expect([how, code, stdout]).toEqual([how, 0, expected]);
    }
  },
  300_000,
);
