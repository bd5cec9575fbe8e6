"""What becomes of an idea from the form on; everything later is a case's life."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from participation.cases import letters
from participation.cases.lifecycle import AlreadyOpened, open_case
from participation.cases.models import Channel, Place, Reply, Sender
from participation.cases.states import Kind
from participation.ideas.models import Idea
from participation.quarters.lookup import quarters_at
from participation.routing.lookup import rulebook
from participation.routing.rules import Decision, decide
from participation.words import index


@dataclass
class Draft:
    """What a resident has told so far; the same shape for the form, the import and the office."""

    key: str
    title: str = ""
    text: str = ""
    place: str = Place.UNKNOWN
    quarter: int | None = None
    theme: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    place_words: str = ""
    language: str = "de"
    channel: str = Channel.WEB
    reply: str = Reply.NONE
    email: str = ""
    phone: str = ""
    name: str = ""
    name_public: bool = False
    photo: object = None
    source_id: str | None = None
    created_at: object = field(default_factory=timezone.now)

    def quarters(self) -> list[int]:
        """Candidates for routing: those at the point, most specific first, else the chosen one."""
        if self.longitude is not None and self.latitude is not None:
            found = [quarter.pk for quarter in quarters_at(self.longitude, self.latitude)]
            if found:
                return found
        return [self.quarter] if self.quarter else []


def decision_for(draft: Draft, book=None) -> Decision:
    """Who would get this idea today; writes nothing."""
    return decide(draft.quarters(), draft.theme, Kind.IDEA, timezone.localdate(), book or rulebook())


@transaction.atomic
def submit(draft: Draft, *, by=None, book=None) -> Idea:
    """The idea is a case with reference, boards and sender; the receipt is on its way.

    The same draft key again gives the case it became the first time.
    """
    quarters = draft.quarters()
    idea = Idea(
        kind=Kind.IDEA,
        title=" ".join(draft.title.split()),
        text=draft.text.strip(),
        public_text=draft.text.strip(),
        place=draft.place,
        quarter_id=quarters[0] if quarters else None,
        theme_id=draft.theme,
        longitude=None if draft.longitude is None else round(draft.longitude, 3),
        latitude=None if draft.latitude is None else round(draft.latitude, 3),
        place_words=draft.place_words,
        language=draft.language,
        channel=draft.channel,
        submission_key=draft.key,
        source_id=draft.source_id,
        created_at=draft.created_at,
    )
    sender, decision = _sender_of(draft), decision_for(draft, book)
    try:
        with transaction.atomic():
            if draft.photo is not None:
                idea.photo.save(draft.photo.name, draft.photo, save=False)
            open_case(idea, sender=sender, decision=decision, by=by)
    except AlreadyOpened as opened:
        if idea.photo:
            idea.photo.storage.delete(idea.photo.name)
        return Idea.objects.get(pk=opened.case.pk)
    keep_findable(idea)
    if sender and sender.reply == Reply.EMAIL:
        letters.received(idea, sender)
    return idea


def _sender_of(draft: Draft) -> Sender | None:
    if draft.reply == Reply.NONE and not draft.name:
        return None
    return Sender(
        reply=draft.reply,
        email=draft.email if draft.reply == Reply.EMAIL else "",
        phone=draft.phone if draft.reply == Reply.PHONE else "",
        name=draft.name,
        name_public=draft.name_public and bool(draft.name),
    )


def keep_findable(idea: Idea):
    """Search and similar ideas know the words that strangers may read."""
    index.put(Kind.IDEA, idea.pk, f"{idea.title}\n{idea.public_text}")
