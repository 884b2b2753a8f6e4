"""The pages about safety and privacy in the demonstration."""

SAFETY_PAGES = [
    {
        "slug": "urgent-help",
        "title": "Urgent help",
        "summary": "People you can reach right now, for yourself or for someone else.",
        "body": [
            {
                "type": "care_card",
                "value": {
                    "level": "immediate",
                    "title": "Call 999 or go to A&E now if:",
                    "text": (
                        "<ul><li>someone’s life is at risk</li><li>someone has been badly hurt, or has taken something "
                        "that may harm them</li><li>you do not feel able to keep yourself or someone else safe</li>"
                        "</ul><p>If you can, stay with someone, or ask someone to stay with you. You will not be "
                        "wasting anyone’s time.</p>"
                    ),
                },
            },
            {
                "type": "care_card",
                "value": {
                    "level": "urgent",
                    "title": "Call 111 if you need help soon, and you are in England",
                    "text": (
                        "<p>Choose the mental health option. You can call for yourself, or for someone you are worried "
                        "about. If you are in another nation, look at the lists below.</p>"
                    ),
                },
            },
            {"type": "signposts", "value": {"title": "If a life is at risk", "urgency": "emergency", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<h2>If you need someone to listen</h2><p>You do not need a reason that sounds serious enough. "
                    "Feeling alone at four in the morning is reason enough. You do not have to give your name.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
            {
                "type": "steps",
                "value": {
                    "title": "If it feels too big, just do the next thing",
                    "steps": [
                        {
                            "title": "Move nearer to someone",
                            "text": (
                                "<p>Go to a room with another person in it, or phone somebody and stay on the line.</p>"
                            ),
                        },
                        {
                            "title": "Say it in a few words",
                            "text": "<p>“I’m not safe on my own tonight” is enough. So is “Please stay with me”.</p>",
                        },
                        {
                            "title": "Put off any big decision",
                            "text": (
                                "<p>Feelings this strong do pass, even when it seems that they never will. Get through "
                                "this hour first.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>Rooms and webinars on this site are not for emergencies. Nobody here can see that you are on "
                    "this page, or come to you.</p>"
                ),
            },
            {
                "type": "signposts",
                "value": {"title": "More support, when you are ready", "urgency": "support", "nation": ""},
            },
        ],
        "in_footer": True,
        "in_menu": False,
    },
    {
        "slug": "leaving-no-trace",
        "title": "Leaving no trace on a computer",
        "summary": "What our exit button does, what it can’t do, and how to clear up after a visit.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What the exit button does</h2><p>The button at the top that says Leave this site swaps the "
                    "page you are on for an everyday website. It is quick, and it works from every page.</p>"
                    "<h2>What it can’t do</h2><p>It does not erase your browser history. A person who opens the "
                    "history, or presses the back button, may see that you were here. No website can change that for "
                    "you, and we would rather tell you so.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "How to clear up after a visit",
                    "steps": [
                        {
                            "title": "Open your browser’s history",
                            "text": (
                                "<p>Look for History in the browser’s menu. It is often behind three dots or three "
                                "lines in a corner.</p>"
                            ),
                        },
                        {
                            "title": "Delete what you want to remove",
                            "text": (
                                "<p>You can often remove one site, or the last hour. An empty history can look odd to "
                                "someone who checks, so removing a few lines may be safer than removing it all.</p>"
                            ),
                        },
                        {
                            "title": "Check your downloads",
                            "text": (
                                "<p>If you saved or printed anything, delete it from the downloads folder too, and "
                                "collect your paper.</p>"
                            ),
                        },
                        {
                            "title": "Check your calendar",
                            "text": (
                                "<p>If you added a session to a calendar, people who share that calendar may see "
                                "it.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>Using a private window</h2><p>Most browsers have one, and call it private, incognito or "
                    "InPrivate. It forgets the pages you saw once you close it. It does not hide them from whoever "
                    "runs the network, such as your workplace, your university or your home broadband.</p>"
                    "<h2>On a shared or work computer</h2><ul><li>Your employer may be able to see which sites were "
                    "visited, whatever you clear.</li><li>If you are signed in to a browser, your history may also "
                    "show up on your other devices.</li><li>Close every window when you finish, and log out of the "
                    "computer.</li><li>Your own phone, on its own data and not on the work wifi, is usually more "
                    "private.</li></ul>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>If you are afraid of somebody who checks your phone or computer, a device that they can’t "
                    "reach, such as one at a library or a friend’s house, is safer. If you are in danger, please use "
                    "the urgent help page.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "If you are in danger now", "urgency": "emergency", "nation": ""}},
        ],
        "in_footer": True,
        "in_menu": False,
    },
    {
        "slug": "privacy",
        "title": "Privacy",
        "summary": "What we know about you (almost nothing), what we keep and who you can ask.",
        "body": [
            {
                "type": "key_points",
                "value": {
                    "title": "In short",
                    "points": [
                        "We don’t ask for your name, email, job or place of study.",
                        "There are no accounts for visitors.",
                        "We keep no list of who came to anything.",
                        "Nobody is tracked. We count how often pages are opened, and never who opened them.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>What the web server keeps</h2><p>This site writes no log of who asked for which page, and "
                    "keeps no words that anyone searched for. The company that runs the machines may keep a short "
                    "technical log of its own, with the internet address (the IP address) that a request came from. "
                    "Whoever runs a copy of this site must say here how long that is kept.</p>"
                    "<h2>When you join a room or a webinar</h2><p>You press Join, and we take you to a video "
                    "service that another company runs. We do not tell it who you are or which page you came from. "
                    "That company will see your internet address, and will ask what you would like to be called. "
                    "You can type any name. It has its own privacy notice. (This is a demonstration: here, Join "
                    "leads to an empty page.)</p><p>We keep one number for each session: how many times the door "
                    "let someone in. To stop machines from pressing Join over and over, the server remembers for up "
                    "to an hour how often it was pressed from one part of the internet. It remembers this as a "
                    "scrambled code that cannot be turned back, in memory only, and never on a disk.</p><p>Rooms "
                    "are never recorded. "
                    "Some webinars are, but only the speakers are seen and heard. Each webinar’s page says whether it "
                    "will be recorded.</p>"
                    "<h2>Counting pages, not people</h2><p>When a page is opened we add one to a number for that page "
                    "and that day. We keep nothing about who opened it, and no time of day, and nothing is put into "
                    "your browser. Pages about sensitive subjects, urgent help and what you search for are not counted "
                    "at all. After three years the numbers are deleted.</p>"
                    "<p>We do not use another company’s analytics unless you say yes. If that choice is ever "
                    "offered, saying no will be just as easy as saying yes, and you will be able to change your "
                    "mind.</p><h2>The one limit to privacy in a room</h2>"
                    "<p>If someone is at risk of serious harm, the hosts must act on it. They will tell you first.</p>"
                    "<h2>People who work on the site</h2><p>Editors and hosts do have accounts. We keep their names, "
                    "their work email addresses and a record of the changes they make.</p>"
                ),
            },
            {
                "type": "text",
                "value": (
                    "<h2>Who you can ask</h2><p>Write to our privacy lead at privacy@harbour.example. You don’t have "
                    "to say why you are asking. You can ask what we hold about you, and ask us to correct or delete "
                    "it. If you are not happy with our answer, you can complain to the Information Commissioner’s "
                    "Office.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>This is a demonstration, and that address is made up. An organisation that runs its own copy "
                    "of this site must write its own privacy notice.</p>"
                ),
            },
        ],
        "in_footer": True,
        "in_menu": False,
    },
    {
        "slug": "house-rules-for-rooms",
        "title": "House rules for common rooms",
        "summary": "What we promise you in a room, and what we ask of you.",
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What we promise</h2><ul><li>A room lasts one hour, and has up to ten people and two "
                    "hosts.</li><li>It is never recorded.</li><li>Your camera can stay off, and you can use any "
                    "name.</li><li>You can listen and never speak.</li><li>Nobody writes down that you came.</li></ul>"
                    "<h2>What we ask</h2><ul><li>What is said in the room stays in the room.</li><li>Please don’t name "
                    "patients, colleagues or places.</li><li>Listen more than you fix. Let people feel what they "
                    "feel.</li><li>Please don’t describe how someone died, or how anyone has harmed themselves.</li>"
                    "<li>Find a private spot if you can, or use headphones.</li></ul>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>There is one honest limit to what stays private. If someone is at risk of serious harm, the "
                    "hosts must act on it. They will tell you that they are going to, and what they will do.</p>"
                ),
            },
            {
                "type": "accordion",
                "value": {
                    "items": [
                        {
                            "title": "What if I’m late?",
                            "text": (
                                "<p>The door opens ten minutes before the start, and closes ten minutes after it, so "
                                "that the room can settle. If you are late by a little, come in quietly. If the door "
                                "has closed, What’s on shows you what comes next.</p>"
                            ),
                        },
                        {
                            "title": "What if I need to leave early?",
                            "text": (
                                "<p>Just go. You don’t have to explain. A wave or a word in the chat is kind, but it "
                                "is not a rule.</p>"
                            ),
                        },
                        {
                            "title": "What if hardly anyone comes?",
                            "text": (
                                "<p>Then you will have more room. Two or three people and two hosts is quite usual.</p>"
                            ),
                        },
                        {
                            "title": "What if something goes wrong in the room?",
                            "text": (
                                "<p>You can leave at once. The hosts can mute or remove anyone who is unkind. If you "
                                "are worried about something a host said or did, write to rooms@harbour.example, which "
                                "is a made-up address in this demonstration.</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<h2>If you feel upset afterwards</h2><p>It is common to feel shaky or sad after talking about "
                    "hard things. Have something warm to drink, and go and be near someone, if you can. You can ask a "
                    "host to stay on for a few minutes. If the feeling grows, please reach out to one of these.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "People who will listen", "urgency": "crisis", "nation": ""}},
            {"type": "text", "value": "<p>A room is company. It is not therapy, and it is not for emergencies.</p>"},
        ],
        "in_footer": True,
        "in_menu": False,
    },
]
