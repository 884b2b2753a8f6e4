"""The one door of the CMS: a password, a second step, nobody who guesses, and nobody who stays for ever."""

import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from axes.models import AccessAttempt
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

from core.models import User
from portal.sign_in import seals
from portal.sign_in.gate import DOORS, ENROLMENT
from tests.signing_in import with_a_password_only

PASSWORD = "a long enough password"
WRONG = "That is not the right code"


@pytest.fixture(autouse=True)
def plain_cache(home):
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def editor(db):
    user = User.objects.create_user("door-editor", password=PASSWORD)
    user.groups.add(Group.objects.get(name="Editors"))
    return user


@pytest.fixture
def with_app(editor):
    """Return an editor whose telephone makes codes from this secret."""
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TOTP.activate(editor, secret)
    return editor


def code_of(user) -> str:
    row = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    return format_hotp_value(hotp_value(seals.unseal(row.data["secret"]), int(time.time()) // 30))


def wrong_code(user) -> str:
    """Return six figures that are right neither now nor half a minute before or after."""
    secret = seals.unseal(Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP).data["secret"])
    now = int(time.time()) // 30
    right = {format_hotp_value(hotp_value(secret, now + step)) for step in range(-3, 4)}
    return next(f"{number:06}" for number in range(100) if f"{number:06}" not in right)


def give_password(client, password=PASSWORD, name="door-editor", **more):
    return client.post("/cms/login/", {"login": name, "password": password}, **more)


def sign_in_with_code(client, user):
    assert give_password(client)["Location"] == reverse("mfa_authenticate")
    return client.post(reverse("mfa_authenticate"), {"code": code_of(user)})


def is_inside(client) -> bool:
    return client.get("/cms/").status_code == 200


def cms_addresses():
    """Return (name, path) of every pattern below the CMS's path, with something in the place of each value."""
    resolver = get_resolver()
    samples = {"pk": "1", "page_id": "1"}

    def walk(patterns, prefix, namespaces):
        for pattern in patterns:
            here = prefix + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                yield from walk(
                    pattern.url_patterns, here, [*namespaces, pattern.namespace] if pattern.namespace else namespaces
                )
            elif here.startswith("cms/"):
                yield ":".join([*namespaces, pattern.name or "?"]), here

    def path(pattern):
        filled = re.sub(r"<(?:(\w+):)?(\w+)>", lambda m: samples.get(m[2], "1" if m[1] != "uuid" else UUID), pattern)
        filled = re.sub(r"\(\?P<\w+>[^)]*\)|\([^)]*\)", "1", filled)
        return "/" + re.sub(r"[\^$\\]|\?$", "", filled)

    return sorted({(name, path(pattern)) for name, pattern in walk(resolver.url_patterns, "", [])})


UUID = "6a1f3a34-5a42-4d5e-8c0e-2f8f0f3f2f11"


def test_a_password_alone_leads_to_setting_up_a_second_step_and_nowhere_else(client, editor, read):
    response = give_password(client, follow=True)
    assert response.redirect_chain[-1][0] == reverse("second_step")
    text = read(response)
    assert "Set up a second step" in text
    assert "Set up a passkey" in text
    assert not is_inside(client)


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_address_of_the_cms_opens_to_a_password_alone(editor, method):
    """Every pattern there is, ours and Wagtail's and those of tomorrow."""
    client = Client(raise_request_exception=False)
    with_a_password_only(client, editor)
    addresses = cms_addresses()
    assert len(addresses) > 250
    let_through = set()
    for name, path in addresses:
        response = getattr(client, method)(path)
        if response.get("Location") != reverse("second_step"):
            let_through.add(name)
            with_a_password_only(client, editor)
    assert let_through <= DOORS | ENROLMENT | {"wagtailadmin_login"}, let_through - DOORS - ENROLMENT


def test_a_session_from_another_door_is_ended_where_there_is_a_second_step(client, with_app):
    """The way round that was seen: a login view with a password only, for somebody who has an app."""
    with_a_password_only(client, with_app)
    assert client.get("/cms/pages/")["Location"] == "/cms/login/?next=/cms/pages/"
    assert "_auth_user_id" not in client.session
    with_a_password_only(client, with_app)
    assert client.get(reverse("mfa_add_webauthn")).status_code == 302
    assert "_auth_user_id" not in client.session
    with_a_password_only(client, with_app)
    assert client.get("/cms/pages/", headers={"accept": "application/json"}).status_code == 403


def test_recovery_codes_alone_are_no_second_step(client, editor):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    RecoveryCodes.activate(editor)
    with_a_password_only(client, editor)
    assert client.get("/cms/")["Location"] == reverse("second_step")


def test_an_app_is_set_up_used_and_sealed(client, editor, read):
    give_password(client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert secret in read(page)
    assert "data:image/svg+xml" in page.content.decode()
    bad = client.post(reverse("mfa_activate_totp"), {"code": "nothing"})
    assert bad.status_code == 200
    assert WRONG in read(bad)
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    assert client.post(reverse("mfa_activate_totp"), {"code": code})["Location"] == reverse("mfa_view_recovery_codes")
    codes = client.get(reverse("mfa_view_recovery_codes"))
    shown = codes.context["unused_codes"]
    assert len(set(shown)) == 10
    assert shown[0] in read(codes)
    for name in ("mfa_view_recovery_codes", "mfa_download_recovery_codes"):
        assert shown[0] not in client.get(reverse(name)).content.decode(), "they are shown once"
    assert is_inside(client)
    for row in Authenticator.objects.filter(user=editor):
        assert secret not in str(row.data)
        assert all(str(value).startswith("gAAAA") for key, value in row.data.items() if key in ("secret", "seed"))


def test_next_time_the_code_is_asked_for_and_opens_once(client, with_app):
    code = code_of(with_app)
    assert give_password(client)["Location"] == reverse("mfa_authenticate")
    assert not is_inside(client)
    assert client.post(reverse("mfa_authenticate"), {"code": code})["Location"] == "/cms/"
    assert is_inside(client)
    from django.core.cache import cache

    cache.clear()  # another process, which knows nothing of allauth's own note
    other = Client()
    give_password(other)
    assert WRONG in other.post(reverse("mfa_authenticate"), {"code": code}).content.decode()
    assert not is_inside(other)


def test_a_recovery_code_opens_once(client, with_app):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    code = RecoveryCodes.activate(with_app).get_unused_codes()[0]
    for opens in (True, False):
        browser = Client()
        give_password(browser)
        browser.post(reverse("mfa_authenticate"), {"code": code})
        assert is_inside(browser) is opens


def test_a_secret_that_no_key_opens_makes_no_code_right_and_breaks_nothing(client, with_app, settings, read):
    code = code_of(with_app)
    settings.SIGN_IN_KEYS = ["b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtIzM="]
    give_password(client)
    for tried in (code, format_hotp_value(hotp_value("", int(time.time()) // 30))):
        response = client.post(reverse("mfa_authenticate"), {"code": tried})
        assert response.status_code == 200
        assert WRONG in read(response)
    assert not is_inside(client)


def test_passwords_are_guessed_five_times_by_one_network_and_others_stay_in_reach(editor, read):
    guesser, owner = Client(REMOTE_ADDR="198.51.100.7"), Client(REMOTE_ADDR="203.0.113.5")
    answers = [give_password(guesser, "wrong") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429, 429]
    assert "Wait 15 minutes" in read(answers[-1])
    assert give_password(guesser).status_code == 429, "the right password, too"
    assert give_password(Client(REMOTE_ADDR="198.51.100.8")).status_code == 429, "a neighbour's address, too"
    other = User.objects.create_user("door-other", password=PASSWORD)
    assert give_password(guesser, name=other.username).status_code == 302
    assert give_password(owner).status_code == 302
    assert {row.ip_address for row in AccessAttempt.objects.all()} == {"198.51.100.0"}
    assert PASSWORD not in str([vars(row) for row in AccessAttempt.objects.all()])


def test_fifteen_minutes_are_fifteen_whatever_is_tried_meanwhile(client, editor, time_machine):
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    for _ in range(5):
        give_password(client, "wrong")
    time_machine.move_to("2027-01-05 10:14Z", tick=False)
    assert give_password(client).status_code == 429
    time_machine.move_to("2027-01-05 10:16Z", tick=False)
    assert give_password(client).status_code == 302


def test_codes_are_guessed_five_times_from_wherever(with_app, read):
    for number in range(5):
        client = Client(REMOTE_ADDR=f"198.51.{number}.7")
        give_password(client)
        response = client.post(reverse("mfa_authenticate"), {"code": wrong_code(with_app)})
        assert response.status_code == (429 if number == 4 else 200)
    client = Client(REMOTE_ADDR="203.0.113.5")
    give_password(client)
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(with_app)}).status_code == 429
    assert not is_inside(client)


@pytest.mark.parametrize("address", ["/_util/login/", "/django-admin/login/", "/admin/login/", "/accounts/login/"])
def test_there_is_no_other_door(client, editor, address):
    assert client.get(address).status_code == 404
    assert client.post(address, {"username": editor.username, "password": PASSWORD}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_every_login_view_there_is_stands_behind_ours():
    from django.contrib.auth.views import LoginView
    from django.urls import resolve

    from portal.sign_in.views import SignInView

    doors = [path for name, path in cms_addresses() if name in ("wagtailadmin_login", "account_login")]
    assert doors == ["/cms/login/", "/cms/login/"]
    assert resolve("/cms/login/").func.view_class is SignInView
    assert not issubclass(SignInView, LoginView)


@pytest.mark.parametrize(
    "name", ["account_signup", "mfa_signup_webauthn", "account_email", "account_request_login_code"]
)
def test_nobody_makes_an_account(name):
    from django.urls import NoReverseMatch

    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("where", ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_the_way_in_leads_to_no_other_site(client, with_app, where):
    client.post("/cms/login/", {"login": "door-editor", "password": PASSWORD, "next": where})
    response = client.post(reverse("mfa_authenticate"), {"code": code_of(with_app)})
    assert response["Location"] == "/cms/"


def test_half_an_hour_of_nothing_ends_a_session_and_an_open_editor_is_nothing(client, with_app, time_machine):
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    sign_in_with_code(client, with_app)
    ping = reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", "1", 1])
    time_machine.move_to("2027-01-05 10:29Z", tick=False)
    assert is_inside(client)
    time_machine.move_to("2027-01-05 10:58Z", tick=False)
    client.post(ping)
    assert "_auth_user_id" in client.session
    time_machine.move_to("2027-01-05 11:00Z", tick=False)
    response = client.get("/cms/pages/", follow=True)
    assert response.redirect_chain[0][0] == "/cms/login/?next=/cms/pages/"
    assert "some time has passed" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_eight_hours_of_work_end_it_too(client, with_app, time_machine):
    time_machine.move_to("2027-01-05 08:00Z", tick=False)
    sign_in_with_code(client, with_app)
    for minutes in range(20, 480, 20):
        time_machine.move_to(f"2027-01-05 {8 + minutes // 60:02}:{minutes % 60:02}Z", tick=False)
        assert is_inside(client), minutes
    time_machine.move_to("2027-01-05 16:01Z", tick=False)
    assert not is_inside(client)


def test_a_new_password_ends_every_other_session(client, editor):
    here, there = client, Client()
    for browser in (here, there):
        browser.force_login(editor)
        assert is_inside(browser)
    editor.set_password("quite another password")
    editor.save()
    assert not is_inside(here)
    assert not is_inside(there)


def test_removing_the_last_second_step_asks_for_another_at_once(client, with_app):
    sign_in_with_code(client, with_app)
    assert client.post(reverse("mfa_deactivate_totp")).status_code == 302
    assert client.get("/cms/")["Location"] == reverse("second_step")


def test_an_hour_later_who_changes_a_second_step_shows_again_who_they_are(client, with_app, time_machine):
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    sign_in_with_code(client, with_app)
    time_machine.move_to("2027-01-05 10:20Z", tick=False)
    response = client.get(reverse("mfa_deactivate_totp"))
    assert response["Location"].startswith(reverse("account_reauthenticate"))


def test_a_clock_that_ran_ahead_and_was_put_back_proves_nobody(client, with_app, time_machine):
    time_machine.move_to("2027-01-05 11:00Z", tick=False)
    sign_in_with_code(client, with_app)
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    response = client.get(reverse("mfa_deactivate_totp"))
    assert response["Location"].startswith(reverse("account_reauthenticate"))


def test_a_lost_phone_is_forgotten_and_everything_of_it_ends(client, with_app, capsys):
    sign_in_with_code(client, with_app)
    call_command("forget_second_step", "door-editor")
    assert "1 taken away, 1 signed out" in capsys.readouterr().out
    assert not is_inside(client)
    assert give_password(client, follow=True).redirect_chain[-1][0] == reverse("second_step")


def test_the_key_is_changed_and_codes_still_open(client, with_app, settings):
    new = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtIzM="
    settings.SIGN_IN_KEYS = [new, *settings.SIGN_IN_KEYS]
    call_command("rotate_sign_in_key", stdout=open("/dev/null", "w"))  # noqa: SIM115
    settings.SIGN_IN_KEYS = [new]
    assert sign_in_with_code(client, with_app)["Location"] == "/cms/"


def test_an_account_that_may_not_edit_is_told_so_and_does_not_go_round_in_circles(client, db, read):
    user = User.objects.create_user("door-nobody", password=PASSWORD)
    client.force_login(user)
    response = client.get("/cms/", follow=True)
    assert "This account may not edit" in read(response)


class TestDemo:
    """The demo's accounts come in with a password alone, from the machine itself."""

    @pytest.fixture(autouse=True)
    def demo(self, settings):
        settings.DEMO_SIGN_IN = True

    def test_at_home_a_password_is_enough(self, client, editor):
        assert give_password(client)["Location"] == "/cms/"
        assert is_inside(client)

    @pytest.mark.parametrize(
        "elsewhere",
        [
            {"REMOTE_ADDR": "192.0.2.9"},
            {"HTTP_X_FORWARDED_FOR": "192.0.2.9"},
            {"HTTP_FORWARDED": "for=192.0.2.9"},
            {"SERVER_NAME": "testserver"},
        ],
        ids=str,
    )
    def test_from_anywhere_else_it_is_not(self, client, editor, elsewhere):
        at_home = {"SERVER_NAME": "localhost", "REMOTE_ADDR": "127.0.0.1"}
        assert give_password(client, **at_home, follow=True).status_code == 200
        assert client.get("/cms/", **at_home).status_code == 200
        assert client.get("/cms/", **(at_home | elsewhere))["Location"] == reverse("second_step")

    @pytest.fixture
    def client(self):
        return Client(SERVER_NAME="localhost")

    def test_not_without_the_setting(self, client, editor, settings):
        settings.DEMO_SIGN_IN = False
        give_password(client)
        assert client.get("/cms/")["Location"] == reverse("second_step")


def test_public_pages_never_read_a_session_not_even_with_a_cookie_for_everything(
    client, editor, settings, time_machine
):
    """`__Host-` cookies are sent with every request: the page stays the same bytes, and gives none back."""
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    plain = Client().get("/")
    settings.SESSION_COOKIE_PATH = "/"
    client.force_login(editor)
    assert is_inside(client)
    client.get("/cms/login/")
    response = client.get("/")
    assert response.content == plain.content
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_limits_count_from_the_minute_somebody_did_something():
    from datetime import UTC, datetime

    from portal.sign_in.time_limits import too_long, worth_noting

    start = datetime(2027, 1, 5, 10, 0, tzinfo=UTC)
    limits = (timedelta(minutes=30), timedelta(hours=8))
    assert not too_long(start, start, start + timedelta(minutes=29), *limits)
    assert too_long(start, start, start + timedelta(minutes=30), *limits)
    assert too_long(start, start + timedelta(hours=7, minutes=59), start + timedelta(hours=8), *limits)
    assert not too_long(start, start, start - timedelta(days=1), *limits), "a clock that was set back"
    assert not worth_noting(start, start + timedelta(seconds=59))
    assert worth_noting(start, start + timedelta(seconds=60))
