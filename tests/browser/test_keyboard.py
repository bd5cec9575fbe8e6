"""Without a mouse the way to what matters is short; that all is reached is asked of every page by the gate."""

import pytest

from tests.browser.gate import View

WIDE, NARROW = View(1280, "light", "de"), View(320, "dark", "ar")


@pytest.mark.parametrize("view", [WIDE, NARROW], ids=str)
def test_skip_links_come_first_and_lead_to_the_content(view, look):
    with look("/ideen/", view) as (page, _watch):
        page.keyboard.press("Tab")
        first = page.locator(":focus")
        assert first.get_attribute("href") == "#inhalt"
        assert first.bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.locator("main :focus").count() == 1


def test_main_action_is_close_by(look):
    with look("/", WIDE) as (page, _watch):
        passed = []
        while len(passed) < 12 and passed[-1:] != ["/ideen/neu/"]:
            page.keyboard.press("Tab")
            passed.append(page.locator(":focus").get_attribute("href"))
        assert passed[-1] == "/ideen/neu/"
        page.keyboard.press("Enter")
        page.wait_for_url("**/ideen/neu/")


def test_menu_on_a_phone_opens_and_closes_by_keyboard(look):
    with look("/", View(320, "light", "de")) as (page, _watch):
        link = page.locator("#menu a").first
        assert not link.is_visible()
        page.locator(".menu-button").focus()
        page.keyboard.press("Enter")
        link.wait_for(state="visible")
        page.keyboard.press("Tab")
        assert page.locator("#menu :focus").count() == 1
        page.keyboard.press("Escape")
        link.wait_for(state="hidden")

        assert page.evaluate("document.activeElement.className").find("menu-button") >= 0


def test_same_help_stands_at_the_same_place_on_every_page(look):
    """WCAG 3.2.6: contact, then imprint, privacy, accessibility and the way to report a barrier."""
    seen = set()
    for path in ["/", "/ideen/", "/ideen/neu/", "/quartiere/", "/gremien/", "/suche/", "/impressum/", "/anmelden/"]:
        with look(path, WIDE) as (page, _watch):
            order = page.evaluate("[...document.body.children].map(e => e.className || e.tagName).slice(-3).join(' ')")
            links = [link.split("?")[0] for link in _links(page)]
            seen.add((order, *links))

    assert len(seen) == 1
    assert {"/impressum/", "/datenschutz/", "/barrierefreiheit/", "/barriere-melden/"} <= set(seen.pop())


def _links(page):
    return page.evaluate("[...document.querySelectorAll('footer a')].map(a => a.getAttribute('href'))")
