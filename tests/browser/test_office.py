"""The whole way of one idea through many hands, and what the office does with others; in a real browser."""

import re

import pytest

from tests.browser import ways
from tests.browser.gate import View
from tests.browser.pages import COORDINATION

PHONE, DESK = View(390, "light", "de"), View(1280, "light", "de")
MEMBER, CHAIR = "hanne.rieck@wesselwerth.example", "gesine.abeln@wesselwerth.example"
SENDER = "ayse.yildiz@beispiel.example"
WORDS = {"title": "Trockensteg am Schilfteich", "text": "Bei Regen steht der Weg am Schilfteich unter Wasser."}
QUESTION = "Welche Stelle des Weges meinen Sie genau?"
REPLY = "Die Senke hinter der Holzbrücke."
ANSWER = "Der Steg wird im Mai gebaut. Das Geld dafür ist da."


def _words_of(page):
    return page.locator("main").inner_text()


@pytest.fixture
def send_idea(look):
    """Sends an idea as a resident does; gives its number and the secret link's path."""

    def send(title, text, reply="none", **contact):
        with look("/ideen/neu/", PHONE) as (page, _watch):
            ways.to_idea(page)
            ways.tell_idea(page, title, text)
            ways.pass_shown(page)
            ways.tell_reply(page, reply, **contact)
            ways.wait_as_long_as_a_person()
            ways.send(page)
            link = re.search(r"/v/.+", page.url).group()
            number = re.search(r"\b([0-9A-Z]{3})\s([0-9A-Z]{3})\b", _words_of(page))
            return "".join(number.groups()), link

    return send


@pytest.fixture
def office(look):
    """The formal check with one case open, the act done."""

    def decide(reference, act, **fields):
        with look(f"/verwaltung/beteiligung/pruefung/{reference}/", DESK, who=COORDINATION) as (page, _watch):
            box = page.locator(f"details.act--{act}")
            if box.get_attribute("open") is None:
                box.locator("summary").first.click()
            for name, words in fields.items():
                field = box.locator(f"[name={name}]")
                field.select_option(label=words) if name == "board" else field.fill(words)
            box.locator("[data-main]").click()
            page.wait_for_load_state("load")
            return page.locator("body").inner_text()

    return decide


def test_idea_finds_its_table_and_comes_back_answered(look, live, send_idea, shot):
    mailbox = ways.Mailbox(live, SENDER)
    reference, link = send_idea(**WORDS, reply="email", email=SENDER)
    _confirm_address(look, mailbox, shot)
    _publish_by_keyboard(look, reference, shot)
    _ask_back(look, mailbox, reference, shot)
    _answer_question(look, mailbox, link, shot)
    _draft(look, reference, shot)
    _release(look, reference, shot)
    with look(f"/ideen/{reference}/", PHONE) as (page, _watch):
        shot(page, "way 9 public answer")
        assert ANSWER in _words_of(page)
    with look(link, PHONE) as (page, _watch):
        assert ANSWER in _words_of(page)
    assert ANSWER in mailbox.next()
    with look("/", PHONE) as (page, _watch):
        assert WORDS["title"] in _words_of(page)


def _path_in(letter, part):
    return re.search(rf"https?://[^/\s]+(/\S*/v/\S*{part}\S*|/v/\S*{part}\S*)", letter).group(1)


def _confirm_address(look, mailbox, shot):
    letter = mailbox.next()
    assert WORDS["text"] not in letter  # nothing of the resident goes to an address that is not confirmed
    with look(_path_in(letter, "bestaetigen"), PHONE) as (page, _watch):
        shot(page, "way 1 confirm")
        ways.press(page)
        shot(page, "way 2 confirmed")


def _publish_by_keyboard(look, reference, shot):
    with look(f"/verwaltung/beteiligung/pruefung/{reference}/", DESK, who=COORDINATION) as (page, _watch):
        shot(page, "way 3 formal check")
        assert "Runder Tisch Lindenbruch" in page.locator("body").inner_text()
        page.keyboard.press("1")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(rf"pruefung/(?!{reference})"))
        shot(page, "way 4 next case")


def _ask_back(look, mailbox, reference, shot):
    assert " ".join([reference[:3], reference[3:]]) in mailbox.next()  # it is published
    with look("/tisch/runder-tisch-lindenbruch/", PHONE, who=MEMBER) as (page, _watch):
        shot(page, "way 5 desk")
        assert page.locator(".tally dd").count() == 3
        assert WORDS["title"] in _words_of(page)
        page.locator(f"main a[href$='/{reference}/']", has_text=WORDS["title"]).click()
        shot(page, "way 6 case")
        assert SENDER not in page.content()
        ways.choose(page, "act", "ask")
        page.fill("[name=text]", QUESTION)
        ways.press(page, "#vorschlag form" if page.locator("#vorschlag").count() else ways.FORM)
        page.goto(f"/tisch/vorgang/{reference}/")
        assert QUESTION in _words_of(page)


