"""The only exit for mail: letters are written in the caller's transaction and delivered by the clock."""

import logging
import re
from datetime import timedelta

import environ
from celery import current_app
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils import timezone, translation

from participation.outbox.links import secret_link
from participation.outbox.models import Letter

log = logging.getLogger(__name__)

CLAIM = timedelta(minutes=10)
# 5 and 30 minutes, then hourly, for two days (mission.md e, step 7)
RETRY_MINUTES = [1, 5, 30]
MOST_ATTEMPTS = 50
MOST_FAILURES = 5  # in a row: then it is the mail server, and waiting for it would keep the clock from all else
LINK = re.compile(r"\{\{link:(\w+)\}\}")
_breaker = {"closed_until": None}


def write(
    kind: str, *, key: str, to: str, language: str, context: dict, links: dict | None = None, reference=""
) -> Letter:
    """One letter per key stands in the caller's transaction; the same key again changes nothing.

    `links` names secret links as [case, version]; the text holds only their place until delivery.
    """
    places = {name: f"{{{{link:{name}}}}}" for name in (links or {})}
    with translation.override(language):
        text = render_to_string(f"letters/{kind}.txt", {**context, **places, "language": language})
    subject, _, body = text.strip().partition("\n")
    return store(kind, key=key, to=to, language=language, subject=subject, body=body, links=links, reference=reference)


def store(kind, *, key, to, language, subject, body, html="", links=None, reference="") -> Letter:
    """A letter whose words are already there, such as another library's; wakes the clock after commit."""
    letter, created = Letter.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "to": to,
            "language": language,
            "subject": " ".join(subject.split())[:200],
            "body": body.strip(),
            "html": html,
            "links": links or {},
            "reference": reference,
            "available_at": timezone.now(),
        },
    )
    if created:
        transaction.on_commit(knock, robust=True)
    return letter


def stored(key: str) -> bool:
    return Letter.objects.filter(key=key).exists()


def latest(start: str) -> str:
    """The key of the newest letter whose key begins so."""
    return Letter.objects.filter(key__startswith=start).order_by("-key").values_list("key", flat=True).first() or ""


def knock():
    """The worker is woken if the broker answers; if not, nobody asks again for half a minute."""
    now = timezone.now()
    if _breaker["closed_until"] and now < _breaker["closed_until"]:
        return
    try:
        current_app.send_task("participation.tasks.deliver_letters", retry=False, ignore_result=True)
    except Exception as error:  # whatever the broker's library raises, the letter is safe in its row
        _breaker["closed_until"] = now + timedelta(seconds=30)
        log.warning("broker does not answer, the clock delivers: %s", type(error).__name__)


def deliver_waiting(limit: int = 500) -> int:
    """Every waiting letter was tried once; what failed waits for its next turn. Returns how many left.

    Many failures in a row end the round early; the next one goes on with the letters not tried yet.
    """
    connection, sent, failures = _connection(), 0, 0
    try:
        for pk in list(_waiting().values_list("pk", flat=True)[:limit]):
            left = _deliver(pk, connection)
            sent, failures = sent + bool(left), failures + 1 if left is False else 0
            if failures == MOST_FAILURES:
                break
    finally:
        connection.close()
    return sent


def _connection():
    config = environ.Env.email_url_config(settings.OUTBOX_URL)
    return get_connection(
        config["EMAIL_BACKEND"],
        fail_silently=False,
        **({"file_path": config["EMAIL_FILE_PATH"]} if "filebased" in config["EMAIL_BACKEND"] else _smtp(config)),
    )


def _smtp(config: dict) -> dict:
    if "smtp" not in config["EMAIL_BACKEND"]:
        return {}
    return {
        "host": config["EMAIL_HOST"],
        "port": config["EMAIL_PORT"],
        "username": config["EMAIL_HOST_USER"],
        "password": config["EMAIL_HOST_PASSWORD"],
        "use_tls": config.get("EMAIL_USE_TLS", False),
        "use_ssl": config.get("EMAIL_USE_SSL", False),
        "timeout": 10,
    }


def _waiting():
    now = timezone.now()
    return Letter.objects.filter(
        Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM), sent_at=None, dead_at=None, available_at__lte=now
    ).order_by("available_at", "pk")


def _deliver(pk: int, connection) -> bool | None:
    """Whether it left; None where somebody else has it in hand."""
    claimed = _waiting().filter(pk=pk).order_by().update(claimed_at=timezone.now(), attempts=F("attempts") + 1)
    if not claimed:
        return None
    letter = Letter.objects.get(pk=pk)
    try:
        connection.send_messages([_message(letter)])
    except Exception as error:  # any failure of a mail server is a reason to try again later, never to stop
        _failed(letter, error)
        return False
    Letter.objects.filter(pk=pk).update(sent_at=timezone.now(), claimed_at=None, last_error="")
    return True


def _message(letter: Letter) -> EmailMultiAlternatives:
    body = LINK.sub(lambda place: _link_at(place, letter), letter.body)
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    headers = {"Message-ID": f"<{letter.key}@{host}>", "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(
        letter.subject, body + "\n", settings.DEFAULT_FROM_EMAIL, [letter.to], headers=headers
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    return message


def _link_at(place: re.Match, letter: Letter) -> str:
    """The link that stands there; what a resident wrote in the same shape stays as it is."""
    return secret_link(*letter.links[place[1]], letter.language) if place[1] in letter.links else place[0]


def _failed(letter: Letter, error: Exception):
    minutes = RETRY_MINUTES[letter.attempts - 1] if letter.attempts <= len(RETRY_MINUTES) else 60
    now = timezone.now()
    Letter.objects.filter(pk=letter.pk).update(
        claimed_at=None,
        available_at=now + timedelta(minutes=minutes),
        last_error=f"{type(error).__name__}: {error}".replace(letter.to, "…")[:300],
        dead_at=now if letter.attempts >= MOST_ATTEMPTS else None,
    )
    log.warning("letter %s not delivered, attempt %s: %s", letter.pk, letter.attempts, type(error).__name__)


def shred_delivered(before) -> int:
    """Address and text of letters sent or given up before that moment are gone; what and when stay."""
    gone = Letter.objects.filter(Q(sent_at__lt=before) | Q(dead_at__lt=before), shredded_at=None)
    return gone.update(body="", html="", links={}, to="", shredded_at=timezone.now())
