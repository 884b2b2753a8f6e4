"""Demo resources about exams and training."""

RESOURCES = [
    {
        "slug": "exam-week-hour-by-hour",
        "title": "Exam week, hour by hour",
        "kind": "guide",
        "summary": "A timetable for the last week: when to learn, when to stop, the night before, and the hour after.",
        "audiences": ["students", "international", "doctors"],
        "topics": ["exams", "sleep"],
        "art": "sun",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 66,
        "next_review_days": 664,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>This is for the last seven days, when there’s too much left and not enough week. You won’t "
                    "learn everything. You can arrive rested, fed and able to find what you know. That’s worth more "
                    "marks than one more chapter.</p>"
                    "<p>If you’re on placement too, start from the time you get home and do the first and last "
                    "steps.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "One day, six times over",
                    "steps": [
                        {
                            "title": "7am: up at the same time each day",
                            "text": (
                                "<p>Set the alarm for the time you’ll need on the exam day. Open the curtains before "
                                "you open your notes. A steady getting-up time does more for your sleep than an early "
                                "night.</p>"
                            ),
                        },
                        {
                            "title": "8am to 11am: the hard thing",
                            "text": (
                                "<p>Do questions, not reading. Shut the book and write what you remember, then check. "
                                "Getting it wrong and fixing it is what makes it stick. Work for 25 minutes, then "
                                "stand up for five.</p>"
                            ),
                        },
                        {
                            "title": "11am to 2pm: move, eat, sort",
                            "text": (
                                "<p>Walk outside for twenty minutes. Eat a real meal. Then make three piles: know it, "
                                "nearly know it, not this time. Put the third pile in a drawer. You’ve just found some "
                                "hours.</p>"
                            ),
                        },
                        {
                            "title": "2pm to 5pm: the “nearly” pile",
                            "text": (
                                "<p>This is where marks are won. Explain each topic aloud in a minute, as if to a "
                                "patient. Where you get stuck is what to look up.</p>"
                            ),
                        },
                        {
                            "title": "5pm to 9pm: taper",
                            "text": (
                                "<p>One short look back over the morning’s mistakes, then stop. See a person. If you "
                                "wake at night with facts in your head, that’s a sign to stop earlier tomorrow.</p>"
                            ),
                        },
                        {
                            "title": "The night before: pack, don’t cram",
                            "text": (
                                "<p>Bag by the door: photo ID, pens, water, a snack, the room and the time. Check your "
                                "route. Screens off an hour before bed. One poor night won’t sink you, because being "
                                "keyed up carries most people through a morning.</p>"
                            ),
                        },
                        {
                            "title": "The hour after: no post-mortem",
                            "text": (
                                "<p>Leave the building. Decide before you go in where you’ll walk to, and with whom. "
                                "Going over answers in the corridor has never changed a mark.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>If your mind goes blank in the room, put both feet flat, breathe out slowly, and write "
                    "anything you know about the question, even one word. One memory tends to pull up the next.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Ask before the exam, not after",
                    "points": [
                        "Extra time or a separate room for a condition or a disability.",
                        "A later date if you’re ill or bereaved: ask what proof they need, and by when.",
                        "What happens if you stop partway through.",
                    ],
                },
            },
        ],
    },
    {
        "slug": "telling-your-school-you-are-struggling",
        "title": "Telling your school you’re struggling",
        "kind": "toolkit",
        "summary": "Who to tell, how much to say, what they may have to do, and the words to start with.",
        "audiences": ["students"],
        "topics": ["exams", "anxiety"],
        "art": "people",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 38,
        "next_review_days": 327,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>A lot of students put this off because they think that it will end their course. It nearly "
                    "always goes better when the school hears early, and from you. You choose how much to say.</p>"
                    "<p>Using Harbour isn’t telling your school. We don’t ask who you are, so there’s nothing we could "
                    "pass on.</p>"
                    "<h2>Pick the right door</h2>"
                    "<ul><li><b>A personal tutor</b> is good for deadlines and a listening ear. They may need to share "
                    "some of what you say.</li>"
                    "<li><b>Student support or wellbeing</b> can arrange counselling and adjustments. Ask first who "
                    "can see their notes.</li>"
                    "<li><b>Your students’ union adviser</b> is outside the school. Go here first if you’re worried "
                    "about the rules.</li>"
                    "<li><b>Your GP</b> keeps what you say confidential, and can write evidence for you.</li></ul>"
                    "<h2>Find out the limit first</h2>"
                    "<p>You may ask anyone: “Before I start, what would you have to pass on?” They should be able to "
                    "tell you. In health courses, staff may need to act if patients could be at risk. Being unwell and "
                    "getting help isn’t the same as being unfit to train.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "Words to start with",
                    "rows": [
                        {
                            "avoid": "I’m so sorry to bother you, it’s probably nothing.",
                            "instead": "I’m not doing well, and I’d like fifteen minutes this week.",
                            "why": "If you shrink it, they may book you in for next month.",
                        },
                        {
                            "avoid": "I just can’t cope any more with anything.",
                            "instead": "I haven’t slept properly for a month, and I’ve missed two deadlines.",
                            "why": "Facts help them to find the right rule or form for you.",
                        },
                        {
                            "avoid": "My mental health is a mess.",
                            "instead": "I have a health problem. I’m seeing my GP. I’d like to talk about adjustments.",
                            "why": "You don’t have to name a diagnosis to ask for a change.",
                        },
                        {
                            "avoid": "Forget it, I’ll manage the placement.",
                            "instead": "I can’t do nights safely for now. Could we look at days?",
                            "why": "One clear request is easier to say yes to.",
                        },
                        {
                            "avoid": "You won’t tell anybody, will you?",
                            "instead": "Please tell me before you share this, and tell me who with.",
                            "why": "Staff can’t always promise silence, but they can promise to warn you.",
                        },
                        {
                            "avoid": "Sorry I disappeared.",
                            "instead": (
                                "I wasn’t well, so I went quiet. I’d like to put it right. What’s the first step?"
                            ),
                            "why": "People are used to this. The second half gives them something to answer.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Put it in an email afterwards</h2>"
                    "<p>Two lines: “Thank you for seeing me on Tuesday. We agreed that you’ll ask about the deadline, "
                    "and I’ll see my GP.” Now there’s a date and a record, in your words.</p>"
                ),
            },
            {"type": "eligibility", "value": {"audience": "students"}},
            {"type": "signposts", "value": {"title": "More support", "urgency": "support", "nation": ""}},
        ],
    },
    {
        "slug": "the-week-after-you-fail-an-exam",
        "title": "The week after you fail an exam",
        "kind": "article",
        "summary": "Whom to tell, what to ask for, and how to study differently instead of just longer.",
        "audiences": ["students", "doctors", "nurses", "international"],
        "topics": ["exams"],
        "art": "hills",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 102,
        "next_review_days": 628,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You’ve read the number several times and it hasn’t changed. Here is what the next seven days "
                    "are for. None of them is for starting to revise.</p>"
                    "<h2>Day one: contain it</h2>"
                    "<p>Tell one person. Turn off the group chat, where everyone is comparing. You don’t owe anybody "
                    "your result. “I’d rather not say yet” is a full answer.</p>"
                    "<h2>Day two: find the rules</h2>"
                    "<p>Look up three things: how many tries you have, the date of the next one, and the last day to "
                    "appeal or to hand in evidence of illness. The last is often only a week or two away, so it comes "
                    "before feelings. If something was going on, such as illness, grief or a job that ate your "
                    "evenings, ask now.</p>"
                    "<p>If you’re in a training post, or your visa depends on the exam, write to your supervisor and "
                    "to HR with the dates you’ve found. Ask in writing what changes and what doesn’t.</p>"
                    "<h2>Day three: rest on purpose</h2>"
                    "<p>Sleep, move, eat with someone. A brain that’s full of shame learns very little.</p>"
                    "<h2>Days four and five: look at it coldly</h2>"
                    "<p>Ask for the breakdown. Then sort every lost mark into one of three boxes:</p>"
                    "<ul><li><b>Didn’t know it.</b> That needs learning.</li>"
                    "<li><b>Knew it, couldn’t find it.</b> That needs more practice from memory, and less "
                    "re-reading.</li>"
                    "<li><b>Knew it, ran out of time or misread.</b> That needs past papers with a clock.</li></ul>"
                    "<p>Most people find that one box is much fuller than the others. It tells you what to do "
                    "differently. Without it, people do the same again for more hours.</p>"
                    "<h3>If English isn’t your first language</h3>"
                    "<p>Add a fourth box: questions where the words got in the way. Practise those aloud, with "
                    "somebody who’ll stop you at each phrase.</p>"
                    "<h2>Days six and seven: one small plan</h2>"
                    "<p>Choose a start date two or three weeks off. Find one other person who’s sitting it again. Then "
                    "put the books away until that date.</p>"
                ),
            },
            {
                "type": "quote",
                "value": {
                    "quote": (
                        "I failed it the first time. I’m a careful, decent colleague, and both of those things are "
                        "true."
                    ),
                    "attribution": "A sentence to practise saying",
                },
            },
            {"type": "signposts", "value": {"title": "Places to talk", "urgency": "support", "nation": ""}},
        ],
    },
]
