"""Every room's models, so that they belong to this app."""

from participation.cases.models import (  # noqa: F401 the rooms' models, gathered
    Case,
    Handling,
    MapCell,
    Question,
    Sender,
    Statement,
    Step,
    Support,
    Tally,
)
from participation.ideas.models import Idea  # noqa: F401
from participation.notices.models import BarrierNotice, Complaint  # noqa: F401
from participation.occurrences.models import Occurrence  # noqa: F401
from participation.organisations.models import Organisation  # noqa: F401
from participation.outbox.models import Letter, Tick  # noqa: F401
from participation.quarters.models import Contact, Quarter, QuarterType  # noqa: F401
from participation.review.models import AgendaItem, Note, ReasonTemplate  # noqa: F401
from participation.routing.models import Board, Meeting, Membership, Remit  # noqa: F401
from participation.themes.models import Theme  # noqa: F401
from participation.town.models import TownSettings  # noqa: F401
from participation.words.models import IndexedText  # noqa: F401
