"""What a board does with a case; each act is a small form of its own and one verb."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from participation.cases import lifecycle, rights
from participation.cases.models import Case
from participation.cases.states import Outcome
from participation.review import agenda as agendas
from participation.review import decisions
from participation.review.forms import acts as forms
from participation.review.lookup import draft_of
from participation.review.models import TemplateUse
from participation.review.views.act import Act

# the verbs, each with what the form gives it


def _hand_over(case, form, user):
    lifecycle.hand_over(case, form.cleaned_data["board"], by=user, text=form.cleaned_data["text"])


def _ask_back(case, form, user):
    lifecycle.ask_back(case, form.cleaned_data["text"], board=case.lead, by=user)


def _note(case, form, user):
    decisions.note(case, form.cleaned_data["text"], by=user, board=case.lead)


def _recommend(case, form, user):
    decisions.recommend(case, form.cleaned_data["text"], by=user, board=case.lead)


def _onto_next_agenda(case, form, user):
    if form.cleaned_data["text"]:
        decisions.note(case, form.cleaned_data["text"], by=user, board=case.lead)
    agendas.put_on(case, form.meeting, by=user)


def _put_on(case, form, user):
    agendas.put_on(case, form.cleaned_data["meeting"], by=user)


def _take_off(case, form, user):
    agendas.take_off(case, by=user)


def _draft(case, form, user):
    words = {name: form.cleaned_data[name] for name in ("outcome", "text", "reason", "until", "passed_on_to")}
    decisions.draft(case, by=user, board=case.lead, seen=form.draft_moment, **words)


def _release(case, form, user):
    statement = draft_of(case)
    if statement is None or statement.changed_at != form.draft_moment:
        raise lifecycle.AlreadyMoved(case.reference)
    decisions.release(statement, by=user)


def _reopen(case, form, user):
    lifecycle.reopen(case, by=user, text=form.cleaned_data["text"])


def _close(case, form, user):
    lifecycle.close(case, by=user)


def _called(case, form, user):
    decisions.called_back(case, by=user)


def _stamp(case: Case, request=None) -> dict:
    draft = draft_of(case)
    return {"draft_seen": draft.changed_at.isoformat() if draft else ""}


def _draft_as_typed(case: Case, request) -> dict:
    """The draft to go on with, or an empty page with the outcome named in the address."""
    draft, words = draft_of(case), ("outcome", "text", "reason", "until", "passed_on_to")
    if draft:
        return {**_stamp(case), **{word: getattr(draft, word) for word in words}}
    wanted = request.GET.get("ergebnis", "")
    return {"outcome": wanted if wanted in Outcome.values else ""}


def _to_release(case: Case, user) -> str:
    """Who may release goes on to the preview; everybody else back to the case."""
    page = "release" if rights.may_release(user, case) else "case"
    return reverse(f"review:{page}", args=[case.reference])


def _to_case(case: Case, user) -> str:
    return reverse("review:case", args=[case.reference])


SHORT = {
    "form": forms.SuggestionForm,
    "may": rights.may_decide,
    "heading": _("What do you suggest?"),
    "button": _("Save and next"),
}
ASKED = _("The question is on its way to the sender. The deadline rests meanwhile.")
ON_AGENDA = _("The case is on the agenda.")

RECOMMEND = Act(**SHORT, verb=_recommend, said=_("Your recommendation is noted."))
ASK_SHORT = Act(**SHORT, verb=_ask_back, said=ASKED)
AGENDA_SHORT = Act(**SHORT, verb=_onto_next_agenda, said=ON_AGENDA)

HAND_OVER = Act(
    form=forms.HandOverForm,
    verb=_hand_over,
    may=rights.may_decide,
    heading=_("Hand over"),
    button=_("Hand over and next"),
    said=_("Handed over. The sender and the other board have been told."),
    templates=TemplateUse.HAND_OVER,
    page="hand_over.html",
)
ASK = Act(
    form=forms.AskForm,
    verb=_ask_back,
    may=rights.may_decide,
    heading=_("Question to the sender"),
    button=_("Send and next"),
    said=ASKED,
    templates=TemplateUse.ASK,
)
NOTE = Act(
    form=forms.NoteForm,
    verb=_note,
    may=rights.may_comment,
    heading=_("Note for colleagues"),
    button=_("Save the note"),
    said=_("The note is saved."),
    after=_to_case,
    page="note.html",
)
AGENDA = Act(
    form=forms.AgendaForm,
    verb=_put_on,
    may=rights.may_decide,
    heading=_("Onto the agenda"),
    button=_("Put on the agenda and next"),
    said=ON_AGENDA,
)
OFF_AGENDA = Act(
    form=forms.ConfirmForm,
    verb=_take_off,
    may=rights.may_decide,
    heading=_("Take off the agenda"),
    button=_("Take off the agenda"),
    said=_("The case is no longer on the agenda."),
    after=_to_case,
)
ANSWER = Act(
    form=forms.AnswerForm,
    verb=_draft,
    may=rights.may_decide,
    heading=_("Write the answer"),
    button=_("Save the draft"),
    said=_("The draft is saved. It is not public yet."),
    templates=TemplateUse.ANSWER,
    after=_to_release,
    initial=_draft_as_typed,
    page="answer.html",
)
RELEASE = Act(
    form=forms.DraftStampForm,
    verb=_release,
    may=rights.may_release,
    heading=_("Release the answer"),
    button=_("Release and publish"),
    said=_("The answer is public, and the sender has been told."),
    initial=_stamp,
    page="release.html",
)
REOPEN = Act(
    form=forms.ReopenForm,
    verb=_reopen,
    may=rights.may_decide,
    heading=_("Take up again"),
    button=_("Take up again"),
    said=_("The case lies with the board again."),
    after=_to_case,
)
CLOSE = Act(
    form=forms.ConfirmForm,
    verb=_close,
    may=rights.may_decide,
    heading=_("Close the case"),
    button=_("Close the case"),
    said=_("The case is closed."),
)
CALLED = Act(
    form=forms.ConfirmForm,
    verb=_called,
    may=rights.may_see_phone,
    heading=_("Called back"),
    button=_("I have called"),
    said=_("Ticked off. The phone number has been erased."),
    after=_to_case,
    page="called.html",
)
