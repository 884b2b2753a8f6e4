"""What somebody typed makes no header of its own: in names of files, in addresses led to, in e-mails. Never a 500."""

import pytest
from django.core import mail
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.digest_words import Item, body_of, subject_of
from core.models import PortalDocument, PortalSettings, User
from resources.models import TEXT_PATH
from tests.committed import as_if_committed
from tests.factories import resource
from tests.security.line_breakers import BREAKERS
from webinars.models import WebinarPage

HEADERS_OF_MAIL = {"Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date"}
HEADERS_OF_MAIL |= {"Message-ID"}
FORGED = {"set-cookie", "x-ox"}


def judge(answer, text):
    """Assert that an answer is no failure and that no header of it holds a line break or was added."""
    assert answer.status_code < 500, (answer.status_code, text)
    assert not FORGED & {name.lower() for name in answer.headers}, text
    for name, value in answer.headers.items():
        assert not any(sign in value for sign in "\r\n\0"), (name, value)
        value.encode("latin-1")  # what a server can send
    assert "ox" not in answer.cookies


def test_documents_whose_names_break_lines(home, client):
    for text in BREAKERS:
        document = PortalDocument(title=text, file=ContentFile(b"Words.", name=f"{text[:60]}.txt".replace("/", "-")))
        document.save()
        answer = client.get(document.url)
        judge(answer, text)
        assert answer.status_code == 200
        assert answer["Content-Disposition"].startswith("attachment; filename"), text
        document.file.delete(save=False)


@pytest.mark.parametrize(
    "slug", ["\u00e9t\u00e9-\u65e5\u672c", "\u0645\u0631\u062d\u0628\u0627", "a" * 200, "\u560d\u560a"]
)
def test_texts_and_transcripts_of_pages_with_any_address(slug, home, client):
    page = resource("tea\r\nX-Ox: 1", slug=slug)
    text = client.get(f"{page.get_url()}{TEXT_PATH}/")
    assert text.status_code == 200
    judge(text, slug)
    talk = WebinarPage.objects.live().exclude(transcript="").first()
    Page.objects.filter(pk=talk.pk).update(slug=slug, title="tea\r\nX-Ox: 1")
    as_if_committed()
    answer = client.get(reverse("transcript", args=[talk.pk]))
    judge(answer, slug)
    assert answer.status_code == 200
    for found in (text, answer):
        assert "=?utf-8?" not in found["Content-Disposition"], "no browser reads a name written as e-mail does"


def test_posters_and_pages_whose_titles_break_lines(home, client):
    talk = WebinarPage.objects.live().filter(occurrences__isnull=False).first()
    for text in BREAKERS[::4]:
        Page.objects.filter(pk=talk.pk).update(title=text, draft_title=text)
        as_if_committed()
        for address in (talk.url, reverse("poster", args=[talk.pk])):
            judge(client.get(address), text)


def test_redirects_that_editors_made(home):
    client = Client(raise_request_exception=False)
    targets = [f"https://evil.example/{text}" for text in BREAKERS[:20]] + [f"/{text}" for text in BREAKERS[::5]]
    targets += ["https://[evil", "//[::1", "https://\u2100.example/", "javascript:ox()", "ftp://evil.example/"]
    led = 0
    for place, target in enumerate(targets):
        Redirect.objects.create(old_path=f"/once-{place}", redirect_link=target[:255])
        answer = client.get(f"/once-{place}/")
        judge(answer, target)
        assert answer.status_code in (301, 404), target
        led += answer.status_code == 301
    assert led > 20


def test_a_visitor_s_own_address_splits_no_redirect(home):
    client = Client(raise_request_exception=False)
    for text in ("%0d%0aX-Ox:1", "%E5%98%8D%E5%98%8AX-Ox:1", "%0d", "%00", "%e2%80%a8", "%250d%250aX-Ox:1"):
        for address in (f"/resources{text}", f"/{text}", f"//{text}", f"/resources?q={text}", f"/cms?next={text}"):
            judge(client.get(address), address)


def test_subjects_of_digests_and_of_lost_passwords(home):
    user = User.objects.create_user("ox", "ox@example.org", "a long enough password", first_name="tea\r\nBcc: ox@evil")
    user.is_superuser = True
    user.save()
    for text in BREAKERS:
        PortalSettings.objects.update(service_name=text[:60])
        subject = subject_of([Item("a", text, text, "https://portal.example/")], text)
        assert len(subject.splitlines()) == 1, text
        body = body_of([Item("a", text, text, "https://portal.example/", text)], text, "https://portal.example/")
        mail.EmailMessage(subject, body, to=["a@portal.example"]).send()
    before = len(mail.outbox)
    Client().post(reverse("wagtailadmin_password_reset"), {"email": "ox@example.org"})
    assert len(mail.outbox) == before + 1
    for message in mail.outbox:
        sent = message.message()
        assert set(sent.keys()) <= HEADERS_OF_MAIL
        assert all(line.startswith(" ") for line in sent["Subject"].splitlines()[1:]), "only folded"
