"""Chips, dates, seats and the steps of the map."""

import re
from datetime import date, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.template.loader import render_to_string
from django.utils import translation

from participation.cases.states import Outcome, State
from participation.templatetags import portal_look as look
from participation.town import icons

EVENING = datetime(2026, 12, 2, 17, 0, tzinfo=ZoneInfo("UTC"))


@pytest.mark.parametrize("code", [*State.values, *Outcome.values])
def test_every_state_and_outcome_has_its_own_icon(code):
    assert code in icons.CHIPS
    assert icons.look_of(code)[0] in icons.ICONS


def test_chip_is_icon_and_word_in_its_tone():
    chip = render_to_string("components/_chip.html", {"code": "declined", "word": "Wird nicht umgesetzt"})

    assert '<span class="chip chip--no"><svg class="icon"' in chip
    assert "Wird nicht umgesetzt</span>" in chip


@time_machine.travel("2026-11-12")
@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "2.\xa0Dezember"), ("en", "December\xa02"), ("tr", "02\xa0Aralık"), ("ar", "2\xa0ديسمبر")],
)
def test_day_never_breaks_over_a_line_in_any_language(language, words):
    with translation.override(language):
        assert look.day_month(EVENING) == look.when(EVENING) == words


@time_machine.travel("2027-01-12")
def test_day_of_another_year_says_its_year():
    with translation.override("de"):
        assert look.when(date(2026, 12, 2)) == "2.\xa0Dezember\xa02026"


def test_leaf_shows_local_weekday_day_and_month():
    with translation.override("de"):
        leaf = render_to_string("components/_day.html", {"at": EVENING})

    assert leaf.strip() == '<time class="day" datetime="2026-12-02T18:00">Mi<b>2</b>Dez</time>'


def test_hour_is_the_towns_and_not_the_servers():
    with translation.override("en"):
        assert look.clock(EVENING) == "18:00"
        assert look.clock(EVENING.replace(minute=30)) == "18:30"


@pytest.mark.parametrize(
    ("number", "dialled"), [("02899 555-200", "+492899555200"), ("+49 2899 1", "+4928991"), ("115", "115")]
)
def test_phone_number_can_be_dialled_from_abroad(number, dialled):
    assert look.dial(number) == dialled


@pytest.mark.parametrize(("count", "seats"), [(0, 0), (None, 0), (9, 9), (40, 12)])
def test_table_has_a_seat_for_each_organisation_up_to_twelve(count, seats):
    assert len(icons.seats(count)) == seats


def test_steps_of_activity_follow_the_busiest_quarter():
    assert look.steps_of([9, 4, 6, 14, 2, 11]) == (4, 9)
    assert look.steps_of([]) == (1, 2)


def test_timeline_tells_past_present_and_future_by_word_and_mark():
    steps = [
        {"at": date(2026, 9, 18), "what": "Eingegangen", "kind": "was"},
        {"at": date(2026, 11, 12), "date_label": "Jetzt", "what": "Liegt am Tisch", "kind": "now"},
        {"at": date(2026, 12, 2), "what": "Sitzung", "kind": "next"},
    ]
    items = re.findall(r"<li[^>]*>", render_to_string("components/_timeline.html", {"steps": steps}))

    assert items == ["<li>", '<li class="now">', '<li class="next">']


def test_answer_with_a_no_gives_its_reason_and_escapes_what_was_typed():
    answer = render_to_string(
        "components/_answer.html",
        {"code": "declined", "word": "Nein", "text": "<b>", "reason": "Zu teuer", "byline": ""},
    )

    assert 'class="tone--no"' in answer and "Zu teuer" in answer and "&lt;b&gt;" in answer


def test_receipt_says_the_reference_and_draws_the_code():
    receipt = render_to_string(
        "components/_receipt.html", {"reference": "K7M 4RX", "qr": {"size": 29, "path": "M0 0h7"}}
    )

    assert "K7M 4RX" in receipt and 'viewBox="0 0 29 29"' in receipt


def test_option_of_a_select_is_no_tile():
    field = SimpleNamespace(field=SimpleNamespace(widget=SimpleNamespace(input_type="select", choices=[])))

    assert look.control_kind(field) == "select"
