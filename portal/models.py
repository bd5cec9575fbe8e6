"""The login; who a person is at a board is told by a membership."""

from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_noop


class User(AbstractUser):
    """Always staff, a member of a board or an interviewer; residents have no row here."""

    personal_fields = {
        name: (
            gettext_noop("signing in and being addressed"),
            gettext_noop("while the person has a role; taken out with it"),
        )
        for name in ("username", "first_name", "last_name", "email")
    }

    def __str__(self):
        return self.get_full_name() or self.email or self.username
