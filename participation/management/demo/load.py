"""Putting the town together: everything or nothing, once."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from participation.cases.models import Handling
from participation.management.demo import (
    ideas_altmarkt,
    ideas_deich,
    ideas_hafenkamp,
    ideas_lindenbruch,
    ideas_town,
    ideas_zechengarten,
)
from participation.management.demo.boards import make_boards, make_organisations
from participation.management.demo.complaints import make_complaints
from participation.management.demo.pages import make_speaking_pages
from participation.management.demo.people import make_people
from participation.management.demo.places import make_contacts, make_quarters
from participation.management.demo.remits import make_remits
from participation.management.demo.stories import Teller
from participation.management.demo.subjects import make_themes
from participation.management.demo.town import make_town
from participation.management.demo.wordings import make_wordings
from participation.outbox.models import Letter
from participation.quarters.models import Quarter
from participation.routing.lookup import rulebook
from participation.routing.models import Board

IDEAS = {
    **ideas_lindenbruch.IDEAS,
    **ideas_altmarkt.IDEAS,
    **ideas_hafenkamp.IDEAS,
    **ideas_zechengarten.IDEAS,
    **ideas_deich.IDEAS,
    **ideas_town.IDEAS,
}


class OtherTown(Exception):
    """The database holds quarters or boards of another town."""


def is_there() -> bool:
    """Whether Wesselwerth has been loaded. Refuses a database that holds another town (OtherTown)."""
    if Quarter.objects.filter(slug="wesselwerth").exists() and Board.objects.filter(code="KS").exists():
        return True
    if Quarter.objects.exists() or Board.objects.exists():
        raise OtherTown
    return False


@transaction.atomic
def load(tell=lambda line: None):
    """Wesselwerth is there: rows, people, pages, and every idea told by the verbs."""
    today = timezone.localdate()
    town = make_town()
    quarters, themes = make_quarters(), make_themes()
    boards = make_boards(make_contacts(quarters), today)
    make_people(boards, make_organisations(boards), today)
    make_remits(boards, quarters, themes, today)
    tell(f"{len(quarters)} quarters, {len(themes)} themes, {len(boards)} boards")
    make_speaking_pages(town.languages)
    tell(f"pages in {len(town.languages)} languages")
    teller = Teller(quarters, themes, boards, rulebook())
    for key, idea in sorted(IDEAS.items(), key=lambda item: -item[1]["days"]):
        teller.tell(key, idea)
    tell(f"{len(IDEAS)} ideas")
    make_complaints(teller.told)
    make_wordings()
    _let_the_past_rest()


def _let_the_past_rest():
    """Nobody is written to about what happened long ago."""
    Letter.objects.filter(sent_at=None).update(sent_at=F("created_at"), attempts=1)
    long_ago = timezone.now() - timedelta(days=3)
    Handling.objects.filter(told_at=None, since__lt=long_ago).update(told_at=F("since"))
