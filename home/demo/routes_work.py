"""Two audience routes of the demonstration: people who work in care, and people who manage."""

WORK_ROUTES = [
    {
        "audience": "staff",
        "slug": "health-and-care-staff",
        "title": "For people who work in health or care",
        "introduction": (
            "You look after other people. This is a place to be looked after for a while, with nothing to fill in."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What you can use right now</h2><ul><li><b>Common rooms</b>: an hour with up to ten people and "
                    "two hosts. Camera off is fine.</li><li><b>Webinars</b>: talks by people who know the work. Watch "
                    "live, or later with a transcript.</li><li><b>Resources</b>: short guides for the hour after a "
                    "shift, the week after a loss, or the month before an exam.</li></ul>"
                    "<p>All of it is for every job: clinical or not, employed, agency, bank or volunteer.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>We don’t ask for your name, your email or where you work. Nothing is asked of your employer or "
                    "shared with them. We keep no list of who came.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "What to do first",
                    "steps": [
                        {
                            "title": "If today is too much",
                            "text": (
                                "<p>Use the urgent help link at the top of the page. You do not have to be in danger "
                                "to use it.</p>"
                            ),
                        },
                        {
                            "title": "If you would like company",
                            "text": (
                                "<p>Open What’s on and look for a room that fits your shift. The door opens ten "
                                "minutes before the start.</p>"
                            ),
                        },
                        {
                            "title": "If you would rather be alone",
                            "text": "<p>Read When a shift won’t leave you, in Resources. It takes a few minutes.</p>",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you would like one-to-one treatment</h2>"
                    "<p>That is a separate service. This is who can ask for it, and what you can use here in the "
                    "meantime.</p>"
                ),
            },
            {"type": "eligibility", "value": {"audience": "staff"}},
            {"type": "signposts", "value": {"title": "If you work in Wales", "urgency": "support", "nation": "wales"}},
        ],
    },
    {
        "audience": "managers",
        "slug": "managers",
        "title": "For people who manage people",
        "introduction": "You look after a team. Here is help with that, and, just as much, help for you.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What you can use right now</h2><ul><li><b>The managers’ room</b>: an hour a week when nobody "
                    "needs you to have the answer.</li><li><b>Webinars</b>: look for those under Leading a team.</li>"
                    "<li><b>Resources</b>: guides for hard conversations, for times of loss and for looking after a "
                    "team.</li></ul><p>You can use them for your team, for yourself, or for both.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>Nothing is asked of your employer or shared with them. We cannot tell you whether your staff "
                    "use this site, and we cannot tell them whether you do.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "What to do first",
                    "steps": [
                        {
                            "title": "Notice how you are",
                            "text": "<p>Have you eaten? Have you slept? Who knows how this week has been for you?</p>",
                        },
                        {
                            "title": "Choose one person",
                            "text": (
                                "<p>Think of the team member you are most worried about. Ask for ten minutes with "
                                "them, at a set time.</p>"
                            ),
                        },
                        {
                            "title": "Point, and don’t push",
                            "text": (
                                "<p>Tell your team that this site exists and that it asks for nothing. Then leave it "
                                "to them. Please don’t ask who has used it.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "say_this",
                "value": {
                    "title": "When you tell your team about this site",
                    "rows": [
                        {
                            "avoid": "“You should use this. I’ve noticed you’re struggling.”",
                            "instead": "“This is here for all of us. I’ve used it too.”",
                            "why": "Nobody is singled out, and you have gone first. Only say it if it is true.",
                        },
                        {
                            "avoid": "“Let me know how you get on.”",
                            "instead": "“It’s private. You don’t need to tell me.”",
                            "why": "Privacy is the reason that many people feel able to come.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If someone in your team may be in danger</h2>"
                    "<p>Stay with them, or stay on the line. Open the urgent help page together. Then call on your own "
                    "manager or on-call team, so that you are not alone with it either.</p>"
                    "<h2>If you would like one-to-one treatment</h2>"
                ),
            },
            {"type": "eligibility", "value": {"audience": "managers"}},
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
        ],
    },
]
