// The page of the command line, from the program's own help.
import { programOf } from "../../../src/cli/program.ts";
import { exits } from "../../../src/cli/stop.ts";

const meanings: Readonly<Record<keyof typeof exits, string>> = {
  ok: "done",
  failed: "the model has errors, or a check failed",
  usage: "wrong usage, or a file that cannot be read or written",
  missingTool: "an outside tool is missing; the message has the line that installs it",
  internal: "a bug in tosac; the message names a folder that reproduces it",
  hungUp: "ended by SIGHUP",
  interrupted: "interrupted",
  terminated: "ended by SIGTERM",
};

export function cliPage(): string {
  const program = programOf(() => {});
  const listed = program.createHelp().visibleCommands(program);
  const verbs = listed
    .filter((verb) => verb.name() !== "help")
    .map((verb) => {
      verb.configureOutput({ getOutHelpWidth: () => 110 });
      return `## tosac ${verb.name()}\n\n\`\`\`\n${verb.helpInformation().trimEnd()}\n\`\`\`\n`;
    });
  const codes = Object.entries(exits).map(
    ([name, code]) => `| ${code} | ${meanings[name as keyof typeof exits]} |`,
  );
  return `# Command line

The product goes to standard output or where \`-o\` points; everything said goes to standard error. Files are written
whole or not at all, and never over an input. Colour only on terminals; \`NO_COLOR\` and \`FORCE_COLOR\` are obeyed. MLIR's
flags may have one dash.

| exit code | meaning |
|---|---|
${codes.join("\n")}

${verbs.join("\n")}`;
}
