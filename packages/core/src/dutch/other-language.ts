// SPDX-License-Identifier: EUPL-1.2

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

const dutch = setOf(`
  de het een en van u uw wij we niet is dat die op in te voor met aan om als dan er zijn bij ook maar of wat wordt worden moet kunt kan hebt
  heeft krijgt geen deze dit uit naar je jij uw ons onze ik mij mijn hij zij ze door over nog al tot meer alle binnen na omdat welke
  waar hoe waarom wie wel zo hier daar vanaf tussen onder boven volgens tegen zonder ten ter per bent ben was waren zal zult zullen
  wilt hun zich heer mevrouw geachte beste dag week jaar maand euro brief gemeente
`);

const others = setOf(`
  the and of to you your our not are that for with must will be this from it if can may please have has been by on at as or an
  der die das und nicht sie wir ist mit zu auf den dem ein eine ihr ihre ihnen sich bei nach aus wenn auch oder werden wird für
  le la les et vous votre nous notre ne pas est pour avec dans un une des du au aux sur par qui que si sont ou
  el los las su sus y no con por para una usted es en del al que si está
  il lo gli di che è per non con una suo nel della sono
  os um uma não para com você seu sua que está ao da do
  nie jest się na do i w z że pan pani oraz lub być dla od po prosimy proszę
  ve bir bu için ile siz sizin değil olan olarak lütfen veya daha gibi
  și nu este pentru cu care sau din
`);

/** In two languages: they say nothing. */
const both = new Set([...dutch].filter((word) => others.has(word)));

/** How many small words of Dutch and of other languages a text has. */
export interface LanguageSigns {
  readonly words: number;
  readonly dutch: number;
  readonly other: number;
}

/** Counts the small words of Dutch, and those of English, German, French, Spanish, Italian, Portuguese, Polish, Turkish and Romanian. */
export function languageSigns(text: string): LanguageSigns {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>): number =>
    words.filter((word) => set.has(word) && !both.has(word)).length;
  return { words: words.length, dutch: count(dutch), other: count(others) };
}

/** Fewer words say too little. */
const fewest = 5;

/** A paragraph of this many words of which hardly one in twelve is a small word of Dutch is not Dutch, whatever it is: in Dutch it is four in ten. */
const long = 25;

/** Mostly letters of another script. Letters are only counted when there is one of another script at all. */
function isOtherScript(text: string): boolean {
  if (!/(?!\p{Script=Latin})\p{L}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters >= 12 && latin < letters / 2;
}

/**
 * Whether a paragraph is in another language: mostly in other letters, full of small words of other languages, or long with hardly any of ours.
 * Short text and lists of names count as Dutch.
 */
export function isOtherLanguage(text: string): boolean {
  if (isOtherScript(text)) return true;
  const { words, dutch: ours, other } = languageSigns(text);
  if (words < fewest) return false;
  return (
    (other >= 3 && other > 2 * ours && other >= words / 8) ||
    (words >= long && ours < words / 12 && /\p{Ll}{4}/u.test(text))
  );
}
