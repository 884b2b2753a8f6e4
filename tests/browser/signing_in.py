"""Sign in to the CMS as a person does: by its own form, with the demo's password."""

from pathlib import Path

SECRET = "demo-password"


def sign_in(page, var: Path, name: str) -> None:
    """Sign in as "editor" or "manager" and stop at the dashboard."""
    page.goto("/cms/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill((var / SECRET).read_text().strip())
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/cms/")
