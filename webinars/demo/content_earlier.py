"""Demonstration webinars from further back. Days are counted from the day the demo is seeded."""

EARLIER = [
    {
        "slug": "running-on-empty",
        "title": "Running on empty: noticing burnout early",
        "summary": (
            "Burnout tends to arrive slowly. A plain talk about the early signs, what rest really needs, and how to "
            "ask for something to change."
        ),
        "topics": ["burnout"],
        "audiences": ["staff", "nurses", "doctors", "managers"],
        "art": "sun",
        "speakers": ["ilse-marchbanks", "kwabena-ashdown"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "The early signs that are easy to explain away",
            "The difference between tired and burnt out",
            "How to ask for one change at work",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>It is not a weakness</h2><p>Burnout is what can happen when too much is asked, for too long, "
                    "with too little in return. It is not a sign that you chose the wrong job. Often it is the people "
                    "who care most who go on the longest before they stop.</p>"
                    "<p>Kwabena and Ilse described how it looked in their own lives. For one it was being short with "
                    "people at home. For the other it was sitting in the car outside work, unable to open the door.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Signs that are easy to miss",
                    "points": [
                        "You feel nothing at news that once would have moved you.",
                        "A day off does not help, and nor does a week.",
                        "You have stopped seeing people who know you well.",
                        "Small jobs feel as big as large ones.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>What helped</h2><p>Neither of them found one big answer. What helped was telling one person, "
                    "dropping one duty, and resting before they had earned it. A change at work mattered more than any "
                    "tip. If you can, take someone with you when you ask for it.</p>"
                    "<p>If you feel low most days, or as if nothing will ever be better, please talk to your GP or to "
                    "one of the people under Urgent help. This can get better, and you do not have to wait until it is "
                    "worse.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": -23, "time": "12:30", "state": "on", "reason": ""}],
        "recording": "none",
        "after": (
            "The sound failed in the first half, so there is no recording. We plan to give this talk again, and it "
            "will be listed under Webinars."
        ),
    },
    {
        "slug": "home-is-far-away",
        "title": "Home is far away: keeping close across time zones",
        "summary": (
            "For people who moved here to work, and left family behind. How to stay close, how to carry bad news from "
            "home, and how to make a little home here."
        ),
        "topics": ["new-here", "families"],
        "audiences": ["international", "nurses", "doctors", "families"],
        "art": "harbour",
        "speakers": ["marisol-dimayuga-ross", "laleh-roshan-dunn"],
        "length_minutes": 30,
        "what_you_will_hear": [
            "How to stay in touch when your shifts keep changing",
            "What to do when bad news comes from home",
            "Small ways to feel that you belong here",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Two homes at once</h2><p>Many people who come to work here live in two places in their heads. "
                    "You may be cooking supper while your mother is just waking up. You may be sending money home and "
                    "telling nobody how cold your room is.</p><p>Marisol and Laleh talked about missing weddings and "
                    "births, and about calls that came in the middle of a shift. They talked about feeling proud and "
                    "lonely on the same day.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "When the shifts keep changing",
                            "text": (
                                "<p>Send short voice messages that can be played at any time. Agree one call a week "
                                "that is only moved when it must be.</p>"
                            ),
                        },
                        {
                            "title": "When bad news comes in the night",
                            "text": (
                                "<p>Tell whoever is in charge of your shift, even if you plan to stay. You can ask to "
                                "step out. You can ask about leave to travel home.</p>"
                            ),
                        },
                        {
                            "title": "When you feel that you do not belong",
                            "text": (
                                "<p>Look for one place where your name is said properly: a faith group, a choir, a "
                                "team, a shop. One is enough to begin with.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<p>Our room for people who are new to working here meets each week. You can come in any kind of "
                    "mood. You can speak, or you can just listen to voices that know what it is like.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": -30, "time": "20:00", "state": "on", "reason": ""}],
        "recording": "here",
        "after": "For this demonstration you hear only the sea: the transcript stands for what was said.",
    },
]
