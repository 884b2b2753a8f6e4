"""What every environment shares: the applications, the database, the languages, the files, Wagtail."""

from pathlib import Path

import dj_database_url

from portal import environment

from . import outgrowing
from .security import *  # noqa: F403  (the whole policy stands on one page of its own)
from .sign_in import *  # noqa: F403  (so does signing in)

BASE_DIR = Path(__file__).resolve().parents[3]
# Everything the portal writes: database, media, collected static files. One folder to back up, one to delete.
VAR_DIR = Path(environment.text("VAR_DIR", str(BASE_DIR / "var")))

INSTALLED_APPS = [
    "portal",
    "home",
    "webinars",
    "common_rooms",
    "resources",
    "cookies",
    "schedule",
    "core",
    "cookie_consent",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "wagtailmedia",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    # The headers first: what any middleware below them answers or refuses by itself has them, too.
    "portal.headers.PublicHeadersMiddleware",
    "portal.headers.PathPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "portal.page_cache.lasting.SayHowLongItLasts",
    "portal.language.PathLanguageMiddleware",
    "portal.counting.CountViewsMiddleware",
    "portal.headers.CompressPagesMiddleware",
    "portal.bad_input.RefuseControlCharactersMiddleware",
    "portal.methods.OnlyKnownMethodsMiddleware",
    "portal.sign_in.public_side.NoSessionForVisitorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.sign_in.gate.SecondStepMiddleware",
    "axes.middleware.AxesMiddleware",
    "portal.one_piece.InOnePieceMiddleware",
    "core.refusals.SayWhyNotMiddleware",
    "portal.old_addresses.OldAddressMiddleware",
]

# Fields of forms are drawn from the same folders as pages, so that templates/wagtailadmin/widgets wins over Wagtail's.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

ROOT_URLCONF = "portal.urls"
CSRF_FAILURE_VIEW = "home.errors.form_expired"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                # The CMS needs these two. Public templates never touch them: both are lazy, so no cookie is read.
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context_processors.chrome",
            ],
        },
    }
]

# Whom this process serves: "public" has no CMS at all and a database role that changes nothing but what visitors cause.
PORTAL_ROLE = outgrowing.portal_role()
DATABASES = {
    "default": dj_database_url.parse(
        outgrowing.database_url(PORTAL_ROLE, f"sqlite:///{VAR_DIR / 'portal.sqlite3'}"), conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # A server that hangs costs a visitor no more than this (core/postgresql); one that is gone is noticed by the line.
    DATABASES["default"]["ENGINE"] = "core.postgresql"
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        {"connect_timeout": 2, "tcp_user_timeout": 10_000, "keepalives_idle": 30, "keepalives_interval": 10}
    )
    # A connection that died with the server is found out before a page is made on it, so it comes back by itself.
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASE_SECONDS = environment.whole_number("DATABASE_SECONDS", 10)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # WAL lets readers go on while an editor saves. IMMEDIATE takes the write lock at the start of a
    # transaction, so two editors wait for each other (busy timeout, seconds) instead of failing at commit.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
CACHES = outgrowing.caches(VAR_DIR)
# Whether whole pages are kept in memory and sent from there (portal/page_cache), and how much each process may keep.
PAGE_CACHE = environment.flag("PAGE_CACHE", True)
PAGE_CACHE_MEGABYTES = environment.whole_number("PAGE_CACHE_MEGABYTES", 32)
# A cache in front of all machines, which is told after every change to let go of everything, and for how many seconds
# it may keep an answer that nobody told it of. See docs/running.md, "Kept pages".
FRONT_CACHE = environment.text("FRONT_CACHE")
FRONT_CACHE_SECONDS = environment.whole_number("FRONT_CACHE_SECONDS", 1)
WAGTAILFRONTENDCACHE = (
    {"front": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": FRONT_CACHE}}
    if FRONT_CACHE
    else {}
)
# Who may read `/-/status` from another machine: whoever sends this word (portal/health).
STATUS_TOKEN = environment.secret("STATUS_TOKEN")
# Backups (portal/backup): where they lie, for whom they are sealed (the public half of a key), for how many days.
BACKUP_DIR = Path(environment.text("BACKUP_DIR", str(VAR_DIR / "backups")))
BACKUP_RECIPIENT = environment.text("BACKUP_RECIPIENT")
BACKUP_DAYS = environment.whole_number("BACKUP_DAYS", 35)
# A copy of what visitors read, for the front server (portal/mirror): its folder, "" for none.
MIRROR_DIR = environment.text("MIRROR_DIR")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# One zone, shown to everyone as "UK time": editors type wall-clock time, rows hold UTC.
TIME_ZONE = "Europe/London"
USE_TZ = True
LANGUAGE_CODE = "en-gb"
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
# The first is every address without a prefix; the others stand below /cy/ and so on. Each is named in itself.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en-gb", "English"),
    ("cy", "Cymraeg"),
    *environment.languages("MORE_LANGUAGES"),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
# Whether editors get wagtail-localize's screens (a translation sentence by sentence) instead of Wagtail's own copies.
# It is no part of requirements.txt: install it first.
if environment.flag("TRANSLATION_TOOLS", False):
    INSTALLED_APPS[INSTALLED_APPS.index("wagtail.contrib.simple_translation")] = "wagtail_localize"
    INSTALLED_APPS[INSTALLED_APPS.index("wagtail.locales")] = "wagtail_localize.locales"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": outgrowing.media_storage(),
    "staticfiles": {"BACKEND": "portal.static_storage.HashedStaticFilesStorage"},
}
# Where browsers fetch pictures, films and sound from, if not from us: a public bucket, whose host pages then name.
MEDIA_PUBLIC_URL = environment.text("MEDIA_PUBLIC_URL")
for _kind in ("img-src", "media-src"):
    SECURE_CSP[_kind] = [*SECURE_CSP[_kind], *outgrowing.media_sources()]  # noqa: F405
    SECURE_CSP_CMS[_kind] = [*SECURE_CSP_CMS[_kind], *outgrowing.media_sources()]  # noqa: F405
# Last known crisis help, so that a page shown while the database is away still carries it.
CRISIS_SNAPSHOT = VAR_DIR / "crisis-help.json"

# Whom to tell of a weakness, at /.well-known/security.txt (none: 404), and a policy elsewhere than in SECURITY.md.
SECURITY_CONTACT = environment.contacts("SECURITY_CONTACT")
SECURITY_POLICY = environment.text("SECURITY_POLICY")
# Whether /-/metrics answers Prometheus (portal/health/metrics.py). Its library is an extra.
METRICS = environment.flag("METRICS", False)
# Where errors are told, without anything of who met them (portal/error_reports.py). Its library is an extra.
SENTRY_DSN = environment.secret("SENTRY_DSN")
BASE_URL = environment.text("BASE_URL", "http://127.0.0.1:8000")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "portal@localhost")

