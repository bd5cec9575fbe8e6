"""What must be answered, and what hangs on it."""

from participation.cases.models.case import Case, CaseQuerySet, Channel, Place, Reply, Sender
from participation.cases.models.counters import MapCell, Support, Tally
from participation.cases.models.thread import INTERNAL_STEPS, Handling, Question, Statement, Step, StepKind

__all__ = [
    "INTERNAL_STEPS",
    "Case",
    "CaseQuerySet",
    "Channel",
    "Handling",
    "MapCell",
    "Place",
    "Question",
    "Reply",
    "Sender",
    "Statement",
    "Step",
    "StepKind",
    "Support",
    "Tally",
]
