// The files of a golden: texts, and weights as bytes.
export type Content = string | Uint8Array;
export type Files = ReadonlyMap<string, Content>;

export const isText = (content: Content | null): content is string => typeof content === "string";

/** Whether two contents are one; null is that of a file that is not there. */
export const sameContent = (a: Content | null, b: Content | null): boolean =>
  a === null || b === null || isText(a) || isText(b) ? a === b : Buffer.compare(a, b) === 0;
