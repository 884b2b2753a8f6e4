"""Demonstration common rooms about the work itself: nights, study, training and leading."""

WORK_ROOMS = [
    {
        "slug": "after-the-night-shift",
        "title": "After the night shift",
        "summary": (
            "A soft landing before you sleep. An hour with other nurses and midwives who have just been up all night "
            "too."
        ),
        "topics": ["sleep", "burnout"],
        "audiences": ["nurses"],
        "art": "night",
        "usual_hosts": ["adaeze-whitcombe", "marisol-dimayuga-ross"],
        "who_it_is_for": (
            "Nurses, midwives and anyone who works beside them at night: support workers, students, porters. Come in "
            "uniform, in bed or from a parked car."
        ),
        "what_happens": [
            "A host says hello and reads the house rules",
            "Anyone who wants to can say one thing about their night",
            "We talk, or we sit quietly with our tea",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>Most people arrive tired, and some arrive cross. You do not have to be "
                    "good company. Somebody may talk about a patient they can’t stop thinking about. Somebody else may "
                    "talk about toast. Both are welcome.</p><p>The hosts know what a night is like. They will not ask "
                    "you to do any exercises, and they will not go round the room making everyone speak.</p>"
                ),
            },
            {
                "type": "inset",
                "value": "<p>If you are driving home, please wait until you are parked or indoors before you join.</p>",
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "What if I fall asleep?",
                            "text": (
                                "<p>Then you needed to. A host will say goodbye softly at the end, and close the "
                                "room.</p>"
                            ),
                        },
                        {
                            "title": "Can I come every week?",
                            "text": (
                                "<p>Yes. Come each week, or once a year. There is no list of who came, and nobody will "
                                "notice a gap.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<p>If something happened tonight that you can’t put down, stay on for a few minutes at the end "
                    "and ask for a host. You can also read When a shift won’t leave you, in Resources.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "weekday": 3,
        "time": "07:15",
        "weeks": 6,
        "exceptions": [],
    },
    {
        "slug": "between-placement-and-exams",
        "title": "Between placement and exams",
        "summary": (
            "For students of every health and care course. Somewhere to be honest about how it is going, with no one "
            "who marks your work."
        ),
        "topics": ["exams", "anxiety"],
        "audiences": ["students"],
        "art": "sun",
        "usual_hosts": ["jaspreet-kallow", "oluwaseun-brackley"],
        "who_it_is_for": (
            "Anyone who is studying or training for work in health or care: nursing, medicine, midwifery, social work, "
            "pharmacy, paramedics, therapies and all the rest."
        ),
        "what_happens": [
            "A host says hello and reads the house rules",
            "We ask what kind of week it has been, and you can pass",
            "We talk about whatever comes up",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>This room has nothing to do with your university, college or "
                    "placement. We do not know who you are, so we could not tell them if we wanted to. You do not need "
                    "a student email or a student card to come in.</p>"
                    "<p>Some weeks people talk about exams. Some weeks it is money, or a supervisor, or seeing someone "
                    "die for the first time. Some weeks it is mostly laughing at how tired everyone is.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "What if I know someone there?",
                            "text": (
                                "<p>It can happen. You can use another name, keep your camera off, or slip out and "
                                "come another week.</p>"
                            ),
                        },
                        {
                            "title": "I’m thinking of leaving my course",
                            "text": (
                                "<p>You can say so here, and nobody will talk you in or out of it. It often helps to "
                                "say it aloud once.</p>"
                            ),
                        },
                        {
                            "title": "I failed something",
                            "text": (
                                "<p>You will not be the only one. People in this room have failed things and gone on, "
                                "and they will tell you how.</p>"
                            ),
                        },
                    ],
                },
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "weekday": 0,
        "time": "19:30",
        "weeks": 6,
        "exceptions": [
            {
                "week": 2,
                "state": "moved",
                "reason": "One of our hosts is teaching that evening, so this one week is on Wednesday.",
                "moved_to": {"weekday": 2, "time": "19:30"},
            },
        ],
    },
    {
        "slug": "managers-room",
        "title": "The managers’ room",
        "summary": "For people who look after people. An hour when nobody needs you to have the answer.",
        "topics": ["leading", "burnout"],
        "audiences": ["managers"],
        "art": "hills",
        "usual_hosts": ["noreen-mcalindon", "ilse-marchbanks"],
        "who_it_is_for": (
            "Anyone who leads a team, a shift, a ward, a practice or a home, with or without the word manager in their "
            "job title."
        ),
        "what_happens": [
            "A host says hello and reads the house rules",
            "Anyone who wants to can bring one thing that is on their mind",
            "The room listens first, and offers ideas only if asked",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>Leading can be lonely. You hear everyone’s worries and carry decisions "
                    "you did not make. You may be the only one on your shift who knows what is coming. In this room, "
                    "for one hour, you are nobody’s manager.</p><p>We do not share reports, and nobody takes an action "
                    "away. Noreen and Ilse keep time, and they keep it kind.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Things people bring",
                    "points": [
                        "A conversation they are dreading.",
                        "A team in grief.",
                        "Being told to do more with less.",
                        "Wanting to stop, and not knowing how to say so.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>About your team</h2><p>Please talk about yourself more than about the people you manage, and "
                    "leave out names. If you are worried about the safety of someone in your team, don’t wait for this "
                    "room. Use the urgent help page, and call on your own manager or your on-call team as well.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "weekday": 3,
        "time": "20:00",
        "weeks": 6,
        "exceptions": [
            {
                "week": 0,
                "state": "cancelled",
                "reason": (
                    "A host is ill, and we never run a room with only one. We are sorry. The room is back next "
                    "Thursday at 8pm."
                ),
            },
        ],
    },
    {
        "slug": "doctors-in-training",
        "title": "Doctors in training",
        "summary": (
            "For doctors and dentists between one rotation and the next. An hour with no portfolio, no reflection to "
            "write up and nobody senior."
        ),
        "topics": ["exams", "burnout"],
        "audiences": ["doctors", "students"],
        "art": "path",
        "usual_hosts": ["padma-kesavan-lyle", "laleh-roshan-dunn"],
        "who_it_is_for": (
            "Doctors and dentists at any stage of training, those who have stepped out of training, and final-year "
            "students who are about to begin."
        ),
        "what_happens": [
            "A host says hello and reads the house rules",
            "We begin with anything that has stayed with you since last week",
            "We talk, as colleagues who will never write about each other",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>Training moves you on just as you learn where the cups are kept. It "
                    "can be hard to find people who know you well enough to notice. This room is for saying the things "
                    "that don’t go in a portfolio.</p><p>People talk about mistakes, exams, rotas and love. They talk "
                    "about the first patient who died. They ask each other whether to stay. Padma and Laleh have both "
                    "thought of leaving, and both are glad that they told someone.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "Will my supervisor find out?",
                            "text": (
                                "<p>Not from us. We do not know your name or where you work. The one limit is serious "
                                "harm, as the house rules say.</p>"
                            ),
                        },
                        {
                            "title": "Can I talk about a mistake?",
                            "text": (
                                "<p>Yes, in a way that does not name or point to any patient. If a patient may still "
                                "be at risk, the hosts will ask you to raise it at work.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>This room fills up fast. If it is full, its page says so, and shows what else is open.</p>"
                ),
            },
            {
                "type": "text",
                "value": (
                    "<p>If you are waiting for the result of a complaint, you may also like the webinar on living "
                    "through the wait.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "weekday": 1,
        "time": "20:30",
        "weeks": 6,
        "exceptions": [
            {
                "week": 0,
                "state": "full",
                "reason": (
                    "This one is full, and we keep the room small so that everyone can be heard. There is another next "
                    "Tuesday at 8:30pm."
                ),
            },
        ],
    },
]
