// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskPlaceholders } from "./mask.ts";
import { type FindOptions, findPlaceholders } from "./placeholders.ts";

const find = (source: string, options: Partial<FindOptions> = {}) =>
  findPlaceholders(source, { language: "none", markup: false, extra: [], ...options });

/** Each piece as `source → syntax type role name`. */
const shown = (source: string, options: Partial<FindOptions> = {}): readonly string[] =>
  find(source, options).map(({ start, end, syntax, type, role, name }) =>
    [source.slice(start, end), "→", syntax, type, ...(role ? [role] : []), name].join(" ").trim(),
  );

const asLatte = { language: "latte", markup: true } as const;

describe("fields", () => {
  test.each([
    ["{ MERGEFIELD Naam \\* MERGEFORMAT }", "word-field field Naam"],
    ['{ MERGEFIELD "Naam klant" }', "word-field field Naam klant"],
    ['{ IF { MERGEFIELD Soort } = "j" "a" "b" }', "word-field field Soort"],
    ["{ DOCPROPERTY Titel }", "word-field field Titel"],
    ["{PAGE}", "word-field field PAGE"],
    ["«Aanhef»", "guillemet field Aanhef"],
    ["{{ bedrag | floatformat:2 }}", "mustache field bedrag"],
    ["{{{naam}}}", "mustache field naam"],
    ["{{&naam}}", "mustache field naam"],
    ["{{@index}}", "mustache field @index"],
    ["${naam}", "dollar field naam"],
    ["#{naam}", "dollar field naam"],
    ["%{document_type}", "percent-brace field document_type"],
    ["[[aanvrager_naam]]", "double-bracket field aanvrager_naam"],
    ["[[case.requestor.email]]", "double-bracket field case.requestor.email"],
    ["<%= naam %>", "erb field naam"],
    ["<%- naam %>", "erb field naam"],
    ["<<naam>>", "double-angle field naam"],
    ["{voornaam}", "brace field voornaam"],
    ["%NAAM%", "percent field NAAM"],
    ["%(naam)s", "percent field naam"],
    ["@@naam@@", "at field naam"],
    ["@naam@", "at field naam"],
    ["#NAAM#", "hash field NAAM"],
    ["[naam onderwerp]", "bracket field naam onderwerp"],
    ["<datum>", "angle field datum"],
    ["<naam geadresseerde>", "angle field naam geadresseerde"],
    [":sponsor_name", "colon field sponsor_name"],
    ["______", "dots field"],
    [".......", "dots field"],
    ["……", "dots field"],
    ["Kies een item.", "word-prompt field Kies een item."],
    ["Klik of tik om tekst in te voeren.", "word-prompt field Klik of tik om tekst in te voeren."],
  ])("%s is one field", (source, expected) => {
    expect(shown(`Voor ${source} na`)).toEqual([`${source} → ${expected}`]);
  });

  test("dotted lines and prompts are blank, named fields are not", () => {
    expect(find("_____ Kies een item. {{naam}}").map(({ blank }) => blank ?? false)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("fields side by side are found one by one", () => {
    expect(shown("€{{2}}. {a}{b} :van_a/:tot_b")).toEqual([
      "{{2}} → mustache field 2",
      "{a} → brace field a",
      "{b} → brace field b",
      ":van_a → colon field van_a",
    ]);
  });
});

describe("what looks like a field but is none", () => {
  test.each([
    "5% meer en 10% minder",
    "[x] ja [ ] nee [X] misschien",
    "jan.jansen@voorbeeld.nl en info@voorbeeld.nl",
    "14 020 (lokaal tarief)",
    "a) of b)",
    "€ 5 < € 10 en 3 > 2",
    "tekst ... verder",
    "om 10:30 uur; let op: bel ons",
    "artikel 3:45 Awb",
    "https://voorbeeld.nl:8080/pad",
    "[1] [^noot] [Let op: bel ons.] [Wilt u dit?]",
    "Zie [de website](https://voorbeeld.nl) en [stuk][1].",
    "[stuk]: https://voorbeeld.nl",
    "<info@voorbeeld.nl> <https://voorbeeld.nl> <www.voorbeeld.nl>",
    "\\{naam} \\[naam] \\{{naam}} \\${naam}",
    "Kies een datum en klik op de knop",
    "# Kop #2 en #tag",
    "{ naam }",
    "{\n}",
    "100%(netto)",
    "De brief gaat over [vier of vijf of zes woorden en meer]",
  ])("%s", (source) => {
    expect(shown(source)).toEqual([]);
  });

  test("in markup an element is no field, closed or with a dash", () => {
    expect(
      shown("<b>vet</b> <nl-button>x</nl-button> <mijnding>x</mijnding> <my-tag> <datum>", { markup: true }),
    ).toEqual(["<datum> → angle field datum"]);
  });
});

describe("tags", () => {
  const roles = (source: string, options: Partial<FindOptions> = {}): string =>
    find(source, options)
      .filter(({ type }) => type === "tag")
      .map(({ role, name }) => `${role}:${name}`)
      .join(" ");

  test.each([
    [
      "Jinja",
      '{% if geslacht == "m" %}a{% elif x %}b{% else %}c{% endif %}',
      "open:if else:elif else:else close:if",
    ],
    ["white space control", "{%- if x -%}a{%- endif -%}", "open:if close:if"],
    [
      "loop with a case for none",
      "{% for k in kinderen %}a{% empty %}b{% endfor %}",
      "open:for else:empty close:for",
    ],
    ["Liquid case", "{% case x %}{% when 1 %}a{% endcase %}", "open:case else:when close:case"],
    ["Liquid assignments", "{% assign x = 1 %}{% include 'kop' %}", "single:assign single:include"],
    [
      "Twig set with and without end",
      "{% set a = 1 %}{% set b %}x{% endset %}",
      "single:set open:set close:set",
    ],
    [
      "Twig short block",
      '{% block t "x" %}{% block b %}x{% endblock %}',
      "single:block open:block close:block",
    ],
    ["Django translation of one string", '{% trans "Beste" %}', "single:trans"],
    ["Nunjucks macro", "{% macro kop(x) %}a{% endmacro %}", "open:macro close:macro"],
    ["unclosed if", "{% if x %}a", "open:if"],
    ["Handlebars", "{{#if bezwaar}}a{{else if x}}b{{else}}c{{/if}}", "open:if else:else else:else close:if"],
    ["Handlebars each with white space control", "{{~#each kinderen~}}a{{~/each~}}", "open:each close:each"],
    [
      "Mustache section and its opposite",
      "{{#partner}}a{{/partner}}{{^partner}}b{{/partner}}",
      "open:partner close:partner open:partner close:partner",
    ],
    ["Handlebars caret as else", "{{#if x}}a{{^}}b{{/if}}", "open:if else:else close:if"],
    ["Handlebars raw block", "{{{{raw}}}}a{{{{/raw}}}}", "open:raw close:raw"],
    ["partial", "{{> kop}}", "single:include"],
    ["ERB", "<% if x %>a<% else %>b<% end %>", "open:if else:else close:"],
    ["ERB loop", "<% kinderen.each do |k| %>a<% end %>", "open:kinderen close:"],
    ["EJS", "<% if (x) { %>a<% } else { %>b<% } %>", "open:if else:else close:"],
    ["a loop of zaaksysteem stands alone", "[[iterate:case.child_cases:zaaknummer]]", "single:iterate"],
  ])("%s", (_name, source, expected) => {
    expect(roles(source)).toBe(expected);
  });

  test.each([
    ["if", "{if $a > 1}a{elseif $b}b{else}c{/if}", "open:if else:elseif else:else close:if"],
    ["block without end", "{layout 'x.latte'}{block titel}", "single:layout single:block"],
    ["blocks with end", "{block a}x{/block}", "open:block close:block"],
    [
      "loop with an open separator",
      "{foreach $a as $b}x{sep}, {/foreach}",
      "open:foreach single:sep close:foreach",
    ],
    ["short close", "{if $a}x{/}", "open:if close:"],
    ["switch", "{switch $a}{case 1}x{default}y{/switch}", "open:switch else:case else:default close:switch"],
  ])("Latte %s", (_name, source, expected) => {
    expect(roles(source, asLatte)).toBe(expected);
  });

  test("Latte fields, also through a function of the project; braces of styles are no tags", () => {
    expect(
      shown(
        '{$content->submittedAt|date:"d-m-Y"} {$a?->b} {formatCurrency($bedrag)} {_"Beste"} .x { color: red } {"a":1} {* noot } *}',
        asLatte,
      ),
    ).toEqual([
      '{$content->submittedAt|date:"d-m-Y"} → latte field content.submittedAt',
      "{$a?->b} → latte field a.b",
      "{formatCurrency($bedrag)} → latte field bedrag",
      '{_"Beste"} → latte field Beste',
      "{* noot } *} → latte comment noot }",
    ]);
  });
});

describe("comments", () => {
  test.each([
    ["{# noot {{x}} #}", "jinja comment noot {{x}}"],
    ["{{!-- noot {{x}} --}}", "mustache comment noot {{x}}"],
    ["{{! noot }}", "mustache comment noot"],
    ["{% comment %}noot {% if x %}{% endcomment %}", "jinja comment noot {% if x %}"],
    ["<%# noot %>", "erb comment noot"],
  ])("%s is one comment, fields in it and all", (source, expected) => {
    expect(shown(`a ${source} b`)).toEqual([`${source} → ${expected}`]);
  });
});

describe("patterns of the user", () => {
  const extra = [{ name: "eigen", pattern: /~(\w+)~/u }];

  test("come first and name their field", () => {
    expect(shown("~naam~ en ~x~{{a}}~y~", { extra })).toEqual([
      "~naam~ → eigen field naam",
      "~x~ → eigen field x",
      "{{a}} → mustache field a",
      "~y~ → eigen field y",
    ]);
  });

  test("that can match nothing do not hang", () => {
    expect(shown("ab {{c}}", { extra: [{ name: "leeg", pattern: /x*/u }] })).toEqual([
      "{{c}} → mustache field c",
    ]);
  });
});

test("pieces stand in order, do not overlap and lie in the source, whatever the source", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "[",
    "]",
    "<",
    ">",
    "<%",
    "«",
    "»",
    ":",
    "naam",
    " if ",
    "endif",
    "#",
    "*",
    "'",
    '"',
    "\n",
    ".",
    "_",
    "\\",
    "$",
    "@",
    "%",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, latte) => {
      const source = pieces.join("");
      const found = find(source, { language: latte ? "latte" : "none" });
      let at = 0;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(source.length);
      expect(maskPlaceholders(source, found)).toHaveLength(source.length);
    }),
    { seed: 20_260, numRuns: 400 },
  );
});

