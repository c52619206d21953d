// The C interface of a function: names and types of its parameters and results (design: docs of the C contract in README).
import type { Func } from "../../ir/graph.ts";
import type { TensorType } from "../../ir/types.ts";
import { elementType, type ElementType } from "../../support/element-type.ts";
import { heldIn } from "../../support/tensor.ts";
import type { Diagnostic } from "../../support/diagnostics.ts";
import { error } from "../../support/diagnostics.ts";
import { libraryFunctions } from "./c-library.ts";

export interface CParam {
  readonly name: string;
  readonly element: ElementType;
  /** The type of its tensors, see `Tensor`. */
  readonly type: string;
  readonly shape: readonly number[];
  readonly cType: string;
}

export interface CInterface {
  /** The C function. */
  readonly name: string;
  /** Prefix of its macros, upper case. */
  readonly macro: string;
  readonly params: readonly CParam[];
  readonly results: readonly CParam[];
}

// Keywords of C11 and C++, and the names the interface itself uses.
const reserved = new Set(
  (
    "auto break case char const continue default do double else enum extern float for goto if inline int long register " +
    "restrict return short signed sizeof static struct switch typedef union unsigned void volatile while alignas alignof " +
    "and and_eq asm atomic_cancel atomic_commit atomic_noexcept bitand bitor bool catch char8_t char16_t char32_t class compl concept " +
    "consteval constexpr constinit const_cast co_await co_return co_yield decltype delete dynamic_cast explicit export " +
    "false friend mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public reflexpr " +
    "reinterpret_cast requires static_assert static_cast synchronized template this thread_local throw true try typeid " +
    "typename using virtual wchar_t xor xor_eq typeof typeof_unqual main arena size_t ptrdiff_t NULL memcpy memset fmaf sqrtf linux unix " +
    "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t uintptr_t"
  ).split(" "),
);

/** A name as a C identifier: other characters become `_`, a leading digit gets `m_`, taken words a trailing `_`. */
export function identifier(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, "_");
  const started = /^[0-9]/.test(plain) || plain === "" ? `m_${plain}` : plain;
  return reserved.has(started) || /^(out[0-9]+|tosac_.*|TOSAC_.*|_.*)$/.test(started)
    ? `${started}_`
    : started;
}

/** The same for a function, which may not be one of the C library either. */
function functionName(name: string): string {
  const plain = identifier(name);
  return libraryFunctions.has(plain) ? `${plain}_` : plain;
}

/** Floats without a type of their own in C are their bits. */
const floatTypes: Readonly<Record<number, string>> = {
  8: "uint8_t",
  16: "uint16_t",
  32: "float",
  64: "double",
};

/** The C type of one element of a buffer, by the name that `storageOf` knows. */
export function cTypeOf(type: string): string {
  const { kind, bits, sign } = elementType(type);
  if (kind === "float") return floatTypes[bits]!;
  return `${sign === "unsigned" || bits === 1 ? "u" : ""}int${heldIn(bits)}_t`;
}

/** The interface of one function of a model; `stem` names `@main`. */
export function interfaceOf(func: Func, stem: string, prefix?: string): CInterface {
  const base = func.name === "main" ? stem : func.name;
  const name = functionName(prefix ? `${prefix}_${base}` : base);
  const param = (type: TensorType, name: string): CParam => ({
    name,
    element: type.element,
    type: type.element.storage,
    shape: type.shape!,
    cType: cTypeOf(type.element.storage),
  });
  return {
    name,
    macro: name.toUpperCase(),
    params: func.params.map((p, i) => param(p.type as TensorType, identifier(p.name ?? `arg${i}`))),
    results: func.results.map((r, i) => param(r.type as TensorType, `out${i}`)),
  };
}

/** Two functions, or two parameters of one, whose names come out alike in C. Macros are compared too. */
export function collisions(funcs: readonly { func: Func; face: CInterface }[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const taken = new Map<string, Func>();
  for (const { func, face } of funcs) {
    const other = taken.get(face.macro);
    if (other)
      found.push(clash(`@${func.name} and @${other.name} both become ${face.name} in C`, func, other));
    taken.set(face.macro, func);
    const seen = new Map<string, number>();
    face.params.forEach((p, i) => {
      const first = seen.get(p.name.toUpperCase());
      if (first !== undefined)
        found.push(
          error(
            "c/name",
            `%${func.params[i]!.name} and %${func.params[first]!.name} both become ${p.name} in C`,
            func.params[i]!.span,
            { help: "rename one of the arguments" },
          ),
        );
      seen.set(p.name.toUpperCase(), i);
    });
  }
  return found;
}

const clash = (message: string, func: Func, other: Func): Diagnostic =>
  error("c/name", message, func.span, {
    notes: [{ message: "the other is here", at: other.span }],
    help: "compile one at a time with --entry, with --prefix to tell the results apart",
  });
