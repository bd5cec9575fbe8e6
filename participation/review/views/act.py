"""How every act at the desk runs: form, turn, message, next case; and what the slower of two people sees."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from participation.cases import rights
from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed
from participation.cases.models import Case
from participation.review.decisions import ReasonMissing
from participation.review.desk import next_case
from participation.review.lookup import contact_of, draft_of, mark_of, steps_since, templates
from participation.review.paper import answer_of, call_of, paper_of, step_words
from participation.review.turns import RightLost, take

FOLDER = "participation/review/"


def nothing_typed(case, request) -> dict:
    return {}


@dataclass(frozen=True)
class Act:
    """An act as its page tells it: what is asked, who may, which verb, what is said afterwards."""

    form: type
    verb: Callable
    may: Callable
    heading: str
    button: str
    said: str
    templates: str = ""
    after: Callable | None = None
    initial: Callable = nothing_typed
    page: str = "act.html"


def perform(request, case: Case, act: Act):
    """The act's page, or the act itself; without the right nothing, except what somebody overtook."""
    if request.method != "POST":
        return _page(request, case, act, _fresh(request, case, act)) if act.may(request.user, case) else _back(case)
    if "template" in request.POST:
        return prefilled(request, case, act)
    form = act.form(request.POST, case=case)
    seen = request.POST.get("seen", "")
    if not act.may(request.user, case):
        return _overtaken(request, case, act, form)
    if not form.is_valid() and seen == mark_of(case):
        return _page(request, case, act, form)
    try:
        take(case, lambda row: _act(act, row, form, request.user), by=request.user, may=act.may, seen=seen)
    except ReasonMissing:
        messages.error(request, _("The draft lacks the reason, the date or the office that its outcome needs."))
        return redirect("review:answer", reference=case.reference)
    except (AlreadyMoved, MoveNotAllowed, RightLost):
        case.refresh_from_db()
        return _overtaken(request, case, act, form)
    messages.success(request, act.said)
    return redirect(act.after(case, request.user) if act.after else _next(case))


def _act(act, row, form, user):
    if form.is_valid():
        act.verb(row, form, user)


def prefilled(request, case: Case, act: Act):
    """The page with what was typed elsewhere, and with the chosen template below it; nothing is lost or saved."""
    typed = {name: words for name, words in request.POST.items() if name != "csrfmiddlewaretoken"}
    chosen = request.POST.get("template", "")
    for template in templates(act.templates) if act.templates else []:
        if str(template.pk) == chosen:
            typed["text"] = f"{typed.get('text', '')}\n\n{template.text}".strip()
            typed["outcome"] = typed.get("outcome") or template.outcome
    return _page(request, case, act, act.form(initial={**typed, "seen": typed.get("seen", "")}, case=case))


def _fresh(request, case, act):
    return act.form(initial={"seen": mark_of(case), **act.initial(case, request)}, case=case)


def _page(request, case, act, form, *, page="", status=200, **more):
    context = {
        **paper_of(case, request.user),
        "act": act,
        "form": form,
        "templates": templates(act.templates) if act.templates else [],
        "contact": contact_of(case.lead),
        "call": call_of(case, request.user),
        **more,
    }
    return render(request, FOLDER + (page or act.page), context, status=status)


def _overtaken(request, case, act, form):
    """What the other did, and every word the slower one typed; who may still act can go on from there."""
    since = steps_since(case, request.POST.get("seen", ""))
    may = act.may(request.user, case)
    draft = draft_of(case) if rights.may_decide(request.user, case) else None
    if not since and not may:
        raise PermissionDenied
    again = act.form(initial=_typed_again(case, form, draft), case=case) if may else None
    return _page(
        request,
        case,
        act,
        again,
        page="overtaken.html",
        status=409,
        happened=step_words(since),
        other=draft and {**answer_of(case, draft), "by": str(draft.drafted_by or "")},
        typed=_typed(form),
    )


def _typed_again(case, form, draft) -> dict:
    stamp = {"seen": mark_of(case), "draft_seen": draft.changed_at.isoformat() if draft else ""}
    return {**{name: form.data.get(name, "") for name in form.fields}, **stamp}


def _typed(form) -> list[dict]:
    """The words of the form as somebody wrote them, for reading and copying."""
    fields = [field for field in form if not field.is_hidden and form.data.get(field.name)]
    return [{"label": field.label, "words": _chosen(field, form.data[field.name])} for field in fields]


def _chosen(field, words):
    """What a choice says, else the words as typed."""
    return {str(key): label for key, label in getattr(field.field, "choices", [])}.get(words, words)


def _next(case: Case) -> str:
    """The next case of the desk, or the desk when nothing is left."""
    following = next_case(case.lead, case)
    if following:
        return reverse("review:case", args=[following.reference])
    return reverse("review:desk", args=[case.lead.slug])


def _back(case: Case):
    return redirect("review:case", reference=case.reference)
