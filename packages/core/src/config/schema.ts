// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod";
import { nl } from "zod/locales";
import { letterKinds } from "../letter.ts";
import { profiles } from "../rules/rule.ts";

z.config(nl());

const option = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const rules = z
  .record(z.string(), z.union([z.enum(["uit", "error", "warning", "info"]), z.record(z.string(), option)]))
  .describe(
    "Per regel of pakket: ‘uit’, een ernst (error, warning, info), of opties. De ernst bij opties heet ‘ernst’.",
  );

const words = z.array(z.string());
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{16}$/u, "zet hier de vingerafdruk van een melding: 16 tekens, tussen aanhalingstekens.");

/** What may be said of one letter, in the config, in an override or in its front matter. */
const perLetter = {
  profiel: z.enum(profiles).optional().describe("De huisstijl waaraan een brief wordt getoetst."),
  regels: rules.optional(),
  woorden: words.optional().describe("Woorden die nooit gemeld worden."),
  soort: z.enum(letterKinds).optional().describe("De soort brief."),
  negeer: z
    .array(fingerprint)
    .optional()
    .describe("Vingerafdrukken van meldingen die u niet meer wilt zien."),
  sjabloon: z.boolean().optional().describe("Of de brief een sjabloon is."),
};

/** `klarebrief.config.yaml`. Unknown keys are errors. */
export const configSchema = z.strictObject({
  ...perLetter,
  woorden: z
    .union([words, z.string()])
    .optional()
    .describe("Woorden die nooit gemeld worden: een lijst, of een bestand met één woord per regel."),
  negeer: z
    .array(z.string())
    .optional()
    .describe("Bestanden (globs) die niet bekeken worden, of vingerafdrukken van meldingen."),
  bestanden: z.array(z.string()).optional().describe("Globs: welke bestanden een brief zijn."),
  pakketten: z.array(z.string()).optional().describe("Mappen met eigen regels."),
  velden: z
    .array(z.strictObject({ naam: z.string(), patroon: z.string() }))
    .optional()
    .describe("Eigen invulvelden: een naam en een reguliere expressie; groep 1 is de naam van het veld."),
  overschrijf: z
    .array(z.strictObject({ bestanden: z.array(z.string()).min(1), ...perLetter }))
    .optional()
    .describe("Andere instellingen voor sommige bestanden."),
  uitbreidingen: z
    .array(z.string())
    .optional()
    .describe("Uitbreidingen voor retext. Ze werken alleen op de opdrachtregel, met --allow-plugins."),
  herschrijf: z
    .strictObject({
      adres: z.url(),
      model: z.string(),
      prijs: z
        .strictObject({ vraag: z.number().min(0), antwoord: z.number().min(0) })
        .optional()
        .describe("Euro per miljoen tokens, om vooraf te zeggen wat het kost."),
    })
    .optional()
    .describe("Het adres en het model voor herschrijven. Nooit een sleutel."),
});

/** What the front matter of a letter may say under `klarebrief:`. */
export const frontMatterSchema = z.strictObject(perLetter);

export type Config = z.infer<typeof configSchema>;
export type LetterSettings = z.infer<typeof frontMatterSchema>;
export type RuleSettings = z.infer<typeof rules>;
