"""An editor writes words that hurt: the panel Checks says so, with better ones, and shows where they stand."""

import re

from playwright.sync_api import expect

from tests.browser.robot import title_for_once
from tests.browser.settled import settle
from tests.browser.signing_in import sign_in

ADVICE = "Better: died by suicide, or: took their own life."


def test_the_checks_panel_names_what_hurts_and_the_better_words(page, portal_var):
    refused = []
    page.on("console", lambda line: "Content Security Policy" in line.text and refused.append(line.text))
    page.on("pageerror", lambda error: refused.append(str(error)))
    sign_in(page, portal_var, "editor")
    page.goto("/cms/pages/")
    page.get_by_role("row", name=re.compile("Harbour English")).get_by_role("link", name="Explore child pages").click()
    page.get_by_role("link", name="Add child page").first.click()
    page.get_by_role("link", name="Standard page", exact=True).click()
    settle(page)
    page.get_by_role("button", name="Toggle checks").click()
    title, _ = title_for_once("Remembering")
    page.get_by_role("textbox", name="Title").fill(title)
    page.get_by_role("textbox", name="Summary").fill("A friend committed suicide last year.")

    rows = page.locator("[data-content-checker-row]")
    row = rows.filter(has_text="Avoid: committed suicide")
    expect(row).to_contain_text(ADVICE, timeout=60_000)
    expect(rows.filter(has_text="No way to get help on this page")).to_be_visible()
    expect(page.locator("[data-side-panel-toggle-counter]:visible")).to_have_text(str(rows.count()))

    # Said where it stands, and put right by a person: it goes.
    shown = page.frame_locator("#w-preview-iframe").locator("wagtail-inline-userbar")
    assert "Avoid: committed suicide" in shown.evaluate_all("all => all.map(one => one.dataset.errorName).join()")
    page.get_by_role("textbox", name="Summary").fill("A friend died by suicide last year.")
    expect(row).to_have_count(0, timeout=60_000)
    expect(rows.filter(has_text="No way to get help on this page")).to_be_visible()
    assert refused == []


def test_two_runs_of_the_checks_at_once_take_their_turn_and_the_panel_lives(page, portal_var):
    """Wagtail begins two when a new page saves itself. Refused the second by axe, its panel says nothing any more."""
    sign_in(page, portal_var, "editor", "/cms/")
    page.wait_for_load_state("load")
    ended = page.evaluate("""() => Promise.allSettled([axe.run('nowhere'), axe.run('main'), axe.run('main')])
      .then(runs => runs.map(run => run.status))""")
    assert ended == ["rejected", "fulfilled", "fulfilled"]
