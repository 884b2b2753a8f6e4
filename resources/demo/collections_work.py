"""Demo collections: the first year here, and after a complaint. Pages are named by title, signposts by name."""

FIRST_YEAR = {
    "slug": "your-first-year-in-the-uk",
    "title": "Your first year in the UK",
    "summary": (
        "Month by month, for people who trained in another country: what tends to come up, one thing to read or hear, "
        "and people who have been new too."
    ),
    "audiences": ["international"],
    "topics": ["new-here"],
    "art": "path",
    "body": [
        {
            "type": "text",
            "value": (
                "<p>A first year is a long road in a strange light. Nobody walks it evenly. Open the month you are in, "
                "or the one that hurts, and leave the rest for later.</p>"
            ),
        },
    ],
    "steps": [
        {
            "title": "Month 1: everything is new",
            "text": (
                "<p>You are not slow. You are doing two jobs at once: the work, and learning how the work is done "
                "here.</p>"
            ),
            "pages": ["Your first week here", "New here, together"],
        },
        {
            "title": "Month 2: the dip",
            "text": "<p>The welcome is over and home is far. For many people this is the lowest month. It passes.</p>",
            "pages": ["Your first year, month by month", "The tea room"],
        },
        {
            "title": "Month 3: the words people use",
            "text": "<p>Half of what you miss is slang. Ask once, write it down, and it is yours.</p>",
            "pages": ["Words you may hear on the ward"],
        },
        {
            "title": "Month 4: speaking up",
            "text": (
                "<p>You see things with fresh eyes, and that is worth a great deal. You are allowed to say when "
                "something worries you.</p>"
            ),
            "pages": ["The worry that you missed something", "Feedback that stings"],
        },
        {
            "title": "Month 5: far from home",
            "text": "<p>There will be a birth, a wedding or an illness, and a screen where your family should be.</p>",
            "pages": ["Home is far away: keeping close across time zones", "When the date comes round"],
        },
        {
            "title": "Month 6: asking for help",
            "text": (
                "<p>In some places asking for help costs you your name. Here it is part of the job, and most of it is "
                "confidential.</p>"
            ),
            "pages": ["Asking for help in a new system"],
            "signposts": ["Samaritans", "Canopi"],
        },
        {
            "title": "Month 7: your first winter",
            "text": "<p>The dark comes at four in the afternoon, and nobody warns you how much it weighs.</p>",
            "pages": ["Your first winter here", "Sleeping between night shifts"],
        },
        {
            "title": "Month 8: when somebody is unkind",
            "text": (
                "<p>About your accent, your name or your skin. It is not a joke, it is not your fault, and you do not "
                "have to carry it alone.</p>"
            ),
            "pages": ["Acas: your rights at work", "New here, together"],
        },
        {
            "title": "Month 9: exams and papers",
            "text": "<p>Forms, fees and tests come in one heap. Do the next one only.</p>",
            "pages": ["Exam week, hour by hour", "Revising when you are tired out"],
        },
        {
            "title": "Month 10: a life outside work",
            "text": "<p>One hour a week that belongs to nobody’s rota. It counts, even when you spend it asleep.</p>",
            "pages": ["Saying no to one more shift", "Two minutes by the water"],
        },
        {
            "title": "Month 11: what you are good at",
            "text": "<p>Ask a colleague you trust what you do well. Believe them for a whole day.</p>",
            "pages": ["Running on empty: noticing burnout early"],
        },
        {
            "title": "Month 12: looking back",
            "text": (
                "<p>You know the corridors now. Somebody new does not. A kind word from you may be the one that they "
                "remember.</p>"
            ),
            "pages": ["New here, together"],
        },
    ],
}

AFTER_A_COMPLAINT = {
    "slug": "after-a-complaint",
    "title": "After a complaint",
    "summary": "From the day the letter comes to the day it is over: what helps, a step at a time.",
    "audiences": ["staff", "nurses", "doctors", "students", "international"],
    "topics": ["complaints"],
    "art": "waves",
    "body": [
        {
            "type": "text",
            "value": (
                "<p>A complaint says that something happened. It does not say who you are. Most people who care for "
                "others meet one, and most go on to do the work well.</p>"
            ),
        },
    ],
    "steps": [
        {
            "title": "Today",
            "text": ("<p>Sit down. Eat something. Answer nothing tonight: nobody needs your reply by the morning.</p>"),
            "pages": ["The first two days after a complaint"],
            "signposts": ["Samaritans", "Shout"],
        },
        {
            "title": "This week",
            "text": "<p>Tell one person you trust, and get advice before you write anything down for others.</p>",
            "pages": ["Your first week after a complaint: a checklist", "Acas: your rights at work"],
        },
        {
            "title": "While you wait",
            "text": (
                "<p>Waiting is often the hardest part. Your mind will try to hold the hearing every night. It does not "
                "have to.</p>"
            ),
            "pages": [
                "Living through a long investigation",
                "While you wait for news: living through a complaint",
                "When a shift won’t leave you",
            ],
        },
        {
            "title": "When the worry will not stop",
            "text": "<p>Going over it again is not the same as making it right. There are ways to put it down.</p>",
            "pages": ["The worry that you missed something", "Quieting the what-ifs"],
        },
        {
            "title": "Afterwards",
            "text": (
                "<p>However it ends, it takes longer to leave you than the letter says. Go back slowly, and not "
                "alone.</p>"
            ),
            "pages": ["Coming back after time off", "The tea room"],
        },
    ],
}

WORK_COLLECTIONS = [FIRST_YEAR, AFTER_A_COMPLAINT]
