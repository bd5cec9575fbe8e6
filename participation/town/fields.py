"""Form fields for columns that hold lists and names, so that nobody has to write JSON."""

from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class LinesField(forms.CharField):
    """A list of words, one per line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "help_text": _("One per line."), **kwargs})
        self.label = capfirst(self.label)

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        lines = value if isinstance(value, list) else (super().to_python(value) or "").splitlines()
        return list(dict.fromkeys(line.strip() for line in lines if line.strip()))


class TicksField(forms.MultipleChoiceField):
    """A list of codes as check boxes; none ticked is an empty list."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.label = capfirst(self.label)


class NamesInput(forms.MultiWidget):
    """One line for each language but the town's own."""

    template_name = "participation/town/admin_names.html"

    def __init__(self, attrs=None):
        self.codes = [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        super().__init__({code: forms.TextInput for code, _name in self.codes}, attrs)

    def decompress(self, value):
        return [(value or {}).get(code, "") for code, _name in self.codes]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for part, (code, language) in zip(context["widget"]["subwidgets"], self.codes, strict=True):
            part.update(language=language, code=code)
        return context


class NamesField(forms.MultiValueField):
    """A name for each language; empty ones are left out."""

    widget = NamesInput

    def __init__(self, *, max_length=120, **kwargs):
        self.codes = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
        fields = [forms.CharField(max_length=max_length, required=False) for _code in self.codes]
        super().__init__(fields, **{"required": False, "require_all_fields": False, **kwargs})
        self.label = capfirst(self.label)

    def compress(self, values):
        return {code: name for code, name in zip(self.codes, values or [], strict=False) if name}

    def has_changed(self, initial, data):
        return self.compress(data) != (initial or {})
