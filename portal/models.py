"""The login; who a person is at a board is told by a membership."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Always staff, a member of a board or an interviewer; residents have no row here."""

    def __str__(self):
        return self.get_full_name() or self.email or self.username
