"""Demo resources about burnout."""

RESOURCES = [
    {
        "slug": "tired-or-something-more",
        "title": "Tired, or something more?",
        "kind": "article",
        "summary": "Four plain differences between a bad month and burnout, and what to try first for each.",
        "audiences": ["staff", "doctors", "nurses", "managers"],
        "topics": ["burnout"],
        "art": "sun",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 88,
        "next_review_days": 642,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Everyone in care work gets tired. Burnout is different, and it needs a different answer. More "
                    "sleep mends tiredness. It doesn’t, on its own, mend burnout.</p>"
                    "<h2>Four questions to ask yourself</h2><h3>Does rest work?</h3>"
                    "<p>After three days off, a tired person is mostly better. If you come back from a week away and "
                    "feel the same by lunchtime on Monday, rest isn’t reaching the problem.</p>"
                    "<h3>Do you still mind?</h3>"
                    "<p>Tired people still care, and are cross that they can’t do more. Burnout often shows up as not "
                    "minding. You hear yourself being short with someone who is frightened, and you feel nothing.</p>"
                    "<h3>Do you believe that you’re any use?</h3>"
                    "<p>Burnout tells you that your work makes no difference. It can say so on a day when you’ve "
                    "plainly helped people.</p>"
                    "<h3>Has it spread?</h3>"
                    "<p>A bad job makes work grey. When food, music and your friends are grey too, think about "
                    "depression. That’s an illness, it can be treated, and it’s a reason to see a GP soon.</p>"
                    "<h2>What to try first</h2>"
                    "<p><b>If rest works:</b> protect it. Book leave now, even one day, and guard the evening before "
                    "it.</p>"
                    "<p><b>If you’ve stopped minding:</b> the cause is usually at work, so look there. Write down the "
                    "three parts of your week that cost you the most. For each one ask: can it be shared, shortened, "
                    "moved or stopped? Take one of them, not three, to your manager.</p>"
                    "<p><b>If you feel useless:</b> ask one person you trust, “What did I do this month that helped?” "
                    "Write down the answer. Your own memory isn’t a fair witness just now.</p>"
                    "<p><b>If it has spread:</b> ring your GP. You could say: “I’ve lost interest in nearly everything "
                    "for weeks, and I work in care.” You can be signed off, treated, and go back. Many people do.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>You don’t have to be sure which one it is before you ask. Sorting it out is part of what a GP "
                    "or occupational health is for.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "In short",
                    "points": [
                        "Rest mends tiredness.",
                        "Changing something at work helps burnout.",
                        "Depression is an illness, and treatment helps.",
                    ],
                },
            },
        ],
    },
    {
        "slug": "saying-no-to-one-more-shift",
        "title": "Saying no to one more shift",
        "kind": "toolkit",
        "summary": "Short replies for the phone call on your day off, and why short works better than a good excuse.",
        "audiences": ["staff", "nurses", "doctors", "international"],
        "topics": ["burnout", "sleep"],
        "art": "path",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 52,
        "next_review_days": 678,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>The message comes on your one day off. They’re short. You picture the people you work with, "
                    "and your thumb goes to “yes”. Here are some words to have ready, because it’s hard to find them "
                    "in the moment.</p>"
                    "<p>You don’t need a good enough reason. The more reasons you give, the more there is to argue "
                    "with.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "When they ask",
                    "rows": [
                        {
                            "avoid": "I’m so sorry, I feel awful, I would, but my mum’s coming and the car…",
                            "instead": "I can’t today. I hope you find someone.",
                            "why": "A short no is kinder. The person ringing can move on to the next name.",
                        },
                        {
                            "avoid": "I’ll see how I feel later.",
                            "instead": "No, so please don’t count on me.",
                            "why": "“Maybe” leaves a gap in the rota and spoils your day off as well.",
                        },
                        {
                            "avoid": "Yes… fine… if nobody else can.",
                            "instead": "Let me ring you back in ten minutes.",
                            "why": "Most of us say yes to stop the bad feeling. Ten minutes lets that feeling pass.",
                        },
                        {
                            "avoid": "You always ask me. It’s not fair.",
                            "instead": "I’ve done four extra this month. That’s my limit until the 1st.",
                            "why": "A number is harder to push against than a feeling, and it starts no row.",
                        },
                        {
                            "avoid": "I could do half, I suppose, or maybe stay late tomorrow.",
                            "instead": "I can do 8 to 12. I can’t do more than that.",
                            "why": "If you do want to help, say exactly how much, so that it doesn’t stretch.",
                        },
                        {
                            "avoid": "Ignoring the call and worrying all day.",
                            "instead": "A text: “Not able to work today. Phone going off now.”",
                            "why": "Answering once lets you put the phone down for good.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Before the next call</h2>"
                    "<ul><li>Decide your limit on a calm day. For example: two extra shifts a month, and never between "
                    "nights.</li>"
                    "<li>Tell the person who fills the rota what it is.</li>"
                    "<li>Save one of the replies above as a note, so you can paste it.</li></ul>"
                    "<h2>If no is never accepted</h2>"
                    "<p>Keep a list of dates and what was said. Take it to your manager as a staffing problem, not as "
                    "a problem with you. A union or staff representative can come with you.</p>"
                    "<p>If you’re new to the country, the same holds for you. Extra shifts are a request. Check your "
                    "contract, or ask your representative, if someone says otherwise.</p>"
                ),
            },
        ],
    },
    {
        "slug": "breaks-on-a-day-without-breaks",
        "title": "Breaks on a day without breaks",
        "kind": "guide",
        "summary": "Four sizes of break, from twenty seconds to twenty minutes, and how to fit one into a full shift.",
        "audiences": ["staff", "nurses", "doctors", "students"],
        "topics": ["burnout", "anxiety"],
        "art": "leaves",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 110,
        "next_review_days": 620,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You should have a proper break. On some days you won’t get one. These are for those days. "
                    "Start with the smallest: it’s better to take one tiny break than to plan a long one that never "
                    "comes.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "From small to large",
                    "steps": [
                        {
                            "title": "Twenty seconds: a doorway",
                            "text": (
                                "<p>Pick one door you go through all day. Each time, drop your shoulders and let out "
                                "one slow breath before you touch the handle. The door does the remembering for "
                                "you.</p>"
                            ),
                        },
                        {
                            "title": "Two minutes: the sink",
                            "text": (
                                "<p>When you wash your hands, wash them as if it were the only task. Notice the "
                                "warmth, then the cold air as they dry. You’re doing it anyway, so nobody can take "
                                "this one away.</p>"
                            ),
                        },
                        {
                            "title": "Five minutes: outside air",
                            "text": (
                                "<p>Find the nearest door that opens to the sky. Look at the farthest thing you can "
                                "see. Eyes that have been on screens and faces all day relax when they look far "
                                "away.</p>"
                            ),
                        },
                        {
                            "title": "Twenty minutes: sit, eat, no screen",
                            "text": (
                                "<p>Agree a swap with one other person: “I’ll hold yours at one, you hold mine at half "
                                "past.” A break with a name beside it happens more often than a break that people take "
                                "“when it’s quiet”.</p>"
                            ),
                        },
                        {
                            "title": "At the end: count it",
                            "text": (
                                "<p>Write down how many breaks you got this week, and how long. If the answer is none, "
                                "that’s a safety matter and not a weakness. Take the number to your manager or your "
                                "staff representative.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Worth knowing",
                    "points": [
                        "Water and the toilet come first. If you’ve had neither in four hours, that’s your next task.",
                        "Thinking gets slower before you notice that it has. A break is part of doing the work safely.",
                    ],
                },
            },
        ],
    },
    {
        "slug": "canopi-in-wales",
        "title": "Canopi: support in Wales",
        "kind": "link",
        "summary": (
            "Another site. Free, confidential mental health support for people who work in the NHS or social care in "
            "Wales."
        ),
        "audiences": ["staff", "nurses", "doctors", "managers"],
        "topics": ["burnout", "anxiety"],
        "art": "hills",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 18,
        "next_review_days": 347,
        "external_url": "https://canopi.nhs.wales/",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Canopi is for people who work in the NHS or in social care in Wales. It’s free and "
                    "confidential, and you can use it in Welsh or in English.</p>"
                    "<p>It’s a separate service, run by other people, so its rules about who can use it may change. "
                    "Read its front page before you decide. If you work in Wales and don’t know where to begin, it’s a "
                    "good first door.</p>"
                ),
            },
            {
                "type": "link_card",
                "value": {
                    "title": "Go to Canopi",
                    "text": "Opens another website, in Welsh and English.",
                    "url": "https://canopi.nhs.wales/",
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>When you open another site, it has its own privacy rules. We don’t tell it who you are or "
                    "which page you came from.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "More support in Wales", "urgency": "", "nation": "wales"}},
        ],
    },
]
