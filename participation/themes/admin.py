"""The tree of themes in the administration."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from participation.quarters.nesting import would_circle
from participation.themes.models import Theme
from participation.town.changes import RememberingEditView
from participation.town.fields import LinesField, NamesField
from participation.town.guarded import GuardedDeleteView, in_use


class ThemeForm(WagtailAdminModelForm):
    names = NamesField(label=gettext_lazy("name in other languages"))
    synonyms = LinesField(label=gettext_lazy("other words for it"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].disabled = bool(self.instance.pk)

    def clean_parent(self):
        parent = self.cleaned_data["parent"]
        if self.instance.pk and would_circle(self.instance, parent):
            raise ValidationError(_("A theme cannot belong to itself or to a theme below it."))
        return parent


class ThemeIndexView(IndexView):
    queryset = Theme.objects.select_related("parent")


class ThemeDeleteView(GuardedDeleteView):
    def kept_because(self):
        words = {"children": _("Themes below"), "remits": _("Remits"), "cases": _("Cases")}
        return in_use(self.object, words)


class ThemeViewSet(ModelViewSet):
    model = Theme
    name = "themes"
    url_prefix = "beteiligung/themen"
    icon = "tag"
    menu_label = gettext_lazy("Themes")
    edit_handler = ObjectList(
        [
            MultiFieldPanel([FieldPanel("name"), FieldPanel("slug"), FieldPanel("parent"), FieldPanel("position")]),
            FieldPanel("names"),
            FieldPanel("synonyms"),
        ],
        base_form_class=ThemeForm,
    )
    list_display = ["name", "parent", "position"]
    list_filter = ["parent"]
    search_fields = ["name", "slug"]
    search_backend_name = None
    ordering = ["position", "name"]
    inspect_view_enabled = True
    inspect_view_fields = ["name", "slug", "parent", "position"]
    copy_view_enabled = False
    index_view_class = ThemeIndexView
    edit_view_class = RememberingEditView
    delete_view_class = ThemeDeleteView
