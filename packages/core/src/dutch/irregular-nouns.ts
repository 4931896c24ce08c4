// SPDX-License-Identifier: EUPL-1.2
const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

const pairs = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    words(text)
      .map((pair) => pair.split("="))
      .map(([one = "", many = ""]) => [one, many.split("/")]),
  );

/** Plurals not made by rule, of nouns that may also end compounds (`stad`: `binnensteden`), the usual one first. */
export const headPlurals = pairs(`
  aantal=aantallen aanvrage=aanvragen aardappel=aardappelen/aardappels abonnee=abonnees
  abonnement=abonnementen academicus=academici academie=academies/academiën account=accounts
  ader=aders/aderen admiraal=admiraals album=albums alinea=alinea's allergie=allergieën altaar=altaren
  alumnus=alumni amandel=amandelen ambtenaar=ambtenaren analyse=analyses antipathie=antipathieën
  apostrof=apostroffen app=apps appel=appels/appelen appendix=appendices/appendixen
  artikel=artikelen/artikels assessment=assessments audit=audits auteur=auteurs baar=baren
  bacterie=bacteriën/bacteries bad=baden bal=ballen balans=balansen balkon=balkons ballon=ballonnen/ballons
  bankier=bankiers bar=bars/barren barbaar=barbaren baron=baronnen/barons bas=bassen basis=bases/basissen
  bataljon=bataljons bedrag=bedragen been=benen/beenderen beginsel=beginselen/beginsels bel=bellen
  beletsel=beletselen/beletsels bende=bendes/benden beslag=beslagen bestel=bestellen beurs=beurzen
  bevel=bevelen bewindsman=bewindslieden bezwaar=bezwaren bier=bieren bijdrage=bijdragen/bijdrages
  bijlage=bijlagen/bijlages biograaf=biografen blad=bladen/bladeren bladzijde=bladzijden/bladzijdes
  blog=blogs bod=boden bode=boden/bodes brandweerman=brandweermannen/brandweerlieden broer=broers
  bruidegom=bruidegoms budget=budgetten bug=bugs bureau=bureaus bus=bussen bv=bv's cadeau=cadeaus
  calorie=calorieën carnaval=carnavals cartograaf=cartografen casus=casussen/casus categorie=categorieën
  cd=cd's cel=cellen chanson=chansons chauffeur=chauffeurs chef=chefs chip=chips christen=christenen
  cijfer=cijfers circuit=circuits citroen=citroenen clip=clips clown=clowns club=clubs coach=coaches
  codex=codices collega=collega's/collegae college=colleges column=columns commentaar=commentaren
  commitment=commitments compagnie=compagnieën concern=concerns consultant=consultants corpus=corpora
  crash=crashes crisis=crises/crisissen criticus=critici cursus=cursussen dag=dagen dak=daken dal=dalen
  dans=dansen demon=demonen department=departments detail=details deur=deuren dictum=dicta/dictums
  dier=dieren directeur=directeuren/directeurs dokter=dokters/doktoren dollar=dollars dominee=dominees
  dossier=dossiers dreumes=dreumesen drie=drieën drug=drugs duel=duels dvd=dvd's
  dwangsom=dwangsommen echtpaar=echtparen economie=economieën ei=eieren eigenaar=eigenaren/eigenaars
  eis=eisen elektricien=elektriciens elf=elfen els=elzen email=emails/e-mails employee=employees
  empowerment=empowerments energie=energieën engel=engelen enzym=enzymen epidemie=epidemieën euro=euro's
  event=events examen=examens/examina excuus=excuses exemplaar=exemplaren expert=experts exploot=exploten
  fan=fans fantasie=fantasieën fee=feeën festival=festivals feuilleton=feuilletons film=films
  filosoof=filosofen flat=flats follow-up=follow-ups forel=forellen forfait=forfaits formulier=formulieren
  fotograaf=fotografen franc=francs fregat=fregatten fries=friezen gans=ganzen garantie=garanties gas=gassen
  gat=gaten gave=gaven gebed=gebeden gebod=geboden gebrek=gebreken gegeven=gegevens gelid=gelederen
  gemoed=gemoederen gen=genen generaal=generaals genie=genieën genus=genera geograaf=geografen
  getal=getallen geur=geuren gevaar=gevaren geval=gevallen gevoel=gevoelens gevoelen=gevoelens
  gezel=gezellen gezwel=gezwellen glas=glazen god=goden goed=goederen golf=golven gors=gorzen graaf=graven
  graf=graven gremium=gremia grens=grenzen griffier=griffiers gulden=guldens halfbloed=halfbloeden
  hals=halzen handicap=handicaps handvat=handvatten harmonie=harmonieën hars=harsen havik=haviken
  hebbende=hebbenden heer=heren hel=hellen hertog=hertogen historicus=historici hiërarchie=hiërarchieën
  hoen=hoenderen hof=hoven hol=holen honorarium=honoraria hotel=hotels humeur=humeuren id=id's idee=ideeën
  ideologie=ideologieën impuls=impulsen index=indexen/indices industrie=industrieën ingenieur=ingenieurs
  inkomen=inkomens  interland=interlands interval=intervallen ironie=ironieën jaar=jaren
  jas=jassen job=jobs junior=junioren/juniors juweel=juwelen kaars=kaarsen kader=kaders kalf=kalveren
  kampioen=kampioenen kampong=kampongs kanon=kanonnen kans=kansen kapitaal=kapitalen kapitein=kapiteins
  kar=karren kas=kassen kassabon=kassabonnen kassier=kassiers kerel=kerels kers=kersen keten=ketens
  keur=keuren kick-off=kick-offs kier=kieren kind=kinderen klavier=klavieren kleed=kleden kleur=kleuren
  knie=knieën koe=koeien koers=koersen kok=koks kolonel=kolonels kolonie=koloniën/kolonies kompas=kompassen
  koopman=kooplui/kooplieden kopie=kopieën korporaal=korporaals kous=kousen kruis=kruisen kwartel=kwartels
  kwartier=kwartieren laars=laarzen lam=lammeren lantaarn=lantaarns/lantarens lay-out=lay-outs
  learning=learnings leeuwerik=leeuweriken lemmet=lemmeten lens=lenzen lepel=lepels leraar=leraren/leraars
  letter=letters/letteren lid=leden lied=liederen likeur=likeuren log=logs loket=loketten lot=loten
  luitenant=luitenants/luitenanten lunch=lunches maatregel=maatregelen maatstaf=maatstaven machine=machines
  makelaar=makelaars man=mannen management=managements manier=manieren marathon=marathons marinier=mariniers
  mars=marsen match=matches matrix=matrices medicus=medici melodie=melodieën mens=mensen metaal=metalen
  microfoon=microfoons middel=middelen mier=mieren miljoen=miljoenen misère=misères model=modellen
  moeras=moerassen monarchie=monarchieën monitor=monitors monnik=monniken moskee=moskeeën moslim=moslims
  mossel=mosselen/mossels motel=motels museum=musea/museums musicus=musici mysticus=mystici nadeel=nadelen
  nier=nieren nimf=nimfen no-show=no-shows notaris=notarissen nv=nv's nylon=nylons offer=offers
  official=officials officier=officieren/officiers oksel=oksels/okselen olie=oliën ommezijde=ommezijden
  one-stop-shop=one-stop-shops oom=ooms oordeel=oordelen oorkonde=oorkonden/oorkondes oorlog=oorlogen
  opgaaf=opgaven opgave=opgaven/opgaves opname=opnamen/opnames opt-in=opt-ins opt-out=opt-outs opus=opera
  orchidee=orchideeën overschot=overschotten paar=paren pad=paden pakket=pakketten paleis=paleizen
  pantalon=pantalons papier=papieren paragraaf=paragrafen parlement=parlementen parodie=parodieën pas=passen
  pass=passes paus=pausen paviljoen=paviljoens pc=pc's pen=pennen pensioen=pensioenen pension=pensions
  perron=perrons pers=persen personeelslid=personeelsleden perzik=perziken plan=plannen pleidooi=pleidooien
  plezier=pleziers politicus=politici pols=polsen porie=poriën portemonnee=portemonnees portier=portiers
  premier=premiers pionier=pioniers principe=principes prins=prinsen procent=procenten proces-verbaal=processen-verbaal proeve=proeven
  profetie=profetieën raadsman=raadslieden rad=raderen radius=radii rail=rails ras=rassen rebel=rebellen
  rechter-commissaris=rechters-commissarissen reden=redenen ree=reeën rekest=rekesten rel=rellen
  restaurant=restaurants rif=riffen rijk=rijken rivier=rivieren roman=romans run=runs rund=runderen
  salon=salons saus=sausen scala=scala's schaar=scharen schans=schansen scharnier=scharnieren
  schepen=schepenen schildpad=schildpadden scherm=schermen scheur=scheuren schip=schepen scholier=scholieren schot=schoten
  seizoen=seizoenen seminar=seminars senior=senioren/seniors sergeant=sergeanten/sergeants set=sets
  shop=shops sketch=sketches slag=slagen slee=sleeën slot=sloten sluier=sluiers smid=smeden sms=sms'en
  snaar=snaren soiree=soirees speech=speeches spel=spelen/spellen spier=spieren spies=spiesen
  sponsor=sponsors spul=spullen stad=steden statement=statements station=stations status=statussen
  stel=stellen stelsel=stelsels steward=stewards stier=stieren stimulus=stimuli stop=stops
  strategie=strategieën strip=strips symfonie=symfonieën sympathie=sympathieën tablet=tabletten/tablets
  taboe=taboes tal=tallen tarief=tarieven tas=tassen team=teams technicus=technici tegoed=tegoeden
  teken=tekens/tekenen tekort=tekorten tel=tellen telefoon=telefoons/telefonen telegraaf=telegrafen
  tempus=tempora tendens=tendensen tentamen=tentamens teruggaaf=teruggaven teruggave=teruggaven/teruggaves
  test=testen/tests theorie=theorieën therapie=therapieën timeslot=timeslots
  timmerman=timmerlieden/timmerlui tip=tips toestel=toestellen toffee=toffees trainee=trainees tram=trams
  trans=transen tred=treden trein=treinen trek=trekken trend=trends triomf=triomfen trip=trips tv=tv's
  ui=uien uitgave=uitgaven/uitgaves utopie=utopieën vaars=vaarzen vader=vaders/vaderen
  vakman=vakmannen/vaklieden val=vallen vampier=vampiers/vampieren vat=vaten vel=vellen verbod=verboden
  verdrag=verdragen verlangen=verlangens vermoeden=vermoedens vermogen=vermogens vers=verzen
  verschijnsel=verschijnselen/verschijnsels virus=virussen vizier=vizieren vlo=vlooien vlog=vlogs
  voetbal=voetballen vof=vof's volk=volken/volkeren volt=volt volumen=volumina vonnis=vonnissen
  voorbeeld=voorbeelden voordeel=voordelen voornemen=voornemens voorschot=voorschotten
  voorwaarde=voorwaarden waarde=waarden/waardes wagen=wagens wagon=wagons was=wassen watt=watt
  webinar=webinars weg=wegen wens=wensen wolf=wolven wonder=wonderen workshop=workshops
  wortel=wortels/wortelen woz-waarde=woz-waarden yankee=yankees zakenman=zakenmannen/zakenlieden zee=zeeën
  zijde=zijden/zijdes zoon=zonen/zoons
`);

