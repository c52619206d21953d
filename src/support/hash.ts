// A short mark of a text: equal texts have equal ones, others almost never. Nothing may take two texts for one by it alone.

/** 64 bits of a text as 16 hexadecimal digits: two 32-bit lanes, multiplied and mixed at the end (cyrb53's steps). */
export function mark(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  const mixed = [mix(a, b), mix(b, a)];
  return mixed.map((lane) => lane.toString(16).padStart(8, "0")).join("");
}

/** The CRC-32 of ISO 3309, which zip files and PNG have too. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) rest = (rest >>> 8) ^ crcOfByte[(rest ^ bytes[i]!) & 255]!;
  return ~rest >>> 0;
}

const REVERSED_POLYNOMIAL = 0xedb88320;

const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? REVERSED_POLYNOMIAL : 0);
  return rest;
});

const mix = (a: number, b: number): number =>
  (Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)) >>> 0;
