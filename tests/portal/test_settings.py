"""Production starts only with values that are there and strong; every setting stands in .env.example."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
WHOLE = {
    "SECRET_KEY": "kX7_q2LmZp9-RtVw4Yb8NcJf1HsGd6AeUo3IxTn5QrWyBvMz0K",
    "ALLOWED_HOSTS": "beteiligung.example.org",
    "BASE_URL": "https://beteiligung.example.org",
    "EMAIL_URL": "smtp://mail.example.org:25",
    "DEFAULT_FROM_EMAIL": "portal@example.org",
}


def load_settings(tmp_path, **environment):
    names = {name: text for name, text in environment.items() if text is not None}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    statement = "import portal.settings as s; print(s.PRODUCTION, s.SESSION_COOKIE_SECURE, s.SECOND_FACTOR_REQUIRED)"
    # the folder has no .env, so only what is given counts
    return subprocess.run(
        [sys.executable, "-c", f"import environ; environ.Env.read_env = lambda *a, **k: None; {statement}"],
        cwd=ROOT,
        env=kept | {"VAR_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)} | names,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_production_starts_safely_when_every_value_is_there(tmp_path):
    ran = load_settings(tmp_path, **WHOLE)

    assert (ran.stdout.strip(), ran.returncode) == ("True True True", 0), ran.stderr


@pytest.mark.parametrize("name", WHOLE)
def test_production_refuses_to_start_without_a_value_and_names_it(tmp_path, name):
    ran = load_settings(tmp_path, **WHOLE | {name: None})

    assert ran.returncode != 0
    assert f"ImproperlyConfigured: {name} " in ran.stderr


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 80),
        ("ALLOWED_HOSTS", "*"),
        ("BASE_URL", "http://beteiligung.example.org"),
        ("EMAIL_URL", "dummymail://"),
    ],
)
def test_production_refuses_a_weak_value_and_names_it(tmp_path, name, text):
    ran = load_settings(tmp_path, **WHOLE | {name: text})

    assert ran.returncode != 0
    assert f"ImproperlyConfigured: {name} " in ran.stderr


def test_several_web_processes_need_a_shared_cache(tmp_path):
    ran = load_settings(tmp_path, **WHOLE, WEB_WORKERS="2")

    assert "ImproperlyConfigured: CACHE_URL " in ran.stderr


def test_demo_starts_with_a_key_alone_and_says_it_is_no_production(tmp_path):
    ran = load_settings(tmp_path, DEMO="true", SECRET_KEY="short")

    assert (ran.stdout.strip(), ran.returncode) == ("False False False", 0), ran.stderr


def settings_read():
    names = set()
    for path in (ROOT / "portal").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        names |= set(re.findall(r"""(?:env(?:\.\w+)?|required|environ\.get)\(\s*["']([A-Z0-9_]+)["']""", text))
    return names


def test_every_setting_that_is_read_stands_in_the_example():
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    listed = set(re.findall(r"^(?:# )?([A-Z][A-Z0-9_]+)=", example, flags=re.MULTILINE))

    # storage keys are read by the library that speaks to the storage
    assert listed - {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"} == settings_read() - {"DJANGO_SETTINGS_MODULE"}
