// What is made from the parser: the types of its tree (`cst.ts`) and its rules in EBNF (`tosa.ebnf`).
// Run `npx tsx grammar/generate.ts` after a change of the grammar; a test fails until it has been done.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  Alternation,
  generateCstDts,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type Alternative,
  type IProduction,
  type TokenType,
} from "chevrotain";
import { theParser } from "./parser.ts";
import { hasOneSpelling } from "./tokens.ts";

/** TypeScript types of the syntax tree. */
export function treeTypes(): string {
  const types = generateCstDts(theParser().getGAstProductions(), { includeVisitorInterface: false });
  const imports = 'import type { CstNode, IToken } from "chevrotain";';
  return `// Made by generate.ts from parser.ts.\n${types.replace(/^import .*$/m, imports).replace(/\((\w+)\)\[\]/g, "$1[]")}`;
}

/** The rules, one a line: `[x]` may be left out, `{x}` repeats, capitals are tokens without one spelling. */
export function ebnf(): string {
  const rules = Object.values(theParser().getGAstProductions());
  return rules.map((rule) => `${rule.name} = ${sequence(rule.definition)} ;\n`).join("");
}

const sequence = (parts: readonly IProduction[]): string =>
  parts.map(production).join(" ") || "(* nothing *)";

function production(part: IProduction): string {
  if (part instanceof Terminal) return word(part.terminalType);
  if (part instanceof NonTerminal) return part.nonTerminalName;
  if (part instanceof Option) return `[ ${sequence(part.definition)} ]`;
  if (part instanceof Repetition) return `{ ${sequence(part.definition)} }`;
  if (part instanceof RepetitionMandatory)
    return `${sequence(part.definition)} { ${sequence(part.definition)} }`;
  if (part instanceof RepetitionMandatoryWithSeparator) return list(part.definition, part.separator);
  if (part instanceof RepetitionWithSeparator) return `[ ${list(part.definition, part.separator)} ]`;
  if (part instanceof Alternation)
    return `( ${(part.definition as Alternative[]).map((a) => sequence(a.definition)).join(" | ")} )`;
  throw new Error(`no EBNF for ${part.constructor.name}`);
}

const list = (item: readonly IProduction[], separator: TokenType): string =>
  `${sequence(item)} { ${word(separator)} ${sequence(item)} }`;

const word = (type: TokenType): string => (hasOneSpelling(type) ? `"${type.LABEL}"` : type.name);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("cst.ts", import.meta.url), treeTypes());
  writeFileSync(new URL("tosa.ebnf", import.meta.url), ebnf());
}
