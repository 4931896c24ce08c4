// SPDX-License-Identifier: EUPL-1.2
import { htmlElements } from "./html-elements.ts";
import type { Placeholder } from "./placeholders.ts";

/** What a piece of template syntax is, without its place. */
export type PlaceholderContent = Omit<Placeholder, "start" | "end" | "syntax">;

/** What the whole source says about one piece of it. */
export interface SourceContext {
  readonly markup: boolean;
  /** Names of tags that the source closes: `{% endname %}`, `{/name}`. */
  readonly ended: ReadonlySet<string>;
  /** Names of elements the source closes with `</name>`, lower case. */
  readonly closed: ReadonlySet<string>;
}

/** One way to write a field, a tag or a comment. */
export interface Syntax {
  readonly name: string;
  /** Units it can start with. */
  readonly starts: string;
  /** Sticky. */
  readonly pattern: RegExp;
  /** It cannot end before this: without it further on the pattern is not tried, so that a row of openings costs no more than its length. */
  readonly closer?: string;
  /** A backslash in front takes its meaning away. */
  readonly escapes?: boolean;
  readonly read: (match: RegExpExecArray, context: SourceContext) => PlaceholderContent | undefined;
}

const field = (name: string): PlaceholderContent => ({ type: "field", name: name.trim() });
const comment = (text: string): PlaceholderContent => ({ type: "comment", name: text.trim() });
const tag = (name: string, role: NonNullable<Placeholder["role"]>): PlaceholderContent => ({
  type: "tag",
  name: name.toLowerCase(),
  role,
});

/** Tags that always need an end. */
const alwaysClosed = /^(?:if|ifset|unless|for|foreach|while|switch|case|each)$/iu;
const elseNames = /^(?:else|elseif|elif|elsif|elseifset|case|default|when|empty)$/iu;

/** `{% name … %}` of Jinja, Twig, Nunjucks, Liquid and Django. */
function percentTag(body: string, ended: ReadonlySet<string>): PlaceholderContent {
  const name = /^[\s+-]*([A-Za-z_]\w*)/u.exec(body)?.[1] ?? "";
  if (/^end./iu.test(name)) return tag(name.slice(3), "close");
  const closes = ended.has(name.toLowerCase());
  if (elseNames.test(name) && !closes) return tag(name, "else");
  // `{% set x = 1 %}` and `{% block title "x" %}` stand alone where others of that name have an end.
  if (name === "set" || name === "block")
    return tag(name, closes && !/=|^\s*-?\s*block\s+\w+\s+[^\s-]/u.test(body) ? "open" : "single");
  return tag(name, alwaysClosed.test(name) || closes ? "open" : "single");
}

/** `{{ … }}`: a value, or a block tag of Handlebars and Mustache. */
function mustache(inner: string): PlaceholderContent {
  const body = inner.replace(/^[\s~-]+|[\s~-]+$/gu, "");
  const mark = body.charAt(0);
  const rest = body.slice(1).trim();
  if (mark === "!") return comment(rest.replaceAll(/^-+|-+$/gu, ""));
  if (mark === "#" || mark === "^")
    return rest === ""
      ? tag("else", "else")
      : tag(rest.replace(/^[>*]\s*/u, "").split(/\s/u)[0] ?? "", "open");
  if (mark === "/") return tag(rest, "close");
  if (mark === ">") return tag("include", "single");
  if (/^else(?:\s|$)/u.test(body)) return tag("else", "else");
  return field(body.replace(/^&/u, "").split("|")[0] ?? body);
}

/** Tags of Latte and its bridges that write no value. */
const latteTags =
  /^(?:layout|extends|include|import|embed|sandbox|var|default|capture|php|do|link|plink|ifCurrent|control|form|input|label|inputError|formContainer|dump|contentType|syntax|l|r|templateType|parameters|varType|continueIf|breakIf|skipIf|exitIf|rollback|debugbreak|trace|block|define|snippet|snippetArea|first|last|sep|try|cache|spaceless|ifchanged|ifcontent|iterateWhile|attr|status)$/iu;

