"""A demo resource for the first year here, one step for each month."""

RESOURCES = [
    {
        "slug": "your-first-year-month-by-month",
        "title": "Your first year, month by month",
        "kind": "guide",
        "summary": (
            "What tends to come up in each of the first twelve months of working here, and one thing to do about it."
        ),
        "audiences": ["international", "doctors", "nurses"],
        "topics": ["new-here"],
        "art": "path",
        "content_note": "",
        "discreet_title": "",
        "sensitive": False,
        "sources": [
            {"title": "Written by the Harbour programme team", "publisher": "Harbour", "year": 2026, "url": ""},
        ],
        "reviewed_days_ago": 36,
        "next_review_days": 694,
        "external_url": "",
        "body": [
            {
                "type": "text",
                "value": (
                    "<p>Read only the month you’re in. Your year won’t match it exactly, but it can help to know that "
                    "a hard patch has a name and an end.</p>"
                ),
            },
            {
                "type": "steps",
                "value": {
                    "title": "Months 1 to 6",
                    "steps": [
                        {
                            "title": "Month 1: everything is new",
                            "text": (
                                "<p>You’ll be slower than you were at home. That’s the system, not you. Keep a small "
                                "notebook of words and door codes. <b>Do:</b> ask for a named buddy.</p>"
                            ),
                        },
                        {
                            "title": "Month 2: the dip",
                            "text": (
                                "<p>The excitement has worn off, and being new is no longer an excuse. This is when "
                                "many people feel lowest. <b>Do:</b> tell one person, “I’m finding it harder than I "
                                "look.”</p>"
                            ),
                        },
                        {
                            "title": "Month 3: money and home",
                            "text": (
                                "<p>You’ve now seen three payslips. <b>Do:</b> check the tax code and the hours on "
                                "them, and ask payroll about anything you don’t understand.</p>"
                            ),
                        },
                        {
                            "title": "Month 4: speaking up",
                            "text": (
                                "<p>You know enough to see when something is wrong. Here, juniors are expected to say "
                                "so to seniors. <b>Do:</b> practise one line: “I’m worried about this patient. Can you "
                                "come and look?”</p>"
                            ),
                        },
                        {
                            "title": "Month 5: far from home",
                            "text": (
                                "<p>Somebody has a wedding, a birth or an illness, and you’re not there. <b>Do:</b> "
                                "ask now how leave works for family events, before you need it in a hurry.</p>"
                            ),
                        },
                        {
                            "title": "Month 6: halfway",
                            "text": (
                                "<p><b>Do:</b> book half an hour with your manager. Take two questions: “What am I "
                                "doing well?” and “What should I learn next?”</p>"
                            ),
                        },
                    ],
                },
            },
            {
                "type": "steps",
                "value": {
                    "title": "Months 7 to 12",
                    "steps": [
                        {
                            "title": "Month 7: dark evenings, or your first ones",
                            "text": (
                                "<p>Whenever your first winter comes, the short days surprise people. <b>Do:</b> get "
                                "outside for twenty minutes in the middle of the day, even if it’s grey.</p>"
                            ),
                        },
                        {
                            "title": "Month 8: small insults",
                            "text": (
                                "<p>By now someone may have joked about your accent, or a patient may have refused "
                                "your care. It isn’t part of the job. <b>Do:</b> write it down with the date, and tell "
                                "a person you trust. You choose what happens next.</p>"
                            ),
                        },
                        {
                            "title": "Month 9: exams and papers",
                            "text": (
                                "<p>Visas, registration and tests all have dates. <b>Do:</b> put each one in your "
                                "phone with a warning three months before.</p>"
                            ),
                        },
                        {
                            "title": "Month 10: friends",
                            "text": (
                                "<p>Work friends are there. Friends of your own may not be. <b>Do:</b> go to the same "
                                "place at the same time for four weeks. It’s the seeing each other again that makes "
                                "friends.</p>"
                            ),
                        },
                        {
                            "title": "Month 11: what next?",
                            "text": (
                                "<p><b>Do:</b> ask someone two years ahead of you what they wish they’d known. Then "
                                "decide one thing that you want from year two.</p>"
                            ),
                        },
                        {
                            "title": "Month 12: look back",
                            "text": (
                                "<p>Find that notebook from month one. You know all of it. <b>Do:</b> offer to be the "
                                "buddy for the next person.</p>"
                            ),
                        },
                    ],
                },
            },
        ],
    },
]
