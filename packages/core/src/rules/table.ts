// SPDX-License-Identifier: EUPL-1.2
import { inflect, inflectTo, type WordClass } from "../dutch/inflect.ts";
import { UserError } from "../errors.ts";
import type { Entry } from "./card.ts";
import { phraseForms, type SurfaceForm } from "./phrase-forms.ts";
import { atClauseEnd, endsInPreposition } from "./phrase-verb.ts";

/** Classes of the column `soort` that inflect. All others are matched as they stand. */
const classes: Readonly<Record<string, WordClass>> = {
  ww: "verb",
  "ww-sch": "separable-verb",
  zn: "noun",
  bn: "adjective",
  "ww-uitdr": "verb",
};
const fixed = new Set(["bw", "vw", "vz", "uitdr", "afk"]);

const columns = new Set([
  "woord",
  "term",
  "afkorting",
  "uitdrukking",
  "soort",
  "beter",
  "ombouw",
  "voluit",
  "uitleg",
  "vormen",
  "tenzij",
  "veilig",
  "reden",
  "toelichting",
]);

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string, content: string): readonly { readonly row: Row; readonly line: number }[] {
  const [head = "", ...lines] = content.replaceAll("\r", "").split("\n");
  const names = head.split("\t");
  const odd = names.find((name) => !columns.has(name));
  if (odd !== undefined) throw new UserError(`${file}, regel 1: onbekende kolom ‘${odd}’`);
  return lines.flatMap((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const cells = line.split("\t");
    if (cells.length > names.length)
      throw new UserError(
        `${file}, regel ${i + 2}: te veel kolommen (${cells.length} in plaats van ${names.length})`,
      );
    return [
      { row: Object.fromEntries(names.map((name, c) => [name, (cells[c] ?? "").trim()])), line: i + 2 },
    ];
  });
}

const list = (cell: string | undefined, separator: string): readonly string[] =>
  (cell ?? "")
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);

/** A wording to fill in, or to leave the word out, is advice and no replacement. */
const isWording = (text: string): boolean => !/[…()]/u.test(text);

/** Abbreviations are also written with fewer points; not where that gives a word or a name. */
const looseSpelling = new Set(["eva", "tem", "olv", "tlv", "naw", "iaw", "tgv"]);

function abbreviations(word: string): readonly SurfaceForm[] {
  const bare = word.replaceAll(".", "");
  const loose =
    /^(?:\p{L}\.){3,}$/u.test(word) && !looseSpelling.has(bare) ? [word.slice(0, -1), bare, `${bare}.`] : [];
  return [word, ...loose].map((form) => ({ form, feature: "fixed" }));
}

function allForms(word: string, sort: string): readonly SurfaceForm[] {
  const wordClass = classes[sort];
  if (sort === "ww-uitdr") return phraseForms(word);
  if (sort === "afk") return abbreviations(word);
  return wordClass && !word.includes(" ") ? inflect(word, wordClass) : [{ form: word, feature: "fixed" }];
}

/**
 * All surface forms of a row with the feature each stands for. `=a|b`: only these; `-a|b`: not these; `+a|b`: these too.
 * A form in such a list gets its feature from the inflection where it has one.
 */
function formsOf(word: string, sort: string, cell: string): readonly SurfaceForm[] {
  const marked = cell.trim();
  const all = allForms(word, sort);
  const named = list(marked.slice(1), "|");
  const given = (): readonly SurfaceForm[] =>
    named.flatMap((form) => {
      const known = all.filter((item) => item.form === form);
      return known.length > 0 ? known : [{ form, feature: form === word ? "fixed" : "given" }];
    });
  if (marked.startsWith("=")) return given();
  if (marked.startsWith("+")) return [...all, ...given()];
  const dropped = new Set(marked.startsWith("-") ? named : []);
  // A finite verb that is an ordinary word is dropped with its particle behind it too.
  return all.filter(({ form }) => !dropped.has(form) && !dropped.has(form.split(" … ")[0] ?? ""));
}

