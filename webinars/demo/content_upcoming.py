"""Demonstration webinars of the coming days. Days are counted from the day the demo is seeded."""

UPCOMING = [
    {
        "slug": "quieting-the-what-ifs",
        "title": "Quieting the what-ifs",
        "summary": (
            "When your mind runs ahead to everything that could go wrong. A calm evening talk about worry, with one "
            "thing to try while you listen."
        ),
        "topics": ["anxiety"],
        "audiences": ["staff", "students", "families"],
        "art": "waves",
        "speakers": ["hamish-corrigall"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "Why a tired mind worries more",
            "How to tell a useful worry from a loop",
            "One short exercise, which you can skip",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Worry is the mind trying to keep us safe. In health and care "
                    "work, and in homes that live alongside it, there is a lot to keep safe from. The trouble is that "
                    "worry does not know when the shift has ended.</p>"
                    "<p>Hamish will explain, in plain words, why the same thought can go round and round at night. He "
                    "will show a way of writing worries down that helps many people to put them aside until the "
                    "morning.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "The exercise, if you would like to try it",
                    "steps": [
                        {
                            "title": "Write it down",
                            "text": (
                                "<p>Put the worry on paper in one short line, as you would tell it to a friend.</p>"
                            ),
                        },
                        {
                            "title": "Ask if there is something to do",
                            "text": "<p>If there is, write down the first step and when you will take it.</p>",
                        },
                        {
                            "title": "Let the rest wait",
                            "text": "<p>If there is nothing to do now, give it a time tomorrow. It will keep.</p>",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>On the night</h2><p>Only the speaker is seen and heard. You can send a question without your "
                    "own name, or send none at all. You can come for ten minutes and leave, and nobody will mind.</p>"
                    "<p>If worry has begun to stop you eating, sleeping or leaving the house, please talk to your GP "
                    "as well. There is good help for this.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": 0, "time": "19:00", "state": "on", "reason": ""}],
        "recording": "planned",
        "after": (
            "There are no forms and no emails afterwards. The recording, with captions and a transcript, comes to this "
            "page within two weeks."
        ),
    },
    {
        "slug": "sleep-when-the-rota-wont-let-you",
        "title": "Sleep when the rota won’t let you",
        "summary": (
            "Early, late, night, early. A talk for anyone whose sleep is set by somebody else’s spreadsheet, and for "
            "the people who share a home with them."
        ),
        "topics": ["sleep"],
        "audiences": ["staff", "nurses", "doctors", "students", "families"],
        "art": "night",
        "speakers": ["tobiah-lindell"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "What to do with the hour after a late shift",
            "Naps: when they help and when they do not",
            "How to share a bedroom with a shift worker",
            "What to ask for when the rota is written",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Most advice on sleep starts with going to bed at the same time "
                    "each night. That is no use if your shifts will not let you. Tobiah worked changing shifts for "
                    "years, and this talk starts from the rota you really have.</p>"
                    "<p>He will talk about light, food, caffeine and naps. He will also talk about the quiet hour "
                    "after a late shift, when the house is asleep and you are wide awake.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "What you can take away",
                    "points": [
                        "A plan for the day before a first night.",
                        "A way to wind down that takes less than an hour.",
                        "Words to use when you need to ask for a kinder rota.",
                    ],
                },
            },
            {
                "type": "quote",
                "value": {
                    "quote": (
                        "I stopped trying to sleep like everyone else, and began to rest like someone who works shifts."
                    ),
                    "attribution": "Tobiah Lindell, speaker",
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Two chances to come</h2><p>We are giving this talk once at lunchtime and once in the evening, "
                    "so that more people can come. The content is the same. If you can make neither, the recording "
                    "will be here.</p><p>Please don’t listen while you drive. And if you fall asleep during the talk, "
                    "we will take it as a compliment.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [
            {"day": 1, "time": "12:30", "state": "on", "reason": ""},
            {"day": 8, "time": "20:00", "state": "on", "reason": ""},
        ],
        "recording": "planned",
        "after": (
            "The recording, with captions and a transcript, will be on this page within two weeks of the first date."
        ),
    },
    {
        "slug": "revising-when-you-are-tired-out",
        "title": "Revising when you are tired out",
        "summary": (
            "Exams, placements and a life. Short study habits for tired people, and what to do if the result is not "
            "the one you hoped for."
        ),
        "topics": ["exams", "anxiety"],
        "audiences": ["students", "doctors", "nurses"],
        "art": "path",
        "speakers": ["jaspreet-kallow", "padma-kesavan-lyle"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "How to study in twenty-minute pieces",
            "What to do on the evening before",
            "How people come back from a fail",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Most revision plans are written for people who have had a good "
                    "night’s sleep. Jaspreet’s are not. He revised for his own exams on buses, and in the gaps between "
                    "shifts. He will show you how to make a short stretch of study count.</p>"
                    "<p>Padma will talk about results. She has failed an exam and passed it later, and she has sat "
                    "with many others who have done the same. A fail is a hard day. It is not a verdict on you.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "I can’t concentrate at all",
                            "text": (
                                "<p>Begin with five minutes and a timer. If nothing goes in, rest, and count the rest "
                                "as part of the plan.</p>"
                            ),
                        },
                        {
                            "title": "Everyone else seems to be coping",
                            "text": (
                                "<p>You are seeing their outsides. Come to the students’ room and you may hear a "
                                "different story.</p>"
                            ),
                        },
                        {
                            "title": "I failed, and I have not told anyone",
                            "text": (
                                "<p>Tell one kind person today. Then look for the support page of your university, "
                                "college or training body. They have met this many times.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>We do not know who comes to this talk, so we could not tell your university or your placement, "
                    "even if they asked.</p>"
                ),
            },
            {
                "type": "text",
                "value": (
                    "<p>If exam worry has turned into not wanting to be here any more, please use the urgent help link "
                    "at the top of the page. You matter more than any exam.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": 2, "time": "18:30", "state": "on", "reason": ""}],
        "recording": "planned",
        "after": (
            "A recording with captions and a transcript will come to this page, and so will the speaker’s one-page "
            "study plan."
        ),
    },
    {
        "slug": "a-drink-to-unwind",
        "title": "A drink to unwind: an honest talk",
        "summary": (
            "When a drink, or something else, has become the way you get through. No blame, no labels, and some ways "
            "to change if you would like to."
        ),
        "topics": ["alcohol"],
        "audiences": ["staff", "nurses", "doctors", "families"],
        "art": "harbour",
        "speakers": ["oluwaseun-brackley"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "Why health and care work can lead people to drink more",
            "Questions to ask yourself in private",
            "What happens when you ask for help",
            "How to talk to someone you love",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Plenty of people in health and care use alcohol or drugs to "
                    "switch off. For some it stays small. For others it grows, often in secret, and the secret becomes "
                    "heavier than the drinking.</p><p>Oluwaseun has walked beside many people who made a change. He "
                    "will talk about how it starts, how people notice, and what asking for help is really like. He "
                    "will not tell you what to do.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>If you drink heavily every day, please do not stop all at once without advice. Stopping "
                    "suddenly can make you very unwell. A GP or an alcohol service can help you to do it safely.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Questions to ask yourself",
                    "points": [
                        "Do I plan my day around it?",
                        "Have I hidden how much from someone I love?",
                        "Would I like things to be different?",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If it is someone you love</h2><p>You did not cause it, and you cannot control it. You can "
                    "still be kind, be clear, and get help for yourself. Part of the talk is for you.</p>"
                    "<p>People do recover, and many of them are back at work, sitting next to you.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If tonight feels too hard", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "This talk is about alcohol and drugs. It mentions hiding a habit from other people.",
        "discreet_title": "A lunchtime talk",
        "sensitive": True,
        "dates": [{"day": 4, "time": "13:00", "state": "on", "reason": ""}],
        "recording": "none",
        "after": (
            "We will not record this one. A written summary will be added to this page, with no names and no questions "
            "from the day."
        ),
    },
]
