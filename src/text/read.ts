// TOSA text to a model. Reports as many mistakes as it can find and still returns what it understood.
import type { FileCstNode, GenericOpCstNode, ModuleCstNode, StatementCstNode } from "../../grammar/cst.ts";
import { parse, type Mistake } from "../../grammar/parse.ts";
import type { Attributes } from "../ir/attributes.ts";
import type { Func, Model, Module } from "../ir/graph.ts";
import type { Dialect } from "../ir/record.ts";
import type { Diagnostic, Source, Span } from "../support/diagnostics.ts";
import { readAttribute, readDictionary } from "./attributes.ts";
import { emptyBlock, readStatement, unreadable, type Block } from "./blocks.ts";
import { endOf, nodeSpan, report, spanOf, startOf, type Context } from "./context.ts";
import { functionNames, readFunction, readGenericFunction } from "./functions.ts";
import { locationAliases, optionalLocation } from "./locations.ts";
import { Mistakes } from "./mistakes.ts";
import { stringValue, symbolName } from "./names.ts";
import { isKnown } from "./operations.ts";
import { cutPayloads } from "./payloads.ts";
import { readBlobs } from "./resources.ts";
import { Scope } from "./scope.ts";
import { byteOrderMark, sniff } from "./sniff.ts";
import { readType } from "./types.ts";
import { looksOlder } from "./upgrade.ts";

export interface ReadOptions {
  /** Keep operations that the dialect does not know, instead of reporting them. */
  readonly allowUnregistered?: boolean;
}

