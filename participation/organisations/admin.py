"""Organisations in the administration."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from participation.organisations.models import Organisation
from participation.town.changes import RememberingEditView
from participation.town.guarded import GuardedDeleteView, in_use


class OrganisationDeleteView(GuardedDeleteView):
    def kept_because(self):
        return in_use(self.object, {"memberships": _("Memberships")})


class OrganisationViewSet(ModelViewSet):
    model = Organisation
    name = "organisations"
    url_prefix = "beteiligung/organisationen"
    icon = "group"
    menu_label = _("Organisations")
    form_fields = ["name", "kind"]
    list_display = ["name", "kind"]
    list_filter = ["kind"]
    search_fields = ["name"]
    search_backend_name = None
    inspect_view_enabled = True
    inspect_view_fields = ["name", "kind"]
    copy_view_enabled = False
    edit_view_class = RememberingEditView
    delete_view_class = OrganisationDeleteView
