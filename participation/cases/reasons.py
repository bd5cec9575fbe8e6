"""Why a board has a case, in words, from the decision stored with it."""

from django.utils.translation import gettext as _

from participation.cases.models import Case
from participation.routing.reasons import remits_named

MOST_NAMES = 3


def why(case: Case, reasons: dict | None) -> str:
    """One sentence for residents; empty where nothing was stored."""
    if not reasons:
        return ""
    rule = reasons.get("rule")
    if rule is None:
        return _("No board is named for this place and theme, so the coordination has it.")
    remit = remits_named([rule]).get(rule)
    if remit is None:
        return ""
    place = _names({row.pk: row.name for row in remit.quarters.all()}, _line(case.quarter)) or _("the whole town")
    theme = _names({row.pk: str(row) for row in remit.themes.all()}, _line(case.theme)) or _("all themes")
    return _("In charge because of: %(place)s; %(theme)s.") % {"place": place, "theme": theme}


def _line(row) -> set[int]:
    """The row and the two above it."""
    line = set()
    while row is not None and len(line) < 3:
        line.add(row.pk)
        row = row.parent
    return line


def _names(named: dict, line: set[int]) -> str:
    """Those of the rule's names that cover the case; all of them where the tree has changed since."""
    fitting = [name for pk, name in named.items() if pk in line] or list(named.values())
    return ", ".join(fitting[:MOST_NAMES]) + (" …" if len(fitting) > MOST_NAMES else "")