def _answer_question(look, mailbox, link, shot):
    assert "/v/" in mailbox.next()
    with look(link, PHONE) as (page, _watch):
        shot(page, "way 7 asked")
        assert QUESTION in _words_of(page)
        page.locator("main a.kern-btn--primary").click()
        page.fill("[name=text]", REPLY)
        ways.press(page)
        assert page.locator("main a.kern-btn--primary").count() == 0


def _draft(look, reference, shot):
    with look(f"/tisch/vorgang/{reference}/", PHONE, who=MEMBER) as (page, _watch):
        assert REPLY in _words_of(page)
        page.goto(f"/tisch/vorgang/{reference}/antwort/")
        ways.choose(page, "outcome", "done")
        page.fill("[name=text]", ANSWER)
        ways.press(page)
        page.goto(f"/tisch/vorgang/{reference}/freigeben/")
        assert "/freigeben/" not in page.url  # a member drafts, the chair releases
    with look(f"/ideen/{reference}/", PHONE) as (page, _watch):
        assert ANSWER not in page.content()


def _release(look, reference, shot):
    with look(f"/tisch/vorgang/{reference}/freigeben/", PHONE, who=CHAIR) as (page, _watch):
        shot(page, "way 8 release")
        assert ANSWER in _words_of(page)
        ways.press(page)


def test_volunteer_hands_over_with_a_reason(look, send_idea, office, shot):
    reference, link = send_idea("Leselampen im Wartehaus", "Im Wartehaus ist es abends zu dunkel zum Lesen.")
    office(reference, "veroeffentlichen")
    with look(f"/tisch/vorgang/{reference}/weitergeben/", PHONE, who=MEMBER) as (page, _watch):
        page.select_option("[name=board]", label="Arbeitskreis Mobilität")
        page.fill("[name=text]", "Haltestellen gehören zum Arbeitskreis.")
        ways.press(page)
        shot(page, "handed over")
    with look(link, PHONE) as (page, _watch):
        assert "Arbeitskreis Mobilität" in _words_of(page)
        assert "Haltestellen gehören zum Arbeitskreis." in _words_of(page)


def test_stranger_at_another_table_does_not_find_the_case(look, known):
    stranger = "emine.karasu@wesselwerth.example"
    with look(known("/tisch/vorgang/{on_desk}/"), PHONE, who=stranger) as (page, watch):
        assert watch.answer.status == 404
        page.goto("/tisch/runder-tisch-lindenbruch/")
        assert watch.answer.status in (403, 404)


def test_coordination_hides_with_a_reason_that_the_sender_reads(look, send_idea, office, shot):
    reference, link = send_idea("Der Nachbar von Nummer 12", "Der Nachbar von Nummer 12 ist immer laut.")
    office(reference, "zurueckweisen", reason="Der Text meint eine bestimmte Person.")
    with look(link, PHONE) as (page, _watch):
        shot(page, "hidden")
        assert "Der Text meint eine bestimmte Person." in _words_of(page)
    with look(f"/ideen/{reference}/", PHONE) as (_page, watch):
        assert watch.answer.status == 404


def test_coordination_merges_a_double_and_the_link_goes_on(look, send_idea, office, known):
    reference, link = send_idea("Noch einmal dieselbe Sache", "Das wurde so ähnlich schon gesagt, glaube ich.")
    office(reference, "zusammenfuehren", other=known("{on_desk}"))
    with look(link, PHONE) as (page, _watch):
        assert page.locator(f"main a[href*='/ideen/{known('{on_desk}')}/']").count() > 0
    with look(f"/ideen/{reference}/", PHONE) as (page, _watch):
        assert known("/ideen/{on_desk}/") in page.url


def test_coordination_gives_a_new_idea_to_another_table(look, send_idea, office):
    reference, link = send_idea("Schilder am Stadtring", "Am Stadtring fehlen die Schilder für den Radweg.")
    office(reference, "weitergeben", board="Arbeitskreis Mobilität", reason="Radwege gehören dorthin.")
    with look(link, PHONE) as (page, _watch):
        assert "Arbeitskreis Mobilität" in _words_of(page)


def test_coordination_blacks_out_what_strangers_need_not_read(look, send_idea, office):
    reference, _link = send_idea("Laute Musik am Platz", "Herr Beispielmann stört jeden Abend. Bitte Ruhezeiten.")
    office(reference, "kuerzen", text="[…] stört jeden Abend. Bitte Ruhezeiten.")
    office(reference, "veroeffentlichen")
    with look(f"/ideen/{reference}/", PHONE) as (page, _watch):
        assert "Beispielmann" not in page.content()
        assert "Bitte Ruhezeiten." in _words_of(page)
