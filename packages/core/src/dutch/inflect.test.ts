// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { type Feature, inflect, inflectTo, type WordClass } from "./inflect.ts";

const rows = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((row) => row.trim())
    .filter(Boolean);

/** The forms of the features in order; `/` between variants, `-` for none. */
function formsOf(lemma: string, wordClass: WordClass, features: readonly Feature[]): string {
  const all = inflect(lemma, wordClass);
  const one = (feature: Feature): string =>
    all.flatMap((item) => (item.feature === feature ? [item.form] : [])).join("/") || "-";
  return [lemma, ...features.map(one)].join(" ");
}

// Infinitive, ik, hij, past singular and plural, participle, inflected participle, present participle.
const verbs = rows(`
  geven geef geeft gaf gaven gegeven gegeven gevend
  lezen lees leest las lazen gelezen gelezen lezend
  maken maak maakt maakte maakten gemaakt gemaakte makend
  zetten zet zet zette zetten gezet gezette zettend
  lopen loop loopt liep liepen gelopen gelopen lopend
  wonen woon woont woonde woonden gewoond gewoonde wonend
  leven leef leeft leefde leefden geleefd geleefde levend
  verhuizen verhuis verhuist verhuisde verhuisden verhuisd verhuisde verhuizend
  straffen straf straft strafte straften gestraft gestrafte straffend
  fietsen fiets fietst fietste fietsten gefietst gefietste fietsend
  antwoorden antwoord antwoordt antwoordde antwoordden geantwoord geantwoorde antwoordend
  beantwoorden beantwoord beantwoordt beantwoordde beantwoordden beantwoord beantwoorde beantwoordend
  worden word wordt werd werden geworden geworden wordend
  beoordelen beoordeel beoordeelt beoordeelde beoordeelden beoordeeld beoordeelde beoordelend
  herinneren herinner herinnert herinnerde herinnerden herinnerd herinnerde herinnerend
  wandelen wandel wandelt wandelde wandelden gewandeld gewandelde wandelend
  informeren informeer informeert informeerde informeerden geïnformeerd geïnformeerde informerend
  beëindigen beëindig beëindigt beëindigde beëindigden beëindigd beëindigde beëindigend
  creëren creëer creëert creëerde creëerden gecreëerd gecreëerde creërend
  controleren controleer controleert controleerde controleerden gecontroleerd gecontroleerde controlerend
  verbeteren verbeter verbetert verbeterde verbeterden verbeterd verbeterde verbeterend
  leveren lever levert leverde leverden geleverd geleverde leverend
  regelen regel regelt regelde regelden geregeld geregelde regelend
  rekenen reken rekent rekende rekenden gerekend gerekende rekenend
  ondertekenen onderteken ondertekent ondertekende ondertekenden ondertekend ondertekende ondertekenend
  onderzoeken onderzoek onderzoekt onderzocht onderzochten onderzocht onderzochte onderzoekend
  overtreden overtreed overtreedt overtrad overtraden overtreden overtreden overtredend
  voorzien voorzie voorziet voorzag voorzagen voorzien voorziene voorziend
  voorkomen voorkom voorkomt voorkwam voorkwamen voorkomen voorkomen voorkomend
  ondervinden ondervind ondervindt ondervond ondervonden ondervonden ondervonden ondervindend
  ondergaan onderga ondergaat onderging ondergingen ondergaan ondergane ondergaand
  weerleggen weerleg weerlegt weerlegde weerlegden weerlegd weerlegde weerleggend
  aanvaarden aanvaard aanvaardt aanvaardde aanvaardden aanvaard aanvaarde aanvaardend
  misbruiken misbruik misbruikt misbruikte misbruikten misbruikt misbruikte misbruikend
  verstrijken verstrijk verstrijkt verstreek verstreken verstreken verstreken verstrijkend
  verschijnen verschijn verschijnt verscheen verschenen verschenen verschenen verschijnend
  ontvangen ontvang ontvangt ontving ontvingen ontvangen ontvangen ontvangend
  bevinden bevind bevindt bevond bevonden bevonden bevonden bevindend
  begrijpen begrijp begrijpt begreep begrepen begrepen begrepen begrijpend
  verzenden verzend verzendt verzond verzonden verzonden verzonden verzendend
  besluiten besluit besluit besloot besloten besloten besloten besluitend
  verliezen verlies verliest verloor verloren verloren verloren verliezend
  verlenen verleen verleent verleende verleenden verleend verleende verlenend
  verstrekken verstrek verstrekt verstrekte verstrekten verstrekt verstrekte verstrekkend
  verzoeken verzoek verzoekt verzocht verzochten verzocht verzochte verzoekend
  bezwijken bezwijk bezwijkt bezweek bezweken bezweken bezweken bezwijkend
  vergeten vergeet vergeet vergat vergaten vergeten vergeten vergetend
  beginnen begin begint begon begonnen begonnen begonnen beginnend
  bewegen beweeg beweegt bewoog bewogen bewogen bewogen bewegend
  bevelen bevel bevelt beval bevalen bevolen bevolen bevelend
  genezen genees geneest genas/geneesde genazen/geneesden genezen genezen genezend
  gaan ga gaat ging gingen gegaan gegane gaand
  staan sta staat stond stonden gestaan gestane staand
  slaan sla slaat sloeg sloegen geslagen geslagen slaand
  zien zie ziet zag zagen gezien geziene ziend
  doen doe doet deed deden gedaan gedane doend
  zijn ben is/bent was waren geweest - zijnd
  hebben heb heeft/hebt had hadden gehad - hebbend
  kunnen kan kan/kunt/kun kon konden gekund - kunnend
  mogen mag mag mocht mochten gemogen - mogend
  willen wil wil/wilt wilde/wou wilden/wouden gewild - willend
  komen kom komt kwam kwamen gekomen gekomen komend
  weten weet weet wist wisten geweten geweten wetend
  zeggen zeg zegt zei/zegde zeiden/zegden gezegd gezegde zeggend
  brengen breng brengt bracht brachten gebracht gebrachte brengend
  denken denk denkt dacht dachten gedacht gedachte denkend
  kopen koop koopt kocht kochten gekocht gekochte kopend
  vragen vraag vraagt vroeg vroegen gevraagd gevraagde vragend
  houden houd/hou houdt hield hielden gehouden gehouden houdend
  updaten update updatet updatete updateten geüpdatet geüpdatete updatend
  downloaden download downloadt downloadde downloadden gedownload gedownloade downloadend
  outsourcen outsource outsourcet outsourcete outsourceten geoutsourcet geoutsourcete outsourcend
  gebruiken gebruik gebruikt gebruikte gebruikten gebruikt gebruikte gebruikend
  gebeuren gebeur gebeurt gebeurde gebeurden gebeurd gebeurde gebeurend
  geloven geloof gelooft geloofde geloofden geloofd geloofde gelovend
  volgen volg volgt volgde volgden gevolgd gevolgde volgend
  waarschuwen waarschuw waarschuwt waarschuwde waarschuwden gewaarschuwd gewaarschuwde waarschuwend
  waarborgen waarborg waarborgt waarborgde waarborgden gewaarborgd gewaarborgde waarborgend
  raadplegen raadpleeg raadpleegt raadpleegde raadpleegden geraadpleegd geraadpleegde raadplegend
  handhaven handhaaf handhaaft handhaafde handhaafden gehandhaafd gehandhaafde handhavend
  overwegen overweeg overweegt overwoog overwogen overwogen overwogen overwegend
  heroverwegen heroverweeg heroverweegt heroverwoog heroverwogen heroverwogen heroverwogen heroverwegend
  verven verf verft verfde verfden geverfd geverfde vervend
  ontmoeten ontmoet ontmoet ontmoette ontmoetten ontmoet ontmoete ontmoetend
  ergeren erger ergert ergerde ergerden geërgerd geërgerde ergerend
  openen open opent opende openden geopend geopende openend
  uiten uit uit uitte uitten geuit geuite uitend
  innen in int inde inden geïnd geïnde innend
  eisen eis eist eiste eisten geëist geëiste eisend
  verifiëren verifieer verifieert verifieerde verifieerden geverifieerd geverifieerde verifiërend
  monitoren monitor monitort monitorde monitorden gemonitord gemonitorde monitorend
`);

