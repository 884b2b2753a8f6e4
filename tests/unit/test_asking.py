"""Under which name a request's page is kept, and that nothing of who asks is left when it is made."""

import random
import string

import pytest

from portal.page_cache.asking import ANSWERS, KEPT_PARAMETERS, Address, address_of, canonical, impersonal, is_kept


def environ(path="/", query="", **more):
    known = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "testserver"}
    return {**known, "wsgi.url_scheme": "http", "SERVER_NAME": "testserver", "SERVER_PORT": "80", **more}


def test_queries_have_one_order_and_only_what_counts():
    assert canonical("utm_source=x&topic=sleep&audience=staff&fbclid=1") == "audience=staff&topic=sleep"
    assert canonical("topic=sleep&audience=staff") == canonical("audience=staff&topic=sleep&page_=1")
    assert canonical("topic=b&topic=a") == "topic=b&topic=a", "the order of one name's values may count"
    assert canonical("topic=&page=2") == "page=2&topic="
    assert canonical("topic=%C3%A9") == canonical("topic=Ã©".encode().decode("latin-1")[:6] + "Ã©") == "topic=%C3%A9"


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_what_visitors_say_of_themselves_is_never_kept(name):
    assert canonical(f"topic=sleep&{name}=burnout") is None
    assert canonical(f"%{ord(name[0]):x}{name[1:]}=burnout") is None, "also where the name is written otherwise"


def test_what_is_too_much_is_not_kept():
    assert canonical("x" * 1025) is None
    assert canonical("&".join(f"a{number}=1" for number in range(31))) is None


def test_ten_thousand_made_up_queries_are_one_address():
    lots = random.Random(7)  # noqa: S311
    letters = string.ascii_letters + string.digits + "-_.~%[]+"

    def word():
        return "".join(lots.choices(letters, k=lots.randint(1, 9)))

    names = [
        name for name in (word() for _ in range(40_000)) if name not in KEPT_PARAMETERS | ANSWERS and "%" not in name
    ]
    queries = ["&".join(f"{lots.choice(names)}={word()}" for _ in range(lots.randint(1, 5))) for _ in range(10_000)]
    assert {address_of(environ(query=query)) for query in queries} == {address_of(environ())}


def test_host_scheme_and_path_are_part_of_the_name():
    others = [
        environ(HTTP_HOST="other.test"),
        environ("/x/"),
        environ(query="page=2"),
        environ(HTTP_X_FORWARDED_PROTO="https"),
    ]
    assert len({address_of(each) for each in [environ(), *others]}) == 5


@pytest.mark.parametrize(
    ("scheme", "said", "secure"),
    [("http", None, False), ("https", None, True), ("http", "https", True), ("http", "https, http", True),
     ("https", "http", False), ("http", "http,https", False)],
)  # fmt: skip
def test_the_first_proxy_knows_whether_it_was_https(scheme, said, secure):
    more = {} if said is None else {"HTTP_X_FORWARDED_PROTO": said}
    assert address_of(environ(**{"wsgi.url_scheme": scheme}, **more)).secure is secure


def test_nothing_that_a_visitor_sends_is_left():
    sent = {f"HTTP_{name}": "of-the-visitor" for name in
            ("COOKIE", "AUTHORIZATION", "ACCEPT_LANGUAGE", "ACCEPT_ENCODING", "USER_AGENT", "RANGE", "IF_NONE_MATCH",
             "X_FORWARDED_HOST", "X_FORWARDED_FOR", "X_ORIGINAL_URL", "SEC_GPC", "REFERER")}  # fmt: skip
    sent |= {"REMOTE_ADDR": "192.0.2.7", "REMOTE_USER": "of-the-visitor", "CONTENT_LENGTH": "3", "CONTENT_TYPE": "x"}
    asked = environ("/a/", "page=2&x=of-the-visitor", HTTP_X_FORWARDED_PROTO="https", **sent)
    left = impersonal(asked, address_of(asked))
    assert "of-the-visitor" not in str(left)
    assert "192.0.2.7" not in str(left)
    assert not {"CONTENT_LENGTH", "CONTENT_TYPE"} & set(left)
    assert {name for name in left if name.startswith("HTTP_")} == {"HTTP_HOST", "HTTP_X_FORWARDED_PROTO"}
    assert address_of(left) == address_of(asked) == Address("testserver", True, "/a/", "page=2")


PUBLIC = ["/", "/whats-on/", "/cy/", "/no/such/page/", "/sitemap.xml", "/feeds/news.atom", "/our-numbers/"]
NEVER = ["/cms/", "/cms/login/", "/cms/pages/3/edit/", "/cms/nothing.css", "/search/", "/cy/search/", "/media/x.webp"]
NEVER += ["/documents/1/x.pdf", "/static/css/x.css", "/robots.txt", "/useful/3/", "/theme/abc.css", "/search/suggest/"]
NEVER += [
    "/join/6f4c5c0a-9a39-4a3c-8c9f-3d2b1e0f9a77/",
    "/useful/3/thanks/",
    "/cookies/save/",
    "/_util/login/",
    "/\xff\xfe/",
]


def test_public_pages_are_kept_by_their_route():
    assert [path for path in PUBLIC if not is_kept(path)] == []


def test_everything_else_never_is():
    assert [path for path in NEVER if is_kept(path)] == []


# What others have used to have a page of somebody's kept as if it were a file (web cache deception).
DISGUISES = [
    "x.css",
    "x.js",
    ".css",
    "/.css",
    ";x.css",
    "%3bx.css",
    "%2fx.css",
    "%0ax.css",
    "%00.css",
    "?.css",
    "#x.css",
]
DISGUISES += [
    "#x.css",
    "/x.png",
    "..;/",
    "//",
    "/..",
    "/%2e%2e/",
    "x.ico",
    "/robots.txt",
    "/feeds/news.atom",
    "/static/x.js",
]


@pytest.mark.parametrize("disguise", DISGUISES)
def test_the_cms_is_not_kept_in_any_disguise(disguise):
    for screen in ("/cms/", "/cms/account/", "/cms/pages/3/edit/"):
        path, _, _ = (screen + disguise).partition("?")
        assert not is_kept(path)
        assert not is_kept(path.replace("%2f", "/").replace("%3b", ";").replace("%0a", "\n").replace("%00", "\0"))
