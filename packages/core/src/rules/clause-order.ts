// SPDX-License-Identifier: EUPL-1.2
import type { Token } from "../letter.ts";

/** Belong to a verb but are clauses of their own: what the verb leaves for its end stands before them. */
const clauses = /^(?:conj|cc|punct|advcl|ccomp|xcomp|csubj|parataxis|acl|discourse|vocative)/u;

/** How many words may stand between a verb and what it leaves for its end. */
const farthest = 12;

const isFiniteVerb = (token: Token | undefined): boolean => token?.xpos.startsWith("WW|pv") === true;

/** Whether a finite verb stands at the end of a subordinate clause; undefined when that is not certain. */
export function isInSubclause(tokens: readonly Token[], verb: number): boolean | undefined {
  const token = tokens[verb];
  if (!token || !isFiniteVerb(token)) return undefined;
  const opens = tokens
    .slice(0, verb)
    .some(
      ({ head, deprel, xpos }) =>
        (head === verb && deprel === "mark") || (head === verb && xpos.startsWith("VNW|betr")),
    );
  const objectBehind = tokens.some(
    ({ head, deprel }, i) => i > verb && head === verb && /^(?:nsubj|obj|iobj|expl)/u.test(deprel),
  );
  if (opens) return objectBehind ? undefined : true;
  // Two of these before its verb: only the end of a clause has that.
  const before = tokens.filter(
    ({ head, deprel }, i) => i < verb && head === verb && /^(?:nsubj|obj|iobj)/u.test(deprel),
  );
  if (before.length > 1 && !objectBehind) return true;
  if (/^(?:acl|advcl|ccomp|csubj)/u.test(token.deprel)) return objectBehind ? false : undefined;
  if (token.deprel === "conj" && token.head >= 0) {
    const first = isInSubclause(tokens, token.head);
    return first === false || objectBehind ? false : undefined;
  }
  return false;
}

/** The last token of what hangs from a token. */
function lastOf(tokens: readonly Token[], at: number): number {
  let last = at;
  for (const [i, token] of tokens.entries())
    if (token.head === at && i > at) last = Math.max(last, lastOf(tokens, i));
  return last;
}

/** Whether a clause stands among what hangs from a token. */
const holdsClause = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(
    ({ head, deprel }, i) =>
      head === at && (/^(?:acl|advcl|ccomp|xcomp|csubj|parataxis)/u.test(deprel) || holdsClause(tokens, i)),
  );

/**
 * Index behind the last word that stands between a finite verb of a main clause and its particle (`voert de regeling ⟨in⟩`). Undefined when
 * that place is not certain.
 */
export function particlePlace(tokens: readonly Token[], verb: number): number | undefined {
  const own = tokens.flatMap(({ head, deprel }, i) =>
    head === verb && i > verb && !clauses.test(deprel) ? [i] : [],
  );
  if (own.some((i) => holdsClause(tokens, i))) return undefined;
  const end = Math.max(verb, ...own.map((i) => lastOf(tokens, i))) + 1;
  const between = tokens.slice(verb + 1, end);
  if (
    between.length > farthest ||
    between.some(({ kind, upos }) => kind === "punctuation" || upos === "VERB")
  )
    return undefined;
  const next = tokens[end];
  const closes = !next || next.kind === "punctuation" || next.upos === "CCONJ" || next.upos === "SCONJ";
  return closes ? end : undefined;
}
