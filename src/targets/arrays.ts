// Constant arrays of one file: the same content is one symbol.
import { binary, float, int, long } from "../ctree/build.ts";
import type { CArray, CExpr, CSymbol } from "../ctree/tree.ts";
import type { Table } from "../expr/expr.ts";
import { cTypeOf } from "../kernel/interface/interface.ts";
import { Contents } from "../support/content.ts";
import type { TypedArray } from "../support/tensor.ts";

export class ConstantArrays {
  private readonly symbols = new Map<string, CSymbol>();
  private readonly contents = new Contents();
  private prefix = "";
  /** How the constants of the model are linked, where those stand in another file. */
  private readonly linkage: string | undefined;

  constructor(linkage?: string) {
    this.linkage = linkage;
  }

  /** Arrays made from here on are named after this function. */
  startFunction(name: string): void {
    this.prefix = name;
  }

  readonly table = ({ type, data, name, unsigned }: Table): CSymbol =>
    unsigned
      ? this.array("uint8_t", new Uint8Array(data.buffer, data.byteOffset, data.length), name)
      : this.array(cTypeOf(type), data, name);

  /** A constant of the model. `hint`: what it is of. `note`: what stands where in it. */
  weight(cType: string, values: TypedArray, hint: string, note?: string): CSymbol {
    return this.shared(cType, values, hint, { note, linkage: this.linkage });
  }

  /** What the compiler has made: tables, sizes. */
  array(cType: string, values: TypedArray, hint: string): CSymbol {
    return this.shared(cType, values, hint, {});
  }

  private shared(cType: string, values: TypedArray, hint: string, more: About): CSymbol {
    const key = `${cType} ${more.linkage ?? ""} ${this.contents.idOf(values)}`;
    let symbol = this.symbols.get(key);
    if (!symbol)
      this.symbols.set(key, (symbol = arraySymbol(`${this.prefix}_${hint}`, cType, () => values, more)));
    return symbol;
  }
}

interface About {
  readonly note?: string | undefined;
  readonly linkage?: string | undefined;
}

/** `values`: asked for when all code is there. */
export function arraySymbol(
  name: string,
  cType: string,
  values: () => TypedArray,
  { note, linkage }: About = {},
): CSymbol {
  const symbol: CSymbol = {
    kind: "array",
    name,
    definition: (): CArray => {
      const all = values();
      return {
        kind: "array",
        symbol,
        type: { name: cType, const: true, ...(linkage === undefined && { static: true }) },
        length: all.length,
        element: (i) => elementOf(cType, all[i]!),
        ...(note !== undefined && { comment: note }),
        ...(linkage !== undefined && { linkage }),
      };
    },
  };
  return symbol;
}

function elementOf(cType: string, v: number | bigint): CExpr {
  if (cType === "float") return floatElement(Number(v));
  return cType === "int64_t" ? long(v) : int(Number(v));
}

/** Infinities and NaN have no plain literal: overflowing and dividing ones are constant expressions everywhere. */
function floatElement(v: number): CExpr {
  if (Number.isFinite(v)) return float(v);
  return binary("/", float(Number.isNaN(v) ? 0 : Math.sign(v)), float(0));
}
