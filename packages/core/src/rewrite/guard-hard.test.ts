// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { readLetter } from "../check.ts";
import type { Letter } from "../letter.ts";
import type { Verdict } from "./fact.ts";
import { compareFacts } from "./guard.ts";

/** Pairs that are reworded a good deal. There the guard may doubt, but it may not be wrong. */
const read = async (text: string): Promise<Letter> => {
  const letter = await readLetter("zin.txt", text, { template: false });
  if ("code" in letter) throw new Error(letter.message);
  return letter;
};
const verdict = async (before: string, after: string): Promise<Verdict> =>
  compareFacts(await read(before), await read(after)).verdict;

describe("another fact in other words is never the same", () => {
  test.each([
    [
      "Indien de gevraagde bescheiden niet tijdig worden ontvangen, wordt uw aanvraag buiten behandeling gesteld.",
      "Krijgen wij uw papieren op tijd? Dan behandelen wij uw aanvraag niet.",
    ],
    [
      "U kunt tegen dit besluit binnen zes weken na verzending bezwaar maken bij het college.",
      "U kunt bezwaar maken bij het college. Doe dat binnen zes weken nadat u deze brief kreeg.",
    ],
    ["De huurtoeslag bedraagt maximaal € 300 per maand.", "U krijgt € 300 huurtoeslag per maand."],
    ["De huurtoeslag bedraagt maximaal € 300 per maand.", "U krijgt minstens € 300 huurtoeslag per maand."],
    [
      "Wij verzoeken u het bedrag voor 1 mei 2026 over te maken.",
      "U mag het bedrag voor 1 mei 2026 overmaken.",
    ],
    ["U bent niet verplicht een advocaat mee te nemen.", "U mag geen advocaat meenemen."],
    [
      "De gemeente kan de uitkering stopzetten als u niet meewerkt.",
      "De gemeente stopt uw uitkering als u niet meewerkt.",
    ],
    ["De gemeente kan de uitkering stopzetten als u niet meewerkt.", "De gemeente kan uw uitkering stoppen."],
    [
      "Alleen gehuwden komen in aanmerking voor deze regeling.",
      "Gehuwden komen in aanmerking voor deze regeling.",
    ],
    [
      "U ontvangt de toeslag, tenzij uw inkomen hoger is dan € 40.000.",
      "U ontvangt de toeslag. Uw inkomen is hoger dan € 40.000.",
    ],
    ["Wij betalen de kosten van de taxi niet.", "Wij betalen de kosten van de taxi."],
    ["Wij vergoeden 80% van de kosten.", "Wij vergoeden de kosten."],
    ["De aanvraag moet door beide partners worden ondertekend.", "U moet de aanvraag ondertekenen."],
    ["U moet zich binnen vijf dagen melden bij de balie.", "U moet zich melden bij de balie."],
    [
      "Breng uw paspoort, een recente pasfoto en het formulier mee.",
      "Neem uw paspoort en het formulier mee.",
    ],
    [
      "Mevrouw Jansen behandelt uw aanvraag en de heer Pietersen beslist daarover.",
      "De heer Pietersen behandelt uw aanvraag en mevrouw Jansen beslist daarover.",
    ],
    ["U betaalt € 50 in mei en € 75 in juni.", "U betaalt € 75 in mei en € 50 in juni."],
    [
      "De boete is € 150. Betaalt u te laat, dan komt daar € 30 bij.",
      "De boete is € 150. Betaalt u te laat, dan komt daar € 150 bij.",
    ],
    ["Het bezwaar schort de betaling niet op.", "Als u bezwaar maakt, hoeft u nog niet te betalen."],
    ["U krijgt uiterlijk 1 juni 2026 bericht.", "U krijgt na 1 juni 2026 bericht."],
    ["Het kantoor is geopend van 9.00 tot 17.00 uur.", "Het kantoor is geopend van 9.00 tot 16.00 uur."],
    [
      "Wij nemen uw aanvraag pas in behandeling nadat u heeft betaald.",
      "Wij nemen uw aanvraag in behandeling. Daarna betaalt u.",
    ],
    [
      "De vergunning geldt voor één jaar en kan eenmaal worden verlengd.",
      "De vergunning geldt voor één jaar en kan steeds worden verlengd.",
    ],
    ["U dient wijzigingen onmiddellijk te melden.", "U kunt wijzigingen melden."],
    ["Uw werkgever betaalt de premie.", "U betaalt de premie."],
    ["De verhuurder moet de gebreken herstellen.", "De huurder moet de gebreken herstellen."],
    ["Kinderen jonger dan 12 jaar reizen gratis.", "Kinderen tot en met 12 jaar reizen gratis."],
    ["Kinderen jonger dan 12 jaar reizen gratis.", "Kinderen reizen gratis."],
    [
      "U heeft recht op vergoeding van de reiskosten.",
      "U heeft misschien recht op vergoeding van de reiskosten.",
    ],
    [
      "Wij zullen trachten uw verzoek voor 1 mei 2026 af te handelen.",
      "Wij handelen uw verzoek voor 1 mei 2026 af.",
    ],
    [
      "De aanvraag is afgewezen omdat uw inkomen te hoog is.",
      "De aanvraag is toegewezen omdat uw inkomen te hoog is.",
    ],
    ["Bij herhaling kan de boete worden verdubbeld.", "De boete wordt verdubbeld."],
    ["Stuur geen originele documenten mee.", "Stuur originele documenten mee."],
    ["U hoeft deze brief niet te beantwoorden.", "Beantwoord deze brief."],
    ["In beginsel betaalt u zelf de kosten.", "U betaalt zelf de kosten."],
    [
      "Het besluit treedt in werking op de dag na bekendmaking.",
      "Het besluit treedt in werking op de dag van bekendmaking.",
    ],
    ["U betaalt de eerste 3 maanden niets.", "U betaalt de eerste 3 maanden."],
    ["U krijgt de helft van de kosten vergoed.", "U krijgt de kosten vergoed."],
    ["Wij hebben uw brief van 3 maart 2026 ontvangen.", "Wij hebben uw brief ontvangen."],
    ["De medewerker belt u tussen 9.00 en 12.00 uur.", "De medewerker belt u."],
    ["Dit besluit is gebaseerd op de Wmo 2015.", "Dit besluit is gebaseerd op de Jeugdwet."],
    ["U ontvangt deze uitkering zolang u geen werk heeft.", "U ontvangt deze uitkering."],
  ])("%s → %s", async (before, after) => {
    expect(await verdict(before, after)).not.toBe("same");
  });
});

