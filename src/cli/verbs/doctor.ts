// tosac doctor: which outside tools are here, which version, and how to get the others.
import { find, installLine, onArm, tools, type Found, type ToolName } from "../tools.ts";
import { exits } from "../stop.ts";
import { product } from "../streams.ts";
import { version } from "../version.ts";
import { plainReport } from "../report.ts";

/** What `verify` cannot do without on this machine. The others widen what it covers. */
const required: readonly ToolName[] = onArm ? ["gcc"] : ["gcc", "cross gcc", "emulator"];

interface Checked {
  readonly name: ToolName;
  readonly found: Found | undefined;
  readonly required: boolean;
}

export async function doctorVerb({ json }: { readonly json?: boolean }): Promise<number> {
  const names = Object.keys(tools) as ToolName[];
  const found = await Promise.all(names.map(find));
  const checked = names.map((name, i) => ({ name, found: found[i], required: required.includes(name) }));
  product(json ? asJson(checked) : checked.map(line).join("") + summary(checked));
  return checked.some((tool) => tool.required && !tool.found) ? exits.missingTool : exits.ok;
}

function line({ name, found, required }: Checked): string {
  const state = found ? `${found.command} ${found.version}` : required ? "missing" : "missing (optional)";
  return `${name.padEnd(10)} ${state.padEnd(30)} ${tools[name].purpose}\n`;
}

function summary(checked: readonly Checked[]): string {
  const missing = checked.filter(({ found }) => !found).map(({ name }) => name);
  const node = `node ${process.version.slice(1)}, tosac ${version}, ${process.platform} ${process.arch}\n`;
  return missing.length === 0 ? node : `${node}install what is missing: ${installLine(missing)}\n`;
}

function asJson(checked: readonly Checked[]): string {
  const rows = checked.map(({ name, found, required }) => ({
    name,
    required,
    path: found?.path ?? null,
    version: found?.version ?? null,
    install: found ? null : installLine([name]),
  }));
  return plainReport({ node: process.version, tools: rows });
}
