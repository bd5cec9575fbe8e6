"""What became of a letter so far."""

from django.db.models import Q
from django.utils.translation import gettext_lazy

from participation.outbox.models import Letter

WAITING, FAILING, DEAD, SENT = "waiting", "failing", "dead", "sent"
FATES = {
    WAITING: Q(sent_at=None, dead_at=None, attempts=0),
    FAILING: Q(sent_at=None, dead_at=None, attempts__gt=0),
    DEAD: Q(dead_at__isnull=False),
    SENT: Q(sent_at__isnull=False),
}
WORDS = [
    (WAITING, gettext_lazy("waiting")),
    (FAILING, gettext_lazy("failed so far, will be tried again")),
    (DEAD, gettext_lazy("given up")),
    (SENT, gettext_lazy("sent")),
]


def fate(letter: Letter) -> str:
    """What became of the letter so far, in words."""
    if letter.dead_at or letter.sent_at:
        return str(dict(WORDS)[DEAD if letter.dead_at else SENT])
    return str(dict(WORDS)[FAILING if letter.attempts else WAITING])