/** Nouns of three letters or fewer that end compounds; of the other listed nouns only those of four letters or more do. */
export const shortHeads: ReadonlySet<string> = new Set(
  words("lid rad dag weg pad dak vat gat bad hof lot man bus zee cel pas tas gas kas jas bal"),
);

/** Words that end in the letters of a listed noun but are no compound of it. */
export const noCompound: ReadonlySet<string> = new Set(
  words("alcohol kapitein minister marinier solid complot pilot verdict interval avondeten"),
);

/** Loan nouns on -ing, and others by their ending, that take -s. */
export const loanS: ReadonlySet<string> = new Set(
  words(`
    accountant award backoffice badge banner barkeeper barrel benchmark benjamin boiler bottleneck
    briefing browser building bungalow button callcenter camping cartoon case casemanager cashflow casting
    ceintuur challenge chat chatbot checklist cloud coaching code comic commercial community compliance
    computer container controller cookie dancing deadline disclaimer download draft dressing drink e-mail
    factsheet feedback flyer folder framework freelancer frontoffice goal headline helpdesk hit holding
    hosting hotline input insider intake international interview issue jeep jobcoach keeper laptop
    lifestyle link living mail mailing makeover manager mapping marketing meeting mindset mode musical
    newsletter outcome output outsider parking partner pelgrim pick-up pilot pincode planning podcast
    pooling popup post-it poster printer prof professional profiling pudding quark quickscan ranking
    rating record recorder remake reminder review roadmap routinier scan scanner scope screening server
    servicedesk sheet shirt show single skill slogan smartphone smoking snack song spam speaker sprint
    stakeholder stand-in stencil sticker stock stunt tank target teamleader ticket timing tool toolkit
    track tracking trailer training trigger truck unit update upgrade upload user voucher website weekend
    whitepaper
  `),
);

