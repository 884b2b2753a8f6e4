"""Find support: three plain questions in links, and one page of answers that is useful from the first of them."""

from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.chrome import Chrome
from core.languages import names_here
from core.models import Audience, Nation, PortalPage, Topic
from core.queries import eligibility_lines, eligibility_record, with_audiences
from core.signpost_groups import grouped
from home.support_answers import collections, next_sessions, readings
from home.support_links import lists_of
from home.support_questions import (
    NEED,
    RATHER_NOT_SAY,
    WHERE,
    WHO,
    Question,
    address,
    answers_in,
    everything_skipped,
    next_question,
)
from home.widening import BOTH


class FindSupportPage(PortalPage):
    kind_label = gettext_lazy("Section")
    needs_review = False
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    # Its addresses say something about who is looking: no visit to any of them is counted.
    may_be_counted = False
    keeps_numbers = False
    # Its choices have one name in every language: who changes language need not answer again.
    keeps_answers = True

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "find support"

    def questions(self) -> list[Question]:
        """Return the three questions, their choices from the registers, in a visitor's words. Three queries."""
        return [
            Question(WHO, _("Who are you?"), names_here(Audience, "first_person")),
            Question(WHERE, _("Where are you?"), names_here(Nation)),
            Question(NEED, _("What do you need help with?"), names_here(Topic, "first_person")),
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        path, questions = self.get_url(request), self.questions()
        # A preview's own parameters are nobody's answer.
        parameters = [] if getattr(request, "is_preview", False) else request.GET.lists()
        answers = answers_in(parameters, questions)
        question = next_question(answers.chosen, questions)
        context["left_out"] = answers.left_out
        context["given"] = given(path, answers, questions)
        context["start_url"] = path
        context["skip_url"] = everything_skipped(path, answers.chosen, questions)
        if question:
            context["question"] = asked(path, answers, question, questions)
        if answers.chosen:
            context |= self.answers_context(request, answers, questions)
        return context

    def answers_context(self, request, answers, questions):
        """Return everything below the question: sessions, people to talk to, things to read, who may use what."""
        who, where, need = found = tuple(answers.of(name) for name in (WHO, WHERE, NEED))
        session_how, sessions = next_sessions(found, timezone.now(), request)
        reading_how, reading_cards = readings(found, request)
        collection_how, collection_cards = collections(found, request)
        where_words = questions[1].choices.get(where, "")
        groups = grouped(with_audiences(Chrome.for_request(request).signposts), who, where)
        record = eligibility_record(get_language())
        lines = eligibility_lines(record, who) if record else []
        return {
            "answered": True,
            "sessions": sessions,
            "session_how": session_how,
            "cards": reading_cards,
            "reading_how": reading_how,
            # A path that fits nobody's answer is one more thing to read past.
            "collections": collection_cards if collection_how == BOTH else [],
            "eligibility": record,
            "lines": lines or (eligibility_lines(record) if record else []),
            "for_one": bool(who and lines),
            "people": titled(groups, where_words),
            "for_others": groups.for_others,
            "nation_without": "" if groups.local else where_words,
            **lists_of(request, who, need, session_how, reading_how),
        }


def titled(groups, where_words) -> list[dict]:
    """Return the groups of signposts for this person with a heading each: where they are first, if they said it."""
    local = {"title": _("In %(nation)s") % {"nation": where_words}, "signposts": groups.local}
    everywhere = {"title": _("Anywhere in the UK"), "signposts": groups.everywhere}
    if not where_words:
        local["title"] = _("In one nation only")
    ordered = [local, everywhere] if where_words else [everywhere, local]
    return [group for group in ordered if group["signposts"]]


def given(path, answers, questions) -> list[dict]:
    """Return each answer so far in words, with the address that asks its question again and keeps the others."""
    return [
        {
            "question": question.title,
            "words": question.choices.get(answers.chosen[question.name], _("I’d rather not say")),
            "change_url": address(path, answers.chosen, **{question.name: None}),
        }
        for question in questions
        if question.name in answers.chosen
    ]


def asked(path, answers, question, questions) -> dict:
    """Return the next question with an address for each choice."""
    choices = [*question.choices.items(), (RATHER_NOT_SAY, _("I’d rather not say"))]
    return {
        "title": question.title,
        "number": questions.index(question) + 1,
        "total": len(questions),
        "choices": [
            {"words": words, "url": address(path, answers.chosen, **{question.name: choice})}
            for choice, words in choices
        ],
    }
