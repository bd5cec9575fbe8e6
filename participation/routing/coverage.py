"""Holes and overlaps of the remits, and what a changed remit would have done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from participation.routing.rules import Decision, Rule, Rulebook, decide

HOLE, SINGLE, OVERLAP = "hole", "single", "overlap"


@dataclass(frozen=True, slots=True)
class Cell:
    quarter: int | None
    theme: int | None
    decision: Decision

    @property
    def finding(self) -> str:
        """A hole goes to coordination; an overlap has two leading boards of the same rank."""
        if self.decision.is_fallback:
            return HOLE
        return OVERLAP if self.decision.ties else SINGLE


def coverage(quarters: Sequence[int], themes: Sequence[int], kind: str, day: date, book: Rulebook) -> list[list[Cell]]:
    """One row a quarter, one cell a theme, in the order given."""
    return [
        [Cell(quarter, theme, decide([quarter], theme, kind, day, book)) for theme in themes] for quarter in quarters
    ]


@dataclass(frozen=True, slots=True)
class Fact:
    """A past case as routing saw it."""

    case: int
    quarters: tuple[int, ...]
    theme: int | None
    kind: str
    day: date
    lead: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    case: int
    before: Decision
    after: Decision


def dry_run(remits: Sequence[Rule], facts: Iterable[Fact], book: Rulebook) -> list[Difference]:
    """The past cases that other remits would have given to other boards; changes nothing."""
    changed = Rulebook(remits, book.quarter_parents, book.theme_parents, book.coordination, book.boards, book.seats)
    differences = []
    for fact in facts:
        asked = (fact.quarters, fact.theme, fact.kind, fact.day)
        before, after = decide(*asked, book), decide(*asked, changed)
        if (before.lead, before.joint, before.informed) != (after.lead, after.joint, after.informed):
            differences.append(Difference(fact.case, before, after))
    return differences
