"""Demo resources about complaints and investigations."""

RESOURCES = [
    {
        "slug": "the-first-two-days-after-a-complaint",
        "title": "The first two days after a complaint",
        "kind": "guide",
        "summary": "What to do, and what to leave alone, between opening the letter and the first meeting.",
        "audiences": ["staff", "nurses", "doctors", "international", "students"],
        "topics": ["complaints"],
        "art": "path",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 47,
        "next_review_days": 683,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>The letter is open and your stomach has dropped. Almost nothing has to be done in the next "
                    "hour. What helps most is to slow down, so that you don’t do something quickly that can’t be "
                    "undone.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "In this order",
                    "steps": [
                        {
                            "title": "Read it once, then stop",
                            "text": (
                                "<p>Find two things only: the date a reply is due, and who sent it. Then shut it. The "
                                "mind reads an accusing letter at its worst the first time. You’ll see different words "
                                "tomorrow.</p>"
                            ),
                        },
                        {
                            "title": "Leave the record alone",
                            "text": (
                                "<p>Don’t change, add to, or look up notes out of worry. Even an honest correction can "
                                "look bad if it’s made after a complaint. If something needs adding, ask first how to "
                                "do it openly, with today’s date.</p>"
                            ),
                        },
                        {
                            "title": "Tell one person",
                            "text": (
                                "<p>“I’ve had a complaint. I don’t need advice yet. I just needed to say it to "
                                "someone.” Choose someone who isn’t part of it. Don’t discuss the patient by name.</p>"
                            ),
                        },
                        {
                            "title": "Ring for advice before you write",
                            "text": (
                                "<p>Your union or defence organisation does this every day. Ring tomorrow morning. If "
                                "you’re not a member of one, ask HR which staff representative can help. Students can "
                                "ask their students’ union.</p>"
                            ),
                        },
                        {
                            "title": "Write it down for yourself",
                            "text": (
                                "<p>What you saw, did and said, in order, with times. Keep feelings on a separate "
                                "sheet. Mark what you’re sure of and what you’re not. Show your adviser before it goes "
                                "to anyone else.</p>"
                            ),
                        },
                        {
                            "title": "Get through the night",
                            "text": (
                                "<p>Sleep may not come. Put the letter in another room. If a sentence keeps going "
                                "round, write it out and underneath write, “This will be looked at on Thursday.” Eat "
                                "breakfast, even toast.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Most complaints",
                    "points": [
                        "Ask for an explanation and an apology.",
                        "Are about how something was said, as often as what was done.",
                        "Are dealt with where you work. It’s far less common for one to go to a regulator.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>You can say sorry</h2>"
                    "<p>Saying “I’m sorry this happened to you” is an act of care. It isn’t the same as saying that "
                    "you were at fault. Ask your adviser how and when to say it, because people who complain often "
                    "want it more than anything.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
    {
        "slug": "living-through-a-long-investigation",
        "title": "Living through a long investigation",
        "kind": "article",
        "summary": "How to live with a question nobody can answer yet, and when to ask for more help.",
        "audiences": ["staff", "doctors", "nurses"],
        "topics": ["complaints", "anxiety"],
        "art": "hills",
        "content_note": "Mentions thoughts of suicide.",
        "discreet_title": "Waiting for news: an article",
        "sensitive": True,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
            {"title": "Harbour’s own rules for writing about suicide", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 29,
        "next_review_days": 336,
        "external_url": "",
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<p>An investigation can last a year or more. For most of that time nothing happens. The waiting "
                    "is the hard part, and few people warn you about it.</p>"
                    "<h2>Fence it in</h2>"
                    "<p>Give the case a place and a time: one folder, one half hour, three days a week. Have letters "
                    "sent to one address that isn’t your main inbox, so they can’t reach you at the school gate. Ask a "
                    "friend to open the envelopes if your hands shake.</p>"
                    "<h2>Ask for dates, including empty ones</h2>"
                    "<p>Silence makes people imagine the worst. Ask your contact: “Please write every four weeks, even "
                    "if there’s nothing new.” It’s a fair request, and many will agree. Put the dates in your diary, "
                    "so that the days between are free.</p>"
                    "<h2>Keep a second story</h2>"
                    "<p>The case tells one story about you, in formal words. Keep another. Each week, write down one "
                    "thing you did that was of use to somebody. After six months you’ll have twenty-six facts that the "
                    "folder doesn’t contain.</p>"
                    "<h2>If you’re kept from your work</h2>"
                    "<p>Losing work means losing a timetable, people to talk to, and a name badge that told you who "
                    "you were. Replace those three on purpose: a fixed time to get up, one person seen each day, and "
                    "one place where you’re needed. Ask in writing what you may and may not do, who you may speak to, "
                    "and how you’ll be paid.</p>"
                    "<h2>At home</h2>"
                    "<p>Your family is living through it too, with less news than you. Try a weekly “case talk” of "
                    "twenty minutes. Outside it, anyone may say, “Not now.”</p>"
                    "<h2>When it’s too much</h2>"
                    "<p>Shame tells people that they’re a burden, or that there’s only one outcome. Neither is true. "
                    "People come through investigations, including ones that go badly, and go on to have good work and "
                    "good lives.</p>"
                    "<p>If you have thoughts of not wanting to be here, say so today: to someone at home, to your GP, "
                    "or to one of the services listed on this page. You can also ask for the process to be slowed "
                    "while you’re unwell.</p>"
                ),
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If you can’t keep yourself safe right now",
                    "text": (
                        "<p>Call 999, or go to A&E. A crisis in your mental health is as real as any other "
                        "emergency.</p>"
                    ),
                },
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "slug": "complaint-first-week-checklist",
        "title": "Your first week after a complaint: a checklist",
        "kind": "download",
        "summary": "One page: who to ring, what to leave alone, and five questions for the first meeting.",
        "audiences": ["staff", "nurses", "doctors", "international"],
        "topics": ["complaints"],
        "art": "harbour",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 47,
        "next_review_days": 683,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>When you’re frightened it’s hard to hold a list in your head. This one does it for you. It "
                    "goes day by day and ends with five questions to take to the first meeting.</p>"
                ),
            },
            {
                "type": "download",
                "value": {
                    "title": "Your first week after a complaint",
                    "document": "complaint-first-week-checklist.txt",
                    "pages": 1,
                    "format_note": "Plain text, works with a screen reader",
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Using it well</h2>"
                    "<p><b>Print it at home or at a library</b> if you’d rather nobody at work saw it. You can also "
                    "copy it by hand.</p>"
                    "<p><b>Don’t skip the second line of tomorrow.</b> A safety review, a disciplinary step and a "
                    "complaint each have their own rules. Knowing which one you’re in changes what you should do "
                    "next.</p>"
                ),
            },
        ],
        "document_text": (
            "YOUR FIRST WEEK AFTER A COMPLAINT\n"
            "A checklist from Harbour. Keep it somewhere private.\n\n"
            "TODAY\n"
            "[ ] Read the letter once, then put it down\n"
            "[ ] Write the date you got it and the date a reply is due\n"
            "[ ] Tell one person you trust that it has happened\n"
            "[ ] Do not reply, ring the person, or post anything online\n"
            "[ ] Do not add to or change any record\n\n"
            "TOMORROW\n"
            "[ ] Ring your union, or your defence organisation if you\n"
            "    have one. Do this before you write a statement\n"
            "[ ] Ask who is handling it at work: name, phone, email\n"
            "[ ] Ask what kind of process it is: a complaint, a safety\n"
            "    review, a disciplinary step, or an enquiry by a regulator\n"
            "    (the rules are different for each)\n"
            "[ ] Ask whether anything about your work changes meanwhile,\n"
            "    and have the answer put in writing\n\n"
            "THIS WEEK\n"
            "[ ] Ask to read the notes you need, the proper way\n"
            "[ ] Write what you remember, in order, with times\n"
            "    - facts first: what you saw, did, said\n"
            "    - it is honest to say that you do not recall\n"
            "    - show it to your adviser before anyone else\n"
            "[ ] Start one folder. File every letter by date\n"
            "[ ] Ask for someone to come with you to any meeting\n"
            "[ ] See your GP if you are not sleeping or eating\n"
            "[ ] Ask what support your employer offers\n\n"
            "EACH DAY\n"
            "[ ] Choose one half hour for the complaint, then shut the folder\n"
            "[ ] One meal, one walk, one person\n\n"
            "QUESTIONS FOR THE FIRST MEETING\n"
            "1. What exactly is being looked at?\n"
            "2. What happens next, and by when?\n"
            "3. Who will see what I say?\n"
            "4. Who can I ring with a question?\n"
            "5. When will you next be in touch, even if there is no news?\n\n"
            "If it feels as though there is no way through, tell someone\n"
            "today. The Urgent help page on Harbour lists who is there.\n"
        ),
    },
    {
        "slug": "acas-rights-at-work",
        "title": "Acas: your rights at work",
        "kind": "link",
        "summary": (
            "Another site. Free, impartial advice on meetings, grievances, sickness and bullying in England, Scotland "
            "and Wales."
        ),
        "audiences": ["staff", "managers", "international"],
        "topics": ["complaints", "leading"],
        "art": "people",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 18,
        "next_review_days": 347,
        "external_url": "https://www.acas.org.uk/",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Acas explains the rules of working life in plain words, for workers and for managers. It "
                    "covers England, Scotland and Wales. Northern Ireland has a separate service, so look for that one "
                    "if you work there.</p>"
                    "<h2>Worth looking up there</h2>"
                    "<ul><li>who can come with you to a disciplinary or grievance meeting</li>"
                    "<li>how a fair investigation should be run</li><li>what to do about bullying</li>"
                    "<li>sick pay, and going back to work after illness</li></ul>"
                ),
            },
            {
                "type": "link_card",
                "value": {
                    "title": "Go to Acas",
                    "text": "Opens another website. You can read it without giving your name.",
                    "url": "https://www.acas.org.uk/",
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>Acas covers every kind of job. Rules for your own profession come from your regulator, and "
                    "your union can tell you how the two fit together.</p>"
                ),
            },
        ],
    },
]
