"""The town's settings in the administration: grouped, explained, and checked before they are saved."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList, TabbedInterface

from participation.town.context import LANGUAGES
from participation.town.fields import TicksField
from participation.town.models import TownSettings

LINES = {"LineString", "MultiLineString"}


class TownForm(WagtailAdminModelForm):
    languages = TicksField(
        label=gettext_lazy("languages switched on"),
        choices=[(code, name) for code, (name, *_rest) in LANGUAGES.items()],
    )
    map_lines = forms.JSONField(
        label=capfirst(gettext_lazy("river, bridges and neighbours as GeoJSON")),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )

    def clean_languages(self):
        chosen = self.cleaned_data["languages"]
        return [code for code in LANGUAGES if code in chosen or code == settings.LANGUAGE_CODE]

    def clean_map_lines(self):
        lines = self.cleaned_data["map_lines"]
        if lines in (None, ""):
            return None
        features = (
            lines.get("features") if isinstance(lines, dict) and lines.get("type") == "FeatureCollection" else None
        )
        if not isinstance(features, list):
            raise ValidationError(_("This is not a GeoJSON FeatureCollection."))
        for number, feature in enumerate(features, 1):
            _check_line(number, feature)
        return lines


def _check_line(number: int, feature):
    """A feature is a line of numbers in WGS 84."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict) or geometry.get("type") not in LINES:
        raise ValidationError(_("Feature %(number)s is not a line.") % {"number": number})
    points = geometry.get("coordinates")
    parts = [points] if geometry["type"] == "LineString" else points
    try:
        right = all(-180 <= float(x) <= 180 and -90 <= float(y) <= 90 for part in parts for x, y, *_z in part)
    except (TypeError, ValueError):
        right = False
    if not right:
        raise ValidationError(_("Feature %(number)s has coordinates that are not in WGS 84.") % {"number": number})


def _fields(heading, *names, text=""):
    """A group of fields with a sentence above it."""
    hint = [HelpPanel(content=text)] if text else []
    return MultiFieldPanel([*hint, *(FieldPanel(name) for name in names)], heading=heading)


TABS = [
    ObjectList(
        [
            _fields(gettext_lazy("Name"), "name", "full_name", "portal_name"),
            _fields(
                gettext_lazy("Words"),
                "quarter_word",
                "quarters_word",
                text=gettext_lazy("The town’s own word for a quarter, as it stands in the menu and in sentences."),
            ),
            _fields(gettext_lazy("Languages"), "languages", text=gettext_lazy("Shown in the strip above every page.")),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
                    FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_mail")]),
                    FieldRowPanel([FieldPanel("contact_hours"), FieldPanel("contact_languages")]),
                    FieldPanel("contact_place"),
                ],
                heading=gettext_lazy("Contact"),
                help_text=gettext_lazy("Stands at the end of every page."),
            ),
        ],
        heading=gettext_lazy("Town"),
    ),
    ObjectList(
        [
            _fields(
                gettext_lazy("Working days"),
                "land",
                "check_days",
                "answer_days",
                "after_meeting_days",
                text=gettext_lazy("Counted without weekends and the public holidays of the Land."),
            ),
            _fields(gettext_lazy("Days"), "ask_back_days", "close_days", "reopen_days"),
            _fields(gettext_lazy("Data protection"), "contact_retention_days", "letter_retention_days"),
            _fields(gettext_lazy("Answers and barriers"), "coordination_releases", "barrier_board"),
        ],
        heading=gettext_lazy("Deadlines"),
    ),
    ObjectList(
        [
            _fields(
                gettext_lazy("Other ways"),
                "defect_url",
                "petition_url",
                "planning_url",
                text=gettext_lazy("Shown before the idea form, for what is not an idea."),
            ),
            _fields(gettext_lazy("Legal texts"), "imprint", "privacy", "accessibility"),
        ],
        heading=gettext_lazy("Ways and law"),
    ),
    ObjectList(
        [
            _fields(
                gettext_lazy("Colours"),
                "hue",
                "chroma",
                "accent",
                text=gettext_lazy("Colours that could not be read by day or by night are refused."),
            ),
            _fields(
                gettext_lazy("Map"),
                "map_lines",
                text=gettext_lazy("Lines of rivers and bridges in WGS 84, with “kind” and “name” as properties."),
            ),
        ],
        heading=gettext_lazy("Look"),
    ),
]
TownSettings.edit_handler = TabbedInterface(TABS, base_form_class=TownForm)
