// SPDX-License-Identifier: EUPL-1.2
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Pieces of text of which at least one stands in every match; undefined when nothing can be said. */
type Needs = readonly string[] | undefined;

/** Shorter pieces stand in every letter and sieve nothing. */
const shortest = 3;
const most = 40;

/** The set that sieves best: its shortest piece is longest, then the fewest pieces. */
function better(a: Needs, b: Needs): Needs {
  if (!a || !b) return a ?? b;
  const [x, y] = [a, b].map((set) => Math.min(...set.map((piece) => piece.length)));
  if (x !== y) return (x ?? 0) > (y ?? 0) ? a : b;
  return a.length <= b.length ? a : b;
}

function ofElement(element: AST.Element): Needs {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return ofAlternatives(element.alternatives);
    case "Quantifier":
      return element.min > 0 && element.element.type !== "Character"
        ? ofElement(element.element as AST.Element)
        : undefined;
    case "Assertion":
      return element.kind === "lookahead" && !element.negate
        ? ofAlternatives(element.alternatives)
        : undefined;
    default:
      return undefined;
  }
}

function ofSequence({ elements }: AST.Alternative): Needs {
  let best: Needs;
  let run = "";
  const flush = (): void => {
    if (run.length >= shortest) best = better(best, [run]);
    run = "";
  };
  for (const element of elements) {
    if (element.type === "Character") {
      run += String.fromCodePoint(element.value);
      continue;
    }
    if (element.type === "Assertion" && element.kind === "word") continue;
    flush();
    best = better(best, ofElement(element));
  }
  flush();
  return best;
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Needs {
  const sets = alternatives.map(ofSequence);
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const piece of set) all.add(piece);
  }
  return all.size > 0 && all.size <= most ? [...all] : undefined;
}

/**
 * Pieces of text, lower case, of which at least one stands in every match of a pattern: a cheap sieve before the pattern is run.
 * Undefined when the pattern says nothing of the kind. Throws SyntaxError for a pattern that is none.
 */
export function requiredWords(source: string): readonly string[] | undefined {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: true,
  });
  return ofAlternatives(alternatives)?.map((piece) => piece.toLowerCase());
}
