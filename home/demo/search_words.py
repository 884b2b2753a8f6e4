"""What the demo's editors know about visitors' words. Each line means the same; each best answer comes first."""

SYNONYMS = [
    "burnout, burnt out, burned out, exhausted, exhaustion, worn out, running on empty, knackered, llosgi allan",
    "anxiety, anxious, worry, worried, worrying, nerves, nervous, gorbryder, pryder",
    "panic attack, panic, palpitations, hyperventilating",
    "stress, stressed, pressure, overwhelmed, straen",
    "depression, depressed, low mood, feeling low, mental health, iselder, iechyd meddwl",
    "sleep, insomnia, can’t sleep, sleepless, awake all night, cwsg",
    "night shift, nights, working nights, shift nos",
    "rota, roster, rostering",
    "grief, bereavement, bereaved, loss, mourning, galar, profedigaeth",
    "died, dies, death, dead, passed away, passed on, marwolaeth",
    "anniversary, when the date comes round, birthday",
    "alcohol, drinking, drink, booze, alcoholic, alcoholism, hangover, alcohol dependence, alcohol misuse, "
    "alcohol addiction, alcohol abuse, alcohol problem, drunk, alcoholics, alcohol habit, alcohol use, alcol, "
    "yfed",
    "drugs, addiction, addicted, substance misuse, substance abuse, cocaine, cyffuriau",
    "complaint, complained, complaints, investigation, investigated, GMC, NMC, HCPC, fitness to practise, "
    "tribunal, disciplinary, cwyn",
    "mistake, error, medication error, incident, datix, missed something, got it wrong",
    "exam, exams, resit, retake, OSCE, finals, revision, revising, assessment, arholiad, arholiadau",
    "manager, boss, line manager, supervisor, team leader, rheolwr",
    "international medical graduate, IMG, internationally trained, trained abroad, overseas doctor, overseas "
    "nurse, overseas, foreign doctor, new to the country, new here",
    "visa, immigration, sponsorship, leave to remain",
    "slang, idioms, everyday English, what people mean",
    "husband, wife, partner, spouse, girlfriend, boyfriend, married, marriage, someone you love",
    "children, kids, child, son, daughter, teenagers, plant",
    "family, families, relatives, loved ones, teulu",
    "lonely, loneliness, isolated, homesick, far from home, unig",
    "cognitive behavioural therapy, CBT, talking therapy, therapy, therapist, counselling, counsellor, "
    "treatment, cwnsela",
    "PTSD, post traumatic stress disorder, trauma, traumatic, flashbacks, won’t leave you, trawma",
    "breathing, breathe, mindfulness, meditation, relaxation, relax, calm down, anadlu",
    "debrief, hot debrief, team pause, after a bad day",
    "return to work, back to work, coming back, off sick, sick leave, sickness absence, phased return, time off",
    "suicide, took their own life, taken their own life, killed himself, killed herself, killed themselves, "
    "hunanladdiad",
    "privacy, data protection, GDPR, anonymous, confidential, what you keep, preifatrwydd",
    "delete history, browser history, clear history, incognito, private browsing, leaving no trace",
    "accessibility, screen reader, disabled, disability, deaf, captions, hygyrchedd",
    "eligibility, who can use, am I allowed, can I use, who can use what",
    "emergency, crisis, urgent, urgent help, helpline, 999, argyfwng, help nawr",
    "Wales, Welsh, Cymru, Cymraeg",
    "common room, common rooms, support group, peer support, group",
    "bullying, bullied, harassment, grievance, rights at work, union",
    "break, breaks, lunch break, rest break",
]
BEST_BETS = [
    ("helpline, crisis line, someone to talk to, talk to someone, hotline, samaritans", "urgent-help"),
    ("PTSD, flashbacks, trauma", "when-a-shift-wont-leave-you"),
    ("IMG, international medical graduate", "your-first-year-month-by-month"),
    ("eligibility, refer myself, self referral, CBT, counselling, therapy", "who-can-use-what"),
    ("make a mistake, made a mistake, made an error", "the-worry-that-you-missed-something"),
    ("anyone know, anybody know, someone find out, search history", "leaving-no-trace"),
    ("camera off, recorded, ground rules", "house-rules-for-rooms"),
]
