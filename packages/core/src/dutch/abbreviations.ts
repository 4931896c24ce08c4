// SPDX-License-Identifier: EUPL-1.2

function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

/**
 * What may follow an abbreviation. `leading`: always more of the same sentence (`dhr.`, `art.`). `closing`: can be the last
 * word, so that any capital after it starts a sentence (`enz.`, `a.s.`). `either`: only a word that starts sentences
 * does (`excl. De`, but not `excl. Postbus`). `month`: as closing, but a number or a field after it is the rest of the date.
 * `company`: as closing after a name.
 */
export type AbbreviationUse = "leading" | "closing" | "either" | "month" | "company";

const uses: Readonly<Record<AbbreviationUse, readonly string[]>> = {
  leading: words(`
    dhr dhrn hr mevr mw mej mr mrs ms drs dr ir ing prof ds fam jhr jkvr mgr st weth wnd plv gebr fa ph th
    art artt nr nrs no blz bladz pag p pp par hfst hst alin fig afb bijl dl afl uitg hoofdst tit aant
    stb stcrt stcr trb stbl pb jur jurispr uitv rolnr randnr randnrs zaaknr volgnr huisnr tel.nr telnr reknr factnr
    kenm rb tel mob fax t.a.v t.n.v t.o.v t.b.v t.g.v t.h.v t.l.v t.w t.w.v d.d dd m.b.t m.b.v m.i.v m.m.v m.n m.u.v
    i.v.m i.p.v i.o.v i.o.m i.s.m i.t.t i.h.k.v i.h.b i.c.m i.g.v i.z inz n.a.v a.d.h.v d.m.v d.w.z d.i o.a o.b.v o.g.v
    o.l.v o.m o.v.v c.q cq m.a.w v.w.b jo vgl vlg vlgs zgn zg bijv bvb ca plm resp evt v.a v.d v.h n.b nb p.s ps
    w.o nl nml conf sub afd gem ned kath chr
  `),
  closing: words(`
    enz etc e.d e.a e.e.a e.o e.v e.v.a c.s c.a a.s j.l jl l.l n.v.t s.v.p a.u.b svp aub z.s.m t.z.t o.i.d o.i o.d
    v.v i.o k.k v.o.n b.g.g p.m p.j p.p p.u p.d p.w p.st pct mln mld ow i.i.g i.h.a m.i i.c d.v n.n n.o.t.k z.o.z
    r.o r.k rk p.a t.k v.chr n.chr v.c n.c jr sr e.k a.m g.g.d ma di wo do vr za zo kg km cm mm ha m2 m3 gr sec
  `),
  either: words("excl incl max min ong vs bv w.g co inc zn ltd ind"),
  month: words("jan feb febr mrt apr jun jul aug sep sept okt nov dec"),
  company: words("b.v n.v v.o.f c.v s.a u.a b.a w.a v.z.w"),
};

const useOf: ReadonlyMap<string, AbbreviationUse> = new Map(
  (["company", "month", "either", "closing", "leading"] as const).flatMap((use) =>
    uses[use].map((word) => [word, use] as const),
  ),
);

/** What may follow an abbreviation, given in lower case without its last full stop (`t.a.v`, `zaak-nr`). Own list. */
export function abbreviationUse(form: string): AbbreviationUse | undefined {
  const use = useOf.get(form);
  if (use) return use;
  const last = useOf.get(form.slice(form.lastIndexOf("-") + 1));
  return last === "leading" ? last : undefined;
}

/** Abbreviations that are also a word, a name or a unit: as last word of a sentence the full stop is not theirs. */
export const alsoWords: ReadonlySet<string> = new Set(
  words(`
    jan min max art gem st ma di wo do vr za zo no sub par fax mob ha km kg cm mm gr sec ow nb ps co ind pp ing ir ds rb hr
    ms fig conf m2 m3 bv
  `),
);

/** Words that start sentences and follow no name or title: after an abbreviation they tell a new sentence. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  words(`
    u uw wij we ik hij zij ze jij je wie wat waar waarom wanneer hoe welk welke hoeveel het de een dit dat deze die er
    hier hierbij hiermee hierin hierna hierop hierover hiervoor hierdoor daar daarbij daardoor daarin daarmee daarna
    daarnaast daarom daarop daarover daarvan daarvoor dan dus toch ook maar en of want als indien omdat doordat zodat
    hoewel terwijl zodra zolang nadat voordat totdat om op in bij met voor na vanaf tot door over onder tegen volgens
    binnen tijdens sinds per uit zonder wegens vanwege namens buiten rond aan naast via wilt kunt moet mag hoeft heeft
    hebt hebben bent is was wordt worden zijn krijgt krijgen kan kunnen zal zullen bel belt mail mailt stuur stuurt vul
    lees kijk ga neem let vraag geef betaal noem kom maak schrijf log klik download gebruik controleer bewaar vermeld
    wacht zet zorg doe meld teken onderteken print scan upload geen niet nooit nu meer meestal soms vaak altijd alle
    alleen alles ieder iedere iedereen iemand niemand iets niets elk elke sommige veel weinig andere verder vervolgens
    eerst ten tevens bovendien ons onze mijn haar hun zo uiterlijk helaas natuurlijk graag misschien eventueel anders samen vandaag morgen straks
    weet staat komt gaat geldt blijft ontvangt betaalt woont werkt twijfelt vindt denkt bezoek stel vergeet
  `),
);

/** Parts of surnames: after initials they tell nothing about a new sentence. */
export const nameParticles: ReadonlySet<string> = new Set(
  words("de den der van ten ter te het op in aan bij uit over tot voor onder en of"),
);

/** Words before a letter or a number that names something: `bijlage A.`, `categorie C.`, `onder b.` */
export const labels: ReadonlySet<string> = new Set(
  words(`
    artikel bijlage blok categorie categorieën deel fase figuur formulier gebouw groep hepatitis hoofdstuk ingang kamer
    klasse kolom label letter lid lijn lijst model niveau onder onderdeel onderdelen optie paragraaf perron plan punt
    regel route rubriek schaal stap sub tabel tarief team titel trede type vak variant vitamine vraag wijk zaal zone
    energielabel rijbewijs bijlagen artikelen voorwaarde scenario
  `),
);
