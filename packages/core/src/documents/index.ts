// SPDX-License-Identifier: EUPL-1.2
export { type Annotated, annotate, defaultLimit } from "./annotate.ts";
export {
  type ChangeMode,
  type FixedDocument,
  fixDocument,
  type TextChange,
  trackChanges,
} from "./fix-document.ts";
