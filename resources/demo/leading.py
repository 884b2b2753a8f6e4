"""Demo resources about leading a team."""

RESOURCES = [
    {
        "slug": "opening-a-hard-conversation",
        "title": "Opening a hard conversation",
        "kind": "toolkit",
        "summary": "You’ve noticed that somebody in your team isn’t all right. First lines, and what next.",
        "audiences": ["managers"],
        "topics": ["leading", "burnout"],
        "art": "people",
        "content_note": "Mentions thoughts of suicide.",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 83,
        "next_review_days": 647,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You don’t have to know what’s wrong. In the first talk, say what you’ve seen, ask, and listen. "
                    "Fifteen minutes will do.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "First lines",
                    "rows": [
                        {
                            "avoid": "Are you OK? (in the corridor)",
                            "instead": (
                                "Can we have a cup of tea at three? Nothing’s wrong with your work. I’d like to know "
                                "how you are."
                            ),
                            "why": (
                                "A corridor question gets a corridor answer. Saying that it isn’t about work stops a "
                                "day of dread."
                            ),
                        },
                        {
                            "avoid": "You’ve not been yourself lately.",
                            "instead": "You’ve stayed late every day this week, and you’ve stopped coming to lunch.",
                            "why": "Say what you saw. “Not yourself” can sound like a complaint.",
                        },
                        {
                            "avoid": "My door’s always open.",
                            "instead": "I’ll come and find you on Thursday, after handover.",
                            "why": "An open door leaves the hard part, walking through it, to them.",
                        },
                        {
                            "avoid": "Have you tried yoga?",
                            "instead": "What’s the heaviest part at the moment?",
                            "why": "Advice given too soon tells people you’ve stopped listening.",
                        },
                        {
                            "avoid": "I promise this stays between us.",
                            "instead": (
                                "I’ll keep this private. If I thought someone could be badly hurt I’d have to act, and "
                                "I’d tell you first."
                            ),
                            "why": (
                                "Don’t promise what you can’t keep. Said early, the limit helps people to trust you."
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If they say they’re fine</h2>"
                    "<p>Believe them for now, and leave something behind: “All right. I’ll ask again in two weeks, "
                    "because I’d want someone to ask me.” Put it in your diary. Being asked the second time is often "
                    "when people speak.</p>"
                    "<h2>If they say more than you expected</h2>"
                    "<p>Slow down. You can ask directly whether they have thoughts of suicide: a clear question is a "
                    "safe one. Don’t leave them alone if the answer is yes. Go with them to the next person who can "
                    "help, and use the services listed here.</p>"
                    "<h2>Before you stand up</h2>"
                    "<p>Agree one change, one date and one other person they could talk to. Send it afterwards in two "
                    "lines with nothing about health in it.</p>"
                ),
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If somebody’s life is at risk",
                    "text": "<p>Call 999, or walk with them to A&E. Don’t leave them alone.</p>",
                },
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "slug": "a-ten-minute-pause-after-a-bad-day",
        "title": "A ten-minute pause after a bad day",
        "kind": "guide",
        "summary": "Bring a team together before they go home: what to ask, and what to leave for later.",
        "audiences": ["managers", "nurses", "doctors"],
        "topics": ["leading", "grief"],
        "art": "waves",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 115,
        "next_review_days": 615,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Something went badly today. You want to do something for the team, and you’ve got ten minutes "
                    "before they scatter. This isn’t a review and nobody is on trial. It’s a short stop, so that "
                    "people don’t go home alone with it.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "Minute by minute",
                    "steps": [
                        {
                            "title": "Before: ask, don’t order",
                            "text": (
                                "<p>“I’m stopping for ten minutes in the staff room at quarter past. Come if it "
                                "helps.” Nobody has to. Making people go over a shock when they aren’t ready can do "
                                "harm.</p>"
                            ),
                        },
                        {
                            "title": "Minute 1: say what it’s for",
                            "text": (
                                "<p>“We’re not here to find fault. There’ll be a time for questions. I want us to see "
                                "each other before we go.” Sit down. If you stand, it becomes a briefing.</p>"
                            ),
                        },
                        {
                            "title": "Minutes 2 and 3: the plain facts",
                            "text": (
                                "<p>Say what’s known in four sentences. Rumour grows where facts are missing. If you "
                                "don’t know how the patient is now, say so, and say when you’ll find out.</p>"
                            ),
                        },
                        {
                            "title": "Minutes 4 to 7: one question",
                            "text": (
                                "<p>“What would you like the rest of us to know?” Go round once. “Pass” is an answer. "
                                "Don’t ask people to describe what they saw, and gently stop anyone who starts to: "
                                "“Let’s keep that for tomorrow, with time.”</p>"
                            ),
                        },
                        {
                            "title": "Minutes 8 and 9: tonight",
                            "text": (
                                "<p>“Who’s going home to an empty house? Who’s driving?” Pair people up for a text "
                                "message later. Tell them that poor sleep and replaying it are common for a few days, "
                                "and fade for most.</p>"
                            ),
                        },
                        {
                            "title": "Minute 10: end it properly",
                            "text": (
                                "<p>Thank people for one true thing. Give the date you’ll check in. Then look for the "
                                "person who said “pass” and the one who wasn’t there.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>In the next month</h2>"
                    "<p>Ask each person once at three days, and once at four weeks. At four weeks, anyone who’s still "
                    "jumpy, numb or avoiding a place should be offered proper trauma help.</p>"
                    "<p>Do it for yourself as well. Ask another manager to ring you tonight.</p>"
                ),
            },
        ],
    },
    {
        "slug": "back-to-work-conversation-checklist",
        "title": "Back to work: a conversation checklist",
        "kind": "download",
        "summary": "One page for a manager and the person coming back: what to ask, agree and check.",
        "audiences": ["managers", "staff"],
        "topics": ["leading", "burnout"],
        "art": "path",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 90,
        "next_review_days": 640,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Most returns go wrong in small ways: a login that doesn’t work, a joke in the corridor, a full "
                    "inbox. This page catches the small things, so that you can both think about the large ones.</p>"
                ),
            },
            {
                "type": "download",
                "value": {
                    "title": "Back to work: a conversation checklist",
                    "document": "back-to-work-conversation-checklist.txt",
                    "pages": 1,
                    "format_note": "Plain text, works with a screen reader",
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Two tips from the list</h2>"
                    "<p><b>Share it first.</b> Send it to the person a few days ahead. A meeting without surprises is "
                    "half as tiring.</p>"
                    "<p><b>Ask what the team should be told, word for word.</b> “She’s been unwell and is back on "
                    "short days” may be all that anyone needs.</p>"
                ),
            },
        ],
        "document_text": (
            "BACK TO WORK: A CONVERSATION CHECKLIST\n"
            "For managers, from Harbour. Share a copy with the person first.\n\n"
            "BEFORE THE DAY\n"
            "[ ] Ask how they would like to meet: in person, phone, walking\n"
            "[ ] Send them these questions, so that nothing is a surprise\n"
            "[ ] Ask what they want the team to be told, word for word\n"
            "[ ] Read any advice from their GP or occupational health\n"
            "[ ] Check that login, pay, locker and badge still work\n\n"
            "IN THE CONVERSATION (allow an hour, somewhere private)\n"
            "[ ] Start with: it is good to see you\n"
            "[ ] You do not need to ask what was wrong\n"
            "[ ] What are you looking forward to? What are you dreading?\n"
            "[ ] Which parts of the work are fine now, and which later?\n"
            "[ ] What would tell us both that it is too much?\n"
            "[ ] Who would you like to go to on a bad day, if not me?\n\n"
            "AGREE AND WRITE DOWN\n"
            "[ ] Hours for the first four weeks, and time for appointments\n"
            "[ ] What is off the list for now: nights, on call, being in charge\n"
            "[ ] One named person on each shift who knows the plan\n"
            "[ ] The date of the next three check-ins\n\n"
            "THE FIRST MORNING\n"
            "[ ] Someone they like is there at the door\n"
            "[ ] Ten minutes with the team, a task they know, no full inbox\n\n"
            "AT TWO WEEKS AND AT SIX WEEKS\n"
            "[ ] What is easier, what is harder, and are we keeping to the plan?\n"
            "[ ] Change one thing and set the next date\n\n"
            "AND FOR YOU\n"
            "[ ] Who are you talking to about this? Write a name: ________\n\n"
            "Health notes are private. Keep them only where your policy says.\n"
        ),
    },
    {
        "slug": "who-looks-after-the-manager",
        "title": "Who looks after the manager?",
        "kind": "article",
        "summary": "You hear everybody’s troubles. Where yours can go, and three habits that help.",
        "audiences": ["managers", "doctors", "nurses"],
        "topics": ["leading", "burnout"],
        "art": "hills",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 64,
        "next_review_days": 666,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>By Wednesday you know about a divorce, a diagnosis, two people who won’t work together and a "
                    "job that’s going to be cut. You can’t tell anyone. You smile in the corridor. Then you go home "
                    "and snap about the bins.</p>"
                    "<h2>Why it’s heavy</h2>"
                    "<p>Managers carry three loads at once: their own work, other people’s feelings, and decisions "
                    "that they didn’t make but must explain. The third one is the lonely one. It can feel like lying, "
                    "even when you’re only waiting for a date.</p>"
                    "<h2>Where it can go</h2><h3>Sideways</h3>"
                    "<p>Find one manager outside your line who’ll swap half an hour a fortnight. Fifteen minutes each, "
                    "no names, no advice unless asked for. It costs nothing.</p>"
                    "<h3>Up</h3>"
                    "<p>Bring your own manager a choice rather than a burden: “I’ve got time to do the rota or the "
                    "appraisals properly this month. Which should slip?” If the answer is “neither”, ask for that in "
                    "writing. It often changes the answer.</p>"
                    "<h3>Out</h3>"
                    "<p>Some things need someone trained, and away from work. Thinking about a team member’s crisis at "
                    "3am for weeks on end is one of them.</p>"
                    "<h2>Three habits</h2>"
                    "<p><b>Write a “not mine” list.</b> On Friday, list what you’re worried about. Cross out whatever "
                    "belongs to somebody else to solve. You can care about it without doing it.</p>"
                    "<p><b>Share the weight in the same talk.</b> When you’re told something serious, ask, “Who else "
                    "can we bring in?” You’ll listen better if you aren’t the whole safety net.</p>"
                    "<p><b>Take leave where people can see.</b> If you answer emails from the beach, your team learns "
                    "that leave isn’t real. Put a name in your out-of-office reply, and let that person decide.</p>"
                    "<h2>A warning sign</h2>"
                    "<p>When you begin to find people’s troubles boring or faked, you aren’t a bad person. You’re "
                    "full. Put something down this week.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
]
