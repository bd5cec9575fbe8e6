"""Hangs the rooms' doors into the administration: one group “Beteiligung”, the panel “Heute”, our look."""

from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from participation.cases.rights import may_coordinate
from participation.organisations.admin import OrganisationViewSet
from participation.outbox.admin import LetterViewSet
from participation.quarters.admin import ContactViewSet, QuarterTypeViewSet, QuarterViewSet
from participation.review.admin.access import CoordinationItem
from participation.review.admin.boards import BoardViewSet, MeetingViewSet, MembershipViewSet
from participation.review.admin.cases import CaseViewSet
from participation.review.admin.remits import RemitViewSet
from participation.review.admin.templates import TemplateViewSet
from participation.review.admin.today import CheckItem, TodayPanel
from participation.review.admin.users import keep_members, keep_members_in_bulk
from participation.themes.admin import ThemeViewSet
from participation.town.admin import TABS  # noqa: F401 hangs the panels on the settings
from participation.town.changes import ACTION, ChangesFormatter


class ParticipationGroup(ViewSetGroup):
    menu_label = _("Participation")
    menu_name = "participation"
    menu_icon = "group"
    menu_order = 150
    items = [
        CaseViewSet,
        RemitViewSet,
        BoardViewSet,
        MembershipViewSet,
        MeetingViewSet,
        QuarterViewSet,
        QuarterTypeViewSet,
        ContactViewSet,
        ThemeViewSet,
        OrganisationViewSet,
        TemplateViewSet,
        LetterViewSet,
    ]

    def get_submenu_items(self):
        """The office's own pages first, as the morning goes."""
        return [
            CheckItem(_("Formal check"), reverse_lazy("office:check"), icon_name="tasks", order=-30),
            CoordinationItem(_("Call back"), reverse_lazy("office:calls"), icon_name="user", order=-20),
            CoordinationItem(_("Coverage"), reverse_lazy("office:coverage"), icon_name="table", order=-10),
            *super().get_submenu_items(),
        ]


@hooks.register("register_admin_viewset")
def participation_group():
    return ParticipationGroup()


@hooks.register("register_admin_urls")
def office_urls():
    return [path("beteiligung/", include("participation.review.urls.office"))]


hooks.register("before_delete_user", keep_members)
hooks.register("before_bulk_action", keep_members_in_bulk)


@hooks.register("construct_homepage_panels")
def today(request, panels):
    if may_coordinate(request.user):
        panels.insert(0, TodayPanel())


@hooks.register("insert_global_admin_css")
def look():
    return format_html('<link rel="stylesheet" href="{}">', static("portal/admin.css"))


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(ACTION)(ChangesFormatter)
