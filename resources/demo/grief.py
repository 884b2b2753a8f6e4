"""Demo resources about grief and loss."""

RESOURCES = [
    {
        "slug": "when-a-patient-dies-and-the-shift-goes-on",
        "title": "When a patient dies and the shift goes on",
        "kind": "article",
        "summary": "What to do in the next five minutes, the next hour and the next week.",
        "audiences": ["staff", "nurses", "doctors", "students", "international"],
        "topics": ["grief"],
        "art": "path",
        "content_note": "Talks about the death of a patient.",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 95,
        "next_review_days": 635,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>There’s a bed to clear, a family to ring and six people still waiting. Nobody tells you when "
                    "you’re meant to feel anything. Here is one way to make a little room for it without stopping the "
                    "work.</p>"
                    "<h2>The next five minutes</h2>"
                    "<p>Say the person’s name aloud, once, with whoever was there. “That was Mr A. We did what we "
                    "could.” It takes ten seconds. It tells everyone that something happened.</p>"
                    "<p>Then ask the people beside you one practical question: “What do you need before the next one?” "
                    "The answer may be water, the toilet, or for someone else to make the phone call. Ask it of "
                    "students and of the cleaner too. People with the least say often see the most.</p>"
                    "<h2>The next hour</h2>"
                    "<p>If you cry, that’s fine, and so is not crying. You can step out for two minutes: “I’m stepping "
                    "out, I’ll be back at ten past.” A time makes it easier for others to cover.</p>"
                    "<p>Look out for guilt that arrives as a fact: “I should have gone in sooner.” You know the ending "
                    "now. You didn’t know it then. If there truly is something to learn, a review will find it. It "
                    "doesn’t have to be found by you, tonight.</p>"
                    "<h2>The next week</h2><h3>If it stays with you</h3>"
                    "<p>Some deaths stick: a child, someone your own age, someone with your father’s hands. Tell one "
                    "person which part has stuck. It’s often one small thing, such as a pair of slippers or a voice on "
                    "the phone. Once it’s been said, it usually loosens.</p>"
                    "<h3>If you feel nothing</h3>"
                    "<p>Many people do, for days. It’s how a mind gets through a shift. It isn’t coldness, and it "
                    "doesn’t mean that you’re in the wrong job.</p>"
                    "<h3>If it was your first</h3>"
                    "<p>Somebody should have sat down with you. If they didn’t, ask: “Can I have fifteen minutes about "
                    "the death on Tuesday? I’d like to understand what we did.” Any good senior will say yes.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Words to carry",
                    "points": [
                        "“Say the name.”",
                        "“What do you need before the next one?”",
                        "“I’ll be back at ten past.”",
                    ],
                },
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
    {
        "slug": "after-a-colleague-dies-by-suicide",
        "title": "After a colleague dies by suicide",
        "kind": "guide",
        "summary": "For those left at work: today, this week, the funeral, the empty locker, the months after.",
        "audiences": ["bereaved", "staff", "managers", "nurses", "doctors"],
        "topics": ["grief"],
        "art": "leaves",
        "content_note": "Talks about suicide and about losing a colleague. It doesn’t describe how anyone died.",
        "discreet_title": "A guide for a hard week",
        "sensitive": True,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
            {"title": "Harbour’s own rules for writing about suicide", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 34,
        "next_review_days": 331,
        "external_url": "",
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<p>You’ve lost somebody you worked beside. You may be shocked, angry, numb, or going over every "
                    "last conversation. All of that is usual. There’s no right order, and people in one team will be "
                    "in different places on the same day.</p>"
                    "<p>You don’t need to read this all at once. Find the step that is now.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "One step at a time",
                    "steps": [
                        {
                            "title": "Today: small and safe",
                            "text": (
                                "<p>Eat something. Be with someone. Tell one person how you’re getting home.</p>"
                                "<p>If you’re in charge of others’ lives today and can’t think straight, say so: “I "
                                "can’t work safely this afternoon.” That’s good practice.</p>"
                            ),
                        },
                        {
                            "title": "This week: what to say, and what to leave out",
                            "text": (
                                "<p>Use plain words: “She died by suicide.” Stick to what the family has agreed to "
                                "share. Don’t pass on how or where it happened, and don’t guess at why. There is never "
                                "one single reason, and guesses hurt people who are already blaming themselves.</p>"
                            ),
                        },
                        {
                            "title": "This week: look sideways",
                            "text": (
                                "<p>Check on the people nobody thinks of: the night team, the old colleague who moved "
                                "wards, the friend who never says much. You can ask straight out, “Has this brought up "
                                "thoughts of suicide for you?” Asking doesn’t put the idea in anyone’s head. It opens "
                                "a door.</p>"
                            ),
                        },
                        {
                            "title": "The funeral",
                            "text": (
                                "<p>Ask the family, through one person, whether colleagues are welcome. Work out who "
                                "will cover, so that the choice to go is real. If you can’t go, choose a minute that "
                                "day and stop for it.</p>"
                            ),
                        },
                        {
                            "title": "The locker, the rota, the name on the board",
                            "text": (
                                "<p>Don’t let these vanish overnight, and don’t leave them for a year. Agree a day. "
                                "Ask who would like to be there. Offer the family anything that was theirs.</p>"
                            ),
                        },
                        {
                            "title": "Months later",
                            "text": (
                                "<p>Grief after suicide often comes with “if only”. You were one part of a large life. "
                                "Most people who lose someone this way do find, in time, that they can remember the "
                                "whole person and not only the end. Birthdays and the first year can be rough. Put "
                                "them in the diary and plan company.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If someone’s life is at risk now",
                    "text": "<p>Call 999, or go to A&E. Stay with the person until help comes.</p>",
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "urgent",
                    "title": "If you need mental health help soon and it’s not an emergency",
                    "text": (
                        "<p>In England, call 111 and choose the mental health option. Anywhere else in the UK, use the "
                        "list on this page.</p>"
                    ),
                },
            },
            {
                "type": "quote",
                "value": {
                    "quote": "I keep thinking about her too. Shall we walk to the car together?",
                    "attribution": "A sentence to borrow",
                },
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "slug": "what-to-say-to-a-bereaved-colleague",
        "title": "What to say to a bereaved colleague",
        "kind": "toolkit",
        "summary": "Words for the first morning back, the corridor and the card, and a few to leave unsaid.",
        "audiences": ["staff", "managers", "bereaved", "nurses", "doctors"],
        "topics": ["grief", "leading"],
        "art": "people",
        "content_note": "Talks about death and grief.",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 120,
        "next_review_days": 610,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Most people say nothing, because they’re afraid of making it worse. To the person who’s "
                    "grieving, silence can look like not caring. A clumsy sentence is nearly always better than none. "
                    "These aren’t clumsy.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "On the first day back and after",
                    "rows": [
                        {
                            "avoid": "Let me know if you need anything.",
                            "instead": "I’m getting lunch at one. Shall I bring you some?",
                            "why": "A grieving person can’t think up jobs for you. A yes or no question is easy.",
                        },
                        {
                            "avoid": "At least he had a good long life.",
                            "instead": "I’m so sorry about your dad. What was he like?",
                            "why": "“At least” asks them to feel better. A question lets them talk, or not.",
                        },
                        {
                            "avoid": "You’re so strong.",
                            "instead": "You don’t have to hold it together with me.",
                            "why": "Being called strong makes it harder to say that today is bad.",
                        },
                        {
                            "avoid": "I know exactly how you feel.",
                            "instead": "I don’t know what this is like for you. I’d like to hear.",
                            "why": "Your loss was yours. Leave space for theirs to be different.",
                        },
                        {
                            "avoid": "Are you over it now?",
                            "instead": "It’s been three months. How are the mornings?",
                            "why": (
                                "People stop asking just as the shock wears off. Naming one part of the day shows you "
                                "mean it."
                            ),
                        },
                        {
                            "avoid": "Saying nothing and changing the subject.",
                            "instead": "I saw your mum’s name on the order of service. It’s a lovely name.",
                            "why": (
                                "Hearing the name is rarely the thing that upsets people. They’re thinking of it "
                                "already."
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>In a card</h2>"
                    "<p>Three lines are plenty: the person’s name, one thing you remember or have heard about them, "
                    "and one thing you’ll do. “I’ll take your Thursday clinic on the week of the funeral” is worth "
                    "more than a poem.</p>"
                    "<h2>If they cry at work</h2>"
                    "<p>Stay. Find a tissue and a door that shuts. You don’t need to say anything clever: “Take your "
                    "time, I’ve told them we’re busy.” Ask how they’d like to go back in.</p>"
                ),
            },
        ],
    },
    {
        "slug": "when-the-date-comes-round",
        "title": "When the date comes round",
        "kind": "article",
        "summary": "Why the week before is often worse than the day, and how to plan for both on shifts.",
        "audiences": ["bereaved", "staff", "families"],
        "topics": ["grief"],
        "art": "sun",
        "content_note": "Talks about death, including losing a pregnancy.",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 145,
        "next_review_days": 585,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You’d been managing. Then, for no reason you could see, you were short with everyone and "
                    "couldn’t sleep. You looked at the calendar, and there it was: next Thursday.</p>"
                    "<h2>Why the body remembers</h2>"
                    "<p>Dates are tied to light, weather, smells and songs. You don’t need to be thinking about a "
                    "death to be reminded of it by the first cold morning of autumn. It isn’t going backwards. Many "
                    "people feel it for years, less sharply each time.</p>"
                    "<p>The days before are often harder than the day. Beforehand you’re braced. On the day, at least "
                    "you know what you’re doing.</p>"
                    "<h2>Make a plan with three lines</h2><h3>Who knows?</h3>"
                    "<p>Tell one person at work: “The 14th is a year since my brother died. I might be quiet.” They "
                    "don’t need to do anything. It means you won’t have to explain in the moment.</p>"
                    "<h3>What will the day hold?</h3>"
                    "<p>Choose one thing for the person and one for yourself. Cook their dish. Walk their route. Then "
                    "see a film that has nothing to do with it. A day with two fixed points is easier than an empty "
                    "one.</p>"
                    "<h3>What about the rota?</h3>"
                    "<p>Some people want to work and some can’t. Ask early, and ask for what you need: “Could I do the "
                    "early, so that I’m home by four?” If you can’t get it, move the day. You’re allowed to mark it on "
                    "the Sunday.</p>"
                    "<h2>Dates that nobody else sees</h2>"
                    "<p>The due date of a pregnancy that ended. The day of the diagnosis. A patient you couldn’t save. "
                    "Nobody will send a card, so the plan matters more. Write the date in next year’s diary now, with "
                    "a note to yourself about what helped.</p>"
                    "<h2>When it’s more than the date</h2>"
                    "<p>If every day is as heavy as this one, more than six months on, tell your GP. Grief sometimes "
                    "gets stuck, and there is help made for just that.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
]
