// SPDX-License-Identifier: EUPL-1.2

const head = [
  "Gemeente Voorbeeldstad",
  "Postbus 1",
  "1234 AB Voorbeeldstad",
  "",
  "Mevrouw A. de Vries",
  "Dorpsstraat 1",
  "1234 AB Voorbeeldstad",
  "",
  "Datum: 3 maart 2026",
  "Ons kenmerk: Z/26/01234",
  "Onderwerp: beslissing op uw aanvraag",
  "",
];

const paragraph =
  "Naar aanleiding van uw aanvraag van 9 februari 2026 delen wij u mede dat wij hebben besloten om uw aanvraag af te wijzen. Uit het door ons ingestelde onderzoek is gebleken dat uw inkomen hoger is dan € 1.250,00 per maand. Indien u van mening bent dat dit niet juist is, dient u binnen twee weken de benodigde bewijsstukken aan te leveren. U kunt deze gegevens sturen naar postbus 1 of afgeven bij de balie. Wij wijzen u erop dat het niet verstrekken van gegevens gevolgen kan hebben.";

/** A letter of about 600 words, the same in every run. */
export function benchLetter(format: "text" | "markdown" | "html"): string {
  const body = [
    "Geachte mevrouw De Vries,",
    ...Array.from({ length: 7 }, () => paragraph),
    "Hebt u vragen? Bel ons op 088 123 45 67, van maandag tot en met vrijdag van 9.00 tot 17.00 uur.",
    "Met vriendelijke groet,",
    "J. Jansen",
  ];
  if (format === "html")
    return `<html><body><p>${head.join("<br>")}</p>${body.map((text) => `<p>${text.replaceAll("€", "&euro;")}</p>`).join("\n")}</body></html>`;
  return `${head.join(format === "markdown" ? "  \n" : "\n")}\n\n${body.join("\n\n")}\n`;
}
