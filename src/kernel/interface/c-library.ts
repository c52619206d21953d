// Functions of the C library, whose names a program may not give to functions of its own. Compilers know most of them
// even where no header declares them.

/** Each also for the other float types, with one of the endings below. */
const math =
  "acos acosh asin asinh atan atan2 atanh canonicalize cbrt ceil copysign cos cosh drem erf erfc exp exp10 exp2 expm1 fabs " +
  "fdim finite floor fma fmax fmaximum fmaximum_mag fmaximum_mag_num fmaximum_num fmaxmag fmin fminimum fminimum_mag " +
  "fminimum_mag_num fminimum_num fminmag fmod frexp fromfp fromfpx gamma getpayload hypot ilogb isinf isnan j0 j1 jn ldexp " +
  "lgamma llogb llrint llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter nextdown nexttoward " +
  "nextup pow pow10 remainder remquo rint round roundeven scalb scalbln scalbn setpayload setpayloadsig signbit " +
  "significand sin sincos sinh sqrt tan tanh tgamma totalorder totalordermag trunc ufromfp ufromfpx y0 y1 yn";

const complex =
  "cabs cacos cacosh carg casin casinh catan catanh ccos ccosh cexp cimag clog clog10 conj cpow cproj creal csin csinh " +
  "csqrt ctan ctanh";

const endings = " f l f16 f32 f32x f64 f64x f128 d32 d64 d128".split(" ").flatMap((e) => [e, `${e}_r`]);

const others =
  "abort abs aligned_alloc alloca atexit atof atoi atol atoll bcmp bcopy bsearch bzero calloc clearerr clock ctime " +
  "dcgettext dgettext difftime div dprintf execl execle execlp execv execve execvp exit fclose feclearexcept " +
  "fegetenv fegetexceptflag fegetround feholdexcept feof feraiseexcept ferror fesetenv fesetexceptflag fesetround " +
  "fetestexcept feupdateenv fflush ffs ffsimax ffsl ffsll fgetc fgets fopen fork fprintf fprintf_unlocked fputc " +
  "fputc_unlocked fputs fputs_unlocked fread free freopen fscanf fseek ftell fwrite fwrite_unlocked getc getchar " +
  "getenv gets gettext gmtime imaxabs imaxdiv index isalnum isalpha isascii isblank iscntrl isdigit isgraph " +
  "islower isprint ispunct isspace isupper iswalnum iswalpha iswblank iswcntrl iswdigit iswgraph iswlower iswprint " +
  "iswpunct iswspace iswupper iswxdigit isxdigit labs ldiv llabs lldiv localtime longjmp malloc mblen mbtowc " +
  "memccpy memchr memcmp memcpy memmove mempcpy memset mktime perror posix_memalign printf printf_unlocked putc " +
  "putc_unlocked putchar putchar_unlocked puts puts_unlocked qsort raise rand realloc remove rename rewind rindex " +
  "scanf setbuf setjmp setlocale signal snprintf sprintf srand sscanf stpcpy stpncpy strcasecmp strcat strchr " +
  "strcmp strcoll strcpy strcspn strdup strerror strfmon strftime strlen strncasecmp strncat strncmp strncpy " +
  "strndup strnlen strpbrk strrchr strspn strstr strtod strtof strtok strtol strtoll strtoul strxfrm system time " +
  "tmpfile tmpnam toascii tolower toupper towlower towupper ungetc va_copy va_end va_start vfprintf vfscanf " +
  "vprintf vscanf vsnprintf vsprintf vsscanf wcscmp wcscpy wcslen";

const everyFloat = (names: string): ReadonlySet<string> =>
  new Set(names.split(" ").flatMap((name) => endings.map((ending) => name + ending)));

/** What `math.h` declares in some mode. */
export const mathFunctions = everyFloat(math);
export const complexFunctions = everyFloat(complex);
export const libraryFunctions: ReadonlySet<string> = new Set(others.split(" "));
