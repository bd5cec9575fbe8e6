"""The filter of the lists as form fields; sent by GET, never refused."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.ideas.lookup import ORDERS, STATES, Selection
from participation.themes.tree import line_of

NO_BREAK = "\u00a0"


class FilterForm(forms.Form):
    """Shows what is chosen; what the address says is read by lookup.selection_of."""

    q = forms.CharField(label=_("Words"), max_length=200, required=True, widget=forms.TextInput({"type": "search"}))
    quartier = forms.ChoiceField(label=_("Quarter"))
    thema = forms.ChoiceField(label=_("Theme"))
    stand = forms.ChoiceField(label=_("State"))
    sortierung = forms.ChoiceField(label=_("Order"))
    use_required_attribute = False


def filter_form(selection: Selection, quarters, themes, quarter_word="") -> FilterForm:
    initial = {
        "q": selection.words,
        "quartier": selection.quarter,
        "thema": selection.theme,
        "stand": selection.state,
        "sortierung": selection.order,
    }
    form = FilterForm(initial=initial, auto_id="filter-%s")
    form.fields["quartier"].label = quarter_word or _("Quarter")
    form.fields["quartier"].choices = [("", _("all")), *tree_choices(quarters)]
    form.fields["thema"].choices = [("", _("all")), *tree_choices(themes)]
    form.fields["stand"].choices = [("", _("all")), *((word, label) for word, (label, _q) in STATES.items())]
    form.fields["sortierung"].choices = [(word, order.label) for word, order in ORDERS.items()]
    return form


def tree_choices(rows) -> list[tuple[str, str]]:
    """Every row by its address, children below their parent and set in."""
    by_key = {row.pk: row for row in rows}
    parents = {row.pk: row.parent_id for row in rows}
    place = {row.pk: number for number, row in enumerate(rows)}
    lines = {row.pk: line_of(row.pk, parents)[::-1] for row in rows}
    ordered = sorted(rows, key=lambda row: [place[pk] for pk in lines[row.pk] if pk in by_key])
    return [(row.slug, NO_BREAK * 3 * (len(lines[row.pk]) - 1) + str(row)) for row in ordered]
