"""The registers of the demonstration in Welsh: names and words. Every fact stays with the original record.

Whoever runs a portal of their own has these words read by somebody who speaks Welsh every day.
"""

from django.utils.text import slugify
from wagtail.models import Locale

from core.models import Audience, Nation, PortalSettings, SettingsWords, Signpost, Topic

from .signposts import SIGNPOSTS

CHECK_HOURS = "Gwiriwch yr oriau ar dudalen y gwasanaeth ei hun"
ALWAYS = "Ddydd a nos, bob dydd"

# slug of the original -> (name, first person)
AUDIENCES = {
    "staff": ("Staff iechyd a gofal", "Rwy’n gweithio ym maes iechyd neu ofal"),
    "students": ("Myfyrwyr", "Rwy’n fyfyriwr"),
    "families": ("Teuluoedd a ffrindiau", "Rwy’n deulu neu’n ffrind"),
    "international": ("Staff a hyfforddwyd dramor", "Rwy’n newydd i weithio yma"),
    "managers": ("Rheolwyr ac arweinwyr", "Rwy’n rheoli pobl"),
    "nurses": ("Nyrsys a bydwragedd", "Rwy’n nyrs neu’n fydwraig"),
    "doctors": ("Meddygon a deintyddion", "Rwy’n feddyg neu’n ddeintydd"),
    "bereaved": ("Cydweithwyr mewn galar", ""),
}
TOPICS = {
    "sleep": ("Cwsg a shifftiau", "Alla i ddim cysgu na gorffwys"),
    "burnout": ("Gorflinder", "Rwy’n hollol flinedig"),
    "grief": ("Galar a cholled", "Mae rhywun wedi marw"),
    "complaints": ("Cwynion ac ymchwiliadau", "Mae cwyn amdana i"),
    "exams": ("Arholiadau a hyfforddiant", "Mae arholiadau neu leoliadau’n anodd"),
    "alcohol": ("Alcohol a chyffuriau", "Rwy’n poeni am yfed neu gyffuriau"),
    "families": ("Teulu a pherthnasoedd", "Rwy’n poeni am rywun agos"),
    "leading": ("Arwain tîm", "Mae fy nhîm yn ei chael hi’n anodd"),
    "anxiety": ("Poeni a gorbryder", "Rwy’n teimlo’n bryderus neu mewn panig"),
    "new-here": ("Newydd i’r wlad", "Rwy’n newydd i’r wlad"),
}
NATIONS = {
    "england": "Lloegr",
    "wales": "Cymru",
    "scotland": "Yr Alban",
    "northern-ireland": "Gogledd Iwerddon",
}
# slug in signposts.py -> name, summary, hours
HELP = {
    "emergency-services": (
        "Gwasanaethau brys",
        "Pan fydd bywyd rhywun mewn perygl nawr, neu rywun wedi’i anafu’n ddrwg. Fyddwch chi ddim yn gwastraffu amser "
        "neb.",
        ALWAYS,
    ),
    "nhs-111-mental-health": (
        "GIG 111, opsiwn iechyd meddwl",
        "Ar gyfer cymorth iechyd meddwl brys yn Lloegr, i chi neu i rywun arall. Dewiswch yr opsiwn iechyd meddwl pan "
        "ofynnir i chi.",
        ALWAYS,
    ),
    "samaritans": (
        "Y Samariaid",
        "Rhywun i wrando, beth bynnag rydych chi’n mynd drwyddo. Does dim rhaid i chi fod yn meddwl am hunanladdiad i "
        "ffonio, a does dim rhaid rhoi eich enw.",
        ALWAYS,
    ),
    "shout": (
        "Shout (sgwrs drwy neges destun)",
        "Sgwrs drwy neges destun gyda gwirfoddolwr wedi’i hyfforddi. Da pan na allwch siarad yn uchel, neu pan "
        "fyddai’n well gennych beidio.",
        ALWAYS,
    ),
    "lifeline-ni": (
        "Lifeline (Gogledd Iwerddon)",
        "I bobl yng Ngogledd Iwerddon sydd mewn trallod neu anobaith, ac i’r rhai sy’n poeni amdanyn nhw.",
        CHECK_HOURS,
    ),
    "papyrus": (
        "Papyrus (pobl ifanc)",
        "I blant a phobl ifanc sy’n meddwl am hunanladdiad, ac i unrhyw un sy’n poeni am berson ifanc.",
        CHECK_HOURS,
    ),
    "canopi": (
        "Canopi (Cymru)",
        "Cymorth am ddim a chyfrinachol i bobl sy’n gweithio ym maes iechyd a gofal cymdeithasol yng Nghymru.",
        CHECK_HOURS,
    ),
    "samaritans-cymru": (
        "Llinell Gymraeg y Samariaid",
        "Rhywun i wrando, yn Gymraeg. Does dim rhaid i chi roi eich enw.",
        CHECK_HOURS,
    ),
}


def build():
    """Translate the registers and the site's own words. What has no Welsh here is shown in English, and marked."""
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    build_terms(welsh)
    english = {entry["name"]: entry["slug"] for entry in SIGNPOSTS}
    for original in Signpost.objects.filter(locale=Locale.get_default()):
        if words := HELP.get(english.get(original.name)):
            translated = original.copy_for_translation(welsh)
            translated.name, translated.summary, translated.hours = words
            translated.save()
    for settings in PortalSettings.objects.all():
        SettingsWords.objects.create(
            portal_settings=settings,
            locale=welsh,
            tagline="I bobl sy’n gofalu am eraill, ac i’r bobl sy’n gofalu amdanyn nhw.",
            organisation="raglen Harbour, a ddyfeisiwyd ar gyfer yr arddangosiad hwn",
        )


def build_terms(welsh):
    taxonomies = (
        (Audience, {slug: {"name": name, "first_person": said} for slug, (name, said) in AUDIENCES.items()}),
        (Topic, {slug: {"name": name, "first_person": said} for slug, (name, said) in TOPICS.items()}),
        (Nation, {slug: {"name": name} for slug, name in NATIONS.items()}),
    )
    for model, names in taxonomies:
        for original in model.objects.filter(locale=Locale.get_default(), slug__in=names):
            translated = original.copy_for_translation(welsh)
            translated.description = ""
            for field, words in names[original.slug].items():
                setattr(translated, field, words)
            translated.slug = slugify(translated.name)
            translated.save()
