// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { beforeLetterDate, endsOnFreeDay, wrongWeekday } from "./dates.ts";
import {
  incompleteCompletion,
  incompleteFine,
  incompleteFourteenDays,
  incompleteOrder,
  incompleteReminder,
  ombudsmanMissing,
  opinionMissing,
} from "./legal-kinds.ts";
import {
  amountMissing,
  arrangementMissing,
  dueDateMissing,
  ibanMissing,
  paymentReferenceMissing,
} from "./payment.ts";
import { wrongTotal } from "./sums.ts";
import { wrongTermEnd } from "./term-ends.ts";
import { twoAmounts } from "./two-amounts.ts";
import { twoPhones } from "./two-phones.ts";

/** Coded rules of this file, by rule id. */
export const datesAndSumsCheckers: Readonly<Record<string, Checker>> = {
  "briefonderdelen/zienswijze-ontbreekt": opinionMissing,
  "briefonderdelen/bedrag-ontbreekt": amountMissing,
  "briefonderdelen/betaaldatum-ontbreekt": dueDateMissing,
  "briefonderdelen/iban-ontbreekt": ibanMissing,
  "briefonderdelen/betalingskenmerk-ontbreekt": paymentReferenceMissing,
  "briefonderdelen/betalingsregeling-ontbreekt": arrangementMissing,
  "briefonderdelen/aanmaning-onvolledig": incompleteReminder,
  "briefonderdelen/veertiendagenbrief-onvolledig": incompleteFourteenDays,
  "briefonderdelen/last-onvolledig": incompleteOrder,
  "briefonderdelen/boete-onvolledig": incompleteFine,
  "briefonderdelen/aanvulling-onvolledig": incompleteCompletion,
  "briefonderdelen/ombudsman-ontbreekt": ombudsmanMissing,
  "briefonderdelen/weekdag-klopt-niet": wrongWeekday,
  "briefonderdelen/einddatum-klopt-niet": wrongTermEnd,
  "briefonderdelen/datum-voor-briefdatum": beforeLetterDate,
  "briefonderdelen/einddatum-op-vrije-dag": endsOnFreeDay,
  "briefonderdelen/totaal-klopt-niet": wrongTotal,
  "briefonderdelen/twee-bedragen": twoAmounts,
  "briefonderdelen/twee-telefoonnummers": twoPhones,
};