test.each(verbs)("verb: %s", (row) => {
  const features: readonly Feature[] = [
    "pres-1",
    "pres-3",
    "past-sg",
    "past-pl",
    "part",
    "part-e",
    "pres-part",
  ];
  expect(formsOf(row.split(" ")[0] ?? "", "verb", features)).toBe(row);
});

const separable = rows(`
  aangeven | aangeven, aan te geven, geef … aan, geeft … aan, geven … aan, gaf … aan, gaven … aan, aangeef, aangeeft, aangaf, aangaven, aangegeven, aangegeven, aangevend, aangevende
  uitbrengen | uitbrengen, uit te brengen, breng … uit, brengt … uit, brengen … uit, bracht … uit, brachten … uit, uitbreng, uitbrengt, uitbracht, uitbrachten, uitgebracht, uitgebrachte, uitbrengend, uitbrengende
  aanvragen | aanvragen, aan te vragen, vraag … aan, vraagt … aan, vragen … aan, vroeg … aan, vroegen … aan, aanvraag, aanvraagt, aanvroeg, aanvroegen, aangevraagd, aangevraagde, aanvragend, aanvragende
  afwijzen | afwijzen, af te wijzen, wijs … af, wijst … af, wijzen … af, wees … af, wezen … af, afwijs, afwijst, afwees, afwezen, afgewezen, afgewezen, afwijzend, afwijzende
  toekennen | toekennen, toe te kennen, ken … toe, kent … toe, kennen … toe, kende … toe, kenden … toe, toeken, toekent, toekende, toekenden, toegekend, toegekende, toekennend, toekennende
  intrekken | intrekken, in te trekken, trek … in, trekt … in, trekken … in, trok … in, trokken … in, intrek, intrekt, introk, introkken, ingetrokken, ingetrokken, intrekkend, intrekkende
  kwijtschelden | kwijtschelden, kwijt te schelden, scheld … kwijt, scheldt … kwijt, schelden … kwijt, schold … kwijt, scholden … kwijt, kwijtscheld, kwijtscheldt, kwijtschold, kwijtscholden, kwijtgescholden, kwijtgescholden, kwijtscheldend, kwijtscheldende
  plaatsvinden | plaatsvinden, plaats te vinden, vind … plaats, vindt … plaats, vinden … plaats, vond … plaats, vonden … plaats, plaatsvind, plaatsvindt, plaatsvond, plaatsvonden, plaatsgevonden, plaatsgevonden, plaatsvindend, plaatsvindende
  deelnemen | deelnemen, deel te nemen, neem … deel, neemt … deel, nemen … deel, nam … deel, namen … deel, deelneem, deelneemt, deelnam, deelnamen, deelgenomen, deelgenomen, deelnemend, deelnemende
  tegemoetkomen | tegemoetkomen, tegemoet te komen, kom … tegemoet, komt … tegemoet, komen … tegemoet, kwam … tegemoet, kwamen … tegemoet, tegemoetkom, tegemoetkomt, tegemoetkwam, tegemoetkwamen, tegemoetgekomen, tegemoetgekomen, tegemoetkomend, tegemoetkomende
  overeenkomen | overeenkomen, overeen te komen, kom … overeen, komt … overeen, komen … overeen, kwam … overeen, kwamen … overeen, overeenkom, overeenkomt, overeenkwam, overeenkwamen, overeengekomen, overeengekomen, overeenkomend, overeenkomende
  vaststellen | vaststellen, vast te stellen, stel … vast, stelt … vast, stellen … vast, stelde … vast, stelden … vast, vaststel, vaststelt, vaststelde, vaststelden, vastgesteld, vastgestelde, vaststellend, vaststellende
  terugvorderen | terugvorderen, terug te vorderen, vorder … terug, vordert … terug, vorderen … terug, vorderde … terug, vorderden … terug, terugvorder, terugvordert, terugvorderde, terugvorderden, teruggevorderd, teruggevorderde, terugvorderend, terugvorderende
  voorbereiden | voorbereiden, voor te bereiden, bereid … voor, bereidt … voor, bereiden … voor, bereidde … voor, bereidden … voor, voorbereid, voorbereidt, voorbereidde, voorbereidden, voorbereid, voorbereide, voorbereidend, voorbereidende
  aanbevelen | aanbevelen, aan te bevelen, bevel … aan, bevelt … aan, bevelen … aan, beval … aan, bevalen … aan, aanbevel, aanbevelt, aanbeval, aanbevalen, aanbevolen, aanbevolen, aanbevelend, aanbevelende
  uitbesteden | uitbesteden, uit te besteden, besteed … uit, besteedt … uit, besteden … uit, besteedde … uit, besteedden … uit, uitbesteed, uitbesteedt, uitbesteedde, uitbesteedden, uitbesteed, uitbestede, uitbestedend, uitbestedende
  doorverwijzen | doorverwijzen, door te verwijzen, verwijs … door, verwijst … door, verwijzen … door, verwees … door, verwezen … door, doorverwijs, doorverwijst, doorverwees, doorverwezen, doorverwezen, doorverwezen, doorverwijzend, doorverwijzende
  voortzetten | voortzetten, voort te zetten, zet … voort, zet … voort, zetten … voort, zette … voort, zetten … voort, voortzet, voortzet, voortzette, voortzetten, voortgezet, voortgezette, voortzettend, voortzettende
  voortrekken | voortrekken, voor te trekken, trek … voor, trekt … voor, trekken … voor, trok … voor, trokken … voor, voortrek, voortrekt, voortrok, voortrokken, voorgetrokken, voorgetrokken, voortrekkend, voortrekkende
  gebruikmaken | gebruikmaken, gebruik te maken, maak … gebruik, maakt … gebruik, maken … gebruik, maakte … gebruik, maakten … gebruik, gebruikmaak, gebruikmaakt, gebruikmaakte, gebruikmaakten, gebruikgemaakt, gebruikgemaakte, gebruikmakend, gebruikmakende
  toe-eigenen | toe-eigenen, toe te eigenen, eigen … toe, eigent … toe, eigenen … toe, eigende … toe, eigenden … toe, toe-eigen, toe-eigent, toe-eigende, toe-eigenden, toegeëigend, toegeëigende, toe-eigenend, toe-eigenende
  naleven | naleven, na te leven, leef … na, leeft … na, leven … na, leefde … na, leefden … na, naleef, naleeft, naleefde, naleefden, nageleefd, nageleefde, nalevend, nalevende
  opschorten | opschorten, op te schorten, schort … op, schort … op, schorten … op, schortte … op, schortten … op, opschort, opschort, opschortte, opschortten, opgeschort, opgeschorte, opschortend, opschortende
  inwilligen | inwilligen, in te willigen, willig … in, willigt … in, willigen … in, willigde … in, willigden … in, inwillig, inwilligt, inwilligde, inwilligden, ingewilligd, ingewilligde, inwilligend, inwilligende
`);