/** `{if …}`, `{$name|filter}` of Latte. */
function latte(inner: string, ended: ReadonlySet<string>): PlaceholderContent | undefined {
  if (/^[$=]/u.test(inner))
    return field(inner.slice(1).split("|")[0]?.replaceAll(/\??->/gu, ".").replaceAll("$", "") ?? inner);
  if (/^_['"$]/u.test(inner)) return field(inner.slice(1).replaceAll(/['"$]/gu, ""));
  const name = /^\/?([A-Za-z]\w*)/u.exec(inner)?.[1];
  if (name === undefined) return inner.startsWith("/") ? tag("", "close") : undefined;
  if (inner.startsWith("/")) return tag(name, "close");
  const closes = ended.has(name.toLowerCase());
  if (elseNames.test(name) && !closes) return tag(name, "else");
  // A tag of the project's own that is given a value writes that value: `{formatCurrency($bedrag)}`.
  const value = /^[A-Za-z]\w*(?:\s+|\s?\(\s?)\$([\w>?-]+)\s?\)?\s*$/u.exec(inner)?.[1];
  if (value !== undefined && !closes && !alwaysClosed.test(name) && !latteTags.test(name))
    return field(value.replaceAll(/\??->/gu, "."));
  return tag(name, alwaysClosed.test(name) || closes ? "open" : "single");
}

/** `<% … %>` of ERB and EJS: Ruby closes with `end`, JavaScript with `}`. */
function erb(inner: string): PlaceholderContent {
  if (inner.startsWith("#")) return comment(inner.slice(1));
  if (inner.startsWith("=")) return field(inner.slice(1).replaceAll(/^=|[-_]\s*$/gu, ""));
  const code = inner.replaceAll(/^[\s_-]+|[\s_-]+$/gu, "");
  const name = /[A-Za-z]+/u.exec(code)?.[0] ?? "";
  if (/^(?:\}\s*)?(?:else|elsif|when)(?![\p{L}\d])/u.test(code)) return tag("else", "else");
  if (/^(?:end|\})(?![\p{L}\d])/u.test(code)) return tag("", "close");
  if (
    /^(?:if|unless|case|while|for)(?![\p{L}\d])(?!.*\send$)/su.test(code) ||
    /(?:\{|\sdo(?:\s*\|[^|]*\|)?)$/u.test(code)
  )
    return tag(name, "open");
  // `<%- naam %>` of EJS writes a value as it stands.
  return inner.startsWith("-") && /^[\w.$]+$/u.test(code) ? field(code) : tag(name, "single");
}

/** The name a Word field stands for: the value behind the keyword; of a condition, the field it asks about. */
function wordField(keyword: string, inner: string): PlaceholderContent {
  const nested = /MERGEFIELD\s+(?:"([^"]*)"|([^\s"{}\\]+))/u.exec(inner);
  const own = /^\s*(?:"([^"]*)"|([\p{L}_][\p{L}\p{N}_.-]*))/u.exec(inner);
  return field(nested?.[1] ?? nested?.[2] ?? own?.[1] ?? own?.[2] ?? keyword);
}

/** A short remark in square brackets that can stand for a value: no sentence, no note, no check box, no footnote, no link. */
function bracket(inner: string, after: string): PlaceholderContent | undefined {
  const words = inner.trim().split(/\s+/u);
  if (after !== "" || words.length > 6) return undefined;
  if (/[.?!:;]\s*$|^\s*[xX]?\s*$|^\d+$|^\^|: /u.test(inner) || !/\p{L}/u.test(inner)) return undefined;
  return field(inner);
}

function angle(inner: string, { closed, markup }: SourceContext): PlaceholderContent | undefined {
  const name = (inner.split(/[\s/]/u)[0] ?? "").toLowerCase();
  if (htmlElements.has(name) || /^www\.|\.(?:nl|eu|com|org)(?:\/|$)/iu.test(inner)) return undefined;
  if (markup && (name.includes("-") || closed.has(name))) return undefined;
  return field(inner);
}

