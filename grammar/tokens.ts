// The words of the language. The lexer knows shapes only; which word names an op or opens a region depends on
// where it stands, and `structure.ts` decides that between lexer and parser.
import { createToken, EOF, Lexer, type IToken, type ITokenConfig, type TokenType } from "chevrotain";

/** Stands where a constant's payload was cut out of the text. No byte of a file decodes to it. */
export const payloadMark = "\uE000";

/** Any token but a bracket: what free text between brackets is made of. */
export const Loose = createToken({ name: "Loose", pattern: Lexer.NA, label: "a text" });

const all: TokenType[] = [];

/** True for a token with one spelling, which is its label. Other labels are a phrase that begins with an article. */
export const hasOneSpelling = (type: TokenType): boolean => !/^an? /.test(type.LABEL ?? "a ");

function token(
  name: string,
  label: string,
  pattern: ITokenConfig["pattern"],
  more: Partial<ITokenConfig> = {},
) {
  const type = createToken({ name, label, pattern: pattern!, ...more });
  all.push(type);
  return type;
}

const loose = (
  name: string,
  label: string,
  pattern: ITokenConfig["pattern"],
  more: Partial<ITokenConfig> = {},
) => token(name, label, pattern, { categories: [Loose], line_breaks: false, ...more });

type Scan = (text: string, offset: number, matched: IToken[]) => RegExpExecArray | null;

const match = (text: string, from: number, to: number) =>
  (to > from ? [text.slice(from, to)] : null) as RegExpExecArray | null;

/**
 * Offset after the quoted string at `offset`; -1 when it does not end on its line. A loop, since regular
 * expressions with alternatives overflow the stack on long strings.
 */
function endOfString(text: string, offset: number): number {
  for (let i = offset + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c === 10) return -1;
    if (c === 92) i++;
  }
  return -1;
}

const scanString: Scan = (text, at) =>
  text.charCodeAt(at) === 34 ? match(text, at, endOfString(text, at)) : null;

const bareSymbol = /@[A-Za-z_][\w$.]*/y;
const scanSymbol: Scan = (text, at) => {
  if (text.charCodeAt(at) !== 64) return null;
  if (text.charCodeAt(at + 1) === 34) return match(text, at, endOfString(text, at + 1));
  bareSymbol.lastIndex = at;
  return bareSymbol.exec(text);
};

// `2x3x` would otherwise read as an integer and a word, and `0x8x` as a hexadecimal number.
const dimensions = /(?:(?:\d+|[?*])\s*x\s*)+/y;
const scanDimensions: Scan = (text, at, matched) => {
  const n = matched.length;
  if (matched[n - 1]?.tokenType !== LAngle || matched[n - 2]?.image !== "tensor") return null;
  dimensions.lastIndex = at;
  return dimensions.exec(text);
};

const digits = [..."0123456789"];

