// SPDX-License-Identifier: EUPL-1.2

/** A way a rewrite can falsify a letter: what it does to the text, and the kinds of fact the guard should name. */
export interface Attack {
  readonly name: string;
  readonly kinds: readonly string[];
  /** The falsified text for each place where it can be done. */
  readonly make: (text: string) => Iterable<string>;
}

type Replacer = (match: RegExpExecArray) => string | undefined;

/** One falsified text for each match that `by` has an answer to. */
const replaceEach = (pattern: RegExp, by: Replacer) =>
  function* (text: string): Generator<string> {
    for (const match of text.matchAll(pattern)) {
      const now = by(match);
      if (now !== undefined && now !== match[0])
        yield text.slice(0, match.index) + now + text.slice(match.index + match[0].length);
    }
  };

/** One falsified text for each end of a sentence in running text, with a sentence put after it. */
const insertAfter = (sentences: readonly string[]) =>
  function* (text: string): Generator<string> {
    let n = 0;
    for (const match of text.matchAll(/\p{Ll}{3}\.(?=\s+\p{Lu}\p{Ll})/gu)) {
      const at = match.index + match[0].length;
      const sentence = sentences[n++ % sentences.length] ?? "";
      yield `${text.slice(0, at)} ${sentence}${text.slice(at)}`;
    }
  };

const words = (pattern: string, by: string) =>
  replaceEach(new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, "gu"), ([found]) => {
    const isUpper = /^\p{Lu}/u.test(found);
    return isUpper ? by.charAt(0).toUpperCase() + by.slice(1) : by;
  });

const nextDigit = (digit: string): string => String((Number(digit) + 3) % 10);
/** The text with its last digit another one. */
const otherDigit = (text: string): string => text.replace(/\d(?=\D*$)/u, nextDigit);
/** The text with its first digit that is not the leading one another. */
const innerDigit = (text: string): string => text.replace(/(?<=\d\D?)\d/u, nextDigit);

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const days = "maandag dinsdag woensdag donderdag vrijdag".split(" ");
const next = (list: readonly string[], item: string): string =>
  list[(list.indexOf(item) + 2) % list.length] ?? "";
const dayMonth = new RegExp(`\\b(\\d{1,2}) (${months.join("|")})(?: (20\\d\\d))?`, "gu");
const amount = /€\s?\d[\d.]*(?:,(?:\d\d|-))?/gu;
const field = /\{\{[^{}\n]{2,40}\}\}|\[[a-z_]{3,30}\]|<[a-z ]{3,30}>|\$\{[^}\n]{2,40}\}/giu;

/** Exchanges two different matches that stand within 300 characters. */
const exchange = (pattern: RegExp) =>
  function* (text: string): Generator<string> {
    const found = [...text.matchAll(pattern)];
    for (const [i, one] of found.entries()) {
      const two = found[i + 1];
      if (!two || two[0] === one[0] || two.index - one.index > 300) continue;
      yield text.slice(0, one.index) +
        two[0] +
        text.slice(one.index + one[0].length, two.index) +
        one[0] +
        text.slice(two.index + two[0].length);
    }
  };

/** `wij sturen u` → `u sturen ons`: who does it and to whom, in each other's place. The verb stays as it is. */
function turnClause(clause: string): string {
  const hasSender = /(?<!\p{L})(?:wij|we|ik)(?!\p{L})/iu.test(clause);
  return clause
    .replaceAll(/(?<!\p{L})u(?!\p{L})/giu, hasSender ? "§ons" : "§wij")
    .replaceAll(/(?<![\p{L}§])(?:wij|we|ik)(?!\p{L})/giu, "u")
    .replaceAll("§", "");
}

const turn = (sentence: string): string => {
  const turned = sentence
    .split(/(?<=[,;:])|(?= (?:als|en|hoe|of|dat|die|omdat|zodat) )/u)
    .map(turnClause)
    .join("");
  return turned.charAt(0).toUpperCase() + turned.slice(1);
};

function* swapActors(text: string): Generator<string> {
  for (const match of text.matchAll(/(?<=[.!?\n] ?)\p{Lu}[^.!?\n:]{15,}[.!?]/gu)) {
    const [sentence] = match;
    if (!/(?<!\p{L})(?:wij|we|ik)(?!\p{L})/iu.test(sentence) || !/(?<!\p{L})u(?!\p{L})/iu.test(sentence))
      continue;
    yield text.slice(0, match.index) + turn(sentence) + text.slice(match.index + sentence.length);
  }
}

