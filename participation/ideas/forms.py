"""The questions a resident is asked for an idea; the names of the fields are promised to outsiders."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.cases.contact import ContactForm
from participation.cases.fields import Line, Prose, Tick
from participation.cases.guard import Guarded
from participation.cases.models import Place
from participation.ideas.photos import PhotoRefused, clean_photo

MOST_TILES = 12  # more quarters than that are a list to choose from
PLACE_HINTS = {
    Place.TOWN: _("The idea is about all quarters."),
    Place.UNKNOWN: _("No problem. We find the right place for your idea."),
}


class PlaceForm(forms.Form):
    """`quarter` is a quarter's slug, or town, unknown or point; `place` says it in words."""

    quarter = forms.ChoiceField(
        label=_("Which quarter?"),
        help_text=_("It decides which round table reads your idea."),
        error_messages={
            "required": _("Choose a quarter or “I don’t know”."),
            "invalid_choice": _("Choose a quarter or “I don’t know”."),
        },
    )
    place = Line(
        label=_("Street or place"),
        help_text=_("For example: playground in Deichstraße"),
        required=False,
        max_length=200,
    )
    theme = Line(required=False, widget=forms.HiddenInput)
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, quarters, point=False, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["quarter"]
        field.widget = forms.RadioSelect() if len(quarters) <= MOST_TILES else forms.Select()
        blank = [("", _("Please choose"))] if len(quarters) > MOST_TILES else []
        further = [(Place.TOWN.value, _("Whole town")), (Place.UNKNOWN.value, _("I don’t know"))]
        pointed = [(Place.POINT.value, _("The point on the map"))] if point else []
        field.choices = [*blank, *pointed, *((quarter.slug, quarter.name) for quarter in quarters), *further]
        field.hints = PLACE_HINTS
        field.locators = {quarter.slug: quarter.slug for quarter in quarters}

    def clean_theme(self):
        return self.cleaned_data["theme"][:120]


class PointForm(forms.Form):
    """Where the picture of the town was clicked; a browser without a pointer sends the corner."""

    def point(self, width: int, height: int) -> tuple[int, int] | None:
        try:
            x, y = int(self.data["point.x"]), int(self.data["point.y"])
        except (KeyError, ValueError):
            return None
        return (x, y) if (x, y) != (0, 0) and 0 <= x <= width and 0 <= y <= height else None


class IdeaForm(forms.Form):
    title = Line(
        label=_("Title"),
        help_text=_("In a few words: what should get better?"),
        max_length=150,
        error_messages={
            "required": _("Give your idea a title."),
            "max_length": _("The title is too long: %(show_value)d characters. It may have up to %(limit_value)d."),
        },
    )
    text = Prose(
        label=_("Your idea"),
        help_text=_("In any language. Please don’t name other people and don’t write addresses or phone numbers."),
        max_length=10_000,
        error_messages={
            "required": _("Describe your idea."),
            "max_length": _("The text is too long: %(show_value)d characters. It may have up to %(limit_value)d."),
        },
    )
    theme = forms.ChoiceField(
        label=_("Theme"),
        required=False,
        help_text=_("It helps us to find who is in charge."),
        error_messages={"invalid_choice": _("Choose a theme from the list or “I don’t know”.")},
    )
    photo = forms.FileField(
        label=_("Photo"),
        required=False,
        help_text=_("Of the place, without faces and number plates. We remove hidden details such as the position."),
        error_messages={
            "empty": _("This file is empty. Please choose another photo."),
            "invalid": _("The photo did not arrive. Please choose it again."),
        },
    )
    without_photo = Tick(label=_("Remove the photo"), required=False)

    def __init__(self, *args, themes, has_photo=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].choices = [("", _("I don’t know")), *themes]
        self.fields["photo"].widget.attrs["accept"] = "image/jpeg,image/png,image/webp,image/heic,image/heif"
        if not has_photo:
            del self.fields["without_photo"]

    def clean_photo(self):
        if not self.cleaned_data["photo"]:
            return None
        try:
            return clean_photo(self.cleaned_data["photo"])
        except PhotoRefused as refused:
            raise forms.ValidationError(str(refused)) from None


class ReplyForm(ContactForm):
    name = Line(label=_("Your name"), required=False, max_length=120, help_text=_("You need not give one."))
    name_public = Tick(
        label=_("Show my name beside my idea"),
        required=False,
        help_text=_("Without this tick nobody but the coordination office sees it."),
    )


class CheckForm(Guarded):
    """`key` names the draft, so that one draft becomes one idea; `seen` what stood on the page."""

    consent = Tick(
        label=_("I agree that my idea is published."),
        error_messages={"required": _("Tick the box so that we may publish your idea.")},
    )
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
