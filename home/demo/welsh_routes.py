"""The routes of the demonstration in Welsh, one for each group of people. Keys are the slugs of the originals."""

__all__ = ["ROUTES"]

LISTENING = {"type": "signposts", "value": {"title": "Pobl fydd yn gwrando", "urgency": "crisis", "nation": "wales"}}
IN_WALES = {"type": "signposts", "value": {"title": "Cymorth yng Nghymru", "urgency": "support", "nation": "wales"}}
IN_ENGLISH = (
    "<p>Saesneg yw iaith y rhan fwyaf o’r sesiynau a’r adnoddau hyd yn hyn. Lle nad oes tudalen Gymraeg eto, rydyn "
    "ni’n dweud hynny.</p>"
)

ROUTES = {
    "health-and-care-staff": {
        "title": "I bobl sy’n gweithio ym maes iechyd neu ofal",
        "slug": "staff-iechyd-a-gofal",
        "summary": (
            "Pa waith bynnag rydych chi’n ei wneud, mae lle i chi yma. Dydyn ni byth yn dweud wrth eich cyflogwr."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Dewch fel yr ydych chi</h2><p>Does dim rhaid i chi roi eich enw, eich swydd na’ch gweithle. "
                    f"Does neb yn gwybod eich bod wedi bod yma.</p>{IN_ENGLISH}<h2>Os oes angen triniaeth arnoch</h2>"
                    "<p>Gall eich meddyg teulu helpu. Yng Nghymru mae Canopi yn rhoi cymorth am ddim i bobl sy’n "
                    "gweithio ym maes iechyd a gofal cymdeithasol.</p>"
                ),
            },
            LISTENING,
            IN_WALES,
        ],
    },
    "families-and-friends": {
        "title": "I deuluoedd a ffrindiau",
        "slug": "teuluoedd-a-ffrindiau",
        "summary": (
            "Rydych chi’n caru rhywun sy’n gweithio neu’n astudio ym maes iechyd neu ofal, ac rydych chi’n poeni, neu "
            "wedi blino, neu’r ddau. Rydych chi yn y lle iawn."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Does dim rhaid i chi ei drwsio</h2><p>Dewiswch amser tawel. Gofynnwch un cwestiwn agored, ac "
                    "arhoswch am yr ateb. Mae gwrando yn ddigon. Gofynnwch wedyn a hoffen nhw chwilio am gam nesaf "
                    "gyda chi.</p><h2>Gofalwch amdanoch chi’ch hun hefyd</h2><p>Dywedwch wrth rywun sut mae hi arnoch "
                    f"chi. Mae’r bobl isod yn gwrando arnoch chi hefyd.</p>{IN_ENGLISH}"
                ),
            },
            LISTENING,
        ],
    },
    "new-to-working-here": {
        "title": "I bobl sy’n newydd i weithio yma",
        "slug": "newydd-i-weithio-yma",
        "summary": (
            "Cawsoch eich hyfforddi mewn gwlad arall, ac rydych chi’n dod â llawer gyda chi. Gwaith caled yw dechrau "
            "eto, a does dim rhaid i chi ei wneud ar eich pen eich hun."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Mae’n iawn i hyn fod yn anodd</h2><p>Mae swydd newydd, lle newydd ac iaith newydd yn llawer "
                    "ar unwaith. Mae pobl eraill yma wedi bod drwyddo hefyd.</p><p>Dydyn ni ddim yn gofyn am eich enw, "
                    "ac yn dweud dim wrth eich cyflogwr na neb arall. Allwn ni ddim rhoi cyngor ar fisâu na "
                    f"chontractau: gall undeb neu ganolfan gynghori wneud hynny.</p>{IN_ENGLISH}"
                ),
            },
            LISTENING,
            IN_WALES,
        ],
    },
    "managers": {
        "title": "I bobl sy’n rheoli pobl",
        "slug": "rheolwyr",
        "summary": "Rydych chi’n gofalu am bobl sy’n gofalu am eraill. Mae’r lle hwn i chi hefyd.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>I’ch tîm</h2><p>Gallwch roi’r cyfeiriad hwn i unrhyw un. Does dim byd i gofrestru ar ei "
                    "gyfer, a fyddwch chi byth yn cael gwybod pwy ddaeth.</p><h2>I chi</h2><p>Does dim rhaid i chi "
                    f"gael yr ateb i bopeth. Dewch i ystafell, neu darllenwch rywbeth byr.</p>{IN_ENGLISH}"
                ),
            },
            LISTENING,
            IN_WALES,
        ],
    },
}
