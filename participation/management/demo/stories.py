"""How an invented idea went its way: every act is the verb that the portal itself uses."""

from datetime import date, datetime, timedelta

from django.contrib.auth import get_user_model
from django.db.models import F
from django.utils import timezone

from participation.cases import lifecycle, sender
from participation.cases.models import Case, Place, Support
from participation.cases.states import State
from participation.ideas.lifecycle import Draft, submit
from participation.ideas.models import Idea
from participation.management.demo import geography
from participation.management.demo.clock import as_if, moment_of
from participation.management.demo.keys import key_of
from participation.management.demo.people import COORDINATION, mail_of
from participation.review import agenda, decisions
from participation.routing.lookup import next_meeting
from participation.routing.models import Board, Membership, Role
from participation.routing.rules import Rulebook
from participation.town.models import TownSettings


class Teller:
    """Tells ideas in one town, with the rules as they are."""

    def __init__(self, quarters, themes, boards: dict[str, Board], book: Rulebook):
        self.quarters, self.themes, self.boards, self.book = quarters, themes, boards, book
        self.coordination = get_user_model().objects.get(email=mail_of(COORDINATION[0]))
        self.close_days = TownSettings.current().close_days
        self.now = timezone.now()
        self.told: dict[str, int] = {}

    def tell(self, key: str, idea: dict) -> Idea:
        """The idea is there in the state its acts lead to, every step on its day."""
        moment = moment_of(idea["days"], office=False)
        with as_if(moment):
            case = submit(self._draft(key, idea, moment), book=self.book)
        self.told[key] = case.pk
        for days_ago, act, *words in idea.get("then", []):
            moment = moment_of(days_ago, after=moment, office=act not in OF_SENDERS)
            case = Idea.objects.get(pk=case.pk)
            with as_if(moment, case):
                ACTS[act](self, case, *words)
        self._support(case, idea.get("supporters", 0), moment)
        self._close(case)
        return case

    def _draft(self, key: str, idea: dict, moment: datetime) -> Draft:
        x, y = idea.get("at", (None, None))
        longitude, latitude = geography.degrees(x, y) if x else (None, None)
        quarter = idea.get("quarter")
        return Draft(
            key=key_of(key),
            title=idea["title"],
            text=idea["text"],
            place=Place.POINT if x else Place.QUARTER if quarter else idea.get("place", Place.TOWN),
            quarter=self.quarters[quarter].pk if quarter else None,
            theme=self.themes[idea["theme"]].pk if idea.get("theme") else None,
            longitude=longitude,
            latitude=latitude,
            place_words=idea.get("where", ""),
            language=idea.get("language", "de"),
            channel=idea.get("channel", "web"),
            created_at=moment,
            **idea.get("sender", {}),
        )

    def _support(self, case: Idea, number: int, moment: datetime):
        """As many browsers have said so as `sender.support` would have counted."""
        day = timezone.localdate(moment)
        Support.objects.bulk_create(
            Support(case_id=case.pk, browser=f"demo-{case.pk}-{n}", at=day) for n in range(number)
        )
        Case.objects.filter(pk=case.pk).update(supporters=F("supporters") + number)

    def _close(self, case: Idea):
        """What the clock would have done by now."""
        case = Idea.objects.get(pk=case.pk)
        over = case.answered_at and case.answered_at + timedelta(days=self.close_days)
        if case.state == State.ANSWERED and over < timezone.now():
            with as_if(over):
                lifecycle.close(case)

    def chair(self, board_id: int):
        """Who acts for a board."""
        seats = Membership.objects.filter(board=board_id).exclude(user=None)
        seat = seats.filter(role=Role.CHAIR).select_related("user").first()
        return seat.user if seat else self.coordination


def publish(teller: Teller, case: Case):
    decisions.publish(case, by=teller.coordination)


def black_out(teller: Teller, case: Case, title: str, text: str):
    decisions.black_out(case, title=title, text=text, by=teller.coordination)


def hide(teller: Teller, case: Case, reason: str):
    decisions.hide(case, reason=reason, by=teller.coordination)


def merge(teller: Teller, case: Case, older: str):
    decisions.merge(case, Case.objects.get(pk=teller.told[older]), by=teller.coordination)


def put_on_agenda(teller: Teller, case: Case):
    agenda.put_on(case, next_meeting(case.lead_id), by=teller.chair(case.lead_id))


def put_on_agenda_to_come(teller: Teller, case: Case):
    """Of the meeting that is next today, whatever day it was when they decided so."""
    agenda.put_on(case, next_meeting(case.lead_id, after=teller.now), by=teller.chair(case.lead_id))


def hand_over(teller: Teller, case: Case, code: str, reason: str):
    lifecycle.hand_over(case, teller.boards[code], by=teller.chair(case.lead_id), text=reason)


def ask(teller: Teller, case: Case, text: str):
    lifecycle.ask_back(case, text, board=case.lead, by=teller.chair(case.lead_id))


def reply(teller: Teller, case: Case, text: str):
    lifecycle.reply(case, text)


def add(teller: Teller, case: Case, text: str):
    sender.add_facts(case, text)


def confirm(teller: Teller, case: Case):
    sender.confirm_email(case)


def withdraw(teller: Teller, case: Case):
    sender.withdraw(case)


def note(teller: Teller, case: Case, name: str, text: str):
    user = get_user_model().objects.get(email=mail_of(name))
    decisions.note(case, text, by=user, board=case.lead)


def draft(teller: Teller, case: Case, outcome: str, text: str, reason="", days_on=None, passed_on_to=""):
    until: date | None = timezone.localdate() + timedelta(days=days_on) if days_on else None
    return decisions.draft(
        case,
        by=teller.chair(case.lead_id),
        board=case.lead,
        outcome=outcome,
        text=text,
        reason=reason,
        until=until,
        passed_on_to=passed_on_to,
    )


def answer(teller: Teller, case: Case, *words):
    decisions.release(draft(teller, case, *words), by=teller.chair(case.lead_id))


def reopen(teller: Teller, case: Case, text: str):
    lifecycle.reopen(case, by=teller.coordination, text=text)


def called(teller: Teller, case: Case):
    decisions.called_back(case, by=teller.chair(case.lead_id))


ACTS = {
    "publish": publish,
    "black_out": black_out,
    "hide": hide,
    "merge": merge,
    "agenda": put_on_agenda,
    "agenda_to_come": put_on_agenda_to_come,
    "hand_over": hand_over,
    "ask": ask,
    "reply": reply,
    "add": add,
    "confirm": confirm,
    "withdraw": withdraw,
    "note": note,
    "draft": draft,
    "answer": answer,
    "reopen": reopen,
    "called": called,
}
# what residents do, on any day of the week
OF_SENDERS = {"reply", "add", "confirm", "withdraw"}
