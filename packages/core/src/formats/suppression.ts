// SPDX-License-Identifier: EUPL-1.2

/** Reads the text of a comment: `klarebrief-negeer regel: reden`. Undefined when it is some other comment. */
export function readSuppression(
  comment: string,
): { readonly rule: string; readonly reason: string } | undefined {
  const match = /^\s*klarebrief-negeer\s+([a-z0-9/-]+)\s*(?::\s*(.*))?$/su.exec(comment);
  return match ? { rule: match[1] ?? "", reason: (match[2] ?? "").trim() } : undefined;
}
