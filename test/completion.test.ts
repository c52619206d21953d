// What shells offer after the scripts of `tosac completion`, asked of the shells themselves.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { installTosac } from "./support/tosac.ts";

const { tosac, at } = installTosac();

const script = (shell: string): string => tosac(["completion", shell]).stdout;

function said(command: string, args: readonly string[], input: string): string[] {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter((line) => line !== "");
}

/** The words of a line as bash cuts them, the last of which is to be completed. */
const inBash = (...words: string[]): string[] =>
  said(
    "bash",
    ["--norc", "-s"],
    `${script("bash")}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_tosac; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );

/** zsh completes in a terminal only; here it says what it would hand to its own functions. */
const inZsh = (...words: string[]): string[] =>
  said(
    "zsh",
    ["-f", "-s"],
    `compdef() { :; }
_describe() { print -l -- \${(P)2}; }
_arguments() { print -l -- "$@"; }
${script("zsh").replace("compdef _tosac tosac", "")}
words=(${words.map((word) => `'${word}'`).join(" ")}); CURRENT=${words.length}
_tosac`,
  );

const inFish = (line: string): string[] => {
  writeFileSync(at("tosac.fish"), script("fish"));
  return said("fish", ["--no-config", "-c", `source ${at("tosac.fish")}; complete -C '${line}'`], "");
};

describe("bash", () => {
  it.each([
    [
      ["tosac", "co"],
      ["compile", "cost", "completion"],
    ],
    [["tosac", "compile", "--am"], ["--amalgamate"]],
    [["tosac", "compile", "--target", "n"], ["neon"]],
    [["tosac", "compile", "--target", "=", "ps"], ["pseudo"]],
    [
      ["tosac", "verify", "--target", "="],
      ["neon", "c"],
    ],
    [["tosac", "run", "mod"], []],
    [["tosac", "explain", "shape/ma"], ["shape/matmul"]],
    [["tosac", "list", "pa"], ["passes"]],
  ])("completes %j", (words, offered) => {
    expect(inBash(...words).sort()).toEqual([...offered].sort());
  });
});

describe("zsh", () => {
  it("is told the verbs, and options with what they can be", () => {
    expect(inZsh("tosac", "")).toContainEqual(expect.stringMatching(/^golden:compare the C /));
    const options = inZsh("tosac", "compile", "");
    expect(options).toContainEqual(
      expect.stringMatching(/^\*--target=\[what to write\]:value:\(neon c pseudo\)$/),
    );
    expect(options.at(-1)).toBe("*:file:_files");
    expect(inZsh("tosac", "explain", "").at(-1)).toMatch(/^1:word:\(.*shape\/matmul.*\)$/);
  });
});

describe("fish", () => {
  it("completes verbs, options and what they can be", () => {
    const words = (line: string) => inFish(line).map((offer) => offer.split("\t")[0]);
    expect(words("tosac gold")).toEqual(["golden"]);
    expect(words("tosac compile --amal")).toEqual(["--amalgamate"]);
    expect(words("tosac explain shape/ma")).toEqual(["shape/matmul"]);
    expect(words("tosac cost --tune ")).toEqual(expect.arrayContaining(["a55", "a76", "v1"]));
  });
});

it("other shells are refused, with those there are", () => {
  const { status, stderr } = tosac(["completion", "csh"]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/no completion for csh\nhelp: shells: bash, zsh, fish/),
  ]);
});
