// SPDX-License-Identifier: EUPL-1.2

/*
 * The ways of saying by which the parts of a letter are known. They run on text whose template fields are masked,
 * so a field reads as one word. Own reading of letters.
 */

/** A form of address that opens a letter. */
export const greetingStart =
  /^(?:(?:zeer )?geachte?|beste|l\.?\s?s\.?|(?:hallo|hoi|dag|goede(?:morgen|middag|navond|n ?avond|ndag))(?=,|!|$| (?:\p{Lu}|meneer|mevrouw|allemaal|buren|x)))(?![\p{L}\p{N}])(?:[^.?!\n]|(?<=(?<!\p{L})(?:\p{L}|th|chr|ph|dhr|mevr|mw|mr|drs|ing|ir|dr|prof))\.){0,110}?(?:[,:!]|$)/iu;

/** A line to all neighbours that stands for the greeting when there is no other. */
export const openAddress = /^aan de (?:bewoners?|ouders|inwoners?)(?!\p{L})[^.?!\n]{0,60}[,:]$/iu;

/** The greeting at the end. */
export const closingStart =
  /^(?:(?:met |mijn )?(?:vriendelijke|hartelijke|beleefde|warme) groet(?:en)?|met (?:\p{L}+ ){0,2}groet(?:en)?|hoogachtend|(?:veel |de )?groet(?:en|jes)?(?=[,.!\s]|$))(?!\p{L})/iu;

/** A wish that stands for the greeting at the end when there is no other. */
export const closingWish =
  /^(?:(?:een )?(?:fijne|prettige|mooie) (?:dag|avond|middag)|tot ziens|tot dan)(?!\p{L})/iu;

/** Words in the names of public bodies and their departments. */
export const organisation =
  /(?<!\p{L})(?:gemeente|ministerie|minister|staatssecretaris|dienst|belastingdienst|waterschap|provincie|hoogheemraadschap|college van|omgevingsdienst|ggd|uwv|svb|duo|cak|rvo|ind|cjib|politie|openbaar ministerie|parket|rechtbank|commissie|rijksdienst|inspectie|directie|directoraat|stichting|team|afdeling|logius|dus-i|raad|bureau|agentschap|instituut|fonds|autoriteit|\p{L}{3,}bedrijf|b\.v\.)(?!\p{L})/iu;

/** As `organisation`, without words that name only a desk inside an organisation. */
export const wholeOrganisation =
  /(?<!\p{L})(?:gemeente|ministerie|minister|staatssecretaris|\p{L}*dienst|waterschap|provincie|hoogheemraadschap|college van|burgemeester|heffingsambtenaar van|ggd|uwv|svb|duo|cak|rvo|ind|cjib|politie|openbaar ministerie|rechtbank|rijksdienst|inspectie|stichting|logius|dus-i|agentschap|instituut|autoriteit|officier van justitie|\p{L}{3,}bedrijf|b\.v\.)(?!\p{L})/iu;

export const attachmentsStart = /^bijlagen?(?:\(n\))?(?![\p{Ll}])/iu;

/** The title of a form or instruction that goes with the letter. */
export const enclosedForm = /^(?:\p{Lu}*FORMULIER|AANWIJZINGEN|TOELICHTING|MACHTIGING)(?=[ ]|$)/u;

export const subjectLabel = /^(?:onderwerp|betreft|subject)(?!\p{L})\s*:?\s*/iu;
export const dateLabel =
  /^(?:datum(?: (?:van )?verzending)?|verzonden(?: op)?|verzenddatum|dagtekening)(?!\p{L})\s*:?\s*/iu;
export const referenceLabel =
  /^(?:(?:ons|uw|onze)\s+)?(?:kenmerk|referentie|zaak(?:nummer|nr\.?)?|(?!telefoon|rekening|huis|fax)\p{L}+nummer|parketnr\.?|uw (?:brief|bericht)(?: van)?|behandeld door|behandelaar|doorkiesnummer|bijlagen?(?:\(n\))?)(?!\p{Ll})\s*:?/iu;
