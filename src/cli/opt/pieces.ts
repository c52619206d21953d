// One file as several models, in mlir-opt's way: parts between lines that say `// -----`.

const marker = new TextEncoder().encode("// -----");
const [newline, space] = [10, 32];

/** The parts as texts of their own. What comes before a part is blanked, so that its places are those of the file. */
export function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const lines = markerLines(bytes);
  const starts = [0, ...lines.map(({ end }) => end)];
  const ends = [...lines.map(({ start }) => start), bytes.length];
  return starts.map((start, i) => blanked(bytes, start, ends[i]!));
}

export const separator = "// -----\n";

function blanked(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const piece = new Uint8Array(bytes.subarray(0, end)); // a copy; a Buffer's own slice is none
  for (let i = 0; i < start; i++) if (piece[i] !== newline) piece[i] = space;
  return piece;
}

function markerLines(bytes: Uint8Array): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(newline, start);
    const end = next < 0 ? bytes.length : next + 1;
    if (isMarker(bytes, start, end)) found.push({ start, end });
    start = end;
  }
  return found;
}

/** The marker and nothing else but blanks. */
const isMarker = (bytes: Uint8Array, start: number, end: number): boolean =>
  marker.every((byte, i) => bytes[start + i] === byte) &&
  bytes.subarray(start + marker.length, end).every((byte) => byte <= space);
