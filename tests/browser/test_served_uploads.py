"""What is served of disguised uploads does nothing in a real browser, even if all our checks had let it in."""

from playwright.sync_api import Error

from tests.browser import beside
from tests.disguises import DISGUISES


def test_nothing_runs_of_what_is_served(page, portal, portal_var):
    ran, shown, taken = [], 0, 0
    page.on("dialog", lambda dialog: (ran.append(page.url), dialog.dismiss()))
    page.on("console", lambda message: ran.append(message.text) if message.text == "ran" else None)
    addresses = beside.ask(portal_var, "tests.browser.disguised_uploads")
    assert len(addresses) > len(DISGUISES)
    for address in addresses:
        try:
            answer = page.goto(f"{portal}{address}", wait_until="load")
        except Error as problem:
            if "Download is starting" not in str(problem) and "ERR_ABORTED" not in str(problem):
                raise
            taken += 1
        else:
            shown += 1
            sent = answer.all_headers()  # a viewer of the browser's own (PDFs) answers in its own name, without any
            pdf = address.endswith(".pdf")
            assert pdf or "default-src 'none'" in sent.get("content-security-policy", ""), (address, sent)
            assert pdf or sent.get("x-content-type-options") == "nosniff", (address, sent)
    assert ran == []
    assert shown > 5, "pages and pictures were opened"
    assert taken > 3, "documents were downloads"
