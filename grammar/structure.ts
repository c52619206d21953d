// Between lexer and parser: one pass over the tokens that pairs brackets and finds out where statements start.
// MLIR has no end-of-statement mark. Knowing the starts makes the grammar LL(1), and lets the parser resume at the
// next statement, in the same region, after a mistake.
import { createTokenInstance, type IToken, type TokenType } from "chevrotain";
import * as t from "./tokens.ts";

export const nestingLimit = 256;

/** What is wrong with the brackets of a text. */
export type BracketProblem =
  | { readonly kind: "too-deep"; readonly token: IToken }
  | { readonly kind: "unclosed"; readonly token: IToken }
  | { readonly kind: "unopened"; readonly token: IToken };

interface Frame {
  readonly open: IToken;
  readonly close: TokenType;
  /** `region`: holds statements. `free`: a brace outside the subset. `list`: any other bracket. */
  readonly kind: "region" | "free" | "list";
  /** How many bodies are still to come after this one. */
  readonly bodies: number;
}

const closers = new Map<TokenType, TokenType>([
  [t.LParen, t.RParen],
  [t.LBrace, t.RBrace],
  [t.LSquare, t.RSquare],
  [t.LAngle, t.RAngle],
  [t.ResourceOpen, t.ResourceClose],
]);
const isCloser = new Set(closers.values());

/** Words that mean more than themselves among statements. */
const statementWords = new Map<string, TokenType>([
  ["module", t.Module],
  ["builtin.module", t.Module],
  ["func.func", t.Func],
  ["func", t.Func],
  ["return", t.Return],
  ["func.return", t.Return],
  ["call", t.OpName],
  ["tosa.cond_if", t.ControlName],
  ["tosa.while_loop", t.ControlName],
  ["attributes", t.Attributes],
  ["public", t.Visibility],
  ["private", t.Visibility],
  ["nested", t.Visibility],
]);

/** How many bodies follow the words that have them. */
const bodiesOf = new Map<TokenType, number>([
  [t.Module, 1],
  [t.Func, 1],
  [t.ControlName, 2],
]);

const aliasDefinitions = new Map<TokenType, TokenType>([
  [t.Hash, t.AttrDef],
  [t.Bang, t.TypeDef],
]);

/** What a type or a body ends with. */
const ends = new Set<TokenType>([t.PlainTensor, t.RAngle, t.RParen, t.RBrace]);

/** Words that mean more than themselves before a `<`. */
const angleWords = new Map<string, TokenType>([
  ["tensor", t.Tensor],
  ["dense", t.Dense],
  ["dense_resource", t.DenseResource],
  ["array", t.ArrayWord],
]);

/** Ops that the grammar has sentences for. */
const ownName = /^(?:tosac?\..*|builtin\.module|func\.(?:func|call)|arith\.constant)$/;
/** In quotes also what ends a region, whatever its dialect. */
const terminator = /^(?:.*\.)?(?:return|yield)$/;

/** What the constants begin with that `arith.constant` shares with `tosa.const`. */
const isTensorLiteral = ({ tokenType, image }: IToken): boolean =>
  tokenType === t.Hash || image === "dense" || image === "dense_resource";

/** Pairs the brackets and gives words their meaning by place. The tokens are changed in place. */
export function structure(tokens: IToken[], text: string): { tokens: IToken[]; problems: BracketProblem[] } {
  const pass = new Structure(tokens, text);
  for (let i = 0; i < tokens.length && !pass.tooDeep; i++) pass.step(i);
  pass.finish();
  return { tokens: pass.kept, problems: pass.problems };
}

class Structure {
  readonly kept: IToken[] = [];
  readonly problems: BracketProblem[] = [];
  tooDeep = false;
  private readonly stack: Frame[] = [];
  /** How many of the next braces that are no attribute dictionary open bodies: one after `module` or `func.func`. */
  private bodies = 0;
  /** True in a statement of another dialect: only a statement that cannot be part of it ends it. */
  private foreign = false;
  private readonly tokens: readonly IToken[];
  private readonly text: string;