/** Nouns on -el, -em, -en or -er with stress there, so that they take -en. The first ones also end compounds. */
export const stressedHeads = words("stem klem tabel kapel libel model toestel bestel rebel duel gezel");
export const stressed: ReadonlySet<string> = new Set([
  ...stressedHeads,
  ...words("rem mem ren pen gen hen wen stel cel rel bel tel vel hel ster"),
]);

/** Singular nouns on -en: all other lemmas on -en are taken for plurals or mass nouns and get no plural. */
export const singularEn: readonly string[] = words(`
  teken deken wapen haven oven molen toren veulen kussen laken keuken varken leven examen gegeven reden morgen
  baken bekken christen heiden jongen wezen vermogen voornemen schrijven tentamen raven volumen steven kuiken gulden
  wagen gevoelen verlangen vermoeden schepen streven degen leugen optreden overlijden zegen regen
`);

/** Nouns that have no singular, or that are in the plural already. */
export const pluralOnly: ReadonlySet<string> = new Set(
  words(`
    baten bescheiden derden echtelieden inlichtingen kaders kosten onkosten proceskosten invorderingskosten leges
    middelen percelen personalia skills stukken werkzaamheden hersenen financiën tropen lieden ouders mazelen notulen
    persoonsgegevens gegevens huurpenningen paperassen voorbeelden documenten regels partners stappen grenzen papieren
    hulpmiddelen gebroeders gezusters ingewanden manschappen onlusten troepen inkomsten uitgaven verkiezingen vakantiedagen
  `),
);

/** Mass nouns and words of which a plural would be odd: no plural is offered as a replacement. */
export const massNouns: ReadonlySet<string> = new Set(
  words(`
    aandacht begin duidelijkheid geld haast hulp informatie kennis koop nieuws onderhoud ontstaan rest steun uitleg werk
    btw tijd ruimte zorg post meedoen maken beslissen besturen volgen wij ik u gebruik expres bouw leiding moeite ruzie
    toestemming voortgang vervolg uitvoering opbrengst afkomst jeugd politie verkeer vervoer water lucht warmte rust
    veiligheid gezondheid vrijheid inspraak overmacht gedrag loon inkomen onderwijs publiek personeel fruit hout
    klantenservice bezit toezicht overleg beheer advies eten drinken beleid
  `),
);

/** Nouns, also as the head of a compound, without plural: the form on -en would be a verb or nothing at all. */
export const noPlural: readonly string[] = words(`
  aanbod aanhef aanpak aanschaf aanvang arbeid beheer beleid focus gebruik gedrag inbreng inspraak inzet levensonderhoud
  maatwerk onderhoud opvang opzet overleg samenhang samenloop toezicht uitleg vervoer verweer verzet verzuim zorg
`);
