"""Demonstration common rooms about the life around the work: family, home, loss and company."""

LIFE_ROOMS = [
    {
        "slug": "living-with-someone-who-is-struggling",
        "title": "Living with someone who is struggling",
        "summary": (
            "For the people at home. An hour with others who love someone that works or studies in health or care, and "
            "are worried about them."
        ),
        "topics": ["families", "anxiety"],
        "audiences": ["families"],
        "art": "people",
        "usual_hosts": ["shirin-vakil-moss", "kwabena-ashdown"],
        "who_it_is_for": (
            "Partners, parents, grown-up children, friends and housemates of someone who works or studies in health or "
            "care. The person you are worried about does not need to know that you came."
        ),
        "what_happens": [
            "A host says hello and reads the house rules",
            "Anyone who wants to can say why they came",
            "We share what has helped, and what has not",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>People often come to this room feeling disloyal, as if talking about "
                    "someone you love were a kind of betrayal. It is not. You can talk about how it is for you, and "
                    "leave out anything that is not yours to tell.</p>"
                    "<p>Nobody here will tell you to leave, or to stay, or to try harder. The hosts have both sat "
                    "where you are sitting.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Things people talk about here",
                    "points": [
                        "Being shut out at the end of the day.",
                        "When to speak up, and when to wait.",
                        "Children who have noticed.",
                        "Being tired of being the strong one.",
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>If you are frightened for someone’s life today, please don’t wait for the room. Use the urgent "
                    "help link at the top of this page now.</p>"
                ),
            },
            {"type": "signposts", "value": {"title": "For when it can’t wait", "urgency": "crisis", "nation": ""}},
        ],
        "content_note": "People in this room sometimes talk about being frightened for someone they love.",
        "discreet_title": "An evening hour",
        "sensitive": True,
        "weekday": 1,
        "time": "18:00",
        "weeks": 6,
        "exceptions": [],
    },
    {
        "slug": "new-here-together",
        "title": "New here, together",
        "summary": (
            "For people who trained in another country and now work here. An hour with others who are learning the "
            "same new words."
        ),
        "topics": ["new-here", "families"],
        "audiences": ["international"],
        "art": "harbour",
        "usual_hosts": ["laleh-roshan-dunn", "marisol-dimayuga-ross"],
        "who_it_is_for": (
            "Anyone who trained outside the UK and works in health or care here, or is just about to start. It does "
            "not matter how long ago you came."
        ),
        "what_happens": [
            "A host says hello slowly, and reads the house rules",
            "You can say where home is, if you would like to",
            "We talk about work, home and the space in between",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>Both hosts trained in another country. They know what it is to be an "
                    "expert on Friday and a beginner on Monday. You can speak slowly here. You can stop and look for a "
                    "word, and nobody will finish your sentence.</p>"
                    "<p>People talk about missing home, about kind and unkind colleagues, and about food. They talk "
                    "about being treated unfairly because of where they come from. You will be believed.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "You are welcome here if",
                    "points": [
                        "Your English feels tired by the evening.",
                        "You have only just landed, or came many years ago.",
                        "You would like to listen first and speak another time.",
                    ],
                },
            },
            {
                "type": "inset",
                "value": (
                    "<p>Nothing you say here is shared with an employer, a sponsor, an agency or anyone who decides "
                    "about visas.</p>"
                ),
            },
            {
                "type": "text",
                "value": (
                    "<p>If you are not sure of your rights at work, the hosts cannot advise you, but they can help you "
                    "to think about who could.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "weekday": 2,
        "time": "20:00",
        "weeks": 6,
        "exceptions": [],
    },
    {
        "slug": "remembering-a-colleague",
        "title": "Remembering a colleague",
        "summary": (
            "A quiet room for anyone in health or care who is grieving. You can bring a name, a story or nothing at "
            "all."
        ),
        "topics": ["grief"],
        "audiences": ["bereaved", "staff"],
        "art": "leaves",
        "usual_hosts": ["gwenllian-prosser-hale", "tomasz-wielgosz-reed"],
        "who_it_is_for": (
            "Anyone in health or care who has lost a colleague, or a patient they knew well, lately or long ago, and "
            "however they died."
        ),
        "what_happens": [
            "A host says hello, reads the house rules and lights a candle",
            "There is a minute of quiet",
            "Anyone who wants to can speak about the person they miss",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {"type": "signposts", "value": {"title": "If you need someone now", "urgency": "crisis", "nation": ""}},
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>This is the slowest of our rooms. There are long silences, and nobody "
                    "hurries to fill them. People cry here, and people laugh. Some have come every week since the "
                    "funeral. Some come once a year, on a birthday.</p>"
                    "<p>When someone at work dies, you may not be counted as family. You may have been asked to clear "
                    "a locker and then start your shift. Here, your loss counts.</p>"
                ),
            },
            {
                "type": "text",
                "value": (
                    "<h2>If your colleague died by suicide</h2><p>You are welcome here, and you will not be the only "
                    "one. We ask everybody not to describe how someone died, so that the room stays safe for all of "
                    "us. You can talk about who they were, and what it has been like since.</p>"
                ),
            },
            {
                "type": "inset",
                "value": (
                    "<p>Grief can bring very dark days. If you have thoughts of suicide yourself, please tell someone "
                    "today. The hosts will want to know, and so will the people listed here.</p>"
                ),
            },
            {
                "type": "signposts",
                "value": {"title": "People who will listen, at any hour", "urgency": "crisis", "nation": ""},
            },
        ],
        "content_note": (
            "People in this room talk about death and grief, and sometimes about suicide. Nobody is asked to describe "
            "a death."
        ),
        "discreet_title": "A quiet hour",
        "sensitive": True,
        "weekday": 6,
        "time": "16:00",
        "weeks": 6,
        "exceptions": [],
    },
    {
        "slug": "the-tea-room",
        "keeps_seats": True,
        "title": "The tea room",
        "summary": "A cup of tea with other people who work in health or care. No theme and no purpose.",
        "topics": ["burnout", "families"],
        "audiences": ["staff", "nurses", "doctors", "international"],
        "art": "waves",
        "usual_hosts": ["tomasz-wielgosz-reed", "kwabena-ashdown"],
        "who_it_is_for": (
            "Everyone who works in health or social care, in any job: cleaners, carers, receptionists, drivers, "
            "scientists, cooks, clinicians and volunteers."
        ),
        "what_happens": [
            "A host says hello and reads the house rules",
            "Everyone gets something to drink",
            "We chat about whatever comes up, and it need not be work",
            "We finish on time, with a minute to settle before you go",
        ],
        "body": [
            {
                "type": "text",
                "value": (
                    "<h2>What it is like</h2><p>Not everyone has a staff room any more. If you work alone, drive "
                    "between visits or eat at your desk, you may go a whole week without a proper chat. That is what "
                    "this room is for.</p><p>Some weeks it turns serious, and that is fine. Mostly it is about "
                    "gardens, football, knees and what to cook. You can bring your lunch.</p>"
                ),
            },
            {
                "type": "key_points",
                "value": {
                    "title": "Good reasons to come",
                    "points": [
                        "You work alone.",
                        "You are new, and have nobody to sit with yet.",
                        "It has been a flat sort of week.",
                        "You would like some company, and nothing more.",
                    ],
                },
            },
            {
                "type": "text",
                "value": (
                    "<p>If you would like to talk about something heavier, the hosts can help you to find a room or a "
                    "person that fits. You can ask them at the end, in private.</p>"
                ),
            },
        ],
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "weekday": 4,
        "time": "13:00",
        "weeks": 6,
        "exceptions": [],
    },
]
