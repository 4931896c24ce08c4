// SPDX-License-Identifier: EUPL-1.2
import type { Kind, LetterKind, Medium, Part } from "../letter.ts";

interface Cue {
  readonly kind: LetterKind;
  readonly pattern: RegExp;
  /** Weight in the body; in the subject or a heading it counts double. */
  readonly weight: number;
}

const cue = (kind: LetterKind, weight: number, source: string): Cue => ({
  kind,
  weight,
  pattern: new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "iu"),
});

/** Cues are our own reading of letters; each counts once. */
const cues: readonly Cue[] = [
  cue("toekenning", 3, "u krijgt (?!(?:\\p{L}+ ){0,3}(?:geen|niet))(?:\\p{L}+ ){0,4}(?:uitkering|bijstand|vergoeding|subsidie|toeslag|vergunning|hulp|kwijtschelding|ondersteuning|parkeerkaart|voorziening)"),
  cue("toekenning", 3, "toegekend|toekenning|goedgekeurd|(?:ken|kennen) (?:ik|wij) (?:\\p{L}+ ){0,6}toe|(?:verleen|verlenen) (?:ik|wij)|(?:wij|ik) (?:verlenen|verleen|kennen)|verlening|keur ik (?:\\p{L}+ ){0,4}goed"),
  cue("afwijzing", 4, "afwijzing|afgewezen|(?:wijs|wijzen) (?:ik|wij) (?:[\\p{L},]+ ){0,8}af|(?:ik|wij) (?:wijs|wijzen) (?:[\\p{L},]+ ){0,8}af|moet ik (?:\\p{L}+ ){0,3}afwijzen|niet in behandeling (?:genomen|te nemen)|u krijgt (?:\\p{L}+ ){0,3}geen|u krijgt (?:\\p{L}+ ){0,4}niet"),
  cue("stopzetting", 4, "(?:stop|stoppen|stopt|beëindig|beëindigen|beëindigd|beëindiging|trek|trekken|intrekking|ingetrokken|opschort\\p{L}*|stopgezet|stopzetting)(?: (?:\\p{L}+ ){0,4}(?:uitkering|bijstand|toeslag|subsidie|in|per))?"),
  cue("terugvordering", 5, "terugvorder\\p{L}*|vorder(?:en)? (?:ik|wij) (?:[\\p{L}\\d€.,]+ ){0,8}terug|(?:moet|dient) u (?:[\\p{L}\\d€.,]+ ){0,6}terug(?: te )?betalen|te veel (?:\\p{L}+ ){0,3}(?:ontvangen|gekregen|betaald)"),
  cue("boete", 5, "boete (?:van|opgelegd|op te leggen)|u krijgt (?:\\p{L}+ ){0,2}boete|bestuurlijke boete|naheffingsaanslag|legg?en? (?:wij|ik) u een (?:\\p{L}+ )?boete"),
  cue("last", 7, "last onder (?:dwangsom|bestuursdwang)|dwangsom van"),
  cue("betaalverzoek", 3, "factuur|nota|aanslagbiljet|aanslag|te betalen|betaal (?:het bedrag|€)|betaalverzoek|automatische incasso|(?:moet|dient) u (?:[\\p{L}\\d€.,]+ ){0,6}(?:te )?betalen"),
  cue("herinnering", 5, "(?:betalings)?herinnering|herinneren wij u"),
  cue("aanmaning", 7, "aanmaning|manen wij u"),
  cue("veertiendagenbrief", 6, "incassokosten|veertiendagenbrief|artikel 6:96"),
  cue("dwangbevel", 8, "dwangbevel"),
  cue("aanvulling", 4, "(?:wij|ik) (?:missen|mis|hebben|heb) (?:nog |van u )*(?:\\p{L}+ ){0,3}(?:gegevens|informatie|documenten|stukken|bewijs\\p{L}*)|niet compleet|onvolledig|aanvullen|aanvulling|aanvullende (?:gegevens|informatie|stukken)|nog nodig|ontbrekende|gevraagde (?:gegevens|stukken|informatie)"),
  cue("voornemen", 6, "voornemen|voornemens|zienswijze|van plan (?:om )?u"),
  cue("uitnodiging", 4, "uitnodiging|nodigen? (?:wij|ik) u (?:\\p{L}+ ){0,3}uit|uitgenodigd|oproep|uw afspraak|hoorzitting"),
  cue("ontvangstbevestiging", 5, "ontvangst ?bevestiging|(?:wij|ik) (?:hebben|heb) uw (?:\\p{L}+ ){0,6}ontvangen|bevestig(?:en)? (?:ik|wij) (?:u )?(?:de )?(?:goede )?ontvangst|(?:aanvraag|bericht|melding|bezwaar\\p{L}*|klacht|vraag|formulier) (?:is )?(?:goed )?ontvangen|wij kregen uw"),
  cue("beslissing-op-bezwaar", 7, "beslissing op (?:uw |het )?bezwaar\\p{L}*|uw bezwaar is (?:\\p{L}+ )?(?:gegrond|ongegrond|niet-ontvankelijk)|verklaren? (?:wij|ik) uw bezwaar|bezwaar(?:schrift)? (?:gegrond|ongegrond)"),
  cue("klacht", 5, "uw klacht|klachtafhandeling|klachtbehandeling|klacht (?:gegrond|ongegrond)"),
  cue("informatie", 3, "u hoeft niets te doen|wij informeren u|ter informatie|werkzaamheden|wij laten u weten|informatiebrief|verandert er|ter kennisgeving"),
  cue("intern", 8, "interne (?:memo|notitie|mededeling)|memo|aan: (?:alle )?(?:medewerkers|collega['’]s)"),
];