/** What a row says of its better words. */
interface Better {
  readonly sort: string;
  readonly word: string;
  readonly alternatives: readonly string[];
  /** Of a phrase with a verb: those that take the same words beside them, so that a sentence can be rebuilt with them. */
  readonly fitting: readonly string[];
}

/** The alternatives in the form the match has; what cannot be brought into it is advice. */
function inForm(
  { sort, word, alternatives, fitting }: Better,
  feature: string,
): { readonly expected: readonly string[]; readonly advice: readonly string[] } {
  const expected: string[] = [];
  const advice: string[] = [];
  for (const alternative of alternatives) {
    const form = !isWording(alternative)
      ? undefined
      : sort === "ww-uitdr" && fitting.includes(alternative)
        ? (atClauseEnd(alternative, feature) ?? formLike(alternative, sort, feature))
        : isVerb(sort) &&
            ((endsInPreposition(alternative) && !endsInPreposition(word)) ||
              (feature === "part" && hasOtherHelper(word, alternative)))
          ? undefined
          : formLike(alternative, sort, feature);
    if (form === undefined) advice.push(alternative);
    else expected.push(form);
  }
  return { expected, advice };
}

/** Stand before no noun: they have no form with -e. */
const noAttribute = new Set(
  "ernaast naast zo'n een één soms nul niets vooral vanzelf vaak er meteen zijn".split(" "),
);

/** Have `zijn` in the perfect (`is gebeurd`). */
const perfectWithZijn = new Set(
  "zijn gebeuren komen gaan vallen beginnen stoppen ontstaan aflopen ingaan worden blijven doorgaan voorbijgaan verstrijken geschieden verschijnen expireren aanvangen geraken teloorgaan inwerkingtreden starten opstarten".split(
    " ",
  ),
);

/** A participle can only take the place of one with the same helper: `heeft plaatsgevonden`, but `is gebeurd`. */
const hasOtherHelper = (word: string, alternative: string): boolean =>
  perfectWithZijn.has(alternative) && !perfectWithZijn.has(word);

const isVerb = (sort: string): boolean => classes[sort] === "verb" || classes[sort] === "separable-verb";

/** Alternatives are listed in the infinitive, singular or base form; adverbs among them do not change. */
function formLike(alternative: string, sort: string, feature: string): string | undefined {
  const wordClass = classes[sort];
  if (wordClass === "adjective" && /^(?:deze|dit|die)$/u.test(alternative)) return alternative;
  if (wordClass === "adjective" && /(?:st|[dr])e$/u.test(alternative))
    return feature === "e" ? alternative : undefined;
  if (wordClass === "adjective" && feature === "e" && noAttribute.has(alternative)) return undefined;
  if (!wordClass || feature === "fixed" || feature === "inf" || feature === "base" || feature === "sg")
    return alternative;
  if (wordClass === "verb" || wordClass === "separable-verb") return inflectTo(alternative, "verb", feature);
  if (wordClass === "adjective")
    return feature === "e" ? inflectTo(alternative, wordClass, feature) : undefined;
  return inflectTo(alternative, wordClass, feature);
}

/** Forms of a verb whose sentence can be rebuilt; a participle keeps its place. */
const rebuildable = /^(?:(?:pres|past)-(?:1|3|sg|pl)|inf)$/u;

/**
 * The phrases a form can be rebuilt with: all of them where the form is in two pieces, or where one of them is. In one piece a phrase
 * with a verb stands at the end of its clause, where the better words do too.
 */
