// SPDX-License-Identifier: EUPL-1.2
import { isPlural } from "./inflect-noun.ts";

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Nouns with `het`, as in the word list of the Taalunie (https://woordenlijst.org). */
const neuter = setOf(`
  aandeel aanbod aantal adres advies akkoord antwoord archief artikel bedrag bedrijf begin behoud belang beleid beroep bericht beslag besluit
  bestand bestuur bewijs bezit bezwaar bezoek blad boek budget bureau cijfer contract deel diploma document doel dorp
  dossier doorsturen effect eigendom einde excuus bereik examen feit formulier gebied gebouw gebrek gebruik gedeelte gedrag geheel geld geluk gemak gemiddelde geschil
  gesprek gevaar gevolg gewicht gezin hulpmiddel huis idee inkomen inkoop inzicht jaar kantoor kenmerk kind krediet land
  leven lid loket loon maximum medicijn middel minimum moment nieuws niveau nummer nut onderdeel onderhoud onderwerp onderwijs onderzoek
  ongeluk ongeval ontslag oordeel overleg overzicht pand papier park percentage perceel pand plan plein postadres principe probleem
  proces product programma project punt rapport raam recht resultaat risico salaris schema schip stelsel stuk systeem tarief team
  teken telefoonnummer tijdstip traject uur vak vel verband verblijf verbod verdrag verhaal verkeer verlies verlof vermogen verschil verslag vertrek
  vertrouwen vervoer vervolg verzoek videogesprek vlak vonnis voorbeeld voordeel voorstel voorval water werk woord
  gegeven gevoel geval noodgeval huurcontract dossiernummer resultaat antwoord ontstaan ontbreken schrappen sturen opsturen terugsturen
  bekijken accepteren geven krijgen maken meedoen meedenken volgen voorkomen uitgeven
`);

/** Nouns with `de`. */
const common = setOf(`
  aandacht aanleg aanleiding aanvraag achterkant achternaam achterstand actie afdruk afspraak anderen arts baan balie basis begindatum begintijd
  belofte bijlage boete bon bouw brief buurtbewoner cursus datum dag duur e-mail eis email erfenis fout functie gedachte gemeente getrouwde grens
  griep groei groep haast hulp huur ingangsdatum informatie invloed kaart kamer kant kennis keuze klacht klantenservice knop koop kopie kosten
  lijst maand manier medewerker mening methode naam norm omvang oproep opdracht opname overgang partij partner periode persoon plaats plek
  post praktijk prestatie prijs proef reactie rechter reden regel rekening rente rest rol ruimte situatie schuld som stap start startdatum
  steun straf straat stad taak test termijn tekst tegoedbon tijd tip toestand uitkering uitleg uitnodiging vaardigheid vergadering verkoop versie verzekering volgorde
  voorrang voorwaarde vraag vragenlijst website wet week wethouder wijk woning zaak zin ziekte zorg contactpersoon deelnemer gebruiker bijeenkomst
  commissie controle handtekening gebeurtenis herinnering kern inkomsten lening loonstrook opleiding ouder partner raad stof
`);

/** Endings whose nouns have `de`. */
const commonEnd = /(?:heid|tie|sie|teit|(?<!^d|ged)ing)$/u;

/** The longest known noun at the end of a compound: `huurcontract` goes as `contract`. */
const endOf = (noun: string, nouns: ReadonlySet<string>): number =>
  Math.max(
    0,
    ...[...nouns].filter((known) => known.length > 3 && noun.endsWith(known)).map(({ length }) => length),
  );

/** `het` (neuter), `de`, or plural; undefined when it is not known. */
export type NounGender = "neuter" | "common" | "plural";

/** The gender of a noun in lower case. Undefined is: not known, so nothing that depends on it may be changed. */
export function genderOf(noun: string): NounGender | undefined {
  if (!/^[\p{L}-]+$/u.test(noun)) return undefined;
  if (neuter.has(noun)) return "neuter";
  if (common.has(noun))
    return noun === "kosten" || noun === "inkomsten" || noun === "anderen" ? "plural" : "common";
  if (/[^aeiou]je$/u.test(noun)) return "neuter";
  if (isPlural(noun)) return "plural";
  const [asNeuter, asCommon] = [endOf(noun, neuter), endOf(noun, common)];
  if (asNeuter !== asCommon) return asNeuter > asCommon ? "neuter" : "common";
  return commonEnd.test(noun) ? "common" : undefined;
}
