// The page of codes, from the table that explains them.
import { explained } from "../../../src/cli/explain/explained.ts";

export const diagnosticsPage = (): string => `# Codes of messages

A message ends with a code in brackets. \`tosac explain CODE\` shows a model that gets it and no other, what is said of that
model, and the model mended; \`tosac explain --json\` has all of them. Codes stay what they are from version to version, texts of
messages may change. Messages of passes have codes as well, the pass and the pattern: those stand on
[the page of passes](passes.md).

| code | | what it means |
|---|---|---|
${Object.entries(explained)
  .map(
    ([code, { severity = "error", means }]) =>
      `| \`${code}\` | ${severity} | ${means.replace(/[|<]/g, "\\$&")} |\n`,
  )
  .join("")}`;
