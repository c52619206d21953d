// The warnings that the contract promises: no compiler has anything to say under them.

const common =
  "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wundef -Wdouble-promotion -Werror";

/** For C and for C++. */
export const warnings: readonly string[] = common.split(" ");

/** For C. */
export const contractWarnings: readonly string[] = [...warnings, "-Wstrict-prototypes"];
