"""The declarations that every portal begins with, in Welsh."""

from django.conf import settings
from django.db import migrations

GROUPS = {
    "functional": (
        "Cwcis swyddogaethol",
        "Dim ond cadw eich dewis y mae’r rhain, a chadw golygyddion wedi’u mewngofnodi. Ni ellir eu diffodd.",
    ),
    "analytics": (
        "Cyfrif ymweliadau",
        "Mae Google Analytics yn cyfrif pa dudalennau sy’n cael eu darllen, fel y gallwn eu gwella.",
    ),
    "video": (
        "Fideos o wefannau eraill",
        "Mae YouTube a Vimeo yn gosod cwcis ac yn cadw nodiadau yn eich porwr pan fydd eu chwaraewr yn cael ei lwytho. "
        "Ni allwn ni ddileu’r rheini: gall gosodiadau eich porwr wneud hynny.",
    ),
}
HERE = "Y wefan hon"
HALF_A_YEAR, TWO_YEARS = "182 diwrnod", "hyd at 2 flynedd"
COOKIES = {
    "cookie_consent": ("Yn cadw’r hyn a ddewisoch ar y dudalen hon.", HERE, HALF_A_YEAR),
    settings.SESSION_COOKIE_NAME: (
        "Yn cadw golygydd wedi’i fewngofnodi. Nid yw ymwelwyr byth yn ei gael.",
        HERE,
        "8 awr",
    ),
    settings.CSRF_COOKIE_NAME: (
        "Yn diogelu’r ffurflenni y mae golygyddion yn eu defnyddio. Nid yw ymwelwyr byth yn ei gael.",
        HERE,
        "1 flwyddyn",
    ),
    "_ga": ("Yn gwahaniaethu rhwng un ymweliad a’r llall.", "Google", HALF_A_YEAR),
    "_ga_*": ("Yn cadw ynghyd yr hyn y mae un ymweliad yn ei ddarllen.", "Google", HALF_A_YEAR),
    "YouTube": ("Yn chwarae’r fideo, a gall ddweud wrth Google beth yr ydych yn ei wylio.", "Google", TWO_YEARS),
    "Vimeo": ("Yn chwarae’r fideo.", "Vimeo", TWO_YEARS),
}


def say_in_welsh(apps, schema_editor):
    """Only where nobody has written Welsh yet, and only beside what is still declared."""
    group_model = apps.get_model("cookie_consent", "CookieGroup")
    cookie_model = apps.get_model("cookie_consent", "Cookie")
    for key, (name, description) in GROUPS.items():
        for group in group_model.objects.filter(varname=key):
            apps.get_model("cookies", "GroupWording").objects.get_or_create(
                of=group, language="cy", defaults={"name": name, "description": description}
            )
    for name, (description, provider, lifetime) in COOKIES.items():
        for cookie in cookie_model.objects.filter(name=name):
            apps.get_model("cookies", "CookieWording").objects.get_or_create(
                of=cookie,
                language="cy",
                defaults={"description": description, "provider": provider, "lifetime": lifetime},
            )


class Migration(migrations.Migration):
    dependencies = [("cookies", "0007_wordings")]
    operations = [migrations.RunPython(say_in_welsh, migrations.RunPython.noop)]
