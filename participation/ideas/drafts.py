"""Where an idea waits while it is written: in the visitor's session for 24 hours, its photo in private storage."""

import hashlib
import json
import secrets
from datetime import timedelta
from importlib import import_module

from django.conf import settings
from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone
from django.utils.translation import get_language

from participation.cases.models import Place, Reply
from participation.ideas.lifecycle import Draft
from participation.quarters.models import Quarter
from participation.themes.models import Theme

HERE, SENT = "idea", "idea_sent"
STEPS = ["place", "similar", "idea", "reply"]
FOLDER = "drafts"
KEPT = timedelta(hours=24)


def of(session) -> dict | None:
    return session.get(HERE)


def keep(session, step: str, **answers) -> dict:
    """The step is answered; the first answer begins a draft with a key of its own."""
    draft = of(session) or _begun(session)
    draft["answers"].update(answers)
    draft["done"] = [*(done for done in draft["done"] if done != step), step]
    session[HERE] = draft
    return draft


def _begun(session) -> dict:
    """A new draft; the receipt of the one before is no longer shown, for a library's browser serves many."""
    session.pop(SENT, None)
    return {"key": secrets.token_urlsafe(24), "answers": {}, "done": [], "shown": []}


def answers_of(session) -> dict:
    return (of(session) or {}).get("answers", {})


def reopen(session, step: str):
    """The step is asked again before the draft can be sent."""
    draft = of(session)
    draft["done"] = [done for done in draft["done"] if done != step]
    session[HERE] = draft


def show(session, keys: list[int]):
    """These similar ideas were shown and need not be shown again."""
    draft = of(session)
    draft["shown"] = sorted({*draft["shown"], *keys})
    session[HERE] = draft


def first_open(draft: dict | None) -> str:
    """The first step without an answer; "check" when there is none."""
    done = draft["done"] if draft else []
    return next((step for step in STEPS if step not in done), "check")


def fingerprint(draft: dict) -> str:
    """Tells whether the answers are those a page has shown."""
    return hashlib.sha256(json.dumps(draft["answers"], sort_keys=True).encode()).hexdigest()[:32]


# the photo


def keep_photo(session, photo: File) -> str:
    """The photo waits under a random name; one that was there before is gone. Returns the name."""
    forget_photo(answers_of(session).get("photo"))
    return _storage().save(f"{FOLDER}/{secrets.token_hex(16)}.jpg", photo)


def forget_photo(name: str | None):
    if name:
        _storage().delete(name)


def photo_of(answers: dict) -> ContentFile | None:
    """The waiting photo, or None when there is none any more."""
    name = answers.get("photo")
    if not name or not _storage().exists(name):
        return None
    with _storage().open(name) as file:
        return ContentFile(file.read(), name=name.rpartition("/")[2])


def _storage():
    return storages["private"]


# from answers to a draft that can be decided on and submitted


def as_draft(draft: dict, *, photo: bool = False) -> Draft:
    answers = draft["answers"]
    quarter, theme = answers.get("quarter"), answers.get("theme")
    row = Quarter.objects.filter(slug=quarter).only("pk").first() if quarter else None
    return Draft(
        key=draft["key"],
        title=answers.get("title", ""),
        text=answers.get("text", ""),
        place=answers.get("kind", Place.UNKNOWN) if row or answers.get("kind") != Place.QUARTER else Place.UNKNOWN,
        quarter=row.pk if row else None,
        theme=Theme.objects.filter(slug=theme).values_list("pk", flat=True).first() if theme else None,
        longitude=answers.get("longitude"),
        latitude=answers.get("latitude"),
        place_words=answers.get("place", ""),
        language=get_language() or settings.LANGUAGE_CODE,
        reply=answers.get("reply", Reply.NONE),
        email=answers.get("email", ""),
        phone=answers.get("phone", ""),
        name=answers.get("name", ""),
        name_public=answers.get("name_public", False),
        photo=photo_of(answers) if photo else None,
    )


def finish(session, token: str):
    """The draft has become a case: it is gone from here, and its receipt is remembered for who goes back."""
    draft = session.pop(HERE, None)
    if draft:
        forget_photo(draft["answers"].get("photo"))
    session[SENT] = token


def sent(session) -> str | None:
    return session.get(SENT)


def forget_drafts(now=None) -> int:
    """Drafts and their photos older than 24 hours are gone; returns how many photos."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    storage, before = _storage(), (now or timezone.now()) - KEPT
    names = storage.listdir(FOLDER)[1] if storage.exists(FOLDER) else []
    old = [f"{FOLDER}/{name}" for name in names if storage.get_modified_time(f"{FOLDER}/{name}") < before]
    for name in old:
        storage.delete(name)
    return len(old)
