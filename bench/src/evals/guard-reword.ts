// SPDX-License-Identifier: EUPL-1.2

/** Rewordings that change no fact; a good rewrite is full of them. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\bindien\b/gu, "als"],
  [/\bIndien\b/gu, "Als"],
  [/\bteneinde\b/gu, "om"],
  [/\btevens\b/gu, "ook"],
  [/\breeds\b/gu, "al"],
  [/\bomtrent\b/gu, "over"],
  [/\bbetreffende\b/gu, "over"],
  [/\bconform\b/gu, "volgens"],
  [/\bmiddels\b/gu, "met"],
  [/\balsmede\b/gu, "en"],
  [/\bechter\b/gu, ""],
  [/\b[Uu] dient (?=[^.;?!]{3,80}\bte\b)/gu, "u moet "],
  [/\bdienen (?=[^.;?!]{3,80}\bte\b)/gu, "moeten "],
  [/\b(u|U) heeft\b/gu, "$1 hebt"],
  [/\bheeft u\b/gu, "hebt u"],
  [/\bHeeft u\b/gu, "Hebt u"],
  [/\bbinnen 6 weken\b/gu, "binnen zes weken"],
  [/\bbinnen zes weken\b/gu, "binnen 6 weken"],
  [/\bbinnen twee weken\b/gu, "binnen 2 weken"],
  [/\bbinnen veertien dagen\b/gu, "binnen 14 dagen"],
  [/\bbinnen 14 dagen\b/gu, "binnen twee weken"],
  [/€ (\d{1,3}),00\b/gu, "$1 euro"],
  [/€ (\d{1,3})\.(\d{3}),(?:00|-)/gu, "€ $1$2"],
  [/\b(\d{1,2}) maart (20\d\d)\b/gu, "$1-3-$2"],
  [/\b(\d{1,2})-4-(20\d\d)\b/gu, "$1 april $2"],
  [/\bten minste\b/gu, "minstens"],
  [/\bten hoogste\b/gu, "hoogstens"],
  [/\bzo spoedig mogelijk\b/gu, "zo snel mogelijk"],
  [/\bdeze beslissing\b/gu, "dit besluit"],
  [/\bde beschikking\b/gu, "het besluit"],
  [/\bop grond van\b/gu, "volgens"],
  [/\bten behoeve van\b/gu, "voor"],
  [/\bin het kader van\b/gu, "voor"],
  [/\bnaar aanleiding van\b/gu, "door"],
  [/\bgeldt voor\b/gu, "is voor"],
  [/\bontvangt u\b/gu, "krijgt u"],
  [/\bu ontvangt\b/gu, "u krijgt"],
  [/\bverzoeken wij u\b/gu, "vragen wij u"],
  [/, en (?=(?:wij|u|dit|dat|de) )/gu, ". En "],
  [/; /gu, ". "],
];

/** A text in other words with the same facts, where our list of rewordings applies. */
export const reword = (text: string): string =>
  rewordings.reduce((now, [pattern, by]) => now.replace(pattern, by), text);
