"""What a visitor said about cookies is read from one cookie, and what they did not say is never read into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cookies.consent import DECLINED, NO, YES, answer, cookie_domains, matching, new_answers

OLD, NEW = "2026-11-21T20:52:00+00:00", "2026-11-21T20:52:00.350934+00:00"
GROUPS = ("analytics", "video", "maps")
moments = st.datetimes().map(lambda moment: moment.isoformat() + "+00:00")
versions_of_groups = st.fixed_dictionaries(dict.fromkeys(GROUPS, moments))
anything = st.dictionaries(st.sampled_from((*GROUPS, "gone")), st.one_of(st.just(DECLINED), moments, st.text()))
posts = st.dictionaries(st.sampled_from(GROUPS), st.sampled_from((YES, NO)), min_size=1)
labels = st.from_regex(r"[a-z]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)


@pytest.mark.parametrize(
    ("said", "version", "expected"),
    [
        ({}, NEW, None),
        ({"video": NEW}, NEW, None),
        ({"analytics": DECLINED}, NEW, False),
        ({"analytics": NEW}, NEW, True),
        ({"analytics": OLD}, NEW, None),  # something was declared since
        ({"analytics": NEW}, OLD, True),  # the newest declaration was taken away again
        ({"analytics": ""}, NEW, None),
        ({"analytics": ""}, "", True),  # a group in which nothing is declared yet
    ],
)
def test_an_answer_is_yes_no_or_not_yet(said, version, expected):
    assert answer(said, "analytics", version) is expected


@given(anything, versions_of_groups, posts)
def test_what_is_posted_is_what_is_said_afterwards(said, versions, posted):
    after = new_answers(said, versions, posted)
    for group, word in posted.items():
        assert answer(after, group, versions[group]) is (word == YES)


@given(anything, versions_of_groups, posts)
def test_other_answers_stay_as_they_were(said, versions, posted):
    after = new_answers(said, versions, posted)
    for group in set(versions) - set(posted):
        assert answer(after, group, versions[group]) is answer(said, group, versions[group])


@given(anything, versions_of_groups, posts)
def test_nothing_is_written_that_we_did_not_make(said, versions, posted):
    after = new_answers(said, versions, posted)
    assert set(after) <= set(versions)
    assert all(value in (DECLINED, versions[group]) for group, value in after.items())


@given(versions_of_groups, posts, moments)
def test_a_yes_does_not_outlive_its_version(versions, posted, later):
    after = new_answers({}, versions, posted)
    for group, word in posted.items():
        if later > versions[group]:
            assert answer(after, group, later) is (None if word == YES else False)


# Names.


@pytest.mark.parametrize(
    ("pattern", "covered", "not_covered"),
    [
        ("_ga", ["_ga"], ["_gat", "_ga_ABC123", "my_ga", "_GA"]),
        ("_ga_*", ["_ga_ABC123", "_ga_"], ["_ga", "x_ga_ABC123"]),
        ("*_id", ["a_id", "_id"], ["a_ids"]),
        ("a.c", ["a.c"], ["abc"]),
        ("a?", ["a?"], ["ab"]),
        ("[ab]", ["[ab]"], ["a"]),
    ],
)
def test_a_star_stands_for_anything_and_all_else_for_itself(pattern, covered, not_covered):
    assert matching([*covered, *not_covered], [pattern]) == covered


def test_no_pattern_covers_nothing():
    assert matching(["_ga", ""], []) == []


@given(st.lists(st.text(min_size=1), max_size=6), st.lists(st.text(min_size=1), max_size=4))
def test_every_name_that_is_declared_is_found_and_no_other_is_invented(names, patterns):
    found = matching(names, patterns)
    assert [name for name in names if name in patterns] == [name for name in found if name in patterns]
    assert set(found) <= set(names)


# Domains.


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.portal.test", ["", "www.portal.test", "portal.test"]),
        ("www.portal.test:8000", ["", "www.portal.test", "portal.test"]),
        ("WWW.Portal.test.", ["", "www.portal.test", "portal.test"]),
        ("wellbeing.nhs.uk", ["", "wellbeing.nhs.uk", "nhs.uk"]),
        ("localhost:8000", [""]),
        ("127.0.0.1:8000", [""]),
        ("[::1]:8000", [""]),
        ("[::1]", [""]),
    ],
)
def test_a_script_may_have_set_a_cookie_on_any_of_these(host, expected):
    assert cookie_domains(host) == expected


@given(st.lists(labels, min_size=2, max_size=5), st.integers(1, 65535))
def test_every_domain_is_the_hosts_own_or_above_it(parts, port):
    host = ".".join(parts)
    domains = cookie_domains(f"{host}:{port}")
    assert domains[:2] == ["", host]
    assert all(f".{host}".endswith(f".{domain}") for domain in domains[1:])
    assert parts[-1] not in domains
