"""The words of the Welsh pages of the demonstration. Keys of PAGES are the slugs of the pages they translate."""

__all__ = ["HOME", "PAGES"]

HOME = {
    "hero_title": "Rhywle i roi’r diwrnod i lawr.",
    "hero_text": (
        "Ystafelloedd, gweminarau ac adnoddau i bobl sy’n gofalu am eraill, ac i’r bobl sy’n gofalu amdanyn nhw. Dim "
        "enw, dim e-bost, dim cyfrif."
    ),
    "promises": [
        {
            "title": "Dim byd i gofrestru ar ei gyfer",
            "text": "Dydyn ni ddim yn gofyn pwy ydych chi, a does dim rhestr o bwy ddaeth.",
        },
        {
            "title": "Dau hwylusydd ym mhob ystafell",
            "text": "Byth yn cael ei recordio. Chi sy’n dewis a ydych chi’n dangos eich wyneb neu’ch enw.",
        },
        {
            "title": "Gadael ag un cyffyrddiad",
            "text": "Ffordd allan ar bob tudalen, a geiriau plaen am yr hyn mae cyfrifiadur yn ei gofio.",
        },
    ],
}

PAGES = {
    "whats-on": {
        "title": "Beth sydd ymlaen",
        "slug": "beth-sydd-ymlaen",
        "summary": (
            "Pob gweminar ac ystafell gyffredin sydd i ddod, y nesaf yn gyntaf. Saesneg yw iaith y sesiynau oni bai "
            "eu bod yn dweud fel arall."
        ),
    },
    "find-support": {
        "title": "Dod o hyd i gymorth",
        "slug": "dod-o-hyd-i-gymorth",
        "summary": (
            "Tri chwestiwn byr, a gallwch neidio dros bob un. Ar ôl y cyntaf, fe welwch chi beth sydd yma i chi."
        ),
    },
    "resources": {
        "title": "Adnoddau",
        "slug": "adnoddau",
        "summary": (
            "Canllawiau byr, pecynnau cymorth a recordiadau ar gyfer diwrnod gwael, wythnos hir neu rywun rydych chi’n "
            "ei garu. Yn Saesneg y mae’r rhan fwyaf hyd yn hyn."
        ),
    },
    "collections": {
        "title": "Casgliadau",
        "slug": "casgliadau",
        "summary": (
            "Pethau i’w darllen, i’w clywed ac i ddod iddyn nhw, mewn trefn ar gyfer un darn o’r ffordd. Dechreuwch yn "
            "unrhyw le. Yn Saesneg y maen nhw hyd yn hyn."
        ),
    },
    "students": {
        "title": "I fyfyrwyr",
        "slug": "myfyrwyr",
        "summary": "Mae popeth yma ar agor i chi. Dydyn ni byth yn dweud wrth eich prifysgol na’ch lleoliad.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Dewch fel yr ydych chi</h2><p>Does dim rhaid i chi roi eich enw, eich e-bost na’ch man "
                    "astudio. Does neb yn dweud wrth eich prifysgol, eich coleg na’ch lleoliad eich bod wedi bod "
                    "yma.</p><p>Saesneg yw iaith y rhan fwyaf o’r sesiynau a’r adnoddau hyd yn hyn. Lle nad oes "
                    "tudalen Gymraeg eto, rydyn ni’n dweud hynny.</p><h2>Os oes angen triniaeth arnoch</h2>"
                    "<p>Gall eich meddyg teulu helpu, a thîm lles eich prifysgol neu’ch coleg hefyd. Dydy myfyrwyr "
                    "ddim yn gallu cyfeirio eu hunain at y gwasanaeth triniaeth un-i-un.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Pobl fydd yn gwrando", "urgency": "crisis", "nation": "wales"}},
            {"type": "signposts", "value": {"title": "Cymorth yng Nghymru", "urgency": "support", "nation": "wales"}},
        ],
    },
    "urgent-help": {
        "title": "Cymorth brys",
        "slug": "cymorth-brys",
        "summary": "Pobl y gallwch eu cyrraedd nawr, i chi’ch hun neu i rywun arall.",
        "body": [
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "Ffoniwch 999 neu ewch i’r adran achosion brys nawr os:",
                    "text": (
                        "<ul><li>yw bywyd rhywun mewn perygl</li><li>yw rhywun wedi’i anafu’n ddrwg, neu wedi cymryd "
                        "rhywbeth a allai wneud niwed iddo</li><li>nad ydych chi’n teimlo y gallwch gadw eich hun neu "
                        "rywun arall yn ddiogel</li></ul><p>Os gallwch, arhoswch gyda rhywun, neu gofynnwch i rywun "
                        "aros gyda chi. Fyddwch chi ddim yn gwastraffu amser neb.</p>"
                    ),
                },
            },
            {
                "type": "signposts",
                "value": {"title": "Pan fydd bywyd mewn perygl", "urgency": "emergency", "nation": ""},
            },
            {
                "type": "text",
                "value": (
                    "<h2>Os oes angen rhywun i wrando</h2><p>Does dim angen rheswm sy’n swnio’n ddigon difrifol. Mae "
                    "teimlo’n unig am bedwar y bore yn ddigon o reswm. Does dim rhaid i chi roi eich enw.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Pobl fydd yn gwrando", "urgency": "crisis", "nation": ""}},
            {
                "type": "steps",
                "value": {
                    "title": "Os yw’n teimlo’n ormod, gwnewch y peth nesaf yn unig",
                    "steps": [
                        {
                            "title": "Symudwch yn nes at rywun",
                            "text": (
                                "<p>Ewch i ystafell lle mae person arall, neu ffoniwch rywun ac aros ar y llinell.</p>"
                            ),
                        },
                        {
                            "title": "Dywedwch hynny mewn ychydig eiriau",
                            "text": (
                                "<p>Mae “Dydw i ddim yn ddiogel ar fy mhen fy hun heno” yn ddigon. Felly hefyd “Plis "
                                "aros gyda fi”.</p>"
                            ),
                        },
                        {
                            "title": "Gadewch unrhyw benderfyniad mawr tan rywbryd eto",
                            "text": (
                                "<p>Mae teimladau mor gryf â hyn yn pasio, hyd yn oed pan mae’n ymddangos na fyddan "
                                "nhw byth. Dewch drwy’r awr hon yn gyntaf.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>Dyw’r ystafelloedd a’r gweminarau ar y safle hwn ddim ar gyfer argyfwng. All neb yma weld eich "
                    "bod chi ar y dudalen hon, na dod atoch chi.</p>"
                ),
            },
            {
                "type": "signposts",
                "value": {
                    "title": "Mwy o gymorth, pan fyddwch chi’n barod",
                    "urgency": "support",
                    "nation": "",
                },
            },
        ],
    },
    "about": {
        "title": "Am Harbour",
        "slug": "amdanom-ni",
        "summary": "Beth yw’r lle hwn, ar gyfer pwy y mae a sut mae’n gweithio.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Beth yw Harbour</h2><p>Lle ar-lein yw Harbour i bobl sy’n gweithio neu’n astudio ym maes "
                    "iechyd neu ofal, ac i’r bobl sy’n eu caru. Mae iddo dair rhan: sgyrsiau i’w gwylio, ystafelloedd "
                    "i ymuno â nhw a phethau i’w darllen.</p><p>Mae’r cyfan ar agor. Does dim byd i gofrestru ar ei "
                    "gyfer, a dim byd i fewngofnodi iddo.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Sut mae’n gweithio",
                    "points": [
                        "Sgyrsiau yw gweminarau. Dim ond y siaradwyr sy’n cael eu gweld a’u clywed.",
                        "Grwpiau bach o hyd at ddeg yw ystafelloedd cyffredin, gyda dau hwylusydd.",
                        "Canllawiau, recordiadau a chasgliadau yw adnoddau.",
                        "Mae pob tudalen yn arwain at gymorth brys.",
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>Arddangosiad yw’r copi hwn o Harbour. Mae’r gwasanaeth, y bobl a’r sesiynau wedi’u dyfeisio. "
                    "Mae’r llinellau cymorth yn rhai go iawn, ond rhaid i berson wirio pob un cyn dibynnu arni.</p>"
                ),
            },
        ],
    },
    "privacy": {
        "title": "Preifatrwydd",
        "slug": "preifatrwydd",
        "summary": "Yr hyn rydyn ni’n ei wybod amdanoch chi (bron dim), beth rydyn ni’n ei gadw a phwy i’w holi.",
        "body": [
            {
                "type": "key_points",
                "value": {
                    "title": "Yn fyr",
                    "points": [
                        "Dydyn ni ddim yn gofyn am eich enw, e-bost, swydd na man astudio.",
                        "Does dim cyfrifon i ymwelwyr.",
                        "Dydyn ni ddim yn cadw rhestr o bwy ddaeth i unrhyw beth.",
                        (
                            "Does neb yn cael ei ddilyn. Rydyn ni’n cyfrif pa mor aml mae tudalennau’n cael eu hagor, "
                            "byth gan bwy."
                        ),
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Pan fyddwch chi’n ymuno</h2><p>Rydych chi’n pwyso Ymuno, ac rydyn ni’n mynd â chi at "
                    "wasanaeth fideo mae cwmni arall yn ei redeg. Dydyn ni ddim yn dweud wrtho pwy ydych chi. Bydd y "
                    "cwmni hwnnw’n gweld eich cyfeiriad rhyngrwyd, ac yn gofyn beth hoffech chi gael eich galw. "
                    "Gallwch deipio unrhyw enw.</p><h2>Yr un terfyn ar breifatrwydd mewn ystafell</h2><p>Os oes rhywun "
                    "mewn perygl o niwed difrifol, rhaid i’r hwyluswyr weithredu. Byddan nhw’n dweud wrthych yn "
                    "gyntaf.</p><h2>Pwy i’w holi</h2><p>Ysgrifennwch at privacy@harbour.example, yn Gymraeg neu yn "
                    "Saesneg. Os nad ydych chi’n fodlon â’n hateb, gallwch gwyno i Swyddfa’r Comisiynydd "
                    "Gwybodaeth.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>Fersiwn fer yw hon. Mae’r hysbysiad llawn ar y dudalen Saesneg. Arddangosiad yw hwn, ac mae’r "
                    "cyfeiriad e-bost wedi’i ddyfeisio.</p>"
                ),
            },
        ],
    },
    "cookies": {
        "title": "Cwcis",
        "slug": "cwcis",
        "summary": (
            "Does dim byd yn cael ei osod ar eich dyfais nes i chi ddweud ie, ac mae’r safle’n gweithio lawn cystal os "
            "dywedwch chi na."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Yr ateb byr</h2><p>Dyw darllen tudalen, chwilio, neu ymuno ag ystafell neu weminar ddim yn "
                    "gosod cwci. Os dewiswch rywbeth isod, mae un cwci bach yn cadw eich dewis, fel nad oes rhaid i ni "
                    "ofyn eto.</p><h2>Beth yw cwci</h2><p>Nodyn bach yw cwci mae gwefan yn ei adael yn eich porwr, er "
                    "mwyn eich adnabod eto. Mae rhai’n ddefnyddiol. Mae rhai’n cael eu defnyddio i ddilyn pobl.</p>"
                ),
            },
            {
                "type": "inset",
                "value": ("<p>Mae’r rhestr isod yn Saesneg, fel y mae cwmnïau eraill yn disgrifio eu cwcis.</p>"),
            },
        ],
    },
}
