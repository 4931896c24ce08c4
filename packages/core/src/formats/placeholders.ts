// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "../letter.ts";
import { htmlElements } from "./html-elements.ts";

/** A piece of template syntax in a source. `comment` is a comment in the template's own language. */
export interface Placeholder extends Span {
  readonly type: "field" | "tag" | "comment";
  /** The pattern that found it. */
  readonly syntax: string;
  /** Field: its name; tag: its keyword in lower case; comment: its text. */
  readonly name: string;
  readonly role?: "open" | "else" | "close" | "single";
  /** A dotted line or a hint to the writer, not a named field. */
  readonly blank?: boolean;
}

/** Template languages with syntax of their own, by file name. */
export type TemplateLanguage = "latte" | "none";

interface Syntax {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpExecArray,
    context: Context,
  ) => Omit<Placeholder, "start" | "end" | "syntax"> | undefined;
}

interface Context {
  readonly markup: boolean;
  /** Names of tags the source closes with `{% endname %}`. */
  readonly ended: ReadonlySet<string>;
  /** Names of elements the source closes with `</name>`, lower case. */
  readonly closed: ReadonlySet<string>;
}

const field = (name: string): Omit<Placeholder, "start" | "end" | "syntax"> => ({
  type: "field",
  name: name.trim(),
});
const comment = (text: string): Omit<Placeholder, "start" | "end" | "syntax"> => ({
  type: "comment",
  name: text.trim(),
});
const tag = (name: string, role: Placeholder["role"]): Omit<Placeholder, "start" | "end" | "syntax"> => ({
  type: "tag",
  name: name.toLowerCase(),
  role: role ?? "single",
});

const blockNames =
  /^(?:if|ifset|unless|for|foreach|each|with|while|switch|block|section|form|snippet|capture|macro|define|embed|iterate|filter|autoescape|trans|translate|spaceless|sandbox|raw|verbatim|comment|case|tablerow|first|last|sep|ifcontent|cache|iterateWhile)$/iu;
const elseNames = /^(?:else|elseif|elif|elsif|elseifset|case|default|when|empty)$/iu;

/** `{% name … %}` of Jinja, Twig, Nunjucks, Liquid and Django. */
function percentTag(body: string, ended: ReadonlySet<string>): Omit<Placeholder, "start" | "end" | "syntax"> {
  const name = /^[\s-]*([A-Za-z_]\w*)/u.exec(body)?.[1] ?? "";
  if (/^end./iu.test(name)) return tag(name.slice(3), "close");
  const closes = ended.has(name);
  if (elseNames.test(name) && !closes) return tag(name, "else");
  if (name === "set" || name === "block") return tag(name, closes && !/=/u.test(body) ? "open" : "single");
  return tag(name, blockNames.test(name) || closes ? "open" : "single");
}

/** `{{ … }}`: a value, or a block tag of Handlebars and Mustache. */
function mustache(inner: string): Omit<Placeholder, "start" | "end" | "syntax"> {
  const body = inner.replace(/^[\s~-]+|[\s~-]+$/gu, "");
  const mark = body.charAt(0);
  const rest = body.slice(1).trim();
  if (mark === "!") return comment(rest.replaceAll(/^-+|-+$/gu, ""));
  if (mark === "#" || mark === "^")
    return rest === "" ? tag("else", "else") : tag(rest.split(/\s/u)[0] ?? "", "open");
  if (mark === "/") return tag(rest, "close");
  if (mark === ">") return tag("include", "single");
  if (/^else\b/u.test(body)) return tag("else", "else");
  return field(body.replace(/^&/u, "").split("|")[0] ?? body);
}

/** `{if …}`, `{$name|filter}`, `{* … *}` of Latte. */
function latte(inner: string): Omit<Placeholder, "start" | "end" | "syntax"> | undefined {
  if (inner.startsWith("*")) return comment(inner.replaceAll(/^\*|\*$/gu, ""));
  if (/^[$=]/u.test(inner))
    return field(inner.slice(1).split("|")[0]?.replaceAll("->", ".").replaceAll("$", "") ?? inner);
  if (inner.startsWith("_")) return field(inner.slice(1));
  const name = /^\/?([A-Za-z]\w*)/u.exec(inner)?.[1];
  if (name === undefined) return inner.startsWith("/") ? tag("", "close") : undefined;
  if (inner.startsWith("/")) return tag(name, "close");
  if (elseNames.test(name)) return tag(name, "else");
  return tag(name, blockNames.test(name) ? "open" : "single");
}

