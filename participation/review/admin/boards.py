"""Boards, seats and meetings in the administration."""

import django_filters
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from participation.review.forms.boards import (
    BoardForm,
    MeetingForm,
    MembershipForm,
    is_last_coordination,
    leaves_board_empty,
)
from participation.routing.models import Board, Meeting, Membership, valid_on
from participation.town.changes import RememberingEditView
from participation.town.guarded import GuardedDeleteView, in_use


class RunningFilter(WagtailFilterSet):
    running = django_filters.ChoiceFilter(
        label=gettext_lazy("today"),
        choices=[("yes", gettext_lazy("valid")), ("no", gettext_lazy("not valid"))],
        method="filter_running",
    )

    def filter_running(self, rows, _name, value):
        now = valid_on(timezone.localdate())
        return rows.filter(now) if value == "yes" else rows.exclude(now)


class BoardFilter(RunningFilter):
    class Meta:
        model = Board
        fields = ["kind"]


class BoardEditView(RememberingEditView):
    """With the ways to its seats, meetings and remits, and the verb that ends it."""

    @property
    def header_more_buttons(self):
        links = [
            (_("Memberships"), f"{reverse('memberships:index')}?board={self.object.pk}", "group"),
            (_("Meetings"), f"{reverse('meetings:index')}?board={self.object.pk}", "calendar"),
            (_("Remits"), f"{reverse('remits:index')}?board={self.object.pk}", "crosshairs"),
            (_("End board …"), reverse("office:end_board", args=[self.object.pk]), "cross"),
        ]
        own = [Button(word, url=url, icon_name=icon, priority=50 + n) for n, (word, url, icon) in enumerate(links)]
        return [*super().header_more_buttons, *own]


class BoardInspectView(InspectView):
    """What stands in the row, and how many seats, meetings and remits belong to it."""

    def get_fields_context(self):
        counts = [
            (_("Memberships"), self.object.memberships.running().count()),
            (_("Coming meetings"), self.object.meetings.coming().count()),
            (_("Remits"), self.object.remits.count()),
            (_("Open cases"), self.object.led_cases.open().count()),
        ]
        return super().get_fields_context() + [
            {"label": label, "value": value, "component": None} for label, value in counts
        ]


class BoardDeleteView(GuardedDeleteView):
    def kept_because(self):
        if is_last_coordination(self.object):
            return _("The town needs a coordination board; enter another one first.")
        relations = {
            "led_cases": _("Cases"),
            "handlings": _("Cases"),
            "statements": _("Answers"),
            "remits": _("Remits"),
            "memberships": _("Memberships"),
            "pages": _("Pages"),
        }
        used = in_use(self.object, relations)
        return used and used + " " + _("A board is ended by “End board …”; its past stays readable.")


class BoardViewSet(ModelViewSet):
    model = Board
    name = "boards"
    url_prefix = "beteiligung/gremien"
    icon = "group"
    menu_label = gettext_lazy("Boards")
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
                    FieldRowPanel([FieldPanel("kind"), FieldPanel("code")]),
                    FieldPanel("rhythm"),
                ],
                heading=gettext_lazy("Board"),
            ),
            MultiFieldPanel([FieldPanel("remit_text"), FieldPanel("how_to_join")], heading=gettext_lazy("In public")),
            MultiFieldPanel(
                [FieldPanel("contact"), FieldRowPanel([FieldPanel("mail"), FieldPanel("hears")])],
                heading=gettext_lazy("How it is reached"),
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]), FieldPanel("successor")],
                heading=gettext_lazy("Validity"),
            ),
        ],
        base_form_class=BoardForm,
    )
    list_display = ["name", "code", "kind", "valid_from", "valid_until"]
    filterset_class = BoardFilter
    search_fields = ["name", "code"]
    search_backend_name = None
    inspect_view_enabled = True
    inspect_view_fields = [
        "name", "code", "kind", "rhythm", "remit_text", "how_to_join", "contact", "mail", "hears",
        "valid_from", "valid_until", "successor",
    ]  # fmt: skip
    copy_view_enabled = False
    edit_view_class = BoardEditView
    inspect_view_class = BoardInspectView
    delete_view_class = BoardDeleteView