/** `{if …}`, `{$name}`, `{* … *}` of Latte; a brace before white space or a quote is a brace. */
export const latteSyntaxes: readonly Syntax[] = [
  {
    name: "latte",
    starts: "{",
    closer: "*}",
    pattern: /\{\*([\s\S]*?)\*\}/uy,
    read: ([, inner = ""]) => comment(inner),
  },
  {
    name: "latte",
    starts: "{",
    closer: "}",
    pattern: /\{((?![\s'"{*])(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^{}'"]){1,2000})\}/uy,
    read: ([, inner = ""], { ended }) => latte(inner, ended),
  },
];

/** In order of priority: outer before inner, special before general. */
export const syntaxes: readonly Syntax[] = [
  {
    name: "word-field",
    starts: "{",
    closer: "}",
    pattern:
      /\{\s{0,20}(MERGEFIELD|IF|REF|DOCPROPERTY|DATE|PAGE|NUMPAGES|INCLUDETEXT|ASK|FILLIN|FORMTEXT|NEXT|SKIPIF|SEQ|HYPERLINK|TIME|CREATEDATE|AUTHOR|USERNAME)(?![\p{L}\p{N}_])([^{}]{0,500}(?:\{[^{}]{0,200}\}[^{}]{0,500}){0,5})\}/uy,
    read: ([, keyword = "", inner = ""]) => wordField(keyword, inner),
  },
  {
    name: "guillemet",
    starts: "«",
    closer: "»",
    pattern: /«([^«»\n]{1,80})»/uy,
    read: ([, inner = ""]) => field(inner),
  },
  // What Liquid, Django and Jinja call a comment hides its text, tags and all.
  {
    name: "jinja",
    starts: "{",
    closer: "endcomment",
    pattern:
      /\{%-?\s{0,20}comment(?:\s[^%]{0,200})?-?%\}([\s\S]{0,5000}?)\{%-?\s{0,20}endcomment\s{0,20}-?%\}/uy,
    read: ([, inner = ""]) => comment(inner),
  },
  {
    name: "jinja",
    starts: "{",
    closer: "%}",
    pattern: /\{%([\s\S]{0,2000}?)%\}/uy,
    escapes: true,
    read: ([, inner = ""], { ended }) => percentTag(inner, ended),
  },
  {
    name: "jinja",
    starts: "{",
    closer: "#}",
    pattern: /\{#([\s\S]{0,5000}?)#\}/uy,
    read: ([, inner = ""]) => comment(inner),
  },
  {
    name: "mustache",
    starts: "{",
    closer: "--}}",
    pattern: /\{\{~?!--([\s\S]{0,5000}?)--~?\}\}/uy,
    read: ([, inner = ""]) => comment(inner),
  },
  {
    name: "mustache",
    starts: "{",
    closer: "}}}}",
    pattern: /\{\{\{\{(\/?)([A-Za-z][\w-]{0,60})\}\}\}\}/uy,
    read: ([, slash, inner = ""]) => tag(inner, slash ? "close" : "open"),
  },
  {
    name: "mustache",
    starts: "{",
    closer: "}}}",
    pattern: /\{\{\{([^{}\n]{1,200})\}\}\}/uy,
    escapes: true,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "mustache",
    starts: "{",
    closer: "}}",
    pattern: /\{\{([^{}\n]{1,200})\}\}/uy,
    escapes: true,
    read: ([, inner = ""]) => mustache(inner),
  },
  {
    name: "dollar",
    starts: "$#",
    closer: "}",
    pattern: /[$#]\{([^{}\n]{1,200})\}/uy,
    escapes: true,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "percent-brace",
    starts: "%",
    closer: "}",
    pattern: /%\{([^{}\n]{1,80})\}/uy,
    escapes: true,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "double-bracket",
    starts: "[",
    closer: "]]",
    pattern: /\[\[([^[\]\n]{1,200})\]\]/uy,
    escapes: true,
    read: ([, inner = ""]) => (inner.startsWith("iterate:") ? tag("iterate", "single") : field(inner)),
  },
  {
    name: "erb",
    starts: "<",
    closer: "%>",
    pattern: /<%([\s\S]{0,2000}?)%>/uy,
    read: ([, inner = ""]) => erb(inner),
  },
  {
    name: "double-angle",
    starts: "<",
    closer: ">>",
    pattern: /<<([^<>\n]{1,80})>>/uy,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "brace",
    starts: "{",
    closer: "}",
    pattern: /\{([A-Za-z_][\w.\- ]{0,60})\}/uy,
    escapes: true,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "percent",
    starts: "%",
    pattern: /%([A-Za-z_][\w.]{1,40})%|%\(([A-Za-z_]\w{0,60})\)[sd](?!\w)/uy,
    read: ([, a, b]) => field(a ?? b ?? ""),
  },
  {
    name: "at",
    starts: "@",
    pattern: /@@?([A-Za-z_]\w{1,40})@@?(?!\w)/uy,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "hash",
    starts: "#",
    pattern: /#([A-Z][A-Z0-9_]{2,40})#/uy,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "bracket",
    starts: "[",
    closer: "]",
    pattern: /\[([^[\]\n]{1,80})\](?=(\(|\[|: ?(?:https?:|www\.))?)/uy,
    escapes: true,
    read: ([, inner = "", after = ""]) => bracket(inner, after),
  },
  {
    name: "angle",
    starts: "<",
    closer: ">",
    pattern: /<([A-Za-zÀ-ÿ][A-Za-z0-9À-ÿ _.,/-]{1,60})>/uy,
    read: ([, inner = ""], context) => angle(inner, context),
  },
  {
    name: "colon",
    starts: ":",
    pattern: /:([a-z][a-z_]{2,40})(?![\w:])/uy,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "dots",
    starts: "_.…",
    pattern: /(?:_{4,}|\.{5,}|…{2,}|(?:\. ){4,}\.)/uy,
    read: () => ({ type: "field", name: "", blank: true }),
  },
  {
    name: "word-prompt",
    starts: "KC",
    pattern:
      /(?:Kies een item|Klik of tik om (?:tekst|een datum) in te voeren|Klik hier als u tekst wilt invoeren|Click or tap here to enter text)\.?/uy,
    read: ([text]) => ({ type: "field", name: text ?? "", blank: true }),
  },
];
