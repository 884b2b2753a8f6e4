"""The ground's share of the demo: registers, people, pictures. The rooms' shares build on it."""

from django.core.files.images import ImageFile
from wagtail.models import Locale, Site

from core.models import Audience, Eligibility, EligibilityLine, Nation, Person, PortalImage, Signpost, Topic
from core.models.settings import PortalSettings

from . import welsh
from .art import SCENES, draw
from .people import PEOPLE
from .registers import AUDIENCES, ELIGIBILITY, NATIONS, SIGNPOSTS, TOPICS
from .tools import content_file

ORDER = 0  # the registers come before any page that mentions them


def build(home):
    """Make registers, people, pictures and the site's settings. `home` is the site's HomePage."""
    locale = Locale.get_default()
    for model, terms in ((Audience, AUDIENCES), (Topic, TOPICS), (Nation, NATIONS)):
        for order, term in enumerate(terms):
            model.objects.create(locale=locale, sort_order=order, **term)
    for person in PEOPLE:
        Person.objects.create(locale=locale, name=person["name"], role=person["role"], biography=person["biography"])
    for order, entry in enumerate(SIGNPOSTS):
        build_signpost(locale, order, entry)
    build_eligibility(locale)
    for scene in SCENES:
        picture = ImageFile(content_file(draw(scene)), name=f"{scene}.png")
        PortalImage.objects.create(title=scene.capitalize(), file=picture)
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    settings.tagline = "For people who care for others, and the people who care for them."
    settings.organisation = "the Harbour programme, which is invented for this demonstration"
    settings.save()
    welsh.build()


def build_signpost(locale, order, entry):
    """Every helpline starts as never checked: a person must ring it or read its owner's page first."""
    plain = {key: value for key, value in entry.items() if key not in ("slug", "nations", "audiences")}
    signpost = Signpost(locale=locale, sort_order=order, last_verified=None, **plain)
    signpost.nations = Nation.objects.filter(slug__in=entry["nations"])
    signpost.audiences = Audience.objects.filter(slug__in=entry["audiences"])
    signpost.save()


def build_eligibility(locale):
    record = Eligibility(
        locale=locale, **{key: ELIGIBILITY[key] for key in ("title", "introduction", "treatment_name")}
    )
    record.lines = [
        EligibilityLine(
            sort_order=order,
            audience=Audience.objects.get(slug=line["audience"]),
            **{key: line[key] for key in ("may_refer", "explanation", "use_here")},
        )
        for order, line in enumerate(ELIGIBILITY["lines"])
    ]
    record.save()
