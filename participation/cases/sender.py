"""What the sender of a case does with the secret link; every act is a POST."""

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from participation.cases import letters
from participation.cases.lifecycle import MoveNotAllowed, move, note_step
from participation.cases.models import Case, Reply, Sender, Step, StepKind, Support
from participation.cases.states import MOVES, OPEN, State
from participation.outbox.links import case_and_version
from participation.outbox.models import Letter
from participation.words import index


def case_of(token: str) -> Case | None:
    """The case whose secret link this is; None for a foreign, old or wrong token."""
    named = case_and_version(token)
    if named is None:
        return None
    return Case.objects.select_related("lead", "quarter", "theme").filter(pk=named[0], token_version=named[1]).first()


@transaction.atomic
def add_facts(case: Case, text: str) -> Step:
    """What the sender adds stands with the case for the boards, not in public."""
    if case.state not in OPEN:
        raise MoveNotAllowed(case.state)
    return note_step(case, StepKind.ADDED, text=text)


@transaction.atomic
def confirm_email(case: Case):
    """Letters may go to the address from now on."""
    Sender.objects.filter(case=case, email_confirmed_at=None).exclude(email="").update(
        email_confirmed_at=timezone.now()
    )


@transaction.atomic
def send_link_again(reference: str, email: str, *, day) -> None:
    """Who gave this address with this case gets the receipt once more, once a day; nobody learns whether."""
    sender = Sender.objects.select_related("case").filter(case__reference=reference, email__iexact=email).first()
    if sender and email:
        letters.received(sender.case, sender, again=f"{day:%Y%m%d}")


@transaction.atomic
def change_contact(case: Case, *, reply: str, email="", phone="", name=None):
    """Contact is as given; a new address is unconfirmed and gets the receipt, the former gets nothing more.

    A new number is a new wish to be called, and what was given anew is kept until its own time is over.
    """
    sender, _created = Sender.objects.select_for_update().get_or_create(case=case)
    if email != sender.email:
        sender.email_confirmed_at = None
    if phone != sender.phone:
        sender.called_at = sender.called_by = None
    sender.reply, sender.email, sender.phone, sender.forgotten_at = reply, email, phone, None
    if name is not None:
        sender.name = name
    sender.save()
    note_step(case, StepKind.CHANGED)
    if reply == Reply.EMAIL and not sender.email_confirmed_at:
        # who comes back to an address that had a letter before needs another one
        letters.received(case, sender, again=f"{timezone.localdate():%Y%m%d}")


def is_wanted_by_others(case: Case) -> bool:
    """Whether doubles of other senders go on in this case."""
    return case.merged_cases.exists()


@transaction.atomic
def withdraw(case: Case) -> Step:
    """The case is over and no longer public; nobody is asked why. Refuses a case that others want too."""
    if is_wanted_by_others(case):
        raise MoveNotAllowed(case.reference)
    case.questions.filter(answered_at=None).update(answered_at=timezone.now())
    return move(case, State.WITHDRAWN, StepKind.WITHDRAWN, ended_at=timezone.now(), due=None)


@transaction.atomic
def erase(case: Case):
    """Everything personal about the case is gone: declared fields, files, letters, search words.

    An open case is withdrawn first, unless others want it too; an answer that was given stays, without
    the text it answered.
    """
    if State.WITHDRAWN in MOVES[case.kind][case.state] and not is_wanted_by_others(case):
        withdraw(case)
    if case.title:
        letters.leave_title_out(case)
    for model in apps.get_models():
        fields = getattr(model, "personal_fields", {})
        if fields and issubclass(model, Case):
            _blank(model.objects.filter(pk=case.pk), fields)
        elif fields and any(field.name == "case" for field in model._meta.fields):
            _blank(model.objects.filter(case_id=case.pk), fields)
    case.steps.filter(kind__in=[StepKind.ADDED, StepKind.RECEIVED]).update(text="")
    Sender.objects.filter(case=case).update(reply=Reply.NONE, name_public=False, forgotten_at=timezone.now())
    Letter.objects.filter(reference=case.reference).update(
        to="", body="", html="", links={}, shredded_at=timezone.now()
    )
    index.drop(case.kind, case.pk)
    note_step(case, StepKind.ERASED)


def _blank(rows, fields):
    """The named fields of the rows are empty and their files deleted after commit."""
    model = rows.model
    for name in fields:
        field = model._meta.get_field(name)
        if isinstance(field, models.FileField):
            for row in rows.exclude(**{name: ""}):
                stored = getattr(row, name)
                transaction.on_commit(lambda storage=stored.storage, path=stored.name: storage.delete(path))
        rows.update(**{name: ""})


@transaction.atomic
def support(case: Case, browser: str) -> bool:
    """The browser's support counts once; returns whether it is new."""
    _row, created = Support.objects.get_or_create(case=case, browser=browser)
    if created:
        Case.objects.filter(pk=case.pk).update(supporters=models.F("supporters") + 1)
    return created
