"""Quarters, their kinds and the people to ask there, in the administration."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import CreateView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from participation.quarters.atlas import forget_drawing
from participation.quarters.forms import ContactForm, QuarterForm
from participation.quarters.models import Contact, Quarter, QuarterType
from participation.town.changes import RememberingEditView
from participation.town.guarded import GuardedDeleteView, in_use


class QuarterIndexView(IndexView):
    queryset = Quarter.objects.select_related("parent", "type").defer("boundary", "parent__boundary")


class QuarterAddView(CreateView):
    def save_instance(self):
        transaction.on_commit(forget_drawing)
        return super().save_instance()


class QuarterEditView(RememberingEditView):
    def save_instance(self):
        transaction.on_commit(forget_drawing)
        return super().save_instance()


class QuarterDeleteView(GuardedDeleteView):
    def kept_because(self):
        return in_use(
            self.object,
            {"children": _("Quarters inside"), "remits": _("Remits"), "cases": _("Cases"), "pages": _("Pages")},
        )

    def delete_action(self):
        super().delete_action()
        forget_drawing()


class QuarterViewSet(ModelViewSet):
    model = Quarter
    name = "quarters"
    url_prefix = "beteiligung/quartiere"
    icon = "site"
    menu_label = _("Quarters")
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
                    FieldRowPanel([FieldPanel("type"), FieldPanel("parent")]),
                    FieldPanel("code"),
                ],
                heading=_("Name and place in the town"),
            ),
            FieldPanel("aliases"),
            MultiFieldPanel([FieldPanel("boundary_file"), FieldPanel("boundary")], heading=_("Boundary")),
        ],
        base_form_class=QuarterForm,
    )
    list_display = ["name", "type", "parent", "code"]
    list_filter = ["type", "parent"]
    search_fields = ["name", "code", "slug"]
    search_backend_name = None
    inspect_view_enabled = True
    inspect_view_fields = ["name", "slug", "code", "type", "parent"]
    copy_view_enabled = False
    index_view_class = QuarterIndexView
    add_view_class = QuarterAddView
    edit_view_class = QuarterEditView
    delete_view_class = QuarterDeleteView


class QuarterTypeDeleteView(GuardedDeleteView):
    def kept_because(self):
        return in_use(self.object, {"quarters": _("Quarters")})


class QuarterTypeViewSet(ModelViewSet):
    model = QuarterType
    name = "quarter_types"
    url_prefix = "beteiligung/quartiersarten"
    icon = "list-ul"
    menu_label = _("Kinds of quarter")
    form_fields = ["name", "plural", "rank"]
    list_display = ["name", "plural", "rank"]
    search_fields = ["name", "plural"]
    search_backend_name = None
    inspect_view_enabled = True
    inspect_view_fields = ["name", "plural", "rank"]
    copy_view_enabled = False
    edit_view_class = RememberingEditView
    delete_view_class = QuarterTypeDeleteView


class ContactIndexView(IndexView):
    queryset = Contact.objects.all()


class ContactViewSet(ModelViewSet):
    model = Contact
    name = "contacts"
    url_prefix = "beteiligung/ansprechpersonen"
    icon = "user"
    menu_label = _("Contacts")
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
            FieldRowPanel([FieldPanel("phone"), FieldPanel("mail")]),
            FieldRowPanel([FieldPanel("hours"), FieldPanel("languages")]),
            FieldPanel("place"),
            FieldPanel("quarters"),
        ],
        base_form_class=ContactForm,
    )
    list_display = ["role", "name", "phone", "mail"]
    list_filter = ["quarters"]
    search_fields = ["name", "role", "mail"]
    search_backend_name = None
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = ContactIndexView
    edit_view_class = RememberingEditView
