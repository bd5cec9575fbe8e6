"""What a case says about itself in public: its state in words, its title, its language."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.cases.models import Case
from participation.cases.states import ANSWERED_STATES, Outcome, State
from participation.town.context import LANGUAGES

NO_BREAK = "\u00a0"


def day(moment) -> str:
    """2. Dezember, unbroken over a line."""
    return date_format(moment, "MONTH_DAY_FORMAT").replace(" ", NO_BREAK)


def full_day(moment) -> str:
    return date_format(moment, "DATE_FORMAT").replace(" ", NO_BREAK)


def title_of(case: Case) -> str:
    """An erased case keeps its answer but has no title of its own any more."""
    return case.title or _("Idea without text (erased)")


def tag_of(language: str) -> str:
    """The language as HTML names it; Leichte Sprache is German."""
    return LANGUAGES.get(language, ("", "", language))[2]


def name_of_language(language: str) -> str:
    """The language in its own script."""
    return LANGUAGES.get(language, (language,))[0]


def chip_of(case: Case) -> dict:
    """The state as it stands in lists: the outcome once there is one."""
    if case.state in ANSWERED_STATES and case.outcome:
        return {"code": case.outcome, "word": str(Outcome(case.outcome).label)}
    return state_chip(case)


def state_chip(case: Case) -> dict:
    return {"code": case.state, "word": state_word(case)}


def state_word(case: Case) -> str:
    if case.state == State.WITH_BOARD and case.lead:
        return _("With: %(board)s") % {"board": case.lead.name}
    if case.state == State.ON_AGENDA and case.agenda_date:
        return _("On the agenda on %(day)s") % {"day": day(case.agenda_date)}
    return str(State(case.state).label)


def outcome_word(case: Case, statement) -> str:
    """The outcome with what belongs to it: until when, or to whom."""
    if statement.outcome == Outcome.FURTHER and statement.until:
        return _("Will be examined further until %(day)s") % {"day": full_day(statement.until)}
    if statement.outcome == Outcome.PASSED_ON and statement.passed_on_to:
        return _("Not in charge, passed on to %(office)s") % {"office": statement.passed_on_to}
    return str(Outcome(statement.outcome).label)


def support_words(case: Case) -> str:
    return ngettext("%(number)s person supports this", "%(number)s people support this", case.supporters) % {
        "number": case.supporters
    }