test.each(separable)("separable verb: %s", (row) => {
  const [lemma = "", forms = ""] = row.split(" | ");
  expect(inflect(lemma, "separable-verb").map(({ form }) => form)).toEqual(forms.split(", "));
});

const nouns = rows(`
  besluit besluiten
  brief brieven
  bezwaar bezwaren
  termijn termijnen
  aanvraag aanvragen
  aanslag aanslagen
  bedrag bedragen
  voorschot voorschotten
  verbod verboden
  bedrijf bedrijven
  huis huizen
  eis eisen
  grens grenzen
  prijs prijzen
  regel regels
  maatregel maatregelen
  artikel artikelen/artikels
  middel middelen
  gemeente gemeentes/gemeenten
  bijlage bijlagen/bijlages
  boete boetes/boeten
  waarde waarden/waardes
  procedure procedures
  deadline deadlines
  wijziging wijzigingen
  omstandigheid omstandigheden
  eenheid eenheden
  activiteit activiteiten
  notaris notarissen
  curator curatoren/curators
  ambtenaar ambtenaren
  eigenaar eigenaren/eigenaars
  burgemeester burgemeesters
  formulier formulieren
  document documenten
  account accounts
  team teams
  museum musea/museums
  criterium criteria/criteriums
  datum data/datums
  crisis crises/crisissen
  partij partijen
  idee ideeën
  industrie industrieën
  subsidie subsidies
  categorie categorieën
  auto auto's
  foto foto's
  baby baby's
  café cafés
  bureau bureaus
  stad steden
  lid leden
  kind kinderen
  schip schepen
  weg wegen
  dag dagen
  hof hoven
  zee zeeën
  gegeven gegevens
  vermogen vermogens
  belanghebbende belanghebbenden
  betrokkene betrokkenen
  deskundige deskundigen
  fotograaf fotografen
  paragraaf paragrafen
  student studenten
  probleem problemen
  systeem systemen
  tabel tabellen
  directeur directeuren/directeurs
  politicus politici
  cursus cursussen
  meeting meetings
  jaar jaren
  onderhoud -
  zorg -
  kosten -
  inlichtingen -
  rechter-commissaris rechters-commissarissen
  proces-verbaal processen-verbaal
`);

