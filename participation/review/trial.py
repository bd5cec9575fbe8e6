"""What a remit that is not saved yet would change: past cases that would lie elsewhere, holes and overlaps."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from participation.cases.lookup import facts
from participation.cases.models import Case
from participation.cases.states import OPEN, Kind
from participation.quarters.models import Quarter
from participation.routing.coverage import HOLE, OVERLAP, coverage, dry_run
from participation.routing.lookup import rulebook
from participation.routing.models import Board
from participation.routing.rules import Rule, Rulebook
from participation.themes.models import Theme

# a remit that is not saved yet would be the youngest
YOUNGEST = 2**62


@dataclass(frozen=True)
class Change:
    """One past case that would have been given to other boards."""

    case: Case
    before: str
    after: str
    leads_elsewhere: bool


@dataclass(frozen=True)
class Trial:
    """The result of a dry run, on the day from which the remit would hold."""

    day: date
    tried: int
    changes: list[Change]
    holes: tuple[int, int]
    overlaps: tuple[int, int]

    @property
    def elsewhere(self) -> list[Change]:
        return [change for change in self.changes if change.leads_elsewhere]

    @property
    def still_open(self) -> int:
        return sum(change.case.state in OPEN for change in self.elsewhere)


def rule_of_form(cleaned: dict, pk: int | None) -> Rule:
    """The remit as it stands in a checked form."""
    return Rule(
        id=pk or YOUNGEST,
        board=cleaned["board"].pk,
        mode=cleaned["mode"],
        quarters=frozenset(quarter.pk for quarter in cleaned["quarters"]),
        themes=frozenset(theme.pk for theme in cleaned["themes"]),
        kinds=frozenset(cleaned["kinds"]),
        exclusive=cleaned["exclusive"],
        priority=cleaned["priority"],
        valid_from=cleaned["valid_from"],
        valid_until=cleaned["valid_until"],
    )


def try_out(rule: Rule, latest: int) -> Trial:
    """The latest cases as if they came in on the first day of the remit: where they would lie now, and with it."""
    book = rulebook()
    changed = [one for one in book.rules if one.id != rule.id] + [rule]
    return _tried(book, changed, max(timezone.localdate(), rule.valid_from or timezone.localdate()), latest)


def try_without(remit: int, latest: int) -> Trial:
    """The latest cases as if they came in today: where they would lie now, and without that remit."""
    book = rulebook()
    return _tried(book, [one for one in book.rules if one.id != remit], timezone.localdate(), latest)


def _tried(book: Rulebook, changed: list[Rule], day: date, latest: int) -> Trial:
    past = [replace(fact, day=day) for fact in facts(latest)]
    new_book = replace(book, rules=changed)
    before, after = _findings(book, day), _findings(new_book, day)
    return Trial(
        day=day,
        tried=len(past),
        changes=_changes(dry_run(changed, past, book)),
        holes=(before[HOLE], after[HOLE]),
        overlaps=(before[OVERLAP], after[OVERLAP]),
    )


def _changes(differences) -> list[Change]:
    cases = (
        Case.objects.select_related("quarter", "theme")
        .defer("quarter__boundary")
        .in_bulk([one.case for one in differences])
    )
    boards = dict(Board.objects.values_list("pk", "name"))
    return [
        Change(
            cases[one.case], _named(one.before, boards), _named(one.after, boards), one.before.lead != one.after.lead
        )
        for one in differences
        if one.case in cases
    ]


def _named(decision, boards: dict[int, str]) -> str:
    others = [boards[board] for board in (*decision.joint, *decision.informed)]
    return boards[decision.lead] + (f" (+ {', '.join(others)})" if others else "")


def _findings(book: Rulebook, day: date) -> Counter:
    """How many fields of the coverage table are holes and overlaps."""
    quarters = list(Quarter.objects.filter(children=None).values_list("pk", flat=True))
    themes = list(Theme.objects.filter(parent=None).values_list("pk", flat=True))
    table = coverage(quarters, themes, Kind.IDEA, day, book)
    return Counter(cell.finding for row in table for cell in row)
