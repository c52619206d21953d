// Made by generate.ts from parser.ts.
import type { CstNode, IToken } from "chevrotain";

export interface FileCstNode extends CstNode {
  name: "file";
  children: FileCstChildren;
}

export type FileCstChildren = {
  statement?: StatementCstNode[];
};

export interface StatementCstNode extends CstNode {
  name: "statement";
  children: StatementCstChildren;
}

export type StatementCstChildren = {
  binding?: BindingCstNode[];
  operation?: OperationCstNode[];
  module?: ModuleCstNode[];
  func?: FuncCstNode[];
  label?: LabelCstNode[];
  typeAlias?: TypeAliasCstNode[];
  attributeAlias?: AttributeAliasCstNode[];
  resources?: ResourcesCstNode[];
  end: EndCstNode[];
};

export interface EndCstNode extends CstNode {
  name: "end";
  children: EndCstChildren;
}

export type EndCstChildren = {
  Boundary?: IToken[];
};

export interface RegionCstNode extends CstNode {
  name: "region";
  children: RegionCstChildren;
}

export type RegionCstChildren = {
  open: OpenCstNode[];
  statement?: StatementCstNode[];
  RegionClose: IToken[];
};

export interface OpenCstNode extends CstNode {
  name: "open";
  children: OpenCstChildren;
}

export type OpenCstChildren = {
  RegionOpen: IToken[];
};

export interface ModuleCstNode extends CstNode {
  name: "module";
  children: ModuleCstChildren;
}

export type ModuleCstChildren = {
  Module: IToken[];
  Symbol?: IToken[];
  attributesClause?: AttributesClauseCstNode[];
  region: RegionCstNode[];
  location?: LocationCstNode[];
};

export interface FuncCstNode extends CstNode {
  name: "func";
  children: FuncCstChildren;
}

export type FuncCstChildren = {
  Func: IToken[];
  signature: SignatureCstNode[];
  region?: RegionCstNode[];
  location?: LocationCstNode[];
};

export interface SignatureCstNode extends CstNode {
  name: "signature";
  children: SignatureCstChildren;
}

export type SignatureCstChildren = {
  Visibility?: IToken[];
  Symbol: IToken[];
  LParen: IToken[];
  param?: ParamCstNode[];
  Comma?: IToken[];
  RParen: IToken[];
  Arrow?: IToken[];
  resultList?: ResultListCstNode[];
  attributesClause?: AttributesClauseCstNode[];
};

export interface ParamCstNode extends CstNode {
  name: "param";
  children: ParamCstChildren;
}

export type ParamCstChildren = {
  Value?: IToken[];
  Colon?: IToken[];
  type: TypeCstNode[];
  dictionary?: DictionaryCstNode[];
  location?: LocationCstNode[];
};

export interface ResultListCstNode extends CstNode {
  name: "resultList";
  children: ResultListCstChildren;
}

export type ResultListCstChildren = {
  LParen?: IToken[];
  param?: ParamCstNode[];
  Comma?: IToken[];
  RParen?: IToken[];
  tensorType?: TensorTypeCstNode[];
  namedType?: NamedTypeCstNode[];
};

export interface AttributesClauseCstNode extends CstNode {
  name: "attributesClause";
  children: AttributesClauseCstChildren;
}

export type AttributesClauseCstChildren = {
  Attributes: IToken[];
  dictionary: DictionaryCstNode[];
};

export interface LabelCstNode extends CstNode {
  name: "label";
  children: LabelCstChildren;
}

export type LabelCstChildren = {
  Label: IToken[];
  LParen?: IToken[];
  param?: ParamCstNode[];
  Comma?: IToken[];
  RParen?: IToken[];
  Colon: IToken[];
};

export interface TypeAliasCstNode extends CstNode {
  name: "typeAlias";
  children: TypeAliasCstChildren;
}

export type TypeAliasCstChildren = {
  TypeDef: IToken[];
  Equals: IToken[];
  type: TypeCstNode[];
};

export interface AttributeAliasCstNode extends CstNode {
  name: "attributeAlias";
  children: AttributeAliasCstChildren;
}

export type AttributeAliasCstChildren = {
  AttrDef: IToken[];
  Equals: IToken[];
  attribute: AttributeCstNode[];
};

export interface BindingCstNode extends CstNode {
  name: "binding";
  children: BindingCstChildren;
}

export type BindingCstChildren = {
  Def: IToken[];
  pack?: PackCstNode[];
  Comma?: IToken[];
  moreResults?: MoreResultsCstNode[];
  Equals: IToken[];
  operation: OperationCstNode[];
};

