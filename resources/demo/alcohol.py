"""Demo resources about alcohol and drugs."""

RESOURCES = [
    {
        "slug": "is-it-still-just-a-drink-after-work",
        "title": "Is it still just a drink after work?",
        "kind": "article",
        "summary": "Seven honest questions, how to try a month of change, and when it isn’t safe to stop alone.",
        "audiences": ["staff", "doctors", "nurses", "students"],
        "topics": ["alcohol", "sleep"],
        "art": "night",
        "content_note": "Talks about drinking, drug use and addiction.",
        "discreet_title": "An article to read later",
        "sensitive": True,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 57,
        "next_review_days": 308,
        "external_url": "",
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<p>It starts as a way to come down from a shift. It works fast, which is the trouble. Nobody here "
                    "is going to tell you off. This is a way to look at it by yourself, with nobody watching.</p>"
                    "<h2>Seven questions</h2>"
                    "<p>Answer for the past three months. “Drink” can mean whatever you use.</p>"
                    "<ul><li>Do you need more than you used to, to get the same effect?</li>"
                    "<li>Do you think about the first one before the shift is over?</li>"
                    "<li>Have you hidden how much, or bought it in a different shop?</li>"
                    "<li>Do you wake at 3am with a racing heart?</li>"
                    "<li>Have you worked, or driven, when you weren’t sure that you were clear?</li>"
                    "<li>Has somebody said something, and did it make you angry?</li>"
                    "<li>Have you set a limit and gone past it, more than twice?</li></ul>"
                    "<p>One or two yeses: it’s worth a month’s trial. Three or more, or a yes to the one about work or "
                    "driving: talk to somebody this week.</p>"
                    "<h2>A month’s trial</h2>"
                    "<p>Write down every drink for seven days and change nothing. Just look. Most people find one time "
                    "of day that carries nearly all of it.</p>"
                    "<p>Then change that hour, not your whole life. If it’s the first half hour at home, fill it: "
                    "shower, eat, walk round the block, ring someone on the way. Keep three days a week with none at "
                    "all. Sleep is often worse for the first week or so, and then better than it’s been for a long "
                    "while.</p>"
                ),
            },
            {
                "type": "care_card",
                "value": {
                    "level": "urgent",
                    "title": "It isn’t always safe to stop suddenly",
                    "text": (
                        "<p>If you drink every day and you get shaky, sweaty or sick when you go without, don’t stop "
                        "all at once on your own. It can be dangerous. Talk to a GP or an alcohol service first. They "
                        "can help you to come off it safely. If you can’t reach one today, call 111. In Northern "
                        "Ireland, ring your GP’s out-of-hours service.</p>"
                    ),
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "After stopping: a fit, seeing things that aren’t there, or bad confusion",
                    "text": "<p>Call 999. This is a medical emergency, and it can be treated.</p>",
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>“I’ll lose my job”</h2>"
                    "<p>That fear keeps people silent for years. What you tell a GP is confidential. They may only "
                    "need to share it if somebody could be seriously harmed, and they should talk to you first. Asking "
                    "for help before anything goes wrong is taken very differently from being found out. Plenty of "
                    "nurses, doctors and carers are in recovery and back at work.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "slug": "telling-one-person-about-drink-or-drugs",
        "title": "Telling one person about drink or drugs",
        "kind": "guide",
        "summary": "How to choose the person, what to say in the first minute, and what to expect from a GP.",
        "audiences": ["staff", "doctors", "nurses", "students"],
        "topics": ["alcohol"],
        "art": "harbour",
        "content_note": "Talks about drinking, drug use and addiction.",
        "discreet_title": "Starting a conversation",
        "sensitive": True,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 57,
        "next_review_days": 308,
        "external_url": "",
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<p>The secret is often heavier than the drinking or the drug. You only need to tell one person to "
                    "begin with. They don’t have to be the right person for ever.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "From secret to first appointment",
                    "steps": [
                        {
                            "title": "Choose who",
                            "text": (
                                "<p>Pick someone who stays calm, who isn’t your manager, and who has no drink or drug "
                                "problem of their own at the moment. If nobody fits, a GP or a voice on a helpline "
                                "fits very well.</p>"
                            ),
                        },
                        {
                            "title": "Choose when",
                            "text": (
                                "<p>Before you’ve had anything that day. Side by side is easier than face to face: in "
                                "a parked car, or on a walk. Say that you need twenty minutes.</p>"
                            ),
                        },
                        {
                            "title": "Say the first line",
                            "text": (
                                "<p>“I’m going to tell you something, and I need you not to fix it yet. I’m drinking "
                                "more than anyone knows.” Swap in your own words. Then stop talking. The silence will "
                                "feel longer than it is.</p>"
                            ),
                        },
                        {
                            "title": "Give them one job",
                            "text": (
                                "<p>“Will you sit with me while I ring the surgery?” or “Will you ask me on Friday how "
                                "it’s going?” A job stops people from panicking or making speeches.</p>"
                            ),
                        },
                        {
                            "title": "Ring for an appointment",
                            "text": (
                                "<p>You can tell the receptionist that it’s private. Registering as a patient near "
                                "home, away from where you work, is fine. If you know your GP as a colleague, ask for "
                                "someone else.</p>"
                            ),
                        },
                        {
                            "title": "Be honest about amounts",
                            "text": (
                                "<p>Say what you use, how often, and when you last did. People in care are good at "
                                "rounding down. The doctor needs the true figure to keep you safe. You can ask, “What "
                                "goes in my notes, and who can read them?”</p>"
                            ),
                        },
                        {
                            "title": "If work has been affected",
                            "text": (
                                "<p>If you’ve worked when you weren’t safe to, or taken anything that belonged to "
                                "work, get advice from your union or defence organisation straight away. Don’t go in "
                                "to work again until you’ve had that advice and are clear. Ring in sick. That alone "
                                "protects patients, and you.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "urgent",
                    "title": "Before you cut down",
                    "text": (
                        "<p>If you drink every day and you get shaky, sweaty or sick when you go without, don’t stop "
                        "all at once on your own. It can be dangerous. Talk to a GP or an alcohol service first. They "
                        "can help you to come off it safely. If you can’t reach one today, call 111. In Northern "
                        "Ireland, ring your GP’s out-of-hours service.</p>"
                    ),
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If someone has a fit, can’t be woken or is struggling to breathe",
                    "text": (
                        "<p>Call 999. Say what they’ve taken if you know. The crew need it so that they can choose the "
                        "right treatment.</p>"
                    ),
                },
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
    {
        "slug": "talking-about-someones-drinking",
        "title": "Talking about someone’s drinking",
        "kind": "toolkit",
        "summary": "For a partner, a friend or a manager: words that keep the door open, and limits that protect you.",
        "audiences": ["families", "managers", "staff"],
        "topics": ["alcohol", "families", "leading"],
        "art": "people",
        "content_note": "Talks about drinking, drug use and addiction. Mentions violence at home.",
        "discreet_title": "Hard conversations at home",
        "sensitive": True,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 71,
        "next_review_days": 294,
        "external_url": "",
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<p>You’ve noticed. You may have noticed for a year. One talk won’t stop someone drinking or "
                    "using, and it isn’t your job to make it. A good first talk does one thing: it makes the second "
                    "one possible.</p>"
                    "<h2>Before you speak</h2>"
                    "<p>Choose a morning, or any time they’re clear. Have two things that you saw yourself, with "
                    "dates. Decide what you’ll do if they walk out. Going to make a cup of tea is a fine plan.</p>"
                ),
            },
            {
                "type": "say_this",
                "value": {
                    "title": "Try these",
                    "rows": [
                        {
                            "avoid": "You’re an alcoholic.",
                            "instead": "I’ve seen you drink before work twice this month. I’m worried.",
                            "why": "People can argue with a label for ever. It’s hard to argue with a Tuesday.",
                        },
                        {
                            "avoid": "If you loved us, you’d stop.",
                            "instead": "I love you, and I’m scared when you drive home.",
                            "why": "Addiction isn’t a lack of love. Shame usually feeds it.",
                        },
                        {
                            "avoid": "How much have you had? Show me.",
                            "instead": "You don’t have to tell me how much. Would you tell a GP?",
                            "why": "Playing detective makes people better at hiding.",
                        },
                        {
                            "avoid": "You have to quit today.",
                            "instead": "Please talk to a doctor before you cut down. I’ll come with you.",
                            "why": "Stopping suddenly can be dangerous for somebody who drinks every day.",
                        },
                        {
                            "avoid": "I’ll ring in and say you’ve got a bug.",
                            "instead": "I won’t lie to your work. I’ll sit with you while you ring.",
                            "why": "Covering up feels kind, but it lets the problem stay hidden.",
                        },
                        {
                            "avoid": "Everybody at work has noticed. (manager)",
                            "instead": (
                                "I need to talk about Monday. You seemed unsteady, so I’m not able to let you work "
                                "today. Let’s get you home safely."
                            ),
                            "why": "Deal with safety first. Leave guesses about the cause to occupational health.",
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>What you can decide</h2>"
                    "<p>You can’t control whether they drink. You can decide that you won’t get in the car, that the "
                    "children won’t, and that you won’t lend money. Say each limit once, calmly, and keep to it.</p>"
                    "<h2>If there’s violence or fear</h2>"
                    "<p>You come first. Being unwell or drunk is never a reason for someone to hurt or control you. "
                    "The services on this page will listen to you, too.</p>"
                ),
            },
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "If you or someone else is in danger now",
                    "text": "<p>Call 999. If you can’t speak, stay on the line and listen for what to do.</p>",
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>And you?</h2>"
                    "<p>Families often wait longer for help than the person who drinks. There are groups just for "
                    "relatives, and you can go whether or not the other person ever stops.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
        ],
    },
]
