"""What strangers may list: public ideas by quarter, theme, state and words, each order by an index."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from participation.cases.models import Case
from participation.cases.states import ANSWERED_STATES, ON_DESK, Kind, Outcome, State
from participation.quarters.models import Quarter
from participation.themes.models import Theme
from participation.themes.tree import branch_of
from participation.words import index

MOST_FOUND = 2_000  # newest hits of a search that are filtered further; a full list is said to be one
LONGEST_QUERY = 200

# word in the address: label, conditions
STATES = {
    "offen": (_("Open"), {"state__in": ON_DESK}),
    "liegt-bei": (_("With a board"), {"state": State.WITH_BOARD}),
    "rueckfrage": (_("Question open"), {"state": State.WAITING}),
    "tagesordnung": (_("On the agenda"), {"state": State.ON_AGENDA}),
    "beantwortet": (_("Answered"), {"state__in": ANSWERED_STATES}),
    "wird-umgesetzt": (_("Will be done, all or in part"), {"outcome__in": [Outcome.DONE, Outcome.PARTLY]}),
    "vorhanden": (_("Already there"), {"outcome": Outcome.EXISTS}),
    "weiter-geprueft": (_("Will be examined further"), {"outcome": Outcome.FURTHER}),
    "nicht-umgesetzt": (_("Will not be done"), {"outcome": Outcome.DECLINED}),
    "weitergegeben": (_("Passed on"), {"outcome": Outcome.PASSED_ON}),
}
# the codes of states and outcomes are understood as well
CODES = (
    {state.value: {"state": state} for state in State}
    | {outcome.value: {"outcome": outcome} for outcome in Outcome}
    | {"open": {"state__in": ON_DESK}, "answered": {"state__in": ANSWERED_STATES}}
)


@dataclass(frozen=True)
class Order:
    """One way to sort: a stored column with an index, the primary key among equals."""

    label: str
    column: str
    newest_first: bool = True


ORDERS = {
    "neu": Order(_("newest first"), "published_at"),
    "alt": Order(_("oldest first"), "published_at", newest_first=False),
    "unterstuetzt": Order(_("most supported first"), "supporters"),
    "beantwortet": Order(_("latest answers first"), "answered_at"),
}


@dataclass(frozen=True)
class Selection:
    """What a reader asked for, in the words of the address."""

    quarter: str = ""
    theme: str = ""
    state: str = ""
    words: str = ""
    order: str = "neu"

    def __bool__(self):
        return any((self.quarter, self.theme, self.state, self.words))

    def query(self, **more) -> str:
        """The selection as an address continues it, without what is not asked for."""
        asked = {
            "quartier": self.quarter,
            "thema": self.theme,
            "stand": self.state,
            "q": self.words,
            "sortierung": "" if self.order == "neu" else self.order,
        } | more
        asked = {name: word for name, word in asked.items() if word}
        return f"?{urlencode(asked)}" if asked else ""


def selection_of(asked) -> Selection:
    """From the words of an address; an unknown order is the ordinary one."""
    order = asked.get("sortierung", "")
    return Selection(
        quarter=asked.get("quartier", "")[:120],
        theme=asked.get("thema", "")[:120],
        state=asked.get("stand", "")[:40],
        words=" ".join(asked.get("q", "").replace("\0", " ").split())[:LONGEST_QUERY],
        order=order if order in ORDERS else "neu",
    )


def public_ideas() -> QuerySet[Case]:
    """All that lists need stands on the case, so no second table is asked."""
    return Case.objects.public().filter(kind=Kind.IDEA)


def listed(selection: Selection, ideas=None, quarters=None, themes=None) -> QuerySet:
    """The public ideas that are asked for; nothing where the address names what there is not.

    Rows of quarters and themes that are at hand already are not asked for again.
    """
    ideas = public_ideas() if ideas is None else ideas
    ideas = ideas.filter(**{f"{ORDERS[selection.order].column}__isnull": False})
    if selection.quarter:
        ideas = ideas.filter(
            quarter_id__in=branch_named(quarter_rows() if quarters is None else quarters, selection.quarter)
        )
    if selection.theme:
        ideas = ideas.filter(
            theme_id__in=branch_named(Theme.objects.all() if themes is None else themes, selection.theme)
        )
    if selection.state:
        conditions = STATES[selection.state][1] if selection.state in STATES else CODES.get(selection.state)
        ideas = ideas.filter(**conditions) if conditions else ideas.none()
    if selection.words:
        ideas = ideas.filter(pk__in=index.find(Kind.IDEA, selection.words, MOST_FOUND))
    return ideas


def quarter_rows() -> QuerySet[Quarter]:
    """Without their boundaries, which weigh more than all the rest of a page."""
    return Quarter.objects.defer("boundary")


def with_names(cases: QuerySet) -> QuerySet:
    """With board, quarter and theme, as far as a list names them."""
    named = cases.select_related("lead", "quarter", "theme")
    return named.defer("quarter__boundary", "quarter__aliases", "theme__synonyms", "lead__remit_text")


def branch_named(tree, slug: str) -> list[int]:
    """The row with this address and all below it; none for an unknown one."""
    rows = list(tree)
    start = next((row.pk for row in rows if row.slug == slug), None)
    return [] if start is None else sorted(branch_of(start, {row.pk: row.parent_id for row in rows}))


def of_idea(reference: str) -> Case | None:
    """The case with this number whatever its state; the door decides what is said about it."""
    return Case.objects.filter(reference=reference, kind=Kind.IDEA).select_related("merged_into").first()
