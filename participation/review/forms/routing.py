"""What is asked of the coverage table and of the simulator; both by GET."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.cases.states import Kind
from participation.quarters.models import Quarter
from participation.themes.models import Theme

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class CoverageForm(forms.Form):
    art = forms.ChoiceField(label=_("Kind"), choices=Kind.choices, required=False)
    tag = forms.DateField(label=_("Day"), required=False, widget=DAY)
    ebenen = forms.BooleanField(label=_("With themes of the second level"), required=False)

    def clean_art(self):
        return self.cleaned_data["art"] or Kind.IDEA

    def clean_tag(self):
        return self.cleaned_data["tag"] or timezone.localdate()


class SimulatorForm(CoverageForm):
    quartier = forms.ModelChoiceField(
        label=_("Quarter"),
        queryset=Quarter.objects.defer("boundary"),
        required=False,
        empty_label=_("whole town or unknown"),
    )
    laenge = forms.FloatField(label=_("or longitude"), required=False, min_value=-180, max_value=180)
    breite = forms.FloatField(label=_("and latitude"), required=False, min_value=-90, max_value=90)
    thema = forms.ModelChoiceField(
        label=_("Theme"), queryset=Theme.objects.all(), required=False, empty_label=_("not known")
    )
    ebenen = None
    field_order = ["quartier", "laenge", "breite", "thema", "art", "tag"]
