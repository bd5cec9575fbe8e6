"""Submission keys of the invented cases: the same each time, and nobody else's to guess."""

from django.utils.crypto import salted_hmac


def key_of(name: str) -> str:
    """Whoever knows a submission key is shown the case's receipt, so even a demo keeps it secret."""
    return salted_hmac("participation.management.demo", name).hexdigest()
