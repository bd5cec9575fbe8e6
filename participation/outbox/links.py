"""The secret link: derived from the case and a version, never stored."""

import base64
import hashlib
import hmac
import re

from django.conf import settings
from django.urls import reverse
from django.utils import translation

_SIGNATURE_BYTES = 16
_KEY = re.compile(r"(/v/)[^/?#\s]+")


def _signature(payload: bytes) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), b"secret link:" + payload, hashlib.sha256).digest()[:_SIGNATURE_BYTES]


def token_of(case: int, version: int) -> str:
    """The key of a case's receipt; a raised version makes a new one and ends the old."""
    payload = case.to_bytes(6, "big") + version.to_bytes(2, "big")
    return base64.urlsafe_b64encode(payload + _signature(payload)).decode().rstrip("=")


def case_and_version(token: str) -> tuple[int, int] | None:
    """What a token names, or None when it was not made here."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return None
    payload, signature = raw[:8], raw[8:]
    if len(raw) != 8 + _SIGNATURE_BYTES or not hmac.compare_digest(signature, _signature(payload)):
        return None
    if token_of(case := int.from_bytes(payload[:6], "big"), version := int.from_bytes(payload[6:], "big")) != token:
        return None
    return case, version


def address_code(case: int, address: str) -> str:
    """Stands only in a letter to that address: who knows it has received the letter."""
    payload = f"address:{case}:{address.lower()}".encode()
    return base64.urlsafe_b64encode(_signature(payload)[:9]).decode()


def absolute(path: str) -> str:
    return settings.BASE_URL.rstrip("/") + path


def without_key(address: str) -> str:
    """An address that others may read: where a receipt is named, its key is left out."""
    return _KEY.sub(r"\1…", address)


def secret_link(case: int, version: int, language: str) -> str:
    """The whole address of a receipt in the sender's language."""
    with translation.override(language):
        return absolute(reverse("cases:receipt", args=[token_of(case, version)]))
