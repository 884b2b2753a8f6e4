"""The pages about the service in the demonstration: who we are, what we do not do, and who can use what."""

SERVICE_PAGES = [
    {
        "slug": "about",
        "title": "About Harbour",
        "summary": "What this place is, who it is for and how it works.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What Harbour is</h2><p>Harbour is a place online for people who work or study in health or "
                    "care, and for the people who love them. It has three parts: talks you can watch, rooms you can "
                    "join and things you can read.</p><p>All of it is open. There is nothing to sign up for, and "
                    "nothing to log in to.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "How it works",
                    "points": [
                        "Webinars are talks. Only the speakers are seen and heard.",
                        "Common rooms are small groups of up to ten, with two hosts. They are never recorded.",
                        (
                            "Resources are guides, recordings and collections. Sensitive ones are read by a named "
                            "reviewer."
                        ),
                        "Every page leads to urgent help.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Who runs the rooms</h2><p>Hosts and speakers come from many kinds of work in health and care. "
                    "Their names and a few words about them are on each page, so that you can see who will be there "
                    "before you decide.</p><h2>What we ask of you</h2>"
                    "<p>Nothing but kindness to the other people in the room. Please read the house rules before your "
                    "first one.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>This copy of Harbour is a demonstration. The service, the people and the sessions are made up, "
                    "to show how a place like this could work. The helplines are real, but each one must be checked by "
                    "a person before it is relied on.</p>"
                ),
            },
        ],
        "in_footer": True,
        "in_menu": False,
    },
    {
        "slug": "mission",
        "title": "Why we are here",
        "summary": "The reasons behind Harbour, in a few plain words.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Care needs somewhere to go</h2><p>People who care for others see a great deal. They meet "
                    "pain, fear and death, and then they go home and make supper. Most of the time they manage. "
                    "Sometimes it stays with them, and they think that they ought to be able to cope alone.</p>"
                    "<p>We think that nobody should have to prove anything before they are met with kindness. So we "
                    "took away the form.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "What we believe",
                    "points": [
                        "Asking for help should be as easy as opening a door.",
                        "Privacy is a kind of care.",
                        "People often help each other best when someone steady is in the room.",
                        "Families and students carry the weight too, and they are welcome.",
                        "Small is good. Two people in a room is a room.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Why nothing is asked</h2><p>Many people in health and care stay away from help because they "
                    "fear who may find out: a manager, a university, a colleague. We could promise to keep your name "
                    "safe. It is safer still for us not to have it.</p>"
                    "<h2>What we hope for</h2><p>We hope that you leave a little lighter than you came. And if you "
                    "need more than we can give, we hope that you leave knowing where to go next.</p>"
                ),
            },
        ],
        "in_footer": True,
        "in_menu": False,
    },
    {
        "slug": "what-we-do-not-provide",
        "title": "What we do not provide",
        "summary": "Being clear about our limits, and where to go for the things we cannot do.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>We are not an emergency service</h2><p>Nobody at Harbour is watching for messages, and nobody "
                    "can come to you. If a life is at risk, please use the emergency numbers on the urgent help "
                    "page.</p><h2>We are not treatment</h2><p>We do not assess, diagnose or treat anyone. Rooms are "
                    "not therapy, and hosts will not act as your therapist, doctor or nurse, even when that is their "
                    "job elsewhere.</p><h2>We do not give advice on your case</h2>"
                    "<p>We cannot advise on complaints, contracts, visas or the law. A union, a defence body, a "
                    "students’ union or an advice centre can.</p><h2>We do not write letters or reports</h2>"
                    "<p>We cannot confirm that you came to something, because we do not know. We do not give "
                    "certificates, and we do not contact your employer or your university.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "What we do instead",
                    "points": [
                        "We listen, in rooms with two hosts.",
                        "We share what has helped other people.",
                        "We help you to find the right door, and we keep the list of doors up to date.",
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>If you are not sure where to go, start with Urgent help in the menu. If you are not sure that "
                    "you can keep yourself safe, start with urgent help.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "For emergencies", "urgency": "emergency", "nation": ""}},
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
        ],
        "in_footer": True,
        "in_menu": False,
    },
    {
        "slug": "who-can-use-what",
        "title": "Who can use what",
        "summary": "This site is open to all of you. One-to-one treatment is separate, and has its own rules.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>Two different things</h2><p>People often mix up two offers, and it is easy to see why. Here "
                    "is the difference.</p><ul><li><b>Harbour</b>, the site you are on, is open to everyone who works "
                    "or studies in health or care, and to families and friends. You do not have to register or refer "
                    "yourself.</li><li><b>One-to-one confidential treatment</b> is a separate service that is not part "
                    "of this site. It has its own rules, forms and hours.</li></ul>"
                    "<p>Find yourself in the list. Wherever the answer is no, or ask first, you will see what is open "
                    "to you today.</p>"
                ),
            },
            {"type": "eligibility", "value": {"audience": ""}},
            {
                "type": "text",
                "value": (
                    "<h2>If you are in more than one group</h2><p>Many people are. You may be a nurse, a daughter and "
                    "a student all at once. Use whichever line helps you most. Nobody will check.</p>"
                    "<h2>If you need treatment and none of this fits</h2>"
                    "<p>Your GP is there for everyone. You can ask for a longer appointment, you can ask to speak to "
                    "somebody else, and you can take a friend.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If you work in Wales", "urgency": "support", "nation": "wales"}},
        ],
        "in_footer": True,
        "in_menu": False,
    },
]
