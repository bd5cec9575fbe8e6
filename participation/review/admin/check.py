"""The formal check in the administration: the pile, one case beside it, one POST for each act."""

import mimetypes

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed
from participation.cases.models import Case, Handling, Sender
from participation.cases.phrases import state_word
from participation.cases.references import clean_reference, spoken
from participation.cases.rights import may_coordinate
from participation.ideas.models import Idea
from participation.review.admin.access import coordination_only, frame
from participation.review.admin.acts import ACTS, BY_NAME, acts_for
from participation.review.check import days_waiting, next_waiting, route_reasons, similar_cases, waiting
from participation.review.lookup import mark_of, steps_since, whole
from participation.review.turns import RightLost, take
from participation.routing.reasons import sentences

SHOWN = 30
TITLE = gettext_lazy("Formal check")


@require_safe
@never_cache
@coordination_only
def check(request, reference=""):
    """The pile and the case asked for, else the oldest; a number typed in leads to its case."""
    if asked := request.GET.get("nummer"):
        return _by_number(request, asked)
    case = get_object_or_404(_cases(), reference=reference) if reference else _cases().to_check().first()
    return _page(request, case)


def _by_number(request, asked):
    """The case with this number in any spelling; else back to the pile with a word."""
    case = Case.objects.filter(reference=clean_reference(asked.replace("\0", ""))).first()
    if case is None:
        messages.warning(request, _("There is no case with this number."))
        return redirect("office:check")
    return redirect("office:case", reference=case.reference)


@require_POST
@never_cache
@coordination_only
def decide(request, reference, name):
    """One act on the case as it was shown; whoever comes second is told what happened and keeps the words."""
    case, act = get_object_or_404(_cases(), reference=reference), BY_NAME.get(name)
    if act is None:
        raise Http404
    form = act.form(request.POST, case=case)
    if not form.is_valid():
        return _page(request, case, form=form, act=act, status=422)
    try:
        take(
            case,
            lambda current: act.do(current, request.user, **form.cleaned_data),
            by=request.user,
            may=lambda user, _case: may_coordinate(user),
            seen=form.cleaned_data["seen"],
        )
    except (AlreadyMoved, MoveNotAllowed):
        case = _cases().get(pk=case.pk)
        return _page(request, case, form=form, act=act, status=409)
    except RightLost:
        raise Http404 from None
    named = _("“%(quote)s”") % {"quote": case.title}
    messages.success(request, act.done % {"case": f"{spoken(case.reference)} {named}"})
    return _onward(case, act)


@require_safe
@never_cache
@coordination_only
def photo(request, reference):
    """The picture as it waits, for the office alone; no address leads to the file itself."""
    idea = get_object_or_404(Idea.objects.exclude(photo=""), reference=reference)
    if not idea.photo.storage.exists(idea.photo.name):
        raise Http404
    kind = mimetypes.guess_type(idea.photo.name)[0] or "application/octet-stream"
    return FileResponse(idea.photo.open(), content_type=kind, headers={"X-Content-Type-Options": "nosniff"})


def _cases():
    return Case.objects.select_related("quarter", "theme", "lead", "merged_into").defer("quarter__boundary")


def _onward(case, act):
    """The next waiting case; an act that settles nothing comes back to the same one."""
    coming = None if not act.settles else next_waiting(case)
    if act.settles and coming is None:
        return redirect("office:check")
    return redirect("office:case", reference=(coming or case).reference)


def _page(request, case, *, form=None, act=None, status=200):
    pile = waiting()
    context = {
        **frame(str(TITLE), icon="tasks", subtitle=spoken(case.reference) if case else ""),
        "pile": pile[:SHOWN],
        "pile_count": pile.count(),
        "today": timezone.localdate(),
        "case": case,
        "all_acts": ACTS,
        **(_about(case, form, act, status) if case else {}),
    }
    return render(request, "participation/review/admin_check.html", context, status=status)


def _about(case, form, act, status) -> dict:
    """Everything the office needs to know to decide within half a minute."""
    own = whole(case)
    moved = steps_since(case, form.data.get("seen", "")) if status == 409 else []
    return {
        "own": own,
        "spoken": spoken(case.reference),
        "state_word": state_word(case),
        "days": days_waiting(case),
        "sender": Sender.objects.filter(case=case).first(),
        "handlings": Handling.objects.filter(case=case, ended_at=None).select_related("board").order_by("pk"),
        "reasons": sentences(route_reasons(case)),
        "similar": similar_cases(case),
        "acts": [(one, _form_of(one, case, own, form if one == act else None)) for one in acts_for(case)],
        "moved": moved,
        "failed": act if status in (409, 422) else None,
        "kept": _kept(form) if status == 409 and act not in acts_for(case) else [],
    }


def _form_of(act, case, own, bound):
    """A fresh form, or the one just sent with its words, marked with what has been seen now."""
    initial = {"seen": mark_of(case), "title": case.title}
    if own is not None:
        initial["text"] = getattr(own, "public_text", "")
        initial["place"] = getattr(own, "place_words", "")
        initial["photo"] = getattr(own, "photo_public", False) or act.name == "veroeffentlichen"
    if act.name == "widerspruch":
        initial.pop("text", None)
    if bound is None:
        return act.form(initial=initial, case=case)
    words = bound.data.copy()
    words["seen"] = initial["seen"]
    bound.data = words
    return bound


def _kept(form) -> list[tuple[str, str]]:
    """What was typed into a form that no longer fits the case, to be copied from."""
    written = [(field.label, field.value()) for field in form.visible_fields() if isinstance(field.value(), str)]
    return [(label, text) for label, text in written if text.strip()]
