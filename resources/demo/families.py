"""Demo resources about families and relationships."""

RESOURCES = [
    {
        "slug": "when-someone-says-they-cannot-go-on",
        "title": "When someone says they can’t go on",
        "kind": "guide",
        "summary": "What to say, what not to say, and what to do tonight, if someone you love talks about suicide.",
        "audiences": ["families", "bereaved", "staff"],
        "topics": ["families"],
        "art": "harbour",
        "content_note": "Talks about suicide. It doesn’t describe any way of ending a life.",
        "discreet_title": "A guide to read later",
        "sensitive": True,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
            {"title": "Harbour’s own rules for writing about suicide", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 21,
        "next_review_days": 344,
        "external_url": "",
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<p>Someone has told you something frightening. You may be reading this in the bathroom with the "
                    "door locked. You don’t need the perfect words. Staying and listening is the main thing, and "
                    "you’re able to do it.</p>"
                ),
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If they’re in danger now",
                    "text": (
                        "<p>Call 999, or go with them to A&E. Stay with them, or ask somebody to, until help is there. "
                        "You aren’t wasting anyone’s time.</p>"
                    ),
                },
            },
            {
                "type": "steps",
                "value": {
                    "title": "What to do tonight",
                    "steps": [
                        {
                            "title": "Stop, and sit down near them",
                            "text": (
                                "<p>Put the phone down. Turn off the television. Breathe out slowly. They’ll be "
                                "watching your face to see whether it’s safe to go on.</p>"
                            ),
                        },
                        {
                            "title": "Ask the question plainly",
                            "text": (
                                "<p>“Are you thinking about suicide?” Asking doesn’t put the thought there. It tells "
                                "them that they can say the true thing to you. If the answer is yes, say, “Thank you "
                                "for telling me. I’m glad that I know.”</p>"
                            ),
                        },
                        {
                            "title": "Listen for longer than is comfortable",
                            "text": (
                                "<p>Ask, “What’s today been like?” Then wait. Don’t argue with the feeling or list "
                                "reasons to live. When someone has been heard, the worst of the pressure often drops a "
                                "little.</p>"
                            ),
                        },
                        {
                            "title": "Ask about the next few hours",
                            "text": (
                                "<p>“Do you feel able to stay safe tonight? Have you made a plan?” If there’s a plan, "
                                "or they can’t promise to be safe, treat it as an emergency. If it’s safe for you, ask "
                                "to look after anything that they’ve thought of using.</p>"
                            ),
                        },
                        {
                            "title": "Bring in one more person",
                            "text": (
                                "<p>Don’t carry it alone, and don’t promise to keep it secret. “I care about you too "
                                "much to keep this between us. Who shall we ring?” Use the list on this page together. "
                                "You can ring for advice yourself, as a relative.</p>"
                            ),
                        },
                        {
                            "title": "Agree the morning",
                            "text": (
                                "<p>A time to wake, a breakfast, a call to the GP when the surgery opens. Very strong "
                                "feelings rise and fall. Getting through one night matters, and most people who’ve "
                                "felt this way do come out the other side.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "say_this",
                "value": {
                    "title": "Words that help",
                    "rows": [
                        {
                            "avoid": "You’ve got so much to live for.",
                            "instead": "It sounds as if it’s been unbearable. I’m here.",
                            "why": "Reasons can feel like a debt. Being understood feels like company.",
                        },
                        {
                            "avoid": "How could you do that to the children?",
                            "instead": "You matter to us, and I can see that you’re worn out.",
                            "why": "Guilt makes people go quiet.",
                        },
                        {
                            "avoid": "You don’t mean that.",
                            "instead": "I believe you. Tell me some more.",
                            "why": "They’ve risked a lot by speaking. Doubt closes the door.",
                        },
                        {
                            "avoid": "Promise me you won’t.",
                            "instead": "Will you tell me, at any hour, if it gets worse?",
                            "why": "A promise can be a way to end the talk. This keeps it open.",
                        },
                    ],
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "urgent",
                    "title": "If it isn’t an emergency but can’t wait",
                    "text": (
                        "<p>In England, call 111 and choose the mental health option. Anywhere else in the UK, use the "
                        "list on this page.</p>"
                    ),
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>And you</h2>"
                    "<p>When they’re asleep or with somebody else, tell one person what tonight was like. Eat. You did "
                    "something hard. The services below are for worried families as well.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "slug": "when-home-runs-on-a-rota",
        "title": "When home runs on a rota",
        "kind": "article",
        "summary": "Living with someone who works shifts: the fridge calendar, the quiet house, the row at 8am.",
        "audiences": ["families", "staff"],
        "topics": ["families", "sleep"],
        "art": "sun",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2025, "url": ""},
        ],
        "reviewed_days_ago": 377,
        "next_review_days": -12,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You’re awake, they’re asleep. You’re off, they’re in. Some weeks you’re more like flatmates "
                    "who share a fridge. That wears on people who love each other, and nobody has done anything "
                    "wrong.</p>"
                    "<h2>Draw the month</h2>"
                    "<p>Put the rota on the fridge in three colours: gone, asleep, here. The middle colour matters "
                    "most. “Off” after a night shift isn’t a day off, and many rows begin with that mistake.</p>"
                    "<p>Then find the hours when you’re both “here”. Ring one of them each week and protect it. An "
                    "hour at 3pm on a Tuesday is as good as a Saturday night.</p>"
                    "<h2>The first half hour</h2>"
                    "<p>People coming off a shift need to be left alone and need to be welcomed, and can’t always tell "
                    "you which. Agree on a signal that saves guessing. Some people hang the coat on the left hook for "
                    "“give me half an hour” and on the right for “come and talk”.</p>"
                    "<p>Don’t have the big talk at 8am after a night. Write it on a list and do it on the day marked "
                    "“here”.</p>"
                    "<h2>Children and a sleeping parent</h2>"
                    "<p>Give them a job instead of a rule. A child who’s in charge of the “asleep” sign is quieter "
                    "than one who’s been told to hush. Plan noisy things out of the house for the first four hours, "
                    "since that’s when most of the deep sleep comes.</p>"
                    "<h2>When plans fall through</h2>"
                    "<p>Keep a second date from the start: “Your birthday is the 9th, and also the 14th.” Then a late "
                    "finish spoils a day and not the promise.</p>"
                    "<h2>Your own life</h2>"
                    "<p>You’re allowed to go to the wedding by yourself. Keep one thing each week that doesn’t depend "
                    "on the rota at all: a class, a friend, a swim. It isn’t disloyal. People who have one resent the "
                    "rota less.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Three things for the fridge",
                    "points": [
                        "Three colours: gone, asleep, here.",
                        "One ringed hour a week.",
                        "A second date for everything that matters.",
                    ],
                },
            },
        ],
    },
    {
        "slug": "talking-to-children-about-a-parent-who-is-struggling",
        "title": "Talking to children about a parent who’s struggling",
        "kind": "guide",
        "summary": "Five steps for telling children of any age that a parent is unwell in their mind.",
        "audiences": ["families", "staff"],
        "topics": ["families", "burnout"],
        "art": "leaves",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 133,
        "next_review_days": 597,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Children notice. When nobody explains, they make up a reason, and very often the reason is "
                    "themselves. A short, true sentence is easier to live with than a guess.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "Five steps",
                    "steps": [
                        {
                            "title": "Give it a name and a size",
                            "text": (
                                "<p>“Mum’s brain is very tired from work. It’s an illness called depression. Lots of "
                                "people get it, and doctors know how to help.” For a small child, stop there.</p>"
                            ),
                        },
                        {
                            "title": "Say three things that aren’t so",
                            "text": (
                                "<p>“You didn’t cause it. You can’t catch it. It isn’t your job to fix it.” Say these "
                                "more than once. Teenagers need them as much as five-year-olds do, though they’ll roll "
                                "their eyes.</p>"
                            ),
                        },
                        {
                            "title": "Tell them what will change, and what won’t",
                            "text": (
                                "<p>“Mum’s going to be at home for a few weeks and might sleep a lot. I’ll do the "
                                "school run. Swimming is still on Thursday.” Children ask about swimming because it "
                                "tells them whether their world is still there.</p>"
                            ),
                        },
                        {
                            "title": "Answer the hard question honestly",
                            "text": (
                                "<p>If you’re asked, “Will she get better?” you can say, “Most people do. It takes a "
                                "while, and some days will go backwards.” If you don’t know something, say, “I don’t "
                                "know yet. I’ll tell you when I do.”</p>"
                            ),
                        },
                        {
                            "title": "Open a side door",
                            "text": (
                                "<p>Not every child talks to a parent. Ask, “If you were worried, who could you tell "
                                "who isn’t me?” Let that person know. Tell the school as well: one teacher, two "
                                "sentences.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you’re the parent who’s unwell</h2>"
                    "<p>You can say it yourself, lying down. “I’m poorly, and I’m getting help. I still love listening "
                    "to you. I might listen with my eyes shut.” Ten minutes side by side, with a cartoon on, is time "
                    "that they’ll count.</p>"
                    "<h2>Signs that a child needs more</h2>"
                    "<p>For two weeks or more: not sleeping, stomach aches before school, looking after you like a "
                    "small adult, or a teenager who’s stopped seeing friends. Start with the school or your GP.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
]
