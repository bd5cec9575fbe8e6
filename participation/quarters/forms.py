"""What may be entered about a quarter and about whom to ask there."""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from participation.quarters.geometry import flat
from participation.quarters.models import Quarter
from participation.quarters.nesting import would_circle
from participation.quarters.soundness import validate
from participation.town.fields import LinesField

LARGEST_FILE = 2 * 1024 * 1024


class QuarterForm(WagtailAdminModelForm):
    aliases = LinesField(label=gettext_lazy("other names"))
    boundary = forms.JSONField(
        label=capfirst(gettext_lazy("boundary as GeoJSON text")),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=gettext_lazy("Polygon or MultiPolygon in WGS 84; a quarter may be without."),
    )
    boundary_file = forms.FileField(
        label=capfirst(gettext_lazy("boundary from a GeoJSON file")),
        required=False,
        help_text=gettext_lazy("One feature or one geometry; it takes the place of the text below."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].disabled = bool(self.instance.pk)
        self.fields["parent"].queryset = Quarter.objects.defer("boundary")

    def clean_parent(self):
        parent = self.cleaned_data["parent"]
        if self.instance.pk and would_circle(self.instance, parent):
            raise ValidationError(_("A quarter cannot lie in itself or in a quarter inside it."))
        return parent

    def clean_boundary_file(self):
        upload = self.cleaned_data["boundary_file"]
        if not upload:
            return None
        if upload.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 2 MB."))
        try:
            return json.loads(upload.read().decode("utf-8-sig"))
        except ValueError:
            raise ValidationError(_("The file is not GeoJSON.")) from None

    def clean(self):
        cleaned = super().clean()
        cleaned["boundary"] = cleaned.get("boundary") or None
        for name in ("boundary_file", "boundary"):
            if cleaned.get(name):
                cleaned["boundary"] = self._checked(name, cleaned[name])
                break
        return cleaned

    def _checked(self, name, given):
        geometry = geometry_of(given)
        problems = validate(geometry) if geometry else [_("There is no single geometry in it.")]
        for problem in problems:
            self.add_error(name, problem)
        return None if problems else flat(geometry)


class ContactForm(WagtailAdminModelForm):
    class Meta:
        widgets = {"quarters": forms.CheckboxSelectMultiple}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["quarters"].queryset = Quarter.objects.defer("boundary")


def geometry_of(given) -> dict | None:
    """The one geometry in a collection, a feature or a bare geometry."""
    if not isinstance(given, dict):
        return None
    if given.get("type") == "FeatureCollection":
        features = given.get("features")
        given = features[0] if isinstance(features, list) and len(features) == 1 else None
    if isinstance(given, dict) and given.get("type") == "Feature":
        given = given.get("geometry")
    return given if isinstance(given, dict) else None
