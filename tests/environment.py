"""The environment the tests run in; production code knows nothing of it."""

import atexit
import os
import shutil
import tempfile

_var = tempfile.mkdtemp(prefix="quartierportal-test-")
atexit.register(shutil.rmtree, _var, ignore_errors=True)

# DATABASE_URL, CACHE_URL and CELERY_BROKER_URL may be given, so that the same tests run on the grown installation.
_given = {
    "CACHE_URL": "locmemcache://tests",
    "CELERY_BROKER_URL": "memory://",
}
_fixed = {
    "DJANGO_SETTINGS_MODULE": "portal.settings",
    "DEBUG": "true",
    "DEMO": "false",
    "SECRET_KEY": "only for tests, and never anywhere else than in tests",
    "VAR_DIR": _var,
    "EMAIL_URL": "memorymail://",
    "LOG_LEVEL": "WARNING",
}

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")


def lay() -> None:
    """Afterwards the settings can be loaded and read nothing of the person who runs the tests."""
    for name, text in _given.items():
        os.environ.setdefault(name, text)
    os.environ.update(_fixed)
    os.makedirs(f"{_var}/static", exist_ok=True)
    # each worker of a parallel run gets a file of its own, whatever it inherited
    if os.environ.get("DATABASE_URL", "sqlite:").startswith("sqlite:"):
        os.environ["DATABASE_URL"] = f"sqlite:///{_var}/db.sqlite3"
    # and a Redis database of its own, for the cache is emptied before each test
    if WORKER and os.environ["CACHE_URL"].startswith("redis:"):
        os.environ["CACHE_URL"] = os.environ["CACHE_URL"].rpartition("/")[0] + f"/{2 + int(WORKER.removeprefix('gw'))}"
