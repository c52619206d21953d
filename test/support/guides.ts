// The pages of guides, taken apart: files they show, and lines they tell to type.
import { readFileSync } from "node:fs";

export const pageOf = (guide: string): string => readFileSync(`examples/guides/${guide}/README.md`, "utf8");

export const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map((match) => match[1]!);

/** Files whose first line is a comment with their name. */
export const filesIn = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [...page.matchAll(/^```\w+\n(?:\/\/|#) ([\w-]+\.\w+)\n([^]*?)^```$/gm)].map(
      ([, name, text]) => [name!, text!] as const,
    ),
  );
