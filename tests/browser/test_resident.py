"""A resident's journeys on a phone: with and without JavaScript, in German and in Arabic."""

import re

import pytest

from tests.browser import ways
from tests.browser.gate import View

PHONE, ARABIC_PHONE = View(390, "light", "de"), View(390, "dark", "ar")
ARABIC = {
    "title": "مقاعد في ظل الأشجار قرب البركة",
    "text": "لا يوجد مكان للجلوس عند البركة في حديقة الزيزفون. ثلاثة أحجار مسطحة تكفي.",
}


def _send_idea(page, shot, name, words=ways.WORDS):
    ways.begin(page)
    shot(page, f"{name} 1 place")
    ways.tell_place(page)
    ways.pass_similar(page)
    shot(page, f"{name} 2 idea")
    ways.tell_idea(page, **words)
    ways.pass_shown(page)
    shot(page, f"{name} 3 reply")
    ways.tell_reply(page)
    shot(page, f"{name} 4 check")
    assert "Runder Tisch Lindenbruch" in page.locator("main").inner_text()
    assert words["title"] in page.locator("main").inner_text()
    ways.wait_as_long_as_a_person()
    ways.send(page)
    shot(page, f"{name} 5 receipt")


@pytest.mark.parametrize(
    ("name", "view", "javascript", "words"),
    [
        ("german", PHONE, True, ways.WORDS),
        ("without script", PHONE, False, ways.WORDS | {"title": "Sitzsteine am Brunnen"}),
        ("arabic", ARABIC_PHONE, True, ARABIC),
        ("arabic without script", ARABIC_PHONE, False, ARABIC | {"title": "أحجار للجلوس قرب النافورة"}),
    ],
)
def test_resident_sends_an_idea_and_gets_a_receipt(name, view, javascript, words, look, shot):
    with look("/", view, javascript=javascript) as (page, watch):
        shot(page, f"{name} 0 home")
        page.locator("main a.kern-btn--primary").first.click()
        _send_idea(page, shot, name, words)

        assert re.search(r"/v/[\w-]{20,}/$", page.url)
        assert words["title"] in page.locator("main").inner_text()
        assert "Runder Tisch Lindenbruch" in page.locator("main").inner_text()
        assert page.locator("main svg, main img").count() > 0
        page.reload()
        assert words["title"] in page.locator("main").inner_text()
        assert watch.foreign == []
        assert watch.said == []


def test_residents_words_keep_their_language_and_direction(look, shot):
    """Arabic words on the German pages of the town are marked as such."""
    with look("/ideen/neu/", ARABIC_PHONE) as (page, _watch):
        _send_idea(page, lambda *_: None, "", ARABIC)
        title = page.get_by_text(ARABIC["title"]).last

        assert title.evaluate("e => e.closest('[lang]').lang") == "ar"
        assert title.evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.mark.parametrize("javascript", [True, False])
def test_error_and_the_back_button_keep_the_answers(javascript, look, shot):
    with look("/ideen/neu/", PHONE, javascript=javascript) as (page, _watch):
        ways.to_idea(page)
        ways.tell_idea(page, "", "Nur der Text, der Titel fehlt.")
        shot(page, f"error kept {javascript}")

        assert page.locator("[name=text]").input_value() == "Nur der Text, der Titel fehlt."
        assert page.locator(".error-summary a").first.get_attribute("href")
        if javascript:
            assert page.title().startswith("Fehler:") or page.title().startswith("Error:")
        ways.tell_idea(page, "Jetzt mit Titel", "Nur der Text, der Titel fehlt.")
        ways.pass_shown(page)
        ways.tell_reply(page, "email", email="ayse@beispiel.example")
        page.go_back()
        assert page.locator("[name=email]").input_value() == "ayse@beispiel.example"
        page.go_back()
        page.wait_for_load_state("load")
        page.goto("/ideen/neu/idee/")
        assert page.locator("[name=title]").input_value() == "Jetzt mit Titel"
        assert page.locator("[name=text]").input_value() == "Nur der Text, der Titel fehlt."


def test_error_link_leads_into_the_field(look):
    with look("/barriere-melden/", PHONE) as (page, _watch):
        ways.wait_as_long_as_a_person()
        ways.press(page)
        page.locator(".error-summary a").first.click()

        assert page.evaluate("document.activeElement.name") == "text"


def test_two_presses_of_the_button_make_one_idea(look):
    with look("/ideen/neu/", PHONE) as (page, _watch):
        ways.to_check(page)
        ways.wait_as_long_as_a_person()
        ways.tap(page, "[name=consent]")
        page.locator(f"{ways.FORM} button[type=submit]").first.dblclick(no_wait_after=True)
        page.wait_for_url("**/v/*/")
        first = page.url
        page.goto("/ideen/neu/pruefen/")
        page.wait_for_load_state("load")
        link = page.locator("main a.kern-btn--primary")

        assert "/v/" not in page.url or page.url == first
        assert link.get_attribute("href") in first


def test_number_in_any_spelling_finds_the_idea(look, known, shot):
    reference = known("{on_agenda}")
    with look("/wo-ist-meine-idee/", PHONE, javascript=False) as (page, _watch):
        page.locator(f"{ways.FORM} input[type=text]").first.fill(f" {reference[:3].lower()}-{reference[3:].lower()} ")
        ways.press(page)
        shot(page, "status found")

        assert reference[:3] in page.locator("main").inner_text()


def test_support_is_counted_once_and_asked_for_by_a_button(look, known, shot):
    with look(known("/ideen/{on_agenda}/"), PHONE) as (page, _watch):
        assert page.context.cookies() == []
        page.locator(f"main a[href$='{known('/ideen/{on_agenda}/unterstuetzen/')}']").click()
        before = _count(page)
        ways.press(page)
        shot(page, "supported")

        assert _count(page) == before + 1
        assert page.locator(f"{ways.FORM} button[type=submit]").count() == 0


def _count(page):
    return int(re.search(r"\d+", page.locator("main .prose").inner_text()).group())


def test_menu_opens_and_closes_by_keyboard_without_javascript(look):
    with look("/", View(320, "light", "de"), javascript=False) as (page, _watch):
        menu = page.locator("#menu")
        page.locator(".menu-button").focus()
        page.keyboard.press("Enter")
        menu.locator("a").first.wait_for(state="visible")
        page.keyboard.press("Escape")
        menu.locator("a").first.wait_for(state="hidden")
