"""The coverage table quarter × theme, and the simulator “Where would this go?”."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from participation.cases.states import Kind
from participation.quarters.lookup import quarters_at
from participation.quarters.models import Quarter
from participation.review.admin.access import coordination_only, frame
from participation.review.forms.routing import CoverageForm, SimulatorForm
from participation.routing.coverage import HOLE, OVERLAP, coverage
from participation.routing.lookup import rulebook
from participation.routing.models import Board, Mode
from participation.routing.reasons import TIED, remits_named, sentences, why, words_of
from participation.routing.rules import OUTRANKED, PLACE, WON, decide
from participation.themes.models import Theme


@require_safe
@never_cache
@coordination_only
def table(request):
    """Each field names who leads; holes and overlaps stand out and lead to the remit."""
    form = CoverageForm(request.GET or {})
    asked = form.cleaned_data if form.is_valid() else {"art": Kind.IDEA, "tag": timezone.localdate(), "ebenen": False}
    quarters = _innermost()
    themes = Theme.objects.select_related("parent").order_by("position", "name")
    themes = list(themes if asked["ebenen"] else themes.filter(parent=None))
    found = coverage([one.pk for one in quarters], [one.pk for one in themes], asked["art"], asked["tag"], rulebook())
    boards = dict(Board.objects.values_list("pk", "name"))
    rows = [
        (quarter, [_field(cell, boards, asked["art"]) for cell in row])
        for quarter, row in zip(quarters, found, strict=True)
    ]
    findings = [cell.finding for row in found for cell in row]
    context = {
        **frame(_("Who is in charge of what?"), icon="table"),
        "form": form if form.errors else CoverageForm(initial=asked),
        "themes": themes,
        "rows": rows,
        "day": asked["tag"],
        "holes": findings.count(HOLE),
        "overlaps": findings.count(OVERLAP),
        "fields": len(findings),
    }
    return render(request, "participation/review/admin_coverage.html", context)


def _innermost() -> list[Quarter]:
    """Quarters that no other one divides further; what holds for a larger area holds for them."""
    quarters = list(Quarter.objects.only("pk", "name", "parent_id"))
    divided = {quarter.parent_id for quarter in quarters}
    return [quarter for quarter in quarters if quarter.pk not in divided]


def _field(cell, boards, kind) -> dict:
    """One field: what was found, who leads or would, and where a click goes."""
    decision = cell.decision
    leads = [w for w in decision.weighed if w.rule.mode == Mode.LEAD and w.rank]
    best = min((w.rank for w in leads), default=())
    tied = [w.rule for w in leads if w.rank == best]
    new = urlencode({"quarters": cell.quarter, "themes": cell.theme, "kind": kind})
    return {
        "finding": cell.finding,
        "lead": boards[decision.lead],
        "remits": [(boards[rule.board], reverse("remits:edit", args=[rule.id])) for rule in tied],
        "new": f"{reverse('remits:add')}?{new}",
        "joint": [boards[board] for board in decision.joint],
    }


@require_safe
@never_cache
@coordination_only
def simulator(request):
    """The whole decision for one imagined case, with why each other remit lost."""
    form = SimulatorForm(request.GET or None)
    context = {**frame(_("Where would this go?"), icon="crosshairs", trail=[_way_back()]), "form": form}
    if form.is_bound and form.is_valid():
        context.update(_decided(form.cleaned_data))
    return render(request, "participation/review/admin_simulator.html", context)


def _way_back():
    return reverse("office:coverage"), _("Who is in charge of what?")


def _decided(asked) -> dict:
    places = _places(asked)
    theme = asked["thema"].pk if asked["thema"] else None
    decision = decide([place.pk for place in places], theme, asked["art"], asked["tag"], rulebook())
    boards = dict(Board.objects.values_list("pk", "name"))
    remits = remits_named([w.rule.id for w in decision.weighed])
    best = min((w.rank for w in decision.weighed if w.rule.id == decision.rule), default=())
    lines = [
        {
            "board": boards[w.rule.board],
            "mode": Mode(w.rule.mode).label,
            "words": words_of(remits[w.rule.id]),
            "url": reverse("remits:edit", args=[w.rule.id]),
            "why": why(TIED if w.rank == best and w.verdict == OUTRANKED else w.verdict),
            "won": w.verdict == WON,
            "far": w.verdict == PLACE,
        }
        for w in decision.weighed
        if w.rule.id in remits
    ]
    return {
        "places": places,
        "lead": boards[decision.lead],
        "sentences": sentences(decision.reasons()),
        "near": [line for line in lines if not line["far"]],
        "far": [line for line in lines if line["far"]],
    }


def _places(asked):
    """All quarters at the point, else the chosen one."""
    if asked["laenge"] is not None and asked["breite"] is not None:
        return quarters_at(asked["laenge"], asked["breite"])
    return [asked["quartier"]] if asked["quartier"] else []
