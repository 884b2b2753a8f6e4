"""Modules that every page runs are served as one, and what is served does what the source does."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from portal.joined_modules import CannotBeJoinedError, join, slim
from portal.static_storage import JOINED, HashedStaticFilesStorage, joined, read
from tests.unit.test_stylesheet import STATIC

INNER = "const SECRET = 1; // beside code\n/** Says it. */\nexport function say(x) {\n  return x + SECRET;\n}\n"


def test_what_is_imported_stands_inside_and_keeps_its_names_to_itself():
    joined = join('import { say } from "./inner.js";\nconst SECRET = 2;\nsay(SECRET);\n', {"inner.js": INNER})
    assert "import" not in joined
    assert joined.startswith("const { say } = (() => {\nconst SECRET = 1;")
    assert "return { say };\n})();\nconst SECRET = 2;" in joined
    assert "Says it" not in joined


def test_a_fault_in_what_is_asked_for_later_stays_its_own():
    joined = join('import("./inner.js").catch(() => {});\n', {"inner.js": INNER})
    assert joined.startswith("new Promise((done) => done((() => {")
    assert joined.endswith("})())).catch(() => {});\n")


def test_what_is_not_named_is_left_alone():
    assert join('import("./other.js");\n', {"inner.js": INNER}) == 'import("./other.js");\n'


@pytest.mark.parametrize("inner", ['import { a } from "./b.js";\n', "export default 1;\n", "export { a };\n"])
def test_what_joining_would_change_is_refused(inner):
    with pytest.raises(CannotBeJoinedError):
        join('import("./inner.js");\n', {"inner.js": inner})


def test_words_over_several_lines_are_refused():
    with pytest.raises(CannotBeJoinedError):
        slim("const text = `one\n  two`;\n")


def test_what_every_page_runs_is_small_and_asks_for_nothing_that_it_holds():
    longest = {"js/portal.js": 13_000, "js/sessions.js": 9_000, "js/portal-sessions.js": 21_500}
    for name, (_, inner) in JOINED.items():
        text = joined(name, lambda path: (STATIC / path).read_text())
        assert not any(f'"./{file}"' in text for file in inner), name
        assert len(text) < longest[name], (name, len(text))
    # A module that is inside one may be imported by nobody else on the same page: it would run twice.
    for path in (STATIC / "js").glob("*.js"):
        for file in JOINED["js/portal.js"][1]:
            assert path.name == "portal.js" or f'"./{file}"' not in path.read_text(), path.name


def test_the_module_of_pages_with_sessions_holds_everything_once_and_asks_for_no_words():
    text = joined("js/portal-sessions.js", lambda path: (STATIC / path).read_text())
    for once in ("const ENGLISH", "function watchForExit", "function askTheTime", "function said"):
        assert text.count(once) == 1, once
    assert not any(file in text for file in ("words.js", "sessions.js", "portal.js"))


def test_collecting_twice_joins_what_was_written_and_not_what_was_joined(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path / "collected"
    sources = FileSystemStorage(STATIC)
    storage = HashedStaticFilesStorage(location=settings.STATIC_ROOT, base_url="/static/")
    names = ["js/sessions.js", "js/words.js"]
    for _ in range(2):
        for name in names:
            storage.delete(name)
            storage.save(name, ContentFile(read((sources, name)).encode()))
        list(storage.post_process({name: (sources, name) for name in names}))
        served = (settings.STATIC_ROOT / "js" / "sessions.js").read_text()
        assert served.count("const ENGLISH") == 1
        assert "words.js" not in served
        assert storage.stored_name("js/sessions.js") != "js/sessions.js"
