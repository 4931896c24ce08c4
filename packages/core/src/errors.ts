// SPDX-License-Identifier: EUPL-1.2
/** A mistake in what the user gave: a config, a card, a file, an argument. The message is Dutch, says where and what to do; it is shown without stack. */
export class UserError extends Error {
  override readonly name = "UserError";
}
