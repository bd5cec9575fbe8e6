"""The panel “Today” on the first page of the administration: five numbers, each leading to its list."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from participation.cases.models import Case
from participation.cases.states import Kind, State
from participation.cases.tallies import per_state
from participation.outbox.fates import DEAD, FAILING, FATES
from participation.outbox.models import Letter
from participation.review.admin.access import CoordinationItem
from participation.review.admin.cases import unrouted
from participation.review.check import calls_wanted


def to_check() -> int:
    """From the stored counter, because every page of the administration asks."""
    return per_state(kind=Kind.IDEA, state=State.RECEIVED).get(State.RECEIVED, 0)


class TodayPanel(Component):
    name = "today"
    order = 10
    template_name = "participation/review/admin_today.html"

    def get_context_data(self, parent_context):
        cases, letters = reverse("all_cases:index"), reverse("letters:index")
        failing, given_up = (Letter.objects.filter(FATES[fate]).count() for fate in (FAILING, DEAD))
        return {
            "day": timezone.localdate(),
            "tiles": [
                (_("to check"), to_check(), reverse("office:check"), "tasks"),
                (_("overdue"), Case.objects.overdue().count(), f"{cases}?due=overdue", "warning"),
                (_("without remit"), unrouted(Case.objects).count(), f"{cases}?due=unrouted", "crosshairs"),
                (_("calls wanted"), calls_wanted().count(), reverse("office:calls"), "user"),
                (_("letters failing"), failing, f"{letters}?fate={FAILING}", "mail"),
                *([(_("given up"), given_up, f"{letters}?fate={DEAD}", "mail")] if given_up else []),
            ],
        }


class CheckItem(CoordinationItem):
    """With the number of cases that wait."""

    def render_component(self, request):
        shown = super().render_component(request)
        if waiting := to_check():
            shown.label = f"{shown.label} ({waiting})"
        return shown
