"""What `./portal bench` makes of its figures: the page, the charts, what got worse, what the small run stops at."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest

from tests.bench import chart, history, judging, report
from tests.bench.bursts import Burst, Pairs, read_wrk
from tests.bench.figures import COUNT, RATIO, SIZE, TIME, Figure, percentile, quartiles, timed
from tests.bench.machine import Watch, cpu_seconds, family
from tests.bench.readers import Seen, delays, stale
from tests.bench.registry import SUITES
from tests.browser.running import ROOT

RUN = {"date": "2026-11-22 12:00", "commit": "abc1234", "machine": "2 x Processor, Linux 6"}


def ratio(value, low=None, high=None, **more):
    more |= {"more_is_better": True, "low": low, "high": high}
    return Figure("bare", "cached page / bare WSGI", value, "x", RATIO, **more).kept()


def counted(value, name="stale", **more):
    return Figure(name, "stale answers", value, "answers", COUNT, **more).kept()


# The page


def test_a_figure_becomes_a_line_with_its_spread_and_what_it_reaches():
    figures = [ratio(0.913, 0.88, 0.95, least=0.85, after=0.95, foreign=0.25, note="of 6,000 bytes")]
    page = report.markdown([RUN | {"suites": {"cached": figures}}], {"cached": "Beside others"}, [])
    assert "### Beside others" in page
    assert "commit abc1234" in page
    assert "others used 25% of the processors" in page
    line = next(line for line in page.splitlines() if "bare WSGI" in line)
    what = "cached page / bare WSGI<br><small>of 6,000 bytes</small>"
    assert line == f"| {what} | 0.91 x | 0.88 to 0.95 | 0.85 x | 0.95 x | the least |"


@pytest.mark.parametrize(("value", "says"), [(0.96, "what we are after"), (0.85, "the least"), (0.84, "**not yet**")])
def test_what_is_reached(value, says):
    assert report.reached(ratio(value, least=0.85, after=0.95)) == says


def test_less_is_better_where_it_is():
    assert report.reached(counted(0, least=0, after=0)) == "what we are after"
    assert report.reached(counted(1, least=0, after=0)) == "**not yet**"
    assert report.reached(counted(1)) == ""


def test_figures_of_one_kind_of_page_are_one_row_and_what_is_missed_is_bold():
    cells = [
        timed("ms-home", "home", [30.0], column="ms", row="home").kept(),
        Figure("q-home", "queries", 14, "", COUNT, least=12, row="home", column="queries").kept(),
        timed("ms-list", "list", [20.0], column="ms", row="list").kept(),
    ]
    assert report.grid(cells)[:4] == [
        "| page | ms | queries |",
        "|---|---|---|",
        "| home | 30 | **14** |",
        "| list | 20 |  |",
    ]


def test_each_suite_is_shown_as_its_newest_run_measured_it():
    older = RUN | {"suites": {"cached": [ratio(0.5)], "publishing": [counted(3)]}}
    newer = RUN | {"date": "2026-11-23 09:00", "suites": {"cached": [ratio(0.9)]}}
    page = report.markdown([older, newer], {"cached": "Beside others", "publishing": "Fresh"}, [])
    assert "0.90 x" in page
    assert "0.50 x" not in page
    assert page.index("2026-11-23 09:00") < page.index("### Fresh") < page.index("2026-11-22 12:00")


def test_what_people_wrote_around_the_tables_stays():
    page = report.put_between("# Performance\n\nOur words.\n", "first")
    assert page.startswith("# Performance\n\nOur words.\n")
    page = report.put_between(page + "\nWords below.\n", "second")
    assert "first" not in page
    assert "second" in page
    assert page.rstrip().endswith("Words below.")
    assert page.startswith("# Performance\n\nOur words.\n")


@pytest.mark.parametrize(
    ("value", "words"), [(0.9134, "0.91"), (12.34, "12.3"), (43210.9, "43,211"), (8, "8"), (0, "0"), (1500.0, "1,500")]
)
def test_numbers_are_written_for_people(value, words):
    assert report.shown(value) == words


# The charts


def test_the_charts_are_pictures_that_light_and_dark_can_read():
    pairs = {"bare": 0.9, "nginx": 0.45, "django": 9.0, "uncached": 900.0}
    figures = [timed(name, name, [value * 0.9, value, value * 1.1], "x", RATIO).kept() for name, value in pairs.items()]
    drawn = chart.rates(figures, report.shown)
    words = [text.text for text in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314
    assert {"nginx, the same file", "our cached page", "90", "200", "0.10"} <= set(words)
    assert "prefers-color-scheme: dark" in drawn
    grown = [timed("growth-home", "home", [1.0, 1.1, 1.2], "x", RATIO, row="home & all", column="growth").kept()]
    assert "home &amp; all" in chart.growth(grown, report.shown)


def test_without_figures_there_is_no_chart():
    assert chart.rates([ratio(0.9)], report.shown) is None
    assert chart.growth([], report.shown) is None


# Worse than the last run


@pytest.mark.parametrize(
    ("now", "worse"),
    [
        (ratio(0.80, 0.78, 0.82), True),
        (ratio(0.86, 0.84, 0.88), False),  # within what two runs differ by
        (ratio(0.80, 0.60, 0.99), False),  # this run was too noisy to say
        (ratio(1.10, 1.09, 1.11), False),  # better
    ],
)
def test_a_ratio_is_worse_when_it_fell_by_more_than_the_noise(now, worse):
    assert judging.is_worse(now, ratio(0.92, 0.90, 0.94)) is worse


def test_what_is_counted_has_no_noise():
    assert judging.is_worse(counted(1), counted(0))
    assert not judging.is_worse(counted(0), counted(1))
    assert not judging.is_worse(counted(1), counted(1))


def test_what_got_worse_is_named_with_both_values():
    sentences = judging.worse_than(
        {"pages": [counted(9, name="queries-home")], "new": [counted(5)]}, {"pages": [counted(7, name="queries-home")]}
    )
    assert sentences == ["pages: stale answers is 9 answers, was 7 answers in the last run"]


def test_runs_of_another_machine_are_no_comparison():
    runs = [RUN | {"suites": {"cached": [ratio(0.9)]}}, RUN | {"machine": "64 x", "suites": {"cached": [ratio(0.1)]}}]
    assert history.latest(runs, RUN["machine"]) == {"cached": [ratio(0.9)]}
    assert history.latest(runs, "another") == {}


def test_history_comes_back_as_it_was_written(tmp_path):
    runs = [RUN | {"suites": {"cached": [ratio(0.9, 0.8, 1.0, note="Größe 5 µs")], "x": []}}, RUN | {"suites": {}}]
    history.write(runs, tmp_path / "below" / "history.json")
    assert history.read(tmp_path / "below" / "history.json") == runs
    assert history.read(tmp_path / "none.json") == []


# The small run

GOOD = {
    "cached": [ratio(0.9), timed("uncached", "cached / uncached", [900.0], "x", RATIO, more_is_better=True).kept()],
    "stampede": [counted(1, name="renders-a-process")],
    "growth": [timed("growth-sqlite-home", "growth of home", [1.1], "x", RATIO).kept()],
    "publishing": [counted(0)],
}


def test_a_good_small_run_breaks_no_margin():
    assert judging.broken_margins(GOOD) == []


@pytest.mark.parametrize(
    ("suite", "figure", "says"),
    [
        ("cached", ratio(0.49), "should be at least 0.5"),
        ("stampede", counted(1.5, name="renders-a-process"), "should be at most 1"),
        ("growth", timed("growth-sqlite-home", "growth of home", [3.1], "x", RATIO).kept(), "should be at most 3"),
        ("publishing", counted(1), "should be at most 0"),
    ],
)
def test_a_broken_margin_is_named(suite, figure, says):
    figures = [figure, *(other for other in GOOD[suite] if other["name"] != figure["name"])]
    broken = judging.broken_margins(GOOD | {suite: figures})
    assert len(broken) == 1
    assert says in broken[0]


def test_nothing_measured_is_no_margin_kept():
    assert any("nothing was measured" in line for line in judging.broken_margins(GOOD | {"stampede": []}))


def test_absolute_times_are_never_a_margin():
    for suite, pattern in judging.MARGINS:
        kinds = [figure["kind"] for figure in GOOD[suite] if judging.matches(figure["name"], pattern)]
        assert kinds, f"no example for {suite} {pattern}"
        assert TIME not in kinds
        assert SIZE not in kinds


# What figures are made of

WRK = """Running 1s test @ http://127.0.0.1:1/
  2 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   272.00us    1.21ms  40.00ms   98.00%
  Latency Distribution
     50%  272.00us
     75%  300.00us
     90%    1.10ms
     99%    3.05ms
  43210 requests in 1.00s, 200.00MB read
