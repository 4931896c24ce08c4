// SPDX-License-Identifier: EUPL-1.2
import type { SourceMap } from "./source-map.ts";

/** A half-open range of UTF-16 offsets in `letter.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** File formats a letter can be read from. */
export type Format = "text" | "markdown" | "html" | "docx" | "odt" | "eml" | "pdf";

/**
 * What one token is. `word` has at least one letter; `field` is a template field and is never split;
 * `link` is a URL or an e-mail address.
 */
export type TokenKind = "word" | "number" | "punctuation" | "symbol" | "field" | "link";

/**
 * What the grammar says of a token, in the terms of Universal Dependencies. Without a language model all is empty: `upos`, `xpos`
 * and `deprel` are `""`, `head` is -1 and `lemma` is the word in lower case.
 */
export interface TokenAnalysis {
  readonly upos: string;
  /** The Dutch tag: `WW|pv|tgw|ev`, `N|soort|mv|basis` … */
  readonly xpos: string;
  /** In lower case and as it is written; of a verb with its particle: `aangeven` for `geef … aan`. */
  readonly lemma: string;
  /** Index of the head in `sentence.tokens`; -1 is the root. */
  readonly head: number;
  /** As in UD, with `obl` for `obl:arg`. */
  readonly deprel: string;
}

/** One token of a sentence. Tokens never overlap and stand in order; white space is not a token. */
export interface Token extends Span, TokenAnalysis {
  readonly text: string;
  /** `text` in lower case with typographic quotes made straight: the form tables are looked up by. */
  readonly lower: string;
  readonly kind: TokenKind;
}

/** One sentence. It lies inside one block; `tokens` covers everything but white space. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index in `letter.blocks`. */
  readonly block: number;
}

/** What a block is in its format. Lines of an address or a reference line are blocks of kind `line`. */
export type BlockKind = "paragraph" | "line" | "heading" | "listItem" | "tableCell" | "quote";

/** A run of text that is read as one whole: a paragraph, a heading, a list item, a table cell. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading level 1–6, list depth from 1; 0 elsewhere. */
  readonly depth: number;
  /** Table cells: which table, row and column, from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Emphasis that covers the whole block (a bold line often is a heading). */
  readonly strong?: boolean;
  /** In another language than Dutch: it has no grammar, is not measured and its words are left alone. */
  readonly foreign?: true;
  /** The part of the letter that a document says this is, by the name of its style or by where it stands. */
  readonly part?: PartName;
}

/** The parts of a letter. */
export type PartName =
  | "sender"
  | "addressee"
  | "reference"
  | "date"
  | "subject"
  | "greeting"
  | "body"
  | "heading"
  | "action"
  | "contact"
  | "objection"
  | "payment"
  | "closing"
  | "signature"
  | "attachments"
  | "footer";

/** A recognised part. Parts may overlap: a contact block is also body. `reason` says in English how it was recognised. */
export interface Part extends Span {
  readonly part: PartName;
  readonly reason: string;
}

/** The closed list of letter kinds. `onbekend` also stands for "not sure enough". */
export const letterKinds = [
  "toekenning",
  "afwijzing",
  "stopzetting",
  "terugvordering",
  "boete",
  "last",
  "betaalverzoek",
  "herinnering",
  "aanmaning",
  "veertiendagenbrief",
  "dwangbevel",
  "aanvulling",
  "voornemen",
  "uitnodiging",
  "ontvangstbevestiging",
  "beslissing-op-bezwaar",
  "klacht",
  "informatie",
  "intern",
  "onbekend",
] as const;

export type LetterKind = (typeof letterKinds)[number];

export type Medium = "letter" | "email" | "message";

/** Who or what said of which kind the letter is; `confidence` is 1 for all but `recognition`. */
export interface Kind {
  readonly name: LetterKind;
  readonly by: "command" | "front-matter" | "config" | "recognition";
  readonly confidence: number;
}

/** What a template field stands for, guessed from its name. */
export type FieldType =
  | "name"
  | "greeting"
  | "address"
  | "date"
  | "term"
  | "amount"
  | "number"
  | "iban"
  | "reference"
  | "phone"
  | "email"
  | "url"
  | "text"
  | "unknown";

