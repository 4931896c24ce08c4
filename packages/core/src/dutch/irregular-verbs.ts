// SPDX-License-Identifier: EUPL-1.2

/**
 * Principal parts of the Dutch verbs whose past or participle is not made by rule, without prefix or particle:
 * infinitive, past singular, past plural, participle. A `/` stands between equally good forms, the usual one first.
 * Facts as in any Dutch grammar (e-ANS §2.3.2, https://e-ans.ivdnt.org); selection and layout are our own.
 */
export const principalParts = `
bakken bakte bakten gebakken
bannen bande banden gebannen
barsten barstte barstten gebarsten
bederven bedierf bedierven bedorven
bedriegen bedroog bedrogen bedrogen
beginnen begon begonnen begonnen
bergen borg borgen geborgen
bevelen beval bevalen bevolen
bewegen bewoog bewogen bewogen
bezwijken bezweek bezweken bezweken
bidden bad baden gebeden
bieden bood boden geboden
bijten beet beten gebeten
binden bond bonden gebonden
blazen blies bliezen geblazen
blijken bleek bleken gebleken
blijven bleef bleven gebleven
blinken blonk blonken geblonken
braden braadde braadden gebraden
breken brak braken gebroken
brengen bracht brachten gebracht
brouwen brouwde brouwden gebrouwen
buigen boog bogen gebogen
delven dolf/delfde dolven/delfden gedolven
denken dacht dachten gedacht
dingen dong dongen gedongen
doen deed deden gedaan
dragen droeg droegen gedragen
drijven dreef dreven gedreven
dringen drong drongen gedrongen
drinken dronk dronken gedronken
druipen droop dropen gedropen
duiken dook doken gedoken
dwingen dwong dwongen gedwongen
eten at aten gegeten
fluiten floot floten gefloten
gaan ging gingen gegaan
gelden gold golden gegolden
genezen genas/geneesde genazen/geneesden genezen
genieten genoot genoten genoten
geven gaf gaven gegeven
gieten goot goten gegoten
glijden gleed gleden gegleden
glimmen glom glommen geglommen
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
hebben had hadden gehad
heffen hief hieven geheven
helpen hielp hielpen geholpen
heten heette heetten geheten
hijsen hees hesen gehesen
houden hield hielden gehouden
houwen hieuw hieuwen gehouwen
jagen jaagde/joeg jaagden/joegen gejaagd
kiezen koos kozen gekozen
kijken keek keken gekeken
kijven keef keven gekeven
klieven kliefde kliefden gekliefd
klimmen klom klommen geklommen
klinken klonk klonken geklonken
kluiven kloof kloven gekloven
knijpen kneep knepen geknepen
komen kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
krimpen kromp krompen gekrompen
kruipen kroop kropen gekropen
kunnen kon konden gekund
kwijten kweet kweten gekweten
lachen lachte lachten gelachen
laden laadde laadden geladen
laten liet lieten gelaten
lezen las lazen gelezen
liegen loog logen gelogen
liggen lag lagen gelegen
lijden leed leden geleden
lijken leek leken geleken
lopen liep liepen gelopen
malen maalde maalden gemalen
melken molk/melkte molken/melkten gemolken
meten mat/meette maten/meetten gemeten
mijden meed meden gemeden
moeten moest moesten gemoeten
mogen mocht mochten gemogen
nemen nam namen genomen
nijgen neeg negen genegen
ontluiken ontlook ontloken ontloken
ontzeggen ontzegde/ontzei ontzegden/ontzeiden ontzegd
ontginnen ontgon ontgonnen ontgonnen
pluizen ploos plozen geplozen
prijzen prees prezen geprezen
raden raadde/ried raadden/rieden geraden
rieken rook roken geroken
rijden reed reden gereden
rijgen reeg regen geregen
rijten reet reten gereten
rijzen rees rezen gerezen
roepen riep riepen geroepen
ruiken rook roken geroken
scheiden scheidde scheidden gescheiden
schelden schold scholden gescholden
schenden schond schonden geschonden
schenken schonk schonken geschonken
scheppen schepte/schiep schepten/schiepen geschept/geschapen
scheren schoor/scheerde schoren/scheerden geschoren/gescheerd
schieten schoot schoten geschoten
schijnen scheen schenen geschenen
schijten scheet scheten gescheten
schrijden schreed schreden geschreden
schrijven schreef schreven geschreven
schrikken schrok schrokken geschrokken
schuilen schuilde/school schuilden/scholen geschuild/gescholen
schuiven schoof schoven geschoven
slaan sloeg sloegen geslagen
slapen sliep sliepen geslapen
slijpen sleep slepen geslepen
slijten sleet sleten gesleten
slinken slonk slonken geslonken
sluipen sloop slopen geslopen
sluiten sloot sloten gesloten
smelten smolt smolten gesmolten
smijten smeet smeten gesmeten
snijden sneed sneden gesneden
snuiten snoot snoten gesnoten
snuiven snoof snoven gesnoven
spannen spande spanden gespannen
spijten speet speten gespeten
spinnen spon sponnen gesponnen
splijten spleet spleten gespleten
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
spruiten sproot sproten gesproten
spugen spuugde/spoog spuugden/spogen gespuugd/gespogen
spuiten spoot spoten gespoten
staan stond stonden gestaan
steken stak staken gestoken
stelen stal stalen gestolen
sterven stierf stierven gestorven
stijgen steeg stegen gestegen
stijven steef steven gesteven
stinken stonk stonken gestonken
stoten stootte/stiet stootten/stieten gestoten
strijden streed streden gestreden
strijken streek streken gestreken
stuiven stoof stoven gestoven
treden trad traden getreden
treffen trof troffen getroffen
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
varen voer voeren gevaren
vechten vocht vochten gevochten
verderven verdierf verdierven verdorven
verdrieten verdroot verdroten verdroten
verdwijnen verdween verdwenen verdwenen
vergeten vergat vergaten vergeten
verliezen verloor verloren verloren
verslinden verslond verslonden verslonden
vinden vond vonden gevonden
vlechten vlocht vlochten gevlochten
vlieden vlood vloden gevloden
vliegen vloog vlogen gevlogen
vouwen vouwde vouwden gevouwen
vragen vroeg vroegen gevraagd
vreten vrat vraten gevreten
vriezen vroor vroren gevroren
vrijen vrijde/vree vrijden/vreeën gevrijd/gevreeën
waaien waaide/woei waaiden/woeien gewaaid
wassen waste/wies wasten/wiesen gewassen
wegen woog wogen gewogen
werpen wierp wierpen geworpen
werven wierf wierven geworven
weten wist wisten geweten
weven weefde weefden geweven
wezen was waren geweest
wijken week weken geweken
wijten weet weten geweten
wijzen wees wezen gewezen
willen wilde/wou wilden/wouden gewild
winden wond wonden gewonden
winnen won wonnen gewonnen
worden werd werden geworden
wreken wreekte wreekten gewroken
wrijven wreef wreven gewreven
wringen wrong wrongen gewrongen
zeggen zei/zegde zeiden/zegden gezegd
zenden zond zonden gezonden
zien zag zagen gezien
zijn was waren geweest
zingen zong zongen gezongen
zinken zonk zonken gezonken
zinnen zon zonnen gezonnen
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zouten zoutte zoutten gezouten
zuigen zoog zogen gezogen
zuipen zoop zopen gezopen
zullen zou zouden -
zwelgen zwolg zwolgen gezwolgen
zwellen zwol zwollen gezwollen
zwemmen zwom zwommen gezwommen
zweren zwoer/zweerde zwoeren/zweerden gezworen/gezweerd
zwerven zwierf zwierven gezworven
zwijgen zweeg zwegen gezwegen
`;