test.each(nouns)("noun: %s", (row) => {
  expect(formsOf(row.split(" ")[0] ?? "", "noun", ["pl"])).toBe(row);
});

// Base, with -e, comparative, superlative.
const adjectives = rows(`
  groot grote groter grootst
  dik dikke dikker dikst
  lief lieve liever liefst
  boos boze bozer boost
  laf laffe laffer lafst
  grof grove grover grofst
  half halve - -
  scherp scherpe scherper scherpst
  grijs grijze grijzer grijst
  precies precieze preciezer preciest
  vals valse valser valst
  los losse losser lost
  open - - -
  tevreden - - -
  houten - - -
  roze - - -
  extra - - -
  goed goede beter best
  duur dure duurder duurst
  lekker lekkere lekkerder lekkerst
  zwaar zware zwaarder zwaarst
  ver verre verder verst
  nieuw nieuwe nieuwer nieuwst
  blauw blauwe blauwer blauwst
  moe moeë moeër -
  vrij vrije vrijer vrijst
  mooi mooie mooier mooist
  financieel financiële financiëler financieelst
  essentieel essentiële essentiëler essentieelst
  reëel reële reëler reëelst
  actueel actuele actueler actueelst
  individueel individuele individueler individueelst
  logisch logische logischer -
  schriftelijk schriftelijke schriftelijker schriftelijkst
  wettelijk wettelijke wettelijker wettelijkst
  tijdig tijdige tijdiger tijdigst
  nodig nodige nodiger nodigst
  snel snelle sneller snelst
  soepel soepele soepeler soepelst
  vast vaste vaster -
  bewust bewuste bewuster -
  kosteloos kosteloze - -
  bovenstaand bovenstaande - -
  geldig geldige geldiger geldigst
  verplicht verplichte verplichter verplichtst
  aanstaande - - -
  beter betere - -
  niet-ontvankelijk niet-ontvankelijke - -
  up-to-date - - -
  europees europese europeser europeest
  chic chique chiquer chicst
`);

