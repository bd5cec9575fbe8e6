"""Whether and where a sender wants to hear of a case; asked when it is handed in and again on the receipt."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.cases.fields import Line
from participation.cases.models import Reply

FEWEST_DIGITS = 4
NO_PHONE = _("Write your phone number, or choose another reply.")


class ContactForm(forms.Form):
    """Whether and where a reply should go; used again where the sender changes it."""

    use_required_attribute = False

    reply = forms.ChoiceField(
        label=_("How should we reply?"),
        widget=forms.RadioSelect,
        choices=[
            (Reply.NONE.value, _("Not at all")),
            (Reply.EMAIL.value, _("By e-mail")),
            (Reply.PHONE.value, _("By phone")),
        ],
        help_text=_("With or without a reply: your personal link always shows you where it lies."),
        error_messages={"required": _("Choose whether we should reply."), "invalid_choice": _("Choose one of these.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("Only for news about what you send. It is never published."),
        error_messages={
            "required": _("Write your e-mail address, or choose another reply."),
            "invalid": _("This does not look like an e-mail address. One looks like name@example.org."),
        },
    )
    phone = Line(
        label=_("Your phone number"),
        max_length=40,
        help_text=_("Only to call you back. It is never published."),
        error_messages={"required": NO_PHONE},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, token in {"email": "email", "phone": "tel", "name": "name"}.items():
            if name in self.fields:
                self.fields[name].widget.attrs |= {"autocomplete": token}
        self.fields["phone"].widget.input_type = "tel"
        for name in ("email", "phone"):
            self.fields[name].widget.attrs["dir"] = "ltr"

    def full_clean(self):
        """An address is asked for only by who wants to be written to; the page never calls it optional."""
        chosen = self.data.get(self.add_prefix("reply")) if self.is_bound else None
        self.fields["email"].required = chosen == Reply.EMAIL
        self.fields["phone"].required = chosen == Reply.PHONE
        super().full_clean()
        self.fields["email"].required = self.fields["phone"].required = True

    def clean_email(self):
        return self.cleaned_data["email"] if self.cleaned_data.get("reply") == Reply.EMAIL else ""

    def clean_phone(self):
        number = self.cleaned_data["phone"] if self.cleaned_data.get("reply") == Reply.PHONE else ""
        if number and sum(letter.isdecimal() for letter in number) < FEWEST_DIGITS:
            raise forms.ValidationError(NO_PHONE)
        return number
