"""Sign in to the CMS as a person does: by its own form, with the demo's password."""

from pathlib import Path

SECRET = "demo-password"


def give_password(page, name: str, password: str) -> None:
    """Fill in the form that is open, and send it."""
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_in(page, var: Path, name: str, to: str = "/cms/") -> None:
    """Sign in on the way to an address of the CMS, as one of the demo's accounts, and stop there."""
    page.goto(to)
    give_password(page, name, (var / SECRET).read_text().strip())
    page.wait_for_url(f"**{to}")
