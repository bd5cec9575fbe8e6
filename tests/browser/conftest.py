"""Chromium and the running town for the browser suite; skipped with the way to get it where Chromium is not there."""

import signal
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.browser import town
from tests.browser.gate import View, Watch
from tests.portal.processes import descendants, kill

HERE = Path(__file__).parent
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


def pytest_collection_modifyitems(items):
    reason = NOT_INSTALLED if find_spec("playwright") is None else None if town.chromium() else MISSING
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
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


@pytest.fixture
def look(chromium, live):
    """Opens a page as somebody sees it: `with look("/ideen/", View(320, "dark", "ar")) as (page, watch):`."""

    @contextmanager
    def opened(path: str, view: View, *, javascript: bool = True, **options):
        context = chromium.new_context(
            base_url=live.address,
            viewport={"width": view.width, "height": 800},
            color_scheme=view.theme,
            locale=view.language,
            java_script_enabled=javascript,
            **options,
        )
        context.set_default_timeout(20_000)
        watch = Watch(context, live.address)
        try:
            page = context.new_page()
            page.goto(view.path(path), wait_until="load")
            yield page, watch
        finally:
            context.close()

    return opened
