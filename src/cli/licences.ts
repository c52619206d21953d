// What is bundled has licences, which go wherever it goes.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Metafile } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What of a bundle other people have written, with the licences under which they let us. */
export function licencesOf({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(path: string): string {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence in ${folder}`);
  const notice = join(folder, "NOTICE");
  const more = existsSync(notice) ? `\n${readFileSync(notice, "utf8")}` : "";
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8")}${more}`;
}