/** Present singular where it is not made by rule: infinitive, first person, third person (also with `u`). */
export const presentForms = `
gaan ga gaat
staan sta staat
slaan sla slaat
zien zie ziet
doen doe doet
zijn ben is/bent
hebben heb heeft/hebt
kunnen kan kan/kunt/kun
mogen mag mag
willen wil wil/wilt
zullen zal zal/zult
komen kom komt
houden houd/hou houdt
rijden rijd/rij rijdt
snijden snijd/snij snijdt
glijden glijd/glij glijdt
`;

/** Weak verbs that look like a prefix plus a verb of `principalParts`. */
export const weakLookalikes: ReadonlySet<string> = new Set([
  "verschrikken",
  "afschrikken",
  "glimlachen",
  "ontmoeten",
]);

/**
 * Loan verbs that keep their own spelling: infinitive, stem (also first person), third person, past singular,
 * participle. The past plural adds -n.
 */
export const loanVerbs = `
updaten update updatet updatete geüpdatet
upgraden upgrade upgradet upgradede geüpgraded
uploaden upload uploadt uploadde geüpload
downloaden download downloadt downloadde gedownload
outsourcen outsource outsourcet outsourcete geoutsourcet
managen manage managet managede gemanaged
racen race racet racete geracet
timen time timet timede getimed
leasen lease leaset leasete/leasede geleaset/geleased
releasen release releaset releasete gereleaset
saven save savet savede gesaved
deleten delete deletet deletete gedeletet
skaten skate skatet skatete geskatet
faken fake faket fakete gefaket
liken like liket likete geliket
skypen skype skypet skypete geskypet
typen typ/type typt typte getypt
scoren scoor scoort scoorde gescoord
stylen style stylet stylede gestyled
challengen challenge challenget challengede gechallenged
browsen browse browset browsete/browsede gebrowset/gebrowsed
invoicen invoice invoicet invoicete geïnvoicet
freelancen freelance freelancet freelancete gefreelancet
finetunen finetune finetunet finetunede gefinetuned
tunen tune tunet tunede getuned
sharen share sharet sharede geshared
hiken hike hiket hikete gehiket
bingewatchen bingewatch bingewatcht bingewatchte gebingewatcht
douchen douche doucht douchte gedoucht
e-mailen e-mail e-mailt e-mailde ge-e-maild
`;
