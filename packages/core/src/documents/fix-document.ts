// SPDX-License-Identifier: EUPL-1.2
import { type CheckOptions, check } from "../check.ts";
import type { CheckResult, Failure, Finding } from "../finding.ts";
import { fixable, isWorse, replaceFound } from "../fix/apply-fixes.ts";
import { type Files, unzip, xmlOf, zipAgain } from "../formats/office/zip.ts";
import { fileType } from "../formats/read.ts";
import type { DocumentMap, DocumentPiece, Letter, Span } from "../letter.ts";
import { toSource } from "../source-map.ts";
import { pieceAt } from "./choose-comments.ts";
import { plainChange, trackedChange } from "./docx-changes.ts";
import { type Splice, spliceXml } from "./splice.ts";

/** A document with safe fixes in it. */
export interface FixedDocument {
  readonly bytes: Uint8Array;
  readonly applied: readonly Finding[];
  /** Safe fixes that would have made a new finding, or that stand where we may not write. */
  readonly refused: readonly Finding[];
  readonly before: CheckResult;
  readonly after: CheckResult;
}

/** The piece of each element of text that a span touches. */
export interface Portion {
  readonly piece: DocumentPiece;
  readonly xml: Span;
}

/** Pieces under a span that stand in one element, as one; undefined when one of them may not be changed. */
function portionsOf({ pieces }: DocumentMap, { start, end }: Span): readonly Portion[] | undefined {
  const portions: Portion[] = [];
  for (let i = pieceAt(pieces, start); (pieces[i]?.start ?? end) < end; i++) {
    const piece = pieces[i];
    if (!piece || piece.locked) return undefined;
    const linear = piece.end - piece.start === piece.xml.end - piece.xml.start;
    const from = piece.xml.start + (linear ? Math.max(0, start - piece.start) : 0);
    const to = piece.xml.end - (linear ? Math.max(0, piece.end - end) : 0);
    const last = portions.at(-1);
    if (
      last &&
      last.piece.part === piece.part &&
      last.xml.end === from &&
      last.piece.tag?.start === piece.tag?.start
    )
      portions[portions.length - 1] = { piece: last.piece, xml: { start: last.xml.start, end: to } };
    else portions.push({ piece, xml: { start: from, end: to } });
  }
  return portions.length > 0 ? portions : undefined;
}

/** How a document is changed. */
export type ChangeMode = "tracked" | "plain";

/** Other text in the place of a span of the source of a document. */
export interface TextChange extends Span {
  readonly text: string;
}

const changeOf = (letter: Letter, finding: Finding): TextChange => ({
  ...toSource(letter.map, finding),
  text: finding.expected[0] ?? "",
});

/** Whether all of a span may be changed in this way. */
const isOpen = (document: DocumentMap, span: Span, mode: ChangeMode): boolean =>
  portionsOf(document, span)?.every(({ piece }) => mode === "plain" || piece.tag) === true;

function write(files: Files, document: DocumentMap, wanted: readonly TextChange[], mode: ChangeMode): Files {
  const byPart = new Map<string, { readonly portions: readonly Portion[]; readonly text: string }[]>();
  for (const { text, ...span } of wanted) {
    const portions = portionsOf(document, span) ?? [];
    const part = portions[0]?.piece.part;
    if (part === undefined) continue;
    byPart.set(part, [...(byPart.get(part) ?? []), { portions, text }]);
  }
  const changed = new Map(files);
  for (const [part, changes] of byPart) {
    const xml = xmlOf(files.get(part) ?? new Uint8Array());
    if (typeof xml !== "string") continue;
    const change = mode === "tracked" ? trackedChange(xml) : plainChange;
    const splices: readonly Splice[] = changes.flatMap(({ portions, text }) => change(portions, text));
    changed.set(part, new TextEncoder().encode(spliceXml(xml, splices)));
  }
  return changed;
}

/**
 * Applies the safe fixes of a .docx or .odt, as tracked changes or plainly, and checks the document again. A fix that makes a rule find
 * more than before is left out, and so is one in a field or in a change that is not accepted yet.
 */
export async function fixDocument(
  path: string,
  bytes: Uint8Array,
  { mode = "tracked", ...options }: CheckOptions & { readonly mode?: ChangeMode },
): Promise<FixedDocument | Failure> {
  const format = options.format ?? fileType(path)?.format;
  if (format !== "docx" && format !== "odt")
    return {
      code: "unsupported",
      message: "Dit soort bestand kunnen wij alleen lezen. Verbeter het document waarvan het gemaakt is.",
    };
  if (format === "odt" && mode === "tracked")
    return {
      code: "unsupported",
      message:
        "In een LibreOffice-document kunnen wij geen wijzigingen bijhouden. Gebruik --accept, of zet opmerkingen met klarebrief annotate.",
    };
  const before = await check(path, bytes, options);
  const { letter } = before;
  const document = letter?.document;
  if (!letter || !document)
    return before.failures[0] ?? { code: "unsupported", message: "Wij kunnen dit bestand niet lezen." };
  const files = unzip(bytes, () => true);
  if ("code" in files) return files;
  const safe = fixable(letter, before.findings);
  const all = safe.filter((finding) => isOpen(document, toSource(letter.map, finding), mode));
  const locked = safe.filter((finding) => !all.includes(finding));
  const attempt = async (findings: readonly Finding[]) => {
    const changes = findings.map((finding) => changeOf(letter, finding));
    const written = zipAgain(write(files, document, changes, mode));
    const after = await check(path, written, options);
    const isRight = after.letter?.source === replaceFound(letter, findings) && !isWorse(before, after);
    return { bytes: written, after, isRight };
  };
  const whole = await attempt(all);
  if (whole.isRight) return { ...whole, applied: all, refused: locked, before };
  const applied: Finding[] = [];
  const refused: Finding[] = [...locked];
  for (const finding of all) {
    const { isRight } = await attempt([...applied, finding]);
    (isRight ? applied : refused).push(finding);
  }
  const { bytes: written, after } = await attempt(applied);
  return { bytes: written, after, applied, refused, before };
}

/** The source with changes that do not overlap. */
const changedSource = (source: string, changes: readonly TextChange[]): string =>
  [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), source);

/**
 * Puts changes of the text of a .docx in it as tracked changes, each on its own; of those that overlap the first. What stands where we may
 * not write, or would not read as it should, is left out. `letter` is what the bytes were read as.
 */
export async function trackChanges(
  path: string,
  bytes: Uint8Array,
  letter: Letter,
  { changes, options }: { readonly changes: readonly TextChange[]; readonly options: CheckOptions },
): Promise<{ readonly bytes: Uint8Array; readonly done: readonly TextChange[] } | Failure> {
  const { document } = letter;
  const files = letter.format === "docx" ? unzip(bytes, () => true) : undefined;
  if (!document || !files)
    return { code: "unsupported", message: "Alleen in een Word-document kunnen wij wijzigingen bijhouden." };
  if ("code" in files) return files;
  let now = bytes;
  const done: TextChange[] = [];
  for (const change of changes) {
    const isFree = done.every(({ start, end }) => change.end <= start || end <= change.start);
    if (!isFree || !isOpen(document, change, "tracked")) continue;
    const written = zipAgain(write(files, document, [...done, change], "tracked"));
    const { letter: read } = await check(path, written, options);
    if (read?.source !== changedSource(letter.source, [...done, change])) continue;
    now = written;
    done.push(change);
  }
  return { bytes: now, done };
}
