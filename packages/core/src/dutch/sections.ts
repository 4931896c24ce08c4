// SPDX-License-Identifier: EUPL-1.2

/** Named pieces of bytes, with one JSON value about them. */
export interface Sections<Header> {
  readonly header: Header;
  readonly sections: Readonly<Record<string, Uint8Array>>;
}

/** Writes: length of the JSON (u32), the JSON (`{header, sizes}`), the sections. */
export function writeSections<Header>({ header, sections }: Sections<Header>): Uint8Array {
  const sizes = Object.entries(sections).map(([name, bytes]) => [name, bytes.length] as const);
  const json = new TextEncoder().encode(JSON.stringify({ header, sizes }));
  const out = new Uint8Array(4 + json.length + sizes.reduce((n, [, size]) => n + size, 0));
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  let at = 4 + json.length;
  for (const bytes of Object.values(sections)) {
    out.set(bytes, at);
    at += bytes.length;
  }
  return out;
}

/** Reads what `writeSections` wrote. */
export function readSections<Header>(bytes: Uint8Array): Sections<Header> {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { header, sizes } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as {
    readonly header: Header;
    readonly sizes: readonly (readonly [string, number])[];
  };
  const sections: Record<string, Uint8Array> = {};
  let at = 4 + size;
  for (const [name, length] of sizes) {
    sections[name] = bytes.subarray(at, at + length);
    at += length;
  }
  return { header, sections };
}
