"""The one question of permission: may this person do this? Doors ask, verbs assume they were asked."""

from participation.cases.models import Case
from participation.cases.states import Kind, State
from participation.routing.lookup import role_of, sits_in_coordination
from participation.routing.models import Membership, Mode, Role
from participation.town.models import TownSettings


def may_coordinate(user) -> bool:
    """Formal check, routing, boards, remits, senders: members of the coordination board."""
    return user.is_authenticated and sits_in_coordination(user)


def may_open_desk(user, board) -> bool:
    return bool(role_of(user, board.pk)) or may_coordinate(user)


def _board_roles(user, case: Case, modes) -> set[str]:
    if not user.is_authenticated:
        return set()
    boards = case.handlings.filter(ended_at=None, mode__in=modes).values("board")
    return set(Membership.objects.running().filter(user=user, board__in=boards).values_list("role", flat=True))


def may_read(user, case: Case) -> bool:
    """A board reads its cases once they have passed the formal check; coordination reads all.

    What was withdrawn or merged before the check has never passed it.
    """
    if may_coordinate(user):
        return True
    unchecked = case.published_at is None or case.state in (State.RECEIVED, State.HIDDEN)
    if unchecked and case.kind == Kind.IDEA:
        return False
    return bool(_board_roles(user, case, [Mode.LEAD, Mode.JOINT, Mode.INFORMED]))


def may_comment(user, case: Case) -> bool:
    """Notes: the leading and the joint boards."""
    return may_coordinate(user) or bool(_board_roles(user, case, [Mode.LEAD, Mode.JOINT]))


def may_decide(user, case: Case) -> bool:
    """Handing over, asking back, agenda, drafting: the leading board."""
    return may_coordinate(user) or bool(_board_roles(user, case, [Mode.LEAD]))


def may_release(user, case: Case) -> bool:
    """Releasing an answer: chair or deputy of the leading board, or coordination; the town may ask for coordination."""
    if may_coordinate(user):
        return True
    if TownSettings.current().coordination_releases:
        return False
    return bool(_board_roles(user, case, [Mode.LEAD]) & {Role.CHAIR, Role.DEPUTY})


def may_see_sender(user, case: Case) -> bool:
    return may_coordinate(user)


def may_see_phone(user, case: Case) -> bool:
    """A chair sees the number of a sender who asked to be called back."""
    return may_coordinate(user) or bool(_board_roles(user, case, [Mode.LEAD]) & {Role.CHAIR, Role.DEPUTY})
