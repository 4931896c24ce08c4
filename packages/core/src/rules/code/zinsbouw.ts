// SPDX-License-Identifier: EUPL-1.2
import type { Checker } from "../rule.ts";
import { manyActions, scatteredActions } from "./action-load.ts";
import { changingActors } from "./actors.ts";
import { braces } from "./brace.ts";
import { longRunUp, stackedClauses, twoMessages } from "./clauses.ts";
import { doubleNegation } from "./double-negation.ts";
import { inlineList } from "./inline-list.ts";
import { noHeadings, otherLanguage } from "./layout.ts";
import { nounStyle } from "./noun-style.ts";
import { manyPassives, passiveVoice } from "./passive.ts";
import { prepositionChain } from "./preposition-chain.ts";
import { longBrackets, longRuns, semicolons } from "./sentence-shape.ts";
import { unclearReference } from "./unclear-reference.ts";
import { stackedAuxiliaries } from "./verb-chains.ts";

/** Coded rules of this file, by rule id. */
export const sentenceCheckers: Readonly<Record<string, Checker>> = {
  "zinsbouw/lange-zinnen-achter-elkaar": longRuns,
  "zinsbouw/lange-haakjes": longBrackets,
  "zinsbouw/puntkomma": semicolons,
  "zinsbouw/dubbele-ontkenning": doubleNegation,
  "zinsbouw/opsomming-in-zin": inlineList,
  "zinsbouw/lijdende-vorm": passiveVoice,
  "zinsbouw/tangconstructie": braces,
  "zinsbouw/naamwoordstijl": nounStyle,
  "zinsbouw/stapelzin": stackedClauses,
  "zinsbouw/lange-aanloop": longRunUp,
  "zinsbouw/voorzetselketen": prepositionChain,
  "zinsbouw/hulpwerkwoorden-gestapeld": stackedAuxiliaries,
  "zinsbouw/twee-boodschappen": twoMessages,
  "zinsbouw/onduidelijke-verwijzing": unclearReference,
  "zinsbouw/wisselende-doener": changingActors,
  "leesbaarheid/veel-lijdende-vorm": manyPassives,
  "leesbaarheid/acties-verspreid": scatteredActions,
  "leesbaarheid/geen-kopjes": noHeadings,
  "leesbaarheid/andere-taal": otherLanguage,
  "leesbaarheid/veel-acties": manyActions,
};
