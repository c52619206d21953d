// Rules for make, ninja and CMake: which files came from which model.

export interface Rule {
  readonly outputs: readonly string[];
  readonly model: string;
}

/** A rule for each model, and one without a recipe for the model itself, so that a model that is gone stops no build. */
export function depfileText(rules: readonly Rule[]): string {
  const made = rules.map(({ outputs, model }) => `${outputs.map(escaped).join(" ")}: ${escaped(model)}\n`);
  const models = [...new Set(rules.map(({ model }) => model))].map((model) => `\n${escaped(model)}:\n`);
  return [...made, ...models].join("");
}

/** What make would take for the end of a name, a comment or a variable. */
const escaped = (path: string): string => path.replace(/[ #\\:]/g, "\\$&").replaceAll("$", "$$$$");