export interface Reading {
  /** What was understood; undefined when the file is not MLIR text at all. */
  readonly model: Model | undefined;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a model. Never throws, whatever the bytes are. */
export function read(source: Source, dialect: Dialect, options: ReadOptions = {}): Reading {
  const foreign = sniff(source);
  if (foreign) return { model: undefined, diagnostics: [foreign] };
  const mark = byteOrderMark(source);
  const skeleton = cutPayloads(mark ? blankMark(source.bytes) : source.bytes);
  const { tree, mistakes } = parse(skeleton.text);
  const place = { source, skeleton };
  const c: Context = {
    ...place,
    dialect,
    allowUnregistered: options.allowUnregistered ?? false,
    older: looksOlder(skeleton.text),
    diagnostics: mark ? [mark] : [],
    errors: 0,
    suggestions: 200_000,
    mistakes: new Mistakes(mistakes),
    typeAliases: new Map(),
    attributeAliases: new Map(),
    locationAliases: tree ? locationAliases(place, tree) : new Map(),
    locations: new Map(),
    blobs: tree ? readBlobs(place, tree) : new Map(),
    functions: new Set(functionNames(skeleton.text)),
    unread: new Set(),
    types: new Map(),
  };
  const model = tree && readFile(c, tree);
  for (const mistake of c.mistakes.kept()) reportMistake(c, mistake);
  return { model, diagnostics: c.diagnostics.sort(byPlace) };
}

/** The text without its byte-order mark, at the same offsets. */
function blankMark(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(32, 0, 3);
  return copy;
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => (a.at?.start ?? 0) - (b.at?.start ?? 0);

const helpFor: Readonly<Partial<Record<Mistake["code"], string>>> = {
  "unterminated-string": "a string ends on the line it starts on; write \\0A for a line end in it",
  nesting: "is this file what you meant to compile?",
};

function reportMistake(c: Context, { code, message, start, end }: Mistake): void {
  report(c, spanOf(c, start, end), `syntax/${code}`, message, { help: helpFor[code] });
}

/** What stands at the top: of the file, or of one of its modules. */
interface Top {
  name: string | undefined;
  attributes: Attributes;
  /** All functions of the file, and all modules but the outermost when there is one only. */
  readonly funcs: Func[];
  readonly modules: Module[];
  /** Undefined for the file and its outermost module. */
  readonly own: Module | undefined;
  /** What stands beside the functions. */
  readonly block: Block;
  readonly seen: Map<string, Span | undefined>;
  /** True while the next module may be the model's own: nothing else stands beside it. */
  isAlone: boolean;
  strays: number;
}

function readFile(c: Context, file: FileCstNode): Model {
  const top: Top = {
    name: undefined,
    attributes: {},
    funcs: [],
    modules: [],
    own: undefined,
    block: emptyBlock(new Scope()),
    seen: new Map(),
    isAlone: false,
    strays: 0,
  };
  const statements = file.children.statement ?? [];
  top.isAlone = statements.filter(isContent).length === 1;
  readTop(c, top, statements, c.skeleton.text.length);
  const { name, attributes, funcs, block, modules } = top;
  return {
    ...{ source: c.source, name, attributes, funcs },
    ...(block.ops.length > 0 && { ops: block.ops }),
    ...(modules.length > 0 && { modules }),
  };
}

function readTop(c: Context, top: Top, statements: readonly StatementCstNode[], end: number): void {
  statements.forEach((statement, i) => {
    const next = statements[i + 1];
    readTopStatement(c, top, statement, next ? startOf(next) : end);
  });
}

function readTopStatement(c: Context, top: Top, node: StatementCstNode, end: number): void {
  const { func, module, typeAlias, attributeAlias, resources, operation } = node.children;
  if (func?.[0]?.children.Func) return addFunction(c, top, readFunction(c, func[0]));
  if (module?.[0]?.children.Module) return readModule(c, top, module[0]);
  const generic = operation?.[0]?.children.genericOp?.[0];
  const name = generic?.children.OpString && stringValue(c, generic.children.OpString[0]!);
  if (generic && name === "builtin.module") return readGenericModule(c, top, generic, end);
  if (c.mistakes.settle(startOf(node), end)) return void unreadable(c, startOf(node), end);
  if (generic && name === "func.func") {
    const location = optionalLocation(c, operation?.[0]?.children.location);
    return addFunction(c, top, readGenericFunction(c, generic, location));
  }
  if (typeAlias) return defineType(c, typeAlias[0]!.children.TypeDef[0]!.image, node);
  if (attributeAlias) return defineAttribute(c, attributeAlias[0]!.children.AttrDef[0]!.image, node);
  if (resources) return;
  if (mayBeOnTop(node)) readStatement(c, top.block, node, end, true);
  else outside(c, top, node);
}

/** Variables, and whatever other dialects put there. */
function mayBeOnTop({ children: { operation, binding } }: StatementCstNode): boolean {
  const op = (operation?.[0] ?? binding?.[0]?.children.operation[0])?.children;
  const name = op?.customOp?.[0]?.children.OpName[0] ?? op?.genericOp?.[0]?.children.OpString[0];
  return op?.foreignOp !== undefined || /^"?tosa\.variable"?$/.test(name?.image ?? "");
}

/** Reported once: a body that lost its function has many operations. Those that could stand nowhere are reported as such. */
function outside(c: Context, top: Top, node: StatementCstNode): void {
  const { operation, binding } = node.children;
  const op = operation?.[0] ?? binding?.[0]?.children.operation[0];
  if (op && !isKnown(c, op)) return;
  if (top.strays++ > 0) return;
  const help = "operations stand in the body of a func.func";
  report(c, nodeSpan(c, node), "syntax/outside-function", "this stands outside of any function", { help });
}

function addFunction(c: Context, top: Top, func: Func | undefined): void {
  if (!func) return;
  const first = top.seen.get(func.name);
  if (first && func.span) {
    const notes = [{ message: "it is defined here first", at: first }];
    report(c, func.span, "func/redefinition", `@${func.name} is defined twice`, { notes });
  }
  top.seen.set(func.name, func.span);
  top.funcs.push(top.own ? { ...func, module: top.own } : func);
}

const isContent = ({ children }: StatementCstNode): boolean =>
  !children.typeAlias && !children.attributeAlias && !children.resources;

function readModule(c: Context, top: Top, { children: m }: ModuleCstNode): void {
  const region = m.region?.[0];
  const head = region ? startOf(region) : endOf({ name: "", children: {} });
  const broken = c.mistakes.settle(m.Module[0]!.startOffset, head);
  const dictionary = broken ? undefined : m.attributesClause?.[0]?.children.dictionary[0];
  const inner = entered(
    top,
    m.Symbol && symbolName(c, m.Symbol[0]!),
    dictionary ? readDictionary(c, dictionary) : {},
  );
  const close = region?.children.RegionClose?.[0]?.startOffset ?? c.skeleton.text.length;
  readTop(c, inner, region?.children.statement ?? [], close);
}

/** `"builtin.module"() <{sym_name = "m"}> ({ ... }) {tf.v} : () -> ()` */
function readGenericModule(c: Context, top: Top, { children: g }: GenericOpCstNode, end: number): void {
  const dictionaries = [g.properties?.[0]?.children.dictionary[0], g.dictionary?.[0]];
  const [properties, discardable] = dictionaries.map((d) => (d ? readDictionary(c, d) : {}));
  const { sym_name, ...attributes }: Attributes = { ...properties, ...discardable };
  const inner = entered(top, sym_name?.kind === "string" ? sym_name.value : undefined, attributes);
  readTop(c, inner, g.regions?.[0]?.children.region[0]?.children.statement ?? [], end);
}

/** The inside of a module: of the model's own, or of a further one. */
function entered(top: Top, name: string | undefined, attributes: Attributes): Top {
  if (top.isAlone) {
    top.isAlone = false;
    return Object.assign(top, { name, attributes });
  }
  const block = emptyBlock(new Scope());
  const own: Module = { name, attributes, ops: block.ops, parent: top.own };
  top.modules.push(own);
  return { ...top, name, attributes, own, block, seen: new Map() };
}

function defineType(c: Context, name: string, { children }: StatementCstNode): void {
  const node = children.typeAlias![0]!;
  if (c.typeAliases.has(name)) report(c, nodeSpan(c, node), "type/redefinition", `${name} is defined twice`);
  const type = readType(c, node.children.type[0]!);
  c.typeAliases.set(name, type);
}

function defineAttribute(c: Context, name: string, { children }: StatementCstNode): void {
  const node = children.attributeAlias![0]!;
  if (c.attributeAliases.has(name))
    report(c, nodeSpan(c, node), "attribute/redefinition", `${name} is defined twice`);
  c.attributeAliases.set(name, readAttribute(c, node.children.attribute[0]!));
}