const latteSyntax: Syntax = {
  name: "latte",
  pattern: /\{(\*[\s\S]*?\*|(?![\s'"{])(?:"[^"\n]*"|'[^'\n]*'|[^{}'"])*)\}/guy,
  read: ([, inner = ""]) => latte(inner),
};

/** A short remark in square brackets that can stand for a value: no sentence, no note, no check box, no footnote. */
function bracket(inner: string, after: string): Omit<Placeholder, "start" | "end" | "syntax"> | undefined {
  const words = inner.trim().split(/\s+/u);
  if (after === "(" || after === "[" || words.length > 6) return undefined;
  if (/[.?!:;]\s*$|^\s*[xX]?\s*$|^\d+$|^\^|: /u.test(inner) || !/\p{L}/u.test(inner)) return undefined;
  return field(inner);
}

function angle(
  inner: string,
  { closed, markup }: Context,
): Omit<Placeholder, "start" | "end" | "syntax"> | undefined {
  const name = (inner.split(/[\s/]/u)[0] ?? "").toLowerCase();
  if (htmlElements.has(name)) return undefined;
  if (markup && (name.includes("-") || /[=:"]/u.test(inner) || closed.has(name))) return undefined;
  return /@|^https?:/u.test(inner) ? undefined : field(inner);
}

/** In order of priority: outer before inner, special before general. */
const syntaxes: readonly Syntax[] = [
  {
    name: "word-field",
    pattern:
      /\{\s*(?:MERGEFIELD|IF|REF|DOCPROPERTY|DATE|PAGE|NUMPAGES|INCLUDETEXT|ASK|FILLIN|FORMTEXT|NEXT|SKIPIF|SEQ|HYPERLINK|TIME|CREATEDATE|AUTHOR|USERNAME)\b([^{}]{0,500}(?:\{[^{}]{0,200}\}[^{}]{0,500}){0,5})\}/guy,
    read: ([, inner = ""]) => field(/[\p{L}_][\p{L}\p{N}_.-]*/u.exec(inner)?.[0] ?? inner),
  },
  { name: "guillemet", pattern: /«([^«»\n]{1,80})»/guy, read: ([, inner = ""]) => field(inner) },
  {
    name: "jinja",
    pattern: /\{%([\s\S]{0,2000}?)%\}/guy,
    read: ([, inner = ""], { ended }) => percentTag(inner, ended),
  },
  { name: "jinja", pattern: /\{#([\s\S]{0,5000}?)#\}/guy, read: ([, inner = ""]) => comment(inner) },
  {
    name: "mustache",
    pattern: /\{\{!--([\s\S]{0,5000}?)--\}\}/guy,
    read: ([, inner = ""]) => comment(inner),
  },
  { name: "mustache", pattern: /\{\{\{([^{}\n]{1,200})\}\}\}/guy, read: ([, inner = ""]) => field(inner) },
  { name: "mustache", pattern: /\{\{([^{}\n]{1,200})\}\}/guy, read: ([, inner = ""]) => mustache(inner) },
  { name: "dollar", pattern: /[$#]\{([^{}\n]{1,200})\}/guy, read: ([, inner = ""]) => field(inner) },
  { name: "percent-brace", pattern: /%\{([^{}\n]{1,80})\}/guy, read: ([, inner = ""]) => field(inner) },
  {
    name: "double-bracket",
    pattern: /\[\[([^[\]\n]{1,200})\]\]/guy,
    read: ([, inner = ""]) => (inner.startsWith("iterate:") ? tag("iterate", "open") : field(inner)),
  },
  {
    name: "erb",
    pattern: /<%([\s\S]{0,2000}?)%>/guy,
    read: ([, inner = ""]) => (inner.startsWith("=") ? field(inner.slice(1)) : tag("", "single")),
  },
  { name: "double-angle", pattern: /<<([^<>\n]{1,80})>>/guy, read: ([, inner = ""]) => field(inner) },
  { name: "brace", pattern: /\{([A-Za-z_][\w.\- ]{0,60})\}/guy, read: ([, inner = ""]) => field(inner) },
  {
    name: "percent",
    pattern: /%([A-Za-z_][\w.]{1,40})%|%\(([A-Za-z_]\w*)\)[sd]/guy,
    read: ([, a, b]) => field(a ?? b ?? ""),
  },
  { name: "at", pattern: /@@?([A-Za-z_]\w{1,40})@@?(?!\w)/guy, read: ([, inner = ""]) => field(inner) },
  { name: "hash", pattern: /#([A-Z][A-Z0-9_]{2,40})#/guy, read: ([, inner = ""]) => field(inner) },
  {
    name: "bracket",
    pattern: /\[([^[\]\n]{1,80})\](.?)/guy,
    read: ([, inner = "", after = ""]) => bracket(inner, after),
  },
  {
    name: "angle",
    pattern: /<([A-Za-zÀ-ÿ][A-Za-z0-9À-ÿ _.,/-]{1,60})>/guy,
    read: ([, inner = ""], context) => angle(inner, context),
  },
  {
    name: "colon",
    pattern: /:([a-z][a-z_]{2,40})(?![\w:])/guy,
    read: ([, inner = ""]) => field(inner),
  },
  {
    name: "dots",
    pattern: /(?:_{4,}|\.{5,}|…{2,}|(?:\. ){4,}\.)/guy,
    read: () => ({ type: "field", name: "", blank: true }),
  },
  {
    name: "word-prompt",
    pattern:
      /(?:Kies een item|Klik of tik om (?:tekst|een datum) in te voeren|Klik hier als u tekst wilt invoeren|Click or tap here to enter text)\.?/guy,
    read: ([text]) => ({ type: "field", name: text ?? "", blank: true }),
  },
];

const starters = /[{«$#%[<@:_.…KC]/gu;

/** What may stand right before `:naam`: nothing, white space or an opening mark. */
const beforeColon = /[\s([{"'“‘>]/u;

/** Extra field patterns of a user's config: regular expressions, each match is one field; group 1 is its name. */
export interface FieldPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

export interface FindOptions {
  readonly language: TemplateLanguage;
  /** HTML and Markdown: `<naam>` may be an element. */
  readonly markup: boolean;
  readonly extra: readonly FieldPattern[];
}

/** All template syntax in the source, in order, not overlapping. Linear in the length of the source. */
export function findPlaceholders(source: string, options: FindOptions): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const active: readonly Syntax[] = [
    ...options.extra.map(
      ({ name, pattern }): Syntax => ({
        name,
        pattern: new RegExp(
          pattern.source,
          [...new Set(`${pattern.flags}uy`)].filter((flag) => flag !== "g").join(""),
        ),
        read: (match) => field(match[1] ?? match[0]),
      }),
    ),
    ...(options.language === "latte" ? [latteSyntax] : []),
    ...syntaxes,
  ];
  const anywhere = options.extra.length > 0;
  const context = {
    source,
    markup: options.markup,
    ended: new Set(Array.from(source.matchAll(/\{%-?\s*end(\w+)/gu), ([, name = ""]) => name)),
    closed: new Set(Array.from(source.matchAll(/<\/([\w-]+)/gu), ([, name = ""]) => name.toLowerCase())),
  };
  for (let at = 0; at < source.length; ) {
    if (!anywhere) {
      starters.lastIndex = at;
      const next = starters.exec(source);
      if (!next) break;
      at = next.index;
    }
    const placeholder = placeholderAt(at, active, context);
    if (placeholder) found.push(placeholder);
    at = placeholder ? placeholder.end : at + 1;
  }
  return found;
}

function placeholderAt(
  at: number,
  active: readonly Syntax[],
  { source, ...context }: Context & { readonly source: string },
): Placeholder | undefined {
  for (const { name, pattern, read } of active) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (!match) continue;
    const before = source.charAt(at - 1);
    if (name === "colon" && before !== "" && !beforeColon.test(before)) continue;
    if (before === "\\" && (name === "brace" || name === "bracket" || name === "mustache")) continue;
    const content = read(match, context);
    if (!content) continue;
    const after = name === "bracket" ? (match[2] ?? "") : "";
    return { ...content, syntax: name, start: at, end: at + match[0].length - after.length };
  }
  return undefined;
}
