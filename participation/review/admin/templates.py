"""Text templates in the administration."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from participation.review.models import ReasonTemplate
from participation.town.changes import RememberingEditView


class TemplateViewSet(ModelViewSet):
    model = ReasonTemplate
    name = "reason_templates"
    url_prefix = "beteiligung/textvorlagen"
    icon = "doc-full"
    menu_label = _("Text templates")
    form_fields = ["use", "title", "text", "outcome", "position"]
    list_display = ["title", "use", "outcome", "position"]
    list_filter = ["use", "outcome"]
    search_fields = ["title", "text"]
    search_backend_name = None
    inspect_view_enabled = True
    edit_view_class = RememberingEditView
