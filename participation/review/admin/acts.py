"""The acts of the formal check: word in the address, form, verb, and what is said afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from participation.cases import lifecycle
from participation.cases.models import Case
from participation.cases.states import MOVES, ON_DESK, Kind, State
from participation.review import decisions
from participation.review.forms import check as forms


@dataclass(frozen=True)
class Act:
    """One act of the office; `key` is its number key."""

    name: str
    key: int
    label: str
    button: str
    done: str
    form: type
    do: Callable
    fits: Callable
    settles: bool = True


def _publish(case, by, photo=True, **_seen):
    decisions.publish(case, by=by, photo=photo)


def _black_out(case, by, title, text, place=None, photo=None, **_seen):
    decisions.black_out(case, title=title, text=text, by=by, place=place, photo=photo)


def _hide(case, by, reason, **_seen):
    decisions.hide(case, reason=reason, by=by)


def _merge(case, by, other, **_seen):
    decisions.merge(case, other, by=by)


def _hand_over(case, by, board, reason, **_seen):
    lifecycle.hand_over(case, board, by=by, text=reason)


def _uphold(case, by, text="", **_seen):
    decisions.uphold_objection(case, by=by, text=text)


def _moves_to(state, kinds=tuple(Kind)):
    return lambda case: case.kind in kinds and state in MOVES[case.kind][case.state]


ACTS = [
    Act(
        "veroeffentlichen", 1, _("Publish"), _("Publish"), _("%(case)s is published."),
        forms.PublishForm, _publish, lambda case: case.state == State.RECEIVED and case.kind == Kind.IDEA,
    ),
    Act(
        "kuerzen", 2, _("Black out"), _("Save the shortened text"), _("The text of %(case)s has been shortened."),
        forms.BlackOutForm, _black_out,
        lambda case: case.kind == Kind.IDEA and (case.is_public or case.state == State.RECEIVED), settles=False,
    ),
    Act(
        "zurueckweisen", 3, _("Do not publish"), _("Hide with this reason"), _("%(case)s is hidden."),
        forms.HideForm, _hide, _moves_to(State.HIDDEN),
    ),
    Act(
        "zusammenfuehren", 4, _("Merge"), _("Merge both"), _("%(case)s has been merged."),
        forms.MergeForm, _merge, _moves_to(State.MERGED, [Kind.IDEA]),
    ),
    Act(
        "weitergeben", 5, _("Other board"), _("Give to this board"), _("%(case)s has another board."),
        forms.HandOverForm, _hand_over, lambda case: case.state in {*ON_DESK, State.RECEIVED}, settles=False,
    ),
    Act(
        "widerspruch", 6, _("Uphold the objection"), _("Check again"), _("%(case)s is checked again."),
        forms.UpholdForm, _uphold, _moves_to(State.RECEIVED), settles=False,
    ),
]  # fmt: skip
BY_NAME = {act.name: act for act in ACTS}


def acts_for(case: Case) -> list[Act]:
    return [act for act in ACTS if act.fits(case)]