Requests/sec:  43100.50
Transfer/sec:    199.00MB
"""


def test_what_wrk_says():
    said = read_wrk(WRK)
    assert said == {"rate": 43100.5, "answered": 43210, "middle": pytest.approx(0.272), "p99": 3.05, "failed": 0}
    failing = WRK + "  Socket errors: connect 0, read 3, write 0, timeout 2\n  Non-2xx or 3xx responses: 7\n"
    assert read_wrk(failing)["failed"] == 12


def test_a_ratio_is_that_of_neighbours_in_time():
    def bursts(*rates):
        return [Burst(rate, 1, 2, 0, 30, 0.5) for rate in rates]

    pairs = Pairs(bursts(90, 45, 180), bursts(100, 50, 200))  # the machine halved and doubled its clock
    assert pairs.ratios == [0.9, 0.9, 0.9]
    assert pairs.foreign == 0.5


def test_quartiles_and_percentiles():
    assert quartiles([4.0]) == (4.0, 4.0, 4.0)
    assert quartiles([1, 2, 3, 4, 5]) == (2, 3, 4)
    assert percentile(range(1, 101), 0.99) == 99
    assert percentile([7], 0.99) == 7


def test_an_answer_is_stale_only_when_it_was_asked_for_after_publishing_returned():
    published = {1: 10.0, 2: 20.0}
    early = Seen(asked=9.9, had=10.5, number=0, process="a")
    late = Seen(asked=10.1, had=10.2, number=0, process="a")
    fresh = Seen(asked=20.1, had=20.2, number=2, process="a")
    assert stale([early, late, fresh], published) == [late]


def test_visible_means_in_every_process():
    seen = [
        Seen(10.1, 10.2, 1, "a"),
        Seen(10.3, 10.9, 1, "b"),
        Seen(20.0, 20.1, 2, "a"),
        Seen(19.8, 19.9, 2, "b"),  # seen before publish returned: no delay
    ]
    assert delays(seen, {1: 10.0, 2: 20.0}) == [pytest.approx(0.9), pytest.approx(0.1)]


def test_what_others_use_is_told_from_what_we_use():
    before = cpu_seconds(os.getpid())
    sum(number * number for number in range(600_000))
    assert cpu_seconds(os.getpid()) >= before
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        assert child.pid in family(os.getpid())
    finally:
        child.communicate(b"\n")
    assert 0 <= Watch().foreign() <= 1


# The command


@pytest.mark.parametrize("name", SUITES)
def test_every_suite_is_in_the_documentation_and_can_be_loaded(name):
    assert f"`{name}`" in (ROOT / "docs" / "testing.md").read_text()
    assert callable(SUITES[name].load())


def test_every_file_of_suites_is_registered():
    files = {path.stem for path in (ROOT / "tests" / "bench" / "suites").glob("*.py")} - {"__init__"}
    assert files == set(SUITES)


def test_an_unknown_suite_is_answered_in_words():
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "dancing"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "there is no suite dancing. These are: pages" in done.stderr
    assert "Traceback" not in done.stderr
