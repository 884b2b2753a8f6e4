"""Who may do what in the CMS, as data. Wagtail's own groups are given these rights; users are put into groups."""

PAGE_RIGHTS = {
    "Editors": ["add_page", "change_page", "publish_page"],
    "Managers": ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"],
}
COLLECTION_RIGHTS = [
    "core.add_portalimage",
    "core.change_portalimage",
    "core.choose_portalimage",
    "core.add_portaldocument",
    "core.change_portaldocument",
    "core.choose_portaldocument",
    "core.add_portalmedia",
    "core.change_portalmedia",
]
EDITOR_RIGHTS = [
    "wagtailadmin.access_admin",
    "core.add_person",
    "core.change_person",
    "core.view_signpost",
    "core.view_eligibility",
    "schedule.view_occurrence",
    "schedule.change_occurrence",
]
MANAGER_RIGHTS = [
    *EDITOR_RIGHTS,
    *(
        f"core.{verb}_{model}"
        for verb in ("add", "change", "delete", "view")
        for model in ("person", "signpost", "eligibility", "audience", "topic", "nation")
    ),
    "core.change_portalsettings",
    *(f"core.{verb}_user" for verb in ("add", "change", "delete", "view")),
    *(f"wagtailredirects.{verb}_redirect" for verb in ("add", "change", "delete", "view")),
]
GROUP_RIGHTS = {"Editors": EDITOR_RIGHTS, "Managers": MANAGER_RIGHTS}
