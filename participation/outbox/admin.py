"""The outbox in the administration: to be read, never to be changed."""

import django_filters
from django.utils.html import linebreaks
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from participation.outbox.fates import FATES, WORDS, fate
from participation.outbox.masking import masked_address, masked_body, masked_error, masked_subject
from participation.outbox.models import Letter


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Whoever may see letters may see them; nobody may write, change or delete one by hand."""

    def user_has_permission(self, user, action):
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return "view" in actions and self.user_has_permission(user, "view")

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return self.user_has_any_permission(user, actions)


register_permission_policy(Letter, ReadOnlyPolicy(Letter))


class LetterFilter(WagtailFilterSet):
    fate = django_filters.ChoiceFilter(label=gettext_lazy("state"), choices=WORDS, method="filter_fate")
    created_at = django_filters.DateFromToRangeFilter(label=gettext_lazy("written"), widget=DateRangePickerWidget)

    class Meta:
        model = Letter
        fields = []

    def filter_fate(self, letters, _name, value):
        return letters.filter(FATES[value])


class LetterIndexView(IndexView):
    queryset = Letter.objects.defer("body", "html")
    any_permission_required = ["view"]
    add_url_name = edit_url_name = delete_url_name = copy_url_name = None


class LetterInspectView(InspectView):
    any_permission_required = ["view"]
    edit_url_name = delete_url_name = None

    def get_fields_context(self):
        letter = self.object
        body = mark_safe(linebreaks(masked_body(letter) or _("not shown"), autoescape=True))
        rows = [
            (_("occasion"), letter.kind),
            (_("subject"), masked_subject(letter)),
            (_("to"), masked_address(letter.to)),
            (_("language"), letter.language),
            (_("reference number"), letter.reference),
            (_("state"), fate(letter)),
            (_("written"), letter.created_at),
            (_("to be sent from"), letter.available_at),
            (_("sent"), letter.sent_at or "–"),
            (_("attempts"), letter.attempts),
            (_("last error"), masked_error(letter) or "–"),
            (_("text"), body),
        ]
        return [{"label": label, "value": value, "component": None} for label, value in rows]


class LetterViewSet(ModelViewSet):
    model = Letter
    name = "letters"
    url_prefix = "beteiligung/nachrichten"
    icon = "mail"
    menu_label = gettext_lazy("Letters")
    form_fields = []
    list_display = [
        TitleColumn(
            "subject", label=capfirst(gettext_lazy("subject")), accessor=masked_subject, url_name="letters:inspect"
        ),
        Column("to", label=capfirst(gettext_lazy("to")), accessor=lambda letter: masked_address(letter.to)),
        Column("reference", label=capfirst(gettext_lazy("reference number"))),
        Column("fate", label=capfirst(gettext_lazy("state")), accessor=fate),
        Column("attempts", label=capfirst(gettext_lazy("attempts")), sort_key="attempts"),
        Column("last_error", label=capfirst(gettext_lazy("last error")), accessor=masked_error),
        DateColumn("created_at", label=capfirst(gettext_lazy("written")), sort_key="created_at"),
    ]
    filterset_class = LetterFilter
    search_fields = ["subject", "reference", "kind"]
    search_backend_name = None
    ordering = ["-created_at", "-pk"]
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = LetterIndexView
    inspect_view_class = LetterInspectView

    def get_urlpatterns(self):
        """Reading only: list, its results, one letter."""
        return [one for one in super().get_urlpatterns() if one.name in {"index", "index_results", "inspect"}]
