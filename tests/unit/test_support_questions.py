"""What an address of Find support answers, and how what was asked for is widened until something is found."""

from hypothesis import given
from hypothesis import strategies as st

from home.support_questions import (
    LONGEST_NAMED,
    MOST_NAMED,
    Question,
    address,
    answers_in,
    everything_skipped,
    next_question,
)
from home.widening import BOTH, EVERYONE, NEED_ALONE, WHO_ALONE, first_found, ways

QUESTIONS = [
    Question("who", "Who?", {"students": "I’m a student", "families": "I’m family"}),
    Question("where", "Where?", {"wales": "Wales"}),
    Question("need", "What?", {"exams": "Exams are hard"}),
]


def read(*pairs):
    return answers_in(list(pairs), QUESTIONS)


def test_known_answers_are_taken_in_the_questions_order():
    answers = read(("need", ["exams"]), ("who", ["students"]))
    assert list(answers.chosen) == ["who", "need"]
    assert (answers.of("who"), answers.of("where"), answers.left_out) == ("students", "", [])


def test_rather_not_say_is_an_answer_that_asks_for_nothing():
    answers = read(("who", ["any"]))
    assert (answers.chosen, answers.of("who")) == ({"who": "any"}, "")
    assert next_question(answers.chosen, QUESTIONS).name == "where"


def test_given_twice_the_first_known_one_counts_and_the_others_are_named():
    answers = read(("who", ["nobody", "families", "students", "families"]))
    assert (answers.chosen, answers.left_out) == ({"who": "families"}, ["nobody", "students"])


def test_the_same_answer_twice_is_that_answer():
    assert read(("who", ["students", "students"])).left_out == []


def test_what_is_unknown_is_named_and_cut_short():
    answers = read(("utm_source", ["x"]), ("where", ["a" * 500]), *((f"more{n}", ["1"]) for n in range(20)))
    assert answers.chosen == {}
    assert answers.left_out[:2] == ["utm_source", "a" * LONGEST_NAMED]
    assert len(answers.left_out) == MOST_NAMED


@given(st.lists(st.tuples(st.sampled_from(["who", "where", "need", "x", ""]), st.lists(st.text(max_size=60)))))
def test_no_address_is_an_error(pairs):
    answers = answers_in(pairs, QUESTIONS)
    for question in QUESTIONS:
        assert answers.chosen.get(question.name, "any") in {*question.choices, "any"}


def test_a_question_without_choices_is_not_asked():
    questions = [QUESTIONS[0], Question("where", "Where?", {}), QUESTIONS[2]]
    assert next_question({"who": "students"}, questions).name == "need"
    assert next_question({"who": "any", "need": "any"}, questions) is None


def test_one_set_of_answers_has_one_address():
    chosen = {"need": "exams", "who": "students"}
    assert address("/f/", chosen) == "/f/?who=students&need=exams"
    assert address("/f/", chosen, where="wales") == "/f/?who=students&where=wales&need=exams"
    assert address("/f/", chosen, who=None) == "/f/?need=exams"
    assert address("/f/", {"who": "students"}, who=None) == "/f/"
    assert everything_skipped("/f/", {}, QUESTIONS) == "/f/?who=any&where=any&need=any"


def test_widening_gives_up_the_person_before_the_need():
    assert [name for name, _, _ in ways("students", "exams")] == [BOTH, NEED_ALONE, WHO_ALONE, EVERYONE]
    assert ways("students", "") == [(BOTH, "students", ""), (EVERYONE, "", "")]
    assert ways("", "exams") == [(BOTH, "", "exams"), (EVERYONE, "", "")]
    assert ways("", "") == [(BOTH, "", "")]


def test_the_first_way_that_finds_anything_is_taken():
    there = {("students", ""): ["a"], ("", ""): ["a", "b"]}
    assert first_found("students", "exams", lambda *asked: there.get(asked, [])) == (WHO_ALONE, ["a"])
    assert first_found("students", "exams", lambda *asked: []) == (EVERYONE, [])
