// SPDX-License-Identifier: EUPL-1.2
const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** Particles that nearly always leave their verb (`hij vult … aan`). */
const looseParticles = words(`
   aan aaneen achterna achterop achterover achteruit achterwege adem af apart beet bekend bezig bij bijeen
   binnen bloot boven buit buiten daar deel dicht diep dood droog dwars fijn gade gebruik geheim gelijk
   gereed gerust gevangen goed groot heen herin hoog huis in ineen kapot kennis klaar klem kwalijk kwijt
   lang langs lastig leeg les lief los mede mee na naar neer omhoog omlaag omver onderuit op opeen open
   overboord overeen overeind plaats plat prijs raak recht rond samen schadeloos schoon schuil stand stil
   stop stuk tegemoet tegen tekort teleur teloor teniet tentoon terecht terug tevoorschijn teweeg thuis toe
   uit uiteen vast veilig verder vooraf voorbij voorop voort vooruit vorm vrij waar wakker weg zeker zorg
`);

/** Prefixes that leave some verbs and stay with others. */
const openParticles = words("achter door mis om onder over vol voor weer");

/** Written apart from the infinitive, so with their space. */
const apartParticles = ["buiten werking ", "in gebreke ", "in stand ", "ter beschikking ", "tot stand "];

const longestFirst = (list: readonly string[]): readonly string[] =>
  list.toSorted((a, b) => b.length - a.length);

/** All particles of separable verbs, longest first. */
export const particles = longestFirst([...looseParticles, ...openParticles, ...apartParticles]);

/** Particles that make a verb separable when the rest is a verb that takes particles. */
export const loose = longestFirst(looseParticles);

/** Prefixes that never leave their verb and take the place of ge-. */
export const fixedPrefixes = words("be ge her ont ver er mis");

/** Prefixes that may stay with their verb, and then take the place of ge-. */
export const openPrefixes = words("achter door om onder over vol voor weer");

/** Verbs that only look as if they had a fixed prefix: their participle has ge-. */
export const noPrefix: ReadonlySet<string> = new Set(
  words(`
    bedelen benchmarken ergeren generaliseren generen genereren geselen gesticuleren herbergen missioneren
    nadelen rechtvaardigen verbaliseren verifiëren vernissen
  `),
);

/** Verbs that never separate, though a particle and a verb that takes particles can be read in them. */
export const wholeVerbs: ReadonlySet<string> = new Set(
  words("aanbidden aanschouwen aanvaarden antwoorden openen waarborgen waarmerken"),
);

/** Weak verbs that take particles: the rest of a separable verb. The strong ones are in `principalParts`. */
export const particleRoots: ReadonlySet<string> = new Set(
  words(`
    activeren ademen apen baden bakenen baten bedden bedelen beelden belangen bellen bereiden besteden bestellen
    betalen beuren bezorgen bladeren blaffen bloeien blussen boeken bootsen boren bouwen branden breiden
    brokkelen burgeren calculeren checken dagen dammen dekken delen dichten dienen dijken dikken draaien
    drogen drukken duiden dunnen duren duwen ebben eigenen eisen enten faseren financieren fluisteren
    formuleren gelasten geleiden gooien groeien haasten haken hakken halen hameren handelen hechten helderen
    hogen hollen horen huren juichen kaarten kaderen kammen kappen kapselen kennen keren kerven ketenen
    keuren klagen klampen klappen klaren kleden kleuren klikken kloppen knappen knippen koersen koken
    kondigen kopiëren koppelen koppen korten kweken lagen landen lassen leggen leiden lekken lenen lengen
    lepelen leren letten leunen leven leveren lichten liften lijmen lijnen lijsten lijven loggen lokken
    loodsen lossen loten luchten luiden luisteren maaien mailen maken manen marcheren matten melden merken
    moedigen monsteren monteren moorden naaien nodigen noemen oefenen offeren pakken parkeren passen peilen
    pellen perken pikken pinnen plaatsen plakken plannen pluggen poetsen pompen porren posten praten prenten
    printen proberen putten raken randen ranselen rapporteren reageren regelen reiken reizen rekenen remmen
    rennen reserveren richten roeien roesten roken rollen ronden roosteren rotten rouwen ruilen ruimen
    rukken rusten scannen schaffen schakelen schalen schatten schepen schermen scheuren schikken schilderen
    scholen schoppen schorten schrappen schrobben schroeven schudden schuimen schuren seinen sjouwen slagen
    slepen slingeren slopen sluizen smeren snellen sommen spartelen spelden spelen speuren spiegelen
    splitsen spoelen sporen staken stallen stammen stampen stapelen stappen starten stellen stemmen
    stempelen stippelen stippen stomen stoppen storten straffen stralen strekken strepen streven stromen
    strompelen strooien studeren sturen stuwen tappen tasten tekenen tellen testen tikken tillen timmeren
    toetsen tonen trainen trappen trommelen tuigen typen vaardigen vatten vegen verdienen veren verkopen
    vertellen vertrouwen vijzelen vinken vlakken vloeien vlooien voeden voegen voelen voeren volgen vorderen
    vorsen vullen vuren waarderen wachten wakkeren wandelen weiden weken wekken wenden wennen wensen
    wentelen werken wijden wikkelen willigen wimpelen wippen wisselen wonen zagen zakken zamelen zegenen
    zeilen zetten zeven zoemen zonderen zonnen zoomen zuiveren zwaaien zwakken zweten zweven
  `),
);

