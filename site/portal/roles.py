"""Who may do what in the CMS, as data. Wagtail's own groups are given these rights; users are put into groups."""

PAGE_RIGHTS = {
    # Contributors write pages and change their own; what they write goes out when an editor has looked at it.
    "Contributors": ["add_page"],
    "Editors": ["add_page", "change_page", "publish_page"],
    "Managers": ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"],
    "Hosts": [],
    "Reviewers": [],
}
# Wagtail keeps these under its own models' names, also where a site has models of its own.
COLLECTION_RIGHTS = [
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
    "wagtailmedia.add_media",
    "wagtailmedia.change_media",
]
# Files belong to all pages: contributors add to them, and change or delete nobody's.
CONTRIBUTOR_COLLECTION_RIGHTS = [right for right in COLLECTION_RIGHTS if ".change_" not in right]
COLLECTION_RIGHTS_OF = {
    "Contributors": CONTRIBUTOR_COLLECTION_RIGHTS,
    "Editors": COLLECTION_RIGHTS,
    "Managers": COLLECTION_RIGHTS,
}
EDITOR_RIGHTS = [
    "wagtailadmin.access_admin",
    "core.add_person",
    "core.change_person",
    "core.view_signpost",
    "core.view_eligibility",
    "core.view_pagereview",
    "core.view_usefulcount",
    "core.view_usefulnote",
    "core.view_dailycount",
    "core.delete_usefulnote",
    "schedule.view_occurrence",
    "schedule.change_occurrence",
    "schedule.change_joinlink",
    # What visitors' words mean, and which page answers them: those who write the pages know best.
    *(f"home.{verb}_{model}" for verb in ("add", "change", "delete", "view") for model in ("searchsynonym", "bestbet")),
]
CONTRIBUTOR_RIGHTS = ["wagtailadmin.access_admin", "core.view_signpost", "core.view_eligibility"]
# Hosts sign in for their own sessions only: Full, cancel, link (schedule/hosting.py). Being named as a session's host
# is the right to do these; no right in the CMS is.
HOST_RIGHTS = ["wagtailadmin.access_admin"]
# Reviewers read pages and say so. The workflow asks them before a sensitive page is published, and opens it to them.
REVIEWER_RIGHTS = ["wagtailadmin.access_admin", "core.view_pagereview", "core.review_page"]
MANAGER_RIGHTS = [
    *EDITOR_RIGHTS,
    "core.review_page",
    *(
        f"core.{verb}_{model}"
        for verb in ("add", "change", "delete", "view")
        for model in ("person", "signpost", "audience", "topic", "nation")
    ),
    "core.check_signpost",
    # One record: the first is made by a superuser, nobody deletes it.
    "core.change_eligibility",
    "core.change_portalsettings",
    "schedule.change_doorsettings",
    # What visitors are asked, told and counted by.
    *(
        f"cookie_consent.{verb}_{model}"
        for verb in ("add", "change", "delete", "view")
        for model in ("cookie", "cookiegroup")
    ),
    "cookie_consent.view_logitem",
    "cookies.view_noticesnapshot",
    "cookies.change_consentsettings",
    # Users are a superuser's: Wagtail's user form lets whoever may change users make superusers.
    *(f"wagtailredirects.{verb}_redirect" for verb in ("add", "change", "delete", "view")),
]
GROUP_RIGHTS = {
    "Contributors": CONTRIBUTOR_RIGHTS,
    "Editors": EDITOR_RIGHTS,
    "Managers": MANAGER_RIGHTS,
    "Hosts": HOST_RIGHTS,
    "Reviewers": REVIEWER_RIGHTS,
}
# One workflow for every page. Each task passes by itself what it has nothing to ask about: (name, groups).
WORKFLOW = "Before publishing"
EDITORIAL = ("A look by an editor", ["Editors", "Managers"])
CLINICAL = ("Clinical review", ["Reviewers", "Managers"])
