"""Demonstration webinars of the last three weeks. Days are counted from the day the demo is seeded."""

PAST = [
    {
        "slug": "food-sleep-and-the-third-night",
        "title": "Food, sleep and the third night",
        "summary": (
            "The third night in a row is often the hardest. A talk about eating, resting and getting home safely when "
            "your days and nights swap over."
        ),
        "topics": ["sleep"],
        "audiences": ["staff", "nurses", "doctors"],
        "art": "night",
        "speakers": ["tobiah-lindell", "marisol-dimayuga-ross"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "Why the third night can feel so heavy",
            "What to eat when your stomach thinks it is bedtime",
            "How to plan a safe way home",
            "Ways to ask a team for a proper break",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What this talk was about</h2><p>Nights ask the body to be awake when it wants to rest. You "
                    "can be good at your job, and love it, and still find that very hard. Tobiah and Marisol talked "
                    "about what happens over a run of nights, and about small things that make the run easier to "
                    "bear.</p><p>They did not offer a perfect routine. Most people who work nights also have children, "
                    "parents, second jobs or long journeys. The aim was to find one thing that fits your own life, and "
                    "to let the rest go.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "If you only keep three things",
                    "points": [
                        "A short rest before the first night helps more than a long one after it.",
                        "Eat something small and warm in the middle of the shift, and something light before bed.",
                        "If you feel too sleepy to drive, please don’t. Rest first, or get a lift.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Questions people asked</h2><p>Many people asked how to sleep in a noisy house. The speakers "
                    "spoke about dark curtains, a steady sound such as a fan, and a note on the door. They also spoke "
                    "about asking the people you live with for help, which can be the hardest part.</p>"
                    "<p>If poor sleep has gone on for weeks, or you feel low most of the time, it is worth talking to "
                    "your GP.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "dates": [{"day": -4, "time": "12:30", "state": "on", "reason": ""}],
        "recording": "coming",
        "after": "Two people are checking the captions and the transcript, word by word.",
    },
    {
        "slug": "while-you-wait-for-news",
        "title": "While you wait for news: living through a complaint",
        "summary": (
            "A complaint can take over your days. A gentle talk about the wait, what helps people through it, and how "
            "to stay close to the people you trust."
        ),
        "topics": ["complaints", "anxiety"],
        "audiences": ["staff", "doctors", "nurses", "students"],
        "art": "path",
        "speakers": ["padma-kesavan-lyle", "ilse-marchbanks"],
        "length_minutes": 45,
        "what_you_will_hear": [
            "What the waiting does to sleep and thinking",
            "Who can be on your side while it goes on",
            "How to keep the letter out of your evenings",
            "What colleagues can say that truly helps",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>You are more than this letter</h2><p>Most people who get a complaint say the same thing: it "
                    "feels as if the whole of them is on trial. Padma talked about her own long wait, and about the "
                    "small, ordinary things that kept her steady. Ilse talked about what friends at work did that "
                    "helped.</p><p>This was not legal advice. If you have a union, a defence body or a professional "
                    "association, please ask them early. They would rather hear from you on the first day than the "
                    "last.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "Four things to do this week",
                    "steps": [
                        {
                            "title": "Tell one person",
                            "text": (
                                "<p>Choose someone kind. You do not have to share the details. It is enough to say "
                                "that you are having a hard time.</p>"
                            ),
                        },
                        {
                            "title": "Choose a time for it",
                            "text": (
                                "<p>Read letters and write replies in the daytime, in one sitting, and then close the "
                                "folder.</p>"
                            ),
                        },
                        {
                            "title": "Ask for advice",
                            "text": (
                                "<p>Let someone who knows the process tell you what happens next, and what does "
                                "not.</p>"
                            ),
                        },
                        {
                            "title": "Keep one thing going",
                            "text": (
                                "<p>A walk, a meal, a class, a prayer. Keep one thing that has nothing to do with "
                                "work.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<p>Some people find that the worry grows until life itself feels too hard. If that is you, please "
                    "reach out today. You deserve company in this, whatever the outcome.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "People who will listen now", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "This talk is about being complained about or investigated. It mentions very low mood.",
        "discreet_title": "An evening talk",
        "sensitive": True,
        "dates": [{"day": -9, "time": "19:00", "state": "on", "reason": ""}],
        "recording": "here",
        "after": "For this demonstration the film has no sound: its captions stand for what was said.",
    },
    {
        "slug": "when-a-colleague-has-died-by-suicide",
        "title": "When a colleague has died by suicide",
        "summary": (
            "For anyone who has lost a colleague, and for those who lead a grieving team. A slow, careful hour with "
            "time to be quiet."
        ),
        "topics": ["grief", "leading"],
        "audiences": ["staff", "managers", "bereaved"],
        "art": "leaves",
        "speakers": ["gwenllian-prosser-hale", "noreen-mcalindon"],
        "length_minutes": 60,
        "what_you_will_hear": [
            "What the first days can feel like",
            "Words to use with a team, and words to leave out",
            "How to look after yourself while you look after others",
            "Where hope can come from, later on",
        ],
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<h2>There is no right way to feel</h2><p>When a colleague has died by suicide, people often feel "
                    "many things at once: sorrow, anger, numbness, guilt, even relief that a hard time is over. All of "
                    "these are human. None of them means you cared too little, or that you could have known.</p>"
                    "<p>There is hardly ever one reason for a suicide. The speakers did not look for one. They talked "
                    "about the people who are left, and how they can be kind to each other.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "Words for a team",
                    "rows": [
                        {
                            "avoid": "“We may never understand why they did this to us.”",
                            "instead": "“We are so sad that they have died. We will miss them.”",
                            "why": "It keeps the love and the loss in view, and puts blame on nobody.",
                        },
                        {
                            "avoid": "“Let’s get back to normal.”",
                            "instead": "“We will go slowly. You can step out at any time.”",
                            "why": "People grieve at different speeds, and need to know that this is allowed.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Later on</h2><p>Grief does not end, but it does change. Many people find that talking with "
                    "others who have lost someone in the same way makes the road less lonely. Our quiet room for "
                    "bereaved colleagues meets each week, and you can come and simply listen.</p>"
                ),
            },
            {
                "type": "signposts",
                "value": {"title": "People who will listen, at any hour", "urgency": "crisis", "nation": ""},
            },
        ],
        "content_note": "This talk is about the death of a colleague by suicide. It does not describe how anyone died.",
        "discreet_title": "A quiet hour",
        "sensitive": True,
        "dates": [{"day": -16, "time": "18:30", "state": "on", "reason": ""}],
        "recording": "none",
        "after": (
            "We did not record this one, so that people could speak freely. The notes on this page are all that we "
            "kept."
        ),
    },
]