export interface PackCstNode extends CstNode {
  name: "pack";
  children: PackCstChildren;
}

export type PackCstChildren = {
  Colon: IToken[];
  Int: IToken[];
};

export interface MoreResultsCstNode extends CstNode {
  name: "moreResults";
  children: MoreResultsCstChildren;
}

export type MoreResultsCstChildren = {
  Value: IToken[];
  pack?: PackCstNode[];
};

export interface OperationCstNode extends CstNode {
  name: "operation";
  children: OperationCstChildren;
}

export type OperationCstChildren = {
  genericOp?: GenericOpCstNode[];
  customOp?: CustomOpCstNode[];
  controlOp?: ControlOpCstNode[];
  foreignOp?: ForeignOpCstNode[];
  returnOp?: ReturnOpCstNode[];
  location?: LocationCstNode[];
};

export interface GenericOpCstNode extends CstNode {
  name: "genericOp";
  children: GenericOpCstChildren;
}

export type GenericOpCstChildren = {
  OpString: IToken[];
  LParen: IToken[];
  operands?: OperandsCstNode[];
  RParen: IToken[];
  properties?: PropertiesCstNode[];
  regions?: RegionsCstNode[];
  dictionary?: DictionaryCstNode[];
  Colon: IToken[];
  functionType: FunctionTypeCstNode[];
};

export interface PropertiesCstNode extends CstNode {
  name: "properties";
  children: PropertiesCstChildren;
}

export type PropertiesCstChildren = {
  LAngle: IToken[];
  dictionary: DictionaryCstNode[];
  RAngle: IToken[];
};

export interface RegionsCstNode extends CstNode {
  name: "regions";
  children: RegionsCstChildren;
}

export type RegionsCstChildren = {
  LParen: IToken[];
  region: RegionCstNode[];
  Comma?: IToken[];
  RParen: IToken[];
};

export interface CustomOpCstNode extends CstNode {
  name: "customOp";
  children: CustomOpCstChildren;
}

export type CustomOpCstChildren = {
  OpName: IToken[];
  operands?: OperandsCstNode[];
  literal?: LiteralCstNode[];
  callee?: CalleeCstNode[];
  clause?: ClauseCstNode[];
  dictionary?: DictionaryCstNode[];
  Colon?: IToken[];
  type?: TypeCstNode[];
  Comma?: IToken[];
};

export interface LiteralCstNode extends CstNode {
  name: "literal";
  children: LiteralCstChildren;
}

export type LiteralCstChildren = {
  denseAttribute?: DenseAttributeCstNode[];
  resourceAttribute?: ResourceAttributeCstNode[];
  numberAttribute?: NumberAttributeCstNode[];
  hashAttribute?: HashAttributeCstNode[];
};

export interface CalleeCstNode extends CstNode {
  name: "callee";
  children: CalleeCstChildren;
}

export type CalleeCstChildren = {
  Symbol: IToken[];
  LParen?: IToken[];
  operands?: OperandsCstNode[];
  RParen?: IToken[];
  Comma?: IToken[];
  Equals?: IToken[];
  attribute?: AttributeCstNode[];
};

export interface ClauseCstNode extends CstNode {
  name: "clause";
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  Word: IToken[];
  LParen?: IToken[];
  attribute?: AttributeCstNode[];
  RParen?: IToken[];
  angles?: AnglesCstNode[];
};

export interface ControlOpCstNode extends CstNode {
  name: "controlOp";
  children: ControlOpCstChildren;
}

export type ControlOpCstChildren = {
  ControlName: IToken[];
  operands?: OperandsCstNode[];
  bindings?: BindingsCstNode[];
  Colon?: IToken[];
  tensorType?: TensorTypeCstNode[];
  typeList?: TypeListCstNode[];
  Arrow?: IToken[];
  resultList?: ResultListCstNode[];
  region: RegionCstNode[];
  Word?: IToken[];
  dictionary?: DictionaryCstNode[];
};

export interface BindingsCstNode extends CstNode {
  name: "bindings";
  children: BindingsCstChildren;
}

export type BindingsCstChildren = {
  LParen: IToken[];
  inner?: InnerCstNode[];
  Comma?: IToken[];
  RParen: IToken[];
};

export interface InnerCstNode extends CstNode {
  name: "inner";
  children: InnerCstChildren;
}

export type InnerCstChildren = {
  Value: IToken[];
  Equals: IToken[];
};

