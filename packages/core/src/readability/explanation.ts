// SPDX-License-Identifier: EUPL-1.2

/** What the score is, for letter writers: Dutch at B1, one heading with its paragraphs each. docs/leesbaarheid.md is made from it. */
export const explanation: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] = [
  {
    heading: "Wat de score zegt",
    paragraphs: [
      "Klare Brief geeft elke brief een score van 0 tot 100. Hoe hoger de score, hoe moeilijker de tekst. De score heet LiNT.",
      "Onderzoekers hebben deze score getest met 2.700 lezers en 120 teksten. De score past dus bij wat mensen echt lastig vinden.",
    ],
  },
  {
    heading: "De vier niveaus",
    paragraphs: [
      "Niveau 1 (score tot en met 34): makkelijk. Ongeveer 15 van de 100 volwassenen vinden zo’n tekst te moeilijk.",
      "Niveau 2 (score tot en met 46): redelijk makkelijk. Ongeveer 31 van de 100 volwassenen vinden zo’n tekst te moeilijk.",
      "Niveau 3 (score tot en met 60): moeilijk. Ongeveer 55 van de 100 volwassenen vinden zo’n tekst te moeilijk.",
      "Niveau 4 (score boven 60): heel moeilijk. Ongeveer 82 van de 100 volwassenen vinden zo’n tekst te moeilijk.",
      "Wij tonen de score als heel getal. Ligt de score net boven een grens, dan ronden wij naar boven af. Het getal past dus altijd bij het niveau.",
    ],
  },
  {
    heading: "Waar de score op let",
    paragraphs: [
      "Gewone woorden: gebruikt bijna iedereen het woord? Dan leest de tekst makkelijker.",
      "Woorden die bij elkaar horen: staan ze dicht bij elkaar? Dan hoeft de lezer minder te onthouden.",
      "Hoe vol de zinnen zijn: veel informatie in één zin is lastig.",
      "Tastbare woorden: ‘brief’ en ‘huis’ kunt u aanraken. ‘Beleid’ niet. Tastbare woorden lezen makkelijker.",
    ],
  },
  {
    heading: "Wat de score niet zegt",
    paragraphs: [
      "De score kijkt niet of de brief klopt. Hij kijkt ook niet of de toon goed is, en of er een telefoonnummer in staat. Daar zijn de meldingen voor.",
      "De score van één zin is onzeker. Daarom laten wij bij een moeilijke zin zien wat hem moeilijk maakt.",
      "Een lage score is geen bewijs dat iedereen de brief begrijpt. Laat de brief lezen door iemand voor wie hij bedoeld is.",
    ],
  },
  {
    heading: "Wat wij over B1 zeggen",
    paragraphs: [
      "B1 zegt hoe goed iemand leest. Een tekst heeft geen niveau dat u kunt tellen. Daarom geven wij alleen een schatting.",
      "De schatting kijkt naar de score, naar moeilijke woorden en naar lange zinnen. De schatting kan fout zijn.",
    ],
  },
];