/** A number that is no reference, and labels of the writer. */
export const contactLabel =
  /^(?:telefoon(?:nummer)?|tel\.?|t|e-?mail(?:adres)?|e|contactpersoon|inlichtingen(?: bij)?|contact|website|bereikbaar)(?![\p{L}])/iu;
export const addresseeLabel = /^(?:aan|ter attentie van)\s*:/iu;
export const senderLabel = /^(?:van|afzender|bezoekadres|postadres|retouradres)\s*:?/iu;
export const senderAddress = /(?<!\p{L})(?:postbus|retouradres|bezoekadres|postadres|www\.)/iu;
export const person =
  /^(?:aan (?:de|het) |t\.a\.v\.|ter attentie van|de (?:heer|familie|bewoner|ouders|eigenaar|erven)|(?:de )?(?:heer|heren) en mevrouw|mevrouw|mevr\.|dhr\.|mw\.|familie)(?!\p{L})/iu;

export const contactHeading =
  /(?<!\p{L})(?:vragen|vraag|contact\p{L}*|bereik\p{L}*|bellen|meer (?:informatie|weten)|inlichtingen|hulp nodig|spreken)(?!\p{L})/iu;
export const objectionHeading = /(?<!\p{L})(?:bezwaar|beroep|niet (?:mee )?eens|rechtsmiddelen?)(?!\p{L})/iu;
export const objectionText =
  /(?<!\p{L})(?:bezwaar (?:maken|aantekenen|indienen|instellen|(?:worden )?(?:gemaakt|aangetekend|ingediend))|(?:maak|maakt|dien|dient|tekent?) (?:u |je )?(?:dan )?(?:\p{L}+ ){0,5}bezwaar|(?:bezwaarschrift|beroepschrift) (?:worden )?(?:indienen|sturen|in te dienen|ingediend)|beroep (?:instellen|aantekenen|indienen|in te stellen|(?:worden )?ingesteld)|naar de rechter gaan|in beroep gaan|niet (?:mee )?eens (?:bent )?met (?:dit|deze|het|onze|ons) (?:\p{L}+ )?(?:besluit|beslissing|beschikking|aanslag|boete|naheffing\p{L}*)|niet (?:kan|kunt|kunnen) verenigen)(?!\p{L})/iu;
export const contactCue =
  /(?<!\p{L})(?:bel|belt|bellen|telefoon\p{L}*|telefonisch|tel\.|bereikbaar|contact (?:met ons )?op\p{L}*|neem\p{L}* contact|mail(?:en)?|e-mail\p{L}*|vragen|nummer)(?!\p{L})/iu;
export const contactText =
  /(?<!\p{L})vragen\?|neem\p{L}* (?:dan )?(?:gerust )?contact|kunt u (?:\p{L}+ ){0,3}contact|(?:voor|bij) (?:nadere |meer |verdere )?(?:vragen|inlichtingen|informatie) (?:\p{L}+ ){0,6}(?:kunt|bel|belt|neem)/iu;
export const paymentCue =
  /(?<!\p{L})(?:betaal|betaalt|betalen|overmaken|over te maken|maak\p{L}* .{0,60} over|voldoen|iban|rekeningnummer|betalingskenmerk|incasso|ten name van|t\.n\.v\.)(?!\p{L})/iu;
export const actionCue =
  /(?<!\p{L})(?:wilt u|u moet|moet u|u dient|dient u|(?:wij|ik) (?:vragen|verzoeken|vraag|verzoek) u|wat moet u doen|dit moet u doen|verzoeken wij u|verzoek ik u|gelieve|u wordt (?:hierbij )?(?:\p{L}+ )?(?:verzocht|gesommeerd))(?!\p{L})|^(?:stuur|bel|betaal|vul|lever|geef|maak|kom|neem|meld|kies|log|ga|upload|controleer|kijk|haal|zorg|laat|onderteken|open|klik|download)(?:t u)?(?!\p{L})/iu;

/** What a sender puts below every message. */
export const footerStart =
  /^(?:dit (?:is een|bericht)|heb(?:t)? (?:u|je)|heeft u|let op|disclaimer|u ontvangt|aan dit|de informatie|contact opnemen|dus-i draagt)(?!\p{L})/iu;
