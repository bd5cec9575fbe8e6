"""What is asked when a board or a seat ends."""

from datetime import date, timedelta

from django import forms
from django.core.validators import MaxValueValidator
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from participation.routing.models import Board

LAST = date.max - timedelta(days=1)  # the calendar knows no day after 31.12.9999, which offices write for “never”


class EndingForm(forms.Form):
    day = forms.DateField(
        label=capfirst(_("last day")),
        initial=timezone.localdate,
        widget=AdminDateInput,
        validators=[MaxValueValidator(LAST)],
    )


class BoardEndingForm(EndingForm):
    successor = forms.ModelChoiceField(
        label=capfirst(_("successor")),
        queryset=Board.objects.none(),
        required=False,
        empty_label=capfirst(_("none: the coordination board")),
        help_text=_("Open cases lie there from the day after."),
    )
    text = forms.CharField(
        label=capfirst(_("reason")),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stands in the public timeline of each case that moves."),
    )

    def __init__(self, *args, board: Board, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["successor"].queryset = Board.objects.running().exclude(pk=board.pk)


class CancelForm(forms.Form):
    """Nothing to fill in: the button alone."""
