// SPDX-License-Identifier: EUPL-1.2
import { type Attack, dropSentence, insertAfter, replaceEach, swapActors } from "./guard-attack-tools.ts";

/** Ways to falsify a letter by adding, dropping or turning around. */
export const inventions: readonly Attack[] = [
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
