"""Whether and where a sender wants to hear of a case; asked when it is handed in and again on the receipt."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.cases.fields import Line
from participation.cases.models import Reply


class ContactForm(forms.Form):
    """Whether and where a reply should go; used again where the sender changes it."""

    reply = forms.ChoiceField(
        label=_("How should we reply?"),
        widget=forms.RadioSelect,
        choices=[
            (Reply.NONE.value, _("Not at all")),
            (Reply.EMAIL.value, _("By e-mail")),
            (Reply.PHONE.value, _("By phone")),
        ],
        help_text=_("With or without a reply: your personal link always shows you where your idea is."),
        error_messages={"required": _("Choose whether we should reply."), "invalid_choice": _("Choose one of these.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        help_text=_("Only for news about your idea. It is never published."),
        error_messages={
            "invalid": _("This does not look like an e-mail address. One looks like name@example.org."),
        },
    )
    phone = Line(
        label=_("Your phone number"),
        required=False,
        max_length=40,
        help_text=_("Only to call you back about your idea. It is never published."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, token in {"email": "email", "phone": "tel", "name": "name"}.items():
            if name in self.fields:
                self.fields[name].widget.attrs |= {"autocomplete": token}
        self.fields["phone"].widget.input_type = "tel"
        for name in ("email", "phone"):
            self.fields[name].widget.attrs["dir"] = "ltr"

    def clean(self):
        cleaned = super().clean()
        reply = cleaned.get("reply")
        if reply == Reply.EMAIL and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write your e-mail address, or choose another reply."))
        if reply == Reply.PHONE:
            self._check_phone(cleaned.get("phone", ""))
        return cleaned

    def _check_phone(self, number):
        if "phone" not in self.errors and sum(letter.isdecimal() for letter in number) < 4:
            self.add_error("phone", _("Write your phone number, or choose another reply."))
