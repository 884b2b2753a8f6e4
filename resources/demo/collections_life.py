"""Demo collections: exam season, and supporting someone you love. Pages are named by title, signposts by name."""

EXAM_SEASON = {
    "slug": "exam-season",
    "title": "Exam season",
    "summary": "Before, during and after: for students and everybody who sits exams on top of shifts.",
    "audiences": ["students", "doctors", "nurses", "international"],
    "topics": ["exams"],
    "art": "sun",
    "body": [
        {
            "type": "text",
            "value": (
                "<p>An exam is a few hours. You are a good deal more than that. Here is what can carry you through the "
                "weeks around it.</p>"
            ),
        },
    ],
    "steps": [
        {
            "title": "Weeks before: enough, not everything",
            "text": "<p>A plan that leaves room for sleep beats a plan that leaves out nothing.</p>",
            "pages": ["Revising when you are tired out", "Sleep when the rota won’t let you"],
        },
        {
            "title": "When placement and revision collide",
            "text": (
                "<p>You cannot be in two places with all of your mind. Others are trying too. Come and say so.</p>"
            ),
            "pages": ["Between placement and exams", "Telling your school you’re struggling"],
        },
        {
            "title": "The week itself",
            "text": "<p>Small things, in order: food, water, the route there, one page of notes.</p>",
            "pages": ["Exam week, hour by hour", "Breathe with the tide"],
        },
        {
            "title": "If your heart races",
            "text": "<p>It feels like danger. It is your body getting ready, and it settles.</p>",
            "pages": ["A panic attack at work", "Quieting the what-ifs"],
        },
        {
            "title": "If it did not go well",
            "text": "<p>This is one result on one day. People you look up to have had it too.</p>",
            "pages": ["The week after you fail an exam", "Feedback that stings"],
            "signposts": ["Papyrus", "Samaritans"],
        },
    ],
}

SOMEONE_YOU_LOVE = {
    "slug": "supporting-someone-you-love",
    "title": "Supporting someone you love",
    "summary": (
        "For partners, parents, children and friends of people who work or study in health and care: what to say, what "
        "to leave out, and who looks after you."
    ),
    "audiences": ["families"],
    "topics": ["families"],
    "art": "people",
    "body": [
        {
            "type": "text",
            "value": (
                "<p>You did not choose this job, and you live with it. Nothing here asks you to be strong. If you are "
                "frightened tonight, use the urgent help at the top of the page first. The rest can wait.</p>"
            ),
        },
    ],
    "steps": [
        {
            "title": "If they said something that frightened you",
            "text": (
                "<p>You were right to take it seriously. Asking about it plainly does no harm, and you do not have to "
                "find the perfect words.</p>"
            ),
            "pages": ["When someone says they can’t go on"],
            "signposts": ["Emergency services", "Samaritans", "Papyrus"],
        },
        {
            "title": "What to say, and what to leave out",
            "text": "<p>“I’m here” is nearly always enough. Advice can wait until they ask.</p>",
            "pages": ["What to say to a bereaved colleague", "Opening a hard conversation"],
        },
        {
            "title": "Living around a rota",
            "text": "<p>Nights, weekends, a plate kept warm. It helps to agree on a few small things in advance.</p>",
            "pages": ["When home runs on a rota", "When the job comes home"],
        },
        {
            "title": "If it is about drink or drugs",
            "text": "<p>You did not cause it and you cannot mend it alone. You can still say what you see.</p>",
            "pages": ["Talking about someone’s drinking", "A drink to unwind: an honest talk"],
        },
        {
            "title": "What to tell the children",
            "text": "<p>Children notice anyway. A few true words are kinder than a closed door.</p>",
            "pages": ["Talking to children about a parent who’s struggling"],
        },
        {
            "title": "And you?",
            "text": (
                "<p>Somebody should ask. There is a room for you, and you need not say whom you are worried about.</p>"
            ),
            "pages": ["Living with someone who is struggling", "Two minutes by the water"],
        },
    ],
}

LIFE_COLLECTIONS = [EXAM_SEASON, SOMEONE_YOU_LOVE]
