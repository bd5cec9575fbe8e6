"""Form fields for what residents write: any script and any sign, but nothing invisible that deceives."""

import re
import unicodedata

from django import forms

MOST_MARKS = 5  # combining marks on one letter; no living script needs more
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
MARK = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
PILED = re.compile(f"({MARK}{{{MOST_MARKS}}}){MARK}+")
TICKED = {"on", "true", "True", "1", True}
NOTHING = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me"}


def plain_text(text: str) -> str:
    """The text without control signs and piled-up marks, in one normal form; empty when nothing can be seen."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = PILED.sub(r"\1", CONTROLS.sub("", text)).strip()
    return text if any(_visible(letter) for letter in text) else ""


def _visible(letter: str) -> bool:
    return unicodedata.category(letter) not in NOTHING and letter not in "\u115f\u1160\u2800\u3164\uffa0"


def plain_line(text: str) -> str:
    return " ".join(plain_text(text).split())


class Line(forms.CharField):
    """One line of plain text."""

    def to_python(self, value):
        return super().to_python(plain_line(str(value or "")))

    def widget_attrs(self, widget):
        """Without a length that cuts what is pasted; who writes too much is told and loses nothing."""
        return {"dir": "auto"}


class Prose(forms.CharField):
    """Several lines of plain text."""

    widget = forms.Textarea

    def to_python(self, value):
        return super().to_python(plain_text(str(value or "")))

    def widget_attrs(self, widget):
        return {"dir": "auto", "rows": 8}


class TickInput(forms.CheckboxInput):
    """Ticked only by what a browser sends for a tick; Django takes "off" for one too."""

    def value_from_datadict(self, data, files, name):
        return data.get(name) in TICKED


class Tick(forms.BooleanField):
    widget = TickInput
