"""What is asked at the door: an address, a code, or a password."""

from allauth.account.forms import ConfirmLoginCodeForm, LoginForm
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

LONGEST_PASSWORD = 200  # hashing a longer one would only keep the server busy


class AskCodeForm(LoginForm):
    """Without a password; a code goes to the address if somebody is known by it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("Your e-mail address"))


class PasswordForm(LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("Your e-mail address"))
        _plain(self.fields["password"], _("Password"))
        self.fields["password"].validators.append(MaxLengthValidator(LONGEST_PASSWORD))
        self.fields["password"].widget.attrs["maxlength"] = LONGEST_PASSWORD

    def _setup_password_field(self):
        """The password stays, although the other page goes without."""


class CodeForm(ConfirmLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _plain(self.fields["code"], _("Code from the e-mail"))


def _plain(field, label):
    """Our words, and no grey text inside the field that vanishes while typing."""
    field.label, field.help_text = label, ""
    field.widget.attrs.pop("placeholder", None)
