"""The registers of the demonstration: audiences, topics, nations, signposts and the one eligibility record."""

from .signposts import SIGNPOSTS

__all__ = ["AUDIENCES", "ELIGIBILITY", "NATIONS", "SIGNPOSTS", "TOPICS"]

AUDIENCES = [
    {
        "slug": "staff",
        "name": "Health and care staff",
        "first_person": "I work in health or care",
        "description": "Anyone who works in health or social care, paid or unpaid, in any role and in any place.",
    },
    {
        "slug": "students",
        "name": "Students",
        "first_person": "I’m a student",
        "description": "People who are studying or training for a job in health or care, including those on placement.",
    },
    {
        "slug": "families",
        "name": "Families and friends",
        "first_person": "I’m family or a friend",
        "description": "People who live with, love or worry about someone who works or studies in health or care.",
    },
    {
        "slug": "international",
        "name": "Internationally trained staff",
        "first_person": "I’m new to working here",
        "description": (
            "People who trained in another country and now work, or are about to work, in health or care here."
        ),
    },
    {
        "slug": "managers",
        "name": "Managers and leaders",
        "first_person": "I manage people",
        "description": "People who lead a team, a shift, a ward, a practice or a home.",
    },
    {
        "slug": "nurses",
        "name": "Nurses and midwives",
        "first_person": "I’m a nurse or midwife",
        "description": "Nurses, midwives, nursing associates and the people who work beside them.",
    },
    {
        "slug": "doctors",
        "name": "Doctors and dentists",
        "first_person": "I’m a doctor or dentist",
        "description": "Doctors and dentists at every stage, including those who are still in training.",
    },
    {
        "slug": "bereaved",
        "name": "Bereaved colleagues",
        "first_person": "",
        "description": "People who work in health or care and who have lost a colleague, a patient or someone close.",
    },
]

TOPICS = [
    {
        "slug": "sleep",
        "name": "Sleep and shifts",
        "first_person": "I can’t sleep or rest",
        "description": "Resting well enough when your hours keep changing.",
    },
    {
        "slug": "burnout",
        "name": "Burnout",
        "first_person": "I’m worn out",
        "description": "When you have given a great deal and there is not much left.",
    },
    {
        "slug": "grief",
        "name": "Grief and loss",
        "first_person": "Someone has died",
        "description": "After a death, an ending or a change you did not want.",
    },
    {
        "slug": "complaints",
        "name": "Complaints and investigations",
        "first_person": "There’s a complaint about me",
        "description": "Getting through the wait, and the days around it.",
    },
    {
        "slug": "exams",
        "name": "Exams and training",
        "first_person": "Exams or placements are hard",
        "description": "Studying, assessments and placements while life goes on.",
    },
    {
        "slug": "alcohol",
        "name": "Alcohol and drugs",
        "first_person": "I’m worried about drink or drugs",
        "description": "Honest help, with no blame, for you or for someone close to you.",
    },
    {
        "slug": "families",
        "name": "Families and relationships",
        "first_person": "I’m worried about someone close",
        "description": "Home life, partners, children, parents and friends.",
    },
    {
        "slug": "leading",
        "name": "Leading a team",
        "first_person": "My team is struggling",
        "description": "Looking after people at work without losing yourself.",
    },
    {
        "slug": "anxiety",
        "name": "Worry and anxiety",
        "first_person": "I feel worried or panicky",
        "description": "Thoughts that race, a chest that feels tight, and what can help.",
    },
    {
        "slug": "new-here",
        "name": "New to the country",
        "first_person": "I’m new to the country",
        "description": "Settling in to a new job, a new place and a new way of working.",
    },
]

NATIONS = [
    {"slug": "england", "name": "England"},
    {"slug": "wales", "name": "Wales"},
    {"slug": "scotland", "name": "Scotland"},
    {"slug": "northern-ireland", "name": "Northern Ireland"},
]

ELIGIBILITY = {
    "title": "Who can use what",
    "introduction": (
        "Everything on this site is open to everyone named here, with nothing to sign up for. One-to-one treatment is "
        "different. It is a separate service that is not part of this site, and it has its own rules about who can ask "
        "for it. The list below shows both, side by side."
    ),
    "treatment_name": "one-to-one confidential treatment",
    "lines": [
        {
            "audience": "staff",
            "may_refer": "ask",
            "explanation": (
                "It depends on where you work and on what is offered near you. The separate service can tell you. You "
                "can also ask your GP."
            ),
            "use_here": (
                "You do not have to wait for an answer. Every webinar, common room and resource here is yours to use "
                "today, with no name and no email."
            ),
        },
        {
            "audience": "students",
            "may_refer": "no",
            "explanation": (
                "Students cannot refer themselves for one-to-one treatment. Your GP can help, and so can the wellbeing "
                "team at your university or college."
            ),
            "use_here": (
                "You are very welcome here. Come to the students’ room, watch any webinar and read anything you like. "
                "We never tell your university or your placement."
            ),
        },
        {
            "audience": "families",
            "may_refer": "no",
            "explanation": (
                "One-to-one treatment is for people who work in health or care. For treatment of your own, please "
                "speak to your GP."
            ),
            "use_here": (
                "You matter here too. The families’ room, the webinars and the guides are open to you now, and you do "
                "not need to say who you are worried about."
            ),
        },
        {
            "audience": "international",
            "may_refer": "ask",
            "explanation": (
                "It depends on where you work, and not on where you trained. If you have not started work yet, ask the "
                "separate service what is possible."
            ),
            "use_here": (
                "All of Harbour is open to you from your first day, or before it. There is a room for people who are "
                "new to working here, hosted by people who have been new too."
            ),
        },
        {
            "audience": "managers",
            "may_refer": "ask",
            "explanation": (
                "You can ask for yourself in the same way as other staff. It depends on where you work. You cannot ask "
                "on behalf of someone in your team."
            ),
            "use_here": (
                "The managers’ room and the webinars on leading a team are open to you now. You can come as yourself, "
                "and leave your job title at the door."
            ),
        },
        {
            "audience": "nurses",
            "may_refer": "ask",
            "explanation": (
                "It depends on where you work and on what is offered near you. The separate service can tell you. You "
                "can also ask your GP."
            ),
            "use_here": (
                "The room for nurses and midwives meets after the night shift, and everything else here is open to you "
                "as well. Come as you are, in uniform or in pyjamas."
            ),
        },
        {
            "audience": "doctors",
            "may_refer": "yes",
            "explanation": (
                "Doctors and dentists may refer themselves. Please check the separate service’s own page first, as the "
                "rules can differ between nations."
            ),
            "use_here": (
                "While you decide, or while you wait, all of Harbour is open to you. You can use both, and neither one "
                "will know about the other."
            ),
        },
        {
            "audience": "bereaved",
            "may_refer": "ask",
            "explanation": (
                "Grief on its own does not change who can ask. It depends on where you work, so the separate service "
                "is the one to ask. Your GP can help as well."
            ),
            "use_here": (
                "There is a quiet room here for people who have lost a colleague, and there are guides to read in your "
                "own time. Nothing is asked of you."
            ),
        },
    ],
}