WAGTAIL_SITE_NAME = "Harbour"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# Neither the editors' pictures nor the version check may tell another host that somebody works here.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "core.workflow_finish.publish_what_was_approved"
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
WAGTAILIMAGES_IMAGE_MODEL = "core.PortalImage"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.image_form.PortalImageForm"
# Every version of a picture that is served is WebP: JPEG and PNG versions keep the camera's place and owner.
WAGTAILIMAGES_FORMAT_CONVERSIONS = dict.fromkeys(["jpeg", "png", "gif", "bmp", "tiff", "avif"], "webp")
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# 125 million pixels took 8.7 s and 600 MB on two cores; 40 million is a large camera's picture.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "core.PortalDocument"
WAGTAILDOCS_EXTENSIONS = ["pdf", "txt", "docx", "pptx", "xlsx", "csv", "odt"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_INLINE_CONTENT_TYPES = []  # no document opens in a window of ours, a PDF neither
WAGTAILMEDIA = {
    "MEDIA_MODEL": "core.PortalMedia",
    "AUDIO_EXTENSIONS": ["mp3", "m4a", "ogg"],
    "VIDEO_EXTENSIONS": ["mp4", "webm"],
}
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
# No oEmbed: an address is read, nobody is asked.
WAGTAILEMBEDS_FINDERS = [{"class": "core.embed_finder"}]
# Whether publishing a page asks YouTube or Vimeo for a video's still, once. No visitor's request ever does.
FETCH_VIDEO_POSTERS = environment.flag("FETCH_VIDEO_POSTERS", True)
# How many days notes of visitors are kept, and how many days the numbers of "Was this useful?" are (`prune_feedback`).
FEEDBACK_NOTE_DAYS = environment.whole_number("FEEDBACK_NOTE_DAYS", 180)
FEEDBACK_COUNT_DAYS = environment.whole_number("FEEDBACK_COUNT_DAYS", 1096)
# Whether the scheduler asks other sites if the pages' links to them still lead somewhere. The demo asks nobody.
CHECK_LINKS = environment.flag("CHECK_LINKS", False)
# How often a page is opened: written every so many seconds (0: nothing is counted), kept for so many days.
COUNT_SECONDS = environment.whole_number("COUNT_SECONDS", 60)
COUNT_DAYS = environment.whole_number("COUNT_DAYS", 1096)
