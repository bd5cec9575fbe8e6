"""The town in which the desk is tried, and how its forms are sent."""

from datetime import timedelta

from django.utils import timezone

from participation.cases.states import Outcome, State
from participation.review.lookup import mark_of
from participation.routing.models import Mode, Role
from tests import make


class Town:
    """A round table with three people, Dimitri's elsewhere, a joint group, coordination and a case."""

    def __init__(self):
        make.town()
        self.quarter = make.quarter()
        self.people = {name: make.person(name) for name in ("Bernd", "Deniz", "Mia", "Dimitri", "Jonas", "Gerda")}
        self.table = make.board(members=[self.people["Bernd"]])
        make.seat(self.table, self.people["Deniz"], role=Role.DEPUTY)
        make.seat(self.table, self.people["Mia"])
        yesterday = timezone.localdate() - timedelta(days=1)
        make.seat(self.table, self.people["Gerda"], valid_until=yesterday)
        self.harbour = make.board("Runder Tisch Hafen", members=[self.people["Dimitri"]])
        self.group = make.board("Arbeitskreis Wege", members=[self.people["Jonas"]])
        make.remit(self.table, quarters=[self.quarter])
        make.remit(self.group, mode=Mode.JOINT)
        make.meeting(self.table)
        self.people["Clara"] = make.clara()
        self.case = self.idea()

    def idea(self, state=State.WITH_BOARD, **fields):
        return make.idea(state, quarter=self.quarter.pk, **fields)


def address(case, act=""):
    return f"/tisch/vorgang/{case.reference}/" + (f"{act}/" if act else "")


def post(client, case, act, /, **words):
    return client.post(address(case, act), {"seen": mark_of(case), **words})


def answer_words(**words):
    return {"outcome": Outcome.DONE, "text": "Die Bank kommt im Mai.", "draft_seen": "", **words}
