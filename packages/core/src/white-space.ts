// SPDX-License-Identifier: EUPL-1.2

/** `text` with every white space unit as one space, so that offsets stay. Only what is no space yet is replaced: most of it is. */
export const evenSpaces = (text: string): string => text.replaceAll(/[^\S ]/gu, " ");

/** `text` with every run of white space made one space. */
export const singleSpaces = (text: string): string => text.replaceAll(/[^\S ]\s*| \s+/gu, " ");

/** `text` with every run of white space inside a line made one space. */
export const singleBlanks = (text: string): string =>
  text.replaceAll(/[\t\u00a0\u202f][ \t\u00a0\u202f]*| [ \t\u00a0\u202f]+/gu, " ");
