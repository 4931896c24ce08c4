// SPDX-License-Identifier: EUPL-1.2

/** The matches of a global pattern in a text, as `matchAll` gives them, without the copy of the pattern that it makes at each call. */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again; in the middle of a pair of surrogates there is none.
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