/** Separable verbs with a particle that may also stay, each checked. Those with two readings are left out. */
export const checkedSeparable: ReadonlySet<string> = new Set(
  words(`
    achterblijven achterhouden achterlaten achterliggen achterlopen achterstellen doorberekenen doorbetalen doorbrengen
    doordraaien doordrijven doordrukken doorgaan doorgeven doorhakken doorhalen doorkomen doorkrijgen
    doorlaten doorlezen doorlichten doormaken doornemen doorontwikkelen doorpakken doorpraten doorrekenen doorrijden
    doorschakelen doorschemeren doorschuiven doorslaan doorsluizen doorspelen doorspreken doorstrepen
    doorstromen doorsturen doortrekken doorverbinden doorverkopen doorverwijzen doorvoeren doorvragen
    doorwerken doorzenden doorzetten misgaan misgrijpen mislopen ombouwen ombrengen ombuigen omdoen omdopen omdraaien
    omgaan omhakken omhangen omkeren omkijken omkomen omleggen omleiden omlopen ompraten omrekenen omrijden omroepen
    omruilen omschakelen omscholen omslaan omspitten omspringen omtoveren omvallen omvormen omwisselen
    omzetten onderbrengen onderdoen onderdompelen onderduiken onderlopen onderschuiven
    onderverdelen onderverhuren overblijven overboeken overbrengen overdoen overdragen overgaan overgeven
    overhalen overhebben overhevelen overhouden overlaten overleveren overmaken overnemen overplaatsen
    overschakelen overschieten overschrijven overslaan overspringen overstappen oversteken overtikken
    overtypen overvloeien overwaaien overzetten volgooien volhouden vollopen volmaken volplannen
    volschrijven voorbehouden voorbereiden voordoen voordragen voorgaan voorgeleiden voorhouden voorleggen
    voorlezen voorlichten voorliegen voorliggen voornemen voorrijden voorschieten voorschotelen
    voorschrijven voorsorteren voorstellen voortrekken voorvallen voorwenden voorzetten voorzitten weergeven
    weerkeren weerzien
  `),
);

/** Verbs on -eren without stress there: their stem ends in -er (`leveren`, `lever`). All others end in -eer. */
export const weakEr: ReadonlySet<string> = new Set(
  words(`
    anderen ankeren baggeren banjeren beteren bibberen bijsteren bitteren bladeren blunderen boteren
    broederen bulderen burgeren cateren cijferen dapperen denderen dobberen dokteren donderen donkeren
    duisteren ergeren etteren filteren fladderen flapperen flikkeren flipperen fluisteren foeteren folteren
    gaderen glibberen glinsteren hameren hamsteren haperen helderen hinderen hongeren huiveren hunkeren
    ijveren inneren jammeren jongeren kaderen kafferen kelderen kieperen kinderen klapperen klauteren
    klaveren kletteren knetteren knikkeren knipperen koesteren kommeren lasteren lazeren lebberen legeren
    lemmeren letteren leuteren leveren loederen louteren luieren luisteren mageren marmeren maskeren
    meerderen meesteren mekkeren mijmeren minderen modderen moederen monsteren mopperen naderen nederen
    nuchteren nummeren offeren opperen orberen ouderen ouwehoeren overen pauperen peigeren peperen peuteren
    piekeren pleisteren pletteren ploeteren plunderen poederen poeieren pokeren pulveren raderen redderen
    roosteren schateren schemeren schilderen schitteren schouderen sidderen slechteren slenteren slingeren
    slobberen sluieren sluimeren snateren snipperen snotteren soberen sodemieteren somberen spetteren
    spijkeren splinteren sputteren steigeren stotteren suikeren supporteren tateren teisteren temperen
    tetteren timmeren toeteren toveren treiteren vaderen vingeren vliegeren voederen vorderen wakkeren
    wapperen wateren wedijveren weigeren wijderen winteren woekeren wonderen zekeren zeveren zilveren
    zonderen zuiveren zwabberen zwageren zwakkeren zwangeren
  `),
);

/** Verbs on -elen with stress there: their stem ends in -eel. All others end in -el. */
export const strongEl: ReadonlySet<string> = new Set(
  words(
    "delen gelen helen kelen kwelen nadelen oordelen schelen spelen strelen stelen telen velen toneelspelen vierendelen",
  ),
);

/** Verbs on -enen and -emen without stress there (`rekenen`, `reken`). */
export const weakEn: ReadonlySet<string> = new Set(
  words(`
    ademen bakenen balsemen bliksemen bloesemen effenen eigenen evenen jegenen ketenen loochenen oefenen
    openen ordenen regenen rekenen rokkenen tekenen wapenen wasemen zegenen
  `),
);

/** Verbs on -oren without stress there (`monitoren`, `monitor`). */
export const weakOr: ReadonlySet<string> = new Set(words("monitoren sponsoren mentoren tutoren doctoren"));
