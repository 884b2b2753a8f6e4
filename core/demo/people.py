"""The invented people of the demonstration: hosts, speakers and clinical reviewers. None of them is real."""

PEOPLE = [
    {
        "slug": "adaeze-whitcombe",
        "name": "Adaeze Whitcombe",
        "role": "Group facilitator and former ward nurse",
        "biography": (
            "Adaeze worked nights on busy wards for many years before she began to lead groups. She likes a slow "
            "start, plain words and a room where nobody has to speak."
        ),
    },
    {
        "slug": "merrin-holloway-pryce",
        "name": "Merrin Holloway-Pryce",
        "role": "Clinical reviewer with a background in psychology",
        "biography": (
            "Merrin reads our most sensitive pages before anyone else does. She looks for words that could hurt, and "
            "for the next step that a worried reader will need."
        ),
    },
    {
        "slug": "tobiah-lindell",
        "name": "Tobiah Lindell",
        "role": "Sleep educator and former ambulance worker",
        "biography": (
            "Tobiah learned about sleep the hard way, through years of changing shifts. He now teaches small changes "
            "that fit around a rota, and never asks anyone to be perfect."
        ),
    },
    {
        "slug": "shirin-vakil-moss",
        "name": "Shirin Vakil-Moss",
        "role": "Family worker and group facilitator",
        "biography": (
            "Shirin listens to partners, parents and friends who are carrying a worry on their own. She has been that "
            "worried relative herself, and says so when it helps."
        ),
    },
    {
        "slug": "gwenllian-prosser-hale",
        "name": "Gwenllian Prosser-Hale",
        "role": "Bereavement counsellor and host",
        "biography": (
            "Gwenllian sits with people in the weeks and years after a death. She speaks Welsh and English, and thinks "
            "that silence can be good company."
        ),
    },
    {
        "slug": "kwabena-ashdown",
        "name": "Kwabena Ashdown",
        "role": "Group facilitator and former porter",
        "biography": (
            "Kwabena spent much of his working life walking hospital corridors and talking to everyone he met there. "
            "He hosts rooms for people who are often left off the email list."
        ),
    },
    {
        "slug": "noreen-mcalindon",
        "name": "Noreen McAlindon",
        "role": "Leadership coach and former team manager",
        "biography": (
            "Noreen has led teams through good years and very hard ones. She helps managers to say less, listen for "
            "longer and look after themselves too."
        ),
    },
    {
        "slug": "jaspreet-kallow",
        "name": "Jaspreet Kallow",
        "role": "Study skills tutor and former student midwife",
        "biography": (
            "Jaspreet knows what it is to revise after a long day on placement. He teaches short, kind study habits "
            "for people who are already tired."
        ),
    },
    {
        "slug": "marisol-dimayuga-ross",
        "name": "Marisol Dimayuga-Ross",
        "role": "Nurse, host and guide for new arrivals",
        "biography": (
            "Marisol trained as a nurse overseas and still remembers her first winter here. She hosts rooms for people "
            "who are far from home and building a new life."
        ),
    },
    {
        "slug": "hamish-corrigall",
        "name": "Hamish Corrigall",
        "role": "Counsellor and speaker on worry",
        "biography": (
            "Hamish grew up on a small island and now works with people wherever they are, by screen. He explains "
            "worry without jargon and gives people one thing to try at a time."
        ),
    },
    {
        "slug": "laleh-roshan-dunn",
        "name": "Laleh Roshan-Dunn",
        "role": "Doctor who trained overseas, and host",
        "biography": (
            "Laleh moved countries in the middle of her training, and had to start again with new words and new rules. "
            "She is interested in how doctors can think together without being marked."
        ),
    },
    {
        "slug": "oluwaseun-brackley",
        "name": "Oluwaseun Brackley",
        "role": "Worker in alcohol and drug support",
        "biography": (
            "Oluwaseun has supported people with alcohol and drug worries for a long time, including many who care for "
            "others. He speaks with no blame and a great deal of hope."
        ),
    },
    {
        "slug": "padma-kesavan-lyle",
        "name": "Padma Kesavan-Lyle",
        "role": "Doctor and peer supporter",
        "biography": (
            "Padma came through a long complaint earlier in her career and kept working. She now sits beside "
            "colleagues who are waiting for news about theirs."
        ),
    },
    {
        "slug": "tomasz-wielgosz-reed",
        "name": "Tomasz Wielgosz-Reed",
        "role": "Social care worker and host",
        "biography": (
            "Tomasz works with older people in their own homes, often alone in a car between visits. He hosts rooms "
            "for people who rarely get to sit down with a colleague."
        ),
    },
    {
        "slug": "bernadette-akande-sills",
        "name": "Bernadette Akande-Sills",
        "role": "Clinical reviewer and former midwife",
        "biography": (
            "Bernadette checks that what we publish is careful, kind and true to what is known. She also mentors newer "
            "reviewers, and always asks who a page might leave out."
        ),
    },
    {
        "slug": "ilse-marchbanks",
        "name": "Ilse Marchbanks",
        "role": "Pharmacist and group facilitator",
        "biography": (
            "Ilse has worked behind many counters and in many back rooms. She helps people to talk about tiredness and "
            "mistakes before those things grow heavy."
        ),
    },
]