class MembershipFilter(RunningFilter):
    class Meta:
        model = Membership
        fields = ["board", "role", "organisation"]


class MembershipIndexView(IndexView):
    queryset = Membership.objects.select_related("board", "user", "organisation")


class MembershipEditView(RememberingEditView):
    @property
    def header_more_buttons(self):
        url = reverse("office:end_membership", args=[self.object.pk])
        return [*super().header_more_buttons, Button(_("End membership …"), url=url, icon_name="cross", priority=50)]


class MembershipDeleteView(GuardedDeleteView):
    def kept_because(self):
        if leaves_board_empty(self.object, None):
            return _("This is the last seat of the board. End it by “End membership …”, so that no case is left alone.")
        return ""


class MembershipViewSet(ModelViewSet):
    model = Membership
    name = "memberships"
    url_prefix = "beteiligung/mitgliedschaften"
    icon = "user"
    menu_label = gettext_lazy("Memberships")
    edit_handler = ObjectList(
        [
            FieldPanel("board"),
            FieldRowPanel([FieldPanel("user"), FieldPanel("organisation")]),
            FieldPanel("role"),
            FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
        ],
        base_form_class=MembershipForm,
    )
    list_display = ["__str__", "role", "valid_from", "valid_until"]
    filterset_class = MembershipFilter
    search_fields = ["user__first_name", "user__last_name", "user__email", "organisation__name", "board__name"]
    search_backend_name = None
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = MembershipIndexView
    edit_view_class = MembershipEditView
    delete_view_class = MembershipDeleteView


class MeetingFilter(WagtailFilterSet):
    when = django_filters.ChoiceFilter(
        label=gettext_lazy("when"),
        choices=[("coming", gettext_lazy("coming")), ("past", gettext_lazy("past"))],
        method="filter_when",
    )

    class Meta:
        model = Meeting
        fields = ["board", "cancelled"]

    def filter_when(self, meetings, _name, value):
        now = timezone.now()
        return meetings.filter(starts_at__gte=now) if value == "coming" else meetings.filter(starts_at__lt=now)


class MeetingIndexView(IndexView):
    queryset = Meeting.objects.select_related("board")


class MeetingEditView(RememberingEditView):
    @property
    def header_more_buttons(self):
        url = reverse("office:cancel_meeting", args=[self.object.pk])
        return [*super().header_more_buttons, Button(_("Cancel meeting …"), url=url, icon_name="cross", priority=50)]


class MeetingDeleteView(GuardedDeleteView):
    def kept_because(self):
        used = in_use(self.object, {"items": _("Agenda items")})
        return used and used + " " + _("A meeting that does not take place is cancelled.")


def _begin(meeting) -> str:
    """The day itself: for days to come Wagtail's own column says “just now”."""
    return date_format(timezone.localtime(meeting.starts_at), "SHORT_DATETIME_FORMAT")


class MeetingViewSet(ModelViewSet):
    model = Meeting
    name = "meetings"
    url_prefix = "beteiligung/sitzungen"
    icon = "calendar"
    menu_label = gettext_lazy("Meetings")
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("board"), FieldPanel("starts_at")]),
            FieldPanel("place"),
            FieldPanel("access"),
            FieldPanel("public"),
        ],
        base_form_class=MeetingForm,
    )
    list_display = [
        "board",
        Column("starts_at", label=capfirst(gettext_lazy("begins")), sort_key="starts_at", accessor=_begin),
        "place",
    ]
    filterset_class = MeetingFilter
    search_fields = ["board__name", "place"]
    search_backend_name = None
    ordering = ["-starts_at"]
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = MeetingIndexView
    edit_view_class = MeetingEditView
    delete_view_class = MeetingDeleteView