export interface ForeignOpCstNode extends CstNode {
  name: "foreignOp";
  children: ForeignOpCstChildren;
}

export type ForeignOpCstChildren = {
  ForeignName: IToken[];
  text: TextCstNode[];
};

export interface ReturnOpCstNode extends CstNode {
  name: "returnOp";
  children: ReturnOpCstChildren;
}

export type ReturnOpCstChildren = {
  Return: IToken[];
  operands?: OperandsCstNode[];
  Colon?: IToken[];
  type?: TypeCstNode[];
  Comma?: IToken[];
};

export interface OperandsCstNode extends CstNode {
  name: "operands";
  children: OperandsCstChildren;
}

export type OperandsCstChildren = {
  Value: IToken[];
  Comma?: IToken[];
};

export interface FunctionTypeCstNode extends CstNode {
  name: "functionType";
  children: FunctionTypeCstChildren;
}

export type FunctionTypeCstChildren = {
  typeList: TypeListCstNode[];
  Arrow: IToken[];
  tensorType?: TensorTypeCstNode[];
  namedType?: NamedTypeCstNode[];
};

export interface TypeListCstNode extends CstNode {
  name: "typeList";
  children: TypeListCstChildren;
}

export type TypeListCstChildren = {
  LParen: IToken[];
  type?: TypeCstNode[];
  Comma?: IToken[];
  RParen: IToken[];
};

export interface TypeCstNode extends CstNode {
  name: "type";
  children: TypeCstChildren;
}

export type TypeCstChildren = {
  tensorType?: TensorTypeCstNode[];
  namedType?: NamedTypeCstNode[];
  functionType?: FunctionTypeCstNode[];
};

export interface TensorTypeCstNode extends CstNode {
  name: "tensorType";
  children: TensorTypeCstChildren;
}

export type TensorTypeCstChildren = {
  PlainTensor?: IToken[];
  Tensor?: IToken[];
  LAngle?: IToken[];
  Dims?: IToken[];
  type?: TypeCstNode[];
  Comma?: IToken[];
  text?: TextCstNode[];
  RAngle?: IToken[];
};

export interface NamedTypeCstNode extends CstNode {
  name: "namedType";
  children: NamedTypeCstChildren;
}

export type NamedTypeCstChildren = {
  Bang?: IToken[];
  Word?: IToken[];
  angles?: AnglesCstNode[];
};

export interface DictionaryCstNode extends CstNode {
  name: "dictionary";
  children: DictionaryCstChildren;
}

export type DictionaryCstChildren = {
  LBrace: IToken[];
  entry?: EntryCstNode[];
  Comma?: IToken[];
  RBrace: IToken[];
};

export interface EntryCstNode extends CstNode {
  name: "entry";
  children: EntryCstChildren;
}

export type EntryCstChildren = {
  Word?: IToken[];
  Str?: IToken[];
  Equals?: IToken[];
  attribute?: AttributeCstNode[];
};

export interface AttributeCstNode extends CstNode {
  name: "attribute";
  children: AttributeCstChildren;
}

export type AttributeCstChildren = {
  numberAttribute?: NumberAttributeCstNode[];
  wordAttribute?: WordAttributeCstNode[];
  stringAttribute?: StringAttributeCstNode[];
  denseAttribute?: DenseAttributeCstNode[];
  arrayAttribute?: ArrayAttributeCstNode[];
  listAttribute?: ListAttributeCstNode[];
  dictionary?: DictionaryCstNode[];
  hashAttribute?: HashAttributeCstNode[];
  symbolAttribute?: SymbolAttributeCstNode[];
  resourceAttribute?: ResourceAttributeCstNode[];
  tensorType?: TensorTypeCstNode[];
  functionType?: FunctionTypeCstNode[];
  location?: LocationCstNode[];
};

export interface NumberAttributeCstNode extends CstNode {
  name: "numberAttribute";
  children: NumberAttributeCstChildren;
}

export type NumberAttributeCstChildren = {
  Int?: IToken[];
  Float?: IToken[];
  typing?: TypingCstNode[];
};

export interface WordAttributeCstNode extends CstNode {
  name: "wordAttribute";
  children: WordAttributeCstChildren;
}

export type WordAttributeCstChildren = {
  namedType: NamedTypeCstNode[];
  typing?: TypingCstNode[];
};

export interface StringAttributeCstNode extends CstNode {
  name: "stringAttribute";
  children: StringAttributeCstChildren;
}

export type StringAttributeCstChildren = {
  Str: IToken[];
  typing?: TypingCstNode[];
};

