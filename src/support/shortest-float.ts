// Floats as C writes them.

/** The fewest digits that read back as the same float. */
export function shortestFloat(v: number): string {
  const sign = v < 0 || Object.is(v, -0) ? "-" : ""; // the digits of -0 come without one
  for (let digits = 1; digits <= 9; digits++) {
    const text = Math.abs(v).toPrecision(digits);
    if (Math.fround(Number(text)) === Math.fround(Math.abs(v))) return `${sign}${withPoint(text)}f`;
  }
  throw new Error(`${v} is not a binary32 number`);
}

const withPoint = (text: string): string => (/[.e]/.test(text) ? text : `${text}.0`);
