// SPDX-License-Identifier: EUPL-1.2
/** Two letters that spell one long vowel or diphthong, so that nothing changes in an open syllable. */
const digraphs = new Set("ie oe eu ui ou au ei ij ai oi ea oa".split(" "));
const doubles = new Set(["aa", "ee", "oo", "uu"]);
const vowel = /[aeiouyëïöüáéèêóú]/u;

/** Whether the letter spells a vowel. */
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowel.test(letter);

/** The last vowel of a word that ends in one consonant: `short` (rak), `double` (raak), `digraph` (riek), else `none`. */
export function lastVowel(word: string): "short" | "double" | "digraph" | "none" {
  const [before, last, end] = [word.at(-3) ?? "", word.at(-2), word.at(-1)];
  if (!last || isVowel(end) || !isVowel(last)) return last === "j" && before === "i" ? "digraph" : "none";
  const pair = before + last;
  if (doubles.has(pair) || pair === "ëe") return "double";
  return digraphs.has(pair) && word.at(-4) !== "q" ? "digraph" : "short";
}

const voiced = (word: string): string =>
  word.endsWith("f") ? `${word.slice(0, -1)}v` : word.endsWith("s") ? `${word.slice(0, -1)}z` : word;

/**
 * The word ready for an ending that starts with a vowel: raak → rak, rak → rakk, brief → briev, huis → huiz,
 * financieel → financiël. `stressed: false` keeps a short last syllable single (monnik → monnik), `keep` keeps f and s.
 */
export function beforeVowel(
  word: string,
  options: { readonly stressed?: boolean; readonly keep?: boolean } = {},
): string {
  const kind = lastVowel(word);
  const end = word.at(-1) ?? "";
  if (kind === "short")
    return options.stressed === false || /(?:[wxyhj]|y.)$/u.test(word) ? word : word + end;
  const long = options.keep ? word : voiced(word);
  if (kind === "double") {
    const stem = long.slice(0, -3);
    const head = long.at(-3) ?? "";
    const isApart = head === "e" && stem.endsWith("i");
    return stem + (isApart ? "ë" : head) + (long.at(-1) ?? "");
  }
  if (kind === "digraph") return long;
  return /[lr]f$/u.test(word) && !options.keep ? voiced(word) : word;
}

/** The stem as it stands at the end of a word: rak → raak, rakk → rak, briev → brief, huiz → huis, initiër → initieer. */
export function atWordEnd(stem: string, stressed = true): string {
  const [before, last, end] = [stem.at(-3) ?? "", stem.at(-2) ?? "", stem.at(-1) ?? ""];
  if (last === end && !isVowel(end)) return stem.slice(0, -1);
  const unvoiced = end === "v" ? "f" : end === "z" ? "s" : end;
  const head = stem.slice(0, -1);
  if (!stressed || lastVowel(stem) !== "short" || !/[aeouë]/u.test(last) || /[wxyhj]/u.test(end))
    return head + unvoiced;
  if (last !== "ë") return head + last + unvoiced;
  return before === "i" ? `${head.slice(0, -1)}ee${unvoiced}` : `${head}e${unvoiced}`;
}
