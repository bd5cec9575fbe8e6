"""What may be entered about boards, seats, meetings and remits; endings have verbs of their own."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from participation.cases.states import Kind
from participation.quarters.models import Quarter
from participation.routing.models import Board, BoardKind, Membership
from participation.town.fields import TicksField


class BoardForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].disabled = bool(self.instance.pk)

    def clean_kind(self):
        kind = self.cleaned_data["kind"]
        if self.instance.pk and kind != BoardKind.COORDINATION and is_last_coordination(self.instance):
            raise ValidationError(_("The town needs a coordination board; enter another one first."))
        return kind

    def clean_valid_until(self):
        until = self.cleaned_data["valid_until"]
        if self.instance.pk and until != self.initial.get("valid_until"):
            raise ValidationError(_("A board ends by “End board …”, so that its open cases find a new desk."))
        return until

    def clean_valid_from(self):
        first, before = self.cleaned_data["valid_from"], self.initial.get("valid_from")
        began = self.instance.pk and (before is None or before <= timezone.localdate())
        if began and first and first > timezone.localdate():
            raise ValidationError(_("A board that exists already cannot begin in the future."))
        return first


class MembershipForm(WagtailAdminModelForm):
    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("user") and not cleaned.get("organisation"):
            raise ValidationError(_("Name a person, an organisation or both."))
        first, last = cleaned.get("valid_from"), cleaned.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("The last day lies before the first."))
        if not self.errors and self.instance.pk and self._empties_board(cleaned):
            raise ValidationError(
                _("This is the last seat of the board. End it by “End membership …”, so that no case is left alone.")
            )
        return cleaned

    def _empties_board(self, cleaned) -> bool:
        before = Membership.objects.get(pk=self.instance.pk)
        after = None
        if cleaned["board"] == before.board:
            after = (cleaned.get("valid_from"), cleaned.get("valid_until"))
        return leaves_board_empty(before, after)


class MeetingForm(WagtailAdminModelForm):
    def clean_starts_at(self):
        starts_at = self.cleaned_data["starts_at"]
        before = self.initial.get("starts_at")
        moved = before and timezone.localdate(before) != timezone.localdate(starts_at)
        if self.instance.pk and moved and self.instance.items.exists():
            raise ValidationError(_("Cases are on its agenda. Cancel this meeting and enter a new one."))
        return starts_at


class RemitForm(WagtailAdminModelForm):
    kinds = TicksField(
        label=gettext_lazy("kinds (none: all)"),
        choices=Kind.choices,
        required=False,
    )

    class Meta:
        widgets = {"quarters": forms.CheckboxSelectMultiple, "themes": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["quarters"].queryset = Quarter.objects.defer("boundary")

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("valid_from"), cleaned.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("The last day lies before the first."))
        if cleaned.get("exclusive") and cleaned.get("mode") != "lead":
            self.add_error("exclusive", _("Only a leading remit can lead alone."))
        return cleaned


def is_last_coordination(board: Board) -> bool:
    running = Board.objects.running().coordination()
    return board.kind == BoardKind.COORDINATION and not running.exclude(pk=board.pk).exists()


def leaves_board_empty(seat: Membership, after: tuple | None) -> bool:
    """Whether a day from today on loses its only seat when this one runs from–to as given, or not at all."""
    today = timezone.localdate()
    others = Membership.objects.filter(board=seat.board).exclude(pk=seat.pk).values_list("valid_from", "valid_until")
    spans = [*others]
    days = {
        today,
        *(last + timedelta(days=1) for _first, last in [after or (None, None), *spans] if last and last < date.max),
    }
    lost = [day for day in days if day >= today and _covers((seat.valid_from, seat.valid_until), day)]
    still = [*spans, after] if after else spans
    return any(not any(_covers(span, day) for span in still) for day in lost)


def _covers(span, day) -> bool:
    first, last = span
    return (first is None or first <= day) and (last is None or day <= last)
