// Chapters of the tour, taken apart.
import { readdirSync } from "node:fs";

/** Blocks of a page in order, each with its language. */
export const blocksOf = (page: string): (readonly [language: string, body: string])[] =>
  [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map((match) => [match[1]!, match[2]!]);

/** Whether a chapter changes the compiler; the others only use it. */
export const isBuilding = (chapter: string): boolean =>
  chapter !== "README.md" && readdirSync(`examples/tour/${chapter}`).some((name) => name.endsWith(".patch"));
