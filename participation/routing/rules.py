"""Who is in charge: remits weighed on a day, without reading or writing anything."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from participation.routing.models import Mode
from participation.themes.tree import line_of

# why a remit lost, in the order in which it is asked; words for them stand in `reasons`
DAY, VACANT, KIND, PLACE, THEME, OUTRANKED, SILENCED, DOUBLED = (
    "day",
    "vacant",
    "kind",
    "place",
    "theme",
    "outranked",
    "silenced",
    "doubled",
)
WON = "won"


@dataclass(frozen=True, slots=True)
class Rule:
    """A remit as plain values; empty sets mean the whole town, every theme, every kind."""

    id: int
    board: int
    mode: str
    quarters: frozenset[int] = frozenset()
    themes: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    exclusive: bool = False
    priority: int = 0
    valid_from: date | None = None
    valid_until: date | None = None


Span = tuple[date | None, date | None]


@dataclass
class Rulebook:
    """All that a decision needs to know, loaded once (see lookup.rulebook)."""

    rules: Sequence[Rule]
    quarter_parents: Mapping[int, int | None]
    theme_parents: Mapping[int, int | None]
    coordination: int
    boards: Mapping[int, Span] = field(default_factory=dict)
    seats: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    _manned: dict[date, frozenset[int]] = field(default_factory=dict, repr=False)

    def manned(self, day: date) -> frozenset[int]:
        """Boards that exist on the day and have an active member."""
        if day not in self._manned:
            self._manned[day] = frozenset(
                board
                for board, span in self.boards.items()
                if _within(day, *span) and any(_within(day, *seat) for seat in self.seats.get(board, ()))
            )
        return self._manned[day]


@dataclass(frozen=True, slots=True)
class Weighed:
    """One remit and what became of it."""

    rule: Rule
    verdict: str
    rank: tuple = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Who leads, joins and is informed, by which remit, and why each other remit lost."""

    lead: int
    joint: tuple[int, ...]
    informed: tuple[int, ...]
    rule: int | None
    ties: tuple[int, ...]
    weighed: tuple[Weighed, ...]

    @property
    def is_fallback(self) -> bool:
        """No remit named a leading board, so the coordination board has it."""
        return self.rule is None

    def reasons(self) -> dict:
        """What is stored with the case: winners, near misses, and how many others lost and why."""
        near = [w for w in self.weighed if w.verdict in (WON, OUTRANKED, SILENCED, DOUBLED, VACANT, THEME)]
        others: dict[str, int] = {}
        for w in self.weighed:
            if w.verdict not in (WON, OUTRANKED, SILENCED, DOUBLED, VACANT, THEME):
                others[w.verdict] = others.get(w.verdict, 0) + 1
        return {
            "lead": self.lead,
            "rule": self.rule,
            "joint": list(self.joint),
            "informed": list(self.informed),
            "ties": list(self.ties),
            "weighed": [[w.rule.id, w.rule.board, w.rule.mode, w.verdict] for w in near],
            "others": others,
        }


def decide(quarters: Iterable[int], theme: int | None, kind: str, day: date, book: Rulebook) -> Decision:
    """The first leading remit leads, joint ones join, informed ones are told; nobody found: coordination.

    Order: deeper quarter, deeper theme, named kind before any, priority, id. A remit for a quarter or
    theme covers all below it, so going up the trees until somebody is found is already in the order.
    An exclusive lead silences what is less specific. Without a theme or place only remits that ask for
    none can match. The same input gives the same answer, whatever the order of the rules.
    """
    places = _depths(quarters, book.quarter_parents)
    themes = _depths([] if theme is None else [theme], book.theme_parents)
    manned = book.manned(day)
    matched, lost = [], []
    for rule in book.rules:
        verdict = _why_not(rule, places, themes, kind, day, manned)
        if verdict:
            lost.append(Weighed(rule, verdict))
        else:
            matched.append(Weighed(rule, WON, _rank(rule, places, themes)))
    matched.sort(key=lambda w: (*w.rank, w.rule.id))
    return _settle(matched, lost, book.coordination)


def _within(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


def _depths(starts: Iterable[int], parents: Mapping[int, int | None]) -> dict[int, int]:
    """Each row that covers one of the starts, with its depth: 1 at the top."""
    depths: dict[int, int] = {}
    for start in starts:
        line = line_of(start, parents)
        depths.update(zip(line, range(len(line), 0, -1), strict=True))
    return depths


def _why_not(rule, places, themes, kind, day, manned) -> str:
    if rule.quarters and rule.quarters.isdisjoint(places):
        return PLACE
    if rule.kinds and kind not in rule.kinds:
        return KIND
    if not _within(day, rule.valid_from, rule.valid_until):
        return DAY
    if rule.themes and rule.themes.isdisjoint(themes):
        return THEME
    return "" if rule.board in manned else VACANT


def _rank(rule, places, themes) -> tuple[int, int, int, int]:
    """Smaller goes first."""
    return (
        -max((places.get(quarter, 0) for quarter in rule.quarters), default=0),
        -max((themes.get(theme, 0) for theme in rule.themes), default=0),
        0 if rule.kinds else 1,
        -rule.priority,
    )


def _settle(matched: list[Weighed], lost: list[Weighed], coordination: int) -> Decision:
    first = next((w for w in matched if w.rule.mode == Mode.LEAD), None)
    lead = first.rule.board if first else coordination
    ties = {w.rule.board for w in matched if first and w.rule.mode == Mode.LEAD and w.rank == first.rank} - {lead}
    taken: dict[str, list[int]] = {Mode.JOINT: [], Mode.INFORMED: []}
    weighed = []
    for w in sorted(matched, key=lambda w: w.rule.mode != Mode.JOINT):
        verdict = _verdict(w, first, lead, taken)
        weighed.append(Weighed(w.rule, verdict, w.rank))
        if verdict == WON and w is not first:
            taken[w.rule.mode].append(w.rule.board)
    return Decision(
        lead=lead,
        joint=tuple(taken[Mode.JOINT]),
        informed=tuple(taken[Mode.INFORMED]),
        rule=first.rule.id if first else None,
        ties=tuple(sorted(ties)),
        weighed=(*weighed, *lost),
    )


def _verdict(w: Weighed, first: Weighed | None, lead: int, taken: Mapping[str, list[int]]) -> str:
    if w is first:
        return WON
    if w.rule.mode == Mode.LEAD:
        return OUTRANKED
    if first and first.rule.exclusive and w.rank[:2] > first.rank[:2]:
        return SILENCED
    if w.rule.board == lead or any(w.rule.board in boards for boards in taken.values()):
        return DOUBLED
    return WON
