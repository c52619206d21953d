// Tables that are looked up by words from outside.

/** A table that holds its rows and nothing else: in a plain object, `constructor` and `toString` are found as well. */
export const table = <T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, rows);
