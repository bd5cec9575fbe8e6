"""What an edit changed, kept in Wagtail's log beside who and when."""

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.generic import EditView
from wagtail.log_actions import LogFormatter, log

ACTION = "portal.changed"
LONGEST = 80


class RememberingEditView(EditView):
    """Each saved edit leaves a line with every changed field, before and after."""

    def save_instance(self):
        changes = changes_of(self.form)
        row = super().save_instance()
        if changes:
            log(instance=row, action=ACTION, data={"changes": changes})
        return row


class ChangesFormatter(LogFormatter):
    label = gettext_lazy("Changed fields")

    def format_message(self, log_entry):
        unsaid = _("changed")
        return "; ".join(
            f"{name}: {before} → {after}" if (before or after) else f"{name}: {unsaid}"
            for name, before, after in log_entry.data.get("changes", [])
        )


def changes_of(form) -> list[list[str]]:
    """Label, former and new value of every changed field; personal and long values are not repeated."""
    silent = {*getattr(form.instance, "personal_fields", {}), "boundary", "boundary_file", "map_lines"}
    changes = []
    for name in form.changed_data:
        label = capfirst(str(form.fields[name].label or name))
        before, after = form.initial.get(name), form.cleaned_data.get(name)
        words = ["", ""] if name in silent else [_words(form.fields[name], before), _words(form.fields[name], after)]
        changes.append([label, *words])
    return changes


def _words(field, value) -> str:
    """A value as it was shown in the form."""
    if value is None or value == "":
        return "–"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {word}" for key, word in value.items())[:LONGEST]
    if hasattr(value, "__iter__") and not isinstance(value, str):
        return (", ".join(_one(field, part) for part in value) or "–")[:LONGEST]
    return _one(field, value)[:LONGEST]


def _one(field, value) -> str:
    if isinstance(value, Model):
        return str(value)
    choices = dict(getattr(field, "_choices", None) or ())
    if not choices and hasattr(field, "queryset") and isinstance(value, int):
        return str(field.queryset.filter(pk=value).first() or value)
    return str(choices.get(value, value))
