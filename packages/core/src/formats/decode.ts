// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../finding.ts";

/** Larger files are refused: a letter has a few pages. */
export const maxBytes = 5_000_000;

const fail = (code: Failure["code"], message: string): Failure => ({ code, message });

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the caller tries the next.
    return undefined;
  }
};

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.1) return "utf-16be";
  return undefined;
}

const controls = /[^\P{Cc}\s]/gu;

/**
 * Bytes to text without byte order mark: UTF-8, UTF-16 with or without mark, Windows-1252.
 * A failure for empty, binary and too large files and for text with bytes that fit no encoding.
 */
export function decode(bytes: Uint8Array): string | Failure {
  if (bytes.length > maxBytes)
    return fail(
      "too-large",
      `Dit bestand is te groot (${Math.round(bytes.length / 1e6)} MB). Een brief mag hier hooguit ${maxBytes / 1e6} MB zijn.`,
    );
  if (bytes.length === 0) return fail("empty", "Dit bestand is leeg.");
  const [a, b, c] = bytes;
  const text =
    a === 0xff && b === 0xfe
      ? strict("utf-16le", bytes)
      : a === 0xfe && b === 0xff
        ? strict("utf-16be", bytes)
        : decodeUnmarked(bytes, a === 0xef && b === 0xbb && c === 0xbf);
  if (text === undefined)
    return fail(
      "encoding",
      "Wij kunnen de tekens in dit bestand niet lezen. Sla het bestand op als UTF-8 en probeer het opnieuw.",
    );
  const odd = text.slice(0, 20_000).match(controls)?.length ?? 0;
  if (odd > 0 && odd > Math.min(text.length, 20_000) * 0.001)
    return fail("binary", "Dit is geen tekstbestand. Wij kunnen het niet lezen als brief.");
  if (text.trim() === "") return fail("empty", "In dit bestand staat geen tekst.");
  return text;
}

function decodeUnmarked(bytes: Uint8Array, marked: boolean): string | undefined {
  const utf16 = guessUtf16(bytes);
  if (utf16) return strict(utf16, bytes);
  const utf8 = strict("utf-8", bytes);
  if (utf8 !== undefined || marked) return utf8;
  // Bytes that Windows-1252 leaves open never stand in its texts.
  return bytes.some(
    (byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d,
  )
    ? undefined
    : strict("windows-1252", bytes);
}
