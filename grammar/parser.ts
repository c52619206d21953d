// The sentences of the language, as one rule each. A syntax tree (`cst.ts`) is all that comes out; meaning is given
// to it by whoever reads the tree.
import { CstParser, EMPTY_ALT, type CstNode, type TokenType } from "chevrotain";
import { LazyLookahead } from "./lookahead.ts";
import { messages } from "./messages.ts";
import * as t from "./tokens.ts";

export class TosaParser extends CstParser {
  /** Chevrotain checks the grammar for left recursion, ambiguities and the like on request: a test asks for it. */
  constructor({ validate = false } = {}) {
    super([...t.vocabulary], {
      recoveryEnabled: true,
      skipValidations: !validate,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: 2 }),
      maxLookahead: 2,
      nodeLocationTracking: "onlyOffset",
      errorMessageProvider: messages,
    });
    this.performSelfAnalysis();
  }

  // A mistake ends its statement and no more: guessing single tokens would only produce second mistakes.
  override canTokenTypeBeInsertedInRecovery(_: TokenType): boolean {
    return false;
  }

  override canTokenTypeBeDeletedInRecovery(_: TokenType): boolean {
    return false;
  }

  /**
   * A rule that passes its mistakes on to the one around it. The others begin with a word of their own and resume at
   * the next statement, keeping what they have read.
   */
  private part(name: string, body: () => void): () => CstNode {
    return this.RULE(name, body, { resyncEnabled: false });
  }

  file = this.RULE("file", () => {
    this.MANY(() => this.SUBRULE(this.statement));
  });

  statement = this.RULE("statement", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.binding) },
      { ALT: () => this.SUBRULE(this.operation) },
      { ALT: () => this.SUBRULE(this.module) },
      { ALT: () => this.SUBRULE(this.func) },
      { ALT: () => this.SUBRULE(this.label) },
      { ALT: () => this.SUBRULE(this.typeAlias) },
      { ALT: () => this.SUBRULE(this.attributeAlias) },
      { ALT: () => this.SUBRULE(this.resources) },
    ]);
    this.SUBRULE(this.end);
  });

  // Nothing is read here. Without it what follows a statement would be a mistake of the list of statements, from
  // which the parser resumes by recursion, once for each.
  end = this.part("end", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Boundary) },
      { GATE: () => t.boundaries.has(this.LA(1).tokenType), ALT: EMPTY_ALT() },
    ]);
  });

  region = this.RULE("region", () => {
    this.SUBRULE(this.open);
    this.MANY(() => this.SUBRULE(this.statement));
    this.CONSUME(t.RegionClose);
  });

  // A rule of its own, so that what stands before a body does not keep the body from being read.
  open = this.RULE("open", () => {
    this.CONSUME(t.RegionOpen);
  });

  module = this.RULE("module", () => {
    this.CONSUME(t.Module);
    this.OPTION(() => this.CONSUME(t.Symbol));
    this.OPTION1(() => this.SUBRULE(this.attributesClause));
    this.SUBRULE(this.region);
    this.OPTION2(() => this.SUBRULE(this.location));
  });

  func = this.RULE("func", () => {
    this.CONSUME(t.Func);
    this.SUBRULE(this.signature);
    this.OPTION(() => this.SUBRULE(this.region));
    this.OPTION1(() => this.SUBRULE(this.location));
  });

  // Resumes by itself, so that a mistake in it does not hide the body.
  signature = this.RULE("signature", () => {
    this.OPTION(() => this.CONSUME(t.Visibility));
    this.CONSUME(t.Symbol);
    this.CONSUME(t.LParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.param) });
    this.CONSUME(t.RParen);
    this.OPTION1(() => {
      this.CONSUME(t.Arrow);
      this.SUBRULE(this.resultList);
    });
    this.OPTION2(() => this.SUBRULE(this.attributesClause));
  });

  param = this.part("param", () => {
    this.OPTION(() => {
      this.CONSUME(t.Value);
      this.CONSUME(t.Colon);
    });
    this.SUBRULE(this.type);
    this.OPTION1(() => this.SUBRULE(this.dictionary));
    this.OPTION2(() => this.SUBRULE(this.location));
  });

  resultList = this.part("resultList", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.LParen);
          this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.param) });
          this.CONSUME(t.RParen);
        },
      },
      { ALT: () => this.SUBRULE(this.tensorType) },
      { ALT: () => this.SUBRULE(this.namedType) },
    ]);
  });

  attributesClause = this.part("attributesClause", () => {
    this.CONSUME(t.Attributes);
    this.SUBRULE(this.dictionary);
  });

  label = this.RULE("label", () => {
    this.CONSUME(t.Label);
    this.OPTION(() => {
      this.CONSUME(t.LParen);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.param) });
      this.CONSUME(t.RParen);
    });
    this.CONSUME(t.Colon);
  });

  typeAlias = this.RULE("typeAlias", () => {
    this.CONSUME(t.TypeDef);
    this.CONSUME(t.Equals);
    this.SUBRULE(this.type);
  });

  attributeAlias = this.RULE("attributeAlias", () => {
    this.CONSUME(t.AttrDef);
    this.CONSUME(t.Equals);
    this.SUBRULE(this.attribute);
  });

  binding = this.RULE("binding", () => {
    this.CONSUME(t.Def);
    this.OPTION(() => this.SUBRULE(this.pack));
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.SUBRULE(this.moreResults);
    });
    this.CONSUME(t.Equals);
    this.SUBRULE(this.operation);
  });

  pack = this.part("pack", () => {
    this.CONSUME(t.Colon);
    this.CONSUME(t.Int);
  });

  moreResults = this.part("moreResults", () => {
    this.CONSUME(t.Value);
    this.OPTION(() => this.SUBRULE(this.pack));
  });

  operation = this.RULE("operation", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.genericOp) },
      { ALT: () => this.SUBRULE(this.customOp) },
      { ALT: () => this.SUBRULE(this.controlOp) },
      { ALT: () => this.SUBRULE(this.foreignOp) },
      { ALT: () => this.SUBRULE(this.returnOp) },
    ]);
    this.OPTION(() => this.SUBRULE(this.location));
  });

  genericOp = this.RULE("genericOp", () => {
    this.CONSUME(t.OpString);
    this.CONSUME(t.LParen);
    this.OPTION(() => this.SUBRULE(this.operands));
    this.CONSUME(t.RParen);
    this.OPTION1(() => this.SUBRULE(this.properties));
    this.OPTION2(() => this.SUBRULE(this.regions));
    this.OPTION3(() => this.SUBRULE(this.dictionary));
    this.CONSUME(t.Colon);
    this.SUBRULE(this.functionType);
  });

  properties = this.part("properties", () => {
    this.CONSUME(t.LAngle);
    this.SUBRULE(this.dictionary);
    this.CONSUME(t.RAngle);
  });

  regions = this.part("regions", () => {
    this.CONSUME(t.LParen);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.region) });
    this.CONSUME(t.RParen);
  });

  customOp = this.RULE("customOp", () => {
    this.CONSUME(t.OpName);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.operands) },
        { ALT: () => this.SUBRULE(this.literal) },
        { ALT: () => this.SUBRULE(this.callee) },
      ]),
    );
    this.MANY(() => this.SUBRULE(this.clause));
    this.OPTION1(() => this.SUBRULE(this.dictionary));
    this.OPTION2(() => {
      this.CONSUME(t.Colon);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.type) });
    });
  });

  // `arith.constant dense<1> : tensor<4xi8>`
  literal = this.part("literal", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.denseAttribute) },
      { ALT: () => this.SUBRULE(this.resourceAttribute) },
      { ALT: () => this.SUBRULE(this.numberAttribute) },
      { ALT: () => this.SUBRULE(this.hashAttribute) },
    ]);
  });

  // `call @g(%a)`, `tosa.variable @v = dense<1.0> : T`, `tosa.variable_write @v, %a`
  callee = this.part("callee", () => {
    this.CONSUME(t.Symbol);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.LParen);
            this.OPTION1(() => this.SUBRULE(this.operands));
            this.CONSUME(t.RParen);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Comma);
            this.SUBRULE1(this.operands);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Equals);
            this.SUBRULE(this.attribute);
          },
        },
      ]),
    );
  });

  // A property in the op's own syntax: `axis(0)`, `nan_mode<IGNORE>`, `input_unsigned`
  clause = this.part("clause", () => {
    this.CONSUME(t.Word);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.LParen);
            this.SUBRULE(this.attribute);
            this.CONSUME(t.RParen);
          },
        },
        { ALT: () => this.SUBRULE(this.angles) },
      ]),
    );
  });

  // `tosa.cond_if %c : tensor<i1> -> T { ... } else { ... }`, `tosa.while_loop (%i = %x) : (T) -> T { ... } do { ... }`
  controlOp = this.RULE("controlOp", () => {
    this.CONSUME(t.ControlName);
    this.OPTION(() => this.SUBRULE(this.operands));
    this.OPTION1(() => this.SUBRULE(this.bindings));
    this.OPTION2(() => {
      this.CONSUME(t.Colon);
      this.OPTION3(() => this.SUBRULE(this.tensorType));
      this.OPTION4(() => this.SUBRULE(this.typeList));
    });
    this.OPTION5(() => {
      this.CONSUME(t.Arrow);
      this.SUBRULE(this.resultList);
    });
    this.SUBRULE(this.region);
    this.OPTION6(() => {
      this.CONSUME(t.Word);
      this.SUBRULE1(this.region);
    });
    this.OPTION7(() => this.SUBRULE(this.dictionary));
  });

  // Names inside a region for values outside: `(%i = %x, %j = %y)`
  bindings = this.part("bindings", () => {
    this.CONSUME(t.LParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.inner) });
    this.CONSUME(t.RParen);
  });

  inner = this.part("inner", () => {
    this.CONSUME(t.Value);
    this.CONSUME(t.Equals);
    this.CONSUME1(t.Value);
  });

  // Whatever another dialect writes, as far as its brackets pair.
  foreignOp = this.RULE("foreignOp", () => {
    this.CONSUME(t.ForeignName);
    this.SUBRULE(this.text);
  });

  returnOp = this.RULE("returnOp", () => {
    this.CONSUME(t.Return);
    this.OPTION(() => {
      this.SUBRULE(this.operands);
      this.CONSUME(t.Colon);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.type) });
    });
  });

  operands = this.part("operands", () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.CONSUME(t.Value) });
  });

  functionType = this.part("functionType", () => {
    this.SUBRULE(this.typeList);
    this.CONSUME(t.Arrow);
    this.OR([
      { ALT: () => this.SUBRULE1(this.typeList) },
      { ALT: () => this.SUBRULE(this.tensorType) },
      { ALT: () => this.SUBRULE(this.namedType) },
    ]);
  });

  typeList = this.part("typeList", () => {
    this.CONSUME(t.LParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.type) });
    this.CONSUME(t.RParen);
  });

  type = this.part("type", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.tensorType) },
      { ALT: () => this.SUBRULE(this.namedType) },
      { ALT: () => this.SUBRULE(this.functionType) },
    ]);
  });

  tensorType = this.part("tensorType", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.PlainTensor) },
      {
        ALT: () => {
          this.CONSUME(t.Tensor);
          this.CONSUME(t.LAngle);
          this.OPTION(() => this.CONSUME(t.Dims));
          this.SUBRULE(this.type);
          this.OPTION1(() => {
            this.CONSUME(t.Comma);
            this.SUBRULE(this.text);
          });
          this.CONSUME(t.RAngle);
        },
      },
    ]);
  });

  // `i8`, `index`, `complex<f32>`, `!alias`, `!tosa.shape<4>`
  namedType = this.part("namedType", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Bang) }, { ALT: () => this.CONSUME(t.Word) }]);
    this.OPTION(() => this.SUBRULE(this.angles));
  });

  dictionary = this.part("dictionary", () => {
    this.CONSUME(t.LBrace);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.entry) });
    this.CONSUME(t.RBrace);
  });

  entry = this.part("entry", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.Str) }]);
    this.OPTION(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.attribute);
    });
  });

  attribute = this.part("attribute", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.numberAttribute) },
      { ALT: () => this.SUBRULE(this.wordAttribute) },
      { ALT: () => this.SUBRULE(this.stringAttribute) },
      { ALT: () => this.SUBRULE(this.denseAttribute) },
      { ALT: () => this.SUBRULE(this.arrayAttribute) },
      { ALT: () => this.SUBRULE(this.listAttribute) },
      { ALT: () => this.SUBRULE(this.dictionary) },
      { ALT: () => this.SUBRULE(this.hashAttribute) },
      { ALT: () => this.SUBRULE(this.symbolAttribute) },
      { ALT: () => this.SUBRULE(this.resourceAttribute) },
      { ALT: () => this.SUBRULE(this.tensorType) },
      { ALT: () => this.SUBRULE(this.functionType) },
      { ALT: () => this.SUBRULE(this.location) },
    ]);
  });

  numberAttribute = this.part("numberAttribute", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Int) }, { ALT: () => this.CONSUME(t.Float) }]);
    this.OPTION(() => this.SUBRULE(this.typing));
  });

  // A keyword, a type, or text of another kind: `true`, `IGNORE`, `i32`, `!t`, `affine_map<...>`, `sparse<...> : T`
  wordAttribute = this.part("wordAttribute", () => {
    this.SUBRULE(this.namedType);
    this.OPTION(() => this.SUBRULE(this.typing));
  });

  stringAttribute = this.part("stringAttribute", () => {
    this.CONSUME(t.Str);
    this.OPTION(() => this.SUBRULE(this.typing));
  });

  denseAttribute = this.part("denseAttribute", () => {
    this.CONSUME(t.Dense);
    this.CONSUME(t.LAngle);
    this.CONSUME(t.Payload);
    this.CONSUME(t.RAngle);
    this.SUBRULE(this.typing);
  });

  resourceAttribute = this.part("resourceAttribute", () => {
    this.CONSUME(t.DenseResource);
    this.CONSUME(t.LAngle);
    this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.Str) }]);
    this.CONSUME(t.RAngle);
    this.SUBRULE(this.typing);
  });

  arrayAttribute = this.part("arrayAttribute", () => {
    this.CONSUME(t.ArrayWord);
    this.CONSUME(t.LAngle);
    this.CONSUME(t.Word);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.scalar) });
    });
    this.CONSUME(t.RAngle);
  });

  scalar = this.part("scalar", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Int) },
      { ALT: () => this.CONSUME(t.Float) },
      { ALT: () => this.CONSUME(t.Word) },
    ]);
  });

  listAttribute = this.part("listAttribute", () => {
    this.CONSUME(t.LSquare);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.attribute) });
    this.CONSUME(t.RSquare);
  });

  // `#alias` or `#dialect.name<...>`
  hashAttribute = this.part("hashAttribute", () => {
    this.CONSUME(t.Hash);
    this.OPTION(() => this.SUBRULE(this.angles));
    this.OPTION1(() => this.SUBRULE(this.typing));
  });

  symbolAttribute = this.part("symbolAttribute", () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.DoubleColon, DEF: () => this.CONSUME(t.Symbol) });
  });

  typing = this.part("typing", () => {
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
  });

  location = this.part("location", () => {
    this.CONSUME(t.Loc);
    this.CONSUME(t.LParen);
    this.SUBRULE(this.text);
    this.CONSUME(t.RParen);
  });

  /** Anything with paired brackets; its meaning is nobody's business here. */
  text = this.part("text", () => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Loose) },
        { ALT: () => this.SUBRULE(this.angles) },
        { ALT: () => this.SUBRULE(this.group) },
      ]),
    );
  });

  angles = this.part("angles", () => {
    this.CONSUME(t.LAngle);
    this.SUBRULE(this.text);
    this.CONSUME(t.RAngle);
  });

  group = this.part("group", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.LParen);
          this.SUBRULE(this.text);
          this.CONSUME(t.RParen);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.LSquare);
          this.SUBRULE1(this.text);
          this.CONSUME(t.RSquare);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.LBrace);
          this.SUBRULE2(this.text);
          this.CONSUME(t.RBrace);
        },
      },
    ]);
  });

  resources = this.RULE("resources", () => {
    this.CONSUME(t.ResourceOpen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.resource) });
    this.CONSUME(t.ResourceClose);
  });

  resource = this.part("resource", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.Str) }]);
    this.CONSUME(t.Colon);
    this.OR1([
      { ALT: () => this.SUBRULE(this.resourceGroup) },
      { ALT: () => this.CONSUME(t.Payload) },
      { ALT: () => this.CONSUME1(t.Str) },
      { ALT: () => this.CONSUME(t.Int) },
      { ALT: () => this.CONSUME1(t.Word) },
    ]);
  });

  resourceGroup = this.part("resourceGroup", () => {
    this.CONSUME(t.LBrace);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.resource) });
    this.CONSUME(t.RBrace);
  });
}

/** One instance serves all texts; building it costs more than most parses. */
let parser: TosaParser | undefined;

export const theParser = (): TosaParser => (parser ??= new TosaParser());
