"""What senders write on their receipt, and the search for a case by its number."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.cases.fields import Line, Prose

MOST = 5_000
LONG = {"max_length": _("The text is too long: %(show_value)d characters. It may have up to %(limit_value)d.")}


class FactsForm(forms.Form):
    text = Prose(
        label=_("What would you like to add?"),
        help_text=_("The boards read it. It is not published."),
        max_length=MOST,
        error_messages={"required": _("Write what you would like to add."), **LONG},
    )


class AnswerForm(forms.Form):
    text = Prose(
        label=_("Your answer"),
        help_text=_("The board reads it. It is not published."),
        max_length=MOST,
        error_messages={"required": _("Write your answer."), **LONG},
    )


class NumberForm(forms.Form):
    nummer = Line(
        label=_("Reference number"),
        help_text=_("Six letters and digits. Capitals, spaces and dashes do not matter."),
        max_length=60,
        error_messages={"required": _("Write the reference number of your idea.")},
    )


class LostLinkForm(forms.Form):
    number = Line(
        label=_("Reference number"),
        max_length=60,
        error_messages={"required": _("Write the reference number of your idea.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The one you gave with your idea."),
        error_messages={
            "required": _("Write your e-mail address."),
            "invalid": _("This does not look like an e-mail address. One looks like name@example.org."),
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs |= {"autocomplete": "email", "dir": "ltr"}
