"""Who is written to about a case, and what the letter is given; how it travels is the outbox's business."""

from datetime import date, datetime

from django.conf import settings
from django.db.models import Value
from django.db.models.functions import Replace
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from participation.cases.models import Case, Handling, Question, Sender, Statement, Step
from participation.cases.references import spoken
from participation.outbox import post
from participation.outbox.links import absolute, address_code
from participation.outbox.models import Letter
from participation.routing.lookup import addresses_of, next_meeting
from participation.routing.models import Board, Hears
from participation.town.models import TownSettings

MOST_NAMED = 3
REMINDER = "reminder-"
NEW_CASES = "board_new_cases"


def received(case: Case, sender: Sender, again: str = ""):
    """The receipt; the one letter that may go to an address nobody has confirmed, so without any text of the sender.

    `again` names the occasion on which it is sent once more, such as a day.
    """
    if sender.email:
        code = address_code(case.pk, sender.email)
        key = f"received-{case.pk}-{case.token_version}-{_mark(sender.email)}{again and '-'}{again}"
        _to_sender(case, sender.email, "received", key, code=code, confirmed=bool(sender.email_confirmed_at))


def published(case: Case, step: Step):
    _tell(case, "published", step.pk)


def handed_over(case: Case, step: Step):
    _tell(case, "handed_over", step.pk, reason=step.text)


def asked(case: Case, question: Question):
    _tell(case, "asked", question.pk, question=question)


def answered(case: Case, statement: Statement):
    """Whoever said the same before or after is answered too."""
    told = [case]
    for one in told:  # grows while it is read: what was merged may have been joined by others before
        told.extend(one.merged_cases.select_related("lead"))
        _tell(one, "answered", statement.pk, statement=statement)


def hidden(case: Case, step: Step):
    _tell(case, "hidden", step.pk, reason=case.hidden_reason)


def merged(case: Case, other: Case):
    _tell(case, "merged", other.pk, other=spoken(other.reference), title=other.title if other.is_public else "")


def tell_boards(case: Case):
    """Boards that want to hear at once get their letter; the others find it in their next digest."""
    for handling in case.handlings.filter(ended_at=None, told_at=None).select_related("board"):
        if handling.board.hears == Hears.AT_ONCE:
            new_cases(handling.board, [handling])


def new_cases(board: Board, handlings: list[Handling], period: str = "") -> bool:
    """One letter names all new cases of a board; none of them is told again, and a period has one letter at most.

    A board without any address is not told, so that its cases wait for the next time. Returns whether it was told.
    """
    cases = [handling.case for handling in handlings]
    key = f"new-cases-{board.pk}-{period or f'{max(handling.pk for handling in handlings)}-{len(handlings)}'}"
    if post.stored(f"{key}-0") or not addresses_of(board):
        return False
    _to_board(board, NEW_CASES, key, cases=cases[:MOST_NAMED], count=len(cases), meeting=next_meeting(board.pk))
    Handling.objects.filter(pk__in=[handling.pk for handling in handlings]).update(told_at=timezone.now())
    return True


def sender_replied(case: Case, question: Question):
    said = {"case": case, "number": spoken(case.reference)}
    _to_board(case.lead, "board_sender_replied", f"replied-{question.pk}", reference=case.reference, **said)


def remind(board: Board, day, *, overdue: int, soon: int):
    """One reminder a board and day, however often it is asked for."""
    _to_board(board, "board_reminder", f"{REMINDER}{board.pk}-{day:%Y%m%d}", overdue=overdue, soon=soon)


def reminded_on(board: Board) -> date:
    """The day of the board's last reminder."""
    last = post.latest(f"{REMINDER}{board.pk}-")
    return datetime.strptime(last.split("-")[2], "%Y%m%d").date() if last else date.min


def leave_title_out(case: Case):
    """Letters to others, sent or waiting, say the number where they named the case."""
    lists = Letter.objects.filter(kind=NEW_CASES, body__contains=f"\n- {case.title}\n")
    lists.update(body=Replace("body", Value(f"\n- {case.title}\n"), Value(f"\n- {case.reference}\n")))
    joined = [f"merged-{other}-{case.pk}" for other in case.merged_cases.values_list("pk", flat=True)]
    for letter in Letter.objects.filter(key__in=joined):
        with translation.override(letter.language):
            named, numbered = (_("“%(quote)s”") % {"quote": words} for words in (case.title, case.reference))
        letter.body = letter.body.replace(f"\n{named}\n", f"\n{numbered}\n")
        letter.save(update_fields=["body"])


def _tell(case: Case, occasion: str, event: int, **context):
    sender = Sender.objects.filter(case_id=case.pk).first()
    if sender and sender.reachable:
        _to_sender(case, sender.reachable, occasion, f"{occasion}-{case.pk}-{event}", **context)


def _to_sender(case: Case, address: str, occasion: str, key: str, **context):
    board = case.lead
    post.write(
        f"{case.kind}_{occasion}",
        key=key,
        to=address,
        language=case.language,
        reference=case.reference,
        links={"secret_link": [case.pk, case.token_version]},
        context={
            "case": case,
            "number": spoken(case.reference),
            "board": board,
            "meeting": next_meeting(board.pk) if board else None,
            "town": TownSettings.current(),
            **context,
        },
    )


def _to_board(board: Board, kind: str, key: str, *, reference="", **context):
    with translation.override(settings.LANGUAGE_CODE):  # whoever caused the letter may read another language
        address = absolute(reverse("review:desk", args=[board.slug]))
    for number, mail in enumerate(addresses_of(board)):
        post.write(
            kind,
            key=f"{key}-{number}",
            to=mail,
            language=settings.LANGUAGE_CODE,
            reference=reference,
            context={"board": board, "address": address, "town": TownSettings.current(), **context},
        )


def _mark(address: str) -> str:
    """A changed address gets its own receipt; the same one never two."""
    return f"{sum(position * ord(letter) for position, letter in enumerate(address, 1)) % 100_000:05d}"
