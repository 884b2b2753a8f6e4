"""Demonstration webinars that show the other states: on now, cancelled, and moved to another day."""

CHANGED = [
    {
        "slug": "ten-quiet-minutes",
        "title": "Ten quiet minutes, and time to talk about them",
        "summary": (
            "A short pause that you can take between patients, visits or lectures, followed by a plain talk about why "
            "stopping is so hard."
        ),
        "topics": ["burnout", "anxiety"],
        "audiences": ["staff", "students", "nurses", "doctors", "families"],
        "art": "waves",
        "speakers": ["ilse-marchbanks", "hamish-corrigall"],
        "length_minutes": 60,
        "what_you_will_hear": [
            "A ten-minute pause, with very little talking",
            "Why busy people find it hard to stop",
            "How to take one minute on a bad day",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this session is</h2><p>We begin with ten quiet minutes. Ilse will say a few words at the "
                    "start, and then leave you in peace. You can close your eyes, look out of the window or eat your "
                    "lunch. There is nothing to get right.</p><p>After that, Ilse and Hamish will talk about why "
                    "stopping can feel so uncomfortable. When you have been busy for a long time, the first thing you "
                    "meet in the quiet may be how tired you are. That is normal, and it passes.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>Being still does not suit everyone. If it makes you feel worse, open your eyes, move about or "
                    "leave. You can come back for the talk.</p>"
                ),
            },
            {
                "type": "text",
                "value": (
                    "<h2>You can come in late</h2><p>The door to a webinar stays open until the end. Only the speakers "
                    "are seen and heard, so nobody will notice you arrive. Stay for as long as you have.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "To take with you",
                    "points": [
                        "One slow breath out is a pause, and it counts.",
                        "Rest is not a prize for finishing.",
                        "Some days the pause is a locked bathroom door. That counts too.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<p>If you came because today feels like too much, we are glad that you did. The urgent help link "
                    "at the top of every page leads to people who will listen right now.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"live": True, "state": "on", "reason": ""}],
        "recording": "planned",
        "after": "The talk is being recorded. It will be here within two weeks, with captions and a transcript.",
    },
    {
        "slug": "feedback-that-stings",
        "title": "Feedback that stings",
        "summary": (
            "Hard words from a supervisor, an examiner or a patient can stay for years. How to hear what is useful, "
            "and put down the rest."
        ),
        "topics": ["complaints", "exams"],
        "audiences": ["students", "doctors", "nurses", "staff"],
        "art": "hills",
        "speakers": ["padma-kesavan-lyle", "jaspreet-kallow"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "Why criticism is so hard to forget",
            "How to sort the useful part from the unkind part",
            "What to say when feedback is unfair",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk will be about</h2><p>Most of us can still hear one sentence that someone said "
                    "about our work years ago. It comes back at night, or just before an exam. This talk looks at why "
                    "hard words stick, and how to loosen them a little.</p>"
                    "<p>Padma and Jaspreet will bring examples from wards, exams and letters. They will show a way of "
                    "reading feedback slowly, with a friend, so that you can keep the part that helps.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "While you wait for the new date",
                    "steps": [
                        {
                            "title": "Write the sentence down",
                            "text": "<p>Put it on paper as it was said. It is often shorter than it feels.</p>",
                        },
                        {
                            "title": "Ask what is true in it",
                            "text": "<p>There may be something small and useful. There may be nothing at all.</p>",
                        },
                        {
                            "title": "Ask a kind person",
                            "text": "<p>Show it to someone who knows your work, and listen to what they say.</p>",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If it was more than feedback</h2><p>Being shouted at, shamed or picked on is not feedback. "
                    "You can talk to a union, a student support team or someone you trust at work about it. You can "
                    "also bring it to one of our rooms, where nobody will ask for names.</p>"
                    "<p>If hard words have left you feeling that you do not want to be here, please use the urgent "
                    "help link. You will be met with kindness.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [
            {
                "day": 5,
                "time": "12:30",
                "state": "cancelled",
                "reason": (
                    "One of our speakers is unwell, so we are giving them time to rest. We are sorry if you had made "
                    "room for this. A new date will be shown here."
                ),
            },
        ],
        "recording": "",
        "after": "We will give this talk on another day. This page keeps the same address, so you can come back to it.",
    },
    {
        "slug": "coming-back-after-time-off",
        "title": "Coming back after time off",
        "summary": (
            "After illness, leave, loss or a long break, the first day back can feel enormous. A talk about going back "
            "slowly, and on your own terms."
        ),
        "topics": ["burnout", "leading"],
        "audiences": ["staff", "managers", "nurses", "doctors"],
        "art": "path",
        "speakers": ["noreen-mcalindon", "adaeze-whitcombe"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "What people fear about the first day",
            "What to agree before you go back",
            "What to say when people ask where you have been",
            "What a good manager does in the first week",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk is about</h2><p>You have been away. Perhaps you were ill, or grieving, or "
                    "caring for someone, or simply worn through. Now there is a date in the diary, and each day it "
                    "gets bigger.</p><p>Adaeze went back to nursing after a long illness. Noreen has welcomed many "
                    "people back, and says that she got it wrong more than once. They will talk about both chairs in "
                    "that first meeting.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Worth agreeing before the day",
                    "points": [
                        "Who will meet you at the door.",
                        "Which hours and duties you will start with.",
                        "What the team has been told, in your own words.",
                        "When you will next talk about how it is going.",
                    ],
                },
            },
            {
                "type": "say_this",
                "value": {
                    "title": "When people ask where you have been",
                    "rows": [
                        {
                            "avoid": "“It’s a long story, sorry.”",
                            "instead": "“I’ve been away, and it’s good to see you.”",
                            "why": "You owe nobody the details, and you have nothing to be sorry for.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If it is too soon</h2><p>Sometimes the first try does not work. Going back and then stepping "
                    "away again is not a failure. It tells you something about what needs to change. Talk to your GP, "
                    "your union or an occupational health team if you have one, and take someone with you.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [
            {
                "day": 6,
                "time": "19:00",
                "state": "moved",
                "reason": (
                    "A speaker is needed at work that evening, so we have moved this to a later day. We are sorry for "
                    "the change."
                ),
                "moved_to": {"day": 10, "time": "19:00"},
            },
        ],
        "recording": "planned",
        "after": (
            "The recording will come to this page within two weeks of the new date, with captions and a transcript."
        ),
    },
]
