"""A process keeps so many bytes and no more, and what leads nowhere pushes nothing out."""

from portal.page_cache.asking import Address
from portal.page_cache.kept_page import KeptPage
from portal.page_cache.shelf import MOST_OTHERS, SHARE_WITH_QUERY, Shelf

MOST = 1_000_000


def put(shelf, path, query="", status="200 OK", used_at=0.0, length=8000):
    kept = KeptPage(status=status, headers=[("Content-Type", "text/html")], body=b"x" * length, generation=1,
                    made_at=used_at, fresh_until=1, true_until=1, counted=None)  # fmt: skip
    shelf.put(Address("testserver", False, path, query), kept)
    return kept


def paths(shelf):
    return {address.path for address in shelf.pages}


def test_it_never_holds_more_than_it_may():
    shelf = Shelf(MOST)
    for number in range(500):
        kept = put(shelf, f"/{number}/", used_at=number)
        kept.in_coding("br"), kept.in_coding("gzip")
        assert shelf.size <= MOST + kept.size
    assert len(shelf.pages) > 80


def test_what_was_not_asked_for_longest_goes_first():
    shelf = Shelf(MOST)
    favourite = put(shelf, "/favourite/")
    for number in range(500):
        favourite.used_at = number + 0.5
        put(shelf, f"/{number}/", used_at=number)
    assert {"/favourite/", "/499/"} <= paths(shelf)
    assert "/0/" not in paths(shelf)


def test_addresses_that_lead_nowhere_are_few_and_push_out_no_page():
    shelf = Shelf(MOST)
    put(shelf, "/page/", used_at=-1)
    for number in range(3 * MOST_OTHERS):
        put(shelf, f"/{number}/", status="404 Not Found" if number % 2 else "301 Moved", used_at=number, length=10)
    assert len(shelf.pages) <= MOST_OTHERS + 1
    assert "/page/" in paths(shelf)


def test_lists_with_parameters_take_their_share_and_push_out_no_page():
    shelf = Shelf(MOST)
    put(shelf, "/page/", used_at=-1)
    for number in range(500):
        put(shelf, "/list/", query=f"page={number}", used_at=number)
    assert sum(page.size for address, page in shelf.pages.items() if address.query) <= MOST * SHARE_WITH_QUERY
    assert "/page/" in paths(shelf)


def test_a_page_larger_than_the_room_is_not_kept_and_what_is_let_go_is_gone():
    shelf = Shelf(MOST)
    put(shelf, "/huge/", length=2 * MOST)
    assert not shelf.pages
    put(shelf, "/page/")
    address = next(iter(shelf.pages))
    assert (shelf.let_go(address), shelf.let_go(address), shelf.size) == (True, False, 0)
