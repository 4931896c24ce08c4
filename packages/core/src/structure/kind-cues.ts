// SPDX-License-Identifier: EUPL-1.2
import { latinLetters } from "../latin.ts";
import type { LetterKind } from "../letter.ts";

/**
 * One way in which a letter shows its kind. `weight` counts in the body, twice in the subject.
 * `where`: `subject` only there; `facts` not in conditions (‘als u niet betaalt, dan …’); `anywhere` also in those; `support` counts in the body beside another cue of the kind.
 */
export interface Cue {
  readonly kind: LetterKind;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly where: "subject" | "facts" | "anywhere" | "support";
}

const cues: Cue[] = [];
const define = (
  kind: LetterKind,
  where: Cue["where"],
  weight: number,
  ...sources: readonly string[]
): void => {
  const pattern = new RegExp(latinLetters(`(?<!\\p{L})(?:${sources.join("|")})(?!\\p{L})`), "iu");
  cues.push({ kind, where, weight, pattern });
};

/** Up to `n` words in between. */
const gap = (n: number): string => `(?:[^\\s.?!]{1,60} ){0,${n}}`;

const benefit =
  "\\p{L}*(?:uitkering|bijstand|vergoeding|subsidie|toeslag|vergunning|ontheffing|kwijtschelding|ondersteuning|kaart|voorziening|hulp|budget|lening|tegemoetkoming)";