/** A sentence that holds a word taken out. */
const dropSentence = (pattern: RegExp) =>
  replaceEach(/(?<=[.!?]\s)\p{Lu}[^.!?\n:]{20,220}[.!?](?=\s)/gu, ([text]) =>
    pattern.test(text) ? "" : undefined,
  );

/** Every kind of corruption, on values first, on what sentences say after. */
export const attacks: readonly Attack[] = [
  { name: "amount: a digit", kinds: ["amount"], make: replaceEach(amount, ([text]) => innerDigit(text)) },
  {
    name: "amount: cents lost",
    kinds: ["amount"],
    make: replaceEach(/(€\s?\d[\d.]*),(\d\d)/gu, ([, euros, cents]) => (cents === "00" ? undefined : euros)),
  },
  { name: "two amounts exchanged", kinds: ["amount"], make: exchange(amount) },
  {
    name: "percentage",
    kinds: ["percentage"],
    make: replaceEach(/\d+(?:,\d+)?(?=\s?(?:%(?!\s?\})|procent))/gu, ([text]) => otherDigit(text)),
  },
  {
    name: "day of a date",
    kinds: ["date"],
    make: replaceEach(dayMonth, ([text, day = ""]) => text.replace(day, String((Number(day) % 27) + 1))),
  },
  {
    name: "month of a date",
    kinds: ["date"],
    make: replaceEach(dayMonth, ([text, day, month = ""]) =>
      Number(day) > 28 ? undefined : text.replace(month, next(months, month)),
    ),
  },
  {
    name: "year of a date",
    kinds: ["date"],
    make: replaceEach(dayMonth, ([text, , , year]) =>
      year === undefined ? undefined : text.replace(year, String(Number(year) + 1)),
    ),
  },
  {
    name: "two dates exchanged",
    kinds: ["date"],
    make: exchange(new RegExp(dayMonth.source.replace("(?: (20\\d\\d))?", " (20\\d\\d)"), "gu")),
  },
  {
    name: "day of the week",
    kinds: ["date"],
    make: replaceEach(/\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag)\b(?! \d)/gu, ([text]) =>
      next(days, text),
    ),
  },
  {
    name: "time",
    kinds: ["time"],
    make: replaceEach(/(?<!artikel )\b\d{1,2}[.:]\d\d(?=\s?(?:uur|tot|en|-))/gu, ([text]) =>
      text.replace(/^\d+/u, (hour) => String(((Number(hour) + 1) % 23) + 1)),
    ),
  },
  {
    name: "number of a term",
    kinds: ["term"],
    make: replaceEach(
      /\b(?:\d+|twee|drie|vier|zes|acht)(?= (?:weken|dagen|werkdagen|maanden|jaar)\b)/gu,
      ([text]) => (/\d/u.test(text) ? String(Number(text) + 2) : "vijf"),
    ),
  },
  {
    name: "unit of a term",
    kinds: ["term"],
    make: replaceEach(
      /(?<=\b(?:\d+|twee|drie|vier|zes|acht) )(?:weken|dagen|werkdagen|maanden)\b/gu,
      ([text]) => ({ weken: "dagen", dagen: "weken", werkdagen: "dagen", maanden: "weken" })[text],
    ),
  },
  {
    name: "binnen becomes na",
    kinds: ["term", "date"],
    make: replaceEach(
      /\b([Bb])innen(?= (?:\d+|een|één|twee|drie|vier|zes|acht|veertien) (?:week|weken|dagen|werkdagen|maand|maanden|jaar)\b)/gu,
      ([, letter]) => (letter === "B" ? "Na" : "na"),
    ),
  },
  {
    name: "start of a term",
    kinds: ["term"],
    make: replaceEach(
      /(?<=(?:weken|dagen|werkdagen|maanden) )na (?:de )?(?:verzending|dagtekening|verzenddatum|datum (?:van [^.,]{3,30}|die bovenaan deze brief staat|op deze brief))/gu,
      () => "na ontvangst",
    ),
  },
  {
    name: "uiterlijk becomes vanaf",
    kinds: ["date", "term"],
    make: replaceEach(
      /\b(?:uiterlijk(?: op)?|tot en met|t\/m|vóór)(?= (?:(?:maan|dins|woens|donder|vrij)dag )?\d{1,2} \p{L}+)/gu,
      () => "vanaf",
    ),
  },
  {
    name: "at least becomes at most",
    kinds: ["number", "amount", "term", "percentage", "quantifier", "date", "time"],
    make: replaceEach(/\b(?:ten minste|minstens|minimaal|ten hoogste|hoogstens|maximaal)\b/gu, ([text]) =>
      /^(?:ten m|min)/u.test(text) ? "maximaal" : "minimaal",
    ),
  },
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
  {
    name: "surname",
    kinds: ["name"],
    make: replaceEach(
      /(?<=\b(?:mevrouw|heer|Mevrouw|Heer|Bel|met|Beste) (?:\p{Lu}\. |\p{Lu}\p{Ll}+ )?(?:de |van |van der |van den )?)\p{Lu}\p{Ll}{3,}/gu,
      ([text]) => (/^(?:Voor|Tel|Kies|Geachte|Onze)/u.test(text) ? undefined : "Zwanenburg"),
    ),
  },
  {
    name: "place or body",
    kinds: ["name"],
    make: replaceEach(
      /(?<=\b(?:gemeente|Gemeente|in|te|rechtbank|Rechtbank) )\p{Lu}\p{Ll}{3,}(?: -\p{Lu}\p{Ll}+)?/gu,
      ([text]) =>
        /^(?:Nederland|Artikel|Bijlage)/u.test(text) || months.includes(text.toLowerCase())
          ? undefined
          : "Zevenbergen",
    ),
  },
  {
    name: "phone number",
    kinds: ["phone"],
    make: replaceEach(
      /\b(?:0\d{2,3}[ -]?\d{3}(?: ?\d\d){2}|088[ -]\d{3} ?\d\d ?\d\d|14 ?0\d{2,3}|0800[ -]?\d{4})\b/gu,
      ([text]) => otherDigit(text),
    ),
  },
  {
    name: "account number",
    kinds: ["iban"],
    make: replaceEach(/\bNL\d\d ?[A-Z]{4}(?: ?\d{4}){2} ?\d\d\b/gu, ([text]) => otherDigit(text)),
  },
  {
    name: "e-mail address",
    kinds: ["email"],
    make: replaceEach(/[\w.]+(?=@[\w.-]+\.\p{L}{2,})/gu, ([text]) => `${text}2`),
  },
  {
    name: "web address",
    kinds: ["url"],
    make: replaceEach(/(?<=(?:https?:\/\/|www\.))[\w.-]+(?=\.\p{L}{2,}\b)/gu, ([text]) => `mijn${text}`),
  },
  {
    name: "reference",
    kinds: ["reference", "number"],
    make: replaceEach(
      /(?<=(?:[Kk]enmerk|[Zz]aaknummer|[Dd]ossiernummer|[Bb]etalingskenmerk|[Rr]eferentie|[Ff]actuurnummer)(?: is)?:? {1,3})[\w/.-]*\d[\w/.-]*/gu,
      ([text]) => otherDigit(text),
    ),
  },
  { name: "field lost", kinds: ["field"], make: replaceEach(field, () => "") },
  { name: "field twice", kinds: ["field"], make: replaceEach(field, ([text]) => `${text} ${text}`) },
  {
    name: "field renamed",
    kinds: ["field"],
    make: replaceEach(field, ([text]) => text.replace(/\p{L}+(?=\P{L}*$)/u, "bedrag2")),
  },
  {
    name: "article of a law",
    kinds: ["law"],
    make: replaceEach(/(?<=\b[Aa]rtikel )\d+[\d:.]*\d|(?<=\b[Aa]rtikel )\d+/gu, ([text]) => otherDigit(text)),
  },
  {
    name: "paragraph of an article",
    kinds: ["law"],
    make: replaceEach(/\b(?:eerste|tweede|derde|vierde|vijfde)(?= lid\b)/gu, ([text]) =>
      text === "derde" ? "zesde" : "derde",
    ),
  },
  {
    name: "name of a law",
    kinds: ["name", "law"],
    make: replaceEach(
      /\b(?:Participatiewet|Algemene wet bestuursrecht|Awb|Wmo|Woo|Opiumwet|Omgevingswet|Gemeentewet|Wegenverkeerswet)\b/gu,
      () => "Huisvestingswet",
    ),
  },
  {
    name: "invented help line",
    kinds: ["phone"],
    make: insertAfter([
      "Hebt u hulp nodig? Bel dan 0800 5432.",
      "U kunt ook bellen met 088 765 43 21.",
      "Onze hulplijn is 14 0999.",
    ]),
  },
  {
    name: "invented promise",
    kinds: ["promise"],
    make: insertAfter([
      "Wij betalen uw reiskosten terug.",
      "Wij garanderen dat u gelijk krijgt.",
      "U ontvangt dan een extra vergoeding.",
      "Wij zullen uw huur kwijtschelden.",
    ]),
  },
  {
    name: "invented duty",
    kinds: ["modality"],
    make: insertAfter([
      "U moet ook uw jaarrekening opsturen.",
      "U bent verplicht uw buren te waarschuwen.",
      "U moet uw autosleutels inleveren.",
    ]),
  },
  {
    name: "invented term",
    kinds: ["term", "date"],
    make: insertAfter([
      "U hebt hiervoor drie dagen de tijd.",
      "Doe dit voor 30 februari 2031.".replace("30 februari", "28 februari"),
      "Dit duurt hoogstens 11 weken.",
    ]),
  },
  {
    name: "invented cost",
    kinds: ["amount"],
    make: insertAfter(["Dit kost € 37,50.", "U betaalt hiervoor 12 euro.", "Dit is gratis."]),
  },
  {
    name: "invented condition",
    kinds: ["condition"],
    make: replaceEach(
      /(?<=\b[Uu] (?:krijgt|ontvangt|kunt|hebt|mag)\b[^.!?\n,:]{15,120})\.(?=\s)/gu,
      () => ", maar alleen als u een rijbewijs hebt.",
    ),
  },
  { name: "sender and reader exchanged", kinds: ["actor", "promise", "modality"], make: swapActors },
  {
    name: "uw becomes onze",
    kinds: ["actor"],
    make: replaceEach(
      /\buw(?= (?:rekening|aanvraag|bezwaar|bezwaarschrift|huis|woning|inkomen|uitkering|brief|identiteitsbewijs|paspoort|betaling|auto|belastingaanslag)\b)/gu,
      () => "onze",
    ),
  },
  {
    name: "item of a list",
    kinds: [
      "quantifier",
      "number",
      "name",
      "amount",
      "date",
      "field",
      "modality",
      "condition",
      "negation",
      "actor",
      "promise",
      "url",
      "phone",
      "email",
      "law",
      "term",
    ],
    make: replaceEach(/(?<=\n)[-*•] [^\n]{8,}\n(?=[-*•] )/gu, () => ""),
  },
  {
    name: "item of an enumeration",
    kinds: ["quantifier"],
    make: replaceEach(
      /(?<=\b(?:uw|een|de|het) \p{Ll}{4,}) (?:en|of) (?:uw |een |de |het )?\p{Ll}{4,}(?=[.,])/gu,
      () => "",
    ),
  },
  {
    name: "number with a noun",
    kinds: ["number"],
    make: replaceEach(
      /\b(?:twee|drie|vier|vijf|zes|[2-9]|1\d)(?= (?:keer|personen|mensen|kinderen|containers|bomen|huizen|documenten|stukken|formulieren|delen|stappen|bijlagen|adressen|kamers|foto)\b)/gu,
      ([text]) => (/\d/u.test(text) ? String(Number(text) + 3) : "zeven"),
    ),
  },
  {
    name: "duty dropped with its sentence",
    kinds: [
      "modality",
      "condition",
      "negation",
      "promise",
      "quantifier",
      "amount",
      "date",
      "term",
      "field",
      "actor",
    ],
    make: dropSentence(/\b(?:moet|moeten|dient|verplicht)\b/u),
  },
  {
    name: "right dropped with its sentence",
    kinds: ["modality", "condition", "negation", "promise", "quantifier", "term", "actor"],
    make: dropSentence(/\b(?:u mag|mag u|u kunt|kunt u|hebt recht|heeft recht)\b/u),
  },
];
