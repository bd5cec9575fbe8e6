"""Chromium and the running town for the browser suite; skipped with the way to get it where Chromium is not there."""

import os
import re
import shutil
import signal
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.browser import town
from tests.browser.gate import ROOT, VNU, View, Watch
from tests.browser.known import ask
from tests.browser.ways import sign_in
from tests.portal.processes import descendants, kill

HERE = Path(__file__).parent
SCREENS = ROOT / ".cache/screens"
NO_PARTS = "The pages' files are not there: bin/frontend"
NO_JAVA = "Java is not there: sudo apt install default-jre-headless"
MISSING = "Chromium is not there: sudo apt install chromium fonts-noto-core default-jre-headless"
NOT_INSTALLED = "Playwright is not there: bin/environment e2e"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _missing():
    if find_spec("playwright") is None:
        return NOT_INSTALLED
    if not town.chromium():
        return MISSING
    return None if (ROOT / "frontend/vendor/kern.min.css").exists() and VNU.exists() else NO_PARTS


def pytest_collection_modifyitems(items):
    reason = _missing()
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(900))  # the first one loads the demo town
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def live(tmp_path_factory):
    """The demo town as it runs for real: web, worker and clock; ended with everything that belongs to it."""
    process, running = town.start(tmp_path_factory.mktemp("town"))
    yield running
    everybody = descendants(process.pid)
    process.terminate()
    try:
        process.wait(timeout=30)
    finally:
        for pid in everybody | {process.pid}:
            kill(pid, signal.SIGKILL)


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only where it is installed)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=town.chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def asked(live):
    return ask(live)


@pytest.fixture(scope="session")
def known(asked):
    """Fills an address from what is known of the demo town."""
    return lambda address: address.format_map(asked[0])


@pytest.fixture(scope="session")
def error_pages(asked):
    return asked[1]


@pytest.fixture(scope="session")
def signed_in(chromium, live):
    """The cookies of who has signed in once: with a password, or with the code from the letter."""
    kept = {}

    def cookies(address: str):
        if address not in kept:
            context = chromium.new_context(base_url=live.address)
            sign_in(context.new_page(), live, address)
            kept[address] = context.storage_state()
            context.close()
        return kept[address]

    return cookies


@pytest.fixture
def look(chromium, live, signed_in):
    """Opens a page as somebody sees it: `with look("/ideen/", View(320, "dark", "ar")) as (page, watch):`."""

    @contextmanager
    def opened(path: str, view: View, *, who: str = "", javascript: bool = True, instead: str = ""):
        context = chromium.new_context(
            base_url=live.address,
            viewport={"width": view.width, "height": 800},
            color_scheme=view.theme,
            locale=view.language,
            java_script_enabled=javascript,
            storage_state=signed_in(who) if who else None,
        )
        context.set_default_timeout(15_000)
        watch = Watch(context, live.address)
        try:
            page = context.new_page()
            if instead:
                page.route("**/*", lambda route: _answer(route, instead))
            page.goto(view.path(path), wait_until="load")
            yield page, watch
        finally:
            context.close()

    return opened


def _answer(route, text):
    if route.request.is_navigation_request():
        route.fulfill(body=text, content_type="text/html; charset=utf-8")
    else:
        route.continue_()


@pytest.fixture(scope="session")
def shot():
    """Keeps a picture of the page where SCREENS=1 asks for it."""

    def keep(page, name: str):
        if os.environ.get("SCREENS"):
            SCREENS.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=SCREENS / f"{re.sub(r'[^a-z0-9-]+', '_', name.lower())}.png", full_page=True)

    return keep


@pytest.fixture(scope="session")
def java():
    if not shutil.which("java"):
        pytest.skip(NO_JAVA)
