// Names that C and the headers we include have taken, as patterns. Held against the headers of real compilers by a test.
import { complexFunctions, libraryFunctions, mathFunctions } from "./c-library.ts";

const words = (text: string): string[] => text.split(" ");

/** Of C up to C23, of C++ up to C++20, and of what the C interface itself uses. */
const keywords = words(
  "auto break case char const continue default do double else enum extern float for goto if inline int long register " +
    "restrict return short signed sizeof static struct switch typedef union unsigned void volatile while alignas alignof " +
    "and and_eq asm atomic_cancel atomic_commit atomic_noexcept bitand bitor bool catch char8_t char16_t char32_t class " +
    "compl concept consteval constexpr constinit const_cast co_await co_return co_yield decltype delete dynamic_cast " +
    "explicit export false friend mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected " +
    "public reflexpr reinterpret_cast requires static_assert static_cast synchronized template this thread_local throw " +
    "true try typeid typename using virtual wchar_t xor xor_eq typeof typeof_unqual main arena",
);

/** Macros that compilers define for some machine or system in their default language mode. */
const predefined = words("linux unix i386 sun sparc mips vax m68k hppa hpux sgi PPC WIN32 WIN64 WINNT");

const stddef = words("NULL offsetof size_t ssize_t rsize_t ptrdiff_t max_align_t nullptr_t unreachable");

/** With what the C libraries of Linux, BSD and macOS add in some mode. */
const string = words(
  "memccpy memchr memcmp memcpy memfrob memmem memmove mempcpy memrchr memset memset_explicit memset_s explicit_bzero " +
    "explicit_memset rawmemchr stpcpy stpncpy strcasestr strcat strchr strchrnul strcmp strcoll strcoll_l strcpy strcspn " +
    "strdup strdupa strerror strerror_l strerror_r strerrordesc_np strerrorname_np strfry strlcat strlcpy strlen strmode " +
    "strncat strncmp strncpy strndup strndupa strnlen strnstr strpbrk strrchr strsep strsignal strspn strstr strtok " +
    "strtok_r strverscmp strxfrm strxfrm_l sigabbrev_np sigdescr_np basename timingsafe_bcmp timingsafe_memcmp swab " +
    "bcmp bcopy bzero ffs ffsl ffsll fls flsl flsll index rindex strcasecmp strcasecmp_l strncasecmp strncasecmp_l " +
    "locale_t",
);

/** `math.h` beside its functions. */
const math = words(
  "math_errhandling signgam float_t double_t isfinite isnormal fpclassify isgreater isgreaterequal isless islessequal " +
    "islessgreater isunordered issubnormal iszero issignaling iscanonical iseqsig NAN INFINITY MAXFLOAT HUGE DOMAIN SING " +
    "OVERFLOW UNDERFLOW PLOSS TLOSS",
);

const element = "(?:[supf]|bf|mf)(?:8|16|32|64|128)";

/** Families of names; each stands for a whole name. */
const patterns: readonly RegExp[] = [
  /^u?int(?:_least|_fast)?\d+_t$|^u?int(?:ptr|max)_t$/,
  /^U?INT(?:_LEAST|_FAST)?\d+_(?:MIN|MAX|C|WIDTH)$|^U?INT(?:PTR|MAX)_(?:MIN|MAX|C|WIDTH)$/,
  /^(?:SIZE|RSIZE|SSIZE|PTRDIFF|SIG_ATOMIC|WCHAR|WINT)_(?:MIN|MAX|WIDTH)$/,
  /^FP_[A-Z0-9_]+$|^MATH_[A-Z]+$|^HUGE_VAL(?:[FL]|_[FD]\d+X?)?$|^SNANF?L?\d*X?$/,
  /^M_(?:[12]_)?(?:E|PI|LOG2E|LOG10E|LN2|LN10|SQRT2|SQRT3|SQRTPI|SQRT1_2|PI_[24])(?:l|f\d*x?)?$/,
  // Products, sums and roots of wide numbers rounded to narrow ones: fadd, dmull, f32xsqrtf128.
  /^(?:[fd]|f(?:32|64)x?)(?:add|sub|mul|div|fma|sqrt)(?:l|f\d+x?)?$/,
  // arm_neon.h: vectors, structures of them, scalars; functions by the element types their names end in.
  /^(?:u?int|b?m?float|poly)\d+(?:x\d+)*_t$|^fpm_t$/,
  new RegExp(`^v[a-z]\\w*_${element}(?:_x[234]|_fpm)?$|^splatq?_laneq?_${element}$`),
];

/** Macros of our own headers, whatever the model: a name in capitals with one of their endings. */
const ownMacro =
  /^[A-Z0-9_]+_(?:ELEMS|RANK|SHAPE|SCALE|ZERO_POINT|(?:ARENA|STATE|WEIGHTS)_(?:BYTES|ALIGN)|WEIGHTS_CHECKSUM|CONTENT|H)$/;

/** What implementations keep for themselves, and the results' names and our own prefix: free again with a `_` at the end. */
const kept = /^(?:_.*|tosac_.*|out[0-9]+)$/i;

const taken = new Set([...keywords, ...predefined, ...stddef, ...string, ...math, ...mathFunctions]);

/**
 * Whether a name means something in C, C++ or a header that generated files include, so that nothing may be called so. Of the names
 * that end in `_` only those of the form `__x__` are, so one or two more of them make any name free.
 */
export function isReserved(name: string): boolean {
  if (name.endsWith("_")) return /^__.*[^_]__$/.test(name);
  return taken.has(name) || kept.test(name) || ownMacro.test(name) || patterns.some((p) => p.test(name));
}

/** The same for a function, which may not be one of the whole C library either: compilers know those without a header. */
export const isReservedFunction = (name: string): boolean =>
  isReserved(name) || libraryFunctions.has(name) || complexFunctions.has(name);
