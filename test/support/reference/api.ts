// The page of the library: everything that it exports, with the comments that stand in the sources.
import {
  Application,
  type Comment,
  type DeclarationReflection,
  type ParameterReflection,
  ReflectionKind,
  type SignatureReflection,
  type SomeType,
} from "typedoc";

const sections = [
  { title: "Functions", kinds: [ReflectionKind.Function] },
  { title: "Values", kinds: [ReflectionKind.Variable] },
  {
    title: "Types",
    kinds: [ReflectionKind.Interface, ReflectionKind.TypeAlias, ReflectionKind.Class, ReflectionKind.Enum],
  },
] as const;

/** What `src/index.ts` exports, read by TypeDoc; types are checked elsewhere. */
async function exported(): Promise<DeclarationReflection[]> {
  const app = await Application.bootstrap({
    entryPoints: ["src/index.ts"],
    tsconfig: "tsconfig.json",
    sort: ["source-order"],
    ...{ skipErrorChecking: true, disableSources: true, disableGit: true, logLevel: "Error" },
  });
  const project = await app.convert();
  if (!project?.children) throw new Error("TypeDoc finds nothing that src/index.ts exports");
  return project.children;
}

export async function apiPage(): Promise<string> {
  const all = await exported();
  const parts = sections.flatMap(({ title, kinds }) => {
    const chosen = all.filter(({ kind }) => kinds.some((k) => k === kind));
    return [`## ${title}`, ...chosen.sort(byName).flatMap(entryText)];
  });
  return `${["# Library", intro, ...parts].join("\n\n")}\n`;
}

const intro =
  "What `tosac` exports, from the comments in its sources. Nothing in it touches files, processes or the console, so it runs in a\n" +
  "browser as well; bad input gives diagnostics, and an exception means a bug.";

const byName = (a: DeclarationReflection, b: DeclarationReflection): number => (a.name < b.name ? -1 : 1);

const entryText = (of: DeclarationReflection): string[] => {
  const comment = prose(of.signatures?.[0]?.comment ?? of.comment);
  return [`### ${of.name}`, ...(comment === "" ? [] : [comment]), `\`\`\`ts\n${declaration(of)}\n\`\`\``];
};

/** A comment as text. */
const prose = (comment: Comment | undefined): string =>
  (comment?.summary ?? []).map(({ text }) => text).join("");

function declaration(of: DeclarationReflection): string {
  switch (of.kind) {
    case ReflectionKind.Function:
      return of.signatures!.map((s) => `function ${of.name}${signature(s, ": ")};`).join("\n");
    case ReflectionKind.Variable:
      return `const ${of.name}: ${typeText(of.type!)};`;
    case ReflectionKind.TypeAlias:
      return `type ${of.name} = ${typeText(of.type!)};`;
    default:
      return `interface ${of.name} ${members(of)}`;
  }
}

const signature = ({ parameters = [], type }: SignatureReflection, arrow: string): string => {
  const list = parameters.map((p) => {
    const isOptional = p.flags.isOptional || p.defaultValue !== undefined;
    return `${nameOf(p)}${isOptional ? "?" : ""}: ${typeText(p.type!)}`;
  });
  return `(${list.join(", ")})${arrow}${typeText(type!)}`;
};

/** One that is taken apart where it comes in is called after its type. */
const nameOf = ({ name, type }: ParameterReflection): string =>
  name === "__namedParameters" ? /^\w/.exec(String(type))![0].toLowerCase() + String(type).slice(1) : name;

/** The members of an interface or of an object, each under its comment. */
function members(of: DeclarationReflection): string {
  const lines = (of.children ?? []).flatMap((member) => {
    const { isReadonly, isOptional } = member.flags;
    const comment = prose(member.comment);
    const head = `${isReadonly ? "readonly " : ""}${member.name}${isOptional ? "?" : ""}`;
    return [
      ...(comment === "" ? [] : [`/** ${comment.replace(/\n/g, "\n * ")} */`]),
      `${head}: ${typeText(member.type!)};`,
    ];
  });
  return lines.length === 0 ? "{}" : `{\n${indented(lines.join("\n"))}\n}`;
}

const indented = (text: string): string => text.replace(/^/gm, "  ");

/** Types as they are written; objects with the comments on their members. */
function typeText(type: SomeType): string {
  if (type.type !== "reflection") return type.toString().replaceAll("<ArrayBufferLike>", "");
  const { declaration: of } = type;
  if (of.signatures) return signature(of.signatures[0]!, " => ");
  return of.children ? members(of) : type.toString();
}
