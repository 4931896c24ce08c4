// SPDX-License-Identifier: EUPL-1.2

/** Offset behind the front matter (`---` to `---` at the very start), 0 without. */
export function frontMatterEnd(source: string): number {
  const match = /^---[ \t]*\r?\n(?:[\s\S]{0,20000}?\r?\n)??---[ \t]*(?:\r?\n|$)/u.exec(source);
  return match ? match[0].length : 0;
}

/** The YAML between the marks, without them; empty when there is none. */
export const frontMatterYaml = (source: string): string =>
  source
    .slice(0, frontMatterEnd(source))
    .replace(/^---[ \t]*\r?\n/u, "")
    .replace(/(?:^|\r?\n)---[ \t]*\r?\n?$/u, "");
