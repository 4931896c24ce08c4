// SPDX-License-Identifier: EUPL-1.2
import { unzipSync, type Zippable, zipSync } from "fflate";
import type { Failure } from "../../finding.ts";

/** Larger documents are refused: a letter with pictures stays far below. */
export const maxDocumentBytes = 30_000_000;
/** What may come out of a document, all files together and each of them: more is a trap, not a letter. */
const maxUnpacked = 150_000_000;
const maxXml = 40_000_000;
const maxEntries = 5_000;

const fail = (code: Failure["code"], message: string): Failure => ({ code, message });

export const damaged = fail(
  "damaged",
  "Dit bestand is beschadigd. Open het in Word of LibreOffice, sla het opnieuw op en probeer het nog een keer.",
);
const trap = fail("too-large", "Dit bestand wordt bij het uitpakken veel te groot. Wij lezen het niet.");
export const encrypted = fail(
  "encrypted",
  "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.",
);

/** The first day a zip can name, as Word writes it. */
const start = new Date(1980, 0, 1);

/** The files of a zip, by name, in their order. */
export type Files = ReadonlyMap<string, Uint8Array>;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const holds = (bytes: Uint8Array, text: string): boolean => {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
};

/** Why bytes are no zip: what they are instead. */
function notZip(bytes: Uint8Array): Failure {
  if (bytes.length === 0) return fail("empty", "Dit bestand is leeg.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return holds(bytes, "EncryptedPackage")
      ? encrypted
      : fail(
          "unsupported",
          "Dit is een oud Word-bestand (.doc). Sla het in Word of LibreOffice op als .docx en probeer het opnieuw.",
        );
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]))
    return fail(
      "unsupported",
      "Dit is een RTF-bestand. Sla het op als .docx of .odt en probeer het opnieuw.",
    );
  return damaged;
}

/** A name that points outside the zip, or that two systems read in two ways. */
const isUnsafe = (name: string): boolean =>
  name === "" ||
  name.startsWith("/") ||
  /[\\\0]|^[a-z]:/iu.test(name) ||
  name.split("/").some((piece) => piece === "..");

/** Bit 0 of the flags in a local header: the file is encrypted. */
const isEncrypted = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;

/**
 * Unpacks a zip in memory, within limits. `wanted` says which files are needed; the names of all of them are checked. Sizes are those
 * the zip says it has: a file that turns out larger is cut there by the unpacker and is then damaged.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Files | Failure {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return notZip(bytes);
  if (bytes.length > maxDocumentBytes)
    return fail(
      "too-large",
      `Dit bestand is te groot (${Math.round(bytes.length / 1e6)} MB). Een brief mag hier hooguit ${maxDocumentBytes / 1e6} MB zijn.`,
    );
  if (isEncrypted(bytes)) return encrypted;
  let problem: Failure | undefined;
  let total = 0;
  const seen = new Set<string>();
  const order: string[] = [];
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (problem) return false;
        if (isUnsafe(name))
          problem = fail(
            "damaged",
            "In dit bestand staan namen die naar een andere map wijzen. Dat is niet veilig: wij lezen het niet.",
          );
        else if (seen.has(name)) problem = damaged;
        else if (seen.size >= maxEntries) problem = trap;
        if (problem || name.endsWith("/")) return false;
        seen.add(name);
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > maxUnpacked || (/\.(?:xml|rels)$/u.test(name) && originalSize > maxXml)) problem = trap;
        if (!problem) order.push(name);
        return !problem;
      },
    });
    if (problem) return problem;
    return new Map(order.map((name) => [name, unpacked[name] ?? new Uint8Array()]));
  } catch {
    // The unpacker throws on anything that is no whole zip.
    return problem ?? damaged;
  }
}

/** XML of a part. Byte order mark and all stay, so that what is encoded again gives the same bytes. */
export function xmlOf(bytes: Uint8Array): string | Failure {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8: damaged, or in an encoding that no word processor writes.
    return damaged;
  }
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
    return fail(
      "damaged",
      "In dit bestand staan XML-opdrachten die niet in een brief horen. Dat is niet veilig: wij lezen het niet.",
    );
  return text;
}

/** The files of a document as one zip again: in their order, all with the same time, so that the same files give the same bytes. */
export function zipAgain(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files)
    entries[name] = [bytes, { level: name === "mimetype" ? 0 : 6, mtime: start }];
  return zipSync(entries);
}
