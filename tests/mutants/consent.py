"""Faults of consent. Each is one that somebody has made somewhere, and that no visitor could see."""

from tests.mutants.mutant import Mutant

FIRST = "tests/browser/test_consent_first_visit.py"
ANSWERS = "tests/browser/test_consent_answers.py"
PAGES = "tests/browser/test_consent_pages.py"
VIDEO = "tests/browser/test_hosted_video.py"
SCRIPT = "static/js/consent.js"
PLAYER = "static/js/video.js"

MUTANTS = [
    Mutant(
        "Google Analytics is started for everybody",
        SCRIPT,
        (('  if (answer("analytics") === true) startCounting();\n  else stopCounting();\n', "  startCounting();\n"),),
        (f"{FIRST}::test_a_first_visit_asks_nobody_and_keeps_nothing",),
    ),
    Mutant(
        "the browser ignores what was declared since the yes",
        SCRIPT,
        (("  return value >= known.version ? true : null;\n", "  return true;\n"),),
        (f"{ANSWERS}::test_something_new_asks_those_who_said_yes_and_nobody_who_said_no",),
    ),
    Mutant(
        "the server ignores what was declared since the yes",
        "cookies/consent.py",
        (("    return True if value >= version else None\n", "    return True\n"),),
        (f"{ANSWERS}::test_something_new_asks_those_who_said_yes_and_nobody_who_said_no",),
    ),
    Mutant(
        "the browser deletes _ga alone, and no _ga_*",
        SCRIPT,
        (('.join(".*");', '.join("[*]");'),),
        (f"{ANSWERS}::test_what_google_left_before_is_deleted",),
    ),
    Mutant(
        "the server deletes _ga alone, and no _ga_*",
        "cookies/consent.py",
        (('re.compile(".*".join(', 're.compile("[*]".join('),),
        (f"{ANSWERS}::test_without_javascript_the_page_does_it_all",),
    ),
    Mutant(
        "the server deletes on its own host and not on the domain above",
        "cookies/consent.py",
        (('return ["", *(', 'return [""] or ["", *('),),
        (f"{ANSWERS}::test_without_javascript_the_page_does_it_all",),
    ),
    Mutant(
        "nobody waits for the answer to be kept",
        SCRIPT,
        (("      await save(", "      save("),),
        (f"{ANSWERS}::test_a_failed_save_loads_nothing_says_so_and_can_be_tried_again",),
    ),
    Mutant(
        "a refusal to keep the answer is taken for a yes",
        SCRIPT,
        (
            (
                "  if (!response.ok || !kept) throw new Error(`not saved: ${response.status}`);\n  apply();\n",
                "  startCounting();\n",
            ),
        ),
        (f"{ANSWERS}::test_a_failed_save_loads_nothing_says_so_and_can_be_tried_again",),
    ),
    Mutant(
        "yes is ticked before anybody said so",
        "templates/cookies/cookies_page.html",
        (
            ('value="yes"{% if item.answer %}', 'value="yes"{% if item.answer is not False %}'),
            ('value="no"{% if not item.answer %}', 'value="no"{% if item.answer is False %}'),
        ),
        (f"{ANSWERS}::test_nothing_is_ticked_for_anybody",),
    ),
    Mutant(
        "other tabs are not told",
        SCRIPT,
        (('  tabs?.postMessage("changed");\n', ""),),
        (f"{ANSWERS}::test_withdrawal_reaches_every_tab_and_nothing_comes_back",),
    ),
    Mutant(
        "every page's policy names Google",
        "site/portal/headers.py",
        (("        if getattr(request, mark, False):\n", "        if True:\n"),),
        (f"{PAGES}::test_a_visit_here_is_never_counted",),
    ),
    Mutant(
        "visits to sensitive pages are counted",
        "core/models/pages.py",
        (
            (
                'Never where the subject says something about them."""\n        return not self.sensitive\n',
                'Always."""\n        return True\n',
            ),
        ),
        (f"{PAGES}::test_a_visit_here_is_never_counted",),
    ),
    Mutant(
        "visits to rooms are counted",
        "common_rooms/models.py",
        (("    may_be_counted = False", "    may_be_counted = True"),),
        (f"{PAGES}::test_a_visit_here_is_never_counted",),
    ),
    Mutant(
        "editors' previews are counted",
        "cookies/templatetags/consent.py",
        (('getattr(request, "is_preview", False) or ', ""),),
        (f"{PAGES}::test_an_editors_preview_is_never_counted",),
    ),
    Mutant(
        "anybody's page may answer for a visitor",
        "cookies/views.py",
        (("    if not is_ours(request):\n", "    if False:\n"),),
        (f"{ANSWERS}::test_somebody_elses_page_cannot_answer_for_a_visitor",),
    ),
    Mutant(
        "Global Privacy Control is ignored",
        SCRIPT,
        ((" || (config.honourGpc && navigator.globalPrivacyControl)", ""),),
        (f"{FIRST}::test_a_browser_that_says_do_not_share_is_not_asked",),
    ),
    Mutant(
        "Google is told the whole address",
        SCRIPT,
        (("    page_location: location.origin + location.pathname,\n", ""),),
        (f"{ANSWERS}::test_what_google_is_told_and_in_which_order",),
    ),
    Mutant(
        "Google is told which page came before",
        SCRIPT,
        (("`${new URL(document.referrer).origin}/`", "document.referrer"),),
        (f"{ANSWERS}::test_google_is_not_told_which_page_came_before",),
    ),
    Mutant(
        "the confirmation takes the focus while it is hidden",
        SCRIPT,
        (
            (
                "    show(true);\n    if (!done.hidden) done.focus();\n",
                "    if (!done.hidden) done.focus();\n    show(true);\n",
            ),
        ),
        (f"{FIRST}::test_the_keyboard_reaches_it_in_order_and_is_led_back",),
    ),
    Mutant(
        "videos load by themselves",
        PLAYER,
        (("\n  follow();\n", "\n  for (const one of videos) one.play();\n"),),
        (f"{VIDEO}::test_nothing_is_asked_before_a_press",),
    ),
    Mutant(
        "one press plays every video there is",
        PLAYER,
        (('  button.addEventListener("click", press);\n', '  document.addEventListener("click", press);\n'),),
        (f"{VIDEO}::test_a_press_plays_that_one_video_once_and_is_no_choice",),
    ),
    Mutant(
        "videos on sensitive pages follow an old always",
        PLAYER,
        (("now === true && !one.asks", "now === true"),),
        (f"{VIDEO}::test_on_a_sensitive_page_always_does_not_count",),
    ),
    Mutant(
        "players go on after a no in another tab",
        PLAYER,
        (("    if (now === false || (now === null && !one.wasPressed())) one.stop();\n", ""),),
        (f"{VIDEO}::test_a_change_of_mind_in_another_tab_takes_the_players_away",),
    ),
]
