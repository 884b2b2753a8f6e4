"""Three audience routes of the demonstration: students, families, and people new to working here."""

LIFE_ROUTES = [
    {
        "audience": "students",
        "slug": "students",
        "title": "For students",
        "introduction": (
            "Placements, exams, money, home. You can be honest here, because nobody on this site marks your work."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What you can use right now</h2><ul><li><b>Between placement and exams</b>: a weekly common "
                    "room for students of every health and care course.</li><li><b>Webinars</b>: all of them are open "
                    "to you, including those on exams, sleep and worry.</li><li><b>Resources</b>: guides you can read "
                    "on a bus, and print or share.</li></ul><p>You do not need a student email, a student card or "
                    "anybody’s permission.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>Nothing is shared with your university, college or placement. We do not ask who you are, so "
                    "there is nothing for us to share.</p>"
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
                                "<p>Use the urgent help link at the top of the page. There are people you can call or "
                                "text, day and night.</p>"
                            ),
                        },
                        {
                            "title": "If you would like to talk",
                            "text": (
                                "<p>Open What’s on and find the next room for students. You can listen with your "
                                "camera off.</p>"
                            ),
                        },
                        {
                            "title": "If you need something to change",
                            "text": (
                                "<p>Your university’s wellbeing or student support team can help with deadlines, money "
                                "and time off. Your GP can help with your health. You can take a friend with you.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you were looking for treatment</h2><p>It can be a let-down to be told no. Please read to "
                    "the end of this, because there is more open to you than you might think.</p>"
                ),
            },
            {"type": "eligibility", "value": {"audience": "students"}},
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "Will asking for help harm my future?",
                            "text": (
                                "<p>Most people who ask for help finish their course and do the job well. Asking early "
                                "is a sign of good judgement. If you are unsure what you must tell your university, "
                                "ask a students’ union adviser, who does not report to them.</p>"
                            ),
                        },
                        {
                            "title": "I’m worried about a friend on my course",
                            "text": (
                                "<p>Tell them what you have noticed and that you care. You can bring the worry to the "
                                "students’ room, without their name.</p>"
                            ),
                        },
                    ],
                },
            },
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "audience": "families",
        "slug": "families-and-friends",
        "title": "For families and friends",
        "introduction": (
            "You love someone who works or studies in health or care, and you are worried, or tired, or both. You are "
            "in the right place."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>If you are frightened for them right now</h2>"
                    "<p>If you think that their life is in danger, please don’t wait and don’t read on. Use the urgent "
                    "help link at the top of this page. You do not need their permission to ask for help, and it is "
                    "better to ask too soon than too late.</p>"
                ),
            },
            {
                "type": "signposts",
                "value": {"title": "People who will listen to you, too", "urgency": "crisis", "nation": ""},
            },
            {
                "type": "text",
                "value": (
                    "<h2>What you can use right now</h2><ul><li><b>Living with someone who is struggling</b>: a weekly "
                    "room for families and friends.</li><li><b>Webinars</b>: look for those under Families and "
                    "relationships.</li><li><b>Resources</b>: begin with When home runs on a rota.</li>"
                    "</ul>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>We don’t ask who you are or who you are worried about. Nothing is asked of their employer or "
                    "university, or shared with them. Nobody will tell the person that you came.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "What to say, and what to leave out",
                    "rows": [
                        {
                            "avoid": "“You’ve got to pull yourself together.”",
                            "instead": "“You’ve been carrying such a lot. I’m here.”",
                            "why": "It tells them that you have noticed, and does not ask for anything.",
                        },
                        {
                            "avoid": "“Lots of people have it worse.”",
                            "instead": "“It makes sense that this hurts.”",
                            "why": "Pain does not shrink when it is compared. It does ease when somebody sees it.",
                        },
                        {
                            "avoid": "“Why didn’t you tell me?”",
                            "instead": "“I’m so glad you told me.”",
                            "why": "It makes it easier to tell you the next thing.",
                        },
                        {
                            "avoid": "“You’d never do anything silly, would you?”",
                            "instead": "“Are you having thoughts of suicide?”",
                            "why": (
                                "Asking plainly shows that you can bear the answer. It does not put the idea in their "
                                "mind."
                            ),
                        },
                        {
                            "avoid": "“You need to quit that job.”",
                            "instead": "“What would help a bit tonight?”",
                            "why": "It gives them back a choice, and it is small enough to answer.",
                        },
                    ],
                },
            },
            {
                "type": "steps",
                "value": {
                    "title": "What to do first",
                    "steps": [
                        {
                            "title": "Choose a quiet time",
                            "text": (
                                "<p>A walk or a car ride is often easier than sitting face to face. After food is "
                                "better than before.</p>"
                            ),
                        },
                        {
                            "title": "Ask, and then wait",
                            "text": (
                                "<p>Ask one open question. Count slowly to ten in your head. The silence may feel "
                                "long, but they may need it.</p>"
                            ),
                        },
                        {
                            "title": "Find a next step together",
                            "text": (
                                "<p>It could be a GP, a helpline, a friend or a room here. Offer to sit with them "
                                "while they call.</p>"
                            ),
                        },
                        {
                            "title": "Look after yourself",
                            "text": (
                                "<p>Tell somebody how it is for you. You cannot watch over someone every minute, and "
                                "you are not to blame if things are hard.</p>"
                            ),
                        },
                    ],
                },
            },
            {"type": "text", "value": "<h2>If you were looking for treatment</h2>"},
            {"type": "eligibility", "value": {"audience": "families"}},
            {
                "type": "signposts",
                "value": {"title": "If it gets too much, for them or for you", "urgency": "crisis", "nation": ""},
            },
        ],
    },
    {
        "audience": "international",
        "slug": "new-to-working-here",
        "title": "For people who are new to working here",
        "introduction": (
            "You trained in another country, and you bring a great deal with you. Starting again is hard work, and you "
            "do not have to do it alone."
        ),
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What you can use right now</h2><ul><li><b>New here, together</b>: a weekly common room. Both "
                    "hosts trained overseas.</li><li><b>Webinars</b>: in plain English, with captions. Begin with Your "
                    "first winter here.</li><li><b>Your first year, month by month</b>: a set of short guides, in "
                    "Resources.</li></ul><p>You can use all of this from your first day, or before you travel.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>We don’t ask for your name or your papers. Nothing is asked of your employer, sponsor, agency "
                    "or anyone who decides about visas, or shared with them.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "What to do first",
                    "steps": [
                        {
                            "title": "Find a GP",
                            "text": (
                                "<p>Anyone can ask to join a GP practice near their home. It is good to do this before "
                                "you need it.</p>"
                            ),
                        },
                        {
                            "title": "Find one person at work",
                            "text": "<p>Ask who can answer small questions. Most people are pleased to be asked.</p>",
                        },
                        {
                            "title": "Come and listen",
                            "text": (
                                "<p>Join the next room for people who are new here. You can leave your camera off and "
                                "just listen.</p>"
                            ),
                        },
                        {
                            "title": "Keep something from home",
                            "text": (
                                "<p>A dish, a song, a call, a prayer. It is not a step back. It gives you somewhere to "
                                "stand.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "What if I’m treated badly because of where I come from?",
                            "text": (
                                "<p>It is not your fault, and you do not have to accept it. Write down what happened "
                                "and when. Tell someone you trust, or a union if you belong to one. You can bring it "
                                "to the room, and you will be believed.</p>"
                            ),
                        },
                        {
                            "title": "What if my English is not good enough?",
                            "text": (
                                "<p>It is good enough for us. Speak slowly, use your own words, or write instead.</p>"
                            ),
                        },
                        {
                            "title": "What if I need urgent help?",
                            "text": (
                                "<p>Use the urgent help link at the top of the page. It is for everyone who is in the "
                                "country, however long they have been here.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you would like one-to-one treatment</h2>"
                    "<p>That is a separate service. This is who can ask for it.</p>"
                ),
            },
            {"type": "eligibility", "value": {"audience": "international"}},
            {"type": "signposts", "value": {"title": "If you work in Wales", "urgency": "support", "nation": "wales"}},
        ],
    },
]
