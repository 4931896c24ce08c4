// SPDX-License-Identifier: EUPL-1.2
import type { Paragraph, Root, SentenceContent, Sentence as SentenceNode } from "nlcst";
import type { Letter, Sentence, Span, Token } from "../letter.ts";
import { sourcePositions } from "../reporters/position.ts";

type Positions = ReturnType<typeof sourcePositions>;

/** The analysis of a token, in `node.data` of its word. */
export interface WordAnalysis {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

const space = (text: string, span: Span, positions: Positions): SentenceContent => ({
  type: "WhiteSpaceNode",
  value: text.slice(span.start, span.end),
  position: positions(span),
});

function tokenNode(token: Token, positions: Positions): SentenceContent {
  const { text: value, kind, lemma, upos, xpos, head, deprel } = token;
  const position = positions(token);
  if (kind === "punctuation") return { type: "PunctuationNode", value, position };
  if (kind === "symbol") return { type: "SymbolNode", value, position };
  if (kind === "link" || kind === "field") return { type: "SourceNode", value, position };
  const data: WordAnalysis = { lemma, upos, xpos, head, deprel };
  return { type: "WordNode", children: [{ type: "TextNode", value, position }], position, data };
}

function sentenceNode(letter: Letter, sentence: Sentence, positions: Positions): SentenceNode {
  const children: SentenceContent[] = [];
  let at = sentence.start;
  for (const token of sentence.tokens) {
    if (at < token.start) children.push(space(letter.text, { start: at, end: token.start }, positions));
    children.push(tokenNode(token, positions));
    at = token.end;
  }
  return { type: "SentenceNode", children, position: positions(sentence) };
}

/**
 * The letter as a tree of natural language (nlcst), for retext plugins. A paragraph is a block of the letter. Positions are exact places
 * in the source; white space between tokens is that of `letter.text`.
 */
export function toNlcst(letter: Letter): Root {
  const positions = sourcePositions(letter);
  const children: Root["children"] = [];
  letter.blocks.forEach((block, index) => {
    const sentences = letter.sentences.filter((sentence) => sentence.block === index);
    if (sentences.length === 0) return;
    const paragraph: Paragraph = { type: "ParagraphNode", children: [], position: positions(block) };
    let at = sentences[0]?.start ?? block.start;
    for (const sentence of sentences) {
      if (at < sentence.start) {
        const gap = { start: at, end: sentence.start };
        paragraph.children.push({
          type: "WhiteSpaceNode",
          value: letter.text.slice(gap.start, gap.end),
          position: positions(gap),
        });
      }
      paragraph.children.push(sentenceNode(letter, sentence, positions));
      at = sentence.end;
    }
    if (children.length > 0) children.push({ type: "WhiteSpaceNode", value: "\n\n" });
    children.push(paragraph);
  });
  return { type: "RootNode", children };
}
