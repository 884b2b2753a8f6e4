"""Demo resources for people who are new to the country."""

RESOURCES = [
    {
        "slug": "your-first-week-here",
        "title": "Your first week here",
        "kind": "guide",
        "summary": "Seven small jobs for seven days: sleep, a SIM card, a doctor, a bank, a route, a face, a rest.",
        "audiences": ["international", "students"],
        "topics": ["new-here"],
        "art": "harbour",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 36,
        "next_review_days": 694,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>You’ve landed, you’re tired, and everybody says “settle in” without saying how. One job a day "
                    "is enough. If a day goes wrong, move its job to the next.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "One job a day",
                    "steps": [
                        {
                            "title": "Day 1: sleep and send word",
                            "text": (
                                "<p>Buy water, bread and fruit. Tell one person at home that you’re safe. Go to bed "
                                "when it’s dark here, even if it isn’t night for your body.</p>"
                            ),
                        },
                        {
                            "title": "Day 2: a phone that works",
                            "text": (
                                "<p>Get a pay-as-you-go SIM card. You don’t need a contract yet. Save the address "
                                "where you’re staying, and your manager’s number.</p>"
                            ),
                        },
                        {
                            "title": "Day 3: register with a GP",
                            "text": (
                                "<p>A GP is the local doctor, and the way in to most health care. Find a surgery near "
                                "home and ask to register. It’s free. You don’t usually need proof of address. Do it "
                                "while you’re well: it’s much harder when you’re ill.</p>"
                            ),
                        },
                        {
                            "title": "Day 4: money and papers",
                            "text": (
                                "<p>Ask HR which letter a bank will accept. Keep photos of your passport, visa, "
                                "contract and registration papers somewhere safe. Nobody should keep your passport for "
                                "you.</p>"
                            ),
                        },
                        {
                            "title": "Day 5: walk the route",
                            "text": (
                                "<p>Travel to work at the time you’ll really travel. Find the door you go in by, the "
                                "toilets, the place to get a hot drink, and the last bus home.</p>"
                            ),
                        },
                        {
                            "title": "Day 6: one face",
                            "text": (
                                "<p>Ask your manager for the name of somebody who came from abroad a year or two ago. "
                                "Send them a short message: “I’m new. Could I buy you a coffee and ask silly "
                                "questions?”</p>"
                            ),
                        },
                        {
                            "title": "Day 7: rest, properly",
                            "text": (
                                "<p>Cook something from home. Find where your people gather: a church, a mosque, a "
                                "temple, a food shop, a football pitch. Do nothing useful in the afternoon.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "The emergency number",
                    "text": (
                        "<p>Call 999 for the police, the fire service or an ambulance, anywhere in the UK. It’s free "
                        "from any phone.</p>"
                    ),
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>What you may feel</h2>"
                    "<p>Many people feel bright for a week or two, and then flat. You may be good at your work and "
                    "still not know how to buy a bus ticket. That gap is tiring, and it closes.</p>"
                    "<h2>Three warning signs</h2>"
                    "<p>Somebody keeps your passport. Somebody says you must pay a large sum if you leave. Somebody "
                    "tells you not to join a union. If any of these happens, talk to a union or a staff representative "
                    "before you sign anything.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "More support", "urgency": "support", "nation": ""}},
        ],
    },
    {
        "slug": "asking-for-help-in-a-new-system",
        "title": "Asking for help in a new system",
        "kind": "article",
        "summary": (
            "Who can be told what, whether your visa is at risk, and how to see a doctor when you’re the doctor."
        ),
        "audiences": ["international"],
        "topics": ["new-here", "anxiety"],
        "art": "people",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 54,
        "next_review_days": 676,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>In some countries, a health worker who asks for help with their mind can lose work, or bring "
                    "shame on a family. If you learned that, it makes sense that you’re careful here. These are the "
                    "questions people ask quietly.</p>"
                    "<h2>“Will my manager find out?”</h2>"
                    "<p>Not from your GP. What you tell a doctor is private. It can be shared without your agreement "
                    "only in rare cases, such as a serious risk to you or to somebody else. Occupational health gives "
                    "your manager advice about work, and you can ask to see it before it’s sent.</p>"
                    "<h2>“Will it affect my visa?”</h2>"
                    "<p>A GP doesn’t report low mood or poor sleep to the people who decide on visas. Long sick leave "
                    "can matter for some visas, because of pay or hours. So ask your union, or an adviser who’s "
                    "qualified in immigration, before you make a big change. Don’t rely on a friend’s story.</p>"
                    "<h2>“Will my regulator strike me off?”</h2>"
                    "<p>Being ill isn’t misconduct. Regulators mostly care about whether patients are safe. Someone "
                    "who’s getting treatment and following advice is usually safe to work, or safe to come back.</p>"
                    "<h2>“How do I even start?”</h2><p>Ring your GP surgery and say one of these:</p>"
                    "<ul><li>“I’d like an appointment about stress. I’d like twenty minutes, if I can.”</li>"
                    "<li>“I’d like an interpreter, please.” You can ask for one in private care of your own, even if "
                    "you speak English at work.</li>"
                    "<li>“I’d prefer to see a woman,” or “a man.”</li></ul>"
                    "<p>If the first doctor doesn’t listen, ask for a different one. It isn’t rude here.</p>"
                    "<h2>“People at home think I’m fine”</h2>"
                    "<p>You don’t have to tell them everything. Try one true sentence on the next call: “The work is "
                    "good and I’m often lonely.” It lets them help with the part that they can.</p>"
                ),
            },
            {"type": "eligibility", "value": {"audience": "international"}},
            {"type": "signposts", "value": {"title": "More support", "urgency": "support", "nation": ""}},
        ],
    },
    {
        "slug": "words-you-may-hear-on-the-ward",
        "title": "Words you may hear on the ward",
        "kind": "toolkit",
        "summary": (
            "What people mean by “poorly”, “spend a penny” and “you all right?”, and what to say when you’re lost."
        ),
        "audiences": ["international", "students", "nurses", "doctors"],
        "topics": ["new-here"],
        "art": "hills",
        "content_note": "Mentions suicide and dying, in a short list of phrases.",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 43,
        "next_review_days": 687,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": "<p>Your English got you here. Nobody taught you this English. Open the part you need.</p>",
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "What patients say about their bodies",
                            "text": (
                                "<p><b>Poorly:</b> ill. In a handover, “very poorly” can mean close to death.</p>"
                                "<p><b>Spend a penny, go to the loo:</b> pass urine, use the toilet.</p>"
                                "<p><b>Waterworks:</b> the bladder. <b>Back passage:</b> the rectum. <b>Down "
                                "below:</b> the private parts.</p>"
                                "<p><b>Under the weather, peaky, rough:</b> unwell. <b>My head’s banging:</b> a bad "
                                "headache. <b>Come over funny:</b> suddenly felt ill or faint.</p>"
                            ),
                        },
                        {
                            "title": "What they say about feelings",
                            "text": (
                                "<p><b>I’m fine, can’t complain, mustn’t grumble:</b> may mean fine, and may not. Ask "
                                "again.</p>"
                                "<p><b>Fed up, down in the dumps:</b> sad. <b>At the end of my tether:</b> can’t take "
                                "any more.</p>"
                                "<p><b>I’ve had enough:</b> could be tiredness, or could be thoughts of suicide. Ask "
                                "gently which, and tell the nurse in charge.</p>"
                            ),
                        },
                        {
                            "title": "What colleagues mean",
                            "text": (
                                "<p><b>You all right?</b> Hello. Answer “Yes, you?” and walk on.</p>"
                                "<p><b>When you’ve got a minute:</b> quite soon. <b>No rush:</b> today. <b>With "
                                "respect:</b> I don’t agree.</p>"
                                "<p><b>That’s interesting:</b> I have doubts. <b>Not bad:</b> good. <b>Quite good:</b> "
                                "less good than it sounds.</p>"
                                "<p><b>Take the mickey, pull your leg:</b> tease. <b>Knackered, shattered:</b> very "
                                "tired (the first one is a bit rude).</p>"
                            ),
                        },
                        {
                            "title": "Short words in handover",
                            "text": (
                                "<p><b>Obs:</b> blood pressure, pulse and so on. <b>Bloods:</b> blood tests. "
                                "<b>TTOs:</b> medicines to take home. <b>NOK:</b> next of kin, the closest family. "
                                "<b>Bay, side room:</b> a shared space, a single one.</p>"
                                "<p><b>Nil by mouth:</b> nothing to eat or drink. If two short forms could mean "
                                "different things, ask. Letters have caused mistakes.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "say_this",
                "value": {
                    "title": "When you don’t understand",
                    "rows": [
                        {
                            "avoid": "Nodding and saying yes.",
                            "instead": "Let me say that back to you, to be sure.",
                            "why": "It’s what careful people do here. It sounds skilled, not weak.",
                        },
                        {
                            "avoid": "Sorry, my English is bad.",
                            "instead": "Could you say that another way?",
                            "why": "Your English isn’t the problem. It asks them to do some of the work.",
                        },
                        {
                            "avoid": "Guessing a number on the phone.",
                            "instead": "Was that one-five or five-zero?",
                            "why": "Fifteen and fifty sound alike. Saying each digit is safe for everyone.",
                        },
                        {
                            "avoid": "Smiling when a joke hurts.",
                            "instead": "What did you mean by that?",
                            "why": "Calm and short. It makes the other person explain.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>A habit worth having</h2>"
                    "<p>Each day, write down one phrase you didn’t know, and ask one colleague. Most people enjoy "
                    "explaining, and it’s an easy way to begin a friendship.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
]