test.each(adjectives)("adjective: %s", (row) => {
  expect(formsOf(row.split(" ")[0] ?? "", "adjective", ["e", "comp", "sup"])).toBe(row);
});

test("the lists above are not empty", () => {
  expect([verbs.length > 60, separable.length > 20, nouns.length > 40, adjectives.length > 30]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("a separable verb carries a feature with each form", () => {
  expect(inflect("aangeven", "separable-verb")).toEqual([
    { form: "aangeven", feature: "inf" },
    { form: "aan te geven", feature: "te-inf" },
    { form: "geef … aan", feature: "pres-1" },
    { form: "geeft … aan", feature: "pres-3" },
    { form: "geven … aan", feature: "pres-pl" },
    { form: "gaf … aan", feature: "past-sg" },
    { form: "gaven … aan", feature: "past-pl" },
    { form: "aangeef", feature: "pres-1-joined" },
    { form: "aangeeft", feature: "pres-3-joined" },
    { form: "aangaf", feature: "past-sg-joined" },
    { form: "aangaven", feature: "past-pl-joined" },
    { form: "aangegeven", feature: "part" },
    { form: "aangegeven", feature: "part-e" },
    { form: "aangevend", feature: "pres-part" },
    { form: "aangevende", feature: "pres-part-e" },
  ]);
});

test("a known separable verb given as verb has no main-clause forms", () => {
  expect(inflect("aanvragen", "verb").map(({ form, feature }) => `${feature} ${form}`)).toEqual([
    "inf aanvragen",
    "pres-1-joined aanvraag",
    "pres-3-joined aanvraagt",
    "past-sg-joined aanvroeg",
    "past-pl-joined aanvroegen",
    "part aangevraagd",
    "part-e aangevraagde",
    "pres-part aanvragend",
    "pres-part-e aanvragende",
  ]);
});

test.each([
  ["toezeggen", "separable-verb", "past-sg", "zegde … toe"],
  ["tot stand brengen", "separable-verb", "te-inf", "tot stand te brengen"],
  ["tot stand brengen", "separable-verb", "part", "tot stand gebracht"],
  ["geven", "verb", "inf", "geven"],
  ["geven", "verb", "te-inf", "te geven"],
  ["geven", "verb", "pres-3", "geeft"],
  ["geven", "verb", "pres-3-joined", "geeft"],
  ["geven", "verb", "past-pl-joined", "gaven"],
  ["overleggen", "verb", "part", "overlegd"],
  ["aanvragen", "verb", "part", "aangevraagd"],
  ["aanvragen", "verb", "pres-3-joined", "aanvraagt"],
  ["aanvragen", "verb", "inf", undefined],
  ["aanvragen", "verb", "te-inf", undefined],
  ["aanvragen", "verb", "pres-3", undefined],
  ["uitwaaieren", "verb", "geen-kenmerk", undefined],
  ["aanklooien", "verb", "part", undefined],
  ["herinrichten", "verb", "part", "heringericht"],
  ["laten weten", "verb", "inf", "laten weten"],
  ["laten weten", "verb", "pres-3", undefined],
  ["een besluit nemen", "verb", "part", undefined],
  ["met", "verb", "pres-3", undefined],
  ["regel", "noun", "pl", "regels"],
  ["regel", "noun", "sg", "regel"],
  ["regels", "noun", "pl", undefined],
  ["geld", "noun", "pl", undefined],
  ["brief van de rechter", "noun", "pl", undefined],
  ["brief van de rechter", "noun", "sg", "brief van de rechter"],
  ["(datum)", "adjective", "e", undefined],
  ["duidelijk", "adjective", "e", "duidelijke"],
  ["duidelijk", "adjective", "comp-e", "duidelijkere"],
  ["duidelijk", "adjective", "sup-e", "duidelijkste"],
  ["gratis", "adjective", "e", undefined],
  ["gratis", "adjective", "base", "gratis"],
] as const)("%s as %s brought to %s gives %s", (lemma, wordClass, feature, expected) => {
  expect(inflectTo(lemma, wordClass, feature)).toBe(expected);
});

test("no form is empty and no form is given twice for one feature", () => {
  const all = [...verbs, ...nouns, ...adjectives].map((row) => row.split(" ")[0] ?? "");
  const classes: readonly WordClass[] = ["verb", "separable-verb", "noun", "adjective"];
  const odd = all.flatMap((lemma) =>
    classes.flatMap((wordClass) => {
      const keys = inflect(lemma, wordClass).map(({ form, feature }) => `${feature} ${form}`);
      return keys.length === 0 || new Set(keys).size < keys.length || keys.some((key) => /\s$/u.test(key))
        ? [lemma]
        : [];
    }),
  );
  expect(odd).toEqual([]);
});

test("odd input is given back and does not fail", () => {
  const classes: readonly WordClass[] = ["verb", "separable-verb", "noun", "adjective"];
  const inputs = ["", "en", "n", "e", "…", "ën", "-", "a".repeat(10_000), "aan"];
  const first = inputs.flatMap((input) => classes.map((wordClass) => inflect(input, wordClass)[0]?.form));
  expect(first).toEqual(inputs.flatMap((input) => classes.map(() => input)));
});