define(
  "toekenning",
  "facts",
  4,
  "(?:is|wordt|zijn|worden) (?:\\p{L}+ ){0,3}(?:goedgekeurd|toegekend|verleend)",
  `(?:ken|kennen|keur|keuren) (?:ik|wij) ${gap(8)}(?:toe|goed)`,
  `(?:wij|ik) (?:u )?${gap(4)}(?:subsidie|vergunning|ontheffing|uitkering|vergoeding) (?:verlenen|verleen|toekennen|toe te kennen)`,
  `(?:verleen|verlenen|verstrek|verstrekken|geef|geven) (?:ik|wij) u (?!${gap(6)}(?:de gelegenheid|meer tijd|nog))`,
  `besloten (?:om )?${gap(10)}(?:te geven|te verlenen|toe te kennen|te verstrekken|toe te wijzen)`,
  "(?:is|wordt) (?:\\p{L}+ ){0,3}toegewezen",
);
// Also said of what was granted long ago: alone it is not enough.
define(
  "toekenning",
  "facts",
  2,
  `u krijgt (?!${gap(6)}(?:geen|niet|besluit|bericht|brief|antwoord|reactie|uitnodiging|rekening|formulier) )${gap(7)}${benefit}`,
);
define("toekenning", "support", 1, "uw aanvraag", "u vroeg", "aangevraagd", "dit besluit");
define(
  "toekenning",
  "subject",
  2,
  "toekenning|toegekend|verleend|toegewezen|verlening\\p{L}*|subsidieverlening|u krijgt|goedkeuring|(?:subsidie)?vaststelling|uw aanvraag is goedgekeurd",
);
define("toekenning", "facts", 6, "(?:ik|wij) keur(?:en)? goed");
define("toekenning", "facts", 3, `subsidie ${gap(9)}(?:vast op|vaststel op)`, "ambtshalve vaststel");
define(
  "afwijzing",
  "facts",
  5,
  `(?:wijs|wijzen) (?:ik|wij) ${gap(9)}af`,
  `(?:ik|wij) (?:wijs|wijzen) ${gap(9)}af`,
  `(?:is|wordt|worden|moet ik|heb ik|hebben wij|heeft|besloten) ${gap(9)}(?:afgewezen|geweigerd|afwijzen|af te wijzen|te weigeren)`,
  `(?:heeft|hebben) uw (?:\\p{L}+ ){0,6}afgewezen`,
  `uw \\S+ ${gap(12)}afgewezen`,
  `u krijgt ${gap(5)}(?:geen|niet)`,
  `u (?:krijgt|kreeg) (?:deze|de|die) ${gap(2)}niet`,
  `geen ${gap(3)}(?:bijstand|vergoeding|vergunning|subsidie|toeslag|uitkering) krijgt`,
  "(?:neem|nemen) (?:ik|wij) (?:uw aanvraag )?niet in behandeling",
  "buiten behandeling (?:gesteld|gelaten|stellen|laten|te stellen|te laten)",
  `(?:aanvraag|melding|verzoek|declaratie|aanmelding) ${gap(4)}(?:niet (?:verder )?(?:beoordeeld|behandeld|in behandeling genomen|goedgekeurd|geaccepteerd)|geweigerd)`,
  "u komt (?:\\p{L}+ ){0,2}niet in aanmerking",
  "(?:voldoet u|u voldoet) (?:\\p{L}+ ){0,2}niet aan",
  `(?:kan|kunnen) (?:ik|wij) ${gap(6)}niet (?:toekennen|toewijzen|inwilligen|honoreren|goedkeuren|verlenen|geven)`,
  `(?:ik|wij) (?:kan|kunnen) ${gap(6)}niet (?:toekennen|toewijzen|inwilligen|honoreren|goedkeuren|verlenen|geven)`,
  `(?:niet (?:toegekend|toegewezen|gehonoreerd|ingewilligd|verleend))`,
);
define("afwijzing", "subject", 3, "afwijzing|afgewezen|weigering|u krijgt (?:\\p{L}+ ){0,3}(?:geen|niet)");
define(
  "stopzetting",
  "facts",
  5,
  `(?:stop|stoppen|stopt|stopgezet|beëindig|beëindigen|beëindigt|beëindigd|trek|trekken|intrek|ingetrokken|opgeschort) ${gap(8)}${benefit}`,
  `(?:uw|de|het) (?:recht op )?${gap(3)}${benefit} ${gap(12)}(?:stopt|stoppen|beëindigd|ingetrokken|stopgezet|opgeschort|geblokkeerd)`,
  `(?:recht op )${gap(3)}${benefit} ${gap(6)}(?:ingetrokken|beëindigd)`,
);
define(
  "stopzetting",
  "subject",
  4,
  `(?:stopt|stopzetting|beëindiging|intrekking|opschorting|blokkering (?:van )?(?:uw )?${benefit})`,
);
define(
  "terugvordering",
  "facts",
  5,
  `vorder(?:en)? (?:ik|wij) ${gap(10)}terug`,
  `(?:ik|wij|het college|de gemeente|sociale zaken) vordert?(?:en)? ${gap(12)}terug`,
  `(?:moet|dient|moeten) (?:u|je) ${gap(8)}terug(?: te |)betalen`,
  `(?:u|je) (?:moet|dient) ${gap(8)}terug(?: te |)betalen`,
  `te veel ${gap(3)}(?:ontvangen|gekregen|betaald|kreeg)`,
);
define("terugvordering", "subject", 4, "terugvordering|terugbetal\\p{L}*|vordering|te veel");
define("terugvordering", "anywhere", 1, "terug te betalen", "terugbetalen");
define(
  "boete",
  "facts",
  5,
  `(?:leg|legt|leggen) (?:ik |wij )?${gap(6)}boete (?:van ${gap(3)})?op`,
  `u (?:krijgt|moet) ${gap(3)}boete`,
  `boete (?:van ${gap(3)})?(?:opgelegd|op te leggen)`,
);
define("boete", "subject", 5, "boete\\p{L}*|bestuurlijke boete");
define(
  "last",
  "facts",
  7,
  "last onder (?:dwangsom|bestuursdwang)",
  `gelast(?:en)? (?:ik|wij) u`,
  "dwangsom (?:van|verbeurt)",
);
define("last", "subject", 7, "last onder (?:dwangsom|bestuursdwang)|lastgeving|dwangsom");
define(
  "betaalverzoek",
  "facts",
  3,
  `(?:moet|dient) u ${gap(8)}(?:te )?(?:betalen|voldoen)`,
  `u (?:moet|dient) ${gap(8)}(?:te )?(?:betalen|voldoen)`,
  `verzoeken wij u ${gap(12)}(?:te voldoen|te betalen|over te maken)`,
  `brengen wij u ${gap(14)}in rekening`,
  "te betalen op (?:iban|rekening)",
);
define(
  "betaalverzoek",
  "facts",
  6,
  `(?:bedrag|betaling) ${gap(8)}(?:dient|moet) ${gap(14)}(?:voldoen|betalen|geschieden|betaald|bijgeschreven|gestort|overgemaakt|plaats te vinden|plaatsvinden)`,
);
define(
  "betaalverzoek",
  "subject",
  4,
  "factuur|nota|rekening|\\p{L}*aanslag|leges|betaalverzoek|woz-\\p{L}+|voorlopige aanslag",
);
define(
  "betaalverzoek",
  "subject",
  1,
  "(?:gemeente|waterschaps|parkeer|onroerendezaak|honden)belasting(?:en)?",
);
define("betaalverzoek", "facts", 4, "naheffingsaanslag");
define(
  "herinnering",
  "facts",
  5,
  "(?:wij|ik) (?:hebben|heb) uw betaling (?:\\p{L}+ ){0,3}niet",
  "herinneren wij u",
  `(?:rekening|factuur) ${gap(14)}niet (?:betaald|gezien|ontvangen)`,
  `nagelaten ${gap(14)}(?:voldoen|betalen)`,
);
define("herinnering", "subject", 5, "(?:betalings)?herinnering", `nog (?:te )?betalen`);
define("aanmaning", "subject", 7, "(?:\\p{L}+ )?aanmaning");
define(
  "aanmaning",
  "facts",
  7,
  "(?:deze|dit) (?:brief )?is een aanmaning",
  "manen wij u",
  "(?:van|na) (?:\\p{L}+ )?deze aanmaning",
);
define(
  "veertiendagenbrief",
  "anywhere",
  8,
  "(?:binnen|uiterlijk) (?:14|15|veertien|vijftien) dagen (?:nadat u|na ontvangst|nadat deze|na bezorging|vanaf de dag na)",
  "artikel 6:96",
);
define("veertiendagenbrief", "anywhere", 9, "buitengerechtelijke (?:incasso)?kosten");
define("veertiendagenbrief", "anywhere", 6, "incassokosten");
define(
  "veertiendagenbrief",
  "anywhere",
  6,
  "nadat (?:u )?deze brief (?:bij u )?(?:is |hebt |heeft )?(?:bezorgd|ontvangen|gekregen)",
);
define("veertiendagenbrief", "anywhere", 2, "(?:binnen|uiterlijk) (?:14|15|veertien|vijftien) dagen");
define("dwangbevel", "subject", 9, "dwangbevel");
define(
  "dwangbevel",
  "facts",
  9,
  `vaardigt? ${gap(30)}dwangbevel`,
  "bij dit dwangbevel",
  "(?:dit|deze brief) is een dwangbevel",
  `(?:wordt|is) (?:aan u |u )?${gap(3)}dwangbevel (?:betekend|uitgevaardigd)`,
);
define(
  "aanvulling",
  "facts",
  5,
  `(?:wij|ik) (?:missen|mis) (?:nog|van u)`,
  `(?:wij|ik) (?:hebben|heb) (?:nog )?${gap(4)}(?:gegevens|informatie|documenten|papieren|stukken|bewijs\\p{L}*) ${gap(4)}nodig`,
  `verzoek(?:en)? (?:ik|wij) u ${gap(12)}(?:aan te vullen|te overleggen|over te leggen|toe te sturen)`,
  `(?:ik|wij) verzoek(?:en)? u ${gap(8)}(?:aan te vullen|te overleggen|over te leggen|toe te sturen)`,
  `gelegenheid ${gap(6)}aan te vullen`,
  "(?:aanvraag|formulier|bezwaarschrift) (?:is|was) (?:\\p{L}+ ){0,2}(?:niet compleet|onvolledig|niet volledig|niet gemotiveerd)",
  `(?:onvoldoende|ontbrekende) (?:gegevens|informatie|stukken)`,
  `verzoek(?:en)? (?:ik|wij) u ${gap(10)}(?:mede te delen|mee te delen|te laten weten|te berichten|door te geven|te vertellen)`,
  `(?:ik|wij) verzoek(?:en)? u ${gap(10)}(?:mede te delen|mee te delen|te laten weten|te berichten|door te geven|te vertellen)`,
  `(?:wij|we|ik) (?:hebben|heb) (?:nog )?(?:een (?:paar )?|enkele )?vra(?:ag|gen) over uw`,
  `(?:wij|we|ik) (?:hebben|heb) (?:nog )?meer (?:informatie|gegevens) nodig`,
  `(?:wilt|kunt) u (?:de|deze|onze|onderstaande) vra(?:ag|gen) ${gap(4)}beantwoorden`,
  `om uw (?:aanvraag|melding|verzoek|klacht|vraag) (?:verder |goed )?te kunnen (?:behandelen|beoordelen)`,
);
define(
  "aanvulling",
  "subject",
  5,
  "aanvulling|aanvullen|aanvullende (?:gegevens|informatie|stukken)|stuur ons nog|wij missen|nog nodig|adresonderzoek|verzoek om (?:informatie|gegevens|stukken)",
);
define(
  "voornemen",
  "facts",
  6,
  `(?:zijn|ben|is) (?:wij |ik )?(?:voornemens|van plan) (?:om )?(?:u|uw)`,
  "(?:wij|ik) (?:willen|wil) u een boete",
  "het voornemen (?:om )?(?:u|uw)",
);
define("voornemen", "subject", 6, "voornemen|zienswijze|wat vindt u daarvan|wij willen u een boete");
define(
  "uitnodiging",
  "facts",
  5,
  `nodig(?:en)? (?:wij|ik) u ${gap(6)}uit`,
  `(?:wij|ik) nodig(?:en)? u ${gap(6)}uit`,
  `(?:verwacht|verwachten|spreek|spreken|zien) (?:wij|ik) u ${gap(3)}op`,
  `(?:wij|ik) (?:verwacht|verwachten) u ${gap(3)}op`,
  "(?:wij|ik) (?:wil|willen) (?:\\p{L}+ ){0,2}met u (?:praten|in gesprek|spreken)",
  `(?:bent|wordt) ${gap(8)}uitgenodigd`,
  "u (?:hebt|heeft) een afspraak",
  "u kunt (?:het|hem|haar|ze|deze|uw \\p{L}+) (?:\\p{L}+ ){0,3}ophalen",
  "wij komen (?:\\p{L}+ ){0,2}bij u thuis",
  `(?:behandeld|plaats) ${gap(3)}tijdens de hoorzitting`,
  `hoorzitting (?:vindt|is|zal|wordt) ${gap(4)}(?:plaats|gehouden|op)`,
  `nodigt? ${gap(4)}u ${gap(3)}uit`,
);
define(
  "uitnodiging",
  "subject",
  5,
  "uitnodiging|oproep|afspraak|hoorzitting|haal uw (?:nieuwe|paspoort|rijbewijs|identiteitskaart|pas)|wij komen bij u",
);
define(
  "ontvangstbevestiging",
  "facts",
  5,
  `(?:wij|ik) (?:hebben|heb) uw ${gap(8)}(?:ontvangen|gekregen)`,
  `(?:heeft|hebben) uw ${gap(5)}(?:aanvraag|melding|bericht) ontvangen`,
  `bevestig(?:en)? (?:ik|wij) ${gap(4)}ontvangst`,
  `bevestig(?:en)? (?:ik|wij) ${gap(16)}ontvangen`,
  "(?:aanvraag|bericht|melding|bezwaar\\p{L}*|klacht|vraag|formulier) is (?:goed )?ontvangen",
  `(?:kregen|ontvingen) (?:wij|ik) uw`,
  `(?:bericht|melding|aanvraag|vraag|reactie|antwoord|formulier) (?:is|hebben wij|hebben we) (?:goed |in goede orde )?ontvangen`,
  `(?:bedankt|dank u(?: wel)?|hartelijk dank|dank) voor uw (?:bericht|reactie|melding|vraag|aanvraag|antwoord|aanmelding)`,
);
define(
  "ontvangstbevestiging",
  "subject",
  5,
  "ontvangst ?bevestiging|ontvangst van uw|ontvangen|wij hebben uw (?:bezwaar|aanvraag|klacht|melding)",
);
define(
  "beslissing-op-bezwaar",
  "facts",
  7,
  `(?:verklaar|verklaren) (?:ik|wij) (?:uw|het|de) ${gap(3)}(?:on)?gegrond`,
  `bezwaar (?:is |dan )?‘?(?:on)?gegrond`,
  "(?:uw )?bezwaar (?:\\p{L}+ ){0,2}niet-ontvankelijk (?:verklaard|is)",
);
define(
  "beslissing-op-bezwaar",
  "subject",
  7,
  "(?<!(?:voor|over|van) (?:de |het |een )?)(?:beslissing|besluit) op (?:uw |het )?bezwaar",
);
define("beslissing-op-bezwaar", "subject", 3, "u krijgt gelijk");
define("beslissing-op-bezwaar", "facts", 3, "u krijgt (?:geen )?gelijk");
define("klacht", "subject", 5, "klacht|klachten");
define(
  "klacht",
  "facts",
  4,
  "(?:gelijk met|over) uw klacht",
  "uw klacht (?:is |was )?(?:\\p{L}+ ){0,2}(?:on)?gegrond",
  "afhandeling van uw klacht",
);
define("klacht", "facts", 5, "klacht (?:\\p{L}+ ){0,4}(?:terecht|gegrond|ongegrond)");
define("intern", "subject", 6, "memo|notitie|interne? \\p{L}+|nota|tekst aanleveren");
define(
  "intern",
  "facts",
  8,
  `(?:vraag|verzoek) ik u ${gap(4)}(?:tekst|tekstvoorstel|verweerschrift|conceptbesluit|ambtelijk advies) ${gap(6)}(?:te maken|op te stellen|aan te leveren|te sturen|te leveren)`,
  `(?:tekstvoorstel|verweerschrift) ${gap(10)}te (?:sturen|dienen|leveren)`,
);
define(
  "intern",
  "anywhere",
  9,
  "deze (?:nota|notitie|memo)",
  "gevraagd besluit",
  "\\(ter (?:beslissing|besluitvorming|informatie)\\)",
);
define(
  "informatie",
  "facts",
  3,
  "(?:deze )?circulaire(?:s)?",
  "(?:wij|ik) informeren? u",
  "in deze (?:brief|mail|e-mail) (?:leest|vindt) u",
  "een afschrift van deze brief",
  "u hoeft (?:\\p{L}+ )?niets te doen",
  "er is iets veranderd",
  "treft u (?:\\p{L}+ ){0,4}aan",
  "u ontvangt (?:hierbij |deze (?:brief|e?-?mail|mail))",
  "hierbij ontvangt u",
  "er staat een (?:nieuw )?bericht",
  `(?:wij|we) gaan ${gap(5)}(?:bestraten|werken|bouwen|verhuizen|veranderen|vernieuwen|onderhouden)`,
  `(?:vanaf|per|met ingang van) ${gap(6)}(?:halen|zijn|gelden|gaan|verandert|veranderen|zal|wordt|gaat|komt|geldt)`,
  "als bijlage bij deze brief stuur ik u",
  "op de hoogte (?:te )?(?:brengen|houden|stellen)",
  "vertraging",
);
// What happened with an account, a card or a message; and that a decision takes longer.
define(
  "informatie",
  "facts",
  4,
  `(?:account|digid|inlogcode|wachtwoord|gebruikersnaam|app|pincode|tegoed|e-mailadres|rekeningnummer|status|plan) ${gap(6)}(?:geblokkeerd|gedeblokkeerd|verlopen|verloopt|gewijzigd|veranderd|geactiveerd|bijgewerkt|afgeschreven|aangepast)`,
  `(?:geprobeerd ${gap(3)}te bellen|niet aan de lijn|niet (?:kunnen )?(?:bereiken|bereikt))`,
  `(?:loopt|lopen) (?:\\S+ ){0,5}af`,
  "bedrag afgeschreven",
);
define(
  "informatie",
  "facts",
  6,
  `(?:behandeling|beoordeling) ${gap(5)}(?:duurt|kost) ${gap(3)}(?:langer|meer tijd)`,
  `(?:beslissing|termijn|besluit) ${gap(14)}te verdagen`,
  `(?:verdaag|verdagen) (?:ik|wij)`,
  `(?:verleng|verlengen) (?:ik|wij) ${gap(4)}(?:termijn|beslistermijn)`,
);
define("informatie", "subject", 5, "verdaging|duurt langer|uitstel van (?:de |onze )?beslissing|vertraging");
define("informatie", "subject", 6, "circulaire\\p{L}*");
define(
  "informatie",
  "subject",
  2,
  "geacht (?:college|bestuur)\\S*|informatie\\p{L}*|nieuws\\p{L}*|circulaire\\p{L}*|wijziging\\p{L}*|verandering\\p{L}*|werkzaamheden|onderweg|wij (?:maken|halen|gaan|veranderen)|verlopen|is verstuurd|is verzonden",
);

/** The cues are our own reading of letters; each counts once. */
export const kindCues: readonly Cue[] = cues;
