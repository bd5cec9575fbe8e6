"""All settings; values come from the environment and are listed in .env.example."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from portal.headers import PUBLIC_POLICY

# paths

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("DEMO", default=False)
PRODUCTION = not (DEBUG or DEMO)


def required(name: str, unless: str = "") -> str:
    """The variable's text; a demo or a developer's machine may go without, production refuses and names it."""
    text = env(name, default="").strip() or ("" if PRODUCTION else unless)
    if not text:
        raise ImproperlyConfigured(f"{name} is not set. Put it into the environment or .env, see .env.example.")
    return text


def refuse(name: str, reason: str, found: bool) -> None:
    """Production does not start with a value that is there but weak."""
    if PRODUCTION and found:
        raise ImproperlyConfigured(f"{name} {reason}. See .env.example.")


SECRET_KEY = required("SECRET_KEY")
_weak = len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10
refuse("SECRET_KEY", "is too weak: at least 50 random characters", _weak)

# apps

INSTALLED_APPS = [
    "portal",
    "participation",
    "home",
    "events",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.search_promotions",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "crispy_forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

# middleware

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.headers.HeadersMiddleware",
    "portal.plain.PlainMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.headers.StaffPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "participation.review.accounts.SecondFactorMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

# templates

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "participation.town.context.town",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["kern"]
CRISPY_TEMPLATE_PACK = "kern"

# database

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        transaction_mode="IMMEDIATE",
        timeout=20,
        init_command="PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    )
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_cache = env.cache("CACHE_URL", default="locmemcache://portal")
_backend = _cache["BACKEND"].replace("django.core.cache.backends.redis", "portal.forgiving")
CACHES = {"default": {**_cache, "BACKEND": _backend}}
_own_cache = "locmem" in _backend and env.int("WEB_WORKERS", default=1) > 1
refuse("CACHE_URL", "must name a shared cache where WEB_WORKERS is more than one", _own_cache)

# languages

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("de", _("German")),
    ("de-simple", _("Plain German")),
    ("en", _("English")),
    ("fr", _("French")),
    ("ar", _("Arabic")),
    ("fa", _("Farsi")),
    ("tr", _("Turkish")),
    ("uk", _("Ukrainian")),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Berlin"

# files

STATIC_URL = "/static/"
STATIC_ROOT = env("STATIC_DIR", default=str(VAR_DIR / "static"))
STATICFILES_DIRS = [directory for directory in [BASE_DIR / "frontend"] if directory.exists()]
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = env("MEDIA_URL", default="/media/")
PRIVATE_ROOT = VAR_DIR / "private"
AWS_STORAGE_BUCKET_NAME = env("AWS_STORAGE_BUCKET_NAME", default="")
AWS_S3_ENDPOINT_URL = env("AWS_S3_ENDPOINT_URL", default=None)
AWS_S3_REGION_NAME = env("AWS_S3_REGION_NAME", default=None)
_folder, _bucket = "django.core.files.storage.FileSystemStorage", "storages.backends.s3.S3Storage"
STORAGES = {
    "default": {"BACKEND": _bucket if AWS_STORAGE_BUCKET_NAME else _folder},
    # photos wait here until a person has published the idea; no address leads to this folder
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["portal.uploads.BoundedUpload"]

# mail

EMAIL_BACKEND = "participation.outbox.backend.OutboxBackend"
OUTBOX_URL = required("EMAIL_URL", unless=f"filemail:///{VAR_DIR / 'mail'}")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = required("DEFAULT_FROM_EMAIL", unless="Quartierportal <portal@wesselwerth.example>")
EMAIL_SUBJECT_PREFIX = ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
refuse("EMAIL_URL", "would let every letter vanish", OUTBOX_URL.startswith(("dummymail", "memorymail")))

# Celery

CELERY_BROKER_URL = env("CELERY_BROKER_URL", default="filesystem://localhost")
_QUEUE_DIR = str(VAR_DIR / "queue")
if CELERY_BROKER_URL.startswith("filesystem"):
    Path(_QUEUE_DIR).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": _QUEUE_DIR,
        "data_folder_out": _QUEUE_DIR,
        "control_folder": _QUEUE_DIR,
        "polling_interval": 0.1,
    }
else:
    CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 1, "socket_connect_timeout": 1, "visibility_timeout": 300}
CELERY_BROKER_CONNECTION_TIMEOUT = 1
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")

# Wagtail

WAGTAIL_SITE_NAME = "Quartierportal"
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILADMIN_BASE_URL = required("BASE_URL", unless=f"http://localhost:{env('PORT', default='8000')}").rstrip("/")
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False, "LOGIN": True, "GROUPS": True}
WAGTAILIMAGES_IMAGE_MODEL = "home.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "home.PortalDocument"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "german"}}
TAGGIT_CASE_INSENSITIVE = True
BASE_URL = WAGTAILADMIN_BASE_URL

# security

AUTH_USER_MODEL = "portal.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
    "participation.review.accounts.MembershipBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if not PRODUCTION else [])
refuse("ALLOWED_HOSTS", "must name the portal's host names", not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS)
_https = PRODUCTION and env.bool("HTTPS", default=True)
refuse("BASE_URL", "must begin with https://", _https and not BASE_URL.startswith("https://"))
SECURE_SSL_REDIRECT = _https
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
MESSAGES_PER_HOUR = env.int("MESSAGES_PER_HOUR", default=30)  # from one connection
SECURE_HSTS_SECONDS = 63072000 if _https else 0
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_AGE = 24 * 60 * 60
SESSION_COOKIE_NAME = "__Host-portal" if _https else "portal"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "portal.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "/anmelden/"
LOGIN_REDIRECT_URL = "/tisch/"
SILENCED_SYSTEM_CHECKS = ["wagtailadmin.W003"]

CONTENT_SECURITY_POLICY = {"DIRECTIVES": PUBLIC_POLICY}

# sign-in

ACCOUNT_ADAPTER = "participation.review.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
# no password here: whoever only names an address is sent a code; staff have a page of their own for the password
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = int(env.bool("BEHIND_PROXY", default=False))
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER, MFA_TOTP_TOLERANCE = WAGTAIL_SITE_NAME, 1
SECOND_FACTOR_REQUIRED = PRODUCTION

# logging

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "portal.logs.Keyless", "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
    # one line for each page and index row that is touched tells nobody anything
    "loggers": {name: {"level": "WARNING"} for name in ("django_tasks", "wagtail", "modelsearch")},
}
