"""What is asked before an act at the desk; each form carries the stamp of the case as it was read."""

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from participation.cases import phrases
from participation.cases.fields import Line, Prose
from participation.cases.states import NEEDS_REASON, Outcome
from participation.routing.lookup import next_meeting
from participation.routing.models import Board, Meeting

LONGEST = 5_000


class ActForm(forms.Form):
    """`seen` is the case's stamp when the page was made; it decides whether somebody was faster."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.case = case


def _words(label, rows=6, **options):
    field = Prose(label=label, max_length=LONGEST, **options)
    field.widget.attrs["rows"] = rows
    return field


class SuggestionForm(ActForm):
    """The four choices of a volunteer."""

    HINTS = {
        "recommend": _("The board should support the idea."),
        "ask": _("Something is unclear. The deadline rests meanwhile."),
        "pass": _("Hand it over, with a reason."),
    }
    act = forms.ChoiceField(
        label=_("What do you suggest?"),
        widget=forms.RadioSelect,
        choices=[
            ("recommend", _("Recommend")),
            ("ask", _("Question to the sender")),
            ("agenda", _("Onto the agenda")),
            ("pass", _("Not our subject")),
        ],
        error_messages={"required": _("Choose one of the four.")},
    )
    text = _words(_("A sentence on it"), rows=3, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.meeting, field = next_meeting(self.case.lead_id), self.fields["act"]
        field.hints = dict(self.HINTS)
        if self.meeting is None or self.case.state != "with_board":
            field.choices = [choice for choice in field.choices if choice[0] != "agenda"]
        else:
            day = phrases.day(timezone.localdate(self.meeting.starts_at))
            field.hints["agenda"] = format_lazy(_("To be discussed on {day}."), day=day)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("act") == "ask" and not cleaned.get("text", "").strip():
            self.add_error("text", _("Write the question to the sender."))
        return cleaned


class HandOverForm(ActForm):
    board = forms.ModelChoiceField(
        Board.objects.none(), label=_("Who should have it?"), empty_label=_("Please choose"),
        error_messages={"required": _("Choose a board: a case is never without one.")},
    )  # fmt: skip
    text = _words(
        _("Why?"),
        help_text=_("The reason stands in the public timeline, and the sender reads it."),
        error_messages={"required": _("Write in one sentence why the other board is the right one.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["board"].queryset = Board.objects.running().exclude(pk=self.case.lead_id)


class AskForm(ActForm):
    text = _words(
        _("Your question"),
        help_text=_("The sender reads it on the personal page and by e-mail, if there is an address."),
        error_messages={"required": _("Write the question to the sender.")},
    )


class NoteForm(ActForm):
    text = _words(_("Note"), error_messages={"required": _("Write the note.")})


class MeetingChoice(forms.ModelChoiceField):
    def label_from_instance(self, meeting):
        at = timezone.localtime(meeting.starts_at)
        return f"{phrases.full_day(at)}, {date_format(at, 'TIME_FORMAT')}"


class AgendaForm(ActForm):
    meeting = MeetingChoice(
        Meeting.objects.none(),
        label=_("Which meeting?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Choose a meeting.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        coming = Meeting.objects.filter(board=self.case.lead_id).coming().values("pk")[:6]
        self.fields["meeting"].queryset = Meeting.objects.filter(pk__in=coming)


class ConfirmForm(ActForm):
    """Nothing to ask but whether."""


class ReopenForm(ActForm):
    text = _words(
        _("Why is it taken up again?"),
        help_text=_("The reason stands in the public timeline."),
        error_messages={"required": _("Write why it is taken up again.")},
    )


class DraftStampForm(ActForm):
    """Beside the case's stamp that of its draft answer."""

    draft_seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    @property
    def draft_moment(self):
        """When the draft that was read had been changed; None if there was none."""
        try:
            return parse_datetime(self.cleaned_data["draft_seen"])
        except ValueError:
            return None


class AnswerForm(DraftStampForm):
    outcome = forms.ChoiceField(
        label=_("Outcome"),
        widget=forms.RadioSelect,
        choices=Outcome.choices,
        error_messages={"required": _("Choose the outcome.")},
    )
    text = _words(
        _("Answer"),
        help_text=_("Write as you would speak to a neighbour: first the result, then what happens next and when."),
        error_messages={"required": _("Write the answer.")},
    )
    reason = _words(
        _("Why not, or not in full?"),
        rows=4,
        required=False,
        help_text=_("Needed unless it is done or already there."),
    )
    until = forms.DateField(
        label=_("Examined until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Only for “Will be examined further”."),
    )
    passed_on_to = Line(
        label=_("Passed on to which office?"),
        required=False,
        max_length=200,
        help_text=_("Only for “Not in charge, passed on”."),
    )

    def clean(self):
        cleaned = super().clean()
        outcome = cleaned.get("outcome")
        if outcome in NEEDS_REASON and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("This outcome needs a reason, however short."))
        if outcome == Outcome.FURTHER and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Say until when it is examined."))
        if outcome == Outcome.PASSED_ON and not cleaned.get("passed_on_to", "").strip():
            self.add_error("passed_on_to", _("Name the office it was passed on to."))
        return cleaned
