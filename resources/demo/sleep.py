"""Demo resources about sleep and shifts."""

RESOURCES = [
    {
        "slug": "sleeping-between-night-shifts",
        "title": "Sleeping between night shifts",
        "kind": "article",
        "summary": (
            "How to get the most sleep you can by day, what to do when you wake at noon, and how to turn back to days."
        ),
        "audiences": ["staff", "nurses", "doctors"],
        "topics": ["sleep"],
        "art": "night",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 61,
        "next_review_days": 669,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Sleeping by day is harder than sleeping by night. Your body clock thinks you should be up. You "
                    "can’t argue it round in a week, but you can remove some of the things that wake you.</p>"
                    "<h2>Before the first night</h2>"
                    "<p>Sleep late that morning, then nap in the afternoon. Ninety minutes is a good length: about one "
                    "full round of light and deep sleep. If you only have half an hour, take it.</p>"
                    "<h2>Caffeine has a long tail</h2>"
                    "<p>It can still be working six hours after you drink it. If you will be in bed at 9am, have your "
                    "last cup by about 3am.</p>"
                    "<h2>Getting home</h2>"
                    "<p>If your eyes are closing, don’t drive. Ask where you can lie down for twenty minutes, or ring "
                    "for a lift. On a bus or a train, sunglasses help: morning light tells your brain that the day has "
                    "begun.</p>"
                    "<h2>Make the room boring</h2>"
                    "<ul><li><b>Dark.</b> Foil or a bin bag taped to the window works as well as a costly blind.</li>"
                    "<li><b>Cool.</b> A cool room helps you drop off and stay there.</li>"
                    "<li><b>Steady sound.</b> A fan hides doorbells and bin lorries.</li>"
                    "<li><b>No phone.</b> Leave it in the kitchen. Give one person at home the job of waking you if it "
                    "truly matters.</li></ul>"
                    "<h2>When you wake at noon</h2>"
                    "<p>Waking after four or five hours is normal. Turn the clock away. If you’re still awake after "
                    "what feels like twenty minutes, get up and sit somewhere dim with something dull. A cookbook is "
                    "ideal. Then go back.</p>"
                    "<p>A second sleep of an hour before work is real sleep. It counts towards the total.</p>"
                    "<h2>Turning back to days</h2>"
                    "<p>After the last night, sleep for about three hours and get up, even though it hurts. Go "
                    "outside. Then go to bed at your usual time. Most people need two good nights before they feel "
                    "like themselves, so don’t plan anything that matters for the first day.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "If you only do three things",
                    "points": [
                        "Nap before the first night.",
                        "Have your last coffee six hours before bed.",
                        "Don’t drive when your eyes are closing.",
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>If you sleep badly on your days off too, for three weeks or more, tell your GP or occupational "
                    "health. A shift pattern can sometimes be changed for your health.</p>"
                ),
            },
        ],
    },
    {
        "slug": "when-a-shift-wont-leave-you",
        "title": "When a shift won’t leave you",
        "kind": "guide",
        "summary": "Five small things to do in the first hour after work, and when to ask for more.",
        "audiences": ["staff", "nurses", "doctors"],
        "topics": ["sleep", "burnout"],
        "art": "waves",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 40,
        "next_review_days": 690,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You’re home, but your head is still in bay four. Your body doesn’t know that the alarm has "
                    "stopped. These five steps tell it so. They take about an hour, and you can do them half "
                    "asleep.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "The first hour",
                    "steps": [
                        {
                            "title": "Stop at the door",
                            "text": (
                                "<p>Before you leave the building, stand still for one minute. Name three things: one "
                                "that was hard, one that you did well, one that belongs to the next shift now. Say "
                                "them under your breath.</p>"
                            ),
                        },
                        {
                            "title": "Empty your pockets on to paper",
                            "text": (
                                "<p>Write down the loose ends that are circling. Leave out names. “Ring at 9 about the "
                                "form” is enough.</p>"
                                "<p>Ask of each one: is somebody unsafe because of this? If yes, ring the ward now and "
                                "speak to a named person. If no, it can wait on the paper.</p>"
                            ),
                        },
                        {
                            "title": "Change your clothes before you sit down",
                            "text": (
                                "<p>Wash your hands and face. Put on something that never goes to work. It marks the "
                                "edge between the two halves of your day.</p>"
                            ),
                        },
                        {
                            "title": "Eat something warm and plain",
                            "text": (
                                "<p>Toast, soup, rice, porridge. A drink of alcohol can send you off quickly, but it "
                                "tends to wake you three hours later with your heart racing.</p>"
                            ),
                        },
                        {
                            "title": "Give it ten minutes, with a timer",
                            "text": (
                                "<p>Let the shift play through once. Write it down, or tell someone: “I don’t need you "
                                "to fix it. Can I talk for ten minutes?”</p>"
                                "<p>When the timer goes, use your hands: wash up, fold clothes, play a simple game. "
                                "Busy hands make it harder for pictures to repeat.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>When to ask for more</h2>"
                    "<p>A hard shift usually fades over a few days. Ask for help if, after a month:</p>"
                    "<ul><li>the same moment keeps coming back in pictures or dreams</li>"
                    "<li>you swap shifts or walk a longer way round to avoid a place</li>"
                    "<li>you’re jumpy or numb most days</li></ul>"
                    "<p>These are signs of trauma, and there are talking treatments that work. A GP can refer you. "
                    "Occupational health can help you to keep away from the trigger in the meantime.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
    {
        "slug": "two-minutes-by-the-water",
        "title": "Two minutes by the water",
        "kind": "audio",
        "summary": (
            "A quiet recording of small waves, with nobody speaking. For a parked car, a stairwell or the edge of a "
            "bed."
        ),
        "audiences": ["staff", "students", "families", "nurses", "doctors", "international", "managers", "bereaved"],
        "topics": ["sleep", "anxiety"],
        "art": "harbour",
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
                    "<p>No voice, no music, no instructions. The recording lasts one minute. Play it once to arrive, "
                    "and once more to stay a while.</p>"
                ),
            },
            {
                "type": "audio",
                "value": {
                    "title": "Small waves on a still evening",
                    "media": "water.mp3",
                    "transcript": (
                        "<p>There are no words in this recording. Small waves come in, one after another, and draw "
                        "back with a soft hiss. Each wave takes a few seconds. The sound stays low and even from start "
                        "to finish. Nothing sudden happens. It fades in gently at the start and fades out gently at "
                        "the end.</p>"
                    ),
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you’d like something to do while it plays</h2>"
                    "<ul><li>Rest your hands on your legs, palms down. Feel the weight of them.</li>"
                    "<li>Follow one wave in and out. When your mind goes off, pick up the next wave.</li>"
                    "<li>Let your out-breath be a little longer than your in-breath.</li></ul>"
                    "<p>You don’t have to feel calmer by the end. Sitting still for two minutes has already given your "
                    "body a rest.</p>"
                    "<h2>When not to use it</h2>"
                    "<p>Don’t play it while you drive. If water is a hard sound for you, for any reason, leave it. A "
                    "fan, a kettle or rain on a window does the same job.</p>"
                ),
            },
        ],
    },
    {
        "slug": "night-shift-checklist",
        "title": "Night shift checklist",
        "kind": "download",
        "summary": "One page for your locker: what to pack, when to eat, how to get through 4am, and how to get home.",
        "audiences": ["staff", "nurses", "doctors", "international"],
        "topics": ["sleep"],
        "art": "night",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 75,
        "next_review_days": 655,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>A plain list to print or keep on your phone. It follows one night in order, from the afternoon "
                    "before to the day after your last shift, so you can tick as you go and think less.</p>"
                ),
            },
            {
                "type": "download",
                "value": {
                    "title": "Night shift checklist",
                    "document": "night-shift-checklist.txt",
                    "pages": 1,
                    "format_note": "Plain text, works with a screen reader",
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Two lines worth reading first</h2>"
                    "<p><b>Between 3am and 6am</b> is when people make the most slips. Ask a second person to look at "
                    "any sum or dose with you. They’ll be glad to be able to ask you back.</p>"
                    "<p><b>Before you start the car</b>, ask whether you remember the last five minutes. If you don’t, "
                    "sleep first.</p>"
                ),
            },
        ],
        "document_text": (
            "NIGHT SHIFT CHECKLIST\n"
            "From Harbour. Print it, fold it, keep it in your locker.\n\n"
            "THE DAY BEFORE\n"
            "[ ] Sleep in, or nap for 90 minutes in the afternoon\n"
            "[ ] Cook or buy two small meals for the night\n"
            "[ ] Tell the people at home when you will be asleep\n"
            "[ ] Plan how you will get home if you are too tired to drive\n\n"
            "IN YOUR BAG\n"
            "[ ] Water bottle\n"
            "[ ] Food that is easy on the stomach: soup, eggs, oats, banana\n"
            "[ ] A warm layer for 4am, when your body is coldest\n"
            "[ ] Toothbrush, clean socks, any medicine you take each day\n"
            "[ ] Phone charger, and a pen of your own\n\n"
            "BEFORE MIDNIGHT\n"
            "[ ] Eat your main meal\n"
            "[ ] Find out where you can lie down on your break\n"
            "[ ] Agree break times with whoever you work beside\n\n"
            "BETWEEN 3AM AND 6AM (the hardest hours)\n"
            "[ ] Last coffee or tea by about 3am\n"
            "[ ] Check any sum or dose twice, with a second person if you can\n"
            "[ ] Turn lights up, stand up, walk a corridor\n"
            "[ ] Say it aloud: I am flagging, please watch me on this one\n\n"
            "BEFORE YOU LEAVE\n"
            "[ ] Hand over what is not finished, to a named person\n"
            "[ ] Ask yourself: am I safe to drive?\n"
            "    If your eyes are closing, or you cannot recall the last\n"
            "    few minutes, the answer is no. Sleep first, or get a lift.\n\n"
            "AT HOME\n"
            "[ ] Light snack, no alcohol\n"
            "[ ] Phone on silent and out of the bedroom\n"
            "[ ] Curtains shut, room cool, ear plugs or a fan for steady noise\n"
            "[ ] A note on the door: night worker asleep until ____\n\n"
            "AFTER THE LAST NIGHT\n"
            "[ ] Sleep for three hours or so, then get up\n"
            "[ ] Go outside in daylight\n"
            "[ ] Bed at your usual time\n\n"
            "For urgent help at any hour, open the Urgent help page on Harbour.\n"
        ),
    },
]
