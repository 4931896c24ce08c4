// SPDX-License-Identifier: EUPL-1.2
import type { Sentence, Token } from "../../letter.ts";
import { cover, dependents, finiteVerb, isFiniteVerb, numberOption, perSentence } from "../grammar.ts";
import { countWords } from "../measures.ts";

const clauseLabels = /^(?:advcl|ccomp|acl:relcl|csubj)/u;

/** Subordinate clauses with a finite verb of their own. */
const subordinate = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token, i) => clauseLabels.test(token.deprel) && finiteVerb(tokens, i) !== undefined);

const span = ({ start, end }: Sentence) => ({ start, end });

/** Finds sentences with `options.bijzinnen` or more subordinate clauses. */
export const stackedClauses = perSentence(function* (sentence, options) {
  const count = subordinate(sentence.tokens).length;
  if (count >= numberOption(options.bijzinnen, 3))
    yield { at: span(sentence), values: { value: String(count) } };
});

/** The words before the finite verb of the main clause, when they are no question and no clause of their own. */
export const longRunUp = perSentence(function* ({ tokens }, options) {
  const root = tokens.findIndex(({ deprel }) => deprel === "root");
  const verb = finiteVerb(tokens, root);
  const first = tokens[0];
  if (!verb || !first || tokens.some(({ text }) => /^[:;•]$/u.test(text))) return;
  const at = tokens.indexOf(verb);
  const before = tokens.slice(0, at);
  // `Hebt u vragen, dan …`: a verb at the start opens a question; a second clause with its own subject is no run-up.
  if (before.some((token) => isFiniteVerb(token) && token.deprel === "root") || isFiniteVerb(first)) return;
  const words = countWords(before);
  if (words > numberOption(options.woorden, 10))
    yield {
      at: cover(first, verb),
      values: { value: String(words), last: verb.text },
    };
});

/** Finds two main clauses with different subjects in one long sentence. */
export const twoMessages = perSentence(function* (sentence, options) {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ deprel }) => deprel === "root");
  const subjectOf = (head: number): string | undefined =>
    dependents(tokens, head, "nsubj", "nsubj:pass")[0]?.lemma;
  const second = tokens.findIndex(
    (token, i) =>
      token.deprel === "conj" &&
      token.head === root &&
      finiteVerb(tokens, i) !== undefined &&
      dependents(tokens, i, "cc").some(({ lower }) => /^(?:en|maar|want)$/u.test(lower)),
  );
  if (second < 0 || !finiteVerb(tokens, root)) return;
  const [one, two] = [subjectOf(root), subjectOf(second)];
  const join = dependents(tokens, second, "cc")[0];
  if (/^(?:dit|dat|het|die)$/u.test(two ?? "")) return;
  const long = countWords(tokens) >= numberOption(options.woorden, 20);
  if (one !== undefined && two !== undefined && one !== two && join && long)
    yield { at: span(sentence), values: { value: join.lower } };
});