/** Milliseconds; the load is a row of openings that never close. */
function timeOf(unit: string, length: number, language: "latte" | "none"): number {
  const source = unit.repeat(Math.ceil(length / unit.length));
  const start = performance.now();
  maskPlaceholders(source, find(source, { language, markup: true }));
  return performance.now() - start;
}

test.each([
  "{",
  "[",
  ":",
  ".",
  "{%",
  "{{",
  "{#",
  "<%",
  "{{!--",
  "<",
  "{*",
  "«",
  "{ IF {",
  ":a",
  "[a",
  "[[a",
  "%a",
  "@a",
  "#A",
  "{if '",
  "…",
  ". ",
  "{{{a",
  "{% if x %}",
  "{{a}}",
  "{% comment %}",
  "K",
])("a megabyte of %j is read in about the time of its length", (unit) => {
  for (const language of ["none", "latte"] as const) {
    // A quadratic reader needs minutes here; the bound is far above the slowest machine.
    expect(timeOf(unit, 1_000_000, language)).toBeLessThan(8000);
  }
});

describe("mask", () => {
  test("fields become marks, tags alone on a line blanks, offsets stay", () => {
    const source = "Beste {{a}},\n  {% if x %}  \nhoi{% endif %}\n";
    expect(maskPlaceholders(source, find(source))).toBe(
      `Beste ${"\uE000".repeat(5)},\n${" ".repeat(14)}\nhoi${"\uE001".repeat(11)}\n`,
    );
  });

  test("hidden spans become blanks, line ends stay", () => {
    expect(maskPlaceholders("---\na: 1\n---\nhoi", [], [{ start: 0, end: 13 }])).toBe("   \n    \n   \nhoi");
  });
});

