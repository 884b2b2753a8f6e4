"""Whether a statement can change what visitors see. Pure: it reads the statement's words and nothing else.

Whatever is not known to be unseen counts as seen: a forgotten line here costs a page that is made once more, and never
a page that stays old.
"""

import re
from functools import lru_cache

# These begin statements that change nothing, or whose changes others begin ("INSERT", "UPDATE").
READ = """SELECT SAVEPOINT RELEASE ROLLBACK BEGIN COMMIT PRAGMA SHOW EXPLAIN DECLARE FETCH CLOSE ANALYZE VACUUM LISTEN
NOTIFY LOCK"""
READS = tuple(READ.split())
WRITES = re.compile(
    r'(INSERT INTO|INSERT OR \w+ INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?(?:\s+SET\s+(.*?)(?:\s+WHERE\s|$))?', re.S
)
COLUMN = re.compile(r'"(\w+)"\s*=')
NOT_SEEN = """
who signs in, and what they may do:
    account_emailaddress account_emailconfirmation auth_group auth_group_permissions auth_permission
    axes_accessattempt axes_accessattemptexpiration axes_accessfailurelog axes_accesslog core_user core_user_groups
    core_user_user_permissions django_session mfa_authenticator wagtailadmin_admin wagtailcore_apitoken
    wagtailcore_groupapprovaltask wagtailcore_groupapprovaltask_groups wagtailcore_groupcollectionpermission
    wagtailcore_grouppagepermission wagtailcore_groupsitepermission wagtailusers_userprofile
how editors work together: versions that are not published, logs, comments, workflows:
    core_clinicalapproval core_clinicalreviewtask core_clinicalreviewtask_groups core_digest core_editorialtask
    core_editorialtask_groups core_importedfile core_importedpage core_jobrun core_outsidelink core_pagelink
    core_picturegap simple_translation_simpletranslation wagtailadmin_editingsession wagtailadmin_formstate
    wagtailcore_comment wagtailcore_commentreply wagtailcore_modellogentry wagtailcore_pagelogentry
    wagtailcore_pagesubscription wagtailcore_referenceindex wagtailcore_revision wagtailcore_task
    wagtailcore_taskstate wagtailcore_uploadedfile wagtailcore_workflow wagtailcore_workflowcontenttype
    wagtailcore_workflowpage wagtailcore_workflowstate wagtailcore_workflowtask
what visitors leave, counted and without a name; a room that fills up says so in its session's own row:
    cookie_consent_logitem cookies_noticesnapshot core_dailycount core_usefulcount core_usefulnote schedule_joincount
Wagtail's index, which the CMS searches; ours (home_searchentry) changes with what is published:
    wagtailsearch_indexentry wagtailsearch_indexentry_fts
what the portal keeps for itself:
    core_sharedgeneration django_content_type django_migrations wagtailembeds_embed
"""
# Tables that no public page is made from.
UNSEEN_TABLES = frozenset(table for line in NOT_SEEN.splitlines() if line.startswith(" ") for table in line.split())
# A new version of a picture changes no page but the one that is being made. One that is deleted does.
UNSEEN_WHEN_ADDED = frozenset({"core_portalrendition", "wagtailimages_rendition"})
# Columns that only the CMS reads. Saving a draft of a live page writes these and no others.
ONLY_FOR_THE_CMS = """
    draft_title has_unpublished_changes latest_revision_id latest_revision_created_at locked locked_at locked_by_id
    numchild owner_id
"""
UNSEEN_COLUMNS = {"wagtailcore_page": frozenset(ONLY_FOR_THE_CMS.split())}


def may_be_seen(sql: str) -> bool:
    """Tell whether a statement may change a public page."""
    words = sql.lstrip(" \t\r\n(")
    return not words[:12].upper().startswith(READS) and write_may_be_seen(words)


@lru_cache(maxsize=512)
def write_may_be_seen(words: str) -> bool:
    write = WRITES.match(words)
    if write is None:
        return True
    verb, table, assignments = write.groups()
    if table in UNSEEN_TABLES or (verb.startswith("INSERT") and table in UNSEEN_WHEN_ADDED):
        return False
    if verb == "UPDATE" and assignments and table in UNSEEN_COLUMNS:
        columns = set(COLUMN.findall(assignments))
        return not columns or not columns <= UNSEEN_COLUMNS[table]
    return True
