"""What the headers are for, tried in a browser: each way into a public page is stopped, and works without them."""

from pathlib import Path

import pytest

from tests.browser.elsewhere import another_site

# Nobody's: the browser is answered before it looks for it. (A page that a test has changed may not ask this machine.)
FOREIGN = "https://elsewhere.example"
SCRIPT = Path(__file__).with_name("breaking_in.js").read_text().replace("ELSEWHERE", FOREIGN)
# As if an editor's text had reached the page unescaped, in every way at once.
MARKUP = """
<script>document.documentElement.dataset.inline = 1</script>
<img src="/none.png" alt="" onerror="document.documentElement.dataset.handler = 1">
<a id="by-address" href="javascript:void(document.documentElement.dataset.address = 1)">x</a>
<style>:root { --planted: 1 }</style>
<link rel="stylesheet" href="ELSEWHERE/sheet.css">
<script src="ELSEWHERE/script.js"></script>
<img src="ELSEWHERE/picture.svg" alt="">
<iframe src="ELSEWHERE/frame" title="x"></iframe>
<object data="ELSEWHERE/object"></object>
<video src="ELSEWHERE/film"></video>
<form id="planted" action="ELSEWHERE/form" target="_blank"><input name="q"></form>
<base href="ELSEWHERE/base/">
<script type="module" src="/static/js/breaking-in.js"></script>
"""
# What of that leaves a trace in the page, and what asks elsewhere.
TRACES = {"inline", "handler", "foreign", "address"}
ASKED = {"/sheet.css", "/script.js", "/picture.svg", "/frame", "/object", "/film", "/form?q=", "/fetch",
         "/fetch-unread", "/request", "/beacon"}  # fmt: skip


@pytest.fixture(scope="module")
def elsewhere():
    with another_site() as site:
        yield site


@pytest.fixture
def broken_into(page, portal):
    """Return a function that opens a page with all that in it, and gives (what it did, what it asked elsewhere)."""

    def open_page(path, take_out=()):
        asked = set()

        def elsewhere(route):
            asked.add(route.request.url.removeprefix(FOREIGN))
            kind = "text/css" if route.request.url.endswith(".css") else "text/javascript"
            body = "document.documentElement.dataset.foreign = 1"
            route.fulfill(content_type=kind, body=body, headers={"Access-Control-Allow-Origin": "*"})

        def planted(route):
            response = route.fetch()
            headers = {name: value for name, value in response.headers.items() if name not in take_out}
            body = response.text().replace("</body>", f"{MARKUP}</body>").replace("ELSEWHERE", FOREIGN)
            route.fulfill(response=response, headers=headers, body=body)

        def script(route):
            route.fulfill(content_type="text/javascript", body=SCRIPT, headers={"Access-Control-Allow-Origin": "*"})

        page.context.route(f"{FOREIGN}/**", elsewhere)
        page.route(f"{portal}{path}", planted)
        page.route("**/static/js/breaking-in.js", script)
        page.route("**/base/static/js/breaking-in.js", script)
        page.goto(path)
        page.wait_for_function("globalThis.did")
        page.evaluate("document.getElementById('by-address').click()")
        page.evaluate("document.getElementById('planted').submit()")
        page.wait_for_timeout(300)
        seen = page.evaluate("""() => ({
            traces: Object.keys(document.documentElement.dataset), did: globalThis.did, base: document.baseURI,
            planted: getComputedStyle(document.documentElement).getPropertyValue("--planted")})""")
        return seen, asked

    return open_page


@pytest.mark.parametrize("path", ["/", "/resources/breathe-with-the-tide/", "/no-such-page/"])
def test_nothing_planted_does_anything(broken_into, portal, path):
    seen, asked = broken_into(path)
    assert TRACES.isdisjoint(seen["traces"])
    assert [way for way, worked in seen["did"].items() if worked] == []
    assert len(seen["did"]) == 16
    assert seen["planted"] == ""
    assert seen["base"].startswith(portal)
    assert asked == set()


def test_without_the_policy_all_of_it_does(broken_into):
    """So that nothing seen above means nothing there."""
    seen, asked = broken_into("/", take_out={"content-security-policy"})
    assert set(seen["traces"]) >= TRACES
    assert [way for way, worked in seen["did"].items() if not worked] == []
    assert seen["planted"] == "1"
    assert seen["base"].startswith(FOREIGN)
    assert asked >= ASKED


@pytest.mark.parametrize("path", ["/", "/cms/login/", "/static/images/favicon.svg", "/no-such-page/"])
def test_no_other_site_can_frame_us(page, portal, elsewhere, path):
    elsewhere.pages["/framing"] = f"<iframe src='{portal}{path}'></iframe>"
    page.goto(f"{elsewhere.url}/framing")
    page.wait_for_timeout(200)
    inner = page.frames[1]
    assert inner.url.startswith("chrome-error:"), inner.url


def test_no_other_site_can_show_our_files_nor_read_them(page, portal, elsewhere):
    elsewhere.pages["/showing"] = "<p>x"
    page.goto(f"{elsewhere.url}/showing")
    pictures = "(address) => new Promise(done => { const it = new Image(); it.onload = () => done(true);"
    pictures += " it.onerror = () => done(false); it.src = address })"
    reading = "address => fetch(address, {mode: 'no-cors'}).then(() => true, () => false)"
    for path in ("/static/images/favicon.svg", "/static/css/portal.css", "/", "/feeds/everything.atom"):
        assert page.evaluate(reading, portal + path) is False, path
    assert page.evaluate(pictures, f"{portal}/static/images/favicon.svg") is False
    assert page.evaluate(pictures, f"{elsewhere.url}/picture.svg") is True


def test_a_window_that_another_site_opened_is_out_of_its_hands(page, portal, elsewhere):
    elsewhere.pages["/opening"] = "<p>x"
    page.goto(f"{elsewhere.url}/opening")
    with page.expect_popup() as opened:
        page.evaluate("address => { globalThis.opened = window.open(address) }", portal)
    opened.value.wait_for_load_state()
    assert opened.value.evaluate("window.opener === null")
    assert page.evaluate("globalThis.opened.closed")  # so it looks to the one who opened it


def test_a_page_says_nothing_of_itself_to_the_next_site(page, portal, elsewhere):
    page.goto("/resources/a-guide-to-read-later/")
    elsewhere.asked.clear()
    page.evaluate("address => { location.href = address }", f"{elsewhere.url}/next")
    page.wait_for_url(f"{elsewhere.url}/next")
    assert ("/next", None) in elsewhere.asked