const originals = join(process.env.KLAREBRIEF_DATA ?? "../shared/data", "letters/originals");
// One of them is the original of a letter that is kept for measuring.
const latteFiles = existsSync(originals)
  ? readdirSync(originals).filter((name) => name.endsWith(".latte") && name !== "dusi-btv-rejected.latte")
  : [];

describe.skipIf(latteFiles.length === 0)("Latte templates of a real project", () => {
  test.each(latteFiles)("%s: blocks close, fields have names, no brace is left", (name) => {
    const source = readFileSync(join(originals, name), "utf8");
    const found = find(source, asLatte);
    const open: string[] = [];
    for (const { type, role, name: tagName } of found) {
      if (type !== "tag") continue;
      if (role === "open") open.push(tagName);
      if (role === "close") expect(open.pop()).toBe(tagName);
    }
    expect(open).toEqual([]);
    expect(found.filter(({ type }) => type === "field").length).toBeGreaterThan(2);
    expect(
      found.filter((piece) => piece.type === "field" && !/^[\w.()]+(?:\('[\w.]+'\))?$/u.test(piece.name)),
    ).toEqual([]);
    let rest = source;
    for (const { start, end } of [...found].reverse()) rest = rest.slice(0, start) + rest.slice(end);
    expect(/[{}]/u.test(rest)).toBe(false);
  });
});
