// SPDX-License-Identifier: EUPL-1.2
// These packages bring no types.
declare module "write-good" {
  const writeGood: (
    text: string,
  ) => readonly { readonly index: number; readonly offset: number; readonly reason: string }[];
  export = writeGood;
}
declare module "textlint-rule-write-good" {
  const rule: object;
  export = rule;
}
declare module "textlint-rule-sentence-length" {
  const rule: object;
  export = rule;
}
