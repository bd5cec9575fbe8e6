"""What editors enter about a quarter or a board: the row is chosen once, from those without a page."""

from wagtail.admin.forms import WagtailAdminPageForm


class RowPageForm(WagtailAdminPageForm):
    """`row` names the field; a page never moves to another row, because its address is the row's."""

    row = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields[self.row]
        field.disabled = bool(self.instance.pk)
        if not field.disabled and self.parent_page is not None:
            field.queryset = field.queryset.exclude(pages__locale=self.parent_page.locale_id)


class QuarterPageForm(RowPageForm):
    row = "quarter"


class BoardPageForm(RowPageForm):
    row = "board"
