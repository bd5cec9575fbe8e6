"""Words for a decision: who is in charge by which remit, and why each other remit lost."""

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participation.quarters.models import Quarter
from participation.routing import rules
from participation.routing.models import Board, Remit

TIED = "tied"
WHY = {
    rules.WON: gettext_lazy("fits"),
    rules.DAY: gettext_lazy("not valid on that day"),
    rules.VACANT: gettext_lazy("board without an active member on that day"),
    rules.KIND: gettext_lazy("other kinds of case"),
    rules.PLACE: gettext_lazy("another quarter"),
    rules.THEME: gettext_lazy("another theme"),
    rules.OUTRANKED: gettext_lazy("a more exact remit goes first"),
    rules.SILENCED: gettext_lazy("a more exact remit leads alone"),
    TIED: gettext_lazy("fits just as well; the remit entered first decided"),
    rules.DOUBLED: gettext_lazy("board has the case already"),
}


def why(verdict: str) -> str:
    """What became of a remit, in words that go on from its name."""
    return str(WHY.get(verdict, verdict))


def sentences(reasons: dict | None) -> list[str]:
    """A stored decision as sentences: first who leads and why, last how many remits did not fit."""
    if not reasons:
        return []
    named = [reasons["lead"], *reasons["joint"], *reasons["informed"], *reasons["ties"]]
    boards = _names([*named, *(board for _rule, board, _mode, _verdict in reasons["weighed"])])
    remits = remits_named([reasons["rule"]])
    said = [_leading(reasons, boards, remits)]
    if reasons["ties"]:
        told = _listed(reasons["ties"], boards)
        said.append(_("Just as much in charge: %(boards)s. The remit entered first decided.") % {"boards": told})
    if reasons["joint"]:
        said.append(_("Joined in: %(boards)s.") % {"boards": _listed(reasons["joint"], boards)})
    if reasons["informed"]:
        said.append(_("Informed: %(boards)s.") % {"boards": _listed(reasons["informed"], boards)})
    lost = [(board, verdict) for _rule, board, _mode, verdict in reasons["weighed"] if verdict != rules.WON]
    lost = [one for one in lost if one[0] not in reasons["ties"]]
    said += dict.fromkeys(_("%(board)s: %(why)s.") % {"board": boards[b], "why": why(v)} for b, v in lost)
    return said + _others(reasons["others"])


def words_of(remit: Remit) -> str:
    """What a remit (quarters and themes prefetched) is about: theme × quarter."""
    themes = ", ".join(str(theme) for theme in remit.themes.all()) or _("all themes")
    quarters = ", ".join(quarter.name for quarter in remit.quarters.all()) or _("whole town")
    return f"{themes} × {quarters}"


def remits_named(keys) -> dict[int, Remit]:
    """Remits by primary key with all that `words_of` needs; three queries whatever their number."""
    rows = Remit.objects.filter(pk__in=[key for key in keys if key]).select_related("board")
    lean = Prefetch("quarters", Quarter.objects.only("name"))
    return {remit.pk: remit for remit in rows.prefetch_related("themes", lean)}


def _leading(reasons, boards, remits) -> str:
    board = boards[reasons["lead"]]
    if reasons["rule"] is None:
        return _("No remit names a leading board, so the case lies with %(board)s.") % {"board": board}
    remit = remits.get(reasons["rule"])
    if remit is None:
        return _("%(board)s leads, by a remit that has been removed since.") % {"board": board}
    return _("%(board)s leads by the remit “%(remit)s”.") % {"board": board, "remit": words_of(remit)}


def _others(others: dict[str, int]) -> list[str]:
    return [
        ngettext("%(count)s further remit: %(why)s.", "%(count)s further remits: %(why)s.", count)
        % {"count": count, "why": why(verdict)}
        for verdict, count in sorted(others.items())
    ]


def _names(keys) -> dict[int, str]:
    known = dict(Board.objects.filter(pk__in=set(keys)).values_list("pk", "name"))
    return {key: known.get(key, _("a board that no longer exists")) for key in keys}


def _listed(keys, boards) -> str:
    return ", ".join(boards[key] for key in keys)
