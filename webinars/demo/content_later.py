"""Demonstration webinars from next week on. Days are counted from the day the demo is seeded."""

LATER = [
    {
        "slug": "the-first-five-minutes",
        "title": "The first five minutes: when someone in your team is struggling",
        "summary": (
            "You have noticed that someone is not themselves. How to begin, what to say, and how to stop yourself from "
            "fixing it too fast."
        ),
        "topics": ["leading"],
        "audiences": ["managers", "staff"],
        "art": "people",
        "speakers": ["noreen-mcalindon", "kwabena-ashdown"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "How to choose a time and a place",
            "A first sentence that opens the door",
            "What to do if you hear something that worries you",
            "How to look after yourself afterwards",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Many managers put this conversation off. They fear saying the "
                    "wrong thing, or hearing something they cannot solve. Noreen and Kwabena will show that the first "
                    "five minutes are mostly about being there.</p>"
                    "<p>They will act out a short conversation twice: once as it often goes, and once with a little "
                    "more room in it.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "Ways to begin",
                    "rows": [
                        {
                            "avoid": "“You need to be more resilient.”",
                            "instead": "“This has been a hard month. How are you, really?”",
                            "why": "It puts the weight on the month, and not on the person.",
                        },
                        {
                            "avoid": "“I know just how you feel.”",
                            "instead": "“I’m not sure I can imagine it. Will you tell me?”",
                            "why": "It invites them to speak, and keeps the story theirs.",
                        },
                        {
                            "avoid": "“My door is always open.”",
                            "instead": "“Can we have a cup of tea at three?”",
                            "why": "A time is easier to say yes to than a door.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you are worried about someone’s safety</h2>"
                    "<p>It is all right to ask plainly if someone is having thoughts of suicide. Asking does not put "
                    "the idea there. If the answer is yes, stay with them, and use the urgent help page together. You "
                    "do not have to know everything. You only have to not leave them alone with it.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "For them, and for you", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "This talk mentions thoughts of suicide, and how to ask about them.",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": 7, "time": "12:30", "state": "on", "reason": ""}],
        "recording": "planned",
        "after": (
            "The recording will be here within two weeks, with captions, a transcript and the list of first sentences "
            "to print."
        ),
    },
    {
        "slug": "when-the-job-comes-home",
        "title": "When the job comes home",
        "summary": (
            "For couples, families and housemates of people who work in care. How to share a home with a job that "
            "takes so much."
        ),
        "topics": ["families", "burnout"],
        "audiences": ["families", "staff"],
        "art": "sun",
        "speakers": ["shirin-vakil-moss", "tomasz-wielgosz-reed"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "Why the first half hour at home matters",
            "How to listen without being told everything",
            "What to say to children",
            "How to look after yourself as well",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Someone comes in, puts their keys down and goes quiet. You "
                    "know it has been a bad day, and you know you may not be told why. Living with that takes "
                    "patience, and some loneliness too.</p><p>Shirin works with families. Tomasz works in social care "
                    "and has often been the quiet one. They will talk about both sides of the front door.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "A way to handle the first half hour",
                    "steps": [
                        {
                            "title": "Agree on a sign",
                            "text": (
                                "<p>Some families use a word, or a mug on the table, that means: I am home, and I need "
                                "a little time.</p>"
                            ),
                        },
                        {
                            "title": "Keep the welcome small",
                            "text": "<p>A hello and something to drink is plenty. The questions can wait.</p>",
                        },
                        {
                            "title": "Come back together",
                            "text": (
                                "<p>After the quiet, spend ten minutes on something that has nothing to do with "
                                "work.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>You count too</h2><p>Being close to someone who is worn out is tiring. You are allowed to be "
                    "cross, to be lonely and to want your evening back. There is a room here for families and friends, "
                    "where you can say so to people who understand.</p>"
                    "<p>If you are ever afraid of what someone may do, to themselves or to you, please use the urgent "
                    "help page straight away.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": 9, "time": "19:30", "state": "on", "reason": ""}],
        "recording": "planned",
        "after": (
            "The recording and transcript will come to this page. You can also bring what it stirred up to the "
            "families’ room."
        ),
    },
    {
        "slug": "your-first-winter-here",
        "title": "Your first winter here",
        "summary": (
            "Short days, new words and a long way from home. A friendly guide to the first winter for people who "
            "trained in another country."
        ),
        "topics": ["new-here"],
        "audiences": ["international", "nurses", "doctors"],
        "art": "hills",
        "speakers": ["marisol-dimayuga-ross", "laleh-roshan-dunn"],
        "length_minutes": 60,
        "what_you_will_hear": [
            "What dark mornings do to energy and mood",
            "Words and habits at work that nobody explains",
            "How to ask for help and still feel respected",
            "Time for your questions",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>Winter can be a surprise. It may be dark when you go to work "
                    "and dark when you come out. The kitchen at work is full of jokes you do not follow. You may be "
                    "very good at your job, and still feel like a beginner all day long.</p>"
                    "<p>Marisol and Laleh have both had that winter. They will share what they wish someone had told "
                    "them, from warm shoes to what people mean when they say “not too bad”.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Small things that help",
                    "points": [
                        "Go outside for a few minutes while it is light, even if it is raining.",
                        "Choose one colleague who is happy to be asked what a word means.",
                        "Cook something from home, and make enough to share.",
                        "Write down one thing that went well each week.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Asking is not failing</h2><p>In some places, asking a question makes you look weak. Here, "
                    "most teams would rather you asked. The speakers will share some short sentences to use on a ward, "
                    "in a practice or in a care home.</p><p>The talk is in plain English, spoken slowly, with "
                    "captions. You can send a question in the way that is easiest for you.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": 13, "time": "10:00", "state": "on", "reason": ""}],
        "recording": "planned",
        "after": "The recording and transcript will be added here, and to the collection for your first year.",
    },
    {
        "slug": "saying-goodbye-to-people-you-cared-for",
        "title": "Saying goodbye to people you cared for",
        "summary": (
            "Care workers and nurses often lose people they have known for years. A talk about the grief that comes "
            "with the job, and is hardly ever named."
        ),
        "topics": ["grief"],
        "audiences": ["staff", "nurses", "bereaved"],
        "art": "leaves",
        "speakers": ["gwenllian-prosser-hale", "tomasz-wielgosz-reed"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "Why this grief often goes unseen",
            "Small rituals that teams have found",
            "How to go into the next room after a death",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>You may have washed someone’s face every morning for three "
                    "years. When they die, the room is cleaned, the list is changed and you carry on. Nobody sends you "
                    "a card. It can feel as though you are not allowed to be sad.</p>"
                    "<p>You are allowed. Gwenllian and Tomasz will talk about the grief of people who care for a "
                    "living, and about ways to mark a death that do not need a budget or a meeting.</p>"
                ),
            },
            {
                "type": "quote",
                "value": {
                    "quote": "I open the window, and I say their name. Then I go and make the tea.",
                    "attribution": "Tomasz Wielgosz-Reed, speaker",
                },
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Small rituals to borrow",
                    "points": [
                        "A minute of quiet at the next handover.",
                        "A book where anyone can write a memory.",
                        "One person who asks, a week later, how you are.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If it has brought back something older</h2>"
                    "<p>One loss can wake another. If this talk stirs up someone of your own, you can leave at any "
                    "moment. The quiet room for bereaved colleagues is there each week, and the people under Urgent "
                    "help are there at other times.</p>"
                ),
            },
        ],
        "content_note": "This talk is about the deaths of people in our care.",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": 18, "time": "19:00", "state": "on", "reason": ""}],
        "recording": "planned",
        "after": "We will record the talk but not the questions. The recording will be here within two weeks.",
    },
]
