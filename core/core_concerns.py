"""What the ground itself brings to "Needs attention": publishing, signposts, links, pictures, reviews."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from .attention import Concern, Line, may_edit_pages, pages_to_edit
from .heartbeat import LATE_AFTER
from .lost_files import lost_lines
from .models import JobRun, PageLink, PictureGap, Signpost
from .reviews import pages_to_review, state_condition
from .scheduled_publishing import JOB, name_of
from .signpost_checks import Check
from .signpost_screens import PERMISSION, WORDS, with_states


def edit(pk) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])


def uk(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%d/%m/%Y %H:%M}"


def publishing_late(user, now):
    """Pages whose time came more than a few minutes ago: to go live, and to be taken down."""
    late, run = now - LATE_AFTER, JobRun.objects.filter(name=JOB).first()
    reasons = run.failures if run else {}
    mine = pages_to_edit(user)
    waiting = Revision.page_revisions.filter(approved_go_live_at__lt=late).values_list(
        "object_id", "approved_go_live_at"
    )
    due = {int(pk): moment for pk, moment in waiting}
    found = []
    for page in mine.filter(pk__in=due).order_by("pk"):
        why = reasons.get(name_of(Page, page.pk), "The scheduler has not come to it.")
        found.append((due[page.pk], page, f"To go live {uk(due[page.pk])}. {why}"))
    for page in mine.filter(live=True, expire_at__lt=late).order_by("pk"):
        why = reasons.get(name_of(Page, page.pk), "The scheduler has not come to it.")
        found.append((page.expire_at, page, f"To be taken down {uk(page.expire_at)}. {why}"))
    return [Line(page.title, edit(page.pk), words) for _, page, words in sorted(found, key=lambda one: one[0])]


def signposts(*, states=(), kept_only=False):
    """Return a function that lists signposts whose check stands so, each translation group once."""

    def lines(user, now):
        register = {one.translation_key: one for one in Signpost.objects.order_by("-pk")}.values()
        found = [one for one in with_states(register) if one.check_state in states and (one.is_kept or not kept_only)]
        by_name = sorted(found, key=lambda one: one.name)
        return [Line(one.name, reverse("signpost_checked", args=[one.pk]), WORDS[one.check_state]) for one in by_name]

    return lines


def links_inside(user, now):
    """Links to pages of ours that are not live any more. Asked afresh each time, so a page taken down shows at once."""
    rows = PageLink.objects.filter(target__isnull=False, page__live=True, page__in=pages_to_edit(user))
    rows = (
        rows.exclude(target__in=Page.objects.live().values("pk")).select_related("page").order_by("page__title", "pk")
    )
    names = dict(Page.objects.filter(pk__in=[row.target for row in rows]).values_list("pk", "title"))
    words = {row.pk: f"Leads to “{names[row.target]}”, which is not live." for row in rows if row.target in names}
    return [
        Line(row.page.title, edit(row.page_id), words.get(row.pk, "Leads to a page that was deleted.")) for row in rows
    ]


def links_outside(user, now):
    rows = PageLink.objects.filter(outside__is_broken=True, page__live=True, page__in=pages_to_edit(user))
    rows = rows.select_related("page", "outside").order_by("outside__failing_since", "page__title", "pk")
    return [Line(row.page.title, edit(row.page_id), f"{row.outside.address} {row.outside.words}") for row in rows]


def pictures(user, now):
    rows = PictureGap.objects.filter(page__live=True, page__in=pages_to_edit(user)).select_related("page")
    return [Line(row.page.title, edit(row.page_id), row.words) for row in rows.order_by("page__title", "pk")]


def reviews(state, words):
    """Return a function that lists the pages whose review is in that state."""

    def lines(user, now):
        today = timezone.localtime(now).date()
        pages = pages_to_review().filter(state_condition(state, today)).order_by("next_review_on", "title", "pk")
        return [
            Line(page.title, reverse("mark_reviewed", args=[page.pk]), words.format(day=page.next_review_on))
            for page in pages
        ]

    return lines


def may_check(user) -> bool:
    return user.has_perm(PERMISSION)


def may_see_reviews(user) -> bool:
    return user.has_perm("core.view_pagereview")


def core_concerns() -> list[Concern]:
    """Return the ground's concerns. Called for each request: a list's address is known only then."""
    checks, reads = reverse(Signpost.snippet_viewset.get_url_name("list")), reverse("reviews_report")
    late = (Check.OVERDUE, Check.NEVER)
    return [
        Concern(
            "publishing-late",
            "Scheduled, and late",
            10,
            may_edit_pages,
            publishing_late,
            is_urgent=True,
            advice="Tell the person who runs the server. You can publish the page yourself.",
        ),
        Concern(
            "crisis-signposts",
            "Crisis helplines without a check that holds",
            20,
            may_check,
            signposts(states=late, kept_only=True),
            is_urgent=True,
            advice="They stay on every page, so a wrong number would reach somebody who needs it. "
            "Ring, or read the owner’s own page, and press Checked today.",
        ),
        Concern(
            "signposts-overdue",
            "Signposts with an overdue check",
            60,
            may_check,
            signposts(states=(Check.OVERDUE,)),
            list_address=f"{checks}?check=overdue",
        ),
        Concern(
            "signposts-never",
            "Signposts that were never checked",
            61,
            may_check,
            signposts(states=(Check.NEVER,)),
            list_address=f"{checks}?check=never",
        ),
        Concern(
            "signposts-withdrawn",
            "Signposts withdrawn from the pages until somebody checks them",
            62,
            may_check,
            signposts(states=(Check.WITHDRAWN,)),
            list_address=f"{checks}?check=withdrawn",
        ),
        Concern("links-inside", "Broken links to pages of ours", 70, may_edit_pages, links_inside),
        Concern("links-outside", "Broken links to other sites", 71, may_edit_pages, links_outside),
        Concern("lost-files", "Pages that show a lost picture or file", 30, may_edit_pages, lost_lines),
        Concern("pictures", "Pictures without words for those who cannot see them", 72, may_edit_pages, pictures),
        Concern(
            "reviews-overdue",
            "Pages whose review is overdue",
            80,
            may_see_reviews,
            reviews("overdue", "Was due on {day:%d/%m/%Y}."),
            list_address=f"{reads}?state=overdue",
        ),
        Concern(
            "reviews-soon",
            "Pages whose review is due in the next 60 days",
            81,
            may_see_reviews,
            reviews("soon", "Due on {day:%d/%m/%Y}."),
            list_address=f"{reads}?state=soon",
        ),
        Concern(
            "reviews-never",
            "Pages that nobody has reviewed yet",
            82,
            may_see_reviews,
            reviews("never", "Never reviewed."),
            list_address=f"{reads}?state=never",
        ),
    ]
