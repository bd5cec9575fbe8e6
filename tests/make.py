"""Builders: each reaches its state by calling the verbs, so that no test holds what the house could not make."""

import itertools
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone

from participation.cases import lifecycle
from participation.cases.models import Case
from participation.cases.sender import confirm_email, withdraw
from participation.cases.states import Outcome, State
from participation.ideas.lifecycle import Draft, submit
from participation.organisations.models import Organisation
from participation.quarters.models import Quarter, QuarterType
from participation.review import agenda, decisions
from participation.routing.lookup import coordination as coordination_board
from participation.routing.lookup import next_meeting
from participation.routing.models import Board, BoardKind, Hears, Meeting, Membership, Mode, Remit, Role
from participation.themes.models import Theme
from participation.town.models import TownSettings

_number = itertools.count(1)


def square(west: float, south: float, size: float = 0.01) -> dict:
    """A boundary of that size in degrees."""
    east, north = west + size, south + size
    return {
        "type": "Polygon",
        "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
    }


def town(**fields) -> TownSettings:
    """The town with a coordination board and Clara who sits in it."""
    settings = TownSettings.load()
    for name, value in {"name": "Wesselwerth", "languages": ["de", "en", "tr", "ar"], **fields}.items():
        setattr(settings, name, value)
    settings.save()
    if not Board.objects.coordination().exists():
        board("Koordinierungsstelle", kind=BoardKind.COORDINATION, members=[person("Clara")])
    return settings


def coordination() -> Board:
    town_is_there = Board.objects.coordination().exists()
    return coordination_board() if town_is_there else town() and coordination_board()


def clara():
    """Who sits in the coordination board."""
    return coordination().memberships.select_related("user").first().user


def person(name="Bernd", **fields):
    username = f"{name.lower()}-{next(_number)}"
    return get_user_model().objects.create_user(username, f"{username}@wesselwerth.example", first_name=name, **fields)


def quarter(name="Lindenbruch", **fields) -> Quarter:
    kind, _created = QuarterType.objects.get_or_create(name="Quartier", defaults={"plural": "Quartiere"})
    return Quarter.objects.create(name=name, **{"slug": f"{name.lower()}-{next(_number)}", "type": kind, **fields})


def theme(name="Wege", **fields) -> Theme:
    return Theme.objects.create(name=name, **{"slug": f"{name.lower()}-{next(_number)}", **fields})


def organisation(name="Nachbarschaftsverein") -> Organisation:
    return Organisation.objects.create(name=f"{name} {next(_number)}")


def board(name="Runder Tisch Lindenbruch", kind=BoardKind.ROUND_TABLE, members=None, **fields) -> Board:
    """A board with the given members, the first of whom chairs it; without any, Bernd does."""
    number = next(_number)
    row = Board.objects.create(
        name=name, kind=kind, **{"slug": f"gremium-{number}", "code": f"G{number}", "hears": Hears.AT_ONCE, **fields}
    )
    for place, user in enumerate([person()] if members is None else members):
        seat(row, user, role=Role.MEMBER if place else Role.CHAIR)
    return row


def seat(board: Board, user, role=Role.MEMBER, **fields) -> Membership:
    return Membership.objects.create(board=board, user=user, role=role, **fields)


def chair_of(board: Board):
    return board.memberships.get(role=Role.CHAIR).user


def remit(board: Board, *, quarters=(), themes=(), mode=Mode.LEAD, **fields) -> Remit:
    row = Remit.objects.create(board=board, mode=mode, **fields)
    row.quarters.set(quarters)
    row.themes.set(themes)
    return row


def meeting(board: Board, days=14, **fields) -> Meeting:
    return Meeting.objects.create(board=board, starts_at=timezone.now() + timedelta(days=days), **fields)


def draft(**fields) -> Draft:
    number = next(_number)
    return Draft(key=f"draft-{number}", **{"title": f"Mehr Licht {number}", "text": "Hier ist es dunkel.", **fields})


def idea(state=State.RECEIVED, *, by=None, outcome=Outcome.DONE, confirmed=True, **fields):
    """An idea that has gone the whole way to the state."""
    coordination()
    row = submit(draft(**fields))
    if fields.get("email") and confirmed:
        confirm_email(row)
    _bring(row, State(state), by or clara(), outcome)
    return row


def _bring(case: Case, state: State, by, outcome):
    if state in (State.RECEIVED,):
        return
    if state == State.HIDDEN:
        decisions.hide(case, reason="Nennt eine Person.", by=by)
    elif state == State.WITHDRAWN:
        withdraw(case)
    elif state == State.MERGED:
        older = idea(State.WITH_BOARD, created_at=case.created_at - timedelta(days=1))
        decisions.merge(case, older, by=by)
        case.refresh_from_db()
    else:
        decisions.publish(case, by=by)
        _bring_further(case, state, by, outcome)


def _bring_further(case: Case, state: State, by, outcome):
    if state == State.WAITING:
        lifecycle.ask_back(case, "Wo genau?", board=case.lead, by=by)
    elif state == State.ON_AGENDA:
        agenda.put_on(case, next_meeting(case.lead_id) or meeting(case.lead), by=by)
    elif state in (State.ANSWERED, State.CLOSED):
        answer(case, outcome=outcome, by=by)
    if state == State.CLOSED:
        lifecycle.close(case, by=by)


def answer(case: Case, *, outcome=Outcome.DONE, by=None):
    """A released answer with everything its outcome asks for."""
    statement = decisions.draft(
        case,
        by=by or clara(),
        board=case.lead,
        outcome=outcome,
        text="Danke für die Idee.",
        reason="Das hat einen Grund.",
        until=timezone.localdate() + timedelta(days=90),
        passed_on_to="Stadtwerke",
    )
    decisions.release(statement, by=by or clara())
    case.refresh_from_db()
    return statement
