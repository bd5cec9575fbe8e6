"""What keeps robots off the forms without asking people to prove anything, and without storing who came."""

import hashlib
import hmac
import ipaddress
import logging
import secrets
import time

from django import forms
from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)

FASTEST = 2  # seconds; nobody reads and fills a form faster
OLDEST = 24 * 60 * 60  # as long as drafts live
HOUR, DAY = 60 * 60, 24 * 60 * 60
SALT = "guard.salt"
TOO_FAST = _("That went very fast. Please check your entries and press the button again.")
TRAPPED = _("A field that nobody can see was filled in. Please press the button again.")
TOO_MANY = _(
    "Very many messages came from your connection within an hour. "
    "Your entries are still here: please send them again in an hour, or call us."
)


class Guarded(forms.Form):
    """A form with a field that only robots see and a signed time of opening. Entries are never lost by it."""

    website = forms.CharField(required=False, label=_("Please leave this field empty"))
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["website"].widget.attrs |= {"tabindex": "-1", "autocomplete": "off"}
        self.initial.setdefault("opened", stamp())

    def asked(self):
        """The fields a person fills in."""
        return [field for field in self if field.name not in ("website", "opened")]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("website"):
            self._start_anew(TRAPPED)
        elif not _slow_enough(cleaned.get("opened") or ""):
            self._start_anew(TOO_FAST)
        return cleaned

    def _start_anew(self, reason):
        """The form is shown again with an empty trap; a stamp that is merely young is kept, so that time runs on."""
        self.data = self.data.copy()
        self.data[self.add_prefix("website")] = ""
        if _age(self.data.get(self.add_prefix("opened"), "")) is None:
            self.data[self.add_prefix("opened")] = stamp()
        self.add_error(None, reason)


def stamp() -> str:
    """The present time, signed."""
    return signing.dumps(int(time.time()), salt=SALT)


def _age(signed: str) -> float | None:
    """Seconds since the form was opened; None when nobody here signed it or it is too old."""
    try:
        age = time.time() - signing.loads(signed, salt=SALT)
    except (signing.BadSignature, TypeError):
        return None
    return age if age <= OLDEST else None


def _slow_enough(signed: str) -> bool:
    age = _age(signed)
    return age is not None and age >= FASTEST


def admits(request, act: str, most: int | None = None) -> bool:
    """Whether this connection may do the act once more within the hour; counts it. Without a cache everybody may."""
    try:
        key = f"guard.{act}.{mark_of(request)}.{int(time.time() // HOUR)}"
        cache.add(key, 0, HOUR)
        return cache.incr(key) <= (most or settings.MESSAGES_PER_HOUR)
    except Exception as error:  # whatever the cache's library raises, a message of a resident is worth more
        log.error("the cache does not answer, nothing is limited: %s", type(error).__name__)
        return True


def mark_of(request) -> str:
    """A name for the connection that means nothing tomorrow, and nothing without the salt in the cache."""
    key = f"{SALT}.{timezone.localdate()}"
    salt = cache.get_or_set(key, lambda: secrets.token_hex(32), DAY)
    return hmac.new(salt.encode(), _network(request).encode(), hashlib.sha256).hexdigest()[:32]


def _network(request) -> str:
    """The address, of a long one the part that belongs to one connection."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        address = request.META.get("HTTP_X_FORWARDED_FOR", address).rpartition(",")[2].strip()
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(parsed if parsed.version == 4 else ipaddress.ip_network(f"{address}/64", strict=False))
