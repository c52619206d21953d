// Older spellings, as the records give them: nothing that an attribute says is lost. Every number and flag of every
// older example is changed, and every attribute that means something anywhere is put on every op.
import { describe, expect, it } from "vitest";
import { parse, print, type Diagnostic } from "../src/index.ts";
import type { OpRecord } from "../src/ir/record.ts";
import { tosaDialect } from "../src/tosa/index.ts";
import { functionOf } from "./support/around.ts";

interface Written {
  readonly record: OpRecord;
  readonly line: string;
}

const older: readonly Written[] = tosaDialect.records.flatMap((record) =>
  (record.older?.examples ?? []).map((line) => ({ record, line })),
);
const current: readonly Written[] = tosaDialect.records
  .filter(({ traits }) => !traits.includes("region"))
  .map((record) => ({ record, line: record.example }));

interface Reading {
  readonly printed: string;
  readonly diagnostics: readonly Diagnostic[];
}

function readingOf(line: string): Reading {
  const { model, diagnostics } = parse(functionOf(line));
  return { printed: model ? print(model) : "", diagnostics };
}

const isSaid = (d: Diagnostic): boolean => d.severity !== "remark";

/** The text with one number or flag inside its attributes changed, once for each. */
function changes(line: string): string[] {
  const at = line.search(/[{<]\{?\w+ = /);
  const end = line.lastIndexOf(" : (");
  const words = [...line.slice(0, end).matchAll(/(?<![\w%.])-?\d+(\.\d+)?(?![\w.])|\btrue\b|\bfalse\b/g)];
  return words
    .filter(({ index }) => index > at)
    .map(({ index, 0: word }) => {
      const other =
        word === "true"
          ? "false"
          : word === "false"
            ? "true"
            : word.replace(/\d$/, (d) => `${(Number(d) + 1) % 10}`);
      return line.slice(0, index) + other + line.slice(index + word.length);
    });
}

/**
 * How many numbers are for the other kind of tensor: an integer clamp has bounds for floats as well, resize has two ways to say where.
 * And a convolution whose windows come out even may have a pad more than they reach.
 */
function forOthers(line: string): number {
  if (line.includes("tosa.conv2d")) return 1;
  if (line.includes("stride_fp")) return line.includes("xf32>) ->") ? 5 : 4;
  return line.includes("min_fp") ? 2 : 0;
}

describe("older spellings", () => {
  it("are known of every op that has an upgrade", () => {
    const missing = tosaDialect.records.filter(
      ({ upgrade, older: known }) => upgrade && !known?.examples.length,
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(older.length).toBeGreaterThan(15);
  });

  it.each(older)("are read: $line", ({ record, line }) => {
    const { printed, diagnostics } = readingOf(line);
    expect(diagnostics.filter((d) => d.severity !== "remark")).toEqual([]);
    const op = printed.split("\n").find((l) => l.includes(record.name))!;
    const names = [...(record.older?.attributes ?? [])].filter((n) => op.includes(`${n} = `));
    expect(names).toEqual([]);
    expect(readingOf(line).printed).toBe(printed);
  });

  it.each(older)("mean something else when a number changes: $line", ({ line }) => {
    const { printed } = readingOf(line);
    const kept = changes(line).filter((other) => {
      const reading = readingOf(other);
      return !reading.diagnostics.some(isSaid) && reading.printed === printed;
    });
    expect(kept.length).toBe(forOthers(line));
    expect(changes(line).length).toBeGreaterThan(0);
  });
});

const everyName = [
  ...new Set(
    tosaDialect.records.flatMap((r) => [
      ...r.attributes.map(({ name }) => name),
      ...r.operands.map(({ name }) => name),
      ...(r.older?.attributes ?? []),
    ]),
  ),
];
const odd = [
  "77 : i32",
  '"what"',
  "#tosa.other<a = b>",
  "{input_zp = 1.5 : f32, more = 2 : i32}",
  "300 : i64",
];

/** The op with one attribute more; undefined when it has that one. */
function withAttribute(line: string, name: string, value: string): string | undefined {
  if (new RegExp(`\\b${name} = `).test(line)) return undefined;
  const dictionary = /\{(?=\w+ = )/.exec(line);
  const at = dictionary ? dictionary.index : line.lastIndexOf(" : (");
  const text = dictionary ? `{${name} = ${value}, ` : ` {${name} = ${value}}`;
  return line.slice(0, at) + text + line.slice(dictionary ? at + 1 : at);
}

describe("an attribute more", () => {
  it.each([...current, ...older])("is never dropped: $line", ({ line }) => {
    const { printed } = readingOf(line);
    const dropped = everyName.flatMap((name) =>
      odd
        .filter((value) => {
          const more = withAttribute(line, name, value);
          if (more === undefined) return false;
          const reading = readingOf(more);
          return !reading.diagnostics.some(isSaid) && reading.printed === printed;
        })
        .map((value) => `${name} = ${value}`),
    );
    expect(dropped).toEqual([]);
  });

  it.each([...current, ...older])(
    "that means something is taken over or reported: $line",
    ({ record, line }) => {
      const meant = [...record.operands.map(({ name }) => name), ...(record.older?.attributes ?? [])];
      const listed = new Set(record.attributes.map(({ name }) => name));
      const silent = meant
        .filter((name) => !listed.has(name))
        .filter((name) => {
          const more = withAttribute(line, name, "#tosa.other<a = b>");
          return more !== undefined && !readingOf(more).diagnostics.some(isSaid);
        });
      expect(silent).toEqual([]);
    },
  );
});

it.each(["i8", "i16", "i32", "ui8", "ui16", "si8"])(
  "bounds of 64 bits that %s does not hold are its ends",
  (type) => {
    const ends =
      "max_fp = 0.0 : f32, max_int = 9223372036854775807 : i64, min_fp = 0.0 : f32, min_int = -9223372036854775808 : i64";
    const { printed, diagnostics } = readingOf(`%1 = "tosa.clamp"(%0) {${ends}} : (tensor<2xTYPE>) -> tensor<2xTYPE>`.replaceAll("TYPE", type)); // prettier-ignore
    expect(diagnostics.filter(isSaid)).toEqual([]);
    expect(parse(printed).diagnostics.filter(isSaid)).toEqual([]);
  },
);
