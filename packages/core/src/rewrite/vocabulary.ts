// SPDX-License-Identifier: EUPL-1.2

/** A set of the words in a text. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Words without content of their own: they do not say what a sentence is about. */
export const functionWords = wordSet(`
  de het een 't die dat deze dit wie wat welke welk waar waarin waarop waarmee waarvoor waarvan waarom waarbij hoe er hier daar daarin daarop
  daarmee daarvoor daarvan daarbij daarom daarna hierin hierop hiermee hiervoor hiervan hierbij hierna erin erop ermee ervoor ervan erbij erna erover hierover daarover
  ik mij me mijn wij we ons onze u uw je jij jou jouw jullie hij zij ze hem haar diens hun hen men zich zichzelf elkaar uzelf
  en of maar want dus omdat doordat zodat opdat dat als indien wanneer tenzij mits toen terwijl hoewel zodra totdat nadat voordat voor zover zoals dan toch
  aan achter af bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te ten ter tegen tijdens tot tussen uit van vanaf vanuit
  via volgens voor wegens zonder behalve conform krachtens middels aangaande betreffende inzake omtrent jegens
  vanwege ben bent is was waren geweest zijn wezen heb hebt heeft had hadden gehad hebben word wordt worden werd werden geworden zal zult zullen zou zouden
  kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde zul word hoef hoeft hoeven dien dient dienen gaan gaat ga
  niet geen nooit niets niemand nergens nee ook nog al alleen slechts heel zeer erg meer minder zo eens wel graag even dan nu toen steeds weer echter
  tevens eveneens bovendien verder daarnaast vervolgens namelijk immers zelf eigen alle alles ieder iedere iedereen elk elke sommige enkele enige veel weinig
  soms vaak altijd zelden steeds telkens meestal mogelijk hierdoor daardoor waardoor laat laten te heen toe iets iemand heer mevrouw meneer beginsel principe misschien wellicht waarschijnlijk verwachting vermoedelijk dergelijke zulke ander andere anders
`);

/** Who sends the letter, as the subject of a sentence. */
export const senderSubjects = wordSet("ik wij we");
export const senderWords = wordSet("ik wij we ons onze mij me mijn");
/** Who reads it. */
export const readerSubjects = wordSet("u je jij jullie");

/** Bodies that may be the sender: `de gemeente` is `wij`. */
export const senderBodies = wordSet(
  "gemeente college burgemeester wethouders provincie waterschap ministerie minister staatssecretaris svb uwv belastingdienst rijk rijksoverheid staat ggd politie inspectie",
);

/** Verbs of an instruction, as they stand at the head of a sentence. */
export const imperatives = wordSet(`
  stuur zend bel mail vul ga kijk lees betaal neem vraag geef maak zorg houd gebruik doe laat meld lever teken print bewaar controleer kom schrijf
  log klik open sluit zet vermeld regel kies wacht blijf breng haal schakel scan download noteer onderteken dien wijzig check bekijk let plan upload start
  stop verwijder was leg voeg verzamel overleg bespreek informeer reageer bezoek volg voer typ druk noem leen pak plaats reken stort maakt richt spreek
  verstuur vervang voorkom draag beantwoord bereid bestel bezorg contacteer geeft herhaal installeer koop kopieer lees onthoud schakel steek stel trek
  verhuis verleng vertel vind werk zoek beeld vergezel ventileer raadpleeg toon wend zie
`);

/** Verbs with which `u kunt` and an instruction say the same: turning to someone for more. */
export const contactVerbs = wordSet(
  "bel bellen mail mailen vind vinden lees lezen kijk kijken bekijk bekijken ga gaan gaat terecht contact opnemen stel stellen vraag vragen bereiken nalezen raadplegen zien bezoek bezoeken schrijf schrijven terugvinden downloaden navragen informeren",
);
