// Positions in flat memory, as text.

/** Offset plus strides times indices; negative strides are subtracted, so that the sum stays unsigned. */
export function offsetText(
  a: { offset: number; strides: readonly number[] },
  axes: readonly number[],
  index: readonly string[],
): string {
  const terms = axes.flatMap((d) => {
    const s = a.strides[d]!;
    if (s === 0) return [];
    const size = Math.abs(s) === 1 ? index[d]! : `${index[d]} * ${Math.abs(s)}`;
    return [s < 0 ? ` - ${size}` : ` + ${size}`];
  });
  const text = (a.offset === 0 ? "" : String(a.offset)) + terms.join("");
  return text.replace(/^ \+ /, "") || "0";
}
