// tosac completion: a script that makes a shell offer verbs, options and what options can be, read off the verbs themselves.
import type { Command } from "commander";
import { registries } from "../../index.ts";
import { explained } from "../explain/explained.ts";
import { programOf } from "../program.ts";
import { usage } from "../stop.ts";
import { product } from "../streams.ts";

interface Offered {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Flag[];
  /** What may stand behind the verb, where that is one of a few words. */
  readonly words: readonly string[];
}

interface Flag {
  readonly long: string;
  readonly summary: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

const scripts: Readonly<Record<string, (verbs: readonly Offered[]) => string>> = { bash, zsh, fish };

export const shells = Object.keys(scripts);

export function completionVerb(shell: string): void {
  const script = scripts[shell];
  if (script === undefined)
    throw usage(`there is no completion for ${shell}`, `shells: ${shells.join(", ")}`);
  product(script(offered(programOf(() => {}))));
}

/** Verbs whose argument is one of a few words. */
const wordsOf: Readonly<Record<string, () => readonly string[]>> = {
  list: () => Object.keys(registries()),
  explain: () => Object.keys(explained),
  completion: () => shells,
};

const offered = (program: Command): Offered[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((verb) => ({
      name: verb.name(),
      summary: verb.description(),
      words: wordsOf[verb.name()]?.() ?? [],
      options: verb.options.flatMap(({ long, description, required, argChoices }) =>
        long ? [{ long, summary: description, takesValue: required, choices: argChoices ?? [] }] : [],
      ),
    }));

const names = (verbs: readonly Offered[]): string => verbs.map(({ name }) => name).join(" ");
const flags = ({ options }: Offered): string => options.map(({ long }) => long).join(" ");

/** Options of a verb that take one of a few words. */
const choosing = (verbs: readonly Offered[]): { verb: string; flag: Flag }[] =>
  verbs.flatMap(({ name, options }) =>
    options.filter(({ choices }) => choices.length > 0).map((flag) => ({ verb: name, flag })),
  );

function bash(verbs: readonly Offered[]): string {
  const reply = (words: string): string => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`;
  return `# eval "$(tosac completion bash)"
_tosac() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} verb=\${COMP_WORDS[1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    ${reply(names(verbs))}
    return
  fi
  # Bash takes --flag=value apart.
  [[ $word == "=" ]] && word="" before="="
  [[ $before == "=" ]] && before=\${COMP_WORDS[COMP_CWORD - 2]}
  [[ \${COMP_WORDS[COMP_CWORD]} == "=" ]] && before=\${COMP_WORDS[COMP_CWORD - 1]}
  case "$verb $before" in
${choosing(verbs)
  .map(({ verb, flag }) => `    "${verb} ${flag.long}") ${reply(flag.choices.join(" "))}; return ;;\n`)
  .join("")}  esac
  if [[ $word != -* ]]; then
    case $verb in
${verbs
  .filter(({ words }) => words.length > 0)
  .map(({ name, words }) => `      ${name}) ${reply(words.join(" "))} ;;\n`)
  .join("")}    esac
    return
  fi
  case $verb in
${verbs.map((verb) => `    ${verb.name}) ${reply(flags(verb))} ;;\n`).join("")}  esac
}
complete -o bashdefault -o default -F _tosac tosac
`;
}

/** Between single quotes; brackets and colons mean something to zsh's functions. */
const quotedForZsh = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&").replace(/'/g, "'\\''");

function zsh(verbs: readonly Offered[]): string {
  const spec = ({ long, summary, takesValue, choices }: Flag): string => {
    const value = choices.length > 0 ? `:value:(${choices.join(" ")})` : takesValue ? ":value:_files" : "";
    return `'*${long}${takesValue ? "=" : ""}[${quotedForZsh(summary)}]${value}'`;
  };
  const rest = ({ words }: Offered): string =>
    words.length > 0 ? `'1:word:(${words.join(" ")})'` : "'*:file:_files'";
  return `#compdef tosac
# source <(tosac completion zsh)
_tosac() {
  local -a verbs
  verbs=(
${verbs.map(({ name, summary }) => `    '${name}:${quotedForZsh(summary)}'\n`).join("")}  )
  if ((CURRENT == 2)); then
    _describe verb verbs
    return
  fi
  local verb=$words[2]
  shift words
  ((CURRENT--))
  case $verb in
${verbs.map((verb) => `    ${verb.name}) _arguments ${[...verb.options.map(spec), rest(verb)].join(" ")} ;;\n`).join("")}  esac
}
compdef _tosac tosac
`;
}

const quotedForFish = (text: string): string => text.replace(/[\\']/g, "\\$&");

function fish(verbs: readonly Offered[]): string {
  const line = (verb: Offered, { long, summary, takesValue, choices }: Flag): string => {
    const value = choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : takesValue ? " -r" : "";
    return `complete -c tosac -n '__fish_seen_subcommand_from ${verb.name}' -l ${long.slice(2)}${value} -d '${quotedForFish(summary)}'\n`;
  };
  return [
    "# tosac completion fish | source\n",
    ...verbs.map(
      ({ name, summary }) =>
        `complete -c tosac -n __fish_use_subcommand -f -a ${name} -d '${quotedForFish(summary)}'\n`,
    ),
    ...verbs
      .filter(({ words }) => words.length > 0)
      .map(
        ({ name, words }) =>
          `complete -c tosac -n '__fish_seen_subcommand_from ${name}' -f -a '${words.join(" ")}'\n`,
      ),
    ...verbs.flatMap((verb) => verb.options.map((flag) => line(verb, flag))),
  ].join("");
}