  constructor(tokens: readonly IToken[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  step(i: number): void {
    const token = this.tokens[i]!;
    // The lexer counts no lines, which makes it faster, and then leaves ends to others.
    token.endOffset = token.startOffset + token.image.length - 1;
    const close = closers.get(token.tokenType);
    if (close) this.open(token, close, i);
    else if (isCloser.has(token.tokenType)) return this.close(token);
    else if (token.tokenType === t.Word) this.word(token, i);
    else if (token.tokenType === t.Equals) this.definition(i);
    else if (this.amongStatements()) this.start(token, i);
    this.kept.push(token);
  }

  finish(): void {
    if (this.tooDeep) return;
    const at = this.text.length;
    for (const frame of this.stack.reverse()) {
      this.problems.push({ kind: "unclosed", token: frame.open });
      const type = frame.kind === "region" ? t.RegionClose : frame.close;
      this.kept.push(createTokenInstance(type, "", at, at - 1, NaN, NaN, NaN, NaN));
    }
  }

  private amongStatements(): boolean {
    const top = this.stack.at(-1);
    return top === undefined || top.kind === "region";
  }

  private type(i: number): TokenType | undefined {
    return this.tokens[i]?.tokenType;
  }

  private open(token: IToken, close: TokenType, i: number): void {
    if (this.stack.length >= nestingLimit) {
      this.tooDeep = true;
      this.problems.push({ kind: "too-deep", token });
      return;
    }
    const kind = token.tokenType === t.LBrace ? this.braceKind(i) : "list";
    this.stack.push({ open: token, close, kind, bodies: Math.max(0, this.bodies - 1) });
    if (kind !== "region") return;
    retype(token, t.RegionOpen);
    this.begin(false);
  }

  /** A region is a body of `module` or `func.func`, or stands in the `({ ... }, { ... })` of a generic op. */
  private braceKind(i: number): Frame["kind"] {
    const before = this.type(i - 1);
    if (this.foreign || this.stack.at(-1)?.kind === "free") return "free";
    if (this.amongStatements() && this.bodies > 0 && before !== t.Attributes) return "region";
    if (before === t.LParen || (before === t.Comma && this.type(i - 2) === t.RegionClose)) return "region";
    return this.looksLikeDictionary(i) ? "list" : "free";
  }

  private looksLikeDictionary(i: number): boolean {
    if (this.type(i + 1) === t.RBrace) return true;
    const after = this.type(i + 2);
    const key = this.type(i + 1) === t.Word || this.type(i + 1) === t.Str;
    return key && (after === t.Equals || after === t.Comma || after === t.RBrace || after === t.Colon);
  }

  private close(token: IToken): void {
    const depth = this.matching(token.tokenType);
    if (depth < 0) {
      this.problems.push({ kind: "unopened", token });
      return;
    }
    while (this.stack.length - 1 > depth) this.dropUnclosed();
    const frame = this.stack.pop()!;
    if (frame.kind === "region") {
      retype(token, t.RegionClose);
      this.begin(false, frame.bodies);
    }
    this.kept.push(token);
  }

  /** Index of the innermost frame that `type` closes, without leaving a region except by its own brace. */
  private matching(type: TokenType): number {
    for (let k = this.stack.length - 1; k >= 0; k--) {
      if (this.stack[k]!.close === type) return k;
      if (this.stack[k]!.kind === "region") return -1;
    }
    return -1;
  }

  private dropUnclosed(): void {
    this.problems.push({ kind: "unclosed", token: this.stack.pop()!.open });
  }

  private word(token: IToken, i: number): void {
    const next = this.type(i + 1);
    const special = next === t.LAngle ? angleWords.get(token.image) : undefined;
    if (special) return retype(token, special);
    if (token.image === "loc" && next === t.LParen) return retype(token, t.Loc);
    const meaning = statementWords.get(token.image);
    if (meaning === t.Return || meaning === t.Func) this.closeForgotten(i);
    if (this.amongStatements()) this.statementWord(token, meaning ?? this.opName(token, i), i);
  }

  /** Names of ops have a dot in them. */
  private opName(token: IToken, i: number): TokenType | undefined {
    if (!token.image.includes(".")) return undefined;
    const next = this.tokens[i + 1];
    const isConstant = token.image !== "arith.constant" || (next !== undefined && isTensorLiteral(next));
    return ownName.test(token.image) && isConstant ? t.OpName : t.ForeignName;
  }

  private statementWord(token: IToken, type: TokenType | undefined, i: number): void {
    if (type === undefined) return;
    const beginsNothing = type === t.Attributes || type === t.Visibility;
    if (this.foreign && (beginsNothing || (type !== t.Return && !this.beginsLine(i)))) return;
    retype(token, type);
    if (beginsNothing) return;
    this.begin(type === t.ForeignName, bodiesOf.get(type) ?? 0);
  }

  /** A statement begins. */
  private begin(foreign: boolean, bodies = 0): void {
    this.foreign = foreign;
    this.bodies = bodies;
  }

  private start(token: IToken, i: number): void {
    if (this.foreign && !this.beginsLine(i)) return;
    if (token.tokenType === t.LabelName) {
      retype(token, t.Label);
      this.begin(false);
    }
    if (token.tokenType === t.Str && this.type(i + 1) === t.LParen) {
      const name = token.image.slice(1, -1);
      const foreign = !ownName.test(name) && !terminator.test(name);
      retype(token, foreign ? t.ForeignName : t.OpString);
      this.begin(foreign);
    }
  }

  /** At an equals sign: what stands before it defines something. */
  private definition(i: number): void {
    const before = this.tokens[i - 1];
    const alias = before && aliasDefinitions.get(before.tokenType);
    if (alias && this.amongStatements()) return this.defines(before, alias);
    const first = this.firstDefined(i - 1);
    if (first === undefined || (this.foreign && !this.mayDefine(first))) return;
    this.closeForgotten(first);
    if (!this.amongStatements()) return;
    this.defines(this.tokens[first]!, t.Def);
  }

  private defines(token: IToken, type: TokenType): void {
    retype(token, type);
    this.begin(false);
  }

  /** In a statement of another dialect `%i =` may be a part of it, as in loops: on a line of its own, or after a type, it is not. */
  private mayDefine(first: number): boolean {
    const before = this.type(first - 1);
    return this.beginsLine(first) || (before !== undefined && ends.has(before));
  }

  /** Walks back over `%a:2, %b` from its last token. */
  private firstDefined(last: number): number | undefined {
    let i = last;
    for (;;) {
      if (this.type(i) === t.Int && this.type(i - 1) === t.Colon) i -= 2;
      if (this.type(i) !== t.Value) return undefined;
      if (this.type(i - 1) !== t.Comma) return i;
      i -= 2;
    }
  }

  /** A statement that begins a line inside a list means that brackets before it were never closed. */
  private closeForgotten(i: number): void {
    if (this.amongStatements() || !this.beginsLine(i)) return;
    let outer = this.stack.length;
    while (outer > 0 && this.stack[outer - 1]!.kind === "list") outer--;
    if (outer > 0 && this.stack[outer - 1]!.kind === "free") return;
    while (this.stack.length > outer) this.dropUnclosed();
  }

  private beginsLine(i: number): boolean {
    const end = this.tokens[i - 1]?.endOffset;
    return end === undefined || this.text.slice(end + 1, this.tokens[i]!.startOffset).includes("\n");
  }
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
}
