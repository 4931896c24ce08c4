// SPDX-License-Identifier: EUPL-1.2

/** Who our comments and changes are of; by this name they are found again. */
export const author = "Klare Brief";
export const initials = "KB";
