// C as a tree. Names are symbols until the file is printed (`names.ts`), parentheses and layout come from `print.ts`, and
// what a piece of code uses is asked of its tree (`uses.ts`): nobody reads C text again.
import type { Doc } from "../support/layout.ts";

/** A type as it stands in declarations and casts, with how a variable of it is kept; `const` is about what a pointer points to. */
export interface CType {
  readonly name: string;
  readonly const?: true;
  readonly volatile?: true;
  readonly static?: true;
  readonly pointer?: true;
  /** Nothing else points to what this pointer does. */
  readonly restrict?: true;
}

/** `local`, `parameter`, `array` and `kernel` get their final name with the file; all others have theirs. */
export type SymbolKind =
  "local" | "parameter" | "array" | "kernel" | "given" | "macro" | "library" | "intrinsic" | "helper";

/** An identity that C code refers to; two uses mean the same thing when they are of the same symbol. */
export interface CSymbol {
  readonly kind: SymbolKind;
  /** The name it has, or would like to have. */
  readonly name: string;
  /** The header that declares it. */
  readonly header?: string;
  /** Arrays and helpers: what the file must hold where it is used. Asked for once. */
  readonly definition?: () => CDefinition;
}

// Expressions

export type BinaryOperator =
  | ("*" | "/" | "%" | "+" | "-" | "<<" | ">>")
  | ("<" | ">" | "<=" | ">=" | "==" | "!=")
  | ("&" | "^" | "|" | "&&" | "||");

export interface CLiteral {
  readonly kind: "literal";
  /** Finite; a bigint where `type` is `int64_t`. */
  readonly value: number | bigint;
  readonly type: "int" | "int64_t" | "float";
  readonly hex?: true;
}

export type CExpr =
  | { readonly kind: "use"; readonly symbol: CSymbol }
  | CLiteral
  /** A string. */
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "call"; readonly callee: CSymbol; readonly args: readonly CExpr[] }
  | { readonly kind: "index"; readonly base: CExpr; readonly index: CExpr }
  | { readonly kind: "unary"; readonly op: "-"; readonly arg: CExpr }
  | { readonly kind: "binary"; readonly op: BinaryOperator; readonly left: CExpr; readonly right: CExpr }
  | { readonly kind: "cast"; readonly type: CType; readonly arg: CExpr }
  | {
      readonly kind: "conditional";
      readonly test: CExpr;
      readonly then: CExpr;
      readonly otherwise: CExpr;
    }
  /** The value of an array or structure, in declarations only. */
  | { readonly kind: "list"; readonly items: readonly CExpr[] };

// Statements

export type AssignmentOperator = "=" | "+=" | "-=" | "*=" | "/=";

export type CStmt =
  | {
      readonly kind: "declare";
      readonly symbol: CSymbol;
      readonly type: CType;
      /** Of arrays, outermost first. */
      readonly sizes?: readonly number[];
      readonly value?: CExpr;
    }
  | { readonly kind: "assign"; readonly to: CExpr; readonly op: AssignmentOperator; readonly value: CExpr }
  | { readonly kind: "evaluate"; readonly value: CExpr }
  /** `for (type variable = from; test; variable op by) body`; a body that is one statement and no list stands on the same line. */
  | {
      readonly kind: "for";
      readonly variable: CSymbol;
      readonly type: CType;
      readonly from: CExpr;
      readonly test: CExpr;
      readonly step: { readonly op: AssignmentOperator; readonly by: CExpr };
      readonly body: CCode;
    }
  | { readonly kind: "if"; readonly test: CExpr; readonly then: CCode; readonly otherwise?: CCode }
  /** `for (;;) body`: left by a break. */
  | { readonly kind: "forever"; readonly body: CCode }
  /** `note` stands behind the opening brace. */
  | { readonly kind: "block"; readonly body: CCode; readonly note?: string }
  | { readonly kind: "break" }
  | { readonly kind: "return"; readonly value?: CExpr }
  /** `about`: what the statements after it compute, up to the next comment that says; nothing known where that is empty. */
  | { readonly kind: "comment"; readonly text: string; readonly about?: readonly object[] }
  /** One of the two, chosen by the preprocessor: `macro` is 1 where the vector code is compiled. */
  | { readonly kind: "paths"; readonly macro: string; readonly vector: CCode; readonly portable: CCode };

/** Statements in order; lists in lists stand for their statements. */
export type CCode = CStmt | readonly CCode[];

// What stands at the level of a file

export interface CParameter {
  readonly symbol: CSymbol;
  readonly type: CType;
}

export interface CFunction {
  readonly kind: "function";
  readonly symbol: CSymbol;
  /** `static`, `static inline`, or nothing where others call it. */
  readonly linkage: "" | "static" | "static inline";
  readonly result: CType;
  readonly params: readonly CParameter[];
  readonly body: CCode;
  readonly comment?: string;
  /** All that it computes. */
  readonly about?: readonly object[];
}

/** A constant array. */
export interface CArray {
  readonly kind: "array";
  readonly symbol: CSymbol;
  readonly type: CType;
  readonly length: number;
  readonly element: (i: number) => CExpr;
  readonly comment?: string;
  /** A macro that says how it is linked, of one that stands in another file. */
  readonly linkage?: string;
}

/** A helper whose body is written text, which nobody reads: what it uses is said beside it. */
export interface CWritten {
  readonly kind: "written";
  readonly text: Doc;
  readonly uses: readonly CSymbol[];
  /** Whether it computes with floats. */
  readonly floats: boolean;
}

export type CDefinition = CFunction | CArray | CWritten;
