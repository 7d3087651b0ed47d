"""Proposals that two people could make about the same matter, each in their own words, and others that lie close to them.

Each pair is a new proposal and the earlier one that a secretariat would want to see beside it: title and summary.
"""

Proposal = tuple[str, str]

PAIRS: list[tuple[Proposal, Proposal]] = [
    (
        (
            "Ensomme ældre i egen bolig",
            "Mange gamle ser ikke andre end hjemmehjælperen i løbet af ugen. Hvordan finder vi dem, før de bliver syge?",
        ),
        (
            "Fællesskab i den tredje alder",
            "Ensomhed blandt ældre borgere går ud over helbredet. Vi vil bryde isolationen, mens folk stadig bor hjemme.",
        ),
    ),
    (
        ("Madspild i de store køkkener", "Plejehjem og børnehaver smider hver dag mad ud, som ingen har rørt."),
        (
            "Mindre mad i skraldespanden",
            "Køkkenerne producerer for meget, og resterne ender som affald. Kan planlægning og andre portioner ændre det?",
        ),
    ),
    (
        (
            "Når skolen bliver for svær at gå i",
            "Elever med lange perioder uden fremmøde falder ud af klassens liv, og ingen ved, hvem der skal gribe dem.",
        ),
        ("Bekymrende skolefravær", "Fraværet stiger i udskolingen. Skole, familie og rådgivning reagerer hver for sig og for sent."),
    ),
    (
        ("Mobning på nettet", "Konflikter fra klassens chat fortsætter hele natten. De voksne opdager det sent."),
        (
            "Digital trivsel blandt børn",
            "Sociale medier fylder i børns liv, og digital mobning rammer både skole og klub. Hvad kan voksne gøre?",
        ),
    ),
    (
        ("Cyklen til arbejde", "Alt for mange ansatte tager bilen de få kilometer til rådhuset. Hvad skal der til, for at de cykler?"),
        ("Grøn transport for ansatte", "Kommunens egne folk kører meget i bil. Cykler, delebiler og samkørsel kan nedbringe udledningen."),
    ),
    (
        ("Regnvand i haverne", "Ved skybrud løber kældrene fulde. Grundejerne kunne selv lade vandet sive ned."),
        (
            "Klimasikring sammen med beboerne",
            "Skybrud og oversvømmelse er blevet hverdag. Grundejere og vejfolk skal finde fælles svar på regnvandet.",
        ),
    ),
    (
        (
            "Unge uden job og uddannelse",
            "En gruppe unge under 30 er hverken i gang med skole eller arbejde, og de møder for mange forskellige sagsbehandlere.",
        ),
        (
            "En indgang for unge på kanten",
            "Unge på uddannelseshjælp flyttes rundt mellem jobcenter, psykiatri og uddannelsesvejledning uden en plan.",
        ),
    ),
    (
        ("Små børns sprog", "Nogle børn begynder i skole uden ord nok til at følge med. Sprogarbejdet i vuggestuen er tilfældigt."),
        (
            "Sprogligt stærke førskolebørn",
            "Dagplejen og børnehaven møder børn med et lille ordforråd. Tidlig sprogstimulering kræver, at forældrene er med.",
        ),
    ),
    (
        ("Pårørende slides op", "Ægtefæller, der passer en dement, har selv brug for en pause."),
        (
            "Støtte til dem, der plejer deres nærmeste",
            "Pårørende til mennesker med demens er på arbejde døgnet rundt. Hvilken aflastning virker?",
        ),
    ),
    (
        ("Sygefravær på plejehjemmene", "De faste er tit syge, og vagtplanen hænger i laser."),
        (
            "Et arbejdsliv, der holder i ældreplejen",
            "Sygefraværet er højt blandt social- og sundhedsassistenter. Vagter, tunge løft og ledelse spiller sammen.",
        ),
    ),
    (
        ("Hærværk mod skolebygninger", "Ruder bliver slået ind i ferien, og regningen vokser."),
        (
            "Trygge skolegårde om aftenen",
            "Graffiti og ødelagte ruder koster på skolerne. Kan SSP, naboer og unge sammen begrænse hærværket?",
        ),
    ),
    (
        ("Genbrug af byggematerialer", "Når vi river ned, køres mursten og døre på deponi."),
        ("Cirkulært byggeri", "Nedrivning af kommunale bygninger giver gode materialer, som kunne genbruges i det næste byggeri."),
    ),
    (
        ("Kø i telefonen", "Borgerservice får de samme opkald igen og igen, og ventetiden er lang."),
        ("Svar første gang", "Opkald stilles om fra kontor til kontor. Hvordan får den, der ringer, et rigtigt svar uden ventetid?"),
    ),
    (
        ("Breve på dansk, som alle forstår", "Afgørelser er skrevet, så kun jurister forstår dem."),
        ("Klart sprog i afgørelser", "Borgerne klager, fordi de misforstår brevet. Jura og klart sprog kan godt gå sammen."),
    ),
    (
        ("Frivillige på plejecentret", "Vi har svært ved at holde på de frivillige besøgsvenner."),
        (
            "Frivilligheden som medspiller",
            "Besøgsvenner og lokale foreninger vil gerne bidrage på plejecentrene, men samarbejdet er uklart.",
        ),
    ),
    (
        ("Børn i skilsmisse", "Når forældre går fra hinanden, mærker pædagogerne det først."),
        (
            "To hjem, et barn",
            "Forældres brud fylder i daginstitution og skole. Børn i skilsmissefamilier har brug for voksne, der taler sammen.",
        ),
    ),
    (
        ("Stress hos ledere", "Institutionslederne løber hurtigere og hurtigere, og flere er gået ned med stress."),
        ("Ledelse med ro på", "Nye ledere brænder ud. Mindre administration og mere sparring kan forebygge stress."),
    ),
    (
        ("Medicinen stemmer ikke", "Efter en indlæggelse er medicinlisten tit forkert, når hjemmesygeplejersken kommer."),
        ("Sikker medicin på tværs af sektorer", "Fejl i medicinen opstår mellem hospital, egen læge og hjemmesygepleje."),
    ),
    (
        ("Bevægelse i undervisningen", "Eleverne sidder stille for længe. Lærerne mangler enkle greb til at få bevægelse ind i timerne."),
        ("Aktive skoledage", "Børn rører sig for lidt. Idrætsforeninger og lærere kan sammen få mere motion ind i skoledagen."),
    ),
    (
        ("Flygtninge i arbejde", "Nyankomne med et fag får ikke brugt det, de kan."),
        (
            "Job og dansk på samme tid",
            "Integrationen går i stå, når flygtninge lærer sprog først og arbejde siden. Virksomheder vil gerne være med.",
        ),
    ),
    (
        ("Tomme butikker i bymidten", "Flere og flere vinduer er dækket af papir, og gågaden dør."),
        ("Levende bymidte", "Handlen flytter på nettet. Tomme butikslokaler kunne huse iværksættere, kunst og foreninger."),
    ),
    (
        ("Vilde planter i rabatten", "Vi slår græs, hvor der kunne være blomster og bier."),
        (
            "Biodiversitet i byens grønne områder",
            "Færre klippede plæner giver flere insekter og vilde blomster. Driften og naboerne skal med.",
        ),
    ),
    (
        ("Velkommen til nyansatte", "Nye kolleger får en kode og en stol og må selv finde ud af resten."),
        ("De første hundrede dage", "Introduktion af nyansatte er tilfældig, og mange siger op i det første år."),
    ),
    (
        ("Barrierer for kørestole", "Det er stadig umuligt at komme ind mange steder, hvis man sidder i kørestol."),
        (
            "En by for alle ben og hjul",
            "Tilgængeligheden halter i kommunens bygninger og på fortovene. Mennesker med handicap skal være med fra tegnebrættet.",
        ),
    ),
    (
        ("Hurtigere svar på byggeansøgninger", "En familie venter et halvt år på lov til en carport."),
        (
            "Byggesager uden bøvl",
            "Byggetilladelser tager lang tid, fordi ansøgningerne er mangelfulde. Hvordan hjælper vi ansøgeren i gang?",
        ),
    ),
    (
        ("Data, der ligger i siloer", "Hver forvaltning har sine tal, og ingen kan se det hele barn."),
        (
            "Fælles overblik over udsatte børn",
            "Underretninger, fravær og sundhedsplejens data ligger i hver sit system. Hvornår må vi dele viden om barnet?",
        ),
    ),
    (
        ("Indkøb med omtanke", "Vi køber ind hver for sig og for dyrt."),
        ("Grønne og fælles indkøb", "Indkøbsaftalerne bliver ikke brugt. Decentrale indkøb koster penge og klima."),
    ),
    (
        ("Musik for alle børn", "Det er børn af forældre med penge, der går til instrument."),
        (
            "Kulturskole i øjenhøjde",
            "Musikskolen når ikke de børn, som har mest glæde af kulturen. Kan undervisningen flytte ud i kvartererne?",
        ),
    ),
    (
        ("Sygemeldte mister kontakten", "Efter tre måneder tør mange ikke vende tilbage."),
        (
            "Tilbage efter lang sygdom",
            "Langtidssygemeldte har brug for en gradvis vej tilbage til jobbet. Arbejdsgiver, læge og jobcenter trækker hver sin vej.",
        ),
    ),
    (
        ("Hjemløse unge på sofaen", "De står ikke i statistikken, men sover hos venner uge efter uge."),
        ("Skjult hjemløshed", "Unge uden egen bolig flytter rundt fra sofa til sofa. Boligselskaber og væresteder ser dem før os."),
    ),
    (
        ("Tandsundhed hos socialt udsatte", "Dårlige tænder holder mennesker væk fra arbejdsmarkedet."),
        ("Et smil til alle", "Udsatte borgere går ikke til tandlæge. Smerter og skam spærrer vejen til job og fællesskab."),
    ),
    (
        ("Overgangen fra børnehave til skole", "Skolestarten er en brat omvæltning, og viden om barnet går tabt."),
        (
            "Broen mellem dagtilbud og skole",
            "Pædagoger og lærere giver for lidt videre, når femårige skifter. Rød tråd i overgangen gør børn trygge.",
        ),
    ),
    (
        ("Demente går vild", "Plejepersonalet bruger aftener på at lede efter beboere, der er gået."),
        ("Teknologi og tryghed ved demens", "GPS og sensorer kan give mennesker med demens friheden tilbage, men etikken er svær."),
    ),
    (
        ("Mindre energi i idrætshallerne", "Lyset brænder og varmen kører, også når ingen spiller."),
        (
            "Energibesparelser i haller og svømmebad",
            "El og varme i idrætsanlæggene kan skæres ned, hvis foreninger og teknisk personale taler sammen.",
        ),
    ),
    (
        ("Læselyst i fjerde klasse", "Drengene lægger bogen fra sig, når de er ti år."),
        (
            "Biblioteket og de nye læsere",
            "Børns læselyst falder. Skolebibliotek og folkebibliotek kan gøre læsning til noget, man er fælles om.",
        ),
    ),
    (
        ("Rusmidler blandt gymnasieelever", "Lattergas og snus er hverdag til festerne, og forældrene ved ikke, hvad de skal sige."),
        ("Ungdomsliv uden stoffer", "Rusmidler blandt unge skifter hurtigt. Forældre, klubber og skoler mangler fælles holdninger."),
    ),
    (
        ("Psykisk sårbare på venteliste", "Mens de venter på behandling, får de det værre."),
        (
            "Hjælp, mens man venter på psykiatrien",
            "Psykisk sårbare borgere falder mellem kommune og region i måneder. Kan bostøtte og peer-støtte udfylde hullet?",
        ),
    ),
    (
        ("Affaldssortering i etagebyggeri", "I boligblokkene bliver alt smidt i den samme container."),
        (
            "Sortering, der lykkes i boligområderne",
            "Sorteringen af affald går dårligt i etageboliger. Viceværter og beboere skal med i løsningen.",
        ),
    ),
    (
        ("Utryghed ved stationen", "Om aftenen går folk en omvej for at undgå pladsen foran stationen."),
        (
            "Stationspladsen som mødested",
            "Pladsen ved S-togsstationen opleves som utryg efter mørkets frembrud. Lys, aktiviteter og opsøgende folk kan ændre det.",
        ),
    ),
    (
        ("Robotter til rengøring", "Der er ikke hænder nok til at gøre rent, og støvsugeren kan køre selv."),
        (
            "Automatisering i rengøring og drift",
            "Rengøringsrobotter og plæneklippere kan aflaste driften. Hvad sker der med jobbene og kvaliteten?",
        ),
    ),
    (
        ("Fodboldpiger holder op", "Som trettenårige forsvinder pigerne fra klubben."),
        (
            "Teenagepiger i idrætslivet",
            "Pigerne falder fra i idrætsforeningerne i de tidlige teenageår. Trænere og skoler ved for lidt om hvorfor.",
        ),
    ),
    (
        ("Den første tid som forældre", "Efter fødslen sidder mange nye mødre alene med tvivlen."),
        (
            "Tidlig indsats i sårbare familier",
            "Sundhedsplejersken møder nybagte forældre, der har det svært. Fødselsdepression opdages for sent.",
        ),
    ),
    (
        ("Genoptræning, som folk selv kan klare", "Patienter dropper øvelserne, når holdet slutter."),
        (
            "Træn videre derhjemme",
            "Efter genoptræningen falder mange tilbage. Apps, foreninger og fysioterapeuter kan holde træningen i gang.",
        ),
    ),
    (
        ("Lokale råvarer på tallerkenen", "Landmænd tæt på byen kan levere til skolemaden, men udbuddene er for store."),
        ("Økologi og nærhed i skolemaden", "Skolemad af lokale økologiske råvarer kræver andre udbud og samarbejde med små producenter."),
    ),
]

