"""All cases in one list, the hidden ones, and the calls that were asked for."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet

from participation.cases.lifecycle import AlreadyMoved
from participation.cases.models import Case, StepKind
from participation.cases.phrases import state_word
from participation.cases.references import clean_reference, spoken
from participation.cases.rights import may_coordinate
from participation.cases.states import OPEN, Kind, State
from participation.quarters.models import Quarter
from participation.review import decisions
from participation.review.admin.access import CoordinationItem, coordination_only, frame
from participation.review.check import calls_wanted, days_waiting
from participation.routing.models import BoardKind
from participation.words import index

MOST_FOUND = 500


class CaseFilter(WagtailFilterSet):
    due = django_filters.ChoiceFilter(
        label=gettext_lazy("deadline"),
        choices=[
            ("overdue", gettext_lazy("overdue")),
            ("open", gettext_lazy("open")),
            ("unrouted", gettext_lazy("without remit")),
        ],
        method="filter_due",
    )

    quarter = django_filters.ModelChoiceFilter(
        label=gettext_lazy("quarter"), queryset=Quarter.objects.defer("boundary")
    )

    class Meta:
        model = Case
        fields = ["state", "kind", "lead", "quarter", "theme"]

    def filter_due(self, cases, _name, value):
        if value == "overdue":
            return cases.overdue()
        return cases.open() if value == "open" else unrouted(cases)


def unrouted(cases):
    """Open cases that no remit gave to anybody: coordination leads because nobody else does."""
    fallen = cases.filter(state__in=OPEN, kind=Kind.IDEA, lead__kind=BoardKind.COORDINATION)
    return fallen.filter(steps__kind=StepKind.ROUTED, steps__reasons__rule=None).distinct()


class CaseIndexView(IndexView):
    """Read only; each line leads to the case in the formal check."""

    queryset = Case.objects.select_related("lead", "quarter").defer("quarter__boundary")
    page_title = gettext_lazy("All cases")
    is_searchable = True
    any_permission_required = None

    def dispatch(self, request, *args, **kwargs):
        if not may_coordinate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def search_queryset(self, queryset):
        """By number in any spelling, else by the words of ideas."""
        if not self.is_searching:
            return queryset
        asked = self.search_query.replace("\0", "")
        found = index.find(Kind.IDEA, asked, MOST_FOUND)
        return queryset.filter(Q(reference=clean_reference(asked)) | Q(pk__in=found))


class CaseViewSet(ViewSet):
    """One list with filters; the acts are elsewhere."""

    name = "all_cases"
    url_prefix = "beteiligung/vorgaenge"
    icon = "list-ul"
    menu_label = gettext_lazy("All cases")
    menu_item_class = CoordinationItem
    columns = [
        TitleColumn(
            "title",
            label=capfirst(gettext_lazy("case")),
            accessor=lambda case: case.title or "–",
            get_url=lambda case: reverse("office:case", args=[case.reference]),
        ),
        Column(
            "reference",
            label=capfirst(gettext_lazy("number")),
            accessor=lambda case: spoken(case.reference).replace(" ", "\u00a0"),
        ),
        Column("kind", label=capfirst(gettext_lazy("kind")), accessor=lambda case: case.get_kind_display()),
        Column("state", label=capfirst(gettext_lazy("state")), accessor=state_word),
        Column("quarter", label=capfirst(gettext_lazy("quarter"))),
        Column("lead", label=capfirst(gettext_lazy("board in charge"))),
        DateColumn("created_at", label=capfirst(gettext_lazy("received")), sort_key="created_at"),
        Column("due", label=capfirst(gettext_lazy("due")), accessor=lambda case: due_words(case), sort_key="due"),
    ]

    def list_view(self, **more):
        return self.construct_view(
            CaseIndexView,
            model=Case,
            list_display=self.columns,
            filterset_class=CaseFilter,
            default_ordering="-pk",
            paginate_by=30,
            header_icon=self.icon,
            index_url_name="all_cases:index",
            index_results_url_name="all_cases:index_results",
            **more,
        )

    def get_urlpatterns(self):
        return [
            path("", self.list_view(), name="index"),
            path("results/", self.list_view(results_only=True), name="index_results"),
        ]


def due_words(case: Case) -> str:
    """The due day, with a word when it has passed."""
    if not case.due:
        return "–"
    late = case.due < timezone.localdate() and case.state in OPEN and case.state != State.WAITING
    day = case.due.strftime("%d.%m.%Y")
    return _("%(day)s, overdue") % {"day": day} if late else day


@require_safe
@never_cache
@coordination_only
def calls(request):
    """Who asked to be called back, the longest waiting first."""
    wanted = [(sender, spoken(sender.case.reference), days_waiting(sender.case)) for sender in calls_wanted()[:100]]
    context = {**frame(_("Call back"), icon="user"), "calls": wanted}
    return render(request, "participation/review/admin_calls.html", context)


@require_POST
@coordination_only
def called(request, reference):
    """Ticked off by whoever called; back to the list or the case it was ticked off in."""
    case = get_object_or_404(Case, reference=reference)
    try:
        decisions.called_back(case, by=request.user)
        messages.success(request, _("Ticked off; the number has been deleted."))
    except AlreadyMoved:
        messages.warning(request, _("Somebody has ticked this off already."))
    return redirect("office:calls" if request.POST.get("from") == "calls" else reverse("office:case", args=[reference]))
