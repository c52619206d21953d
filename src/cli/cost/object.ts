// An object file as a linker sees it: sections with their sizes, and what its symbols name. Only 64-bit little-endian ELF.

export interface Section {
  readonly name: string;
  readonly bytes: number;
}

export interface ObjectSymbol {
  readonly name: string;
  readonly kind: "function" | "object";
  /** The section it is in. */
  readonly section: string;
  /** From the beginning of its section. */
  readonly start: number;
  readonly bytes: number;
}

// Sizes and places of fields: the ELF-64 object file format, version 1.5, and the System V ABI.
const SECTION_HEADER = 64;
const SYMBOL = 24;
const SYMTAB = 2;
const kinds: Readonly<Record<number, ObjectSymbol["kind"]>> = { 1: "object", 2: "function" };

/** Throws on what is no such file: what a compiler has just written is one. */
export function readObject(bytes: Uint8Array): { sections: Section[]; symbols: ObjectSymbol[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x7f454c46 || bytes[4] !== 2 || bytes[5] !== 1)
    throw new Error("this is no 64-bit little-endian ELF file");
  const u32 = (at: number): number => view.getUint32(at, true);
  const u64 = (at: number): number => Number(view.getBigUint64(at, true));
  const text = (at: number): string => {
    const end = bytes.indexOf(0, at);
    return new TextDecoder().decode(bytes.subarray(at, end));
  };
  const [table, count, namesIn] = [u64(40), view.getUint16(60, true), view.getUint16(62, true)];
  const headers = Array.from({ length: count }, (_, i) => {
    const at = table + i * SECTION_HEADER;
    return {
      name: u32(at),
      type: u32(at + 4),
      offset: u64(at + 24),
      bytes: u64(at + 32),
      link: u32(at + 40),
    };
  });
  const names = headers[namesIn]!.offset;
  const sections = headers.map(({ name, bytes: size }) => ({ name: text(names + name), bytes: size }));
  const symbols = headers
    .filter(({ type }) => type === SYMTAB)
    .flatMap(({ offset, bytes: size, link }) =>
      Array.from({ length: size / SYMBOL }, (_, i) => offset + i * SYMBOL).flatMap((at): ObjectSymbol[] => {
        const kind = kinds[bytes[at + 4]! & 15];
        const section = sections[view.getUint16(at + 6, true)];
        if (kind === undefined || section === undefined) return [];
        const name = text(headers[link]!.offset + u32(at));
        return [{ name, kind, section: section.name, start: u64(at + 8), bytes: u64(at + 16) }];
      }),
    );
  return { sections, symbols };
}
