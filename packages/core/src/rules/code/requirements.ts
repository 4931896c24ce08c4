// SPDX-License-Identifier: EUPL-1.2
import type { LetterKind } from "../../letter.ts";

/** What a letter can be asked to contain. */
export const elements = [
  "phone",
  "contact",
  "sender",
  "date",
  "reference",
  "subject",
  "greeting",
  "closing",
  "signature",
  "action",
  "deadline",
  "consequence",
  "reasons",
  "basis",
  "mandate",
  "objection",
  "opinion",
  "amount",
  "dueDate",
  "iban",
  "paymentReference",
  "arrangement",
  "help",
  "ombudsman",
] as const;

export type Element = (typeof elements)[number];

/** `required`: its absence is a finding; `expected`: good to have, never a finding; `no`: not asked. */
export type Need = "required" | "expected" | "no";

/** One row of the matrix: what is required and what is expected; the rest is not asked. */
interface Row {
  readonly required: readonly Element[];
  readonly expected: readonly Element[];
}

const everyLetter: readonly Element[] = [
  "phone",
  "contact",
  "sender",
  "date",
  "subject",
  "greeting",
  "closing",
  "signature",
];
const decision: readonly Element[] = [...everyLetter, "reference", "basis", "mandate", "objection"];
const adverse: readonly Element[] = [...decision, "reasons", "help"];
const payment: readonly Element[] = ["action", "deadline", "amount", "dueDate", "iban", "paymentReference"];

/**
 * What each kind of letter must contain. Sources: Awb 3:45 (objection), 3:46 and 3:47 (reasons and basis; 3:48 lets a plain grant go
 * without reasons), 4:7, 4:8 and 5:50 (opinion), 4:86 and 4:112 (amount and term), 5:9 and 5:32a (fine and order), 9:12 (complaint), 10:10 (mandate);
 * the Ombudsman's norms for phone, contact, help and payment in parts. No objection is open against a reminder, a writ (Awb 4:116: executed under civil procedure)
 * or a letter under private law. The rest is our own judgement.
 */
const matrix: Readonly<Record<LetterKind, Row>> = {
  toekenning: { required: decision, expected: ["reasons", "action", "deadline", "help"] },
  afwijzing: { required: adverse, expected: ["deadline"] },
  stopzetting: { required: adverse, expected: ["action", "deadline"] },
  terugvordering: { required: [...adverse, ...payment, "consequence", "arrangement"], expected: [] },
  boete: { required: [...adverse, ...payment, "consequence", "arrangement"], expected: [] },
  last: { required: [...adverse, "action", "deadline", "consequence"], expected: ["amount"] },
  betaalverzoek: {
    required: [...everyLetter, "reference", ...payment, "consequence", "arrangement"],
    expected: ["reasons", "basis", "objection", "help"],
  },
  herinnering: {
    required: [...everyLetter, "reference", ...payment, "consequence", "arrangement", "help"],
    expected: [],
  },
  aanmaning: {
    required: [...everyLetter, "reference", ...payment, "consequence", "arrangement", "help"],
    expected: ["basis", "objection"],
  },
  veertiendagenbrief: {
    required: [...everyLetter, "reference", ...payment, "consequence", "arrangement", "help"],
    expected: ["basis"],
  },
  dwangbevel: {
    required: [
      ...everyLetter,
      "reference",
      "action",
      "consequence",
      "amount",
      "iban",
      "paymentReference",
      "arrangement",
      "help",
    ],
    expected: ["basis", "deadline", "dueDate"],
  },
  aanvulling: {
    required: [...everyLetter, "reference", "action", "deadline", "consequence"],
    expected: ["reasons", "basis", "help"],
  },
  voornemen: {
    required: [...everyLetter, "reference", "reasons", "basis", "deadline", "opinion", "help"],
    expected: ["action", "consequence", "amount"],
  },
  uitnodiging: {
    required: [...everyLetter, "action", "deadline"],
    expected: ["reference", "reasons", "consequence", "help"],
  },
  ontvangstbevestiging: { required: [...everyLetter, "reference"], expected: ["deadline"] },
  "beslissing-op-bezwaar": { required: adverse, expected: [] },
  klacht: { required: [...everyLetter, "reasons", "ombudsman"], expected: ["reference", "help"] },
  informatie: { required: everyLetter, expected: ["reference", "action", "deadline"] },
  intern: { required: [], expected: [] },
  onbekend: { required: everyLetter, expected: [] },
};

/** What a letter of this kind is asked to contain. */
export function needOf(kind: LetterKind, element: Element): Need {
  const row = matrix[kind];
  if (row.required.includes(element)) return "required";
  return row.expected.includes(element) ? "expected" : "no";
}

/** True when the absence of `element` in a letter of this kind is a finding. */
export const isRequired = (kind: LetterKind, element: Element): boolean =>
  needOf(kind, element) === "required";
