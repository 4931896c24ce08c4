// SPDX-License-Identifier: EUPL-1.2
import { type Attack, replaceEach, words } from "./guard-attack-tools.ts";

/** Ways to falsify what a sentence denies, demands and conditions. */
export const statements: readonly Attack[] = [
  {
    name: "niet dropped",
    kinds: ["negation", "modality"],
    make: replaceEach(/(?<!\p{L})niet (?!(?:alleen|later|eerder|langer|meer dan)\b)/gu, () => ""),
  },
  {
    name: "niet added",
    kinds: ["negation", "modality"],
    make: replaceEach(
      /\b(wordt|worden|is|zijn|hebt|heeft|moet|mag|kunt|krijgt|zal)( u| wij| de \p{L}+| het \p{L}+)?(?= (?!niet\b|geen\b)\p{Ll}{2,}[^.!?\n]{10,}\.)/gu,
      ([text]) => `${text} niet`,
    ),
  },
  { name: "geen becomes een", kinds: ["negation", "modality"], make: words("geen", "een") },
  { name: "moet becomes kan", kinds: ["modality"], make: words("moet", "kan") },
  { name: "moeten becomes mogen", kinds: ["modality"], make: words("moeten", "mogen") },
  {
    name: "kan becomes moet",
    kinds: ["modality"],
    make: replaceEach(/\b(u kunt|kunt u|kan)\b/gu, ([text]) => text.replace(/kunt|kan/u, "moet")),
  },
  {
    name: "mag becomes moet",
    kinds: ["modality"],
    make: replaceEach(
      /(?<!\b(?:niet|geen)\b[^.!?\n]*)\bmag\b(?=[^.!?\n]*[.!?])(?![^.!?\n]*\b(?:niet|geen)\b)/gu,
      () => "moet",
    ),
  },
  {
    name: "hoeft niet becomes moet",
    kinds: ["modality", "negation"],
    make: replaceEach(
      /\b([Hh]oeft|[Hh]oeven)\b([^.!?\n]{0,60}?) (?:niet|geen)\b/gu,
      ([, verb = "", middle]) => `${/en$/u.test(verb) ? "moeten" : "moet"}${middle}`,
    ),
  },
  {
    name: "condition dropped",
    kinds: ["condition", "modality"],
    make: replaceEach(
      /(?<=[.!?\n]\s?)(?:Als|Indien|Wanneer) [^.!?,\n]{12,140}, (?:dan )?(\p{Ll})/gu,
      ([, letter]) => letter?.toUpperCase(),
    ),
  },
  {
    name: "condition at the end dropped",
    kinds: ["condition"],
    make: replaceEach(
      / (?:als|indien|wanneer|tenzij|mits|behalve als) (?:u|er|wij|dit) [^.!?,\n]{12,140}(?=\.)/gu,
      () => "",
    ),
  },
  { name: "tenzij becomes als", kinds: ["condition"], make: words("tenzij|behalve als", "als") },
  {
    name: "als becomes tenzij",
    kinds: ["condition"],
    make: replaceEach(/(?<=\p{L} )(?:als|indien)(?= (?:u|de|het|er|wij|dit|een) )/gu, () => "tenzij"),
  },
  {
    name: "alleen dropped",
    kinds: ["quantifier", "condition"],
    make: replaceEach(/(?<!niet )\b(?:alleen|slechts|uitsluitend) (?!maar\b)/gu, () => ""),
  },
  { name: "alle becomes some", kinds: ["quantifier"], make: words("alle", "sommige") },
  {
    name: "how often",
    kinds: ["quantifier"],
    make: replaceEach(
      /\b(?:per maand|elke maand|per jaar|elk jaar|per week|jaarlijks|maandelijks|wekelijks)\b/gu,
      ([text]) => (/maand/u.test(text) ? "per jaar" : "per maand"),
    ),
  },
];
