"""What the clock and the office do, by hand: dry runs, delivering, forgetting."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from participation.cases.models import Case, Sender
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.routing.models import Remit
from tests import make

pytestmark = pytest.mark.django_db


def said(*words, **options) -> str:
    out = StringIO()
    call_command(*words, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def lindenbruch():
    make.town()
    quarter, theme = make.quarter("Lindenbruch"), make.theme("Wege")
    table, group = make.board("Runder Tisch Lindenbruch"), make.board("Arbeitskreis Mobilität")
    remit = make.remit(table, quarters=[quarter])
    case = make.idea(State.WITH_BOARD, quarter=quarter.pk, theme=theme.pk)
    return quarter, theme, table, group, remit, case


def test_remits_are_listed_with_their_numbers(lindenbruch):
    *_, table, _group, remit, _case = lindenbruch

    assert f"{remit.pk}  {table.code}" in said("route_dry_run", list=True)


@pytest.mark.parametrize(
    "words",
    [
        ["--new", "--set", "board={group}", "--set", "quarters=lindenbruch", "--set", "themes=Wege"],
        ["--remit", "{remit}", "--set", "board={group}"],
        ["--without", "{remit}"],
        ["--remit", "{remit}", "--set", "mode=joint"],
        ["--remit", "{remit}", "--set", "valid_until=2020-01-01"],
        ["--remit", "{remit}", "--set", "kinds=survey_report"],
    ],
    ids=" ".join,
)
def test_dry_run_names_the_case_that_would_lie_elsewhere_and_changes_nothing(lindenbruch, words):
    _quarter, _theme, table, group, remit, case = lindenbruch
    before = list(Remit.objects.values())

    out = said("route_dry_run", *[word.format(group=group.code, remit=remit.pk) for word in words])

    assert case.title in out
    assert "1 cases tried" in out
    assert "1 would have another leading board, 1 of them open" in out
    assert list(Remit.objects.values()) == before
    assert Case.objects.get(pk=case.pk).lead == table


def test_dry_run_of_an_unchanged_remit_finds_nothing(lindenbruch):
    remit = lindenbruch[4]

    assert "0 would have another leading board" in said(
        "route_dry_run", "--remit", str(remit.pk), "--set", "priority=0"
    )


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--remit", "0", "--set", "mode=lead"], "There is no remit 0"),
        (["--remit", "{remit}"], "Say what changes"),
        (["--new", "--set", "mode=lead"], "needs a board"),
        (["--remit", "{remit}", "--set", "colour=red"], "does not know"),
        (["--remit", "{remit}", "--set", "mode=boss"], "There is no mode"),
        (["--remit", "{remit}", "--set", "quarters=Atlantis"], "There is no quarter “Atlantis”"),
        (["--remit", "{remit}", "--set", "themes=Zauberei"], "There is no theme “Zauberei”"),
        (["--remit", "{remit}", "--set", "valid_from=morgen"], "is not a day"),
        (["--remit", "{remit}", "--set", "priority=viel"], "is not a number"),
    ],
)
def test_dry_run_says_what_it_does_not_understand(lindenbruch, words, reason):
    with pytest.raises(CommandError, match=reason):
        said("route_dry_run", *[word.format(remit=lindenbruch[4].pk) for word in words])


def test_waiting_letters_are_delivered_once(lindenbruch):
    waiting = Letter.objects.filter(sent_at=None).count()

    assert waiting
    assert said("deliver_letters") == f"{waiting} delivered, 0 waiting.\n"
    assert said("deliver_letters") == "0 delivered, 0 waiting.\n"


def test_dry_run_of_forgetting_only_counts(lindenbruch):
    case = make.idea(State.CLOSED, reply="email", email="amira@beispiel.example")
    long_ago = timezone.now() - timedelta(days=400)
    Case.objects.filter(pk=case.pk).update(ended_at=long_ago, answered_at=long_ago)

    assert said("forget", dry_run=True).startswith("Would forget: 1 senders")
    assert Sender.objects.get(case=case).email == "amira@beispiel.example"
    assert said("forget").startswith("Forgotten: 1 senders")
    assert Sender.objects.get(case=case).email == ""
