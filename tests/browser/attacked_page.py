"""Publishes a page that holds every attack of tests/xss_corpus.py, by code, and says its address.

python -m tests.browser.attacked_page
"""

import json
import secrets

import django


def main() -> None:
    django.setup()
    from tests.factories import resource
    from tests.xss_corpus import ATTACKS

    body = [{"type": "text", "value": attack} for attack in ATTACKS]
    steps = [{"type": "item", "value": {"title": attack[:255], "text": attack}} for attack in ATTACKS]
    body.append({"type": "steps", "value": {"title": "Attacks", "steps": steps}})
    hostile = "</title></script><img src=x onerror=canary()>"
    page = resource(
        f"Attacks {hostile}", slug=f"attacks-{secrets.token_hex(4)}", body=body, content_note=hostile, summary=hostile
    )
    print(json.dumps({"address": page.get_url(), "many": len(ATTACKS)}))  # noqa: T201


if __name__ == "__main__":
    main()
