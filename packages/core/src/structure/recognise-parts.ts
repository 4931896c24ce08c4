// SPDX-License-Identifier: EUPL-1.2
import type { Block, Draft, Entity, Part, PartName, Sentence, Span } from "../letter.ts";

/** What parts are recognised from. */
export interface PartsInput extends Draft {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

const greetingStart = /^(?:(?:zeer )?geachte|beste|hallo|hoi|dag|goede(?:morgen|middag|navond|n ?avond|ndag)|l\.?\s?s\.?|aan de bewoners?)(?![\p{L}\p{N}])[^.?!\n]{0,110}?(?:[,:!]|$)/iu;
const closingStart =
  /^(?:(?:met |mijn )?(?:vriendelijke|hartelijke|beleefde) groet(?:en)?|met groet(?:en)?|hoogachtend|(?:veel |de )?groet(?:en|jes)?(?=[,.!\s]|$)|tot ziens)/iu;
const organisation =
  /(?<!\p{L})(?:gemeente|ministerie|minister|dienst|belastingdienst|waterschap|provincie|hoogheemraadschap|college van|omgevingsdienst|ggd|uwv|svb|duo|cak|rvo|ind|cjib|politie|openbaar ministerie|rijksdienst|inspectie|directie|directoraat|stichting|team|afdeling|logius|dus-i|raad|bureau|agentschap|instituut|fonds)(?!\p{L})/iu;
const attachmentsStart = /^bijlagen?(?:\(n\))?(?![\p{Ll}])/iu;
const subjectLabel = /^(?:onderwerp|betreft)\s*:?\s*/iu;
const dateLabel = /^(?:datum|verzonden|verzenddatum|dagtekening|datum (?:verzending|van verzending))(?![\p{L}])\s*:?\s*/iu;
const referenceLabel =
  /^(?:ons|uw|onze)?\s*(?:kenmerk|referentie|zaaknummer|zaak|dossiernummer|klantnummer|debiteurnummer|factuurnummer|aanslagnummer|beschikkingsnummer|documentnummer|registratienummer|vorderingsnummer|betalingskenmerk|uw brief(?: van)?|uw bericht(?: van)?|behandeld door|behandelaar|contactpersoon|telefoon|doorkiesnummer|e-?mail|bijlagen?(?:\(n\))?)(?!\p{Ll})\s*:?/iu;
const contactHeading = /(?<!\p{L})(?:vragen|contact|bereik|bellen|meer (?:informatie|weten)|inlichtingen|hulp nodig|spreken)(?!\p{L})/iu;
const objectionHeading = /(?<!\p{L})(?:bezwaar|beroep|niet (?:mee )?eens|in beroep)(?!\p{L})/iu;
const objectionText =
  /(?<!\p{L})(?:bezwaar (?:maken|aantekenen|indienen|instellen)|(?:maak|maakt|dien|tekent?|teken) (?:u )?(?:\p{L}+ ){0,3}bezwaar|bezwaarschrift (?:indienen|sturen|in te dienen)|beroep (?:instellen|aantekenen|indienen)|(?:in|naar) beroep|niet (?:mee )?eens (?:bent )?met (?:dit|deze|het|onze|ons) (?:besluit|beslissing|beschikking|aanslag|boete|naheffing\w*))(?!\p{L})/iu;
const contactCue = /(?<!\p{L})(?:bel|belt|bellen|telefoon\w*|telefonisch|tel\.|bereikbaar|contact (?:met ons )?op\w*|neem\w* contact|mail(?:en)?|e-mail\w*|vragen)(?!\p{L})/iu;
const paymentCue = /(?<!\p{L})(?:betaal|betaalt|betalen|overmaken|maak\w* .{0,60} over|iban|rekeningnummer|betalingskenmerk|incasso|ten name van|t\.n\.v\.)(?!\p{L})/iu;
const actionCue =
  /(?<!\p{L})(?:wilt u|u moet|moet u|u dient|dient u|wij (?:vragen|verzoeken) u|ik (?:vraag|verzoek) u|wat moet u doen|dit moet u doen|verzoeken wij u|verzoek ik u|gelieve|u wordt (?:\p{L}+ )?verzocht)(?!\p{L})|^(?:stuur|bel|betaal|vul|lever|geef|maak|kom|neem|meld|kies|log|ga|upload|controleer|kijk|haal|zorg|laat|onderteken|open|klik|download)(?:t u)?(?!\p{L})/iu;

const slice = (input: Draft, span: Span): string => input.text.slice(span.start, span.end);
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Index of the block with the greeting, or -1. */
const findGreeting = (input: PartsInput): number => {
  const at = input.blocks.findIndex((block) => greetingStart.test(slice(input, block)) && block.kind !== "listItem" && block.kind !== "tableCell");
  return at;
};

const findClosing = (input: PartsInput, after: number): number =>
  input.blocks.findIndex(
    (block, i) => i > after && closingStart.test(slice(input, block)) && slice(input, block).length < 160 && block.kind !== "listItem",
  );

/** Recognises the parts of a letter. Each part says in English why it was taken for one. Parts stand in order of place, then name. */
export function recogniseParts(input: PartsInput): readonly Part[] {
  const { blocks } = input;
  const parts: Part[] = [];
  const add = (part: PartName, span: Span, reason: string): void => {
    if (span.end > span.start) parts.push({ part, start: span.start, end: span.end, reason });
  };
  const greeting = findGreeting(input);
  const closing = findClosing(input, greeting);
  const firstBody = greeting >= 0 ? greeting + 1 : firstProse(input, closing);
  const lastBody = closing >= 0 ? closing - 1 : lastProse(input);

  const greetingBlock = blocks[greeting];
  let bodyStart = blocks[firstBody]?.start ?? 0;
  if (greetingBlock) {
    const length = greetingStart.exec(slice(input, greetingBlock))?.[0].length ?? 0;
    add("greeting", { start: greetingBlock.start, end: greetingBlock.start + length }, "opens with a form of address");
    if (greetingBlock.start + length < greetingBlock.end) bodyStart = greetingBlock.start + length;
  }
  const bodyEnd = blocks[lastBody]?.end ?? bodyStart;
  const body = { start: bodyStart, end: Math.max(bodyStart, bodyEnd) };
  add("body", body, greeting >= 0 ? "between greeting and closing" : "running text");

  head(input, greeting >= 0 ? greeting : firstBody, add);
  if (closing >= 0) tail(input, closing, add);
  sections(input, body, add);
  return parts.sort((a, b) => a.start - b.start || (a.part < b.part ? -1 : 1));
}

type Add = (part: PartName, span: Span, reason: string) => void;

const isProse = (input: Draft, block: Block): boolean =>
  (block.kind === "paragraph" || block.kind === "quote") && slice(input, block).split(/\s+/u).length >= 8;

function firstProse(input: PartsInput, closing: number): number {
  const at = input.blocks.findIndex((block, i) => (closing < 0 || i < closing) && isProse(input, block) && !subjectLabel.test(slice(input, block)));
  return at < 0 ? 0 : at;
}

const lastProse = (input: PartsInput): number => {
  const attachments = input.blocks.findIndex((block, i) => i > 2 && attachmentsStart.test(slice(input, block)));
  const until = attachments < 0 ? input.blocks.length : attachments;
  const at = input.blocks.findLastIndex((block, i) => i < until && (isProse(input, block) || block.kind === "listItem"));
  return at < 0 ? until - 1 : at;
};

/** Everything above the greeting: subject, date, references, sender and addressee. */
function head(input: PartsInput, until: number, add: Add): void {
  const { blocks } = input;
  /** A label alone on its line has its value on the next. */
  const withValue = (i: number, label: RegExp): Span => {
    const block = blocks[i] ?? { start: 0, end: 0 };
    const next = blocks[i + 1];
    const alone = slice(input, block).replace(label, "").trim() === "";
    return alone && next && i + 1 < until ? { start: block.start, end: next.end } : block;
  };
  let lastLabelled = -1;
  for (let i = 0; i < until; i++) {
    const block = blocks[i];
    if (!block || i <= lastLabelled) continue;
    const text = slice(input, block);
    const labelled: readonly [PartName, RegExp][] = [
      ["subject", subjectLabel],
      ["date", dateLabel],
      ["reference", referenceLabel],
    ];
    const hit = labelled.find(([, label]) => label.test(text));
    if (hit) {
      const span = withValue(i, hit[1]);
      add(hit[0], span, "label");
      if (span.end > block.end) lastLabelled = i + 1;
      continue;
    }
    const isDate = input.entities.some((entity) => entity.kind === "date" && holds(block, entity)) && text.length < 50;
    if (isDate) add("date", block, "a date on a line of its own");
    else if (organisation.test(text) || /(?<!\p{L})(?:postbus|retouradres|bezoekadres|www\.)/iu.test(text)) add("sender", block, "names an organisation or its address");
    else if (input.entities.some((entity) => (entity.kind === "phone" || entity.kind === "url") && holds(block, entity))) add("sender", block, "contact data in the letterhead");
  }
  addressee(input, until, add);
}

/** The last run of short lines above the greeting with a postcode, a name or an address field, that is not the sender's. */
function addressee(input: PartsInput, until: number, add: Add): void {
  for (let i = until - 1; i >= 0; i--) {
    const block = input.blocks[i];
    if (!block) continue;
    const text = slice(input, block);
    if (organisation.test(text) && !/(?:t\.a\.v\.|^aan\b)/iu.test(text)) continue;
    const isAddress =
      /^(?:aan\b|t\.a\.v\.|de heer|mevrouw|dhr\.|mw\.|familie)/iu.test(text) ||
      (input.entities.some((entity) => entity.kind === "postcode" && holds(block, entity)) && !/postbus|retouradres|bezoekadres/iu.test(text)) ||
      input.fields.some((field) => (field.type === "name" || field.type === "address") && holds(block, field));
    if (!isAddress || subjectLabel.test(text) || referenceLabel.test(text)) continue;
    let first = i;
    while (first > 0 && input.blocks[first - 1]?.kind === "line" && !organisation.test(slice(input, input.blocks[first - 1] ?? block)) && i - first < 4 && !/retouradres/iu.test(slice(input, input.blocks[first - 1] ?? block))) first--;
    add("addressee", { start: input.blocks[first]?.start ?? block.start, end: block.end }, "name and address above the greeting");
    return;
  }
}

/** Closing, signature, attachments and footer. */
function tail(input: PartsInput, closing: number, add: Add): void {
  const { blocks } = input;
  const block = blocks[closing];
  if (!block) return;
  const length = closingStart.exec(slice(input, block))?.[0].length ?? 0;
  const comma = /^[,.!]?/u.exec(input.text.slice(block.start + length))?.[0].length ?? 0;
  add("closing", { start: block.start, end: block.start + length + comma }, "greets");
  let at = closing + 1;
  if (slice(input, block).slice(length + comma).trim() !== "") add("signature", { start: block.start + length + comma, end: block.end }, "follows the closing");
  const isAttachment = (i: number): boolean => attachmentsStart.test(slice(input, blocks[i] ?? block));
  const signatureStart = at;
  while (at < blocks.length && at - signatureStart < 8 && !isAttachment(at) && blocks[at]?.kind !== "tableCell" && slice(input, blocks[at] ?? block).split(/\s+/u).length < 22) {
    if (blocks[at]?.kind === "heading" && at > signatureStart) break;
    if (/^(?:dit (?:is een|bericht)|heb(?:t)? (?:u|je)|let op|disclaimer|u ontvangt|aan dit)/iu.test(slice(input, blocks[at] ?? block))) break;
    at++;
  }
  if (at > signatureStart) add("signature", { start: blocks[signatureStart]?.start ?? 0, end: blocks[at - 1]?.end ?? 0 }, "follows the closing");
  const attachments = blocks.findIndex((_, i) => i > closing && isAttachment(i));
  const footerEnd = attachments < 0 ? blocks.length : attachments;
  if (at < footerEnd) add("footer", { start: blocks[at]?.start ?? 0, end: blocks[footerEnd - 1]?.end ?? 0 }, "stands below the signature");
  if (attachments >= 0) add("attachments", { start: blocks[attachments]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }, "opens with ‘Bijlage’");
}

/** Headings and the blocks below each, and single blocks, that hold contact, objection, payment or action. */
function sections(input: PartsInput, body: Span, add: Add): void {
  const inside = input.blocks.filter((block) => block.end > body.start && block.start < body.end);
  const isHeading = (block: Block): boolean => block.kind === "heading" || (block.strong === true && slice(input, block).length < 80);
  let topic: PartName | undefined;
  for (const block of inside) {
    const text = slice(input, block);
    if (isHeading(block)) {
      add("heading", block, "heading");
      topic = objectionHeading.test(text) ? "objection" : contactHeading.test(text) ? "contact" : undefined;
      if (topic) add(topic, block, "heading names it");
      continue;
    }
    if (topic) add(topic, block, "stands below its heading");
    if (topic !== "objection" && objectionText.test(text)) add("objection", block, "says how to object");
    const hasPhone =
      input.entities.some((entity) => entity.kind === "phone" && holds(block, entity)) || input.fields.some((field) => field.type === "phone" && holds(block, field));
    if (topic !== "contact" && topic !== "objection" && ((hasPhone && contactCue.test(text)) || /(?<!\p{L})vragen\?|neem\w* (?:dan )?contact|kunt u (?:\p{L}+ ){0,3}contact/iu.test(text)))
      add("contact", block, "says how to reach the sender");
    const hasIban = input.entities.some((entity) => entity.kind === "iban" && holds(block, entity)) || input.fields.some((field) => field.type === "iban" && holds(block, field));
    const hasAmount = input.entities.some((entity) => entity.kind === "amount" && holds(block, entity));
    if (hasIban || (hasAmount && paymentCue.test(text))) add("payment", block, "says what to pay or how");
  }
  for (const sentence of input.sentences)
    if (sentence.start >= body.start && sentence.end <= body.end && actionCue.test(slice(input, sentence))) add("action", sentence, "asks the reader to do something");
}
