// The warnings that generated files build without.

const both =
  "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef -Wdouble-promotion -Werror".split(
    " ",
  );

/** Of a header, which is C++ too. */
export const inCpp: readonly string[] = both;

export const strict: readonly string[] = [...both, "-Wstrict-prototypes"];
