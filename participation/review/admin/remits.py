"""Remits in the administration, with a dry run before they are saved."""

import django_filters
from django.db.models import Prefetch
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from participation.cases.states import Kind
from participation.quarters.models import Quarter
from participation.review.admin.boards import RunningFilter
from participation.review.forms.boards import RemitForm
from participation.review.trial import rule_of_form, try_out
from participation.routing.models import Remit
from participation.routing.reasons import words_of
from participation.town.changes import RememberingEditView
from participation.town.guarded import GuardedDeleteView

LATEST = 500
WORD = "probelauf"


class RemitFilter(RunningFilter):
    kind = django_filters.ChoiceFilter(label=_("kind"), choices=Kind.choices, method="filter_kind")

    quarters = django_filters.ModelMultipleChoiceFilter(label=_("quarters"), queryset=Quarter.objects.defer("boundary"))

    class Meta:
        model = Remit
        fields = ["board", "mode", "quarters", "themes"]

    def filter_kind(self, remits, _name, value):
        """Remits that name the kind, or none at all; their number is small enough to look at each."""
        named = [pk for pk, kinds in remits.values_list("pk", "kinds") if not kinds or value in kinds]
        return remits.filter(pk__in=named)


class RemitIndexView(IndexView):
    queryset = Remit.objects.select_related("board").prefetch_related(
        Prefetch("quarters", Quarter.objects.defer("boundary")), "themes"
    )


class DryRun:
    """A second button beside “Save”: the words stay in the form, the result stands above it."""

    template_name = "participation/review/admin_remit.html"

    def form_valid(self, form):
        if WORD not in self.request.POST:
            return super().form_valid(form)
        self.form = form
        rule = rule_of_form(form.cleaned_data, form.instance.pk)
        return self.render_to_response(self.get_context_data(trial=try_out(rule, LATEST)))


class RemitAddView(DryRun, CreateView):
    def get_initial(self):
        """A click on a hole of the coverage table brings its quarter, theme and kind along."""
        asked = self.request.GET
        numbers = {name: asked.get(name, "") for name in ("quarters", "themes", "board")}
        initial = {name: [value] for name, value in numbers.items() if value.isdecimal() and name != "board"}
        if numbers["board"].isdecimal():
            initial["board"] = numbers["board"]
        if asked.get("kind") in Kind.values:
            initial["kinds"] = [asked["kind"]]
        return {**super().get_initial(), **initial}


class RemitEditView(DryRun, RememberingEditView):
    pass


class RemitDeleteView(GuardedDeleteView):
    """Nothing keeps a remit: stored decisions name it by number and stay as they are."""

    def kept_because(self):
        return ""


def kinds_of(remit: Remit) -> str:
    return ", ".join(str(Kind(kind).label) for kind in remit.kinds if kind in Kind.values) or "–"


class RemitViewSet(ModelViewSet):
    model = Remit
    name = "remits"
    url_prefix = "beteiligung/zustaendigkeiten"
    icon = "crosshairs"
    menu_label = _("Remits")
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("board"), FieldPanel("mode")]),
            MultiFieldPanel(
                [FieldPanel("quarters"), FieldPanel("themes"), FieldPanel("kinds")],
                heading=_("In charge of"),
                help_text=_("Nothing ticked means: the whole town, all themes, all kinds."),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("priority"), FieldPanel("exclusive")]),
                    FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
                    FieldPanel("note"),
                ],
                heading=_("Rank and validity"),
            ),
        ],
        base_form_class=RemitForm,
    )
    list_display = [
        "board",
        Column("words", label=capfirst(_("in charge of")), accessor=words_of),
        Column("kinds", label=capfirst(_("kind")), accessor=lambda remit: kinds_of(remit)),
        "mode",
        "priority",
        "valid_from",
        "valid_until",
    ]
    filterset_class = RemitFilter
    search_fields = ["board__name", "note", "quarters__name", "themes__name"]
    search_backend_name = None
    inspect_view_enabled = True
    index_view_class = RemitIndexView
    add_view_class = RemitAddView
    edit_view_class = RemitEditView
    delete_view_class = RemitDeleteView
