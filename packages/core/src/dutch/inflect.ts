// SPDX-License-Identifier: EUPL-1.2
/** Placeholder until the inflector lands. */
export type WordClass = "verb" | "separable-verb" | "noun" | "adjective";
export const inflect = (
  lemma: string,
  _wordClass: WordClass,
): readonly { readonly form: string; readonly feature: string }[] => [{ form: lemma, feature: "inf" }];
export const inflectTo = (lemma: string, _wordClass: WordClass, feature: string): string | undefined =>
  feature === "inf" || feature === "base" || feature === "sg" ? lemma : undefined;
