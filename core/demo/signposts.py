"""The helplines of the demonstration. Every one must be checked by a person before it is relied on."""

SIGNPOSTS = [
    {
        "slug": "emergency-services",
        "name": "Emergency services",
        "summary": (
            "For when someone’s life is at risk right now, or someone has been badly hurt. You will not be wasting "
            "anyone’s time."
        ),
        "phone": "999",
        "text_number": "",
        "text_keyword": "",
        "website": "",
        "hours": "Day or night, every day",
        "nations": ["england", "wales", "scotland", "northern-ireland"],
        "audiences": [],
        "urgency": "emergency",
        "show_in_header": False,
        "header_label": "",
    },
    {
        "slug": "nhs-111-mental-health",
        "name": "NHS 111, mental health option",
        "summary": (
            "For urgent mental health help in England, for you or for someone else. Choose the mental health option "
            "when you are asked."
        ),
        "phone": "111",
        "text_number": "",
        "text_keyword": "",
        "website": "https://111.nhs.uk/",
        "hours": "Day or night, every day",
        "nations": ["england"],
        "audiences": [],
        "urgency": "emergency",
        "show_in_header": False,
        "header_label": "",
    },
    {
        "slug": "samaritans",
        "name": "Samaritans",
        "summary": (
            "Someone to listen, whatever you are going through. You do not have to be suicidal to call, and you do not "
            "have to give your name."
        ),
        "phone": "116 123",
        "text_number": "",
        "text_keyword": "",
        "website": "https://www.samaritans.org/",
        "hours": "Day or night, every day",
        "nations": ["england", "wales", "scotland", "northern-ireland"],
        "audiences": [],
        "urgency": "crisis",
        "show_in_header": True,
        "header_label": "",
    },
    {
        "slug": "shout",
        "name": "Shout",
        "summary": (
            "A conversation by text message with a trained volunteer. Good for when you cannot speak out loud, or "
            "would rather not."
        ),
        "phone": "",
        "text_number": "85258",
        "text_keyword": "SHOUT",
        "website": "https://giveusashout.org/",
        "hours": "Day or night, every day",
        "nations": ["england", "wales", "scotland", "northern-ireland"],
        "audiences": [],
        "urgency": "crisis",
        "show_in_header": True,
        "header_label": "",
    },
    {
        "slug": "lifeline-ni",
        "name": "Lifeline",
        "summary": (
            "For people in Northern Ireland who are in distress or despair, and for those who are worried about them."
        ),
        "phone": "0808 808 8000",
        "text_number": "",
        "text_keyword": "",
        "website": "https://www.lifelinehelpline.info/",
        "hours": "Check the service’s own page for hours",
        "nations": ["northern-ireland"],
        "audiences": [],
        "urgency": "crisis",
        "show_in_header": False,
        "header_label": "",
    },
    {
        "slug": "papyrus",
        "name": "Papyrus",
        "summary": (
            "For children and young people who have thoughts of suicide, and for anyone who is worried about a young "
            "person."
        ),
        "phone": "0800 068 4141",
        "text_number": "",
        "text_keyword": "",
        "website": "https://www.papyrus-uk.org/",
        "hours": "Check the service’s own page for hours",
        "nations": ["england", "wales", "scotland", "northern-ireland"],
        "audiences": [],
        "urgency": "crisis",
        "show_in_header": False,
        "header_label": "",
    },
    {
        "slug": "samaritans-cymru",
        "name": "Samaritans Cymru, Welsh-language line",
        "summary": "Someone to listen, in Welsh, whatever you are going through.",
        "phone": "0808 164 2777",
        "text_number": "",
        "text_keyword": "",
        "website": "https://www.samaritans.org/cymru/",
        "hours": "Check the service’s own page for hours",
        "nations": ["wales"],
        "audiences": [],
        "urgency": "crisis",
        "show_in_header": False,
        "header_label": "",
    },
    {
        "slug": "canopi",
        "name": "Canopi",
        "summary": "Mental health support for people who work in health and social care in Wales.",
        "phone": "",
        "text_number": "",
        "text_keyword": "",
        "website": "https://canopi.nhs.wales/",
        "hours": "Check the service’s own page for hours",
        "nations": ["wales"],
        "audiences": ["staff", "international", "managers", "nurses", "doctors", "bereaved"],
        "urgency": "support",
        "show_in_header": False,
        "header_label": "",
    },
]
