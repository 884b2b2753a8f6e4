"""Demo resources about worry and anxiety."""

RESOURCES = [
    {
        "slug": "breathe-with-the-tide",
        "title": "Breathe with the tide",
        "kind": "video",
        "summary": "A short silent film of a circle that grows and shrinks, slow enough to breathe along with.",
        "audiences": ["staff", "students", "families", "nurses", "doctors", "international", "managers", "bereaved"],
        "topics": ["anxiety", "sleep"],
        "art": "waves",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 23,
        "next_review_days": 707,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Breathe in as the circle grows. Breathe out as it shrinks. There’s no sound, so you can watch "
                    "it on a ward, on a bus or beside someone who’s asleep.</p>"
                ),
            },
            {
                "type": "video",
                "value": {
                    "title": "A circle that grows and shrinks",
                    "media": "tide.webm",
                    "transcript": (
                        "<p>This film has no sound. A golden circle, like a low sun, hangs above bands of blue and "
                        "green water. It grows slowly as you breathe in, then shrinks more slowly as you breathe out, "
                        "three times over. If you turn on captions, they say “Breathe in” and “Breathe out”. Nothing "
                        "flashes.</p>"
                    ),
                },
            },
            {
                "type": "hosted_video",
                "value": {
                    # No video can have this id: YouTube's end in one of sixteen letters, and "e" is none of them.
                    "address": "https://www.youtube.com/watch?v=HarbourTide",
                    "title": "A longer film by the sea (a demonstration)",
                    "captions": "silent",
                    "poster": "harbour",
                    "transcript": (
                        "<p>This shows how a film on another site looks here, before anything is loaded from there. "
                        "The film itself doesn’t exist: if you press Play, YouTube will say so.</p>"
                    ),
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you can’t watch a screen</h2>"
                    "<p>Draw round your own hand. Run a finger up the outside of your thumb as you breathe in, and "
                    "down the inside as you breathe out. Go on to the next finger. By the little finger you’ve done "
                    "five slow breaths.</p>"
                    "<h2>If breathing exercises make you feel worse</h2>"
                    "<p>For some people, watching their breath brings on panic. That’s common and you’re not doing it "
                    "wrong. Use your eyes instead: name five things you can see that are the same colour. Or hold "
                    "something cold.</p>"
                    "<h2>Why slow helps</h2>"
                    "<p>When you breathe out slowly, your heart slows a little too. You can feel it if you rest two "
                    "fingers on your wrist. You don’t need to believe in it for it to work.</p>"
                ),
            },
        ],
    },
    {
        "slug": "the-worry-that-you-missed-something",
        "title": "The worry that you missed something",
        "kind": "article",
        "summary": (
            "It’s midnight, and you can’t remember if you signed the chart. How to tell a useful alarm from a false "
            "one."
        ),
        "audiences": ["staff", "nurses", "doctors", "students", "international"],
        "topics": ["anxiety", "burnout"],
        "art": "night",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 77,
        "next_review_days": 653,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Did I write up the dose? Did I lock the cupboard? Did I say Tuesday or Thursday? You’ve gone "
                    "over it so often that the memory has worn smooth, and now you can’t tell.</p>"
                    "<h2>One check, not nine</h2><p>Ask two questions.</p>"
                    "<h3>Could somebody be harmed before morning?</h3>"
                    "<p>If you honestly think so, ring now. “It’s the nurse from the late. I’m checking that the 10 "
                    "o’clock dose was charted for bed 6.” Nobody on nights minds that call. Then it’s done.</p>"
                    "<h3>If not, what would I check tomorrow?</h3>"
                    "<p>Write it down in five words, and put the paper in your shoe. You’ll find it in the morning.</p>"
                    "<p>What doesn’t help is checking again. Each check makes the next doubt come sooner. Going over "
                    "it in your head counts as a check, and so does asking your partner for a third time whether it’ll "
                    "be all right.</p>"
                    "<h2>Facts about memory</h2>"
                    "<p>You don’t remember locking the door because you’ve locked it a thousand times. The brain "
                    "doesn’t bother to keep routine things. Not remembering isn’t a sign that you didn’t do it. It’s "
                    "usually a sign that you did it as you always do.</p>"
                    "<p>So make tomorrow’s routine a little odd. Say it aloud as you do it: “Signed, ten past nine.” A "
                    "spoken word sticks.</p>"
                    "<h2>When you did miss something</h2>"
                    "<p>Sometimes the alarm is right. Then the next steps are the same for everyone: make it safe, "
                    "tell somebody senior, write it down, tell the patient with support. You’ll feel sick. It passes "
                    "faster in people who speak up the same day.</p>"
                    "<h2>When it’s every night</h2>"
                    "<p>If worry takes more than an hour a day, if you go back to the building to check, or if you’ve "
                    "begun to avoid certain tasks, see your GP. Talking therapy for this is practical, and often takes "
                    "a few months at most.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "At midnight",
                    "points": ["Harm before morning? Ring.", "If not, five words on paper.", "No third check."],
                },
            },
        ],
    },
    {
        "slug": "a-panic-attack-at-work",
        "title": "A panic attack at work",
        "kind": "guide",
        "summary": "What’s happening in your body, how to ride it out in ten minutes, and how to go back in.",
        "audiences": ["staff", "students", "nurses", "doctors"],
        "topics": ["anxiety"],
        "art": "harbour",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 50,
        "next_review_days": 680,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Your heart is hammering, your hands tingle, and you’re sure that something terrible is about "
                    "to happen. A panic attack is your body’s alarm going off with no fire. It’s horrible, it isn’t "
                    "dangerous, and it usually peaks within ten minutes.</p>"
                ),
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If this could be something else",
                    "text": (
                        "<p>Chest pain that spreads to the arm, neck or jaw, fainting, or breathing trouble that "
                        "doesn’t ease isn’t one to guess about. Call 999, or tell whoever’s nearest.</p>"
                    ),
                },
            },
            {
                "type": "steps",
                "value": {
                    "title": "Riding it out",
                    "steps": [
                        {
                            "title": "Hand over and step out",
                            "text": (
                                "<p>“I need ten minutes. Can you take this?” That’s all you need to say. Go somewhere "
                                "with a wall: a stairwell, a store room, a toilet.</p>"
                            ),
                        },
                        {
                            "title": "Put your back against the wall",
                            "text": (
                                "<p>Feel it behind you. Press your feet down. Loosen a collar or a mask. Sit on the "
                                "floor if your legs are weak.</p>"
                            ),
                        },
                        {
                            "title": "Name it",
                            "text": (
                                "<p>“This is panic. It’s gone off before, and it stopped.” If it’s your first, say, "
                                "“It peaks and then it falls.” Don’t fight it. Fighting tells your body there really "
                                "is a fire.</p>"
                            ),
                        },
                        {
                            "title": "Breathe out for longer than in",
                            "text": (
                                "<p>In for three, out for five. Don’t take great gulps of air, because that’s what "
                                "makes the hands tingle. Hum the out-breath if counting is too hard.</p>"
                            ),
                        },
                        {
                            "title": "Come back through your senses",
                            "text": (
                                "<p>Run cold water over your wrists. Read aloud the small print on a sign. Find four "
                                "sounds. You’re showing your brain where you are.</p>"
                            ),
                        },
                        {
                            "title": "Go back in with something small",
                            "text": (
                                "<p>Sip some water. Start with an easy task, with someone near. If you can, don’t go "
                                "home at the peak: leaving at the worst moment makes that room harder next time. If "
                                "you can’t carry on, that’s all right. Say so, and get a lift.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Later</h2>"
                    "<p>Write down when, where, how much sleep, how much coffee. Three or four of these often show a "
                    "pattern. If it happens again, see your GP. Panic is one of the problems that talking therapy "
                    "treats best.</p>"
                    "<h2>If you’re with someone who’s panicking</h2>"
                    "<p>Stay, speak low, don’t crowd. “I’m here. This will pass. Shall we breathe out together?”</p>"
                ),
            },
        ],
    },
    {
        "slug": "nhs-mental-health-pages",
        "title": "NHS mental health pages",
        "kind": "link",
        "summary": (
            "Another site. Plain facts on conditions, treatments and how to reach NHS mental health services in "
            "England."
        ),
        "audiences": ["staff", "students", "families", "international"],
        "topics": ["anxiety", "alcohol", "grief", "families"],
        "art": "leaves",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 18,
        "next_review_days": 347,
        "external_url": "https://www.nhs.uk/mental-health/",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>These public pages explain conditions such as anxiety and depression, and the treatments there "
                    "are. They also say how to get help from the NHS in England, including when to use an urgent "
                    "service.</p>"
                    "<h2>Good for</h2><ul><li>looking up a word that a doctor used</li>"
                    "<li>reading about a medicine before you decide</li>"
                    "<li>finding out if you can refer yourself for talking therapy without seeing a GP</li>"
                    "<li>sharing with someone who’d like to read it from a source that they know</li></ul>"
                    "<p>If you live in Scotland, Wales or Northern Ireland, the facts about health still hold, but the "
                    "way into services is different. Use our own list for your nation.</p>"
                ),
            },
            {
                "type": "link_card",
                "value": {
                    "title": "Go to the NHS mental health pages",
                    "text": "Opens another website, with its own privacy rules.",
                    "url": "https://www.nhs.uk/mental-health/",
                },
            },
        ],
    },
]
