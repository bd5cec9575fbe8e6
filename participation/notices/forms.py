"""What is asked of who reports a barrier or complains about a contribution."""

import secrets

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.cases.fields import Line, Prose
from participation.cases.guard import Guarded
from participation.notices.models import ComplaintReason

MOST = 5_000
TOO_LONG = _("The text is too long: %(show_value)d characters. It may have up to %(limit_value)d.")


class KeyedForm(Guarded):
    """`key` names the form as it was opened, so that it becomes one case however often it is sent."""

    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("key", secrets.token_urlsafe(24))

    def asked(self):
        return [field for field in super().asked() if field.name != "key"]


class NoticeForm(KeyedForm):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        help_text=_("Only to answer you. You can do without: then your personal link shows the answer."),
        error_messages={"invalid": _("This does not look like an e-mail address. One looks like name@example.org.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs |= {"autocomplete": "email", "dir": "ltr"}


class BarrierForm(NoticeForm):
    text = Prose(
        label=_("What does not work?"),
        help_text=_("And, if you like: with which device or aid?"),
        max_length=MOST,
        error_messages={"required": _("Describe what does not work."), "max_length": TOO_LONG},
    )
    seite = Line(label=_("On which page?"), required=False, max_length=500)
    field_order = ["text", "seite", "email"]


class ComplaintForm(NoticeForm):
    reason = forms.ChoiceField(
        label=_("What is wrong with it?"),
        choices=ComplaintReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason."), "invalid_choice": _("Choose a reason from the list.")},
    )
    text = Prose(label=_("Explanation"), required=False, max_length=MOST, error_messages={"max_length": TOO_LONG})
    field_order = ["reason", "text", "email"]


class ObjectionForm(KeyedForm):
    text = Prose(
        label=_("Why should it be published?"),
        max_length=MOST,
        error_messages={"required": _("Write why it should be published."), "max_length": TOO_LONG},
    )