token("WhiteSpace", "a blank", /[ \t\r\n]+/, { group: Lexer.SKIPPED, line_breaks: true });
token("Comment", "a comment", /\/\/[^\n]*/, { group: Lexer.SKIPPED });
export const ResourceOpen = token("ResourceOpen", "{-#", "{-#");
export const ResourceClose = token("ResourceClose", "#-}", "#-}");
loose("Comparison", "a comparison", /[<>=]=|=>/);
export const Arrow = loose("Arrow", "->", "->");
export const Str = loose("Str", "a string", scanString, { start_chars_hint: ['"'] });
export const BrokenStr = loose("BrokenStr", "a string", /"[^\n]*/, { categories: [Str, Loose] });
export const Value = loose("Value", "a %value", /%(?:\d+|[A-Za-z$._-][\w$.-]*)(?:#\d+)?/);
export const Symbol = loose("Symbol", "a @symbol", scanSymbol, { start_chars_hint: ["@"] });
export const LabelName = loose("LabelName", "a ^label", /\^(?:\d+|[A-Za-z$._-][\w$.-]*)/);
export const Hash = loose("Hash", "a #attribute", /#(?:\d+|[A-Za-z$._-][\w$.-]*)/);
export const Bang = loose("Bang", "a !type", /![A-Za-z$._][\w$.-]*/);
export const Dims = loose("Dims", "a shape", scanDimensions, {
  start_chars_hint: [...digits, "?", "*"],
  line_breaks: true,
});
export const Float = loose("Float", "a number", /-?\d+\.\d*(?:[eE][+-]?\d+)?/);
export const Int = loose("Int", "an integer", /-?(?:0x[0-9a-fA-F]+|\d+)/);
// The types that fill most of a model's text, as one token each.
export const PlainTensor = loose("PlainTensor", "a tensor type", /tensor<(?:(?:\d+|\?)x)*[a-z]\w*>/);
export const Word = loose("Word", "a word", /[A-Za-z_][\w$.]*/);
export const Payload = loose("Payload", "a list of values", payloadMark);
export const LParen = token("LParen", "(", "(");
export const RParen = token("RParen", ")", ")");
export const LBrace = token("LBrace", "{", "{");
export const RBrace = token("RBrace", "}", "}");
export const LSquare = token("LSquare", "[", "[");
export const RSquare = token("RSquare", "]", "]");
export const LAngle = token("LAngle", "<", "<");
export const RAngle = token("RAngle", ">", ">");
export const Comma = loose("Comma", ",", ",");
export const DoubleColon = loose("DoubleColon", "::", "::");
export const Colon = loose("Colon", ":", ":");
export const Equals = loose("Equals", "=", "=");
// Everything else is a token too, so that the lexer never fails and the parser says what it expected instead.
loose("Other", "a character", /[\u0000-\uFFFF]/);

// Given by `structure.ts`, never by the lexer.
const placed = (name: string, label: string, also: TokenType[] = []) =>
  token(name, label, Lexer.NA, { categories: also });

export const Module = placed("Module", "module");
export const Func = placed("Func", "func.func");
export const Visibility = placed("Visibility", "a visibility");
export const Attributes = placed("Attributes", "attributes");
export const Return = placed("Return", "return");
export const OpName = placed("OpName", "an operation");
export const OpString = placed("OpString", "a quoted operation");
/** Of an op whose regions stand in its custom form: `tosa.cond_if`. */
export const ControlName = placed("ControlName", "an operation with regions");
/** Of an op of another dialect, quoted or not. */
export const ForeignName = placed("ForeignName", "an operation of another dialect");
export const Label = placed("Label", "a block label");
export const Def = placed("Def", "a %value definition");
export const AttrDef = placed("AttrDef", "an #alias definition");
export const TypeDef = placed("TypeDef", "a !alias definition");
/** Never in a text: what the parser misses where a statement does not end when it could. */
export const Boundary = placed("Boundary", "a boundary");
export const RegionOpen = placed("RegionOpen", "{");
export const RegionClose = placed("RegionClose", "}");
export const Loc = placed("Loc", "loc", [Loose]);
export const Tensor = placed("Tensor", "tensor", [Loose]);
export const Dense = placed("Dense", "dense", [Loose]);
export const DenseResource = placed("DenseResource", "dense_resource", [Loose]);
export const ArrayWord = placed("ArrayWord", "array", [Loose]);

/** What may stand after a whole statement. */
export const boundaries: ReadonlySet<TokenType> = new Set([
  ...[Module, Func, Return, OpName, OpString, ControlName, ForeignName, Label, Def, AttrDef, TypeDef],
  ...[ResourceOpen, RegionClose, EOF],
]);

export const vocabulary: readonly TokenType[] = [Loose, ...all];

/** Chevrotain checks the patterns on request: a test asks for it. */
export const lexerOf = ({ validate = false } = {}): Lexer =>
  new Lexer([...vocabulary], {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
    recoveryEnabled: true,
    skipValidations: !validate,
  });

export const lexer = lexerOf();
