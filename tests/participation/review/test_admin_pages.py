"""Every page of the group “Beteiligung” opens for coordination and for nobody else."""

import pytest
from django.urls import reverse

from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review.models import ReasonTemplate
from tests import make

pytestmark = pytest.mark.django_db
LISTS = [
    "quarters", "quarter_types", "contacts", "themes", "organisations", "boards", "memberships",
    "meetings", "remits", "reason_templates", "letters", "all_cases",
]  # fmt: skip
OFFICE = ["check", "calls", "coverage", "simulator"]


@pytest.fixture
def town(client):
    """One row of everything, and Clara signed in."""
    make.town()
    board = make.board()
    quarter, theme = make.quarter(), make.theme()
    ReasonTemplate.objects.create(use="hide", title="Person", text="Nennt eine Person.")
    client.force_login(make.clara())
    return {
        "quarters": quarter,
        "quarter_types": quarter.type,
        "contacts": quarter.contacts.create(role="Quartiersbüro"),
        "themes": theme,
        "organisations": make.organisation(),
        "boards": board,
        "memberships": board.memberships.first(),
        "meetings": make.meeting(board),
        "remits": make.remit(board, quarters=[quarter], themes=[theme]),
        "reason_templates": ReasonTemplate.objects.first(),
        "case": make.idea(State.WITH_BOARD, quarter=quarter.pk, theme=theme.pk, reply="email", email="a@example.org"),
    }


def _addresses(town):
    yield from (reverse(f"{name}:index") for name in LISTS)
    yield from (reverse(f"office:{name}") for name in OFFICE)
    for name, row in town.items():
        if name == "case":
            yield reverse("office:case", args=[row.reference])
            continue
        yield from (reverse(f"{name}:{page}", args=[row.pk]) for page in ("edit", "inspect", "history", "usage"))
        yield reverse(f"{name}:add")
    yield reverse("letters:inspect", args=[Letter.objects.first().pk])
    yield reverse("office:end_board", args=[town["boards"].pk])
    yield reverse("office:end_membership", args=[town["memberships"].pk])
    yield reverse("office:cancel_meeting", args=[town["meetings"].pk])
    yield reverse("wagtailadmin_home")


def test_every_page_opens_for_coordination(client, town):
    found = {address: client.get(address).status_code for address in _addresses(town)}

    assert {address: status for address, status in found.items() if status != 200} == {}