# Close to some of them in words or in field, but about something else.
OTHERS: list[Proposal] = [
    (
        "Hjemmehjælp med færre hænder",
        "Rekrutteringen halter, og kørelisterne er lange. Kan selvstyrende team gøre arbejdet mere attraktivt?",
    ),
    ("Skolehaver i alle bydele", "Elever dyrker grøntsager og lærer naturfag med hænderne i jorden."),
    ("Bogbus til landsbyerne", "Biblioteket lukker filialer, og afstanden vokser for dem uden bil."),
    ("Elcykler på ladestandere", "Standerne ved stationen er nedslidte, og ingen ved, hvem der passer dem."),
    ("Demokrati for børn", "Elevråd og ungeråd bliver hørt, men sjældent brugt."),
    ("Plejefamiliers hverdag", "Plejeforældre mangler en at ringe til om aftenen, når barnet reagerer."),
    ("Legepladser, der passer sig selv", "Vedligeholdelsen af legepladser er dyr. Kan robuste naturmaterialer gøre det billigere?"),
    ("Et nyt økonomisystem", "Fakturaer godkendes fire gange. Systemskiftet er en anledning til at forenkle."),
    ("Turisme langs åen", "Kajakker, madpakkehuse og skilte kunne trække gæster til."),
    ("Rygning på matriklen", "Røgfri arbejdstid overholdes ikke alle steder."),
    ("Vejtræer, der dør", "Saltning og tørke slår træerne ihjel, hurtigere end vi kan plante."),
    ("Sprogcafé på biblioteket", "Frivillige øver hverdagsdansk med voksne, der har gået på sprogskole."),
    ("Kommunens historie i stadsarkivet", "Billeder og foreningsprotokoller bliver væk, når ingen samler dem ind."),
    ("Parkering i villakvarteret", "Pendlere parkerer foran indkørslerne."),
    ("Kommunikation under kriser", "Da vandet blev forurenet, nåede beskeden ikke ud i tide."),
    ("Velfærdsteknologi på badeværelset", "Skylletoiletter og badestole giver mere værdighed, men bliver ikke bevilget."),
    ("Hunde uden snor", "Naboer klager over løse hunde i skoven."),
    ("Efteruddannelse af pædagogmedhjælpere", "Ufaglærte i daginstitutioner mangler et kursus i leg og relationer."),
    ("Ældre på arbejdsmarkedet", "Seniorer går tidligt på pension, selv om vi mangler dem."),
    ("Støj fra motorvejen", "Beboerne kan ikke sove, og støjskærmene er slidte."),
    ("Ventelister til plejebolig", "Ægtepar bliver skilt ad, fordi der kun er plads til den ene."),
    ("Lærlinge i kommunen", "Kontorelever og gartnerlærlinge ser sjældent andre steder end deres eget."),
    ("Kolonihaver som mødested", "Hegnene er høje, og ventelisten er lang. Kunne haverne åbnes for naboerne?"),
    ("Bedre kost i klubberne", "Slik og sodavand er fast inventar i ungdomsklubben."),
]
