"""Time is put where it belongs: what is built in to its callers."""

from tests.bench.profile import OURS, REST, by_group, group_of


def test_files_belong_to_groups():
    assert group_of("/x/site-packages/django/template/base.py") == "templates"
    assert group_of("/x/site-packages/django/db/backends/sqlite3/base.py") == "database: asking and fetching"
    assert group_of("/house/core/cards.py") == OURS
    assert group_of("/x/lib/python3.11/copy.py") == REST


def test_what_is_built_in_counts_for_its_callers():
    template, ours = ("/django/template/base.py", 1, "render"), ("/house/core/cards.py", 1, "cards")
    stats = {
        template: (1, 1, 2.0, 3.0, {}),
        ("~", 0, "<len>"): (2, 2, 0.5, 0.5, {template: (1, 1, 0.4, 0.4), ours: (1, 1, 0.1, 0.1)}),
    }
    assert by_group(stats) == {"templates": 2.4, OURS: 0.1}