function rebuildWith(
  { sort, alternatives, fitting }: Better,
  { form, feature: own, finite }: SurfaceForm,
  { advice, isFirstToo }: { readonly advice: readonly string[]; readonly isFirstToo: boolean },
): Pick<Entry, "rebuild"> {
  const feature = finite ?? own;
  if (!isVerb(sort) || !rebuildable.test(feature)) return {};
  const isPhrase = sort === "ww-uitdr";
  const phrases = isPhrase
    ? fitting
    : alternatives.filter((phrase) => isWording(phrase) && !endsInPreposition(phrase));
  const inPieces = (phrase: string): boolean =>
    phrase.includes(" ") || inflectTo(phrase, "verb", "te-inf") === undefined;
  const isNeeded =
    form.includes("…") ||
    isFirstToo ||
    (!isPhrase && (advice.length > 0 || feature === "inf") && phrases.some(inPieces));
  return isNeeded && phrases.length > 0 ? { rebuild: { feature, phrases } } : {};
}

const isFirstPerson = ({ feature, finite }: SurfaceForm): boolean => (finite ?? feature) === "pres-1";

const isParticiple = (feature: string): boolean => feature === "part" || feature === "part-e";

/** Reads a table of words (tab-separated, header line) into surface forms. Throws UserError with file and line. */
export function readTable(file: string, content: string): readonly Entry[] {
  const seen = new Map<string, number>();
  return rowsOf(file, content).flatMap(({ row, line }) => {
    const word = row.woord ?? row.term ?? row.afkorting ?? row.uitdrukking ?? "";
    const sort = row.soort ?? (row.afkorting === undefined ? "uitdr" : "afk");
    if (word === "") throw new UserError(`${file}, regel ${line}: het woord ontbreekt`);
    if (!classes[sort] && !fixed.has(sort))
      throw new UserError(
        `${file}, regel ${line}: onbekende soort ‘${sort}’. Kies uit: ${[...Object.keys(classes), ...fixed].join(", ")}`,
      );
    const before = seen.get(`${word}\t${sort}`);
    if (before !== undefined)
      throw new UserError(`${file}, regel ${line}: ‘${word}’ staat ook op regel ${before}`);
    seen.set(`${word}\t${sort}`, line);
    const better: Better = {
      sort,
      word,
      alternatives: list(row.beter ?? row.voluit, ";"),
      fitting: list(row.ombouw, ";"),
    };
    const odd = better.fitting.find((phrase) => !better.alternatives.includes(phrase));
    if (odd !== undefined)
      throw new UserError(`${file}, regel ${line}: ‘${odd}’ staat wel bij ombouw, maar niet bij beter`);
    const unless = list(row.tenzij, "|").map((context) => context.toLowerCase());
    const explanation = row.uitleg;
    const entries = new Map<string, Entry>();
    const forms = formsOf(word, sort, row.vormen ?? "");
    const first = new Set(forms.filter(isFirstPerson).map(({ form }) => form));
    // `verricht` goes with `hij` and `ik`: it is taken for the first until its sentence shows the other.
    for (const item of [...forms.filter((form) => !isFirstPerson(form)), ...forms.filter(isFirstPerson)]) {
      const { form, feature } = item;
      const { expected, advice } = inForm(better, feature);
      // A capital in the table is meant: `IND`, `Woo`.
      const surface = sort === "afk" ? form.toLowerCase() : form;
      const key = `${surface}\t${isParticiple(feature)}`;
      if (entries.has(key)) continue;
      entries.set(key, {
        form: surface,
        term: word,
        expected,
        safe: row.veilig === "ja" && expected.length > 0,
        ...(advice.length > 0 ? { advice } : {}),
        ...(unless.length > 0 ? { unless } : {}),
        ...(explanation ? { explanation } : {}),
        ...(isParticiple(feature) ? { participle: true } : {}),
        ...rebuildWith(better, item, { advice, isFirstToo: feature === "pres-3" && first.has(form) }),
        ...(sort === "bn" && expected.length > 0 ? { adjective: true as const } : {}),
        ...(sort === "bw" && expected.length > 0 ? { adverb: true as const } : {}),
        ...(sort === "zn" && feature !== "pl" && expected.length > 0 ? { noun: true as const } : {}),
      });
    }
    return [...entries.values()];
  });
}
