// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import { classAt, SPACE } from "./characters.ts";

const topDomains = new Set(
  "nl com org net eu info be de fr uk io app gov edu int dev nu frl amsterdam online site shop tv".split(" "),
);
// `gedaan.de brief` is a missing space more often than a site of one letter in Germany.
const alsoWords = new Set(["de", "nu", "be"]);

function isRunCharacter(code: number): boolean {
  if (code >= 97 ? code <= 122 : code >= 48 && code <= 57) return true;
  if (code >= 65 && code <= 90) return true;
  // . - _ % +
  return code === 46 || code === 45 || code === 95 || code === 37 || code === 43;
}

function isAlphanumeric(code: number): boolean {
  return isRunCharacter(code) && (code >= 48 || code < 37) && code !== 95;
}

/**
 * Web and e-mail addresses in text[start, end), with or without scheme, in order.
 * Punctuation that ends the sentence is no part of them. Linear in the length of the range.
 */
export function findLinks(text: string, start: number, end: number): Span[] {
  const links: Span[] = [];
  let at = start;
  let floor = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code !== 46 && code !== 64 && code !== 58) {
      at++;
      continue;
    }
    let from = at;
    while (from > floor && isRunCharacter(text.charCodeAt(from - 1))) from--;
    let to = at;
    while (to < end && isRunCharacter(text.charCodeAt(to))) to++;
    const link = linkOfRun(text, { start: from, end: to }, end);
    if (link) links.push(link);
    floor = link ? link.end : Math.max(to, at + 1);
    at = floor;
  }
  return links;
}

function linkOfRun(text: string, run: Span, limit: number): Span | undefined {
  let { start } = run;
  while (start < run.end && !isAlphanumeric(text.charCodeAt(start))) start++;
  if (start === run.end) return undefined;
  if (text.startsWith("://", run.end)) return schemeLink(text, { start, end: run.end }, limit);
  if (text[run.end] === "@") return mailLink(text, { start, end: run.end }, limit);
  const first = text.slice(start, start + 5);
  if (/^www\.[a-z0-9]$/iu.test(first)) return { start, end: addressEnd(text, start, limit) };
  return domainLink(text, { start, end: run.end }, limit);
}

function schemeLink(text: string, run: Span, limit: number): Span | undefined {
  const scheme = /[a-z]{2,10}$/iu.exec(text.slice(Math.max(run.start, run.end - 11), run.end))?.[0];
  if (!scheme) return undefined;
  const end = addressEnd(text, run.end + 3, limit);
  return end > run.end + 3 ? { start: run.end - scheme.length, end } : undefined;
}

function mailLink(text: string, local: Span, limit: number): Span | undefined {
  let end = local.end + 1;
  while (end < limit && isRunCharacter(text.charCodeAt(end))) end++;
  while (end > local.end && !isAlphanumeric(text.charCodeAt(end - 1))) end--;
  if (!/^[^.].*\.[a-z]{2,}$/iu.test(text.slice(local.end + 1, end))) return undefined;
  const scheme = text.slice(Math.max(0, local.start - 7), local.start).toLowerCase() === "mailto:";
  return { start: scheme ? local.start - 7 : local.start, end };
}

function domainLink(text: string, run: Span, limit: number): Span | undefined {
  let { end } = run;
  while (!isAlphanumeric(text.charCodeAt(end - 1))) end--;
  const labels = text.slice(run.start, end).split(".");
  // A capital after the address is the next sentence, glued on: `www` less `x.nl.Daarna`.
  if (labels.length > 2 && /^[A-Z][a-z]/u.test(labels[labels.length - 1] ?? "")) {
    end -= (labels.pop() ?? "").length + 1;
  }
  if (labels.length < 2 || !labels.every((label) => /^[a-z0-9-]+$/iu.test(label))) return undefined;
  const top = labels[labels.length - 1] ?? "";
  const name = labels[labels.length - 2] ?? "";
  if (top !== top.toLowerCase() && name !== name.toUpperCase()) return undefined;
  if (!topDomains.has(top.toLowerCase()) || !/[a-z0-9]$/iu.test(name)) return undefined;
  if (alsoWords.has(top) && (name.length < 2 || /^\d+$/u.test(name))) return undefined;
  if (end === run.end && end < limit && /^[/?#]|^:\d/u.test(text.slice(end, end + 2))) {
    return { start: run.start, end: addressEnd(text, end, limit) };
  }
  return { start: run.start, end };
}

function addressEnd(text: string, from: number, limit: number): number {
  let end = from;
  let open = 0;
  while (end < limit && classAt(text, end, limit) !== SPACE) {
    const character = text.charAt(end);
    if ('<>"“”„«»{}|\\^`'.includes(character)) break;
    if (character === "(" || character === "[") open++;
    if (character === ")" || character === "]") open--;
    end++;
  }
  for (; end > from; end--) {
    const last = text.charAt(end - 1);
    if (last === ")" || last === "]") {
      if (open >= 0) break;
      open++;
    } else if (!".,;:!?'’‘*…".includes(last)) break;
  }
  return end;
}
