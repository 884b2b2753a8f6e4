"""Every kind of change that editors, hosts, the scheduler and scripts make, on a portal with the demo's content.

Each is a function that commits; most leave a new word behind, so that a page that shows the old one is found out. They
run one after the other in one process, and what an earlier one did is the next one's ground.
"""

from datetime import timedelta
from io import BytesIO
from itertools import count

number = count(1)


def word() -> str:
    return f"Canary{next(number)}"


def image():
    """Return a picture of our own: the demo's files may not be here."""
    from django.core.files.images import ImageFile
    from PIL import Image

    from core.models import PortalImage

    drawn = BytesIO()
    Image.new("RGB", (40 + next(number), 60), (next(number) % 255, 90, 90)).save(drawn, "PNG")
    made = PortalImage.objects.filter(title="canary").first() or PortalImage(title="canary")
    made.file = ImageFile(BytesIO(drawn.getvalue()), f"{word()}.png")
    made.save()
    return made


class Changes:
    """What there is to change. `every` is {name: function}, in an order in which each finds its ground."""

    def __init__(self):
        from django.utils import timezone
        from wagtail.models import Site

        from tests.factories import resource, room, webinar

        self.soon = timezone.now() + timedelta(hours=5)
        from wagtail.models import Page

        for left in Page.objects.filter(slug__startswith="canary-"):  # by an earlier run
            left.delete()
        self.guide = resource(word(), slug="canary-guide", listing_image=image())
        self.talk = webinar(word(), start=self.soon, slug="canary-talk")
        self.room = room(word(), start=self.soon, slug="canary-room")
        self.site = Site.objects.get(is_default_site=True)
        self.every = {name[3:]: getattr(self, name) for name in vars(Changes) if name.startswith("do_")}

    def fresh(self, page):
        from wagtail.models import Page

        return Page.objects.get(pk=page.pk).specific

    def publish(self, page, **fields):
        from tests.factories import publish

        page = self.fresh(page)
        for name, value in fields.items():
            setattr(page, name, value)
        return publish(page)

    def renew(self, model, field="name", **which):
        row = model.objects.filter(**which).order_by("pk").first()
        setattr(row, field, word())
        row.save()

    def portal_settings(self):
        from core.models import PortalSettings

        return PortalSettings.for_site(self.site)

    def date_of(self, page):
        from schedule.models import Occurrence

        return Occurrence.objects.filter(page=page).first()

    def do_title(self):
        self.publish(self.guide, title=word())

    def do_title_of_a_session(self):
        self.publish(self.talk, title=word())
        self.publish(self.room, title=word())

    def do_draft_saved(self):
        page = self.fresh(self.guide)
        page.title = word()
        page.save_revision()

    def do_unpublish(self):
        self.fresh(self.guide).unpublish()

    def do_publish(self):
        self.publish(self.guide)

    def do_new_page(self):
        from tests.factories import resource

        self.other = resource(word(), slug=f"other-{next(number)}")

    def do_move(self):
        from home.models import HomePage

        self.fresh(self.other).move(HomePage.objects.get(locale__language_code="en-gb"), "last-child")

    def do_slug(self):
        self.publish(self.other, slug=f"renamed-{next(number)}")

    def do_slug_of_an_index(self):
        from webinars.models import WebinarIndexPage

        page = WebinarIndexPage.objects.get()
        self.publish(page, slug="talks" if page.slug == "webinars" else "webinars")

    def do_title_and_menu_of_an_index(self):
        from resources.models import ResourceIndexPage

        page = ResourceIndexPage.objects.get(slug="resources")
        self.publish(page, title=word())
        self.publish(page, show_in_menus=not page.show_in_menus)

    def do_delete(self):
        self.fresh(self.other).delete()

    def do_reorder(self):
        first, *_, last = self.guide.get_parent().get_children().order_by("path")
        last.move(first, "left")

    def do_scheduled_publish(self):
        from django.utils import timezone

        from core.scheduled_publishing import publish_and_say_so

        page = self.fresh(self.guide)
        page.title, page.go_live_at = word(), timezone.now() - timedelta(minutes=1)
        page.save_revision(approved_go_live_at=page.go_live_at)
        publish_and_say_so(timezone.now())

    def do_expiry(self):
        from django.utils import timezone
        from wagtail.models import Page

        from core.scheduled_publishing import publish_and_say_so

        Page.objects.filter(pk=self.guide.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
        publish_and_say_so(timezone.now())

    def do_publish_what_expired(self):
        self.publish(self.guide, expire_at=None, go_live_at=None)

    def do_cancelled(self):
        row = self.date_of(self.talk)
        row.status, row.reason = "cancelled", word()
        row.save()

    def do_held_after_all(self):
        row = self.date_of(self.talk)
        row.status, row.reason = "on", ""
        row.save()

    def do_date_moved(self):
        row = self.date_of(self.talk)
        row.starts_at += timedelta(minutes=30)
        row.ends_at += timedelta(minutes=30)
        row.save()

    def do_full_by_a_bulk_update(self):
        from schedule.models import Occurrence

        Occurrence.objects.filter(page=self.room).update(status="full")

    def do_not_full_by_raw_sql(self):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("UPDATE schedule_occurrence SET status = 'on' WHERE page_id = %s", [self.room.pk])

    def do_join_link(self):
        from schedule.links import set_link

        set_link(self.date_of(self.room), f"https://zoom.us/j/{next(number)}")

    def do_signpost(self):
        from core.models import Signpost

        self.renew(Signpost, show_in_header=True)

    def do_signpost_deleted(self):
        from core.models import Signpost

        Signpost.objects.order_by("pk").last().delete()

    def do_host(self):
        from core.models import Person

        hosts = Person.objects.order_by("pk")
        self.date_of(self.room).hosts.set([hosts.first(), hosts.last()])

    def do_person(self):
        from core.models import Person

        self.renew(Person)

    def do_topic(self):
        from core.models import Topic

        self.renew(Topic, slug="sleep", locale__language_code="en-gb")

    def do_audience(self):
        from core.models import Audience

        self.renew(Audience, slug="staff", locale__language_code="en-gb")

    def do_nation(self):
        from core.models import Nation

        self.renew(Nation, slug="wales", locale__language_code="en-gb")

    def do_tie_of_a_page(self):
        from core.models import PageTopic, Topic

        PageTopic.objects.filter(page=self.guide).update(topic=Topic.objects.order_by("?").first())

    def do_settings(self):
        said = self.portal_settings()
        said.tagline, said.organisation = word(), word()
        said.save()

    def do_notice(self):
        said = self.portal_settings()
        said.notice = word()
        said.save()

    def do_footer_link(self):
        from core.models.settings import FooterLink

        FooterLink.objects.create(portal_settings=self.portal_settings(), page=self.guide, label=word())

    def do_image_file(self):
        image().renditions.all().delete()  # as the CMS does when an editor takes another file

    def do_image_words(self):
        made = image()
        made.title = made.description = "canary"
        made.focal_point_x, made.focal_point_y, made.focal_point_width, made.focal_point_height = 9, 9, 4, 4
        made.save()

    def do_image_deleted(self):
        from core.models import PortalImage

        PortalImage.objects.filter(title="canary").first().delete()

    def do_document(self):
        from core.models import PortalDocument

        self.renew(PortalDocument, field="title")

    def do_redirect(self):
        from wagtail.contrib.redirects.models import Redirect

        Redirect.objects.create(old_path="/no-such-page", site=self.site, redirect_link=f"/{word()}/")

    def do_redirect_deleted(self):
        from wagtail.contrib.redirects.models import Redirect

        Redirect.objects.filter(old_path="/no-such-page").delete()

    def do_site(self):
        self.site.site_name, self.site.hostname = word(), f"{word().lower()}.test"
        self.site.save()

    def do_translation(self):
        from wagtail.models import Locale

        twin = self.fresh(self.guide).copy_for_translation(Locale.objects.get(language_code="cy"), copy_parents=True)
        self.publish(twin, title=word())

    def do_cookie_declaration(self):
        from cookie_consent.models import Cookie

        self.renew(Cookie, field="description", cookiegroup__is_required=False)

    def do_cookie_more(self):
        from cookie_consent.models import Cookie, CookieGroup

        group = CookieGroup.objects.filter(is_required=False).first()
        Cookie.objects.create(cookiegroup=group, name=word(), domain="x.test", description="x")

    def do_consent_by_a_bulk_update(self):
        from cookies.models import ConsentSettings, CookiesPage

        ConsentSettings.objects.update_or_create(site=self.site, defaults={"ga_measurement_id": "G-CANARY123"})
        CookiesPage.objects.update(banner_title=word(), banner_text=word())

    def do_collection(self):
        from tests.pages.test_collections import collection

        collection(("One", word(), [self.guide]), title=word())

    def do_search_words(self):
        from home.models.search_register import BestBet, SearchSynonym

        BestBet.objects.all().delete()
        SearchSynonym.objects.all().delete()

    def do_home(self):
        from home.models import HomePage

        self.publish(HomePage.objects.get(locale__language_code="en-gb"), title=word(), summary=word())

    def do_titles_by_a_bulk_update(self):
        from wagtail.models import Page

        Page.objects.filter(pk__in=[self.guide.pk, self.talk.pk, self.room.pk]).update(title=word())

    def do_view_restriction(self):
        from wagtail.models import PageViewRestriction

        PageViewRestriction.objects.create(page=self.guide, restriction_type="login")

    def do_view_restriction_taken_off(self):
        from wagtail.models import PageViewRestriction

        PageViewRestriction.objects.all().delete()