export interface KindInput {
  readonly text: string;
  readonly parts: readonly Part[];
}

const textOf = (input: KindInput, names: readonly string[]): string =>
  input.parts
    .filter((part) => names.includes(part.part))
    .map((part) => input.text.slice(part.start, part.end))
    .join("\n");

/** Letters about an objection, a complaint or a claim use the words of the decision they are about. */
const masks: Partial<Record<LetterKind, readonly LetterKind[]>> = {
  "beslissing-op-bezwaar": ["afwijzing", "toekenning", "ontvangstbevestiging", "uitnodiging"],
  dwangbevel: ["aanmaning", "herinnering", "betaalverzoek"],
  aanmaning: ["herinnering", "betaalverzoek", "veertiendagenbrief"],
  veertiendagenbrief: ["herinnering", "betaalverzoek", "aanmaning"],
  herinnering: ["betaalverzoek"],
  terugvordering: ["betaalverzoek", "toekenning", "stopzetting"],
  voornemen: ["boete", "afwijzing", "stopzetting", "last"],
  last: ["boete"],
  boete: ["betaalverzoek"],
  klacht: ["ontvangstbevestiging"],
  afwijzing: ["toekenning"],
};

const decidedAt = 0.6;

/**
 * Which kind of letter this is, with a confidence from 0 to 1: the share of the best kind in the weight of the two best.
 * Below 0.6, or with next to no cues, it is `onbekend`.
 */
export function recogniseKind(input: KindInput): Kind {
  const strong = textOf(input, ["subject", "heading"]);
  // What the letter is for stands in its subject and its first lines; the objection clause stands in every decision.
  const objections = input.parts.filter((part) => part.part === "objection");
  const body = input.parts.find((part) => part.part === "body") ?? { start: 0, end: input.text.length };
  let text = input.text.slice(body.start, body.end);
  for (const part of objections) if (part.start > body.start + 300) text = text.replace(input.text.slice(part.start, part.end), "");
  const opening = text.slice(0, 600);
  const scores = new Map<LetterKind, number>();
  for (const { kind, pattern, weight } of cues) {
    const score = (pattern.test(strong) ? weight * 2 : 0) + (pattern.test(opening) ? weight : pattern.test(text) ? weight / 2 : 0);
    if (score > 0) scores.set(kind, (scores.get(kind) ?? 0) + score);
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [best, bestScore] = ranked[0] ?? ["onbekend" as const, 0];
  const second = ranked.find(([kind]) => kind !== best && !masks[best]?.includes(kind))?.[1] ?? 0;
  const confidence = bestScore < 2.5 ? 0 : bestScore / (bestScore + second);
  return confidence >= decidedAt
    ? { name: best, by: "recognition", confidence: Math.round(confidence * 100) / 100 }
    : { name: "onbekend", by: "recognition", confidence: Math.round(confidence * 100) / 100 };
}

/** A letter has a letterhead, references or an addressee; an e-mail has only text; a message has no greeting and few words. */
export function recogniseMedium(input: KindInput & { readonly words: number }): Medium {
  const has = (name: string): boolean => input.parts.some((part) => part.part === name);
  if (/^(?:van|from|aan|to)\s*:.*@/imu.test(input.text.slice(0, 500))) return "email";
  if (has("addressee") || has("reference") || has("date") || has("sender")) return "letter";
  if (!has("greeting") && !has("closing")) return input.words < 80 ? "message" : "letter";
  return input.words < 200 ? "email" : "letter";
}