describe("the same facts in quite other words are never called changed", () => {
  test.each([
    [
      "Indien de gevraagde bescheiden niet tijdig worden ontvangen, wordt uw aanvraag buiten behandeling gesteld.",
      "Krijgen wij uw papieren niet op tijd? Dan behandelen wij uw aanvraag niet.",
    ],
    [
      "U kunt tegen dit besluit binnen zes weken na verzending bezwaar maken bij het college.",
      "Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken bij het college. Doe dat binnen 6 weken na de datum van verzending.",
    ],
    ["De huurtoeslag bedraagt maximaal € 300 per maand.", "U krijgt hoogstens € 300 huurtoeslag per maand."],
    ["Wij verzoeken u het bedrag voor 1 mei 2026 over te maken.", "Maak het bedrag over voor 1 mei 2026."],
    ["U bent niet verplicht een advocaat mee te nemen.", "U hoeft geen advocaat mee te nemen."],
    [
      "De gemeente kan de uitkering stopzetten als u niet meewerkt.",
      "Werkt u niet mee? Dan kan de gemeente uw uitkering stoppen.",
    ],
    [
      "Breng uw paspoort, een recente pasfoto en het formulier mee.",
      "Neem mee: uw paspoort, een nieuwe pasfoto en het formulier.",
    ],
    [
      "Het maken van bezwaar schort de betalingsverplichting niet op.",
      "Ook als u bezwaar maakt, moet u op tijd betalen.",
    ],
    [
      "Het verschuldigde bedrag dient door u te worden voldaan voor 1 mei 2026.",
      "U moet het bedrag betalen voor 1 mei 2026.",
    ],
    [
      "Ten aanzien van uw aanvraag deel ik u het volgende mede.",
      "Over uw aanvraag schrijf ik u het volgende.",
    ],
    [
      "Wij delen u mede dat uw aanvraag is ontvangen op 3 maart 2026.",
      "Op 3 maart 2026 kregen wij uw aanvraag.",
    ],
    ["Gelet op het bovenstaande wijzen wij uw verzoek af.", "Daarom wijzen wij uw verzoek af."],
    ["U wordt verzocht contact op te nemen met mevrouw Jansen.", "Neem contact op met mevrouw Jansen."],
    ["Mocht u nog vragen hebben, dan kunt u bellen met 14 020.", "Hebt u nog vragen? Bel 14 020."],
    [
      "De beslistermijn bedraagt acht weken en kan met zes weken worden verlengd.",
      "Wij beslissen binnen 8 weken. Die tijd kan 6 weken langer worden.",
    ],
    [
      "U bent gehouden alle wijzigingen in uw situatie aan ons door te geven.",
      "Verandert er iets in uw situatie? Dan moet u dat aan ons doorgeven.",
    ],
    [
      "Zonder geldig legitimatiebewijs kunt u niet worden geholpen.",
      "Hebt u geen geldig identiteitsbewijs? Dan kunnen wij u niet helpen.",
    ],
    [
      "Van 1 tot en met 5 mei 2026 zijn wij gesloten.",
      "Wij zijn dicht van 1 mei 2026 tot en met 5 mei 2026.",
    ],
  ])("%s → %s", async (before, after) => {
    expect(await verdict(before, after)).not.toBe("changed");
  });
});
