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
  ["attributes", t.Attributes],
  ["public", t.Visibility],
  ["private", t.Visibility],
  ["nested", t.Visibility],
]);

/** Words that mean more than themselves before a `<`. */
const angleWords = new Map<string, TokenType>([
  ["tensor", t.Tensor],
  ["dense", t.Dense],
  ["dense_resource", t.DenseResource],
  ["array", t.ArrayWord],
]);

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
  /** True after `module` or `func.func`: the next brace that is no attribute dictionary opens its body. */
  private bodyNext = false;
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
    if (kind === "region") {
      retype(token, t.RegionOpen);
      this.bodyNext = false;
    }
    this.stack.push({ open: token, close, kind });
  }

  /** A region is a body of `module` or `func.func`, or stands in the `({ ... }, { ... })` of a generic op. */
  private braceKind(i: number): Frame["kind"] {
    const before = this.type(i - 1);
    if (this.amongStatements() && this.bodyNext && before !== t.Attributes) return "region";
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
    if (this.stack.pop()!.kind === "region") retype(token, t.RegionClose);
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
    if (this.amongStatements()) this.statementWord(token, meaning);
  }

  private statementWord(token: IToken, meaning: TokenType | undefined): void {
    const type = meaning ?? (token.image.includes(".") ? t.OpName : undefined);
    if (type) retype(token, type);
    if (type === t.Module || type === t.Func) this.bodyNext = true;
    else if (type === t.OpName || type === t.Return) this.bodyNext = false;
  }

  private start(token: IToken, i: number): void {
    if (token.tokenType === t.LabelName) retype(token, t.Label);
    if (token.tokenType === t.Str && this.type(i + 1) === t.LParen) {
      retype(token, t.OpString);
      this.bodyNext = false;
    }
  }

  /** At an equals sign: what stands before it defines something. */
  private definition(i: number): void {
    const before = this.tokens[i - 1];
    if (before?.tokenType === t.Hash && this.amongStatements()) return retype(before, t.AttrDef);
    if (before?.tokenType === t.Bang && this.amongStatements()) return retype(before, t.TypeDef);
    const first = this.firstDefined(i - 1);
    if (first === undefined) return;
    this.closeForgotten(first);
    if (!this.amongStatements()) return;
    retype(this.tokens[first]!, t.Def);
    this.bodyNext = false;
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