export interface DenseAttributeCstNode extends CstNode {
  name: "denseAttribute";
  children: DenseAttributeCstChildren;
}

export type DenseAttributeCstChildren = {
  Dense: IToken[];
  LAngle: IToken[];
  Payload: IToken[];
  RAngle: IToken[];
  typing: TypingCstNode[];
};

export interface ResourceAttributeCstNode extends CstNode {
  name: "resourceAttribute";
  children: ResourceAttributeCstChildren;
}

export type ResourceAttributeCstChildren = {
  DenseResource: IToken[];
  LAngle: IToken[];
  Word?: IToken[];
  Str?: IToken[];
  RAngle: IToken[];
  typing: TypingCstNode[];
};

export interface ArrayAttributeCstNode extends CstNode {
  name: "arrayAttribute";
  children: ArrayAttributeCstChildren;
}

export type ArrayAttributeCstChildren = {
  ArrayWord: IToken[];
  LAngle: IToken[];
  Word: IToken[];
  Colon?: IToken[];
  scalar?: ScalarCstNode[];
  Comma?: IToken[];
  RAngle: IToken[];
};

export interface ScalarCstNode extends CstNode {
  name: "scalar";
  children: ScalarCstChildren;
}

export type ScalarCstChildren = {
  Int?: IToken[];
  Float?: IToken[];
  Word?: IToken[];
};

export interface ListAttributeCstNode extends CstNode {
  name: "listAttribute";
  children: ListAttributeCstChildren;
}

export type ListAttributeCstChildren = {
  LSquare: IToken[];
  attribute?: AttributeCstNode[];
  Comma?: IToken[];
  RSquare: IToken[];
};

export interface HashAttributeCstNode extends CstNode {
  name: "hashAttribute";
  children: HashAttributeCstChildren;
}

export type HashAttributeCstChildren = {
  Hash: IToken[];
  angles?: AnglesCstNode[];
  typing?: TypingCstNode[];
};

export interface SymbolAttributeCstNode extends CstNode {
  name: "symbolAttribute";
  children: SymbolAttributeCstChildren;
}

export type SymbolAttributeCstChildren = {
  Symbol: IToken[];
  DoubleColon?: IToken[];
};

export interface TypingCstNode extends CstNode {
  name: "typing";
  children: TypingCstChildren;
}

export type TypingCstChildren = {
  Colon: IToken[];
  type: TypeCstNode[];
};

export interface LocationCstNode extends CstNode {
  name: "location";
  children: LocationCstChildren;
}

export type LocationCstChildren = {
  Loc: IToken[];
  LParen: IToken[];
  text: TextCstNode[];
  RParen: IToken[];
};

export interface TextCstNode extends CstNode {
  name: "text";
  children: TextCstChildren;
}

export type TextCstChildren = {
  Loose?: IToken[];
  angles?: AnglesCstNode[];
  group?: GroupCstNode[];
};

export interface AnglesCstNode extends CstNode {
  name: "angles";
  children: AnglesCstChildren;
}

export type AnglesCstChildren = {
  LAngle: IToken[];
  text: TextCstNode[];
  RAngle: IToken[];
};

export interface GroupCstNode extends CstNode {
  name: "group";
  children: GroupCstChildren;
}

export type GroupCstChildren = {
  LParen?: IToken[];
  text?: TextCstNode[];
  RParen?: IToken[];
  LSquare?: IToken[];
  RSquare?: IToken[];
  LBrace?: IToken[];
  RBrace?: IToken[];
};

export interface ResourcesCstNode extends CstNode {
  name: "resources";
  children: ResourcesCstChildren;
}

export type ResourcesCstChildren = {
  ResourceOpen: IToken[];
  resource?: ResourceCstNode[];
  Comma?: IToken[];
  ResourceClose: IToken[];
};

export interface ResourceCstNode extends CstNode {
  name: "resource";
  children: ResourceCstChildren;
}

export type ResourceCstChildren = {
  Word?: IToken[];
  Str?: IToken[];
  Colon: IToken[];
  resourceGroup?: ResourceGroupCstNode[];
  Payload?: IToken[];
  Int?: IToken[];
};

export interface ResourceGroupCstNode extends CstNode {
  name: "resourceGroup";
  children: ResourceGroupCstChildren;
}

export type ResourceGroupCstChildren = {
  LBrace: IToken[];
  resource?: ResourceCstNode[];
  Comma?: IToken[];
  RBrace: IToken[];
};
