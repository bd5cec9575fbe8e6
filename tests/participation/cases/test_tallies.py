"""The stored counters say what a count of the rows would say, whatever was done."""

from collections import Counter

import pytest

from participation.cases import lifecycle, sender, tallies
from participation.cases.models import Case, MapCell, Tally
from participation.cases.states import State
from participation.review import decisions
from tests import make

pytestmark = pytest.mark.django_db


def stored():
    shelves = Tally.objects.exclude(count=0).values_list("kind", "state", "quarter", "lead", "count")
    cells = MapCell.objects.exclude(count=0).values_list("x", "y", "count")
    return {tuple(shelf): count for *shelf, count in shelves}, {(x, y): count for x, y, count in cells}


def counted():
    placed = Case.objects.public().exclude(latitude=None)
    return (
        dict(Counter(tallies.shelf_of(case) for case in Case.objects.all())),
        dict(Counter(tallies.cell_of(case.longitude, case.latitude) for case in placed)),
    )


def reread(case):
    return Case.objects.get(pk=case.pk)


def test_counters_agree_with_the_rows_on_every_way():
    make.town()
    quarter, other = make.quarter(), make.board("Arbeitskreis Wege")
    make.remit(make.board(), quarters=[quarter])
    place = {"quarter": quarter.pk, "longitude": 6.611, "latitude": 51.601}
    cases = {state: reread(make.idea(state, **place)) for state in State}

    lifecycle.hand_over(cases[State.RECEIVED], other, text="Die wissen mehr.")
    lifecycle.hand_over(cases[State.ON_AGENDA], other, text="Die wissen mehr.")
    lifecycle.reply(cases[State.WAITING], "An der Ecke.")
    lifecycle.reopen(cases[State.CLOSED], text="Neues ist bekannt.")
    decisions.uphold_objection(cases[State.HIDDEN], by=make.clara())
    sender.erase(cases[State.WITH_BOARD])
    sender.erase(cases[State.ANSWERED])
    make.idea(State.WITH_BOARD)
    lifecycle.rehome_all(other, to=make.coordination())

    assert stored() == counted()
