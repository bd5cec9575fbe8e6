"""The demo town: in every state, of invented people only, and loaded once."""

import re
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page

from home.models import BoardPage, HomePage, QuarterPage
from participation.cases import tallies
from participation.cases.models import Case, Handling, MapCell, Question, Sender, Step
from participation.cases.states import Kind, Outcome, State
from participation.management.demo.geography import OUTLINES
from participation.management.demo.load import OtherTown, is_there, load
from participation.management.demo.people import sign_ins
from participation.outbox.models import Letter
from participation.quarters.lookup import quarters_at
from participation.quarters.models import Contact, Quarter
from participation.quarters.soundness import validate
from participation.routing.coverage import HOLE, OVERLAP, coverage
from participation.routing.lookup import rulebook
from participation.routing.models import Board, BoardKind
from participation.themes.models import Theme
from tests import make


@pytest.fixture(scope="module")
def _wesselwerth(django_db_setup, django_db_blocker):
    """Loaded once for all tests of this file, gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


pytestmark = pytest.mark.usefixtures("_wesselwerth")


def counts():
    """How many rows each of our tables has."""
    return {
        model.__name__: model.objects.count()
        for app in ("participation", "home", "portal")
        for model in apps.get_app_config(app).get_models()
    }


def test_second_load_changes_nothing_and_says_so(tmp_path, settings):
    settings.VAR_DIR = tmp_path
    before, said = counts(), StringIO()

    call_command("demo_town", stdout=said)

    assert "nothing changed" in said.getvalue()
    assert counts() == before
    assert (tmp_path / "demo_sign_ins.txt").read_text(encoding="utf-8") == sign_ins()


def test_sixty_ideas_stand_in_every_state_with_every_outcome():
    ideas = Case.objects.filter(kind=Kind.IDEA)

    assert ideas.count() >= 60
    assert set(ideas.values_list("state", flat=True)) == set(State)
    assert set(ideas.exclude(outcome="").values_list("outcome", flat=True)) == set(Outcome)
    assert set(Case.objects.values_list("kind", flat=True)) >= {Kind.BARRIER, Kind.COMPLAINT}
    assert {"de", "en", "tr", "ar"} <= set(ideas.values_list("language", flat=True))
    assert Question.objects.filter(answered_at=None).exists()
    assert Sender.objects.filter(case__state=State.WITH_BOARD, called_at=None).exclude(phone="").exists()


def test_no_step_lies_before_the_one_it_follows_or_in_the_future():
    now = timezone.now()

    for case in Case.objects.prefetch_related("steps"):
        steps = [step for step in case.steps.order_by("pk") if step.kind != "joined"]
        assert [step.at for step in steps] == sorted(step.at for step in steps), case.title
        assert all(case.created_at <= step.at <= now for step in steps), case.title


def test_every_case_has_a_desk_and_a_stored_reason():
    assert not Case.objects.filter(lead=None).exists()
    assert not Case.objects.filter(kind=Kind.IDEA).exclude(steps__reasons__isnull=False).exists()
    assert Handling.objects.filter(mode="lead", ended_at=None).count() == Case.objects.count()


def test_stored_counters_agree_with_the_cases():
    for state in State:
        stored = tallies.per_state(kind=Kind.IDEA).get(state, 0)
        assert stored == Case.objects.filter(kind=Kind.IDEA, state=state).count(), state
    placed = Case.objects.public().exclude(latitude=None).count()
    assert sum(MapCell.objects.values_list("count", flat=True)) == placed


def test_boundaries_are_sound_and_each_point_lies_in_its_quarter():
    for slug in OUTLINES:
        assert not validate(Quarter.objects.get(slug=slug).boundary), slug
    for case in Case.objects.exclude(latitude=None):
        found = [quarter.pk for quarter in quarters_at(float(case.longitude), float(case.latitude))]
        assert case.quarter_id in found, case.title


def test_boards_of_all_five_kinds_and_one_contact_for_several_quarters():
    assert set(Board.objects.values_list("kind", flat=True)) == set(BoardKind)
    assert max(contact.quarters.count() for contact in Contact.objects.all()) > 1
    twice = Board.objects.get(code="RT-MH").meetings.coming()
    assert 1 <= twice.count() <= 3


def test_remits_leave_holes_and_an_overlap_to_look_at():
    quarters = list(Quarter.objects.filter(slug__in=OUTLINES).values_list("pk", flat=True))
    themes = list(Theme.objects.filter(parent=None).values_list("pk", flat=True))

    table = coverage(quarters, themes, Kind.IDEA, timezone.localdate(), rulebook())

    findings = [cell.finding for row in table for cell in row]
    assert (findings.count(HOLE), findings.count(OVERLAP)) == (3, 1)


def test_pages_stand_in_four_languages_tied_to_each_other():
    homes = HomePage.objects.live()

    assert set(homes.values_list("locale__language_code", flat=True)) == {"de", "en", "tr", "ar"}
    assert homes.values("translation_key").distinct().count() == 1
    assert QuarterPage.objects.filter(quarter__slug__in=OUTLINES).count() == 4 * 6
    assert BoardPage.objects.count() == 4 * Board.objects.count()
    assert Locale.objects.count() >= 4
    assert Page.find_problems() == ([], [], [], [], [])


def test_only_invented_numbers_and_example_addresses_stand_anywhere():
    texts = [str(value) for row in all_rows() for value in vars(row).values() if isinstance(value, str)]
    whole = "\n".join(texts)

    assert not re.findall(r"[\w.+-]+@(?![\w-]+\.example)[\w.-]+", whole)
    numbers = re.findall(r"\b0\d{2,5}[ /-]\d[\d -]{3,}", whole)
    assert numbers
    assert all(number.startswith("02899 555-") for number in numbers)


def all_rows():
    for app in ("participation", "home", "portal"):
        for model in apps.get_app_config(app).get_models():
            yield from model.objects.all()


def test_nobody_is_written_to_about_the_invented_past():
    assert Letter.objects.exists()
    assert not Letter.objects.filter(sent_at=None).exists()
    assert all(mail.endswith(".example") for mail in Letter.objects.values_list("to", flat=True))
    assert not Step.objects.filter(at__gt=timezone.now()).exists()


def test_database_of_another_town_is_refused():
    with transaction.atomic():
        Quarter.objects.filter(slug="wesselwerth").update(slug="anderswo")
        with pytest.raises(OtherTown):
            is_there()
        with pytest.raises(CommandError, match="another town"):
            call_command("demo_town")
        transaction.set_rollback(True)


def test_passwords_are_given_out_only_where_the_demo_is_set():
    assert not any(make.get_user_model().objects.values_list("password", flat=True).filter(password__regex="^[^!]"))