/** A template field in the text. `syntax` names the pattern that found it, as in the list of field syntaxes. */
export interface Field extends Span {
  readonly syntax: string;
  readonly name: string;
  readonly type: FieldType;
  /** True for what is left of a choice or a hint to the writer: dotted lines, `XXX`, "Klik of tik om tekst in te voeren". */
  readonly blank: boolean;
}

/** A tag that steers a template: a condition, a loop, an include, an assignment. It is no text; `at` is the place in `letter.text`. */
export interface ControlTag {
  readonly at: number;
  readonly source: Span;
  readonly text: string;
  /** `open`/`else`/`close` belong to a block tag; `single` stands alone. */
  readonly role: "open" | "else" | "close" | "single";
  /** `if`, `foreach`, `block` …; lower case. */
  readonly name: string;
}

/** Things with a value in the text. */
export type EntityKind =
  | "amount"
  | "percentage"
  | "date"
  | "time"
  | "term"
  | "phone"
  | "iban"
  | "bsn"
  | "email"
  | "url"
  | "postcode"
  | "reference"
  | "law";

/**
 * A recognised value. `value` is normal form: amounts in euro cents ("125000"), dates ISO ("2026-03-03", "--03-03" without year),
 * phone numbers as national digits ("0203456789", "14020"), IBAN and law references without white space, terms ISO 8601 durations ("P6W").
 */
export interface Entity extends Span {
  readonly kind: EntityKind;
  readonly value: string;
}

/** `<!-- klarebrief-negeer regel: reden -->`: rules not reported inside `span`. */
export interface Suppression extends Span {
  /** Rule id or pack name. */
  readonly rule: string;
  readonly reason: string;
  /** Where the comment stands in the source. */
  readonly source: Span;
}

/** What the front matter of a letter may say under `klarebrief:`; unchecked until the config reads it. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/** A link or an image, for rules about links without text. `label` is the visible text. */
export interface Link extends Span {
  readonly target: string;
  readonly image: boolean;
}

/**
 * A place in a document: the file inside it, the paragraph in that file and the run in that paragraph, all from 0, and UTF-16 units
 * of text in that run.
 */
export interface Place {
  readonly part: string;
  readonly paragraph: number;
  readonly run: number;
  readonly offset: number;
}

/** A run in the XML of a document: its element, where its content begins, and the element with its formatting. */
export interface RunXml extends Span {
  readonly content: number;
  readonly properties?: Span;
}

/**
 * A piece of text in a document. `start` and `end` are in the source (the text of the document), `xml` is in the decoded XML of the
 * part. Both go unit by unit when they are as long; otherwise the piece is atomic.
 */
export interface DocumentPiece extends Span, Place {
  readonly xml: Span;
  readonly runXml?: RunXml;
  /** The start tag of the element the text stands in; absent for a tab or a line break. */
  readonly tag?: Span;
  /** What may not be cut: a field. */
  readonly whole?: Span;
  /** Text that a program fills in, or a change that is not accepted yet: never edited. */
  readonly locked: boolean;
  /** In a text box: no comment can be put here. */
  readonly boxed?: boolean;
}

/** A paragraph of a document; `start` is in the source, `page` counts from 0. */
export interface DocumentParagraph {
  readonly start: number;
  readonly page: number;
}

/** Where the text of a document stands in its file. */
export interface DocumentMap {
  readonly paragraphs: readonly DocumentParagraph[];
  /** In order of the source. */
  readonly pieces: readonly DocumentPiece[];
}

/** What a reader gives: text, its map to the source, and what markup said about it. */
export interface Draft {
  readonly format: Format;
  readonly text: string;
  /** The decoded source without byte order mark. */
  readonly source: string;
  readonly map: SourceMap;
  readonly blocks: readonly Block[];
  readonly fields: readonly Field[];
  readonly tags: readonly ControlTag[];
  readonly links: readonly Link[];
  readonly suppressions: readonly Suppression[];
  readonly frontMatter: FrontMatter;
  /** A template, or a letter ready to send. */
  readonly template: boolean;
  /** Of a document: where its text stands in the file. `source` is then the text of the document, a blank line between paragraphs. */
  readonly document?: DocumentMap;
}

/** A letter after reading and analysis. One plain immutable value; everything else is a function of it. */
export interface Letter extends Draft {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly parts: readonly Part[];
  readonly kind: Kind;
  readonly medium: Medium;
}
