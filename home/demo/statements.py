"""The accessibility statement of the demonstration."""

ACCESSIBILITY = {
    "title": "Accessibility",
    "slug": "accessibility",
    "summary": "How we try to make Harbour work for everyone, and where it still falls short.",
    "body": [
        {
            "type": "text",
            "value": (
                "<h2>What we aim for</h2><p>We want everyone to be able to use this site, on any device, on a bad day. "
                "We work towards the Web Content Accessibility Guidelines, version 2.2, at level AA.</p>"
                "<p>You should be able to:</p><ul><li>use every page with a keyboard, or with a screen reader</li>"
                "<li>zoom in a long way without losing any words</li><li>choose your own colours, or a dark screen, in "
                "your device settings</li><li>use the site with scripts turned off</li><li>read a transcript of every "
                "recording</li></ul>"
            ),
        },
        {
            "type": "text",
            "value": (
                "<h2>Webinars and rooms</h2><p>Live sessions take place in a video service run by another company. "
                "If you need something more in order to take "
                "part, please write to us. We will do our best, though we may not be able to arrange it for the next "
                "date.</p>"
            ),
        },
        {
            "type": "text",
            "value": (
                "<h2>Tell us what does not work</h2><p>Write to our access lead at access@harbour.example. You do not "
                "have to log in, or explain why you need it. Tell us the page, and what went wrong. You can also ask "
                "for anything here in another format, such as large print, easy read or audio. Our access lead answers "
                "every message.</p><p>If you are not happy with our answer, the Equality Advisory and Support Service "
                "can advise you on what to do next.</p>"
            ),
        },
        {
            "type": "inset",
            "value": (
                "<p>This is a demonstration, and that address is made up. This statement has not been checked by "
                "anyone from outside. An organisation that runs its own copy must test its site, and write and date "
                "its own statement.</p>"
            ),
        },
    ],
    "known_gaps": [
        "We have not yet tested the site with a wide enough range of disabled people, or with every screen reader.",
        "Live sessions do not have a British Sign Language interpreter unless the page says so.",
        (
            "Live captions are made by a machine, and they get some words wrong. Captions on recordings are checked by "
            "a person."
        ),
        "The video service for live sessions belongs to another company, and we cannot fix its faults ourselves.",
        "Most of the site is in English only. There are no easy read versions yet.",
        (
            "Some documents to download may be harder to use with a screen reader than the web page they come from. "
            "You can ask us for another format."
        ),
    ],
}
