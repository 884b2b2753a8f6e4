"""One way to sign a test client in: as somebody who has been through the whole door, second step included.

`client.force_login(user)` does it in every test (tests/conftest.py). `with_a_password_only` is the session that the
gate must stop. What happens at the door itself is tested through the door (tests/pages/test_sign_in.py).
"""

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from django.test import Client

with_a_password_only = Client.force_login


def all_the_way(client, user, backend=None) -> None:
    with_a_password_only(client, user, backend)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "type": "totp", "at": 0}]
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(user.pk)
    session.save()
